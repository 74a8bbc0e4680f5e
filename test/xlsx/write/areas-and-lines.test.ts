// Two small pieces of arithmetic that the colour rules and the row heights rest on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../../lib/model/area.ts';
import type { Area } from '../../../lib/model/snapshot.ts';
import { subtractAreas } from '../../../src/app/subtract-areas.ts';
import { AreaSweep } from '../../../src/xlsx/write/area-sweep.ts';
import { wrappedLines } from '../../../src/xlsx/write/row-height.ts';

const SIZE = 8;
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE))
  .map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));

function everyCell(check: (row: number, column: number) => void): void {
  for (let row = 0; row <= SIZE; row++) for (let column = 0; column <= SIZE; column++) check(row, column);
}

describe('områden', () => {
  test('det som blir kvar är precis cellerna utanför det som tas', () => {
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 4 }), (whole, taken) => {
        const left = subtractAreas([whole], taken);
        everyCell((row, column) => {
          const expected = contains(whole, row, column) && !taken.some((one) => contains(one, row, column));
          expect(left.filter((one) => contains(one, row, column))).toHaveLength(expected ? 1 : 0);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('svepet hittar ett område för precis de celler som ligger i något', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
        const sweep = new AreaSweep(areas);
        everyCell((row, column) => {
          const found = sweep.find(row, column);
          expect(found !== undefined).toBe(areas.some((one) => contains(one, row, column)));
          if (found !== undefined) expect(contains(found, row, column)).toBe(true);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('rader i en cell', () => {
  test.each([
    ['', 10, 1],
    ['kort', 10, 1],
    ['precis tio', 10, 1],
    ['precis tio!', 10, 2],
    ['ett två tre fyra fem', 8, 3],
    ['a\nb\nc', 10, 3],
    ['ettordsomärlängreänraden', 10, 3],
    ['ja ettordsomärlängreänraden', 10, 4],
  ])('%j på %i tecken är %i rader', (text, capacity, lines) => {
    expect(wrappedLines(text, capacity)).toBe(lines);
  });

  test('fler tecken per rad ger aldrig fler rader', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, capacity) => {
        expect(wrappedLines(text, capacity + 1)).toBeLessThanOrEqual(wrappedLines(text, capacity));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
