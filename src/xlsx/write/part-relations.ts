// Finds the parts around the workbook and its sheets by their relationships, never by file name.
import type { OpcPackage } from '../opc/package.ts';
import { attributes, rootOf } from '../xml/scan.ts';

/** The folder that the workbook's other parts lie in, with its slash: `/xl/`. */
export function workbookFolder(pkg: OpcPackage): string {
  return pkg.workbookPart.slice(0, pkg.workbookPart.lastIndexOf('/') + 1);
}

/** The part that a relationship of this type leads to, or undefined. */
export function relatedPart(pkg: OpcPackage, source: string, type: string): string | undefined {
  return pkg.relationships(source).find((relation) => relation.type === type && !relation.external)?.target;
}

/** An attribute that points to a relationship, with its own declaration where the part's root has none: ` r:id="rId4"`. */
export function relationAttribute(pkg: OpcPackage, xml: string, id: string): string {
  const { relationships } = pkg.namespaces;
  const declared = Object.entries(attributes(xml, rootOf(xml))).find(
    ([name, value]) => name.startsWith('xmlns:') && value === relationships,
  );
  if (declared !== undefined) return ` ${declared[0].slice('xmlns:'.length)}:id="${id}"`;
  return ` xmlns:r="${relationships}" r:id="${id}"`;
}
