// Where Målljus's functions are called beside cells, names and tables: there no value is stored to put in their place.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { workbookFolder } from '../write/part-relations.ts';
import { childOf, elementFrom, rootOf, tags, textOf } from '../xml/scan.ts';
import type { CallsOurs } from './own-names.ts';

// What holds formulas: of rules and validations, old (`formula`, `formula1`) and new (`f`), of charts (`f`) and text boxes.
const FORMULA_ELEMENT = /^(?:f|formula[12]?)$/;

/** The places, in words: «en regel på bladet «KS»». */
export function lastingCalls(pkg: OpcPackage, calls: CallsOurs): readonly string[] {
  const sheets = sheetParts(pkg);
  const inSheets = sheets
    .filter(({ kind, part }) => kind === 'worksheet' && callsBesideCells(pkg.text(part) ?? '', calls))
    .map(({ name }) => `en villkorsstyrd formatering eller dataverifiering på bladet «${name}»`);
  const known = new Set([pkg.workbookPart, ...sheets.map(({ part }) => part)]);
  const isInOthers = pkg.partNames.some(
    (part) =>
      part.startsWith(workbookFolder(pkg)) &&
      /\/(?:charts|drawings|pivotCache)\/[^/]*\.xml$/i.test(part) &&
      !known.has(part) &&
      callsIn(pkg.text(part) ?? '', 0, calls),
  );
  return isInOthers ? [...inSheets, 'ett diagram'] : inSheets;
}

function callsBesideCells(xml: string, calls: CallsOurs): boolean {
  const data = childOf(xml, rootOf(xml), 'sheetData');
  return callsIn(xml, data === null ? 0 : data.elementEnd, calls);
}

function callsIn(xml: string, from: number, calls: CallsOurs): boolean {
  for (const tag of tags(xml, from))
    if (tag.kind === 'open' && FORMULA_ELEMENT.test(tag.name) && calls(textOf(xml, elementFrom(xml, tag))))
      return true;
  return false;
}
