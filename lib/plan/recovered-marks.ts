// What Målljus can be seen to have written when the state is gone (LibreOffice, for one, drops it when it saves): texts
// that read like our explanations and that the note beside, if any, does not contradict.
import type { NoteSnapshot } from '../model/snapshot.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { forRows, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { SheetView } from './sheet-view.ts';
import { evenBlanks, NOTE_OPENING, readsLikeExplanation } from './written-text.ts';

/** Fingerprints of explanations and notes of ours in these sheets, as the state would have held them. */
export function* recoveredMarks(views: readonly SheetView[]): Steps<ReadonlySet<string>> {
  const marks = new Set<string>();
  yield* inTurn(views, function* (view) {
    const notes = view.sheet.notes.flatMap((note) => explanationIn(note) ?? []);
    for (const { text } of notes) marks.add(fingerprint(text));
    const noted = byRow(notes);
    const { values } = view.sheet;
    yield* forRows(0, values.length - 1, (row) => {
      values[row]?.forEach((value, column) => {
        if (typeof value !== 'string' || !readsLikeExplanation(value) || view.hasFormula(row, column)) return;
        const inNotes = noted.get(row) ?? [];
        if (inNotes.length === 0 || inNotes.includes(evenBlanks(value))) marks.add(fingerprint(value));
      });
    });
  });
  return marks;
}

interface NotedExplanation {
  readonly row: number;
  readonly text: string;
}

function explanationIn({ row, text, threaded }: NoteSnapshot): NotedExplanation | null {
  const explanation = text.slice(NOTE_OPENING.length);
  const isOurs = !threaded && text.startsWith(NOTE_OPENING) && readsLikeExplanation(explanation);
  return isOurs ? { row, text: explanation } : null;
}

/** A second copy of each explanation, so that a person's change in a cell shows against it. */
function byRow(notes: readonly NotedExplanation[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, text } of notes) rows.set(row, [...(rows.get(row) ?? []), evenBlanks(text)]);
  return rows;
}
