// Which texts name the same goal, though sheets write it differently: «KF-mål 1. Trygg kommun», «Trygg kommun», «KF-mål 1».
import { inSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { partsOfName } from '../rules/goal-names.ts';

export interface SameGoals {
  /** The one name of the goal that a text names, the numbered one where there is such; the text itself when it is not known. */
  readonly of: (goal: string) => string;
}

interface NamedGoal {
  readonly goal: string;
  /** '' for none. */
  readonly number: string;
}

/** Goals with the same words are one, and a number alone is the only goal that has it. With different numbers they are different goals. */
export function* sameGoals(goals: readonly string[]): Steps<SameGoals> {
  const byWords = new Map<string, NamedGoal[]>();
  const bare: NamedGoal[] = [];
  yield* inSlices(goals, (goal) => {
    const { number, words } = partsOfName(goal);
    const key = nameKey(words);
    if (key === '') bare.push({ goal, number });
    else byWords.set(key, [...(byWords.get(key) ?? []), { goal, number }]);
  });
  const names = new Map<string, string>();
  const byNumber = new Map<string, Set<string>>();
  yield* inSlices([...byWords.values()], (alike) => {
    for (const one of alike) {
      const name = nameAmong(one, alike);
      names.set(nameKey(one.goal), name);
      byNumber.set(one.number, (byNumber.get(one.number) ?? new Set<string>()).add(name));
    }
  });
  yield* inSlices(bare, ({ goal, number }) => {
    const [only, ...others] = byNumber.get(number) ?? [];
    const isKnown = number !== '' && only !== undefined && others.length === 0;
    names.set(nameKey(goal), isKnown ? only : goal);
  });
  return { of: (goal) => names.get(nameKey(goal)) ?? goal };
}

/** `alike`: the goals with the same words, in order. */
function nameAmong(one: NamedGoal, alike: readonly NamedGoal[]): string {
  const numbered = alike.filter(({ number }) => number !== '');
  const isOneGoal = new Set(numbered.map(({ number }) => number)).size <= 1;
  const same = isOneGoal ? [...numbered, ...alike] : alike.filter(({ number }) => number === one.number);
  return (same[0] ?? one).goal;
}
