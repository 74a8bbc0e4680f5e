// A day in a cell of a rule sheet, however it was written: a date of Excel's, a Swedish date, or words for no limit.
import type { CellValue } from '../model/cell.ts';
import { type DateForm, isIsoDay } from '../swedish/calendar.ts';
import { dateInWords } from '../swedish/date-words.ts';
import { firstDay, impossibleDay, lastDay, parseDate, serialToDate } from '../swedish/date.ts';
import { dayAfter } from '../swedish/count-days.ts';
import { tidy } from '../swedish/spaces.ts';

/** The day (ISO), null for no limit, or what is wrong. */
export type DayReading = { readonly day: string | null } | { readonly fault: string };

/** How a date that names more than a day is taken: «2021» as Från is 2021-01-01, as Till 2021-12-31. */
export type DayUse = 'first' | 'last' | 'exact';

const NO_LIMIT = /^(?:[-–—]|tills? vidare|t\.?\s?v\.?|ingen(?: gräns)?|från början|alltid)$/i;

/** Reads a cell; `text` is the value as shown. */
export function readDay(value: CellValue, text: string, use: DayUse, date1904: boolean): DayReading {
  const plain = tidy(text);
  if (plain === '' || NO_LIMIT.test(plain)) return { day: null };
  if (typeof value === 'number') return fromNumber(value, SHOWN_DATE.test(plain) ? 'exact' : use, date1904);
  // a day as it is written by us, of whatever year
  if (isIsoDay(plain)) return { day: plain };
  const date = parseDate(use === 'first' ? plain.replace(FROM_WORDS, '').replace(ONWARDS, '') : plain);
  if (date?.kind === 'date') {
    const [first, last] = [firstDay(date.date), lastDay(date.date)];
    if (first !== null && last !== null && !last.startsWith('-') && (use !== 'exact' || first === last))
      return {
        day: use === 'last' ? last : NEW_YEAR.test(plain) && use === 'first' ? dayAfter(last) : first,
      };
  }
  const hint = hintOf(date?.kind === 'impossible' ? date.nearest : impossibleDay(plain)?.nearest);
  return { fault: `«${plain}» kan inte läsas som ett datum.${hint} Skriv det som ÅÅÅÅ-MM-DD` };
}

/** Told of a day that there is not; '' where that is not the fault. */
function hintOf(nearest: readonly DateForm[] | undefined): string {
  if (nearest === undefined) return '';
  const days = nearest.map(dateInWords).join(' eller ');
  return days === '' ? ' Den dagen finns inte.' : ` Den dagen finns inte; närmast ligger ${days}.`;
}

// As a first day «fr.o.m. 2021-01-01», «från och med 1 januari 2021» and «2021-01-01 och framåt» are just the day.
const FROM_WORDS = /^(?:fr\.?\s?o\.?\s?m\.?|från och med|från)\s+(?:den\s+)?/iu;
const ONWARDS = /\s+och framåt$/iu;
// What holds from «årsskiftet 2020/2021» holds from the new year, though something due then is due on the last day of the old.
const NEW_YEAR = /årsskiftet/iu;

const SHOWN_DATE = /^\d{4}-\d\d-\d\d$/;

/** A whole year typed as a number, else a date of Excel's. */
function fromNumber(value: number, use: DayUse, date1904: boolean): DayReading {
  if (Number.isInteger(value) && value >= 1950 && value <= 2200 && use !== 'exact')
    return { day: use === 'first' ? `${String(value)}-01-01` : `${String(value)}-12-31` };
  const day = serialToDate(value, date1904);
  // what nobody has meant as a date: a rule of the year 1905
  if (day === null || day < '1950-01-01' || day > '2200-01-01')
    return { fault: `Talet ${String(value).replace('.', ',')} är inget datum. Skriv det som ÅÅÅÅ-MM-DD` };
  return { day };
}
