// Puts together all that is read of one sheet.
import { accept, type Result } from '../../app/result.ts';
import type { SheetSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { plainXml } from '../xml/plain-xml.ts';
import { childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import type { ValueContext } from './cell-value.ts';
import { readListValidations } from './data-validations.ts';
import { Grid } from './grid.ts';
import { readNotes } from './notes.ts';
import type { ReadBudget } from './read-budget.ts';
import { SheetDataReader } from './sheet-data.ts';
import { readColumns, readConditionalFormats, readMerges, readProtection } from './sheet-features.ts';
import type { SheetPart } from './sheet-parts.ts';
import { readTable } from './tables.ts';

/** One worksheet as plain data. */
export function readSheet(
  pkg: OpcPackage,
  sheet: SheetPart,
  context: ValueContext,
  budget: ReadBudget,
): Result<SheetSnapshot> {
  const xml = plainXml(pkg.text(sheet.part) ?? '');
  const root = rootOf(xml);
  if (root.name !== 'worksheet') return refuseBroken(`Bladet «${sheet.name}» saknar innehåll.`);
  const children = childrenOf(xml, root);
  const child = (name: string): Element | undefined => children.find((each) => each.name === name);
  const columns = readColumns(xml, child('cols'));
  if (!budget.spend(columns.hidden.size + columns.styles.length)) {
    return refuseTooLarge('Bladen använder orimligt många kolumner.');
  }
  const cells = readCells(xml, child('sheetData'), context, new Grid(columns.styles, budget));
  if (!cells.ok) return cells;
  const listValidations = readListValidations(xml, children);
  return accept({
    name: sheet.name,
    visibility: sheet.state,
    ...cells.value,
    merges: readMerges(xml, child('mergeCells')),
    hiddenColumns: columns.hidden,
    ...readRelatedParts(pkg, sheet.part),
    conditionalFormats: children
      .filter(({ name }) => name === 'conditionalFormatting')
      .flatMap((element) => readConditionalFormats(xml, element)),
    protection: readProtection(xml, child('sheetProtection')),
    ...(listValidations.length === 0 ? {} : { listValidations }),
  });
}

type Cells = Pick<SheetSnapshot, 'values' | 'styles' | 'formulas' | 'hiddenRows'>;

function readCells(
  xml: string,
  sheetData: Element | undefined,
  context: ValueContext,
  grid: Grid,
): Result<Cells> {
  const reader = new SheetDataReader(xml, context, grid);
  const refusal = sheetData === undefined ? null : reader.read(sheetData.contentStart, sheetData.contentEnd);
  if (refusal !== null) return refusal;
  for (const { area, stored } of reader.formulaAreas) grid.spreadFormula(area, stored);
  if (!grid.withinBudget) return refuseTooLarge('Bladen har orimligt många matrisformler.');
  return accept({
    values: grid.values,
    styles: grid.styles,
    formulas: grid.formulas,
    hiddenRows: reader.hiddenRows,
  });
}

function readRelatedParts(pkg: OpcPackage, part: string): Pick<SheetSnapshot, 'tables' | 'notes'> {
  const relationships = pkg.relationships(part);
  const textsOf = (type: string): string[] =>
    relationships
      .filter((each) => each.type === type && !each.external)
      .map(({ target }) => pkg.text(target) ?? '');
  return {
    tables: textsOf('table')
      .map(readTable)
      .filter((table) => table !== null),
    notes: readNotes(textsOf('comments'), textsOf('threadedComment')),
  };
}
