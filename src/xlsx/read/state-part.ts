// Where Målljus keeps its own record in a workbook: the custom XML part with the namespace `urn:malljus:1`.
import type { OpcPackage } from '../opc/package.ts';
import { namespaceOf, rootOf } from '../xml/scan.ts';

export const STATE_NAMESPACE = 'urn:malljus:1';

/** The name of the part that holds Målljus's record, or null when the workbook has none. */
export function statePart(pkg: OpcPackage): string | null {
  for (const { type, target, external } of pkg.relationships(pkg.workbookPart)) {
    if (type !== 'customXml' || external) continue;
    const xml = pkg.text(target);
    if (xml !== undefined && namespaceOf(xml, rootOf(xml)) === STATE_NAMESPACE) return target;
  }
  return null;
}
