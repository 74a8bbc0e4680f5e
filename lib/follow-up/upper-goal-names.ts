// The KF-mål of a workbook, each once though sheets write them differently: «KF-mål 1. Trygg kommun», «Trygg kommun», «KF-mål 1».
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { shortNames } from '../rules/goal-names.ts';

export interface UpperGoalNames {
  /** As first written, in order of first appearance. */
  readonly names: readonly string[];
  /** The one among them that a measure's text means; null for no text. */
  readonly of: (upperGoal: string | undefined) => string | null;
}

/** The council's goals that the measures name. */
export function* upperGoalNames(measures: readonly Measure[]): Steps<UpperGoalNames> {
  const texts = new Set<string>();
  yield* inSlices(measures, ({ upperGoal }) => texts.add(upperGoal ?? ''));
  const written = new Map<string, string>();
  yield* inSlices([...texts], (text) => {
    const key = nameKey(text);
    if (key !== '' && !written.has(key)) written.set(key, text);
  });
  const meant = new Map<string, string>();
  // «KF-mål 1» is «KF-mål 1. Trygg kommun», where no other goal is called so.
  const fuller = shortNames([...written.values()]);
  for (const [key, text] of written) meant.set(key, fuller.get(key) ?? text);
  return {
    names: [...new Set([...written.keys()].flatMap((key) => meant.get(key) ?? []))],
    of: (upperGoal) => meant.get(nameKey(upperGoal ?? '')) ?? null,
  };
}
