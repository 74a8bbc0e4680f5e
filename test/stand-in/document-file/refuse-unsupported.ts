// Finds the differences that saving does not know how to write, so that none is lost in silence.
import type { DocumentSheet, WorkbookDocument } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { sameData } from './same-data.ts';

// The file's name is not in the file, and the rest is what saving knows.
const WORKBOOK_FIXED = ['date1904', 'otherSheetNames', 'structureProtected', 'names'] as const;
const SHEET_FIXED = ['merges', 'protection', 'printAreas', 'rowStyles', 'columnStyles'] as const;

/** A sheet may leave out the styles of rows and columns when there are none. */
const NO_STYLES: ReadonlyMap<number, unknown> = new Map();

/** Throws for a difference in what must stay as it was in the workbook as a whole. */
export function refuseWorkbookChanges(before: WorkbookDocument, after: WorkbookDocument): void {
  const changed = WORKBOOK_FIXED.find((name) => !sameData(before[name], after[name]));
  if (changed !== undefined) throw new CannotSave(`${changed} of the workbook has changed`);
  refuseDisorder(before, after);
}

/** Sheets may be removed, and new ones come last. */
function refuseDisorder(before: WorkbookDocument, after: WorkbookDocument): void {
  const known = new Set(before.sheets.map(({ id }) => id));
  const kept = new Set(after.sheets.map(({ id }) => id));
  const wanted = before.sheets.map(({ id }) => id).filter((id) => kept.has(id));
  const first = after.sheets.slice(0, wanted.length).map(({ id }) => id);
  if (!sameData(first, wanted)) throw new CannotSave('sheets have moved, or a new one does not come last');
  if (after.sheets.slice(wanted.length).some(({ id }) => known.has(id)))
    throw new CannotSave('a sheet is there twice');
}

/** Throws for a difference in what must stay as it was on a sheet. */
export function refuseSheetChanges(before: DocumentSheet, after: DocumentSheet): void {
  const own = (sheet: DocumentSheet, name: (typeof SHEET_FIXED)[number]): unknown =>
    sheet[name] ?? (name.endsWith('Styles') ? NO_STYLES : null);
  const changed = SHEET_FIXED.find((name) => !sameData(own(before, name), own(after, name)));
  if (changed !== undefined) throw new CannotSave(`${changed} of the sheet ${after.name} has changed`);
}
