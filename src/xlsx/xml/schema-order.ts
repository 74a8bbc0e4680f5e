// The order in which the schema (ECMA-376 part 1, sml.xsd) wants the children of a worksheet, a workbook and a style
// sheet, and where a new child therefore goes. A wrong order is the commonest cause of «oläsbart innehåll» in Excel.

const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const STYLE_SHEET =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

export const SCHEMA_ORDER = {
  worksheet: WORKSHEET.split(' '),
  workbook: WORKBOOK.split(' '),
  styleSheet: STYLE_SHEET.split(' '),
} as const satisfies Record<string, readonly string[]>;

/** A child as far as its place is concerned; an `Element` of scan.ts is one. */
export interface PlacedChild {
  readonly name: string;
  readonly elementEnd: number;
}

/**
 * Rank of a child name among its siblings, for sorting several new children that go to the same place.
 * `rankIn('worksheet', 'cols')` is 4; an unknown name ranks last.
 */
export function rankIn(parent: keyof typeof SCHEMA_ORDER, name: string): number {
  const rank = SCHEMA_ORDER[parent].indexOf(name);
  return rank < 0 ? SCHEMA_ORDER[parent].length : rank;
}

/**
 * Offset where a new child called `name` goes: after the last sibling that the schema places at or before it, else
 * straight after the parent's open tag (`contentStart`). Siblings outside the schema (`mc:AlternateContent`) do not count.
 */
export function insertOffset(
  parent: keyof typeof SCHEMA_ORDER,
  name: string,
  children: readonly PlacedChild[],
  contentStart: number,
): number {
  const order: readonly string[] = SCHEMA_ORDER[parent];
  const before = children.filter(
    (child) => order.includes(child.name) && rankIn(parent, child.name) <= rankIn(parent, name),
  );
  return before.reduce((offset, child) => Math.max(offset, child.elementEnd), contentStart);
}
