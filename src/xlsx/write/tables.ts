// Lets an Excel table grow to the right: its area, its filter and its list of columns, with names equal to the heading cells.
import { formatArea, parseArea, type Area, type CellWrite, type TableGrowth } from '../../../lib/index.ts';
import { checkHeadings, checkNames, checkOccupied, checkOthers } from './table-obstacles.ts';
import { columnNames, columnsOf, isCalled, tablesOf } from './table-part.ts';
import type { TablePart } from './table-part.ts';
import type { OpcPackage } from '../opc/package.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { decodeXstring, encodeXstring, escapeAttribute } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { withPrefix } from './prefix.ts';
import { growQueryTable, shrinkQueryTable } from './query-table.ts';
import type { Refusals } from './refusals.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Parts with their new text. */
export type PartTexts = ReadonlyMap<string, string>;

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

/**
 * The changed table parts for a table that is to have exactly these columns: old ones may have got other names, and at
 * the right end columns may have been added or taken away. What stands in their way is for the caller to see to.
 */
export function setTableColumns(pkg: OpcPackage, table: TablePart, names: readonly string[]): PartTexts {
  const old = columnsOf(table);
  const kept = renamed(table, names.slice(0, old.length));
  if (names.length > old.length) return grow(pkg, kept, names.slice(old.length));
  if (names.length < old.length) return shrink(pkg, kept, old.length - names.length);
  return new Map([[kept.part, kept.xml]]);
}

function renamed(table: TablePart, names: readonly string[]): TablePart {
  const edit = new XmlEdit(table.xml);
  columnsOf(table).forEach((column, index) => {
    const name = names[index];
    if (name === undefined || decodeXstring(attributes(table.xml, column)['name'] ?? '') === name) return;
    const tag = table.xml.slice(column.start, column.end);
    edit.replace(column.start, column.end, setAttribute(tag, 'name', columnName(name)));
  });
  const xml = edit.toString();
  return { ...table, xml, root: rootOf(xml) };
}

/** The table without its last columns. Filters and sorting on them go too. */
function shrink(pkg: OpcPackage, table: TablePart, count: number): PartTexts {
  const list = childOf(table.xml, table.root, 'tableColumns');
  if (list === null) throw new Error('A table without columns');
  const columns = columnsOf(table);
  const left = columns.length - count;
  const edit = new XmlEdit(table.xml);
  for (const column of columns.slice(left)) edit.replace(column.start, column.elementEnd, '');
  edit.replace(
    list.start,
    list.end,
    setAttribute(table.xml.slice(list.start, list.end), 'count', String(left)),
  );
  widen(edit, table, table.root, -count);
  const filter = childOf(table.xml, table.root, 'autoFilter');
  if (filter !== null) {
    widen(edit, table, filter, -count);
    for (const child of filter.kind === 'empty' ? [] : childrenOf(table.xml, filter))
      if (Number(attributes(table.xml, child)['colId'] ?? 0) >= left)
        edit.replace(child.start, child.elementEnd, '');
  }
  const sorting = childOf(table.xml, table.root, 'sortState');
  if (sorting !== null) edit.replace(sorting.start, sorting.elementEnd, '');
  const ids = columns.slice(left).map((column) => Number(attributes(table.xml, column)['id'] ?? 0));
  const query = shrinkQueryTable(pkg, table.part, new Set(ids));
  const texts = new Map([[table.part, edit.toString()]]);
  if (query !== null) texts.set(query.part, query.xml);
  return texts;
}

/** A column's name as an attribute holds it, where a line break is written out. */
function columnName(heading: string): string {
  return encodeXstring(heading).replace(/\n/g, '_x000a_');
}

function addedArea(area: Area, count: number): Area {
  return { ...area, left: area.right + 1, right: area.right + count };
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
    const name = escapeAttribute(columnName(heading));
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
