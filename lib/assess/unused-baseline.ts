// An utgångsvärde that cannot be read beside a målvärde that does not need it: said, so that nobody believes that it was counted.
import { type Cell, isCellError } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { errorInSwedish } from '../swedish/error-names.ts';
import { cellText } from './cell-text.ts';
import { isChangeTarget } from './fit-outcome.ts';
import type { Rating } from './rating.ts';
import type { Run } from './run.ts';

/** «Utgångsvärdet «blå» kan inte läsas men behövs inte för det här målvärdet.»; '' when it is needed, or there is nothing to say. */
export function unusedBaseline({ baseline }: Measure, rating: Rating, run: Run): string {
  if (baseline === null || isFigureOrEmpty(baseline)) return '';
  if (rating.kind === 'figure' && isChangeTarget(rating.target)) return '';
  const { kind } = run.readings.outcome(baseline, {});
  if (kind === 'number' || kind === 'missing' || kind === rating.kind) return '';
  const text = isCellError(baseline.value) ? errorInSwedish(baseline.value.error) : cellText(baseline);
  return `Utgångsvärdet${text === '' ? '' : ` «${text}»`} kan inte läsas men behövs inte för det här målvärdet.`;
}

// Most workbooks hold nothing else here, and a figure can always be read.
function isFigureOrEmpty({ value }: Cell): boolean {
  return value === null || typeof value === 'number';
}
