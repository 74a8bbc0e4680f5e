// Draws the lines of outcomes of a workbook, judged for a period.
import { drawLines } from '../../lib/follow-up/outcome-lines.ts';
import { finish } from '../../lib/model/steps.ts';
import type { OutcomeLine } from '../../lib/model/follow-up.ts';
import { decidedWorkbook, judgeDecided, type DecisionSpec, type Row } from './judge-decided.ts';

/** The line of each measure, in the order of the rows. */
export function linesOf(
  rows: readonly Row[],
  period: string | null,
  decisions: readonly DecisionSpec[] | null = null,
  strict = false,
): readonly OutcomeLine[] {
  const run = judgeDecided(decidedWorkbook(rows, decisions), period, strict);
  return finish(drawLines({ ...run, now: '2021-03-15T09:30', roundsSheet: null }));
}
