// The content of a sheet that Målljus makes: rows of cells with looks, apart from what any workbook holds now.
import type { Area } from './snapshot.ts';
import type { CellLook } from './write-plan.ts';

export interface ContentCell {
  readonly value: string | number;
  readonly look: Exclude<CellLook, 'keep'>;
}

/** A cell, or null for one that is left alone. */
export type ContentRow = readonly (ContentCell | null)[];

export interface SheetContent {
  /** From the first row and the first column of the sheet. */
  readonly rows: readonly ContentRow[];
  /** Areas of one column that hold status words. */
  readonly statusAreas: readonly Area[];
  /** In characters, from the first column. */
  readonly columnWidths: readonly number[];
  /** For a sheet whose content has a check number of its own that the state is to remember, and whether nothing in it is known to be wrong. */
  readonly check?: { readonly number: string; readonly isWhole: boolean };
}

/** A part of a sheet, to be put below others. */
export interface ContentSection {
  /** The first is the section's own title. */
  readonly rows: readonly ContentRow[];
  /** Columns that hold status words, each with its rows, counted from the section's first row and from 0; both ends included. */
  readonly statusAreas: readonly Area[];
}

/** A row of cells that all look the same. */
export function contentRow(look: ContentCell['look'], ...values: readonly (string | number)[]): ContentRow {
  return values.map((value) => ({ value, look }));
}
