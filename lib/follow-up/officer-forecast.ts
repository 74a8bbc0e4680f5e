// The officer's own forecast («prognos») of a measure: a figure or state that is judged as an outcome is, or a status in words.
import { cellText } from '../assess/cell-text.ts';
import type { Run } from '../assess/run.ts';
import type { Cell } from '../model/cell.ts';
import { noForecast, type ForecastPlan } from './forecast-plan.ts';
import { readForecastWords } from './forecast-words.ts';

/** What the cell leads to; null when no forecast is given, so that one may be calculated. */
export function officerForecast(cell: Cell | null, isActivity: boolean, run: Run): ForecastPlan | null {
  if (cell === null) return null;
  const text = cellText(cell);
  const status = typeof cell.value === 'string' ? readForecastWords(text, isActivity) : null;
  if (status !== null) return { kind: 'status', status, cell, expected: text };
  if (cell.formulaWithoutValue !== true) {
    const read = run.readings.outcome(cell, {});
    const declines = read.kind === 'missing' && ['notApplicable', 'confidential'].includes(read.reason);
    if (declines) return noForecast(`Förvaltningen lämnar ingen prognos («${text}»).`);
    if (read.kind === 'missing') return null;
  }
  return {
    kind: 'expect',
    method: 'officer',
    cell,
    expected: null,
    expectedByNow: null,
    how: `Prognosen står i ${cell.ref}.`,
    premise: 'enligt förvaltningens prognos',
  };
}
