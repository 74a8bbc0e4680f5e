// Remembers what a pure reading gave for a text, since officers' wordings repeat from row to row and within one reading.

const MOST = 500;
const LONGEST = 120;

/** The same function, quicker for texts it has just read. What it gives is shared and must not be changed. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { value });
    return value;
  };
}
