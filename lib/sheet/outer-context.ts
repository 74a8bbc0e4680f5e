// What stands around a table rather than in it: the goal in a title above or in the sheet's name, and the year or period they name.
import type { DateForm } from '../swedish/calendar.ts';
import type { FoundHeading } from './found-heading.ts';
import { headingPeriod } from './heading-period.ts';
import { yearOf } from './period.ts';
import { goalOfTitle, isGoalTitle, isNote } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';

const MOST_TITLE_ROWS = 15;

/** Texts on rows of their own above a heading, nearest first; a label and its text in two cells are joined («Mål: | Trygg kommun»). */
export function titlesAbove(grid: SheetGrid, heading: FoundHeading, highest: number): string[] {
  const titles: string[] = [];
  for (let row = heading.top - 1; row >= highest && titles.length < MOST_TITLE_ROWS; row--) {
    const filled = filledTexts(grid, row, heading);
    const [first, second] = filled;
    if (first === undefined) continue;
    if (filled.length === 1) titles.push(first);
    else if (filled.length === 2 && second !== undefined && first.endsWith(':'))
      titles.push(`${first} ${second}`);
    else break;
  }
  return titles;
}

function filledTexts(grid: SheetGrid, row: number, heading: FoundHeading): string[] {
  const texts: string[] = [];
  const left = heading.left > 0 && grid.text(row, 0) !== '' ? 0 : heading.left;
  for (let column = left; column <= heading.right; column++) {
    const text = grid.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The goal that a title names («Mål: Trygg kommun»); `''` when none does. */
export function goalInTitles(titles: readonly string[]): string {
  const title = titles.find(isGoalTitle);
  return title === undefined ? '' : goalOfTitle(title);
}

/**
 * The goals of tables below each other that each have a title of their own: those titles, or null when they say no goals
 * (a title is missing, is a note, or is the same everywhere).
 */
export function goalsOfStack(nearest: readonly (string | undefined)[]): readonly string[] | null {
  if (nearest.length < 2) return null;
  const titles = nearest.filter((title) => title !== undefined && !isNote(title));
  const isDistinct = new Set(titles).size === nearest.length;
  return isDistinct && titles.length === nearest.length ? (titles as string[]) : null;
}

// Sheet names that say what kind of sheet it is, or whose, but no goal.
const GENERIC_NAME =
  /^(?:blad|sheet|tabell|ark|flik|kalkylblad)?\s*\d*$|mätvärde|indikator|nyckeltal|målvärde|uppföljning|delår|helår|bokslut|budget|bedömning|mall|data|import|export|underlag|arbets|samman|översikt|nämnd|förvaltning|kontor|styrelse|utskott|bolag|\bab\b|\bk[sf]\b|\bbun\b|\bsn\b|\bmål\b(?:\s*\d{4}.*)?$|^mål\w*$|^[\d\s/–-]*$|alla|samtliga|total/iu;

/**
 * The goal in a sheet's name, for a table without goals; `''` when the name says none. A single word («Trygghet») counts only
 * among several sheets, where each can be a goal of its own.
 */
export function goalInSheetName(name: string, isOneOfSeveral: boolean): string {
  if (isGoalTitle(name)) return goalOfTitle(name);
  if (GENERIC_NAME.test(name)) return '';
  return isOneOfSeveral || name.trim().includes(' ') ? name : '';
}

const SAYS_PERIOD =
  /uppfölj|utfall|resultat|bokslut|årsredovisning|verksamhetsberättelse|delår|tertial|kvartal|helår|(?<!\p{L})per(?!\p{L})/iu;

/** The period that a sheet's name (first) or a title above says that the outcomes are of; null when none does. */
export function outerPeriod(sheetName: string, titles: readonly string[]): DateForm | null {
  const named = headingPeriod(sheetName).period;
  if (named !== null && yearOf(named) !== null) return named;
  for (const title of titles) {
    if (!SAYS_PERIOD.test(title) && headingPeriod(title).rest !== '') continue;
    const after = /(?<!\p{L})per\s+(.*)$/iu.exec(title)?.[1] ?? title;
    const { period } = headingPeriod(after);
    if (period !== null && yearOf(period) !== null) return period;
  }
  return null;
}

/** The sheet's name or the title above that says a day that does not exist («Delår per 31 april»), with the question; null when none does. */
export function impossibleOuterDate(
  sheetName: string,
  titles: readonly string[],
): { readonly text: string; readonly question: string } | null {
  for (const text of [sheetName, ...titles]) {
    const { question, rest } = headingPeriod(text);
    if (question !== null && (SAYS_PERIOD.test(text) || rest === '')) return { text, question };
  }
  return null;
}

/** The year that completes «T2» and the like: of the sheet's name, a title, the headings' latest year, or the file's name. */
export function outerYear(
  sheetName: string,
  titles: readonly string[],
  heading: FoundHeading,
  workbookName: string,
): string | null {
  const inHeadings = heading.columns.flatMap((column) =>
    // «Agenda 2030» is of no year.
    column.period === null || column.kind === 'agenda' ? [] : (yearOf(column.period) ?? []),
  );
  return (
    yearIn(sheetName) ??
    titles.map(yearIn).find((year) => year !== null) ??
    latest(inHeadings) ??
    yearIn(workbookName)
  );
}

function latest(years: readonly string[]): string | null {
  return [...years].sort().at(-1) ?? null;
}

function yearIn(text: string): string | null {
  const { period, question } = headingPeriod(text.replace(/\.[a-z]+$/i, ''));
  // The year of a day that does not exist («31 april 2020») is still told.
  if (question !== null) return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? null;
  return period === null ? null : yearOf(period);
}
