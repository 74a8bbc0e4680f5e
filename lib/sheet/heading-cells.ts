// Reads single heading cells, each text once: its period, its kind, and whether it can be part of a heading at all.
import { expectationIn, withExpectation } from './expected-outcome.ts';
import { headingPeriod, type HeadingPeriod } from './heading-period.ts';
import { plainHeading } from './heading-words.ts';
import { matchHeading, type HeadingMatch } from './match-heading.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** One heading cell. `match` is null when its words are unknown or it only names a period. */
export interface HeadingCell {
  readonly text: string;
  readonly period: HeadingPeriod;
  readonly match: HeadingMatch | null;
  /** True when it says a period and nothing else: `2020`, `T2`. */
  readonly periodOnly: boolean;
}

const LONGEST_HEADING = 90;
// A heading row holds no other numbers than years.
const YEAR_NUMBER = /^(?:19[5-9]\d|20\d\d)$/;
// Pieces of the words that some column of every goal table has in its heading. Only rows with two of them are looked at closely.
const CORE_PIECE =
  /mål|mät|mått|indi|indk|utfa|utf\.|resul|värde|vrde|nyckelt|styrtal|aktivit|uppdrag|bokslut|ambition|börv|krav|norm|läge|ska (?:upp)?nå|vill (?:upp)?nå|gick det|blev det/i;

export interface HeadingReader {
  /** The heading in a text, or null when the text can be none. */
  readonly read: (text: string) => HeadingCell | null;
  /** A cheap look: could the text be the heading of a core column? */
  readonly mayBeCore: (text: string) => boolean;
}

/** Makes a reader that remembers every text it has seen. */
export function createHeadingReader(): HeadingReader {
  const cells = new Map<string, HeadingCell | null>();
  const core = new Map<string, boolean>();
  return {
    read: (text) => remember(cells, text, readHeading),
    mayBeCore: (text) => text.length <= LONGEST_HEADING && remember(core, text, isCoreLike),
  };
}

// A number that is no part of a time («Mätvärde 17») stands in a row of a table, not over it.
const TIME_NUMBER =
  /(?:19|20)\d\d(?:[-/]?\d\d){0,2}|\d{1,2}\/\d{1,2}|[-'’´]\d\d(?!\d)|\d\)|(?<=\p{L}\.?\s?)\d(?!\d)/gu;

function isCoreLike(text: string): boolean {
  return CORE_PIECE.test(text) && (!/\d/.test(text) || !/\d/.test(text.replace(TIME_NUMBER, '')));
}

function remember<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = make(text);
  known.set(text, made);
  return made;
}

function readHeading(written: string): HeadingCell | null {
  const text = plainHeading(written);
  if (text === '' || text.length > LONGEST_HEADING || isOtherNumber(text)) return null;
  const period = headingPeriod(text);
  const named = period.period !== null || period.wholeYear || period.question !== null;
  const said = text.includes(LEGEND_SIGN) ? null : matchHeading(period.rest);
  const match = withExpectation(said, text, named && !text.includes(LEGEND_SIGN));
  const isTimeAlone = named && match === null && isBare(period.rest);
  return { text, period, match, periodOnly: isTimeAlone && expectationIn(text) === null };
}

// «Grön = målet uppnått» explains a colour beside the table.
const LEGEND_SIGN = '=';
// «Kommunen 2020» beside «Riket 2020» is the municipality's own outcome of that year.
const OWN_MUNICIPALITY = /^(?:kommunen|vår kommun|(?:den )?egna kommunen|egen kommun)$/iu;

// «Delår per 30 april 2020», «Till och med april 2020»: words that belong to the time
const OF_TIME = /(?<!\p{L})(?:per|den|t\.?o\.?m\.?|till och med)(?!\p{L})/giu;

function isBare(rest: string): boolean {
  return !/\p{L}{2}/u.test(rest.replace(OF_TIME, '')) || OWN_MUNICIPALITY.test(rest);
}

function isOtherNumber(text: string): boolean {
  return /^[-\d\s.,%]+$/.test(text) && !YEAR_NUMBER.test(text) && !/^\d{4}-\d\d(?:-\d\d)?$/.test(text);
}

/** The heading cell at a place; null when it is empty or holds something that is no heading. */
export function headingAt(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  column: number,
): HeadingCell | null {
  const text = grid.headingText(row, column);
  return text === '' ? null : reader.read(text);
}
