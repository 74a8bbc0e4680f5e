// Sorting in slices gives what sorting gives, and equal items keep their order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '../../../lib/model/sort-in-slices.ts';
import { finish } from '../../../lib/model/steps.ts';

test('ordningen är densamma som när allt sorteras på en gång', () => {
  const items = fc.array(fc.record({ key: fc.nat({ max: 5 }), place: fc.nat() }), { maxLength: 60 });
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(finish(sortInSlices(given, compare, size))).toEqual([...given].sort(compare));
    }),
  );
});
