// Use case: what of a judged workbook wants an answer.
import { findQuestionsInSteps, type Question } from '../../lib/index.ts';
import type { Judged } from './judging.ts';
import type { Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

const CANCELLED = 'Frågorna hann inte sökas fram: arbetet avbröts.';

/** The questions in the order they were found; `pause` as for `judgeWorkbook`. Example: `await askQuestions(judged, { pause })`. */
export function askQuestions(
  { result, recognition }: Pick<Judged, 'result' | 'recognition'>,
  pausing: Pausing = {},
): Promise<Result<readonly Question[]>> {
  return workInSlices(findQuestionsInSteps(result, recognition), pausing, CANCELLED);
}
