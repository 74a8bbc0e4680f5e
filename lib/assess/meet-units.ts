// Whether two figures can be compared, and by which factor: units that differ, and percent stored a hundred times too small.
import { clean } from '../rules/compare.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import { compareUnits } from '../swedish/unit.ts';

/** A figure with the unit that it is understood to have. */
export interface Figure {
  readonly value: number;
  readonly unit: string | undefined;
  /** Whether the unit stands beside the figure itself, not only in a column for units; true when left out. */
  readonly written?: boolean;
  /** Decimals written; three of them may be thousands («1,612»). */
  readonly decimals?: number;
}

/**
 * `met`: the first figure times `factor` is in the unit of the second. `doubt` says what to look at although they meet: a likely
 * slip (percent stored as a fraction, kronor for tusen kronor), or two units that may or may not be the same thing. `slip` and
 * `apart` cannot be compared without asking; `times` is how many times too small or large one of them seems to be, and `of` which.
 */
export type Meeting =
  | { readonly kind: 'met'; readonly factor: number; readonly doubt: 'slip' | 'size' | 'unit' | null }
  | {
      readonly kind: 'slip';
      readonly times: number;
      readonly suggestion: string;
      readonly of: 'figure' | 'other';
    }
  | { readonly kind: 'apart' };

/** How `figure` meets `other`: 0,8 without a unit against 80 % is a `slip` that is asked about, 0,08 % against 6 % one to warn of. */
export function meetUnits(figure: Figure, other: Figure): Meeting {
  const { relation, factor } = compareUnits(figure.unit, other.unit);
  if (relation === 'different') return { kind: 'apart' };
  if (relation === 'unknown') return { kind: 'met', factor: 1, doubt: 'unit' };
  const { value } = figure;
  const thousands = thousandsSlip({ ...figure, value: value * factor }, other);
  if (thousands !== null) return thousands;
  const times = moneySlip({ ...figure, value: value * factor }, other);
  if (times !== null) {
    if (figure.written !== false && other.written !== false) return { kind: 'met', factor, doubt: 'size' };
    const meant = clean(
      Math.abs(value * factor) > Math.abs(other.value) ? (value * factor) / times : value * factor * times,
    );
    return { kind: 'slip', times, suggestion: formatQuantity(meant, other.unit), of: 'figure' };
  }
  if (!mayBeSlip({ ...figure, value: value * factor }, other))
    return { kind: 'met', factor, doubt: isTooMany(figure, other) ? 'size' : null };
  if (isWrittenPercent(figure) && isWrittenPercent(other)) return { kind: 'met', factor, doubt: 'slip' };
  const of = Math.abs(value) < Math.abs(other.value) ? 'figure' : 'other';
  const fraction = of === 'figure' ? figure : other;
  return { kind: 'slip', times: 100, suggestion: formatQuantity(clean(fraction.value * 100), '%'), of };
}

const near = (ratio: number): boolean => ratio > 1 / 3 && ratio < 3;

// «1,612» against 1 500: a comma between the thousands.
function thousandsSlip(figure: Figure, other: Figure): Meeting | null {
  const of = Math.abs(figure.value) < Math.abs(other.value) ? 'figure' : 'other';
  const [small, large] = of === 'figure' ? [figure, other] : [other, figure];
  if (small.decimals !== 3 || small.value === 0 || !near(Math.abs(large.value / small.value / 1000)))
    return null;
  return { kind: 'slip', times: 1000, suggestion: formatQuantity(clean(small.value * 1000), small.unit), of };
}

const MONEY = /(?:^|[ .])(?:[tm]|md)?kr(?:$|\/)|kr$/u;

/** 1 000 or 1 000 000 when two amounts of money are, in all likelihood, that many times apart by their units; else null. */
function moneySlip(a: Figure, b: Figure): number | null {
  if (!MONEY.test(a.unit ?? '') && !MONEY.test(b.unit ?? '')) return null;
  const [small, large] = [Math.abs(a.value), Math.abs(b.value)].sort((x, y) => x - y) as [number, number];
  return [1_000, 1_000_000].find((times) => small > 0 && near(large / small / times)) ?? null;
}

function isWrittenPercent({ unit, written = true }: Figure): boolean {
  return unit === '%' && written;
}

/** More percent than this of anything are looked at twice, where the målvärde stays within a hundred. */
const MANY_PERCENT = 200;

function isTooMany(figure: Figure, other: Figure): boolean {
  const percent = figure.unit === '%' || other.unit === '%';
  return percent && Math.abs(figure.value) > MANY_PERCENT && Math.abs(other.value) <= 100;
}

// Only where percent are in play: a stated unit %, or a fraction of 1 without any unit.
function mayBeSlip(a: Figure, b: Figure): boolean {
  const [small, large] = Math.abs(a.value) < Math.abs(b.value) ? [a, b] : [b, a];
  const percent = a.unit === '%' || b.unit === '%';
  const bareFraction = a.unit === undefined && b.unit === undefined && !Number.isInteger(small.value);
  return (percent || bareFraction) && isHundredfold(Math.abs(small.value), Math.abs(large.value));
}

/** Percent stored as a fraction reach a little over 1; more is a figure of its own. */
const LARGEST_FRACTION = 1.5;

// Clearly nearer when taken a hundredfold: by more than a factor e on the scale of ratios.
function isHundredfold(small: number, large: number): boolean {
  if (small === 0 || small > LARGEST_FRACTION) return false;
  const asWritten = Math.log(large / small);
  const hundredfold = Math.abs(Math.log(large / (small * 100)));
  return hundredfold + 1 < asWritten;
}
