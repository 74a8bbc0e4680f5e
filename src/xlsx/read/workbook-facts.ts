// What the workbook's main part says besides its sheets: date system, protection and names.
import { isTrue } from '../xml/plain-xml.ts';
import { attributes, childrenOf, rootOf } from '../xml/scan.ts';

export interface WorkbookFacts {
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly definedNames: readonly string[];
}

/** Reads the workbook part. */
export function readWorkbookFacts(xml: string): WorkbookFacts {
  const children = childrenOf(xml, rootOf(xml));
  const attributesOf = (name: string): Record<string, string> => {
    const child = children.find((candidate) => candidate.name === name);
    return child === undefined ? {} : attributes(xml, child);
  };
  const names = children.find(({ name }) => name === 'definedNames');
  return {
    date1904: isTrue(attributesOf('workbookPr')['date1904']),
    structureProtected: isTrue(attributesOf('workbookProtection')['lockStructure']),
    definedNames: (names === undefined ? [] : childrenOf(xml, names))
      .map((element) => attributes(xml, element)['name'] ?? '')
      .filter((name) => name !== ''),
  };
}
