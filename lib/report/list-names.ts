// Names in running text, no more of them than are read.
import { formatNumber } from '../swedish/format-number.ts';

const MOST_NAMED = 5;

/** `«A», «B» och 3 till`. */
export function listNames(names: readonly string[]): string {
  const shown = names.length === MOST_NAMED + 1 ? names : names.slice(0, MOST_NAMED);
  const left = names.length - shown.length;
  const list = shown.map((name) => `«${name}»`);
  if (left > 0) return `${list.join(', ')} och ${formatNumber(left)} till`;
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} och ${list.at(-1) ?? ''}`;
}
