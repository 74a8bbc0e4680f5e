// A measure whose målvärde is set for a later year only: «följs upp senare» until then, with no question; and asked about where nothing says so.
import { describe, expect, test } from 'vitest';
import { decidedWorkbook, firstOf, judgeDecided } from '../../support/judge-decided.ts';

const HEADINGS = [
  'Mål',
  'Mätvärde',
  'Följs upp',
  'Målvärde 2020',
  'Målvärde 2021',
  'Målvärde 2022',
  'Utfall 2020',
  'Utfall 2021',
  'Utfall 2022',
];

type Cells = readonly (string | number | null)[];

function judged(cells: Cells, period: string): readonly [string, string | null, number, string] {
  const rows = [
    HEADINGS,
    ['Trygg kommun', 'Antal platser', ...cells],
    ['Trygg kommun', 'Andel nöjda', '2020', '80 %', '80 %', '80 %', '82 %', '82 %', '82 %'],
    ['Trygg kommun', 'Antal samtal', '2020', 10, 10, 10, 12, 12, 12],
  ];
  const run = judgeDecided(decidedWorkbook(rows, null), period);
  const { status, reason, explanation } = firstOf(run);
  const about = run.result.issues.filter(({ cell }) => cell?.endsWith('2') === true);
  return [status, reason, about.length, explanation.replaceAll('\u00A0', ' ')];
}

describe('målvärdet finns bara för det år då det följs upp', () => {
  test.each<readonly [cells: Cells, why: string]>([
    [['2022', null, null, 60, 40, 45, 55], 'tomma celler till dess'],
    [['2022', '-', '–', 60, 40, 45, 55], 'streck till dess'],
    [['2022', 'Följs upp 2022', 'följs upp 2022', 60, 40, 45, 55], 'orden står i målvärdets cell'],
    [[null, 'följs upp 2022', 'mäts först 2022', 60, 40, 45, 55], 'orden ensamma säger när'],
    [['2022', 'Följs upp senare', 'följs upp senare', 60, 40, 45, 55], 'kolumnen säger när'],
  ])('%j följs upp senare utan fråga: %s', (cells) => {
    for (const [period, outcome] of [
      ['2020', '40'],
      ['2021', '45'],
    ] as const)
      expect(judged(cells, period)).toEqual([
        'unrated',
        'dueLater',
        0,
        `Ej bedömd: följs upp senare; målvärdet ska nås senast 2022. Utfallet hittills är ${outcome}. Rad 2.`,
      ]);
    expect(judged(cells, '2022').slice(0, 2)).toEqual(['yellow', null]);
  });

  test.each<readonly [cells: Cells, why: string]>([
    [['2022', null, null, null, 40, 45, 55], 'inget målvärde finns för något år'],
    [[null, null, null, 60, 40, 45, 55], 'inget säger när det följs upp'],
    [['2020', null, null, 60, 40, 45, 55], 'det skulle följas upp redan i år'],
    [[null, 'Följs upp senare', null, 60, 40, 45, 55], 'inget säger när'],
  ])('%j frågas om: %s', (cells) => {
    expect(judged(cells, '2020').slice(0, 3)).toEqual(['unrated', 'notUnderstood', 1]);
  });
});
