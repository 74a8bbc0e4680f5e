// Which cell of the officer's own ours are to look like.
import { expect, test } from 'vitest';
import type { CellWrite } from '../../../lib/model/write-plan.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { SheetSpec } from '../../support/build-snapshot.ts';
import { plan, run } from './simple-run.ts';

const HEADINGS = ['Mätvärde', 'Målvärde', 'Utfall', 'Kommentar'];
const table = (...comments: readonly (string | null)[]): SheetSpec => ({
  name: 'KF',
  rows: [HEADINGS, ...comments.map((comment, index) => [`m${String(index)}`, 10, 10, comment])],
});

function body(cells: readonly CellWrite[]): readonly CellWrite[] {
  return cells.filter(({ sheet, row, value }) => sheet === 'KF' && row > 0 && value !== null);
}

const CASES: readonly (readonly [string, SheetSpec, { row: number; column: number }])[] = [
  ['den sista ifyllda i en rad i mitten', table('a', 'b', 'c'), { row: 2, column: 3 }],
  ['är den sista cellen tom: den före', table('a', null, 'c'), { row: 2, column: 2 }],
  [
    'i ett sammanslaget område det som syns',
    { ...table('a', 'b', 'c'), merges: ['D2:D4'] },
    { row: 1, column: 3 },
  ],
];
test.each(CASES)('nya celler ser ut som tabellens egna: %s', (_, spec, expected) => {
  const cells = body(plan(buildSnapshot([spec])).plan.cells);
  expect(cells).toHaveLength(6);
  for (const { beside } of cells) expect(beside).toEqual(expected);
});

test('våra egna kolumner är aldrig förebild, också när de redan står där', () => {
  const after = run(buildSnapshot([table('a', 'b', 'c')]));
  const cells = body(plan(after, { ending: ' Mer.' }).plan.cells);
  expect(cells).toHaveLength(3);
  for (const { beside } of cells) expect(beside).toEqual({ row: 2, column: 3 });
});

test('i den egna statuskolumnen rörs utseendet inte', () => {
  const rows = [[...HEADINGS, 'Status'], ...table('a', 'b').rows.slice(1)];
  const statuses = body(plan(buildSnapshot([{ name: 'KF', rows }])).plan.cells).filter(
    ({ column }) => column === 4,
  );
  expect(statuses.map(({ look, beside }) => [look, beside])).toEqual([
    ['keep', undefined],
    ['keep', undefined],
  ]);
});
