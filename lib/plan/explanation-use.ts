// Decides where the explanations of a table stand: what the officer wants, as far as the host and the sheet allow it.
import type { ExplanationPlace } from './settings.ts';

/** With more measures than this no notes are written: they make large workbooks slow in Excel. */
export const MOST_NOTES = 2000;

export interface ExplanationUse {
  readonly column: boolean;
  /** `remove`: our earlier notes go, since they would otherwise come to say something old. `leave`: the host cannot touch notes. */
  readonly notes: 'write' | 'remove' | 'leave';
}

/** What holds for the whole run. */
export interface NoteLimits {
  readonly canWriteNotes: boolean;
  /** Number of measures in the run. */
  readonly measures: number;
}

/** Where notes are wanted but cannot be written the column is used, so that no explanation is lost. */
export function explanationUse(
  wanted: ExplanationPlace,
  { canWriteNotes, measures }: NoteLimits,
  isProtected: boolean,
): ExplanationUse {
  const mayNote = wanted !== 'column' && measures <= MOST_NOTES;
  const notes = canWriteNotes ? (mayNote ? 'write' : 'remove') : 'leave';
  return { column: wanted !== 'note' || notes !== 'write' || isProtected, notes };
}
