// What was found lately, for checks that are asked for again in the same session: pure in, pure out, so that nothing can go stale.

const MOST = 200;
const LONGEST_KEY = 50_000;

export interface Lately<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

/** Some two hundred of the latest findings, by all that they depend on. */
export function createLately<T>(): Lately<T> {
  const known = new Map<string, T>();
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      if (key.length > LONGEST_KEY) return;
      if (known.size >= MOST) known.clear();
      known.set(key, value);
    },
  };
}
