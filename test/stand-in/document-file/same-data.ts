// Whether two pieces of plain data say the same: values, lists, objects, maps and sets.

/** `sameData({ a: [1] }, { a: [1] })` is true. Lists and maps of the same things in another order differ; sets do not. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item));
  if (a instanceof Map) return b instanceof Map && sameLists([...a], [...b]);
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b);
  return sameLists(entriesOf(a), entriesOf(b));
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => sameData(item, b[index]));
}

/** In the order of the names, since nobody cares in which order a property was set; what is undefined is not there. */
function entriesOf(data: object): readonly (readonly [string, unknown])[] {
  const entries: (readonly [string, unknown])[] = Object.entries(data);
  return entries.filter(([, value]) => value !== undefined).sort(([x], [y]) => (x < y ? -1 : 1));
}
