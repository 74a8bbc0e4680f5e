// Which sheets a workbook has, in tab order, and where their parts are.
import type { OpcPackage } from '../opc/package.ts';
import { attributes, childOf, childrenOf, prefixedAttribute, rootOf } from '../xml/scan.ts';

export interface SheetPart {
  readonly name: string;
  /** Absolute part name; the empty string when the workbook names a sheet that is not there. */
  readonly part: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** `other`: chart, dialog and macro sheets, which hold no cells. */
  readonly kind: 'worksheet' | 'other' | 'missing';
  readonly sheetId: number;
}

/** The sheets of a workbook in tab order. */
export function sheetParts(pkg: OpcPackage): SheetPart[] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const sheets = childOf(xml, rootOf(xml), 'sheets');
  if (sheets === null) return [];
  const relationships = new Map(pkg.relationships(pkg.workbookPart).map((each) => [each.id, each]));
  return childrenOf(xml, sheets)
    .filter(({ name }) => name === 'sheet')
    .map((element) => {
      const attrs = attributes(xml, element);
      const relationship = relationships.get(prefixedAttribute(attrs, 'id') ?? '');
      const present = relationship !== undefined && !relationship.external && pkg.has(relationship.target);
      return {
        name: attrs['name'] ?? '',
        part: present ? relationship.target : '',
        state: stateOf(attrs['state']),
        kind: !present ? 'missing' : relationship.type === 'worksheet' ? 'worksheet' : 'other',
        sheetId: Number(attrs['sheetId'] ?? 0),
      };
    });
}

function stateOf(state: string | undefined): SheetPart['state'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
