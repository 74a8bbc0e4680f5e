// The Excel tables of the report sheet as parts, with names and numbers that no other table of the workbook has.
import { formatArea, type SheetTable } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { decodeXstring, encodeXstring, escapeAttribute } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';

/** Gives each new table a name and a number of its own. */
export class TableNames {
  readonly #taken: Set<string>;
  #lastId: number;

  constructor(pkg: OpcPackage) {
    const roots = tableRoots(pkg);
    const names = roots.flatMap((own) => [own['name'] ?? '', own['displayName'] ?? '']);
    this.#taken = new Set([...names, ...definedNames(pkg)].map((name) => decodeXstring(name).toLowerCase()));
    this.#lastId = Math.max(0, ...roots.map((own) => Number(own['id'] ?? 0)));
  }

  next(wanted: string): { readonly id: number; readonly name: string } {
    let name = wanted;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${wanted}_${String(number)}`;
    this.#taken.add(name.toLowerCase());
    this.#lastId += 1;
    return { id: this.#lastId, name };
  }
}

function tableRoots(pkg: OpcPackage): readonly Readonly<Record<string, string>>[] {
  return sheetParts(pkg).flatMap(({ part }) =>
    pkg
      .relationships(part)
      .filter(({ type, external }) => type === 'table' && !external)
      .flatMap(({ target }) => {
        const xml = pkg.text(target);
        return xml === undefined ? [] : [attributes(xml, rootOf(xml))];
      }),
  );
}

function definedNames(pkg: OpcPackage): readonly string[] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  return (list === null ? [] : childrenOf(xml, list)).map((name) => attributes(xml, name)['name'] ?? '');
}

interface NamedTable {
  readonly table: SheetTable;
  readonly id: number;
  readonly name: string;
  readonly namespace: string;
}

/** The part of a table. Without buttons in its headings, which would be printed too. */
export function reportTable({ table, id, name, namespace }: NamedTable): string {
  const { headings, top, bottom, title, altText } = table;
  const area = formatArea({ top, bottom, left: 0, right: headings.length - 1 });
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${String(index + 1)}" name="${attribute(heading)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    `<table xmlns="${namespace}" id="${String(id)}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<tableColumns count="${String(headings.length)}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>' +
    // «Alternativtext», an addition to the format of 2009
    '<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    `<x14:table altText="${attribute(title)}" altTextSummary="${attribute(altText)}"/></ext></extLst></table>`
  );
}

function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}
