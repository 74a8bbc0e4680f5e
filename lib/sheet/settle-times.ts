// Settles columns of times by what stands in them: does «År» tell the rows apart, and does «Följs upp» hold dates at all?
import { lastDay } from '../swedish/calendar.ts';
import { parseDate } from '../swedish/date.ts';
import { NO_SET_TIME, SPAN_OF_YEARS } from '../swedish/due-words.ts';
import { as, type Draft, has } from './column-draft.ts';
import { headingPeriod } from './heading-period.ts';
import { yearOf } from './period.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Where the table's rows stand, and the year that holds for it when the headings name none. */
export interface TimeRows {
  readonly top: number;
  readonly bottom: number;
  readonly year: string | null;
}

const SAMPLE = 200;
const MOSTLY = 0.8;

/** The drafts with their columns of times settled. */
export function settleTimes(grid: SheetGrid, rows: TimeRows, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.look.filled === 0) return draft;
    if (draft.kind === 'period') return settlePeriodColumn(grid, rows, draft, drafts);
    return draft.kind === 'due' ? settleDue(grid, rows, draft) : draft;
  });
}

interface TimeCell {
  readonly row: number;
  readonly text: string;
}

function timeCells(grid: SheetGrid, { top, bottom }: TimeRows, column: number): readonly TimeCell[] {
  const cells: TimeCell[] = [];
  for (let row = top; row <= bottom && cells.length < SAMPLE; row++) {
    const text = grid.headingText(row, column);
    if (text !== '') cells.push({ row, text });
  }
  return cells;
}

/** The period that a cell names and nothing else; null for other texts. */
function barePeriod({ text }: TimeCell): string | null {
  const { period, rest } = headingPeriod(text);
  return /\p{L}{2}/u.test(rest) ? null : period;
}

// «År» with a row per measure and year chooses rows. Where each measure stands once, «Q2» or a day only tells when it was measured.
function settlePeriodColumn(grid: SheetGrid, rows: TimeRows, draft: Draft, drafts: readonly Draft[]): Draft {
  const cells = timeCells(grid, rows, draft.source.column);
  const periods = cells.map(barePeriod).filter((period) => period !== null);
  if (periods.length < cells.length * MOSTLY) return as(draft, 'other');
  if (standsAgain(grid, cells, drafts)) return draft;
  const judged = judgedYear(drafts);
  if (judged === null && periods.every(isYearOrPart)) return draft;
  const until = judged ?? rows.year;
  const isLater = until === null || periods.some((period) => (yearOf(period) ?? until) > until);
  return isLater ? { ...as(draft, 'other'), doubt: 'later', mayBe: 'due' } : as(draft, 'other');
}

/** Whether a measure has several rows: its name stands again, or only on the first of them. */
function standsAgain(grid: SheetGrid, cells: readonly TimeCell[], drafts: readonly Draft[]): boolean {
  const name = nameColumn(drafts);
  if (name === null) return false;
  const names = cells.map(({ row }) => grid.text(row, name));
  return new Set(names).size < names.length || names.includes('');
}

function nameColumn(drafts: readonly Draft[]): number | null {
  const named = drafts.find(({ kind }) => kind === (has(drafts, 'measure') ? 'measure' : 'goal'));
  return named?.source.column ?? null;
}

/** The latest year that an outcome's own heading names. */
function judgedYear(drafts: readonly Draft[]): string | null {
  const years = drafts.flatMap(({ kind, source }) =>
    kind === 'outcome' && source.period !== null ? (yearOf(source.period) ?? []) : [],
  );
  return [...years].sort().at(-1) ?? null;
}

// `2020` and `2020-T2`, not `2020-08-31` and not «T2» of no year.
function isYearOrPart(period: string): boolean {
  return yearOf(period) !== null && !/-\d\d-\d\d$/.test(period);
}

const HALF = 0.5;

function settleDue(grid: SheetGrid, rows: TimeRows, draft: Draft): Draft {
  const cells = timeCells(grid, rows, draft.source.column);
  const dates = cells.filter(({ text }) => saysTime(text)).length;
  if (dates >= cells.length * HALF) return draft;
  const doubted: Draft = { ...as(draft, 'other'), doubt: 'noDates' };
  // Where a few are dates, those measures may be due later.
  return dates > 0 ? { ...doubted, mayBe: 'due' } : doubted;
}

/** Whether a text in a column of dates says a time, or that none is set. */
export function saysTime(text: string): boolean {
  // a number may be a date that has lost its format
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return lastDay(text) !== null || Number(text) >= 1990;
  return NO_SET_TIME.test(text) || SPAN_OF_YEARS.test(text) || parseDate(text) !== null;
}
