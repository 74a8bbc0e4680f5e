// Choosing the tolerance that applies and judging a figure by it: the last step of every numeric way of judging.
import type { Tolerance } from '../model/rule-set-1.ts';
import type { JudgingContext } from './context.ts';
import { judgeQuantity } from './judge-quantity.ts';
import { ask, type Requirement, type Verdict } from './verdict.ts';

const PERCENT_KINDS: readonly Tolerance['kind'][] = ['percentOfTarget', 'wholePercent'];

/**
 * Judges `value` against the requirement with the measure's own tolerance, else the rule set's. Asks when an own tolerance in
 * percent meets a målvärde of which a percentage says nothing, or when an own limit for yellow lies inside green. `baseline`: where
 * a change began, beyond which there is no yellow.
 */
export function judgeWithin(
  value: number,
  requirement: Requirement,
  context: JudgingContext,
  baseline: number | null = null,
): Verdict {
  const { ownTolerance, ruleSet } = context;
  if (ownTolerance === null) {
    const tolerance = requirement.percentMakesSense ? ruleSet.tolerance : ruleSet.unitTolerance;
    return judgeQuantity(value, requirement, tolerance, baseline);
  }
  if (PERCENT_KINDS.includes(ownTolerance.kind) && !requirement.percentMakesSense) {
    return ask(
      'tolerance-not-understood',
      'Toleransen anges i procent, men procent av det här målvärdet säger inget. Skriv toleransen i måttets egen enhet.',
    );
  }
  if (ownTolerance.kind === 'limit' && requirement.low !== null && requirement.high !== null) {
    return ask(
      'tolerance-not-understood',
      'Målvärdet är ett intervall och har två gränser. Skriv i stället en tolerans i måttets egen enhet.',
    );
  }
  if (ownTolerance.kind === 'limit' && !isOutside(ownTolerance.value, requirement)) {
    return ask(
      'tolerance-not-understood',
      'Gränsen för gult ligger på fel sida om målvärdet. Kontrollera målvärdet och gränsen.',
    );
  }
  return judgeQuantity(value, requirement, ownTolerance, baseline);
}

/** A limit of one's own has to lie on the wrong side of the one bound there is. */
function isOutside(limit: number, requirement: Requirement): boolean {
  if (requirement.low !== null) return limit <= requirement.low.value;
  return requirement.high !== null && limit >= requirement.high.value;
}
