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

/** The change in words: `{ cell: 'KS!E5', text: 'Utfallet för «Trygghet» är ändrat sedan bedömningen.' }`. */
export function describeJudgedChange(
  change: JudgedChange,
  { sheets }: WorkbookSnapshot,
  { tables }: Recognition,
): SealChange {
  const kind = 'judged';
  if (change.kind === 'gone') return { kind, cell: null, text: goneText(change.count) };
  const { measure } = change;
  const sheet = sheets.find(({ name }) => name === measure.sheet);
  if (!('letter' in change)) {
    const text =
      change.kind === 'renamed'
        ? `Mätvärdets namn är ändrat sedan bedömningen; nu står «${measure.name}».`
        : `«${measure.name}» fanns inte när bedömningen gjordes, eller har fått både annat namn och annat innehåll.`;
    return { kind, cell: nameCell(tables, measure) ?? placeOf(sheet, measure, measure.name), text };
  }
  const { letter } = change;
  const what = PART_WORD[letter] ?? 'en uppgift';
  const word = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  if (letter === 'g' || letter === 's') {
    const now = letter === 'g' ? measure.goal : (measure.subgoal ?? '');
    const text =
      now === ''
        ? `${word} som «${measure.name}» stod under är borta.`
        : `${word} är ett annat än när bedömningen gjordes; nu står «${now}».`;
    return { kind, cell: placeOf(sheet, measure, now), text };
  }
  const text =
    change.kind === 'changed'
      ? `${word} för «${measure.name}» är inte detsamma som när bedömningen gjordes.`
      : `${word} för «${measure.name}» är borta sedan bedömningen.`;
  return { kind, cell: change.ref ?? rowOf(measure), text };
}

/** The cell of the row that is to hold the name; null when the table has no column for it. */
function nameCell(tables: Recognition['tables'], { sheet, row, name }: Measure): string | null {
  const table = tables.find(
    (one) => one.sheet === sheet && one.rows.some((each) => each.row === row - 1 && each.name === name),
  );
  const column = table?.columns.find(({ role }) => role === 'measure');
  return column === undefined ? null : cellRef(sheet, row - 1, column.column);
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
  if (sheet === undefined || text === '') return rowOf(measure);
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
  return rowOf(measure);
}

function rowOf({ sheet, row }: Measure): string {
  return cellRef(sheet, row - 1, 0);
}
