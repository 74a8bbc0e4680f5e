// What carrying out a plan starts from, and small questions about it that several parts of the work ask.
import type { WritePlan } from '../../../lib/index.ts';
import type { NotesPort } from '../notes.ts';
import type { Pause } from '../with-pauses.ts';
import type { UndoRecord } from '../undo/record.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import type { Reread } from './reread.ts';

export interface Application {
  readonly plan: WritePlan;
  /** The reading that the plan was made from. */
  readonly read: ReadWorkbook;
  readonly notes: NotesPort | null;
  /** ISO minute. */
  readonly when: string;
  /** Whether «Ångra bedömning» is to take this back. */
  readonly undoable: boolean;
  /** Lets Excel in between pieces of the work. */
  readonly pause: Pause;
}

/** What is told on the way. */
export interface ApplyEvents {
  /** The record, before anything is written, so that a writing that fails half way can be put back. */
  readonly onRecord: (record: UndoRecord, earlierParts: readonly string[]) => void;
  /** A request has been carried out. */
  readonly onSent: () => void;
  /** From here on nothing is put back should the writing fail. */
  readonly onNoReturn: () => void;
}

/** On a protected sheet the cells that are open may be written in, but not given another look. */
export function mayFormat(sheet: string, { sheets }: Reread): boolean {
  return sheets.find(({ name }) => name === sheet)?.protection?.formatCells ?? true;
}

/** The column widths that may be set. */
export function openWidths(plan: WritePlan, { sheets }: Reread): WritePlan['columnWidths'] {
  return plan.columnWidths.filter(
    ({ sheet }) => sheets.find(({ name }) => name === sheet)?.protection?.formatColumns ?? true,
  );
}

/** Tells notes apart by their cell. */
export function noteKey({
  sheet,
  row,
  column,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  return `${row}:${column} ${sheet}`;
}

/** The texts of all notes by their cell. */
export function existingNotes({ sheets }: ReadWorkbook['snapshot']): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name, notes }) =>
      notes.flatMap(({ threaded, text, row, column }) =>
        threaded ? [] : [[noteKey({ sheet: name, row, column }), text]],
      ),
    ),
  );
}
