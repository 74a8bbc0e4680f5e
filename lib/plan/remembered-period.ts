// Which period the next run is to judge when none is asked for: the older one that was chosen last time, as long as nothing newer has come.
import type { Period } from '../model/measure.ts';
import type { Recognition } from '../sheet/table.ts';
import { isThere, wantedPeriod } from '../sheet/wanted-period.ts';
import type { RunState } from './state.ts';

/**
 * The latest period with outcomes where another was judged instead, to be stored with the run; null when the latest was judged.
 * Example: judged for `2019` in a workbook with outcomes of 2019 and 2020 gives `2020`.
 */
export function passedOverPeriod(
  { periods }: Pick<Recognition, 'periods'>,
  judged: Period | null,
): Period | null {
  const latest = periods.at(-1) ?? null;
  return judged === null || judged === latest ? null : latest;
}

/**
 * The period that was chosen last time though it was not the latest, when the latest is still the same; else null, and the latest is
 * to be judged. Example: `rememberedPeriod(state.run, recognition)`.
 */
export function rememberedPeriod(run: RunState | null, recognition: Recognition): Period | null {
  const { period, passedOver } = run ?? { period: null, passedOver: null };
  if (period === null || passedOver === null) return null;
  const isSame = recognition.periods.at(-1) === passedOver;
  return isSame && isThere(recognition, wantedPeriod(recognition, period)) ? period : null;
}
