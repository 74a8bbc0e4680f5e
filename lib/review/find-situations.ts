// The målvärden of a workbook as situations that rules can be tried with, each with the row that would judge it.
import { assessMeasure } from '../assess/assess-measure.ts';
import type { AssessInput } from '../assess/assess.ts';
import { createRun } from '../assess/run.ts';
import { isStop } from '../assess/stop.ts';
import type { MeasureCondition, MeasureRule } from '../model/condition.ts';
import type { Measure } from '../model/measure.ts';
import { asPart, inSlices, type Steps } from '../model/steps.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { kindOf } from '../rules/kind-of.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { basesOf } from './limit-forms.ts';
import { tellingMeasures } from './telling-measures.ts';

/** Some ten milliseconds' work. */
const SLICE = 500;

/**
 * One for each figure that has a målvärde to be judged by, or for some of every sort in a large workbook, in slices. Whether the rules can say anything of it does not matter here: that is
 * what the checks are for. Measures that are asked about for other reasons have none.
 */
export function* findSituations(input: AssessInput): Steps<readonly MeasureSituation[]> {
  const run = createRun({ ...input, rules: withoutDoubt(input.rules) }, input.measures);
  const situations: MeasureSituation[] = [];
  const measures = yield* asPart(tellingMeasures(input.measures, input.rules), 0, 0.5);
  const judgeOne = (measure: Measure): void => {
    const { result } = assessMeasure(measure, run);
    if (isStop(result) || result.kind !== 'figure') return;
    const { holding, target, row } = result;
    const kind = kindOf(target, holding.requirement);
    situations.push({ kind, situation: holding, measure: measure.name, row });
  };
  yield* asPart(inSlices(measures, judgeOne, SLICE), 0.5, 1);
  return situations;
}

/** The same rows with cells that always have an answer, but that look at the same figures. */
function withoutDoubt(rules: CompiledRules): CompiledRules {
  return { ...rules, measures: rules.measures.map(answering) };
}

function answering(rule: MeasureRule): MeasureRule {
  const bases = RULE_COLOURS.flatMap((colour) => basesOf(rule[colour]));
  const looks = bases.map((than): MeasureCondition => ({ kind: 'betterThan', than, orEqual: true }));
  return {
    ...rule,
    green: { kind: 'reached' },
    yellow: { kind: 'never' },
    red: { kind: 'any', of: [{ kind: 'otherwise' }, ...looks] },
  };
}
