// The words for a change among the judged cells, and the cell it is seen in.
import { cellRef } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { formatNumber } from '../../swedish/format-number.ts';
import { evenBlanks } from '../written-text.ts';
import type { Recognition } from '../../sheet/table.ts';
import type { JudgedChange } from './changed-cells.ts';
import { PART_WORD } from './judged-parts.ts';

/** What was changed since the seal was made. */
export interface SealChange {
  /** `judged`: a cell that was judged; `rules`; `written`: what Målljus wrote; `results`: counting again gives another answer; `seal`: the seal itself; `presentation`: anything else. */
  readonly kind: 'judged' | 'rules' | 'written' | 'results' | 'seal' | 'presentation';
  /** As `Blad!E5`; null when it stands in no cell. */
  readonly cell: string | null;
  /** One or two Swedish sentences. */
  readonly text: string;
}

/** What puts the changes of a workbook in words: `{ cell: 'KS!E5', text: 'Utfallet för «Trygghet» är inte detsamma som när bedömningen gjordes.' }`. */
export function createDescriber(
  { sheets }: WorkbookSnapshot,
  { tables }: Recognition,
): (change: JudgedChange) => SealChange {
  const nameCell = createNameCells(tables);
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (change) => {
    const kind = 'judged';
    if (change.kind === 'gone') return { kind, cell: null, text: goneText(change.count) };
    const { measure } = change;
    const sheet = bySheet.get(measure.sheet);
    if ('letter' in change) return { kind, ...describePart(change, sheet) };
    const text =
      change.kind === 'renamed'
        ? `Mätvärdets namn är ändrat sedan bedömningen; nu står «${measure.name}».`
        : `«${measure.name}» fanns inte när bedömningen gjordes, eller har fått både annat namn och annat innehåll.`;
    return { kind, cell: nameCell(measure) ?? placeOf(sheet, measure, measure.name), text };
  };
}

type Told = Omit<SealChange, 'kind'>;
type PartChange = Extract<JudgedChange, { readonly letter: string }>;

/** Texts that may stand above the row, by their letter. */
const ABOVE: Readonly<Record<string, (measure: Measure) => string>> = {
  g: ({ goal }) => goal,
  s: ({ subgoal }) => subgoal ?? '',
  v: ({ upperGoal }) => upperGoal ?? '',
};

function describePart(change: PartChange, sheet: SheetSnapshot | undefined): Told {
  const { letter, measure } = change;
  if (letter === 'm') return committeeChange(measure, sheet);
  const what = PART_WORD[letter] ?? 'en uppgift';
  const word = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  const above = ABOVE[letter]?.(measure);
  if (above !== undefined) {
    const text =
      above === ''
        ? `${word} som «${measure.name}» stod under är borta.`
        : `${word} är ett annat än när bedömningen gjordes; nu står «${above}».`;
    return { cell: placeOf(sheet, measure, above), text };
  }
  if (letter === 'q')
    return {
      cell: rowOf(measure),
      text: `Rubrikerna säger något annat om «${measure.name}» än när bedömningen gjordes.`,
    };
  const text =
    change.kind === 'changed'
      ? `${word} för «${measure.name}» är inte ${SAME[letter] ?? 'detsamma'} som när bedömningen gjordes.`
      : `${word} för «${measure.name}» är borta sedan bedömningen.`;
  return { cell: change.ref ?? rowOf(measure), text };
}

/** «densamma» for words that are not neuter. */
const SAME: Readonly<Record<string, string>> = {
  d: 'densamma',
  l: 'densamma',
  y: 'densamma',
  w: 'densamma',
  u: 'densamma',
  k: 'densamma',
  e: 'densamma',
  f: 'densamma',
};

/** The nämnd may stand in a column, or be what the sheet is called. */
function committeeChange({ committee, ...measure }: Measure, sheet: SheetSnapshot | undefined): Told {
  const now = committee ?? '';
  if (now === '') {
    const text = `Det framgår inte längre vilken nämnd mätvärdena på bladet «${measure.sheet}» hör till.`;
    return { cell: null, text };
  }
  const cell = findAbove(sheet, measure, now);
  return { cell, text: `Nämnden är en annan än när bedömningen gjordes; nu är det «${now}».` };
}

/** The cell of the row that is to hold the name; null when the table has no column for it. */
function createNameCells(tables: Recognition['tables']): (measure: Measure) => string | null {
  const columns = new Map<string, number>();
  for (const { sheet, rows, columns: all } of tables) {
    const column = all.find(({ role }) => role === 'measure');
    if (column === undefined) continue;
    for (const { row, name } of rows) columns.set([sheet, row, name].join('\u0000'), column.column);
  }
  return ({ sheet, row, name }) => {
    const column = columns.get([sheet, row - 1, name].join('\u0000'));
    return column === undefined ? null : cellRef(sheet, row - 1, column);
  };
}

function goneText(count: number): string {
  return count === 1
    ? 'Ett mätvärde som bedömdes finns inte kvar.'
    : `${formatNumber(count)} mätvärden som bedömdes finns inte kvar.`;
}

/** Rows above a measure in which its goal is looked for. */
const MOST_ABOVE = 2000;

/** The nearest cell on the row or above it that says the text; else the row. */
function placeOf(sheet: SheetSnapshot | undefined, measure: Measure, text: string): string {
  return findAbove(sheet, measure, text) ?? rowOf(measure);
}

function findAbove(
  sheet: SheetSnapshot | undefined,
  measure: Pick<Measure, 'sheet' | 'row'>,
  text: string,
): string | null {
  if (sheet === undefined || text === '') return null;
  const wanted = evenBlanks(text);
  const top = Math.max(0, measure.row - 1 - MOST_ABOVE);
  for (let row = measure.row - 1; row >= top; row--) {
    const texts = (sheet.values[row] ?? []).map((value) =>
      typeof value === 'string' || typeof value === 'number' ? evenBlanks(String(value)) : '',
    );
    const exact = texts.indexOf(wanted);
    const column = exact >= 0 ? exact : texts.findIndex((one) => one.includes(wanted));
    if (column >= 0) return cellRef(measure.sheet, row, column);
  }
  return null;
}

function rowOf({ sheet, row }: Measure): string {
  return cellRef(sheet, row - 1, 0);
}
