// The formulas that a table keeps for its columns: for new rows and for its total row. Frozen as those of its cells.
import { cellAddress, parseArea } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { encodeXstring } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import type { FrozenSheet } from './function-cells.ts';
import type { CallsOurs } from './own-names.ts';

/** The changed tables of a sheet, by part. */
export function freezeTables(
  pkg: OpcPackage,
  sheetPart: string,
  { texts }: FrozenSheet,
  calls: CallsOurs,
  all: boolean,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const { type, target, external } of pkg.relationships(sheetPart)) {
    const xml = type === 'table' && !external ? pkg.text(target) : undefined;
    if (xml === undefined) continue;
    const frozen = freezeTable(xml, texts, calls, all);
    if (frozen !== xml) changed.set(target, frozen);
  }
  return changed;
}

function freezeTable(
  xml: string,
  texts: ReadonlyMap<string, string>,
  calls: CallsOurs,
  all: boolean,
): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'tableColumns');
  const area = parseArea(attributes(xml, root)['ref'] ?? '');
  const edit = new XmlEdit(xml);
  (list === null ? [] : childrenOf(xml, list)).forEach((column, index) => {
    const formulas = childrenOf(xml, column).filter(({ name }) => name.endsWith('Formula'));
    const gone = formulas.filter((formula) => all || calls(textOf(xml, formula)));
    for (const formula of gone) edit.replace(formula.start, formula.elementEnd, '');
    const isTotalGone = gone.some(({ name }) => name === 'totalsRowFormula');
    if (!all && !isTotalGone) return;
    const total = area === null ? undefined : texts.get(cellAddress(area.bottom, area.left + index));
    edit.amend(column.start, column.end, withoutTotal(xml, column, total));
  });
  return edit.toString();
}

/** The column's open tag when its total is a plain cell; the table says what text stands there. */
function withoutTotal(xml: string, column: Element, total: string | undefined): string {
  const tag = xml.slice(column.start, column.end);
  if (attributes(xml, column)['totalsRowFunction'] === undefined) return tag;
  const plain = removeAttribute(tag, 'totalsRowFunction');
  return total === undefined || total === ''
    ? plain
    : setAttribute(plain, 'totalsRowLabel', encodeXstring(total));
}
