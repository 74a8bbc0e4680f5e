// Counts with their Swedish words: «1 mätvärde», «1 234 mätvärden».

const NUMBER = new Intl.NumberFormat('sv-SE');

/** A whole number with no-break spaces between thousands: `12345` → «12 345». */
export function showCount(count: number): string {
  return NUMBER.format(count);
}

/** `countWords(3, 'fråga', 'frågor')` → «3 frågor». */
export function countWords(count: number, one: string, many: string): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** With a capital first and a full stop last: `sentence('2 gröna')` → «2 gröna.» */
export function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}.`;
}

const STATUS_ADJECTIVES = [
  ['green', 'grönt', 'gröna'],
  ['yellow', 'gult', 'gula'],
  ['red', 'rött', 'röda'],
  ['unrated', 'ej bedömt', 'ej bedömda'],
] as const;

/** «12 gröna, 1 gult och 3 ej bedömda»; statuses without measures are left out. */
export function countsInWords(
  counts: Readonly<Record<'green' | 'yellow' | 'red' | 'unrated', number>>,
): string {
  const parts = STATUS_ADJECTIVES.filter(([status]) => counts[status] > 0).map(([status, one, many]) =>
    countWords(counts[status], one, many),
  );
  const last = parts.pop();
  if (last === undefined) return 'inga mätvärden';
  return parts.length === 0 ? last : `${parts.join(', ')} och ${last}`;
}
