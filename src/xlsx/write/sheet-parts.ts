// The workbook's sheets as its main part lists them: name, number and the part that holds each.
import type { OpcPackage } from '../opc/package.ts';
import { attributes, childOf, childrenOf, prefixedAttribute, rootOf } from '../xml/scan.ts';

export interface SheetPart {
  readonly name: string;
  readonly sheetId: number;
  readonly part: string;
  /** False for chart sheets and the like, which have no cells. */
  readonly worksheet: boolean;
}

/** All sheets in tab order. */
export function sheetParts(pkg: OpcPackage): readonly SheetPart[] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'sheets');
  const targets = new Map(pkg.relationships(pkg.workbookPart).map((relation) => [relation.id, relation]));
  return (list === null ? [] : childrenOf(xml, list)).flatMap((element) => {
    const own = attributes(xml, element);
    const relation = targets.get(prefixedAttribute(own, 'id') ?? '');
    if (relation === undefined) return [];
    const worksheet = relation.type === 'worksheet';
    return [{ name: own['name'] ?? '', sheetId: Number(own['sheetId']), part: relation.target, worksheet }];
  });
}

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
