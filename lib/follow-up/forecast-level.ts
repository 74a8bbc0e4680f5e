// Expects a level (a share, an index, a place): the latest value, moved by a trend only where the points all tell the same one.
import { formatQuantity } from '../swedish/format-number.ts';
import { BASE_UNITS } from '../swedish/unit-table.ts';
import { expectedFigure } from './expected-figure.ts';
import type { FigureToForecast } from './figure-to-forecast.ts';
import type { ExpectPlan, KeepPlan } from './forecast-plan.ts';
import type { EarlierFigures, YearPoint } from './forecast-points.ts';
import { dayInWords } from './reporting-date.ts';
import { goesOneWay, robustTrend } from './robust-trend.ts';
import { shareOfYear } from './share-of-year.ts';

/** The level expected at the end of the year. */
export function forecastLevel(input: FigureToForecast, earlier: EarlierFigures): ExpectPlan | KeepPlan {
  const trend = input.outcome.bound === undefined ? trendOf(input, earlier) : null;
  return trend === null ? latest(input) : byTrend(input, trend);
}

function latest({ day }: FigureToForecast): KeepPlan {
  return {
    kind: 'keep',
    method: 'latest',
    how: `Beräknad av Målljus: utfallet per ${dayInWords(day)} antas stå sig året ut.`,
    premise: 'om utfallet står sig',
  };
}

interface Trend {
  readonly perYear: number;
  readonly points: readonly YearPoint[];
  /** All that is known, for what the figure may be. */
  readonly all: readonly number[];
}

/** The trend on this very day of the years, else through whole years when the outcome to date goes the same way. */
function trendOf({ outcome, day }: FigureToForecast, { sameDay, wholeYears }: EarlierFigures): Trend | null {
  const now = { year: Number(day.slice(0, 4)), value: outcome.value };
  const all = [...sameDay, ...wholeYears, now].map(({ value }) => value);
  const onDay = [...sameDay, now];
  const bySameDay = robustTrend(onDay);
  if (bySameDay !== null) return { perYear: bySameDay, points: onDay, all };
  if (onDay.length >= FEWEST_POINTS || !goesOneWay([...wholeYears, now])) return null;
  const byYears = robustTrend(wholeYears);
  return byYears === null ? null : { perYear: byYears, points: wholeYears, all };
}

// With so many of the very same day, what they say goes before whole years.
const FEWEST_POINTS = 3;

function byTrend(input: FigureToForecast, { perYear, points, all }: Trend): ExpectPlan {
  const { outcome, unit, day, until, measure } = input;
  const moved = outcome.value + perYear * (shareOfYear(until) - shareOfYear(day));
  const [low, high] = boundsOf(input, all);
  const value = Math.min(high, Math.max(low, moved));
  const expected = expectedFigure(value, outcome, unit, measure.outcome?.ref ?? '');
  const line = points.map((point) => formatQuantity(point.value)).join(' → ');
  const years = `${String(points[0]?.year ?? '')}–${String(points.at(-1)?.year ?? '')}`;
  return {
    kind: 'expect',
    method: 'trend',
    cell: expected.cell,
    expected: expected.text,
    expectedByNow: null,
    how: `Beräknad av Målljus ur utfallet per ${dayInWords(day)} och trenden ${line} (${years}).`,
    premise: 'om trenden håller',
  };
}

const HIGHEST = 100;
const FREE_INDEX = ['NPS', 'eNPS'];

/** What a figure of the unit can be at all, as far as the known ones keep to it. */
function boundsOf(
  { outcome, unit, target }: FigureToForecast,
  all: readonly number[],
): readonly [number, number] {
  if (outcome.rank === true || target.kind === 'rank') return [1, Infinity];
  const base = BASE_UNITS.get(unit ?? '');
  const isHundred = base?.unit === '%' || (base?.dimension === 'index' && !FREE_INDEX.includes(base.unit));
  const low = all.every((value) => value >= 0) ? 0 : -Infinity;
  const high = isHundred && all.every((value) => value <= HIGHEST) ? HIGHEST : Infinity;
  return [low, high];
}
