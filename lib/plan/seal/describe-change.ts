// The words for a change among the judged cells, and the cell it is seen in.
import { cellRef, parseCellRef } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { formatNumber } from '../../swedish/format-number.ts';
import { evenBlanks } from '../written-text.ts';
import type { JudgedChange } from './changed-cells.ts';
import { PART_WORD } from './judged-parts.ts';
import type { ReadParts } from './read-parts.ts';

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
  sheets: readonly SheetSnapshot[],
  read: ReadParts,
  changes: readonly JudgedChange[],
): (change: JudgedChange) => SealChange {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const places = { sheetOf: (name: string) => bySheet.get(name), read, changedRows: rowsByLetter(changes) };
  return (change) => {
    const kind = 'judged';
    if (change.kind === 'gone') return { kind, cell: null, text: goneText(change.count) };
    if ('letter' in change) return { kind, ...describePart(change, places) };
    const { measure } = change;
    const text =
      change.kind === 'renamed'
        ? `Mätvärdets namn är ändrat sedan bedömningen; nu står «${measure.name}».`
        : `«${measure.name}» fanns inte när bedömningen gjordes, eller har fått både annat namn och annat innehåll.`;
    return { kind, cell: read.nameCell(measure, 'measure')?.ref ?? rowOf(measure), text };
  };
}

/** What finds the cell of a change. */
interface Places {
  readonly sheetOf: (name: string) => SheetSnapshot | undefined;
  readonly read: ReadParts;
  readonly changedRows: ReadonlySet<string>;
}

/** The rows with a change of each letter. */
function rowsByLetter(changes: readonly JudgedChange[]): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const change of changes)
    if ('letter' in change) rows.add(rowKey(change.letter, change.measure.sheet, change.measure.row - 1));
  return rows;
}

function rowKey(letter: string, sheet: string, row: number): string {
  return [letter, row, sheet].join(' ');
}

type Told = Omit<SealChange, 'kind'>;
type PartChange = Extract<JudgedChange, { readonly letter: string }>;

/** Texts that may stand above the row, by their letter. */
const ABOVE: Readonly<Record<string, (measure: Measure) => string>> = {
  g: ({ goal }) => goal,
  s: ({ subgoal }) => subgoal ?? '',
  v: ({ upperGoal }) => upperGoal ?? '',
};

function describePart(change: PartChange, places: Places): Told {
  const { letter, measure, ref } = change;
  if (letter === 'm') return committeeChange(measure, places);
  if (letter in ABOVE) return goalChange(change, places);
  const what = PART_WORD[letter] ?? 'en uppgift';
  const word = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  if (letter === 'q') {
    const text = `Rubrikerna säger något annat om mätvärdena på bladet «${measure.sheet}» än när bedömningen gjordes.`;
    return { cell: null, text };
  }
  if (ref === null) {
    const text = `${word} läses inte längre på bladet «${measure.sheet}»: en rubrik är ändrad, eller en kolumn borttagen.`;
    return { cell: null, text };
  }
  const text =
    change.kind === 'changed'
      ? `${word} för «${measure.name}» är inte ${SAME[letter] ?? 'detsamma'} som när bedömningen gjordes.`
      : `${word} för «${measure.name}» är borta sedan bedömningen.`;
  return { cell: ref, text };
}

function goalChange({ letter, measure }: PartChange, places: Places): Told {
  const what = PART_WORD[letter] ?? '';
  const word = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  const now = ABOVE[letter]?.(measure) ?? '';
  const text =
    now === ''
      ? `${word} som «${measure.name}» stod under är borta.`
      : `${word} är ett annat än när bedömningen gjordes; nu står «${now}».`;
  return { cell: goalCell(letter, measure, now, places), text };
}

/**
 * The cell that says the goal, on the row or above it; where it is that of another measure, whose goal is as it was, the cell of the row itself,
 * which has been emptied.
 */
function goalCell(letter: string, measure: Measure, now: string, places: Places): string {
  const role = letter === 's' ? 'subgoal' : 'goal';
  const own = places.read.nameCell(measure, role);
  const above = now === '' ? null : findAbove(places.sheetOf(measure.sheet), measure, now);
  if (above === null) return own?.ref ?? rowOf(measure);
  const at = parseCellRef(above);
  const isOthers = at !== null && isUnchangedMeasure(letter, measure, at.row, places);
  return isOthers && own !== null && own.value === null ? own.ref : above;
}

/** Whether the row, above that of the measure, is no row with the same change; a row of its own for the goal is none. */
function isUnchangedMeasure(letter: string, { sheet, row }: Measure, at: number, places: Places): boolean {
  return (
    at !== row - 1 && places.read.hasMeasure(sheet, at) && !places.changedRows.has(rowKey(letter, sheet, at))
  );
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
function committeeChange({ committee, ...measure }: Measure, { sheetOf }: Places): Told {
  const now = committee ?? '';
  if (now === '') {
    const text = `Det framgår inte längre vilken nämnd mätvärdena på bladet «${measure.sheet}» hör till.`;
    return { cell: null, text };
  }
  const cell = findAbove(sheetOf(measure.sheet), measure, now);
  return { cell, text: `Nämnden är en annan än när bedömningen gjordes; nu är det «${now}».` };
}

function goneText(count: number): string {
  return count === 1
    ? 'Ett mätvärde som bedömdes finns inte kvar.'
    : `${formatNumber(count)} mätvärden som bedömdes finns inte kvar.`;
}

/** Rows above a measure in which its goal is looked for. */
const MOST_ABOVE = 2000;

/** The nearest cell on the row or above it that says the text; null where none does. */
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
