// An example value between two others that people would choose: as few decimals as will do.
import { clean } from '../rules/compare.ts';

const MOST_DECIMALS = 12;

/**
 * A value strictly between two values, with as few decimals as possible and near the middle: `plainValueBetween(72, 72.8)` is 72.4.
 * An end may be infinite: then the value lies well beyond the other end.
 */
export function plainValueBetween(low: number, high: number): number {
  if (low === -Infinity && high === Infinity) return 0;
  if (low === -Infinity) return beyond(high, -1);
  if (high === Infinity) return beyond(low, 1);
  const middle = (low + high) / 2;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const value = clean(Math.round(middle * 10 ** decimals) / 10 ** decimals);
    if (value > low && value < high) return value;
  }
  return middle;
}

// Far enough to be another piece for certain, near enough to be a figure that somebody could report.
function beyond(end: number, way: -1 | 1): number {
  const step = Math.max(1, Math.abs(end) / 10);
  const magnitude = 10 ** Math.floor(Math.log10(step));
  return clean(Math.round((end + way * step) / magnitude) * magnitude + (step < 2 ? way : 0));
}
