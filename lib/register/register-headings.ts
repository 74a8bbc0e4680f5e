// Holds the rows of a sheet against the headings of a register: which row names its columns, and which of them it names.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { headingPeriod } from '../sheet/heading-period.ts';
import { plainWord } from '../sheet/heading-words.ts';
import type { RegisterSpec } from './register.ts';

/** Rows from the top in which the headings may stand: titles and a few lines of explanation come before them. */
export const HEADING_DEPTH = 60;
/** Columns from the left. */
export const HEADING_WIDTH = 60;

/** What one row names of a register. */
export interface HeadingRow<Key extends string> {
  /** Counted from 0. */
  readonly row: number;
  /** The first column of each heading. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings that stand more than once, with the place of the second. */
  readonly doubled: readonly { readonly key: Key; readonly column: number }[];
  /** Required columns that are not there. */
  readonly missing: readonly Key[];
  /** Filled cells of the row. */
  readonly filled: number;
  /** Whether it names målvärden or utfall as a goal table does, with or without a period: «Utfall 2020». */
  readonly isForeign: boolean;
}

/** The rows that name at least one column of the register, from the top. */
export function headingRows<Key extends string>(
  spec: RegisterSpec<Key>,
  sheet: SheetSnapshot,
): readonly HeadingRow<Key>[] {
  return topOf(sheet).rows.flatMap((texts, row) => {
    const matched = match(spec, texts);
    if (matched.columns.size === 0) return [];
    const missing = spec.columns.filter(({ key, required }) => required && !matched.columns.has(key));
    const filled = texts.filter((text) => text !== '').length;
    const isForeign = texts.some((text) => isForeignHeading(spec, text));
    return [{ row, ...matched, missing: missing.map(({ key }) => key), filled, isForeign }];
  });
}

/** Whether all required headings stand somewhere at the top of the sheet, which nearly no other sheet has. */
export function mayBeComplete({ columns }: RegisterSpec<string>, sheet: SheetSnapshot): boolean {
  const { words } = topOf(sheet);
  return columns.every(
    ({ required, heading, otherHeadings }) =>
      !required || [heading, ...otherHeadings].some((each) => words.has(plainWord(each))),
  );
}

/** Reads the top of each sheet, in slices, so that what looks for registers afterwards does next to nothing in sheets of other kinds. */
export function* readTops(sheets: readonly SheetSnapshot[]): Steps<void> {
  yield* inSlices(sheets, topOf, 1);
}

interface Top {
  /** The plain words of the cells, by row and column; '' for cells that can be no heading. */
  readonly rows: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
}

const tops = new WeakMap<SheetSnapshot, Top>();

// Every register looks at the same cells.
function topOf(sheet: SheetSnapshot): Top {
  const known = tops.get(sheet);
  if (known !== undefined) return known;
  const rows = sheet.values
    .slice(0, HEADING_DEPTH)
    .map((row) => row.slice(0, HEADING_WIDTH).map((value) => (isShort(value) ? plainWord(value) : '')));
  const top = { rows, words: new Set(rows.flat()) };
  tops.set(sheet, top);
  return top;
}

const LONGEST_HEADING = 60;

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_HEADING;
}

function match<Key extends string>(
  { columns: known }: RegisterSpec<Key>,
  texts: readonly string[],
): Pick<HeadingRow<Key>, 'columns' | 'doubled'> {
  const columns = new Map<Key, number>();
  const doubled: { key: Key; column: number }[] = [];
  texts.forEach((text, column) => {
    if (text === '') return;
    const is = known.find(({ heading, otherHeadings }) =>
      [heading, ...otherHeadings].some((each) => plainWord(each) === text),
    );
    if (is === undefined) return;
    if (columns.has(is.key)) doubled.push({ key: is.key, column });
    else columns.set(is.key, column);
  });
  return { columns, doubled };
}

function isForeignHeading({ foreign }: RegisterSpec<string>, text: string): boolean {
  if (text === '') return false;
  return [text, plainWord(headingPeriod(text).rest)].some((each) =>
    foreign.some((heading) => plainWord(heading) === each),
  );
}
