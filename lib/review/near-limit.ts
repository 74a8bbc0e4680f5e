// Measures whose colour hangs on little («nära gränsen»): on how the utfall is rounded, or on less than a chosen margin.
import { assessMeasure } from '../assess/assess-measure.ts';
import type { AssessInput } from '../assess/assess.ts';
import type { FigureRating } from '../assess/rating.ts';
import { createRun } from '../assess/run.ts';
import { isStop } from '../assess/stop.ts';
import type { Measure } from '../model/measure.ts';
import type { RuleColour } from '../model/rule-set.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { compare } from '../rules/compare.ts';
import { contains } from '../rules/interval-set.ts';
import { cellsOf, judgeFigure } from '../rules/judge-figure.ts';
import { kindOf } from '../rules/kind-of.ts';
import { describeNearLimit } from './describe-near-limit.ts';
import type { Margin, NearLimit, NearLimits } from './near-limit-entry.ts';
import { tryRule, type TriedPiece } from './tried-rule.ts';

/** Some ten milliseconds' work. */
const SLICE = 200;

/** Every figure whose colour would be another within the margin, or by its stored value; in the order of the workbook, in slices. */
export function* nearLimit(input: Omit<AssessInput, 'issues'>, margin: Margin): Steps<NearLimits> {
  const run = createRun(input, input.measures);
  const entries: NearLimit[] = [];
  let withoutPercent = 0;
  const judgeOne = (measure: Measure): void => {
    const { result } = assessMeasure(measure, run);
    // Of an utfall that is a stated change or only a bound the value itself is not known.
    if (isStop(result) || result.kind !== 'figure' || result.outcome.bound !== undefined) return;
    if (result.outcome.isChange === true) return;
    const near = byRounding(measure, result) ?? byMargin(measure, result, margin);
    if (near !== null) entries.push(near);
    else if (margin.kind === 'percent' && levelOf(result) === null) withoutPercent++;
  };
  yield* inSlices(input.measures, judgeOne, SLICE);
  return { entries, withoutPercent };
}

function byRounding(measure: Measure, rating: FigureRating): NearLimit | null {
  const { value, exact } = rating.outcome;
  const { status } = judgeFigure(exact, rating.holding, rating.context.ownTolerance);
  if (exact === value || status === 'unrated' || status === rating.verdict.status) return null;
  return entry(measure, rating, { reason: 'rounding', limit: exact, other: status });
}

function byMargin(measure: Measure, rating: FigureRating, margin: Margin): NearLimit | null {
  const turns = turnsAround(rating).map((turn) => entry(measure, rating, { reason: 'margin', ...turn }));
  const within = turns.filter((near) => isWithin(near, margin));
  return within.reduce<NearLimit | null>(
    (nearest, one) => (nearest === null || one.distance < nearest.distance ? one : nearest),
    null,
  );
}

function isWithin({ distance, percent }: NearLimit, { kind, size }: Margin): boolean {
  const measured = kind === 'unit' ? distance : percent;
  return measured !== null && compare(measured, size) <= 0;
}

interface Turn {
  readonly limit: number;
  readonly other: RuleColour;
}

/** Where the colour changes next, downwards and upwards, and to what; at most one of each. */
function turnsAround(rating: FigureRating): readonly Turn[] {
  const { outcome, holding, target, verdict, context } = rating;
  const kind = kindOf(target, holding.requirement);
  const pieces = tryRule(cellsOf(holding, context.ownTolerance), { kind, situation: holding });
  const at = pieces.findIndex((piece) => isIn(piece, outcome.value));
  if (at < 0) return [];
  const differs = ({ colour }: TriedPiece): boolean => colour !== null && colour !== verdict.status;
  const below = pieces.slice(0, at).reverse().find(differs);
  const above = pieces.slice(at + 1).find(differs);
  const turns = [
    ...(below === undefined ? [] : [{ limit: below.high, piece: below }]),
    ...(above === undefined ? [] : [{ limit: above.low, piece: above }]),
  ];
  return turns.flatMap(({ limit, piece }) => {
    const { status } = judgeFigure(piece.sample, holding, context.ownTolerance);
    // Places are whole: the first one beyond is what the colour hangs on.
    const end = kind === 'rank' ? piece.sample : limit;
    return status === 'unrated' || status === verdict.status ? [] : [{ limit: end, other: status }];
  });
}

function isIn({ low, high }: TriedPiece, value: number): boolean {
  return contains([{ low, lowIncluded: low === high, high, highIncluded: low === high }], value);
}

type Found = Pick<NearLimit, 'reason' | 'limit' | 'other'>;

function entry(measure: Measure, rating: FigureRating, { reason, limit, other }: Found): NearLimit {
  const { outcome, verdict, holding, target } = rating;
  const distance = Math.abs(limit - outcome.value);
  const level = levelOf(rating);
  const near = {
    sheet: measure.sheet,
    row: measure.row,
    goal: measure.goal,
    measure: measure.name,
    status: verdict.status,
    other,
    reason,
    limit,
    distance,
    percent: level === null ? null : (distance / level) * 100,
  };
  const trial = { kind: kindOf(target, holding.requirement), situation: holding };
  return { ...near, text: describeNearLimit(near, outcome, trial) };
}

/** What percentages are of; null where they say nothing. */
function levelOf({ holding }: FigureRating): number | null {
  const { low, high, percentMakesSense } = holding.requirement;
  const level = (low ?? high)?.value ?? 0;
  return percentMakesSense && level > 0 ? level : null;
}
