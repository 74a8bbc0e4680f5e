// Where the explanations of an earlier run stand, for a workbook where what was stored of the choice is gone.
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { findInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { ownSheetsInSteps } from '../own-sheets.ts';
import type { ExplanationPlace } from '../settings.ts';
import type { State } from '../state.ts';
import { NOTE_OPENING, readsLikeExplanation } from '../written-text.ts';

/** Null when none stand there, so that nothing tells. */
export function* explanationsThatStand(
  { sheets }: WorkbookSnapshot,
  state: State,
): Steps<ExplanationPlace | null> {
  const own = new Set(yield* ownSheetsInSteps(state, sheets));
  const others = sheets.filter(({ name }) => !own.has(name));
  const hasNotes = others.some(({ notes }) =>
    notes.some(({ threaded, text }) => !threaded && text.startsWith(NOTE_OPENING)),
  );
  const hasColumn = yield* hasExplanations(others);
  return hasNotes ? (hasColumn ? 'both' : 'note') : hasColumn ? 'column' : null;
}

function* hasExplanations(sheets: readonly SheetSnapshot[]): Steps<boolean> {
  for (const { values } of sheets) {
    const found = yield* findInSlices(values, (cells) =>
      cells.some((value) => typeof value === 'string' && readsLikeExplanation(value)),
    );
    if (found !== undefined) return true;
  }
  return false;
}
