// Judging a figure by the rule that was chosen for it: by a tolerance where the rule is one, else by its cells; an own tolerance goes before both.
import type { MeasureCondition, MeasureRule } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';
import { compare } from './compare.ts';
import { judgeByRule } from './judge-by-rule.ts';
import { fulfilmentOf, isOnLimit, judgeQuantity } from './judge-quantity.ts';
import { isBeyond, isInapplicable, toleranceOf } from './reach.ts';
import { askAboutCell, askAboutHole } from './rule-questions.ts';
import type { Situation } from './situation.ts';
import type { Tolerance } from './tolerance.ts';
import { ask, type Facts, type Hold, type Rated, type Requirement, type Verdict } from './verdict.ts';

/** A målvärde with the rule that judges it and the figures that the rule compares with. */
export interface Holding extends Situation, Hold {
  readonly notBeyond: number | null;
  readonly rule: MeasureRule;
}

/**
 * Judges `value`, in the målvärde's unit. `own` is the measure's own tolerance and takes the place of the yellow cell; red is then the rest.
 * A change without a size has no own tolerance.
 */
export function judgeFigure(value: number, holding: Holding, own: Tolerance | null): Verdict {
  if (own !== null && holding.movement === null) return judgeByOwn(value, holding, own);
  const tolerance = holding.movement === null ? toleranceOfRule(holding) : null;
  return tolerance === null
    ? judgeByCells(value, holding, holding.rule)
    : judgeQuantity(value, holding.requirement, tolerance, holding.notBeyond);
}

const NONE: Tolerance = { kind: 'none' };

/** The rule as a tolerance, which is what nearly every rule is; null when only its cells can tell. */
function toleranceOfRule({ rule: { green, yellow, red }, requirement }: Holding): Tolerance | null {
  if (green.kind !== 'reached' || red.kind !== 'otherwise') return null;
  switch (yellow.kind) {
    case 'never':
      return NONE;
    case 'percentOfTarget':
    case 'unit':
    case 'wholePercent': {
      // One side of a band alone is no tolerance of both.
      if ('side' in yellow && yellow.side !== null && isBand(requirement)) return null;
      const tolerance = toleranceOf(yellow, requirement);
      return isInapplicable(tolerance) ? null : tolerance;
    }
    default:
      return null;
  }
}

function isBand({ low, high }: Requirement): boolean {
  return low !== null && high !== null;
}

const PERCENT_KINDS: readonly Tolerance['kind'][] = ['percentOfTarget', 'wholePercent'];

function judgeByOwn(value: number, holding: Holding, own: Tolerance): Verdict {
  const { requirement, rule, notBeyond } = holding;
  const fault = faultOfOwn(own, requirement);
  if (fault !== null) return ask('tolerance-not-understood', fault);
  if (rule.green.kind === 'reached') return judgeQuantity(value, requirement, own, notBeyond);
  return judgeByCells(value, holding, cellsOf(holding, own));
}

/** The cells that judge: those of the rule, or with an own tolerance in the place of yellow, and red for the rest. */
export function cellsOf(holding: Holding, own: Tolerance | null): Pick<MeasureRule, RuleColour> {
  const { green } = holding.rule;
  if (own === null || holding.movement !== null) return holding.rule;
  return {
    green,
    yellow: conditionOf(own, holding.requirement, holding.notBeyond),
    red: { kind: 'otherwise' },
  };
}

/** What is wrong with an own tolerance for this requirement, in Swedish; null when nothing is. */
function faultOfOwn(own: Tolerance, requirement: Requirement): string | null {
  if (PERCENT_KINDS.includes(own.kind) && !requirement.percentMakesSense)
    return 'Toleransen anges i procent, men procent av det här målvärdet säger inget. Skriv toleransen i måttets egen enhet.';
  if (own.kind !== 'limit') return null;
  if (isBand(requirement))
    return 'Målvärdet är ett intervall och har två gränser. Skriv i stället en tolerans i måttets egen enhet.';
  return isOutside(own.value, requirement)
    ? null
    : 'Gränsen för gult ligger på fel sida om målvärdet. Kontrollera målvärdet och gränsen.';
}

/** A limit of one's own has to lie on the wrong side of the one bound there is. */
function isOutside(limit: number, requirement: Requirement): boolean {
  if (requirement.low !== null) return limit <= requirement.low.value;
  return requirement.high !== null && limit >= requirement.high.value;
}

/** An own tolerance as the cell that it takes the place of. */
function conditionOf(
  own: Tolerance,
  { low }: Requirement,
  notBeyond: number | null = null,
): MeasureCondition {
  const side = low === null ? 'high' : 'low';
  switch (own.kind) {
    case 'none':
      return { kind: 'never' };
    case 'percentOfTarget':
      return { ...own, side: null };
    case 'wholePercent':
      return own;
    case 'unit':
      return { ...own, unit: null, side: null };
    case 'limit':
      return {
        kind: 'level',
        side,
        value: notBeyond !== null && isBeyond(own.value, notBeyond, side) ? notBeyond : own.value,
        unit: null,
        inclusive: true,
      };
  }
}

function judgeByCells(value: number, holding: Holding, cells: Pick<MeasureRule, RuleColour>): Verdict {
  const answer = judgeByRule(value, cells, holding);
  if (answer === 'uncovered') return askAboutHole(holding.rule);
  if (typeof answer !== 'string') return askAboutCell(holding.rule, answer);
  return rated(answer, value, holding);
}

function rated(status: RuleColour, value: number, holding: Holding): Rated {
  return { status, facts: factsOf(value, holding), assumed: [] };
}

function factsOf(value: number, { requirement, movement, notBeyond }: Holding): Facts {
  if (movement !== null) {
    const step = compare(value, movement.from) * (movement.wanted === 'higher' ? 1 : -1);
    const moved = step === 0 ? 'still' : step > 0 ? 'wanted' : 'opposite';
    return { kind: 'movement', wanted: movement.wanted, moved };
  }
  return {
    kind: 'quantity',
    requirement,
    yellowLimit: null,
    limitIsBaseline: false,
    tolerance: NONE,
    onLimit: isOnLimit(value, requirement),
    fulfilment: fulfilmentOf(value, requirement),
    movedWrongWay:
      notBeyond !== null && isBeyond(value, notBeyond, requirement.low === null ? 'high' : 'low'),
    byCells: true,
  };
}
