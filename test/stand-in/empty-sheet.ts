// A sheet that nobody has done anything with.
import type { DocumentSheet } from './document.ts';

/** What a new sheet holds besides its identity and name: nothing. */
export const EMPTY_SHEET: Omit<DocumentSheet, 'id' | 'name'> = {
  visibility: 'visible',
  cells: new Map(),
  merges: [],
  tables: [],
  notes: [],
  rules: [],
  protection: null,
  columnWidths: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  frozenRows: 0,
  landscape: false,
  printAreas: [],
};
