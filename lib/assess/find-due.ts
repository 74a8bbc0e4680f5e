// When a measure is due: from the wording of the målvärde, else from the column for the date; and whether its målvärde is set for then only.
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { findDates, impossibleDay, lastDay, parseDate, serialToDate } from '../swedish/date.ts';
import { describeDate } from '../swedish/describe-target.ts';
import { NO_SET_TIME, SPAN_OF_YEARS } from '../swedish/due-words.ts';
import { shownNumber } from '../swedish/shown.ts';
import type { Outcome } from '../swedish/outcome.ts';
import type { Target } from '../swedish/target.ts';
import type { Run } from './run.ts';
import { isStop, stopAndAsk, stopFor, type Stop } from './stop.ts';
import { stopIfUnreadable } from './unreadable-cell.ts';

export interface Due {
  /** As the workbook says it, in the forms of `swedish/date.ts`. */
  readonly form: string;
  /** Its last day as an ISO day; null when neither the date nor the period tells the year. */
  readonly day: string | null;
}

/** The due date; null when none is set; a question when the column's date cannot be read. */
export function findDue(measure: Measure, target: Target, run: Run): Due | null | Stop {
  const unreadable =
    target.by === undefined ? stopIfUnreadable(measure.due, 'Klart senast', 'date-impossible') : null;
  if (unreadable !== null) return unreadable;
  const form = target.by ?? dayInWords(measure, target, run) ?? readDueCell(measure.due, run.date1904);
  if (form === null || typeof form !== 'string') return form;
  const day = lastDay(form, run.year ?? undefined);
  return { form, day: day?.startsWith('-') === false ? day : null };
}

// «Följs upp 2022» in the målvärde's place says when, and that there is none until then.
function dayInWords(measure: Measure, target: Target, run: Run): string | null {
  if (!saysLater(measure, target, run)) return null;
  const [date, ...others] = findDates(target.text, { expected: true });
  return date?.kind === 'date' && others.length === 0 ? date.date : null;
}

function saysLater({ target: cell }: Measure, target: Target, run: Run): boolean {
  if (target.kind !== 'ask' || target.missing === true || typeof cell?.value !== 'string') return false;
  const read = run.readings.outcome(cell, {});
  return read.kind === 'missing' && read.reason === 'dueLater';
}

/**
 * The stop for a measure that is due later and has its målvärde for then only («Målvärde 2022», or «följs upp 2022» in the målvärde's
 * place): nothing is to be reached before, so nothing is asked.
 */
export function stopIfSetLater(
  measure: Measure,
  target: Target,
  due: Due | null | Stop,
  outcome: Outcome,
  run: Run,
): Stop | null {
  if (due === null || isStop(due) || !isDueLater(due, run) || measure.target === null) return null;
  if (measure.target.formulaWithoutValue === true || target.kind !== 'ask') return null;
  const isEmpty = target.missing === true && measure.hasLaterTarget === true;
  if (!isEmpty && !saysLater(measure, target, run)) return null;
  return stopFor('dueLater', outcome.kind === 'number' ? `Utfallet hittills är ${outcome.text}.` : undefined);
}

function readDueCell(cell: Cell | null, date1904: boolean): string | null | Stop {
  const value = cell?.value ?? null;
  if (cell === null || value === null) return null;
  if (typeof value === 'number') return readStoredDue(value, cell, date1904);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const end = SPAN_OF_YEARS.exec(text)?.[1];
  if (end !== undefined) return end.length === 4 ? end : `20${end}`;
  if (NO_SET_TIME.test(text)) return null;
  const date = parseDate(text);
  if (date?.kind === 'date') return date.date;
  const faulty = date ?? impossibleDay(text);
  return unreadable(cell, text, faulty?.question, date?.suggestion);
}

function readStoredDue(value: number, cell: Cell, date1904: boolean): string | Stop {
  const shown = shownNumber({ value, numberFormat: cell.numberFormat, date1904 });
  if (shown.isDate && shown.date !== undefined) return shown.date;
  if (Number.isInteger(value) && value >= 1990 && value < 2100) return String(value);
  // A date in a cell that has lost its format shows as its serial number.
  return unreadable(cell, shown.text, undefined, serialToDate(value, date1904) ?? undefined);
}

function unreadable(cell: Cell, text: string, question?: string, suggestion = '2020-12-31'): Stop {
  const asked = question ?? 'Skriv dagen, månaden, kvartalet eller året.';
  return stopAndAsk({
    code: 'date-impossible',
    cell: cell.ref,
    text: `Datumet «${text}» kan inte läsas. ${asked}`,
    suggestion: suggestion.replace(/^--/, ''),
  });
}

/** Without a period it cannot be told whether the measure is due yet. */
export function askForPeriod({ due: cell, target }: Measure, { form }: Due): Stop {
  return stopAndAsk({
    code: 'period-unclear',
    cell: (cell ?? target)?.ref ?? null,
    text: `Målvärdet gäller ${describeDate(form)}, men arbetsboken säger inte vilken period utfallet avser. Skriv året i rubriken, till exempel «Utfall 2020».`,
    suggestion: 'Utfall 2020',
  });
}

/** Whether the measure is due after the judged period («följs upp senare»); false when it cannot be told. */
export function isDueLater({ day }: Due, { periodEnd }: Run): boolean {
  return day !== null && periodEnd !== null && day > periodEnd;
}
