// The Excel tables of a sheet as their parts tell: name, area and columns.
import { parseArea, type Area } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { decodeXstring } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export interface TablePart {
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly attributes: Readonly<Record<string, string>>;
  readonly area: Area;
}

/** All tables of a sheet. */
export function tablesOf(pkg: OpcPackage, sheet: WorksheetEdit): readonly TablePart[] {
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

/** Whether a table has this name, as Excel compares names. */
export function isCalled(table: TablePart, name: string): boolean {
  const names = [table.attributes['displayName'], table.attributes['name']];
  return names.some((own) => own !== undefined && decodeXstring(own).toLowerCase() === name.toLowerCase());
}

/** The columns' names as a person reads them, from left to right. */
export function columnNames(table: TablePart): readonly string[] {
  return columnsOf(table).map((column) => decodeXstring(attributes(table.xml, column)['name'] ?? ''));
}

/** The columns, from left to right. */
export function columnsOf(table: TablePart): readonly Element[] {
  const list = childOf(table.xml, table.root, 'tableColumns');
  return list === null ? [] : childrenOf(table.xml, list);
}
