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
}

/**
 * `met`: the first figure times `factor` is in the unit of the second. `doubt` says what to look at although they meet: a likely
 * slip of a factor 100, or two units that may or may not be the same thing. `slip` and `apart` cannot be compared without asking.
 */
export type Meeting =
  | { readonly kind: 'met'; readonly factor: number; readonly doubt: 'slip' | 'unit' | null }
  | { readonly kind: 'slip'; readonly suggestion: string }
  | { readonly kind: 'apart' };

/** How `figure` meets `other`: 0,8 without a unit against 80 % is a `slip` that is asked about, 0,08 % against 6 % one to warn of. */
export function meetUnits(figure: Figure, other: Figure): Meeting {
  const { relation, factor } = compareUnits(figure.unit, other.unit);
  if (relation === 'different') return { kind: 'apart' };
  if (relation === 'unknown') return { kind: 'met', factor: 1, doubt: 'unit' };
  if (!mayBeSlip(figure, other)) return { kind: 'met', factor, doubt: null };
  if (isWrittenPercent(figure) && isWrittenPercent(other)) return { kind: 'met', factor, doubt: 'slip' };
  const fraction = Math.abs(figure.value) < Math.abs(other.value) ? figure : other;
  return { kind: 'slip', suggestion: formatQuantity(clean(fraction.value * 100), '%') };
}

function isWrittenPercent({ unit, written = true }: Figure): boolean {
  return unit === '%' && written;
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
