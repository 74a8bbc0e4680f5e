// When the cell that holds a formula for several cells is written over, the others get the formula each for themselves.
import { attributes, elementFrom, textOf } from '../../../src/xlsx/xml/scan.ts';
import { formulaIn } from '../../../src/xlsx/write/cell-guards.ts';
import { cellKey } from '../../../src/xlsx/write/cell-writes.ts';
import type { CellEdit } from '../../../src/xlsx/write/cell-writes.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { DocumentSheet } from '../document.ts';
import type { ReadSheet } from './read-document.ts';
import { shiftFormula } from './shift-formula.ts';

interface Member {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  /** The formula as stored; empty in all cells but the first of a group. */
  readonly formula: string;
}

/** The edits with those added that the other cells of broken groups need. */
export function withSharedFormulas(
  part: WorksheetEdit,
  edits: readonly CellEdit[],
  before: ReadSheet,
  after: DocumentSheet,
): readonly CellEdit[] {
  const overwritten = new Set(edits.filter(({ keeps }) => keeps === undefined).map(cellKey));
  if (overwritten.size === 0 || !/<(?:[\w.-]+:)?f\s[^>]*\bshared\b/.test(part.xml)) return edits;
  const masters = new Map<string, Member>();
  const added = new Map<number, CellEdit>();
  const known = new Map(edits.map((edit) => [cellKey(edit), edit]));
  for (const member of members(part)) {
    if (member.formula !== '') masters.set(member.group, member);
    const master = masters.get(member.group);
    if (master === undefined || master === member || !overwritten.has(cellKey(master))) continue;
    if (overwritten.has(cellKey(member))) continue;
    const { row, column } = member;
    const formula = shiftFormula(master.formula, row - master.row, column - master.column);
    const value = after.cells.get(row)?.get(column)?.value ?? null;
    const style = known.get(cellKey(member))?.style ?? before.styleNumber(row, column);
    added.set(cellKey(member), { sheet: after.name, row, column, look: 'keep', value, style, formula });
  }
  return [...edits.filter((edit) => !added.has(cellKey(edit))), ...added.values()];
}

function* members(part: WorksheetEdit): Generator<Member, undefined> {
  const data = part.sheetData();
  for (const row of data?.rows() ?? [])
    for (const cell of data?.cells(row) ?? []) {
      const body = part.xml.slice(cell.tagEnd, cell.contentEnd);
      const tag = body.includes('shared') ? formulaIn(body) : undefined;
      if (tag === undefined) continue;
      const { t, si = '' } = attributes(body, tag);
      if (t === 'shared')
        yield { row: row.row, column: cell.column, group: si, formula: textOf(body, elementFrom(body, tag)) };
    }
  return undefined;
}
