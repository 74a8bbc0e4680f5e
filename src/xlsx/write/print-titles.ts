// The rows of a sheet that are repeated on each printed page, which a workbook keeps as a name of its own.
import type { NewSheetWrite } from '../../../lib/index.ts';
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
  const place = sheetParts(pkg).findIndex((sheet) => sheet.name === name);
  const [top, bottom] = [printTitleRows.top + 1, printTitleRows.bottom + 1];
  const rows = `'${name.replaceAll("'", "''")}'!$${String(top)}:$${String(bottom)}`;
  const title = `<definedName name="_xlnm.Print_Titles" localSheetId="${String(place)}">${escapeText(rows)}</definedName>`;
  const xml = pkg.text(pkg.workbookPart) ?? '';
  pkg.setText(pkg.workbookPart, withName(xml, title));
}

function withName(xml: string, name: string): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'definedNames');
  if (list !== null) return appendChild(xml, list, withPrefix(name, list.prefix));
  const at = insertOffset('workbook', 'definedNames', childrenOf(xml, root), root.contentStart);
  const added = withPrefix(`<definedNames>${name}</definedNames>`, root.prefix);
  return new XmlEdit(xml).insert(at, added).toString();
}
