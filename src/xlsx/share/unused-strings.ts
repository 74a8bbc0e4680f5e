// What stood on sheets that have been removed is still among the workbook's shared texts, for whoever looks into the file: it is emptied.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { relatedPart } from '../write/part-relations.ts';
import { attributeValue } from '../write/sheet-data.ts';
import { WorksheetEdit } from '../write/worksheet-edit.ts';
import { XmlEdit } from '../xml/edit.ts';
import { childrenOf, elementFrom, rootOf, tags, textOf } from '../xml/scan.ts';

/** Empties the texts that no cell shows; the others keep their numbers. */
export function emptyUnusedStrings(pkg: OpcPackage): void {
  const part = relatedPart(pkg, pkg.workbookPart, 'sharedStrings');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return;
  const used = usedNumbers(pkg);
  const edit = new XmlEdit(xml);
  childrenOf(xml, rootOf(xml))
    .filter(({ name }) => name === 'si')
    .forEach((item, number) => {
      if (used.has(number) || item.kind === 'empty') return;
      edit.replace(item.contentStart, item.contentEnd, `<${item.prefix}t/>`);
    });
  if (edit.changed) pkg.setText(part, edit.toString());
}

function usedNumbers(pkg: OpcPackage): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { name, part, kind } of sheetParts(pkg)) {
    const xml = kind === 'worksheet' ? (pkg.text(part) ?? '') : '';
    const data = xml === '' ? null : new WorksheetEdit(name, part, xml).sheetData();
    for (const row of data?.rows() ?? [])
      for (const { start, tagEnd, contentEnd } of data?.cells(row) ?? [])
        if (attributeValue(xml.slice(start, tagEnd), 't') === 's')
          used.add(numberIn(xml.slice(tagEnd, contentEnd)));
  }
  return used;
}

function numberIn(body: string): number {
  const value = [...tags(body)].find(({ name }) => name === 'v');
  return value === undefined ? -1 : Number(textOf(body, elementFrom(body, value)));
}
