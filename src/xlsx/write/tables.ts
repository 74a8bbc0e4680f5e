// Lets an Excel table grow to the right: its area, its filter and its list of columns, with names equal to the heading cells.
import type { Area } from '../../../lib/model/snapshot.ts';
import type { CellWrite, TableGrowth } from '../../../lib/model/write-plan.ts';
import { cellAddress, formatArea, overlaps, parseArea } from '../../../lib/model/area.ts';
import type { OpcPackage } from '../opc/package.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { decodeXstring, encodeXstring, escapeAttribute } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { cellKey } from './cell-writes.ts';
import { withPrefix } from './prefix.ts';
import { growQueryTable } from './query-table.ts';
import type { Refusals } from './refusals.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Parts with their new text. */
export type PartTexts = ReadonlyMap<string, string>;

interface TablePart {
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly attributes: Readonly<Record<string, string>>;
  readonly area: Area;
}

/**
 * The changed table parts for one growth; empty when the table ends with these columns already. What stands in the
 * way is refused. `cells` are all the cell writes on the sheet.
 */
export function growTable(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  growth: TableGrowth,
  cells: readonly CellWrite[],
  refusals: Refusals,
): PartTexts {
  const tables = tablesOf(pkg, sheet);
  const table = tables.find((one) => isCalled(one, growth.table));
  if (table === undefined) {
    refusals.add('unsupported', `Tabellen «${growth.table}» finns inte på bladet «${sheet.name}».`);
    return new Map();
  }
  const names = columnNames(table);
  if (names.slice(-growth.headings.length).join('\n') === growth.headings.join('\n')) return new Map();
  const added = addedArea(table.area, growth.headings.length);
  checkNames(growth, names, refusals);
  checkOthers(
    sheet,
    growth,
    added,
    tables.filter((one) => one !== table),
    refusals,
  );
  checkOccupied(sheet, growth, added, cells, refusals);
  checkHeadings(table, growth, added, cells);
  return grow(pkg, table, growth.headings);
}

function tablesOf(pkg: OpcPackage, sheet: WorksheetEdit): readonly TablePart[] {
  const related = pkg.relationships(sheet.part).filter((relation) => relation.type === 'table');
  return related.flatMap(({ target }) => {
    const xml = pkg.text(target);
    if (xml === undefined) return [];
    const root = rootOf(xml);
    const own = attributes(xml, root);
    const area = parseArea(own['ref'] ?? '');
    return area === null ? [] : [{ part: target, xml, root, attributes: own, area }];
  });
}

function isCalled(table: TablePart, name: string): boolean {
  const names = [table.attributes['displayName'], table.attributes['name']];
  return names.some((own) => own !== undefined && decodeXstring(own).toLowerCase() === name.toLowerCase());
}

function columnNames(table: TablePart): readonly string[] {
  return columnsOf(table).map((column) => decodeXstring(attributes(table.xml, column)['name'] ?? ''));
}

function columnsOf(table: TablePart): readonly Element[] {
  const list = childOf(table.xml, table.root, 'tableColumns');
  return list === null ? [] : childrenOf(table.xml, list);
}

function addedArea(area: Area, count: number): Area {
  return { ...area, left: area.right + 1, right: area.right + count };
}

function checkNames(growth: TableGrowth, names: readonly string[], refusals: Refusals): void {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (const heading of growth.headings) {
    if (taken.has(heading.toLowerCase()))
      refusals.add(
        'unsupported',
        `Tabellen «${growth.table}» på bladet «${growth.sheet}» har redan en kolumn som heter «${heading}»; byt namn på den och försök igen.`,
      );
    taken.add(heading.toLowerCase());
  }
}

function checkOthers(
  sheet: WorksheetEdit,
  growth: TableGrowth,
  added: Area,
  others: readonly TablePart[],
  refusals: Refusals,
): void {
  const inTheWay = [...others.map((table) => table.area), ...sheet.merges()].find((area) =>
    overlaps(area, added),
  );
  if (inTheWay !== undefined)
    refuseOccupied(sheet, growth, cellAddress(inTheWay.top, inTheWay.left), refusals);
}

/** A person's content beside the table would be swallowed by it. */
function checkOccupied(
  sheet: WorksheetEdit,
  growth: TableGrowth,
  added: Area,
  cells: readonly CellWrite[],
  refusals: Refusals,
): void {
  const ours = new Set(cells.map(cellKey));
  const data = sheet.sheetData();
  for (const row of data?.rows() ?? []) {
    if (row.row < added.top || row.row > added.bottom) continue;
    for (const cell of data?.cells(row) ?? []) {
      if (cell.column < added.left || cell.column > added.right || cell.selfClosed) continue;
      if (ours.has(cellKey({ row: row.row, column: cell.column }))) continue;
      if (/<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/.test(sheet.xml.slice(cell.tagEnd, cell.contentEnd)))
        refuseOccupied(sheet, growth, cellAddress(row.row, cell.column), refusals);
    }
  }
}

function refuseOccupied(sheet: WorksheetEdit, growth: TableGrowth, cell: string, refusals: Refusals): void {
  refusals.addCell(
    'unsupported',
    sheet.name,
    cell,
    `table ${growth.table}`,
    (cells) =>
      `Till höger om tabellen «${growth.table}» på bladet «${sheet.name}» är ${cells} i vägen för nya kolumner; flytta innehållet och försök igen.`,
  );
}

/** Excel calls a file damaged when a heading cell and its column's name differ: that would be our own fault. */
function checkHeadings(
  table: TablePart,
  growth: TableGrowth,
  added: Area,
  cells: readonly CellWrite[],
): void {
  if (table.attributes['headerRowCount'] === '0') return;
  growth.headings.forEach((heading, index) => {
    const column = added.left + index;
    const cell = cells.find((write) => write.row === added.top && write.column === column);
    if (cell?.value !== heading) throw new Error(`Heading cell and column name differ: ${heading}`);
  });
}

function grow(pkg: OpcPackage, table: TablePart, headings: readonly string[]): PartTexts {
  const list = childOf(table.xml, table.root, 'tableColumns');
  if (list === null) throw new Error('A table without columns');
  const ids = columnsOf(table).map((column) => Number(attributes(table.xml, column)['id'] ?? 0));
  const first = Math.max(0, ...ids) + 1;
  const query = growQueryTable(
    pkg,
    table.part,
    headings.map((_, index) => first + index),
  );
  const columns = headings.map((heading, index) => {
    const name = escapeAttribute(encodeXstring(heading).replace(/\n/g, '_x000a_'));
    const id = String(first + index);
    const field = query?.fields[index];
    const bound = field === undefined ? '' : ` uniqueName="${id}"`;
    const fieldId = field === undefined ? '' : ` queryTableFieldId="${String(field)}"`;
    return `<tableColumn id="${id}"${bound} name="${name}"${fieldId}/>`;
  });
  const edit = new XmlEdit(table.xml);
  const count = String(ids.length + headings.length);
  edit.replace(list.start, list.end, setAttribute(table.xml.slice(list.start, list.end), 'count', count));
  edit.insert(list.contentEnd, withPrefix(columns.join(''), list.prefix));
  widen(edit, table, table.root, headings.length);
  const filter = childOf(table.xml, table.root, 'autoFilter');
  if (filter !== null) widen(edit, table, filter, headings.length);
  const texts = new Map([[table.part, edit.toString()]]);
  if (query !== null) texts.set(query.part, query.xml);
  return texts;
}

/** Moves the right edge of an element's `ref` when it is the table's own. */
function widen(edit: XmlEdit, table: TablePart, element: Element, columns: number): void {
  const tag = table.xml.slice(element.start, element.end);
  const area = parseArea(attributes(table.xml, element)['ref'] ?? '');
  if (area?.right !== table.area.right) return;
  const ref = formatArea({ ...area, right: area.right + columns });
  edit.replace(element.start, element.end, setAttribute(tag, 'ref', ref));
}
