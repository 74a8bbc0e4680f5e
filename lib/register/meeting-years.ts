// The year of a day in the «Tidsplan» that is written without one: from the sheet's name and title, a heading between the rows, or the
// other rows. Only what is certain: a day that would make the order of the rows jump gets no year.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { asPart, filterInSlices, inSlices, mapInSlices, setInSlices, type Steps } from '../model/steps.ts';
import { daysBetween } from '../swedish/count-days.ts';
import type { FoundRegister } from './find-register.ts';
import { dayInYear, hasYear } from './meeting-days.ts';
import type { MeetingDraft } from './meeting-row.ts';

/** The years of one sheet. */
export interface SheetYears {
  /** The year of a day that is written without one; null when it is not certain. */
  readonly yearOf: (draft: MeetingDraft) => number | null;
}

/** The years of the sheets, by name. */
export function* yearsBySheet(
  found: readonly FoundRegister<string>[],
  drafts: readonly MeetingDraft[],
): Steps<ReadonlyMap<string, SheetYears>> {
  const bySheet = new Map<string, MeetingDraft[]>(found.map(({ sheet }) => [sheet.name, []]));
  yield* inSlices(drafts, (draft) => bySheet.get(draft.row.sheet)?.push(draft));
  const years = new Map<string, SheetYears>();
  for (const register of found) {
    const own = bySheet.get(register.sheet.name) ?? [];
    const reading = yield* asPart(yearsOf(register, own), 0, 1);
    years.set(register.sheet.name, reading);
  }
  return years;
}

function* yearsOf(
  { sheet, headingRow }: FoundRegister<string>,
  drafts: readonly MeetingDraft[],
): Steps<SheetYears> {
  const title = yield* yearOfSheet(sheet, headingRow, drafts);
  const headings = yield* headingYears(sheet, headingRow, drafts);
  const years = new Map<MeetingDraft, number>();
  let before: string | null = null;
  let heading = 0;
  yield* inSlices(drafts, (draft, index) => {
    while ((headings[heading]?.row ?? Infinity) < draft.row.row - 1) heading++;
    const above = headings[heading - 1];
    const year = draft.ownYear ?? (above === undefined ? title : above.year);
    const day = dayOf(draft, year);
    const isTold = hasYear(draft.written) || draft.ownYear !== null;
    const isCertain = isTold || day === null || fits(day, before, nextDay(drafts, index));
    if (!isCertain) return;
    before = day ?? before;
    if (year !== null) years.set(draft, year);
  });
  return { yearOf: (draft) => years.get(draft) ?? null };
}

function dayOf({ written }: MeetingDraft, year: number | null): string | null {
  if (year === null && !hasYear(written)) return null;
  const dated = dayInYear({ ...written, weekday: null }, year ?? 0);
  return 'day' in dated ? dated.day : null;
}

// Rows stand in about the order of time. A day half a year before the row above, or after the row below, is of another year.
const HALF_YEAR = 180;

function fits(day: string, before: string | null, after: string | null): boolean {
  if (before !== null && daysBetween(day, before) > HALF_YEAR) return false;
  return after === null || daysBetween(after, day) <= HALF_YEAR;
}

/** The next row's day, when it has a year of its own. */
function nextDay(drafts: readonly MeetingDraft[], index: number): string | null {
  const next = drafts[index + 1];
  return next === undefined || !hasYear(next.written) ? null : dayOf(next, null);
}

/** The year that the sheet's name says, else its title, else the rows; a title of several years makes it uncertain. */
function* yearOfSheet(
  sheet: SheetSnapshot,
  headingRow: number,
  drafts: readonly MeetingDraft[],
): Steps<number | null> {
  const titles = textsOf(sheet.values.slice(0, headingRow));
  const told = onlyYear([sheet.name]) ?? onlyYear(titles);
  if (told !== null || yearsIn([sheet.name, ...titles]).size > 0) return told;
  return yield* yearOfRows(drafts);
}

/** The year of all the rows that have one, when it is the same. */
function* yearOfRows(drafts: readonly MeetingDraft[]): Steps<number | null> {
  const dated = yield* filterInSlices(drafts, ({ written }) => hasYear(written));
  const years = yield* setInSlices(yield* mapInSlices(dated, ({ written }) => written.form.slice(0, 4)));
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

interface YearHeading {
  readonly row: number;
  /** Null for a heading that names two years. */
  readonly year: number | null;
}

/** The rows between the meetings that name a year: «Våren 2019». */
function* headingYears(
  sheet: SheetSnapshot,
  headingRow: number,
  drafts: readonly MeetingDraft[],
): Steps<readonly YearHeading[]> {
  const meetings = yield* setInSlices(yield* mapInSlices(drafts, ({ row }) => row.row - 1));
  const found: YearHeading[] = [];
  yield* inSlices(sheet.values, (values, row) => {
    if (row <= headingRow || meetings.has(row)) return;
    const texts = values.flatMap((value) =>
      value === null || typeof value === 'object' ? [] : String(value),
    );
    if (texts.length === 1 && yearsIn(texts).size > 0) found.push({ row, year: onlyYear(texts) });
  });
  return found;
}

function textsOf(rows: SheetSnapshot['values']): readonly string[] {
  return rows
    .flat()
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : []));
}

// A year, but not that of a day («2019-01-14»), of a läsår or of a diarienummer («KS 2019/017»). Of a span, «2019-2022», both ends.
const YEAR =
  /(?<![\d/.-])(?:19|20)\d\d(?!\d|\/|[.-]\d{1,2}(?!\d))|(?<=(?:19|20)\d\d ?[–-] ?)(?:19|20)\d\d(?!\d)/gu;

function yearsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => year)));
}

function onlyYear(texts: readonly string[]): number | null {
  const years = yearsIn(texts);
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}
