// What the workbook's main part says besides its sheets: date system, protection and names.
import { parseArea } from '../../../lib/index.ts';
import type { Area } from '../../../lib/index.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes, childrenOf, rootOf, textOf } from '../xml/scan.ts';

export interface WorkbookFacts {
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly definedNames: readonly string[];
  /** What each sheet prints, by its place among all sheets; a sheet that prints everything is not there. */
  readonly printAreas: ReadonlyMap<number, readonly Area[]>;
}

// «Print_Area» as it is named in files, whatever Excel's language.
const PRINT_AREA = '_xlnm.print_area';
// A sheet's name in quotes, where a quote of its own stands twice: it may hold commas and «!».
const QUOTED_SHEET = /'(?:[^']|'')*'!/g;

/** Reads the workbook part. */
export function readWorkbookFacts(xml: string): WorkbookFacts {
  const children = childrenOf(xml, rootOf(xml));
  const attributesOf = (name: string): Record<string, string> => {
    const child = children.find((candidate) => candidate.name === name);
    return child === undefined ? {} : attributes(xml, child);
  };
  const list = children.find(({ name }) => name === 'definedNames');
  const names = (list === undefined ? [] : childrenOf(xml, list)).map((element): DefinedName => {
    const { name = '', localSheetId } = attributes(xml, element);
    return {
      name,
      sheet: localSheetId === undefined ? null : Number(localSheetId),
      formula: textOf(xml, element),
    };
  });
  return {
    date1904: isTrue(attributesOf('workbookPr')['date1904']),
    structureProtected: isTrue(attributesOf('workbookProtection')['lockStructure']),
    definedNames: names.map(({ name }) => name).filter((name) => name !== ''),
    printAreas: printAreas(names),
  };
}

interface DefinedName {
  readonly name: string;
  /** The place among all sheets of the one that the name belongs to; null for the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string;
}

function printAreas(names: readonly DefinedName[]): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, readonly Area[]>();
  for (const { name, sheet, formula } of names) {
    if (name.toLowerCase() !== PRINT_AREA || sheet === null) continue;
    const bare = formula.replace(QUOTED_SHEET, '');
    // an area that is worked out is not known here
    if (bare.includes('(')) continue;
    const areas = bare
      .split(',')
      .flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()) ?? []);
    if (areas.length > 0) found.set(sheet, areas);
  }
  return found;
}
