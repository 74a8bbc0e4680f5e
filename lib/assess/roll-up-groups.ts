// Puts assessments with the same goal or subgoal text together, however the text is spaced or capitalised.
import { inSlices, type Steps } from '../model/steps.ts';
import { tidy } from '../swedish/spaces.ts';

export interface TextGroup<T> {
  /** The text as first written; `''` for none. */
  readonly text: string;
  readonly members: readonly T[];
}

/**
 * Groups in order of first appearance. Texts that differ in blanks, line breaks and case only are the same: `Mål 1\nTrygghet` and
 * `mål 1  trygghet`. Null and blank texts are the group `''`.
 */
export function* groupByText<T>(
  items: readonly T[],
  textOf: (item: T) => string | null,
): Steps<readonly TextGroup<T>[]> {
  const keys = new Map<string, string>();
  const groups = new Map<string, { readonly text: string; readonly members: T[] }>();
  yield* inSlices(items, (item) => {
    const text = textOf(item) ?? '';
    // The same spelling comes back on row after row, so it is tidied once.
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = tidy(text).toLowerCase()));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { text: key === '' ? '' : text, members: [item] });
    else group.members.push(item);
  });
  return [...groups.values()];
}
