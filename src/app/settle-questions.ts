// Use case: writes the officer's answers to questions into the open workbook.
import { ownSheets, planAnswers, readState, recogniseTables } from '../../lib/index.ts';
import type { Answer, Issue } from '../../lib/index.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { WriteReport } from './port.ts';
import { accept, type Result } from './result.ts';

/** What came of the answers. */
export interface Settled {
  /** null when no cell changes. */
  readonly report: WriteReport | null;
  /** Answers that could not be written, each with what to do instead. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the workbook, turns the answers into writes and writes them; judge again afterwards to see what they gave.
 * Example: `await settleQuestions(workbook, [{ kind: 'wording', cell: 'KS!C4', text: 'minst 80 %' }])`.
 */
export async function settleQuestions(
  workbook: Pick<OpenWorkbook, 'read' | 'write'>,
  answers: readonly Answer[],
): Promise<Result<Settled>> {
  const read = await workbook.read();
  if (!read.ok) return read;
  const { state } = readState(read.value.state);
  const recognition = recogniseTables(read.value, state.mappings, ownSheets(state, read.value.sheets));
  const { cells, issues } = planAnswers(read.value, recognition, answers);
  if (cells.length === 0) return accept({ report: null, issues });
  const written = await workbook.write(cells);
  return written.ok ? accept({ report: written.value, issues }) : written;
}
