// Says which period was judged where the officer may expect another one: never another year than the lights show, without a word.
import { describePeriod } from '../../lib/index.ts';
import type { Judged } from './judging.ts';

/** One sentence, or null when the latest period was judged and the workbook's last run, if any, judged it too. */
export function tellPeriod({ result, recognition, lastPeriod }: Judged): string | null {
  const { period } = result;
  const latest = recognition.periods.at(-1) ?? null;
  if (period === null || lastPeriod === null) return null;
  if (period !== lastPeriod)
    return `Förra gången bedömdes ${describePeriod(lastPeriod)}, den här gången ${describePeriod(period)}.`;
  if (latest === null || period === latest) return null;
  return `Bedömningen gäller ${describePeriod(period)}, som förra gången; ${describePeriod(latest)} har också utfall.`;
}
