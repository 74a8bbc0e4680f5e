// The year of a day in the «Tidsplan» that is written without one: from the sheet's name and title, a heading between the rows, or the
// other rows. Only what is certain: a day that would make the order of the rows jump gets no year.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { asPart, filterInSlices, inSlices, mapInSlices, setInSlices, type Steps } from '../model/steps.ts';
import { daysBetween } from '../swedish/count-days.ts';
import { tidy } from '../swedish/spaces.ts';
import type { FoundRegister } from './find-register.ts';
import { dayInYear, hasYear } from './meeting-days.ts';
import type { MeetingDraft } from './meeting-row.ts';
import { planYear, yearsIn } from './plan-year.ts';

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
  const byItem = yield* standByItem(drafts);
  const years = new Map<MeetingDraft, number>();
  let before: Before | null = null;
  let heading = 0;
  yield* inSlices(drafts, (draft, index) => {
    while ((headings[heading]?.row ?? Infinity) < draft.row.row - 1) heading++;
    const above = headings[heading - 1];
    const year = draft.ownYear ?? (above === undefined ? title.year : above.year);
    const day = dayOf(draft, year);
    const isTold = hasYear(draft.written) || draft.ownYear !== null;
    const isGuess = !isTold && above === undefined && title.isGuess;
    const next = nextDated(drafts, index);
    const isCertain =
      isTold ||
      day === null ||
      (fits(day, before?.day ?? null, next?.day ?? null) &&
        (!isGuess || goesOn({ draft, day }, before, next, byItem)));
    if (!isCertain) return;
    if (day !== null) {
      const first: string = before === null || day < before.first ? day : before.first;
      before = { draft, day, first };
    }
    if (year !== null) years.set(draft, year);
  });
  return { yearOf: (draft) => years.get(draft) ?? null };
}

interface Dated {
  readonly draft: MeetingDraft;
  readonly day: string;
}

/** The nearest row above whose day is known, with the first day of all above. */
interface Before extends Dated {
  readonly first: string;
}

/**
 * Whether a day in a year that only other rows tell goes on in their order. A day before the row above may be of the year after, but where
 * the rows plainly stand by ärende each of them begins anew, though not before all the others.
 */
function goesOn(own: Dated, before: Before | null, next: Dated | null, byItem: boolean): boolean {
  const turns = (a: Dated, b: Dated): boolean => byItem && itemOf(a.draft) !== itemOf(b.draft);
  if (before !== null && own.day < before.day && (!turns(before, own) || own.day < before.first))
    return false;
  return next === null || next.day >= own.day || turns(own, next);
}

const itemOf = ({ row }: MeetingDraft): string => tidy(row.text('item')).toLowerCase();

/** Whether each ärende has its rows together, and some has several. */
function* standByItem(drafts: readonly MeetingDraft[]): Steps<boolean> {
  const seen = new Set<string>();
  let last: string | null = null;
  let [isSplit, hasSeveral] = [false, false];
  yield* inSlices(drafts, (draft) => {
    const item = itemOf(draft);
    if (item === last) hasSeveral = true;
    else if (seen.has(item)) isSplit = true;
    seen.add(item);
    last = item;
  });
  return hasSeveral && !isSplit;
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

/** The next row, when it has a year of its own. */
function nextDated(drafts: readonly MeetingDraft[], index: number): Dated | null {
  const draft = drafts[index + 1];
  const day = draft === undefined || !hasYear(draft.written) ? null : dayOf(draft, null);
  return draft === undefined || day === null ? null : { draft, day };
}

interface SheetYear {
  readonly year: number | null;
  /** True when only the other rows tell it. */
  readonly isGuess: boolean;
}

/** The year that the sheet's name says, else its title, else the rows; a title of another year, or of several, makes it uncertain. */
function* yearOfSheet(
  sheet: SheetSnapshot,
  headingRow: number,
  drafts: readonly MeetingDraft[],
): Steps<SheetYear> {
  const titles = textsOf(sheet.values.slice(0, headingRow));
  const told = planYear([sheet.name]) ?? planYear(titles);
  if (told !== null || yearsIn([sheet.name, ...titles]).size > 0) return { year: told, isGuess: false };
  return { year: yield* yearOfRows(drafts), isGuess: true };
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
  /** Null for a heading whose year is not certain to be that of the meetings. */
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
    if (texts.length === 1 && yearsIn(texts).size > 0) found.push({ row, year: planYear(texts) });
  });
  return found;
}

function textsOf(rows: SheetSnapshot['values']): readonly string[] {
  return rows
    .flat()
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : []));
}
