// A trend whose size one strange year does not move: the median of the slopes between all pairs of points (Theil 1950, Sen 1968, «Estimates of the
// regression coefficient based on Kendall's tau», JASA 63). Fewer than three points are no trend, nor are points that go up and down.
import type { YearPoint } from './forecast-points.ts';

const FEWEST_POINTS = 3;

/** The change per year, or null where the points tell no trend. Oldest first; all steps must go the same way. */
export function robustTrend(points: readonly YearPoint[]): number | null {
  if (points.length < FEWEST_POINTS || !goesOneWay(points)) return null;
  const slopes = points.flatMap((later, at) =>
    points.slice(0, at).map((earlier) => (later.value - earlier.value) / (later.year - earlier.year)),
  );
  return median(slopes);
}

/** Whether every step is up, or every step is down. */
export function goesOneWay(points: readonly YearPoint[]): boolean {
  const steps = points.slice(1).map(({ value }, at) => Math.sign(value - (points[at]?.value ?? value)));
  return steps.length > 0 && steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)], sorted[middle]];
  return (low + high) / 2;
}
