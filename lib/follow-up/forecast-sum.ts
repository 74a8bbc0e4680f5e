// Expects a sum that grows over the year: by last year's profile where it is known, else by the share of the year that has passed.
import type { QuantityTarget } from '../rules/ways.ts';
import { formatNumber, formatQuantity, roundDecimal } from '../swedish/format-number.ts';
import { compareUnits } from '../swedish/unit.ts';
import { expectedFigure, expectedValue } from './expected-figure.ts';
import type { FigureToForecast } from './figure-to-forecast.ts';
import { noForecast, WRITE_OWN, type ForecastPlan } from './forecast-plan.ts';
import type { EarlierFigures } from './forecast-points.ts';
import { dayInWords } from './reporting-date.ts';
import { shareOfYear } from './share-of-year.ts';

// Of less than a month too little is known.
const LEAST_SHARE = 1 / 12;
const PERCENT = 100;

interface Growth {
  /** What the outcome to date is to be multiplied with. */
  readonly factor: number;
  readonly method: 'shareOfYear' | 'lastYearProfile';
  /** «förra årets utfall (60 st då, 95 st hela 2019)» or «67 % av året». */
  readonly basis: string;
}

/** The sum expected at the end, or why none can be told. */
export function forecastSum(input: FigureToForecast, earlier: EarlierFigures): ForecastPlan {
  const { outcome, unit, day, measure } = input;
  const hindrance = hindranceOf(input, earlier);
  if (hindrance !== null) return noForecast(hindrance);
  const growth = profileGrowth(input, earlier) ?? evenGrowth(input);
  const expected = expectedFigure(outcome.value * growth.factor, outcome, unit, measure.outcome?.ref ?? '');
  const now = formatQuantity(outcome.value, outcome.unit ?? unit, outcome.decimals);
  return {
    kind: 'expect',
    method: growth.method,
    cell: expected.cell,
    expected: expected.text,
    expectedByNow: byNow(input, growth.factor),
    how: `Beräknad av Målljus ur utfallet ${now} per ${dayInWords(day)} ${growth.basis}.`,
    premise: 'om nuvarande takt håller',
  };
}

function hindranceOf(
  { outcome, day, isPartAlone }: FigureToForecast,
  earlier: EarlierFigures,
): string | null {
  if (isPartAlone) return `Utfallet gäller en del av året för sig och inte året hittills; ${WRITE_OWN}.`;
  if (outcome.bound !== undefined) return `Utfallet är en gräns och inget exakt tal; ${WRITE_OWN}.`;
  if (outcome.value < 0) return `Utfallet är negativt och räknas därför inte upp; ${WRITE_OWN}.`;
  if (earlier.thisYear.some((value) => value > outcome.value))
    return `Utfallet är lägre än tidigare under året, så det räknas inte ihop under året; ${WRITE_OWN}.`;
  if (shareOfYear(day) < LEAST_SHARE)
    return `Mindre än en månad av året har gått, och det är för lite att räkna på; ${WRITE_OWN}.`;
  const [part, year] = lastYear(earlier, day);
  return part !== null && year !== null && year < part
    ? `Förra årets utfall var lägre för hela året än per samma dag, så det räknas inte ihop under året; ${WRITE_OWN}.`
    : null;
}

/** Last year's outcome on the same day and for the whole year. */
function lastYear(
  { sameDay, wholeYears }: EarlierFigures,
  day: string,
): readonly [number | null, number | null] {
  const year = Number(day.slice(0, 4)) - 1;
  const of = (points: EarlierFigures['sameDay']): number | null =>
    points.find((point) => point.year === year)?.value ?? null;
  return [of(sameDay), of(wholeYears)];
}

/**
 * Whether last year's figures grew as only a sum does: never down, and clearly more in the whole year than on the same day. A level
 * that merely rose lies nearer to its year's end than half-way between standing still and growing with the days.
 */
export function growsOverYear(earlier: EarlierFigures, day: string): boolean {
  const [part, year] = lastYear(earlier, day);
  if (part === null || year === null || part <= 0) return false;
  const halfWay = (1 + shareOfYear(day)) / 2;
  return part <= year * halfWay && earlier.lastYearBefore.every((value) => value <= part);
}

// A year that had nothing on that day says nothing of how the rest of it goes.
function profileGrowth(
  { outcome, unit, day, until }: FigureToForecast,
  earlier: EarlierFigures,
): Growth | null {
  const [part, year] = lastYear(earlier, day);
  if (part === null || year === null || part <= 0 || !until.endsWith('12-31')) return null;
  const shown = (value: number): string => formatQuantity(value, outcome.unit ?? unit);
  return {
    factor: year / part,
    method: 'lastYearProfile',
    basis: `och förra årets utfall (${shown(part)} då, ${shown(year)} hela ${String(Number(day.slice(0, 4)) - 1)})`,
  };
}

function evenGrowth({ day, until }: FigureToForecast): Growth {
  const [passed, whole] = [shareOfYear(day), shareOfYear(until)];
  const share = formatNumber((passed / whole) * PERCENT, 0);
  const of = until.endsWith('12-31') ? 'året' : `tiden till ${dayInWords(until)}`;
  return { factor: whole / passed, method: 'shareOfYear', basis: `(${share}\u00A0% av ${of})` };
}

type LevelTarget = Extract<QuantityTarget, { kind: 'number' | 'atLeast' | 'atMost' | 'above' | 'below' }>;

const isLevel = (target: QuantityTarget): target is LevelTarget =>
  ['number', 'atLeast', 'atMost', 'above', 'below'].includes(target.kind);

/**
 * What the outcome would be now, were the målvärde reached at this pace; rounded so that it never contradicts what is expected, which is
 * rounded as it is shown: where 33 is expected to become 99,8 and so 100, the pace asks for 33 and not for 34. null where nothing is told.
 */
function byNow({ target, outcome, unit }: FigureToForecast, factor: number): string | null {
  if (!isLevel(target) || target.value < 0 || factor <= 0) return null;
  if (compareUnits(target.unit, outcome.unit).relation !== 'same') return null;
  const size = 10 ** outcome.decimals;
  // Digits beyond what a person sees must not turn 61 into 62.
  const wanted = roundDecimal((target.value / factor) * size, 6);
  const expected = (steps: number): number => expectedValue((steps / size) * factor, outcome);
  const whole = PACE[target.kind]({ wanted, target: target.value, now: outcome.value * size, expected });
  return whole === null ? null : formatQuantity(whole / size, outcome.unit ?? unit, outcome.decimals);
}

/** In steps of the outcome's last decimal: what the pace asks for exactly, and what there is now. */
interface Pace {
  readonly wanted: number;
  readonly now: number;
  readonly target: number;
  /** What so many steps are expected to become, as shown. */
  readonly expected: (steps: number) => number;
}

const PACE: Readonly<Record<LevelTarget['kind'], (pace: Pace) => number | null>> = {
  // Whether more or less is better is not known here: on either side of the exact pace both words could be wrong.
  number: ({ wanted, now }) =>
    wanted !== Math.round(wanted) && Math.floor(wanted) <= now && now <= Math.ceil(wanted)
      ? null
      : Math.round(wanted),
  atLeast: ({ wanted, target, expected }) => fewest(wanted, (steps) => expected(steps) >= target),
  above: ({ wanted, target, expected }) => fewest(wanted, (steps) => expected(steps) > target),
  atMost: ({ wanted, target, expected }) => most(wanted, (steps) => expected(steps) <= target),
  below: ({ wanted, target, expected }) => most(wanted, (steps) => expected(steps) < target),
};

// A sum does not shrink, so the answer is the exact pace's neighbour on one side or the other.
function fewest(wanted: number, reaches: (steps: number) => boolean): number {
  const [below, above] = [Math.floor(wanted), Math.ceil(wanted)];
  if (reaches(below)) return below;
  return reaches(above) ? above : above + 1;
}

function most(wanted: number, reaches: (steps: number) => boolean): number {
  const [below, above] = [Math.floor(wanted), Math.ceil(wanted)];
  if (reaches(above)) return above;
  return reaches(below) ? below : Math.max(below - 1, 0);
}
