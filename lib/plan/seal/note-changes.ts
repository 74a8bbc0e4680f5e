// Which of the notes that Målljus wrote on status cells have been changed or taken away.
import { cellRef } from '../../model/area.ts';
import type { NoteSnapshot, SheetSnapshot } from '../../model/snapshot.ts';
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { isOwnNote, writtenMarks } from '../ownership.ts';
import { writtenExplanation } from '../table-task.ts';
import { NOTE_OPENING, noteText } from '../written-text.ts';
import type { SealChange } from './describe-change.ts';
import { isMoved } from './is-moved.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { shownText } from './shown-text.ts';

/** One change for each such note, for a workbook where what was judged and the rules are as they were. */
export function* noteChanges(input: SealCheckInput): Steps<readonly SealChange[]> {
  const { snapshot, state, again } = input;
  const ours = yield* ourNotes(snapshot.sheets);
  const unreached = new Set(state.tables.flatMap(({ sheet, noted }) => (noted.length > 0 ? [sheet] : [])));
  const marks = yield* writtenMarks(state);
  const changes: SealChange[] = [];
  yield* inSlices([...again.statusRefs], ([assessment, cell]) => {
    const note = ours.get(cell);
    const wanted = noteText(writtenExplanation(assessment));
    if (note === undefined || unreached.has(assessment.sheet) || isMoved(note.text, wanted)) return;
    // As it was written: a change of what is judged on the row is told by the explanation or by the row itself.
    if (isOwnNote(note, marks)) {
      changes.push({ kind: 'written', cell, text: OTHER_NOTE });
      return;
    }
    const text = `Anteckningen säger «${shownText(note.text)}», men Målljus skrev «${shownText(wanted)}».`;
    changes.push({ kind: 'written', cell, text });
  });
  return [...changes, ...(yield* goneNotes(input, ours, unreached))];
}

const OTHER_NOTE =
  'Anteckningen stämmer inte längre med raden: något av det som bedömdes på raden är ändrat, eller anteckningen.';

/** Those that are not there, where notes were written. */
function* goneNotes(
  { state, again, snapshot }: SealCheckInput,
  ours: ReadonlyMap<string, NoteSnapshot>,
  unreached: ReadonlySet<string>,
): Steps<readonly SealChange[]> {
  // A host that cannot write notes has written none at all, and then a column.
  if (ours.size === 0 && !state.tables.some(({ explanation }) => explanation === null)) return [];
  const others = yield* placesOf(snapshot.sheets, () => true);
  const changes: SealChange[] = [];
  yield* inSlices(again.plan.notes, ({ sheet, row, column, text }) => {
    const cell = cellRef(sheet, row, column);
    if (text === null || unreached.has(sheet) || others.has(cell)) return;
    const gone = `Anteckningen är borta, men Målljus skrev «${shownText(text)}».`;
    changes.push({ kind: 'written', cell, text: gone });
  });
  return changes;
}

/** By cell, as `Blad!H5`. */
function* ourNotes(sheets: readonly SheetSnapshot[]): Steps<ReadonlyMap<string, NoteSnapshot>> {
  return yield* placesOf(
    sheets,
    ({ threaded, text }) => !threaded && text.startsWith(NOTE_OPENING.trimEnd()),
  );
}

function* placesOf(
  sheets: readonly SheetSnapshot[],
  isWanted: (note: NoteSnapshot) => boolean,
): Steps<ReadonlyMap<string, NoteSnapshot>> {
  const places = new Map<string, NoteSnapshot>();
  for (const { name, notes } of sheets)
    yield* inSlices(notes, (note) => {
      if (isWanted(note)) places.set(cellRef(name, note.row, note.column), note);
    });
  return places;
}
