// The rows of a sheet that are repeated on each printed page, and what of it is printed, which a workbook keeps as names of its own.
import { columnLetters, type NewSheetWrite } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { appendChild, XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { childOf, childrenOf, rootOf } from '../xml/scan.ts';
import { insertOffset } from '../xml/schema-order.ts';
import { withPrefix } from './prefix.ts';

/** Says which rows of a sheet that has been registered are repeated; nothing is written for one that repeats none. */
export function setPrintTitles(pkg: OpcPackage, { name, printTitleRows }: NewSheetWrite): void {
  if (printTitleRows === undefined) return;
  const [top, bottom] = [printTitleRows.top + 1, printTitleRows.bottom + 1];
  setSheetName(pkg, name, '_xlnm.Print_Titles', `$${String(top)}:$${String(bottom)}`);
}

/** Says that so many columns and rows of a sheet that has been registered are printed, from the first cell. */
export function setPrintArea(
  pkg: OpcPackage,
  name: string,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): void {
  setSheetName(pkg, name, '_xlnm.Print_Area', `$A$1:$${columnLetters(columns - 1)}$${String(rows)}`);
}

function setSheetName(pkg: OpcPackage, sheet: string, name: string, area: string): void {
  const place = sheetParts(pkg).findIndex((one) => one.name === sheet);
  const reference = escapeText(`'${sheet.replaceAll("'", "''")}'!${area}`);
  const element = `<definedName name="${name}" localSheetId="${String(place)}">${reference}</definedName>`;
  const xml = pkg.text(pkg.workbookPart) ?? '';
  pkg.setText(pkg.workbookPart, withName(xml, element));
}

function withName(xml: string, name: string): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'definedNames');
  if (list !== null) return appendChild(xml, list, withPrefix(name, list.prefix));
  const at = insertOffset('workbook', 'definedNames', childrenOf(xml, root), root.contentStart);
  const added = withPrefix(`<definedNames>${name}</definedNames>`, root.prefix);
  return new XmlEdit(xml).insert(at, added).toString();
}
