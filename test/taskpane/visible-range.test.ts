// Which rows of a long list are drawn: a few, the right ones, whatever the scrolling.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnRows, listHeight, rowTop, visibleRange } from '../../src/taskpane/list/visible-range.ts';

const closed = { row: 60, open: null };
const open = { row: 60, open: { index: 2, extra: 100 } };

describe('radernas plats', () => {
  test('en öppen rad skjuter ner dem som följer', () => {
    expect([0, 2, 3, 4].map((index) => rowTop(index, open))).toEqual([0, 120, 280, 340]);
    expect(listHeight(4, open)).toBe(340);
  });

  test('raderna som syns, med marginal', () => {
    expect(visibleRange(10_000, closed, { top: 6000, bottom: 6600 }, 5)).toEqual({ first: 95, last: 115 });
    expect(visibleRange(10_000, closed, { top: -500, bottom: 100 }, 5)).toEqual({ first: 0, last: 6 });
    expect(visibleRange(10_000, closed, { top: -5000, bottom: -4400 }, 5)).toEqual({ first: 0, last: 5 });
    expect(visibleRange(3, closed, { top: 0, bottom: 600 }, 5)).toEqual({ first: 0, last: 2 });
  });

  test('en tom lista ritar inget', () => {
    expect(drawnRows(0, visibleRange(0, closed, { top: 0, bottom: 600 }, 5), [0, null])).toEqual([]);
  });

  test('raden med fokus ritas också när den inte syns', () => {
    expect(drawnRows(100, { first: 10, last: 12 }, [50, null, 11])).toEqual([10, 11, 12, 50]);
    expect(drawnRows(100, { first: 10, last: 12 }, [3, 100])).toEqual([3, 10, 11, 12]);
  });

  test('varje rad som syns ritas, och aldrig många fler', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(99_999),
        fc.nat(5000),
        fc.nat(6_000_000),
        (count, index, extra, top) => {
          const heights = { row: 60, open: { index: index % count, extra } };
          const view = { top, bottom: top + 600 };
          const { first, last } = visibleRange(count, heights, view, 0);
          expect(last - first).toBeLessThanOrEqual(11);
          if (top >= listHeight(count, heights)) return;
          expect(rowTop(first, heights)).toBeLessThanOrEqual(top);
          expect(rowTop(last + 1, heights)).toBeGreaterThanOrEqual(
            Math.min(view.bottom, listHeight(count, heights)),
          );
        },
      ),
    );
  });
});
