// Where the rows of a long list stand and which of them are in view. All rows are equally high but the open one.

/** Measures in CSS pixels. */
export interface RowHeights {
  /** Height of a closed row. */
  readonly row: number;
  /** The open row and how much higher than the others it is; null when all are closed. */
  readonly open: { readonly index: number; readonly extra: number } | null;
}

/** Rows from `first` to `last`, both included; `last` is less than `first` when there are none. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Distance from the top of the list to a row: `rowTop(3, { row: 60, open: null })` is 180. */
export function rowTop(index: number, { row, open }: RowHeights): number {
  return index * row + (open !== null && index > open.index ? open.extra : 0);
}

/** Height of the whole list. */
export function listHeight(count: number, heights: RowHeights): number {
  return rowTop(count, heights);
}

/** The row at a distance from the top of the list; may lie outside the list. */
function rowAt(distance: number, { row, open }: RowHeights): number {
  if (open === null || distance < (open.index + 1) * row) return Math.floor(distance / row);
  return Math.max(open.index, Math.floor((distance - open.extra) / row));
}

/**
 * The rows between two distances from the top of the list, and `margin` rows on either side, so that the keyboard always finds
 * the next one. Out of view, the first or last `margin` rows.
 */
export function visibleRange(
  count: number,
  heights: RowHeights,
  view: { readonly top: number; readonly bottom: number },
  margin: number,
): RowRange {
  if (count === 0) return { first: 0, last: -1 };
  const clamp = (index: number): number => Math.min(Math.max(index, 0), count - 1);
  return {
    first: clamp(clamp(rowAt(view.top, heights)) - margin),
    last: clamp(clamp(rowAt(view.bottom, heights)) + margin),
  };
}

/** The numbers of the rows to draw, in order: those in view and `pinned`, the one that has the focus or is open. */
export function drawnRows(
  count: number,
  { first, last }: RowRange,
  pinned: readonly (number | null)[],
): readonly number[] {
  const inView = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const beside = pinned.filter((index): index is number => index !== null && index >= 0 && index < count);
  return [...new Set([...inView, ...beside])].sort((a, b) => a - b);
}
