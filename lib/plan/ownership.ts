// Tells what in the sheet Målljus wrote from what a person wrote. An explanation is ours when its fingerprint is kept in
// the state; a status when our own explanation beside or on it begins with that very word, or its own fingerprint is kept.
import type { CellValue } from '../model/cell.ts';
import type { NoteSnapshot } from '../model/snapshot.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { State } from './state.ts';
import { NOTE_OPENING, startsWithWord, WORDS } from './written-text.ts';

/** All fingerprints of explanations that the state knows, whatever table: rows and tables may have been moved. */
export type WrittenMarks = ReadonlySet<string>;

export function* writtenMarks(state: State): Steps<WrittenMarks> {
  const marks = new Set<string>();
  for (const { marks: explanations, noted, earlier } of state.tables) {
    for (const list of [explanations, noted, ...earlier.map((column) => column.marks)])
      yield* inSlices(list, (mark) => marks.add(mark));
    yield 0;
  }
  return marks;
}

/** The explanation inside a note that looks like ours, blanks and line breaks evened out by hosts or not; else null. */
function explanationInNote(note: NoteSnapshot): string | null {
  return !note.threaded && note.text.startsWith(NOTE_OPENING) ? note.text.slice(NOTE_OPENING.length) : null;
}

/** Whether Målljus wrote the note. */
export function isOwnNote(note: NoteSnapshot, written: WrittenMarks): boolean {
  const explanation = explanationInNote(note);
  return explanation !== null && written.has(fingerprint(explanation));
}

/** Whether Målljus wrote the explanation. `calculated` counts too: the state may have been lost on the way. */
export function isOwnExplanation(
  value: CellValue,
  written: WrittenMarks,
  calculated?: string,
): value is string {
  if (typeof value !== 'string') return false;
  return value === calculated || (looksLikeExplanation(value) && written.has(fingerprint(value)));
}

/** Spares the fingerprint of every other text. */
function looksLikeExplanation(text: string): boolean {
  return WORDS.some((word) => startsWithWord(text, word));
}

/** Whether a status cell's word is proved by our explanation in the same row. */
export function isProvedByExplanation(
  status: CellValue,
  explanation: CellValue,
  written: WrittenMarks,
  calculated?: string,
): boolean {
  if (typeof status !== 'string' || !WORDS.includes(status)) return false;
  return isOwnExplanation(explanation, written, calculated) && startsWithWord(explanation, status);
}

/** Whether a status cell's word is proved by our note on it. */
export function isProvedByNote(
  status: CellValue,
  note: NoteSnapshot | undefined,
  written: WrittenMarks,
): boolean {
  if (note === undefined || typeof status !== 'string' || !WORDS.includes(status)) return false;
  return isOwnNote(note, written) && startsWithWord(note.text.slice(NOTE_OPENING.length), status);
}

/** Fingerprint of a status cell's content, bound to its column and measure and not to its place. */
export function statusMark(heading: string, key: string, word: CellValue): string {
  return fingerprint(['status', heading, key, JSON.stringify(word)].join('\u0000'));
}
