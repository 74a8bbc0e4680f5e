// Finds the parts of a rule sheet by what stands in it, never by place: the lines of the head, and the headings and rows of each section.
import { plainWord } from '../sheet/heading-words.ts';
import {
  COLUMN_HEADINGS,
  HEAD_FIELDS,
  HEAD_LABELS,
  RULE_SHEET_NAME,
  SECTION_TITLE,
  SHEET_SECTIONS,
  WORD_HEADINGS,
} from './sheet-words.ts';
import type { HeadField, SheetSection } from './sheet-words.ts';
import type { SheetCells } from './sheet-cells.ts';

/** A section: its heading row, which columns its headings stand in, and the rows below it up to the next part. */
export interface SectionBlock {
  readonly section: SheetSection;
  readonly headingRow: number;
  /** By the name of the column; the first one where a heading stands twice. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings that stand more than once, with the place of the second. */
  readonly doubled: readonly { readonly column: string; readonly at: number }[];
  readonly rows: readonly number[];
}

/** A line of the head: the row and the column of its label, and the row after its last line. */
export interface HeadLine {
  readonly field: HeadField;
  readonly row: number;
  readonly column: number;
  readonly end: number;
}

export interface SheetBlocks {
  readonly head: readonly HeadLine[];
  readonly sections: readonly SectionBlock[];
}

type Mark =
  /** The sheet's own title, which ends whatever stands above it. */
  | { readonly kind: 'sheet'; readonly row: number }
  | { readonly kind: 'title'; readonly row: number; readonly section: SheetSection }
  | { readonly kind: 'headings'; readonly row: number; readonly found: Headings }
  | { readonly kind: 'label'; readonly row: number; readonly column: number; readonly field: HeadField };

/** The parts of the sheet; none when nothing in it is known. */
export function findBlocks(cells: SheetCells): SheetBlocks {
  const marks = withoutNotes(
    Array.from({ length: cells.rows }, (_, row) => markOf(cells, row)).flatMap((mark) => mark ?? []),
  );
  const head: HeadLine[] = [];
  const sections: SectionBlock[] = [];
  let title: SheetSection | null = null;
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.row ?? cells.rows;
    if (mark.kind === 'title') title = mark.section;
    if (mark.kind === 'label') head.push({ ...mark, end });
    if (mark.kind !== 'headings') return;
    const section: SheetSection | null = mark.found.isWords ? 'directionWords' : title;
    if (section === null) return;
    const rows = Array.from({ length: end - mark.row - 1 }, (_, step) => mark.row + 1 + step);
    const { columns, doubled } = mark.found;
    sections.push({ section, headingRow: mark.row, columns, doubled, rows });
  });
  return { head, sections };
}

/** The lines that a head has to have; where they stand above the first headings, what looks like a head below them is somebody's note. */
const FEWEST_LINES = 2;

/**
 * The marks without notes that only look like them: «Status: ses över 2027» or the single word «Aktiviteter» among the rules. A note that was
 * taken for the end of a section would take the rules below it away.
 */
function withoutNotes(marks: readonly Mark[]): readonly Mark[] {
  const first = marks.findIndex(({ kind }) => kind === 'headings');
  const above = marks.slice(0, Math.max(first, 0)).filter(({ kind }) => kind === 'label');
  const hasHead = above.length >= FEWEST_LINES;
  return marks.filter((mark, index) => {
    if (index < first || mark.kind === 'headings') return true;
    return mark.kind === 'title' ? opensSection(marks, index) : !hasHead;
  });
}

/** Whether the headings of the section come next. */
function opensSection(marks: readonly Mark[], index: number): boolean {
  return marks.slice(index + 1).find(({ kind }) => kind !== 'label')?.kind === 'headings';
}

function markOf(cells: SheetCells, row: number): Mark | null {
  const filled = filledCells(cells, row);
  const [first] = filled;
  if (first === undefined) return null;
  const found = headingsOf(filled);
  if (found !== null) return { kind: 'headings', row, found };
  const isAlone = filled.length === 1;
  if (isAlone && plainWord(first.text) === plainWord(RULE_SHEET_NAME)) return { kind: 'sheet', row };
  const section = isAlone ? sectionCalled(first.text) : undefined;
  if (section !== undefined) return { kind: 'title', row, section };
  const field = HEAD_FIELDS.find((one) => isLabel(one, first.text));
  return field === undefined ? null : { kind: 'label', row, column: first.column, field };
}

interface FilledCell {
  readonly column: number;
  readonly text: string;
}

function filledCells(cells: SheetCells, row: number): readonly FilledCell[] {
  const filled: FilledCell[] = [];
  for (let column = 0; column < cells.width(row); column++) {
    const text = cells.text(row, column);
    if (text !== '') filled.push({ column, text });
  }
  return filled;
}

function sectionCalled(text: string): SheetSection | undefined {
  return SHEET_SECTIONS.find((section) => plainWord(SECTION_TITLE[section]) === plainWord(text));
}

/** With the colon, so that no heading or rule is taken for a label. */
function isLabel(field: HeadField, text: string): boolean {
  const labels: readonly string[] = HEAD_LABELS[field];
  return text.trim().endsWith(':') && labels.some((label) => plainWord(label) === plainWord(text));
}

interface Headings {
  readonly isWords: boolean;
  readonly columns: ReadonlyMap<string, number>;
  readonly doubled: readonly { readonly column: string; readonly at: number }[];
}

const COLOUR_COLUMNS = ['green', 'yellow', 'red'];

/**
 * The headings of a row that is one of headings: at least two of gäller and the three colours and one more that every row of rules has, or
 * both of the word list. A rule called «Gäller» with the comment «Grön» is none.
 */
function headingsOf(filled: readonly FilledCell[]): Headings | null {
  const rules = match(filled, COLUMN_HEADINGS);
  const telling = ['applies', ...COLOUR_COLUMNS].filter((column) => rules.columns.has(column));
  const needed = telling.length + (rules.columns.has('id') ? 1 : 0);
  if (telling.length >= 2 && needed >= 3) return { isWords: false, ...rules };
  const words = match(filled, WORD_HEADINGS);
  return words.columns.size === 2 ? { isWords: true, ...words } : null;
}

function match(
  filled: readonly FilledCell[],
  headings: Readonly<Record<string, readonly string[]>>,
): Pick<Headings, 'columns' | 'doubled'> {
  const columns = new Map<string, number>();
  const doubled: { column: string; at: number }[] = [];
  for (const { column: at, text } of filled) {
    const found = Object.entries(headings).find(([, words]) =>
      words.some((word) => plainWord(word) === plainWord(text)),
    );
    if (found === undefined) continue;
    if (columns.has(found[0])) doubled.push({ column: found[0], at });
    else columns.set(found[0], at);
  }
  return { columns, doubled };
}
