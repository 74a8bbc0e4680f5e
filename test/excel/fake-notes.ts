// Notes over the stand-in's workbook, past Microsoft's library, which is of a version that has none. Writes when the request is sent.
import type { NotesPort, PlacedNote } from '../../src/excel/notes.ts';
import type { StandIn } from '../stand-in/create-stand-in.ts';
import type { DocumentNote, DocumentSheet } from '../stand-in/document.ts';

type Change = () => void;

/** A port over the stand-in. Notes are written when the request that they were queued for has been carried out. */
export function createFakeNotes(standIn: StandIn): NotesPort {
  const queued: Change[] = [];
  let sent: readonly Change[] = [];
  standIn.beforeRequest(() => {
    sent = queued.splice(0);
    return undefined;
  });
  standIn.afterRequest(() => {
    for (const change of sent) change();
    sent = [];
  });
  return {
    list: () => () => () => placedNotes(standIn),
    set: (_, { sheet, row, column, text }, existed) => {
      queued.push(() => {
        standIn.edit((document) => ({
          ...document,
          sheets: document.sheets.map((one) =>
            one.name === sheet ? withNote(one, { row, column, text }, existed) : one,
          ),
        }));
      });
    },
  };
}

function placedNotes({ document }: StandIn): readonly PlacedNote[] {
  return document.sheets.flatMap(({ name, notes }) =>
    notes
      .filter(({ threaded }) => !threaded)
      .map(({ row, column, text }) => ({ sheet: name, row, column, text })),
  );
}

function withNote(
  sheet: DocumentSheet,
  { row, column, text }: { row: number; column: number; text: string | null },
  existed: boolean,
): DocumentSheet {
  const rest = sheet.notes.filter((note) => note.row !== row || note.column !== column);
  if (existed !== rest.length < sheet.notes.length)
    throw new Error(`Wrong belief about a note in ${sheet.name}`);
  const own: DocumentNote[] =
    text === null ? [] : [{ row, column, text, author: 'Målljus', threaded: false }];
  return { ...sheet, notes: [...rest, ...own] };
}
