// The formula of every cell of a sheet, also where the file writes it once for many cells.
import { cellAddress, parseArea, type Area } from '../../../lib/index.ts';
import { attributes, elementFrom, tags, textOf } from '../../../src/xlsx/xml/scan.ts';
import { shownFormula } from './file-formula.ts';
import { shiftFormula } from './shift-formula.ts';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A formula that the file points to and does not hold; the message is a Swedish sentence. */
export class BrokenFormula extends Error {}

/** Reads the formulas of one sheet; the cells must come in the order that they stand. */
export class FormulaReader {
  /** Areas that one formula fills, each with what every cell in it shows. */
  readonly filled: { readonly area: Area; readonly formula: string }[] = [];
  private readonly shared = new Map<string, Master>();

  /** The formula with `=`, or null when the cell holds none. `isDynamic`: of a cell whose formula spills. */
  read(row: number, column: number, body: string, isDynamic: boolean): string | null {
    for (const tag of tags(body)) {
      if (tag.name !== 'f' || tag.kind === 'close') continue;
      const own = attributes(body, tag);
      const text = shownFormula(textOf(body, elementFrom(body, tag)));
      const formula = this.formula(row, column, own, text);
      const area = own['t'] === 'array' && !isDynamic ? parseArea(own['ref'] ?? '') : null;
      if (area !== null) this.filled.push({ area, formula: `=${formula}` });
      return formula === '' ? null : `=${formula}`;
    }
    return null;
  }

  private formula(row: number, column: number, own: Record<string, string>, text: string): string {
    if (own['t'] === 'dataTable') return dataTable(own);
    if (own['t'] !== 'shared') return text;
    const key = own['si'] ?? '';
    if (text !== '') this.shared.set(key, { row, column, formula: text });
    const master = this.shared.get(key);
    if (master === undefined)
      throw new BrokenFormula(`Cellen ${cellAddress(row, column)} hänvisar till en formel som saknas.`);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }
}

/** What Excel shows for a data table («Datatabell»): the cell that each row or column of values is put into. */
function dataTable({ r1 = '', r2 = '', dt2D, dtr }: Record<string, string>): string {
  if (dt2D === '1') return `TABLE(${r1},${r2})`;
  return dtr === '1' ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
