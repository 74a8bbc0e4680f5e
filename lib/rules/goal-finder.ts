// Which goals and subgoals a text in a register names: the one rule for it. By the bare name, «Mål: …», «Delmål: …», «mål / delmål»,
// a goal's own words or its number.
import { inSlices, type Steps } from '../model/steps.ts';
import { shortNamesInSteps } from './goal-names.ts';
import { nameKey } from './name-key.ts';

/** A goal, or a subgoal within one. */
export interface GoalPlace {
  readonly name: string;
  /** The goal that a subgoal stands under, '' for none; null for a goal. */
  readonly within: string | null;
}

/** The goals and subgoals that a text names: none when it names none, several when nobody can tell which. */
export type GoalFinder<T extends GoalPlace> = (text: string) => readonly T[];

interface Level<T> {
  readonly whole: ReadonlyMap<string, readonly T[]>;
  /** The whole name by a shorter one that no other has. */
  readonly short: ReadonlyMap<string, string>;
}

const AS_GOAL = /^mål(?:et)?\s*:\s*/iu;
const AS_SUBGOAL = /^delmål(?:et)?\s*:\s*/iu;

/** Prepares the names, so that each text is a look-up: «Mål 1» is «Mål 1. Trygg kommun», «Trygg kommun / Ljusa gator» its subgoal. */
export function* createGoalFinder<T extends GoalPlace>(places: readonly T[]): Steps<GoalFinder<T>> {
  const upper = yield* levelOf(places.filter(({ within }) => within === null));
  const subgoals = places.filter(({ within }) => within !== null);
  const lower = yield* levelOf(subgoals);
  const paths = yield* byKey(subgoals, ({ name, within }) => spacedStrokes(`${within ?? ''}/${name}`));
  return (text) => {
    const bare = [upper, lower].flatMap((level) => level.whole.get(nameKey(text)) ?? []);
    if (bare.length > 0) return bare;
    if (AS_GOAL.test(text)) return inLevel(text.replace(AS_GOAL, ''), upper);
    if (AS_SUBGOAL.test(text)) return inLevel(text.replace(AS_SUBGOAL, ''), lower);
    const path = paths.get(nameKey(spacedStrokes(text)));
    return path ?? [upper, lower].flatMap((level) => inLevel(text, level));
  };
}

/** The same whether there are blanks around the strokes or not. */
function spacedStrokes(path: string): string {
  return path.replace(/\s*\/\s*/gu, ' / ');
}

function* levelOf<T extends GoalPlace>(places: readonly T[]): Steps<Level<T>> {
  const whole = yield* byKey(places, ({ name }) => name);
  const short = yield* shortNamesInSteps([...whole.values()].flatMap(([first]) => first?.name ?? []));
  return { whole, short };
}

function inLevel<T>(text: string, { whole, short }: Level<T>): readonly T[] {
  const key = nameKey(text);
  return whole.get(key) ?? whole.get(nameKey(short.get(key) ?? '')) ?? [];
}

function* byKey<T>(
  places: readonly T[],
  textOf: (place: T) => string,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const found = new Map<string, T[]>();
  yield* inSlices(places, (place) => {
    const key = nameKey(textOf(place));
    const known = found.get(key);
    if (known === undefined) found.set(key, [place]);
    else known.push(place);
  });
  return found;
}
