// Use case: writes the officer's answers to questions into the open workbook.
import type { Answer, Issue } from '../../lib/index.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { WriteReport } from './port.ts';
import type { Result } from './result.ts';

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
export function settleQuestions(
  workbook: Pick<OpenWorkbook, 'read' | 'write'>,
  answers: readonly Answer[],
): Promise<Result<Settled>> {
  throw new Error(`Not yet: ${String(answers.length)} ${String(workbook.read.length)}`);
}
