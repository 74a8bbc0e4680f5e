// Use case: writes the officer's answers to questions into the open workbook.
import { ownSheetsInSteps, planAnswersInSteps, readStateInSteps, recogniseInSteps } from '../../lib/index.ts';
import type { Answer, Issue, PlannedAnswers, Steps, WorkbookSnapshot } from '../../lib/index.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { WriteReport } from './port.ts';
import { accept, type Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

/** What came of the answers. */
export interface Settled {
  /** null when no cell changes. */
  readonly report: WriteReport | null;
  /** Answers that could not be written, each with what to do instead. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the workbook, turns the answers into writes and writes them; judge again afterwards to see what they gave. `pause` as for
 * `judgeWorkbook`.
 * Example: `await settleQuestions(workbook, [{ kind: 'wording', cell: 'KS!C4', text: 'minst 80 %' }])`.
 */
export async function settleQuestions(
  workbook: Pick<OpenWorkbook, 'read' | 'write'>,
  answers: readonly Answer[],
  pausing: Pausing = {},
): Promise<Result<Settled>> {
  const read = await workbook.read();
  if (!read.ok) return read;
  const planned = await workInSlices(planIn(read.value, answers), pausing, CANCELLED);
  if (!planned.ok) return planned;
  const { cells, issues } = planned.value;
  if (cells.length === 0) return accept({ report: null, issues });
  const written = await workbook.write(cells);
  return written.ok ? accept({ report: written.value, issues }) : written;
}

const CANCELLED = 'Svaren skrevs inte: arbetet avbröts.';

function* planIn(snapshot: WorkbookSnapshot, answers: readonly Answer[]): Steps<PlannedAnswers> {
  const { state } = yield* readStateInSteps(snapshot.state);
  const own = yield* ownSheetsInSteps(state, snapshot.sheets);
  const recognition = yield* recogniseInSteps(snapshot, state.mappings, own);
  return yield* planAnswersInSteps(snapshot, recognition, answers);
}
