// The development («utveckling») of a measure in the wanted direction, and what is said of it. It never touches a status.
import type { Better, Series, SeriesFigure } from '../assess/read-series.ts';
import type { Trend } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import { describePeriod } from '../sheet/period.ts';
import { compare } from '../swedish/compare.ts';
import { formatQuantity } from '../swedish/format-number.ts';

export interface Development {
  readonly trend: Trend;
  /** In Swedish: «Förbättras: 78 → 81 → 84 %.» */
  readonly text: string;
}

const unclear = (text: string): Development => ({ trend: 'unclear', text });

/** Sets the latest figure, as shown, against the one before it. `last`: the period of the last point, which may be before the judged one. */
export function developmentOf(
  { kind, figures, unit, better }: Series,
  judged: Period | null,
  last: Period | null,
): Development {
  if (kind === 'activity') return unclear('En aktivitet har ingen utveckling.');
  if (kind === 'directionGoal') return unclear('Ett inriktningsmål har ingen utveckling.');
  if (judged === null || last === null)
    return unclear('Det går inte att se någon utveckling: perioden är inte känd.');
  const latest = figures.at(-1) ?? null;
  const before = figures
    .slice(0, -1)
    .filter((each) => each !== null)
    .at(-1);
  if (before === undefined) return unclear(TOO_FEW);
  if (latest === null) return unclear(missingNow(last));
  const until = last === judged ? '' : ` (hela år till och med ${describePeriod(last)})`;
  const line = `${inLine(figures, unit)}${until}`;
  if (better === null) return unclear(`${line}. Det framgår inte vilken utveckling som är bättre.`);
  const trend = trendOf(before.value, latest.value, better);
  return { trend, text: `${TREND_VERB[trend]}: ${line}.${howWanted(better)}` };
}

const TOO_FEW = 'Det går inte att se någon utveckling: färre än två jämförbara utfall.';

function missingNow(period: Period): string {
  return `Det går inte att se någon utveckling: det finns inget jämförbart utfall för ${describePeriod(period)}.`;
}

const TREND_VERB: Readonly<Record<Exclude<Trend, 'unclear'>, string>> = {
  better: 'Förbättras',
  worse: 'Försämras',
  unchanged: 'Oförändrat',
};

/** How far a figure is from where it is wanted; the less the better. */
function farFrom(value: number, better: Better): number {
  if (better === 'higher') return -value;
  if (better === 'lower') return value;
  return Math.max(better.low - value, value - better.high, 0);
}

// Two different figures at the same distance from a band have not come nearer it.
function trendOf(before: number, last: number, better: Better): Exclude<Trend, 'unclear'> {
  const moved = compare(farFrom(last, better), farFrom(before, better));
  if (moved === 0) return 'unchanged';
  return moved < 0 ? 'better' : 'worse';
}

// Higher being better is what a reader expects.
function howWanted(better: Better): string {
  if (better === 'higher') return '';
  return better === 'lower' ? ' Lägre är bättre.' : ' Närmare intervallet är bättre.';
}

const MOST_SHOWN = 6;
const ARROW = ' → ';

/** «78 → – → 84 %»: the latest figures, with the unit once where it stands after them. */
function inLine(figures: readonly (SeriesFigure | null)[], unit: string | undefined): string {
  const shown = figures.slice(-MOST_SHOWN);
  const from = shown.findIndex((each) => each !== null);
  const opening = figures.length > shown.length ? `…${ARROW}` : '';
  const texts = shown.slice(from).map((each, index, all) => {
    if (each === null) return '–';
    const whole = formatQuantity(each.value, unit, each.decimals);
    const bare = formatQuantity(each.value, undefined, each.decimals);
    return index === all.length - 1 || !whole.startsWith(bare) ? whole : bare;
  });
  return `${opening}${texts.join(ARROW)}`;
}
