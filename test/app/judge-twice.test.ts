// Judging the same workbook again changes nothing, whatever it looks like.
import { expect, test } from 'vitest';
import { countWrites } from '../../lib/index.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['Indikator', 'Målvärde', 'Utfall 2026'],
  ['Nöjda', 'minst 80', 82],
  ['Sjuka', 'högst 5', 7],
];
const WITH_GOALS: readonly (readonly CellSpec[])[] = ROWS.map((row, at) => [
  at === 0 ? 'Mål' : 'Trygg',
  ...row,
]);

const KINDS: readonly (readonly [why: string, sheets: readonly SheetSpec[]])[] = [
  ...[
    'Kolada',
    'Trygghet',
    'Utfall',
    'God ekonomi',
    'Socialnämnden',
    'KS',
    '2026',
    'Blad1',
    'Mål: Trygg',
  ].map((name): [string, SheetSpec[]] => [`ett enda blad utan målkolumn, ${name}`, [{ name, rows: ROWS }]]),
  ['ett enda blad med mål', [{ name: 'Trygghet', rows: WITH_GOALS }]],
  [
    'två blad utan målkolumn',
    [
      { name: 'Trygghet', rows: ROWS },
      { name: 'Ekonomi', rows: ROWS },
    ],
  ],
  [
    'ett anteckningsblad bredvid',
    [
      { name: 'Trygghet', rows: ROWS },
      { name: 'Övrigt', rows: [['Anteckningar']] },
    ],
  ],
  [
    'ett dolt blad bredvid',
    [
      { name: 'Trygghet', rows: ROWS },
      { name: 'Listor', rows: [['Ja']], visibility: 'hidden' },
    ],
  ],
  [
    'ett mycket dolt blad bredvid',
    [
      { name: 'Trygghet', rows: ROWS },
      { name: 'Listor', rows: [['Ja']], visibility: 'veryHidden' },
    ],
  ],
  ['titel med mål ovanför', [{ name: 'Kolada', rows: [['Mål: Trygg kommun'], [], ...ROWS] }]],
  [
    'egen statuskolumn',
    [{ name: 'Trygghet', rows: ROWS.map((row, at) => [...row, at === 0 ? 'Status' : null]) }],
  ],
  ['tidpunkt', [{ name: 'Trygghet', rows: ROWS.map((row, at) => [...row, at === 0 ? 'Tidpunkt' : 'Q2']) }]],
  [
    'månader och ackumulerat',
    [
      {
        name: 'Trygghet',
        rows: [
          ['Indikator', 'Målvärde 2026', 'Jan', 'Feb', 'Utfall ack'],
          ['Nöjda', 80, 70, 80, 75],
        ],
      },
    ],
  ],
  [
    'kön under utfallet',
    [
      {
        name: 'Utfall',
        rows: [
          ['Indikator', 'Målvärde', 'Utfall 2026', null, null],
          [null, null, 'Kvinnor', 'Män', 'Totalt'],
          ['Nöjda', 80, 84, 70, 77],
        ],
        merges: ['C1:E1'],
      },
    ],
  ],
];

test.each(KINDS)('andra gången skrivs inget: %s', async (_, sheets) => {
  const port = createMemoryWorkbook(buildSnapshot(sheets));
  const first = await judgeWorkbook(port, { now: '2027-01-15T09:00' });
  const second = await judgeWorkbook(port, { now: '2027-01-16T10:00' });
  if (!first.ok || !second.ok) throw new Error('Bedömningen gick inte.');
  expect(countWrites(first.value.plan)).toBeGreaterThan(0);
  expect(countWrites(second.value.plan)).toBe(0);
  const told = [first, second].map(({ value }) =>
    value.result.assessments.map(({ goal, status, explanation }) => [goal, status, explanation]),
  );
  expect(told[1]).toEqual(told[0]);
});
