// Judges a whole by the counts of its parts: the known ways of rolling up, the cells of any other row, and what the counts become when one part changes.
import type { Status, StatusCounts } from '../model/assessment.ts';
import type { RollUpCondition } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { compare } from '../rules/compare.ts';
import type { RollUpCells, RollUpRule } from '../rules/roll-up-rule.ts';
import type { PartGroup } from './roll-up-part.ts';

/** All that a roll-up rule looks at. Weights are summed as whole numbers, so that neither order nor binary noise shows. */
export interface Tally {
  readonly counts: StatusCounts;
  /** Sum of points × weight over the rated parts. */
  readonly points: bigint;
  /** Sum of the rated parts' weights. */
  readonly weight: bigint;
}

const POINTS: Readonly<Record<RuleColour, bigint>> = { green: 2n, yellow: 1n, red: 0n };
const EMPTY: Tally = { counts: { green: 0, yellow: 0, red: 0, unrated: 0 }, points: 0n, weight: 0n };

export function tallyOf(groups: readonly PartGroup[]): Tally {
  return groups.reduce(
    (tally, group) => add(tally, group.status, wholeWeight(group.weight), group.count),
    EMPTY,
  );
}

/** The tally when one part of this weight goes over to another colour. */
export function tallyAfter(tally: Tally, from: Status, to: RuleColour, weight: number): Tally {
  const whole = wholeWeight(weight);
  return add(add(tally, from, whole, -1), to, whole, 1);
}

function add(tally: Tally, status: Status, weight: bigint, count: number): Tally {
  const counts = { ...tally.counts, [status]: tally.counts[status] + count };
  if (status === 'unrated') return { ...tally, counts };
  const added = weight * BigInt(count);
  return { counts, points: tally.points + POINTS[status] * added, weight: tally.weight + added };
}

// Excel keeps 15 significant digits, so 15 decimals hold every weight that somebody writes; no weight in use comes near the top.
const DECIMALS = 1e15;
const MOST = 1e15;

function wholeWeight(weight: number): bigint {
  return weight > 0 ? BigInt(Math.round(Math.min(weight, MOST) * DECIMALS)) : 0n;
}

export function ratedCount({ counts }: Tally): number {
  return counts.green + counts.yellow + counts.red;
}

/** Weighted mean of the points, 0–2; null when nothing rated has a weight. */
export function meanPoints({ points, weight }: Tally): number | null {
  return weight === 0n ? null : Number(points) / Number(weight);
}

/** Share in percent of the rated parts; 0 when there are none. */
function percentOf(count: number, rated: number): number {
  return rated === 0 ? 0 : (100 * count) / rated;
}

/** The status of a whole with these parts. Unrated ones never count; with no rated part, or none with a weight in `points`, unrated. */
export function statusOf(tally: Tally, rule: RollUpRule): Status {
  if (ratedCount(tally) === 0) return 'unrated';
  switch (rule.kind) {
    case 'worst':
      return worst(tally.counts);
    case 'share':
      return byShare(tally, rule);
    case 'points':
      return byPoints(tally, rule);
    case 'majority':
      return byMajority(tally);
    case 'cells':
      return coloured(byCells(tally, rule));
  }
}

function coloured(answer: Status | 'uncovered'): Status {
  return answer === 'uncovered' ? 'unrated' : answer;
}

/** Whether there are rated parts that the cells of the rule give no colour, and not for want of a weight. */
export function isUncovered(tally: Tally, rule: RollUpRule): boolean {
  return rule.kind === 'cells' && ratedCount(tally) > 0 && byCells(tally, rule) === 'uncovered';
}

/** The first cell that holds. */
function byCells(tally: Tally, cells: RollUpCells): RuleColour | 'unrated' | 'uncovered' {
  for (const colour of RULE_COLOURS) {
    const answer = holds(cells[colour], tally);
    // A mean of nothing: the colour hangs on what nobody knows.
    if (answer === null) return 'unrated';
    if (answer) return colour;
  }
  return 'uncovered';
}

/** Null where a mean is asked for and nothing rated has a weight. */
function holds(condition: RollUpCondition, tally: Tally): boolean | null {
  switch (condition.kind) {
    case 'share': {
      const share = percentOf(countIn(tally, condition.colours), ratedCount(tally));
      return isWithin(compare(share, condition.percent), condition.limit);
    }
    case 'count':
      return isWithin(compare(countIn(tally, condition.colours), condition.count), condition.limit);
    case 'mean': {
      const mean = meanPoints(tally);
      return mean === null ? null : compare(mean, condition.atLeast) >= 0;
    }
    case 'worstIs':
      return worst(tally.counts) === condition.colour;
    case 'all':
      return untilAnswer(condition.of, false, tally);
    case 'any':
      return untilAnswer(condition.of, true, tally);
    case 'never':
      return false;
    case 'otherwise':
      return true;
  }
}

function countIn({ counts }: Tally, colours: readonly RuleColour[]): number {
  return colours.reduce((sum, colour) => sum + counts[colour], 0);
}

function isWithin(side: -1 | 0 | 1, limit: Extract<RollUpCondition, { kind: 'share' }>['limit']): boolean {
  switch (limit) {
    case 'atLeast':
      return side >= 0;
    case 'moreThan':
      return side > 0;
    case 'atMost':
      return side <= 0;
    case 'lessThan':
      return side < 0;
  }
}

/** `settles`: the answer of one part that is the answer of the whole. */
function untilAnswer(conditions: readonly RollUpCondition[], settles: boolean, tally: Tally): boolean | null {
  const answers = conditions.map((one) => holds(one, tally));
  if (answers.includes(settles)) return settles;
  return answers.includes(null) ? null : !settles;
}

function worst({ red, yellow }: StatusCounts): RuleColour {
  if (red > 0) return 'red';
  return yellow > 0 ? 'yellow' : 'green';
}

function byShare(tally: Tally, rule: Extract<RollUpRule, { kind: 'share' }>): RuleColour {
  const { green, yellow, red } = tally.counts;
  const rated = ratedCount(tally);
  const greenEnough = compare(percentOf(green, rated), rule.green) >= 0;
  if (greenEnough && !(rule.noRed && red > 0)) return 'green';
  return compare(percentOf(green + yellow, rated), rule.yellow) < 0 ? 'red' : 'yellow';
}

function byPoints(tally: Tally, rule: Extract<RollUpRule, { kind: 'points' }>): Status {
  const mean = meanPoints(tally);
  if (mean === null) return 'unrated';
  if (compare(mean, rule.green) >= 0) return 'green';
  return compare(mean, rule.yellow) >= 0 ? 'yellow' : 'red';
}

function byMajority(tally: Tally): RuleColour {
  const half = ratedCount(tally) / 2;
  if (tally.counts.green > half) return 'green';
  return tally.counts.red > half ? 'red' : 'yellow';
}
