// The cells of a worksheet that hold a function of Målljus, or any formula, and the sheet's text with their values alone.
import { cellAddress, cellRef } from '../../../lib/index.ts';
import { XmlEdit, removeAttribute } from '../xml/edit.ts';
import { elementFrom, tags, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { holdsFormula } from '../write/calc.ts';
import { formulaIn } from '../write/cell-guards.ts';
import { attributeValue } from '../write/sheet-data.ts';
import type { CellPlace, SheetData } from '../write/sheet-data.ts';
import { WorksheetEdit } from '../write/worksheet-edit.ts';
import type { CallsOurs } from './own-names.ts';

export interface FormulaCell {
  readonly ref: string;
  readonly isOurs: boolean;
  /** Whether any value is stored, errors too. */
  readonly isStored: boolean;
  /** False also when Excel had not got a value from a function of ours: #NAMN?, #UPPTAGEN!. */
  readonly hasValue: boolean;
}

export interface FrozenSheet {
  readonly cells: readonly FormulaCell[];
  /** The text with values in place of the formulas that were asked for; the very same when there are none. */
  readonly xml: string;
  /** What the frozen cells show that show text, by address. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the formulas of a sheet and freezes those of ours, or all. */
export function freezeSheet(
  name: string,
  part: string,
  xml: string,
  calls: CallsOurs,
  all: boolean,
): FrozenSheet {
  const data = new WorksheetEdit(name, part, xml).sheetData();
  // most sheets have no formula at all
  if (data === null || data.formulaTags().next().done === true) return { cells: [], xml, texts: new Map() };
  const formulas = readFormulas(xml, data, calls);
  const hasOurs = formulas.some(({ isOurs }) => isOurs);
  const edit = new XmlEdit(xml);
  const texts = new Map<string, string>();
  for (const { place, row, open, formula, isOurs, isDataTable } of formulas) {
    // A data table works out its cells from the formula in its corner, which may be one of ours.
    if (!isOurs && !all && !(hasOurs && isDataTable)) continue;
    edit.replace(place.start, place.tagEnd, removeAttribute(open, 'cm'));
    edit.replace(place.tagEnd + formula.start, place.tagEnd + formula.elementEnd, '');
    if (attributeValue(open, 't') === 'str')
      texts.set(cellAddress(row, place.column), valueText(xml, place) ?? '');
  }
  const cells = formulas.map(({ row, place, isOurs, isStored, hasValue }) => ({
    ref: cellRef(name, row, place.column),
    ...{ isOurs, isStored, hasValue },
  }));
  return { cells, xml: edit.toString(), texts };
}

interface FoundFormula {
  readonly row: number;
  readonly place: CellPlace;
  /** The cell's open tag. */
  readonly open: string;
  /** Counted from the end of the open tag. */
  readonly formula: Element;
  readonly isOurs: boolean;
  readonly isDataTable: boolean;
  readonly isStored: boolean;
  readonly hasValue: boolean;
}

function readFormulas(xml: string, data: SheetData, calls: CallsOurs): readonly FoundFormula[] {
  const found: FoundFormula[] = [];
  // Cells that share a formula name it by a number; only the first has its text.
  const shared = new Set<string>();
  for (const row of data.rows())
    for (const place of data.cells(row)) {
      const body = xml.slice(place.tagEnd, place.contentEnd);
      // Told quickly of nearly every cell.
      const tag = holdsFormula(body) ? formulaIn(body) : undefined;
      if (tag === undefined) continue;
      const formula = elementFrom(body, tag);
      const written = body.slice(tag.start, tag.end);
      const number = attributeValue(written, 'si');
      const text = formula.kind === 'empty' ? '' : textOf(body, formula);
      const says = calls(text);
      if (says && number !== undefined) shared.add(number);
      const open = xml.slice(place.start, place.tagEnd);
      const value = valueText(xml, place);
      const isStored = value !== null && (value !== '' || attributeValue(open, 't') === 'str');
      found.push({
        row: row.row,
        place,
        open,
        formula,
        isOurs: says || (text === '' && number !== undefined && shared.has(number)),
        isDataTable: attributeValue(written, 't') === 'dataTable',
        isStored,
        hasValue: isStored && isAnswer(open, value),
      });
    }
  return found;
}

function valueText(xml: string, { tagEnd, contentEnd }: CellPlace): string | null {
  const body = xml.slice(tagEnd, contentEnd);
  const tag = [...tags(body)].find(({ name }) => name === 'v');
  return tag === undefined ? null : textOf(body, elementFrom(body, tag));
}

/**
 * Whether a function of ours has answered. #N/A and #VALUE! are answers of theirs, with the reason beside the cell; #VALUE! with a number
 * of a value kept elsewhere (`vm`) is how Excel stores errors that are newer than the format, #BUSY! among them.
 */
function isAnswer(open: string, value: string): boolean {
  if (attributeValue(open, 't') !== 'e') return true;
  return value === '#N/A' || (value === '#VALUE!' && attributeValue(open, 'vm') === undefined);
}
