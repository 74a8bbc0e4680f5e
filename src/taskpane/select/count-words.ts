// Counts with their Swedish words: «1 mätvärde», «1 234 mätvärden».
import type { Status } from '../../../lib/index.ts';
import { STATUS_COUNT_WORDS } from '../../app/status-count-words.ts';

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

const STATUSES = ['green', 'yellow', 'red', 'unrated'] as const;

/** «12 gröna, 1 gul och 3 ej bedömda»; statuses without measures are left out. */
export function countsInWords(counts: Readonly<Record<Status, number>>): string {
  const parts = STATUSES.filter((status) => counts[status] > 0).map((status) =>
    countWords(counts[status], ...STATUS_COUNT_WORDS[status]),
  );
  const last = parts.pop();
  if (last === undefined) return 'inga mätvärden';
  return parts.length === 0 ? last : `${parts.join(', ')} och ${last}`;
}
