// Recalculation: asks Excel to work out all formulas when the workbook is opened, and drops the order of calculation
// when it names a formula that is no longer there (Excel would call the file damaged; it makes a new one itself).
import type { OpcPackage } from '../opc/package.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { childOf, childrenOf, rootOf } from '../xml/scan.ts';
import { insertOffset } from '../xml/schema-order.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { withPrefix } from './prefix.ts';

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/**
 * Sets `fullCalcOnLoad` when the workbook has any formula that the new values may matter to. `known`: sheets, by part, of which it
 * is known whether they have any.
 */
export function askForRecalculation(pkg: OpcPackage, known: ReadonlyMap<string, boolean> = new Map()): void {
  const worksheets = sheetParts(pkg).filter((sheet) => sheet.kind === 'worksheet');
  if (!worksheets.some(({ part }) => known.get(part) ?? hasFormula(pkg, part))) return;
  const part = pkg.workbookPart;
  const xml = pkg.text(part) ?? '';
  const root = rootOf(xml);
  const old = childOf(xml, root, 'calcPr');
  if (old === null) {
    const at = insertOffset('workbook', 'calcPr', childrenOf(xml, root), root.contentStart);
    const calc = withPrefix('<calcPr fullCalcOnLoad="1"/>', root.prefix);
    pkg.setText(part, new XmlEdit(xml).insert(at, calc).toString());
    return;
  }
  const tag = xml.slice(old.start, old.end);
  if (/\sfullCalcOnLoad\s*=\s*["'](1|true)["']/.test(tag)) return;
  const changed = setAttribute(tag, 'fullCalcOnLoad', '1');
  pkg.setText(part, new XmlEdit(xml).replace(old.start, old.end, changed).toString());
}

/** Whether there is the tag of a formula in a piece of a sheet. */
export function holdsFormula(piece: string): boolean {
  return FORMULA.test(piece);
}

/** What we write holds no formula, so none is divided between two pieces. */
function hasFormula(pkg: OpcPackage, part: string): boolean {
  for (const piece of pkg.pieces(part)) if (holdsFormula(piece)) return true;
  return false;
}

/** Removes the order of calculation with its relationship and content type. */
export function dropCalculationChain(pkg: OpcPackage): void {
  for (const { id, type, target } of pkg.relationships(pkg.workbookPart)) {
    if (type !== 'calcChain') continue;
    pkg.removeRelationship(pkg.workbookPart, id);
    pkg.removeContentType(target);
    pkg.remove(target);
  }
}

/** Puts back the tag that said how formulas were worked out, where it has only been asked since that they are worked out anew. */
export function restoreCalculation(pkg: OpcPackage, before: string | null): void {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const now = childOf(xml, rootOf(xml), 'calcPr');
  if (now === null) return;
  const edit = new XmlEdit(xml).replace(now.start, now.elementEnd, before ?? '');
  pkg.setText(pkg.workbookPart, edit.toString());
}
