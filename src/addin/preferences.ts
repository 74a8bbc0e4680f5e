// Choices of how the pane looks, kept in the browser between sessions. Nothing from a workbook.
import type { PanePreferences } from '../taskpane/pane-services.ts';

/** What is used of the browser's storage. */
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Preferences in the store, under names of their own: every add-in from the same address shares it. `partition` is
 * `Office.context.partitionKey`. Where the browser keeps nothing (private browsing, a policy), nothing is remembered.
 */
export function createPreferences(store: () => Store, partition: string | undefined): PanePreferences {
  const key = (name: string): string => `${partition ?? ''}malljus.${name}`;
  return {
    read: (name) => attempt(() => store().getItem(key(name))),
    write: (name, value) => {
      attempt(() => {
        store().setItem(key(name), value);
      });
    },
  };
}

/** A browser that may keep nothing throws already when the store is named; a forgotten choice is no fault. */
function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
