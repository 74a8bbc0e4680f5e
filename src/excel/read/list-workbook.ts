// First round trip of a reading: what there is in the workbook, by name.
import type { NotesPort, PlacedNote } from '../notes.ts';

/** Where Målljus keeps its state, what «Ångra bedömning» needs, and what a file was like that was judged as a file, as custom XML parts. */
export const STATE_NAMESPACE = 'urn:malljus:1';
export const UNDO_NAMESPACE = 'urn:malljus:undo:1';
export const ORIGIN_NAMESPACE = 'urn:malljus:origin:1';

export interface ListedSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Present when the sheet is protected. */
  readonly protection: { readonly formatCells: boolean; readonly formatColumns: boolean } | null;
}

export interface ListedTable {
  readonly name: string;
  readonly sheet: string;
  readonly headingRow: boolean;
  readonly totalRow: boolean;
}

export interface WorkbookList {
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly tables: readonly ListedTable[];
  readonly names: readonly string[];
  readonly comments: readonly Excel.Comment[];
  /** Queues the notes' places; null where the host has no notes. */
  readonly notes: (() => () => readonly PlacedNote[]) | null;
  /** Our custom XML part with the state; null when there is none. */
  readonly state: Excel.CustomXmlPart | null;
}

/** Queues the list; call the result after the next sync. */
export function listWorkbook(context: Excel.RequestContext, notes: NotesPort | null): () => WorkbookList {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.protection.load('protected');
  const sheets = listSheets(context);
  const { tables, names, comments } = workbook;
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  names.load('items/name');
  comments.load('items/content');
  const state = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  state.load('items/id');
  const probe = workbook.functions.date(1904, 1, 2);
  probe.load('value');
  const listed = notes?.list(context) ?? null;
  return () => ({
    name: workbook.name,
    readOnly: workbook.readOnly,
    // the day after the first of that system, and far into the usual one
    date1904: probe.value === 1,
    structureProtected: workbook.protection.protected,
    sheets: sheets(),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      headingRow: table.showHeaders,
      totalRow: table.showTotals,
    })),
    names: [...names.items, ...tables.items].map(({ name }) => name),
    comments: comments.items,
    notes: listed,
    state: state.items[0] ?? null,
  });
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Queues the list of sheets in tab order; call the result after the next sync. */
export function listSheets(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected,items/protection/options');
  return () =>
    worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility: VISIBILITY[visibility],
      protection: protection.protected
        ? {
            formatCells: protection.options.allowFormatCells === true,
            formatColumns: protection.options.allowFormatColumns === true,
          }
        : null,
    }));
}
