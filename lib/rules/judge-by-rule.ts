// Judging a figure by the cells of a rule: green, yellow, red are tried in that order. Nothing is guessed where a cell has no answer.
import { FORMULA_NAMES, type MeasureCondition, type MeasureRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { missing } from './basis-reach.ts';
import { BASIS_OF_NAME, formulaFigures } from './formula-figures.ts';
import { contains } from './interval-set.ts';
import { isInapplicable, reachOf } from './reach.ts';
import type { Inapplicable, Situation } from './situation.ts';

/** Why a cell has no answer, and which one it is. */
export interface InapplicableCell extends Inapplicable {
  readonly colour: RuleColour;
}

/**
 * The colour of the outcome; the first cell without an answer that the colour hangs on; or `uncovered` when no cell takes it. Example: 88
 * against «minst 90» by «målvärdet uppnått» / «minst 90 % av målvärdet» / «i övrigt» is `yellow`.
 */
export function judgeByRule(
  value: number,
  rule: Pick<MeasureRule, RuleColour>,
  situation: Situation,
): RuleColour | InapplicableCell | 'uncovered' {
  for (const colour of RULE_COLOURS) {
    const answer = holds(rule[colour], value, situation);
    if (isInapplicable(answer)) return { ...answer, colour };
    if (answer) return colour;
  }
  return 'uncovered';
}

/**
 * Whether the outcome satisfies the condition. Of several, one without an answer matters only where the others leave the answer open: «minst
 * 90 % av målvärdet eller bättre än föregående» is satisfied by 95 % whether there is a previous outcome or not.
 */
export function holds(
  condition: MeasureCondition,
  value: number,
  situation: Situation,
): boolean | Inapplicable {
  switch (condition.kind) {
    case 'all':
      return untilAnswer(condition.of, false, value, situation);
    case 'any':
      return untilAnswer(condition.of, true, value, situation);
    case 'not': {
      const answer = holds(condition.of, value, situation);
      return isInapplicable(answer) ? answer : !answer;
    }
    case 'formula': {
      const answer = condition.formula.evaluate(formulaFigures(value, situation));
      return typeof answer === 'boolean' ? answer : withoutAnswer(answer.missing);
    }
    default: {
      const reach = reachOf(condition, situation);
      return isInapplicable(reach) ? reach : contains(reach, value);
    }
  }
}

/** `settles`: the answer of one part that is the answer of the whole. */
function untilAnswer(
  conditions: readonly MeasureCondition[],
  settles: boolean,
  value: number,
  situation: Situation,
): boolean | Inapplicable {
  let open: Inapplicable | null = null;
  for (const one of conditions) {
    const answer = holds(one, value, situation);
    if (answer === settles) return settles;
    if (isInapplicable(answer)) open ??= answer;
  }
  return open ?? !settles;
}

/** `reason`: one of the names of a formula, or what went wrong in it («division med 0»). */
function withoutAnswer(reason: string): Inapplicable {
  const name = FORMULA_NAMES.find((each) => each === reason);
  if (name === undefined)
    return { why: 'figure-missing', inapplicable: `Formeln ger inget svar (${reason}).` };
  const basis = BASIS_OF_NAME[name];
  return basis === undefined
    ? { why: 'figure-missing', inapplicable: `Det finns inget enskilt tal för «${name}» i formeln.` }
    : missing(basis);
}
