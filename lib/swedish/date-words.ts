// A date in normal form -> the words an officer would use for it. The inverse of date.ts.
import { TERM, type DateForm } from './calendar.ts';

const PART: Readonly<Record<string, string>> = { Q: 'kvartal', T: 'tertial', H: 'halvår', W: 'vecka' };
const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date in words: `2020-T2` is «tertial 2 2020», `2020-08` «augusti 2020», `--12-31` «31 december»; `2020` and `2020-12-31` as they are. */
export function dateInWords(date: DateForm): string {
  const [, year = '', part = ''] = /^(\d{4}|-)-?(.*)$/.exec(date) ?? [];
  const of = year === '-' ? '' : ` ${year}`;
  if (part === TERM) return 'mandatperiodens slut';
  const named = /^([QTHW])(\d+)$/.exec(part);
  if (named) return `${PART[named[1] ?? ''] ?? ''} ${String(Number(named[2]))}${of}`;
  const day = /^(\d\d)(?:-(\d\d))?$/.exec(part);
  if (!day || (day[2] !== undefined && year !== '-')) return date;
  const month = MONTHS[Number(day[1]) - 1] ?? '';
  return `${day[2] === undefined ? '' : `${String(Number(day[2]))} `}${month}${of}`;
}
