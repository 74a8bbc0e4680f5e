// Findings that say the same thing stand once in the summary, with their cells.
import { describe, expect, test } from 'vitest';
import { issue } from '../../../lib/issue.ts';
import { finish } from '../../../lib/model/steps.ts';
import { groupIssues, listCells } from '../../../lib/plan/group-issues.ts';

const CELLS: readonly (readonly [string, readonly string[], string])[] = [
  ['ingen cell', [], 'Hela arbetsboken'],
  ['en', ['KF!B5'], 'KF!B5'],
  ['samma blad nämns en gång, också ett med utropstecken', ['A!b!B5', 'A!b!C6'], 'A!b!B5, C6'],
  ['flera blad', ['KF!B5', 'KF!B6', 'BUN!B6', 'BUN!B7'], 'KF!B5, B6, BUN!B6, B7'],
  ['sex ryms', ['K!A1', 'K!A2', 'K!A3', 'K!A4', 'K!A5', 'K!A6'], 'K!A1, A2, A3, A4, A5, A6'],
  [
    'de första och hur många till',
    Array.from({ length: 1205 }, (_, index) => `K!A${String(index + 1)}`),
    'K!A1, A2, A3, A4, A5 och 1\u00A0200 till',
  ],
];
test.each(CELLS)('cellerna skrivs kort: %s', (_, cells, expected) => {
  expect(listCells(cells)).toBe(expected);
});

describe('grupperna', () => {
  test('lika meningar blir en med alla celler, samma cell en gång', () => {
    const groups = finish(
      groupIssues([
        issue('assumption-made', 'KF!C3', 'Riktningen är antagen.'),
        issue('target-missing', 'KF!C4', 'Målvärde saknas.'),
        issue('assumption-made', 'KF!C5', 'Riktningen är antagen.'),
        issue('assumption-made', 'KF!C3', 'Riktningen är antagen.'),
      ]),
    );
    expect(groups.map(({ first, cells }) => [first.code, cells])).toEqual([
      ['assumption-made', ['KF!C3', 'KF!C5']],
      ['target-missing', ['KF!C4']],
    ]);
  });

  test('meningar som bara skiljer sig i den egna raden är lika', () => {
    const text = (row: number): string =>
      `Mätvärdet finns två gånger (rad 3 och ${String(row)} på bladet KF).`;
    const groups = finish(
      groupIssues([7, 9].map((row) => issue('measure-duplicate', `KF!D${String(row)}`, text(row)))),
    );
    expect(groups.map(({ cells, first }) => [cells, first.text])).toEqual([[['KF!D7', 'KF!D9'], text(7)]]);
  });

  const apart: readonly (readonly [string, Parameters<typeof issue>, Parameters<typeof issue>])[] = [
    [
      'ett tal som råkar vara radens nummer',
      ['target-not-understood', 'K!A7', 'Talet 7 går inte att tolka.'],
      ['target-not-understood', 'K!A8', 'Talet 8 går inte att tolka.'],
    ],
    [
      'en annan rad nämns',
      ['measure-duplicate', 'K!A7', 'Finns två gånger (rad 3 och 7).'],
      ['measure-duplicate', 'K!A8', 'Finns två gånger (rad 4 och 8).'],
    ],
    [
      'olika förslag',
      ['target-missing', 'K!A7', 'Målvärde saknas.', 'minst 1'],
      ['target-missing', 'K!A8', 'Målvärde saknas.', 'minst 2'],
    ],
    [
      'en cell och hela arbetsboken',
      ['target-missing', 'K!A7', 'Målvärde saknas.'],
      ['target-missing', null, 'Målvärde saknas.'],
    ],
  ];
  test.each(apart)('skilda åt: %s', (_, a, b) => {
    expect(finish(groupIssues([issue(...a), issue(...b)]))).toHaveLength(2);
  });
});
