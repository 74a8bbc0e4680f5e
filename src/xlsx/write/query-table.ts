// A table that a query fills has a record of its own for every column. A column that the query does not fill must
// stand there too, marked as such, or Excel calls the file damaged.
import type { OpcPackage } from '../opc/package.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { relatedPart } from './part-relations.ts';
import { withPrefix } from './prefix.ts';

export interface GrownQuery {
  readonly part: string;
  readonly xml: string;
  /** Number of the field for each added column. */
  readonly fields: readonly number[];
}

/** The query part with a field for each added column, or null for a table that no query fills. */
export function growQueryTable(
  pkg: OpcPackage,
  tablePart: string,
  columnIds: readonly number[],
): GrownQuery | null {
  const part = relatedPart(pkg, tablePart, 'queryTable');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return null;
  const refresh = childOf(xml, rootOf(xml), 'queryTableRefresh');
  const list = refresh === null ? null : childOf(xml, refresh, 'queryTableFields');
  if (refresh === null || list === null) return null;
  const known = childrenOf(xml, list);
  const ids = known.map((field) => Number(attributes(xml, field)['id'] ?? 0));
  const own = attributes(xml, refresh);
  const first = Math.max(0, ...ids, Number(own['nextId'] ?? 1) - 1) + 1;
  const fields = columnIds.map((_, index) => first + index);
  const added = columnIds
    .map(
      (id, index) =>
        `<queryTableField id="${String(fields[index])}" dataBound="0" tableColumnId="${String(id)}"/>`,
    )
    .join('');
  const right = Number(own['unboundColumnsRight'] ?? 0) + columnIds.length;
  const next = setAttribute(xml.slice(refresh.start, refresh.end), 'nextId', String(first + fields.length));
  const edit = new XmlEdit(xml)
    .replace(refresh.start, refresh.end, setAttribute(next, 'unboundColumnsRight', String(right)))
    .replace(
      list.start,
      list.end,
      setAttribute(xml.slice(list.start, list.end), 'count', String(ids.length + fields.length)),
    )
    .insert(list.contentEnd, withPrefix(added, list.prefix));
  return { part, xml: edit.toString(), fields };
}

/** The query part without the fields of these columns, none of which the query fills; null for a table that no query fills. */
export function shrinkQueryTable(
  pkg: OpcPackage,
  tablePart: string,
  columnIds: ReadonlySet<number>,
): Pick<GrownQuery, 'part' | 'xml'> | null {
  const part = relatedPart(pkg, tablePart, 'queryTable');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return null;
  const refresh = childOf(xml, rootOf(xml), 'queryTableRefresh');
  const list = refresh === null ? null : childOf(xml, refresh, 'queryTableFields');
  if (refresh === null || list === null) return null;
  const known = childrenOf(xml, list);
  const gone = known.filter((field) => columnIds.has(Number(attributes(xml, field)['tableColumnId'] ?? -1)));
  const edit = new XmlEdit(xml);
  for (const field of gone) edit.replace(field.start, field.elementEnd, '');
  const count = String(known.length - gone.length);
  edit.replace(list.start, list.end, setAttribute(xml.slice(list.start, list.end), 'count', count));
  edit.replace(
    refresh.start,
    refresh.end,
    shrunkRefresh(xml.slice(refresh.start, refresh.end), known, gone, xml),
  );
  return { part, xml: edit.toString() };
}

/** The numbers are given back when they were the last that were given. */
function shrunkRefresh(
  tag: string,
  known: readonly Element[],
  gone: readonly Element[],
  xml: string,
): string {
  const own = attributes(tag, rootOf(tag));
  const right = Number(own['unboundColumnsRight'] ?? 0) - gone.length;
  const open =
    right > 0
      ? setAttribute(tag, 'unboundColumnsRight', String(right))
      : removeAttribute(tag, 'unboundColumnsRight');
  const numbers = (fields: readonly Element[]): readonly number[] =>
    fields.map((field) => Number(attributes(xml, field)['id'] ?? 0));
  const [removed, left] = [numbers(gone), numbers(known.filter((field) => !gone.includes(field)))];
  const isLast = Number(own['nextId'] ?? 0) === Math.max(0, ...removed) + 1;
  if (!isLast || removed.some((number) => number < Math.max(0, ...left))) return open;
  return setAttribute(open, 'nextId', String(Math.min(...removed)));
}
