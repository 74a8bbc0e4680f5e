// A row of figures as a line of characters that can stand in any cell.

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const MIDDLE = '▄';
const GAP = ' ';
const FEWEST = 2;

/**
 * One character for each figure, from the lowest `▁` to the highest `█`; a gap is a blank, and figures that are all the same stand at one
 * middle height. '' with fewer than two figures. `sparkline([78, null, 84])` is `▁ █`.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const figures = values.filter((value) => value !== null);
  if (figures.length < FEWEST) return '';
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return values.map((value) => (value === null ? GAP : barOf(value, low, high))).join('');
}

// In halves, since the whole span of two very large figures is no number.
function barOf(value: number, low: number, high: number): string {
  const span = high / 2 - low / 2;
  const share = span === 0 ? null : (value / 2 - low / 2) / span;
  return share === null ? MIDDLE : (BARS[Math.round(share * (BARS.length - 1))] ?? MIDDLE);
}
