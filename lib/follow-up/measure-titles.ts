// What measures are called where their name alone does not tell them apart: the same measure in several nämnder under the same goal.
import type { AssessmentResult } from '../model/assessment.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { tidy } from '../swedish/spaces.ts';
import { roundKey } from './round-key.ts';

/** By place in the result: the measure's name, or «Sjukfrånvaro (Socialnämnden)» (else the sheet) where others beside it are called so. */
export function* measureTitles(
  { assessments }: Pick<AssessmentResult, 'assessments'>,
  measures: readonly Measure[],
): Steps<readonly string[]> {
  const entries = [...assessments.entries()];
  const placeOf = (index: number): string =>
    tidy(measures[index]?.committee ?? measures[index]?.sheet ?? assessments[index]?.sheet ?? '');
  const places = new Map<string, Set<string>>();
  const keys = yield* mapInSlices(entries, ([, { goal, subgoal, measure }]) =>
    roundKey({ goal, subgoal: subgoal ?? '', measure }),
  );
  yield* inSlices(entries, ([index]) => {
    const key = keys[index] ?? '';
    places.set(key, (places.get(key) ?? new Set<string>()).add(placeOf(index)));
  });
  return yield* mapInSlices(entries, ([index, { measure }]) =>
    (places.get(keys[index] ?? '')?.size ?? 0) > 1 ? `${tidy(measure)} (${placeOf(index)})` : measure,
  );
}
