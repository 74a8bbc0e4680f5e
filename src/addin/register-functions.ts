// Tells Excel which function answers each name, at once, while the functions themselves are loaded when a cell first asks.
import { keepWhenLoaded } from './keep-when-loaded.ts';

/** As Excel calls a custom function. */
export type Answer = (...args: readonly unknown[]) => Promise<unknown>;

/** Ties an id in functions.json to what answers it: `CustomFunctions.associate`. */
export type AssociateFunction = (id: string, answer: Answer) => void;

/** Has to be called at the top level of a blocking script: Excel asks as soon as the page is loaded. `load` is called again if it failed. */
export function registerFunctions<Id extends string>(
  associate: AssociateFunction,
  ids: readonly Id[],
  load: () => Promise<Readonly<Record<Id, Answer>>>,
): void {
  const functions = keepWhenLoaded(load);
  for (const id of ids) associate(id, async (...args) => (await functions())[id](...args));
}
