// The cells of a worksheet that hold a function of Målljus, or any formula, and the sheet's text with their values alone.
import { cellRef } from '../../../lib/index.ts';
import { XmlEdit, removeAttribute } from '../xml/edit.ts';
import { elementFrom, tags, textOf } from '../xml/scan.ts';
import { formulaIn } from '../write/cell-guards.ts';
import { attributeValue } from '../write/sheet-data.ts';
import { WorksheetEdit } from '../write/worksheet-edit.ts';

const QUOTED = /"(?:[^"]|"")*"/g;
// As it stands in a file, where Excel puts `_xldudf_` before the name and writes the full stop as `_`.
const OUR_FUNCTION = /\b(?:_xldudf_)?MALLJUS[._]\p{L}/iu;

export interface FormulaCell {
  readonly ref: string;
  readonly isOurs: boolean;
  /** False when no value is stored, or the value is an error. */
  readonly hasValue: boolean;
}

export interface FrozenSheet {
  readonly cells: readonly FormulaCell[];
  /** The text with values in place of the formulas that were asked for; the very same when there are none. */
  readonly xml: string;
}

/** Reads the formulas of a sheet and freezes those of ours, or all. */
export function freezeSheet(name: string, part: string, xml: string, all: boolean): FrozenSheet {
  const data = new WorksheetEdit(name, part, xml).sheetData();
  const cells: FormulaCell[] = [];
  const edit = new XmlEdit(xml);
  // Cells that share a formula name it by a number; only the first has its text.
  const shared = new Set<string>();
  for (const row of data?.rows() ?? [])
    for (const place of data?.cells(row) ?? []) {
      const body = xml.slice(place.tagEnd, place.contentEnd);
      const formula = formulaIn(body);
      if (formula === undefined) continue;
      const element = elementFrom(body, formula);
      const tag = body.slice(formula.start, formula.end);
      const number = attributeValue(tag, 'si');
      const text = element.kind === 'empty' ? '' : textOf(body, element);
      const says = OUR_FUNCTION.test(text.replace(QUOTED, '""'));
      if (says && number !== undefined) shared.add(number);
      const isOurs = says || (text === '' && number !== undefined && shared.has(number));
      const open = xml.slice(place.start, place.tagEnd);
      const hasValue =
        [...tags(body)].some(({ name: tagName }) => tagName === 'v') && attributeValue(open, 't') !== 'e';
      cells.push({ ref: cellRef(name, row.row, place.column), isOurs, hasValue });
      if (!isOurs && !all) continue;
      edit.replace(place.start, place.tagEnd, removeAttribute(open, 'cm'));
      edit.replace(place.tagEnd + element.start, place.tagEnd + element.elementEnd, '');
    }
  return { cells, xml: edit.toString() };
}
