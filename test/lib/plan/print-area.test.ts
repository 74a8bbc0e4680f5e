// The print area is the officer's: that our new columns fall outside it is told once, and it is never changed.
import { expect, test } from 'vitest';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { SheetSpec } from '../../support/build-snapshot.ts';
import { plan, run } from './simple-run.ts';

const SHEET: SheetSpec = {
  name: 'KF',
  rows: [
    ['Mätvärde', 'Målvärde', 'Utfall'],
    ['a', 10, 10],
    ['b', 10, 5],
  ],
};

const CASES: readonly (readonly [string, readonly string[] | undefined, string | null])[] = [
  ['inget utskriftsområde', undefined, null],
  ['bara tabellen', ['A1:C3'], 'når inte kolumnerna D och E, som'],
  ['statuskolumnen ryms', ['A1:D3'], 'når inte kolumn E, som'],
  ['båda ryms', ['A1:F40'], null],
  ['hela rader', ['A1:XFD3'], null],
  ['två områden, det ena når dem på andra rader', ['A1:C3', 'D50:E60'], 'når inte kolumnerna D och E, som'],
  ['tabellen skrivs inte ut alls', ['A50:C60'], null],
];
test.each(CASES)('%s', (_, printAreas, expected) => {
  const snapshot = buildSnapshot([printAreas === undefined ? SHEET : { ...SHEET, printAreas }]);
  const told = plan(snapshot).issues.filter(({ code }) => code === 'columns-not-printed');
  expect(told).toHaveLength(expected === null ? 0 : 1);
  if (expected !== null) expect(told[0]?.text).toContain(expected);
  expect(plan(run(snapshot)).issues).toEqual([]);
});
