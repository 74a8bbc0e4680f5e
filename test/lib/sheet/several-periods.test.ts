// Tables with målvärde and utfall for several years or parts of a year: every one is read, and none is dropped in silence.
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../lib/model/measure.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

function read(rows: readonly (readonly CellSpec[])[], period: Period | null) {
  const snapshot = buildSnapshot([{ rows }]);
  const recognition = recogniseTables(snapshot, []);
  const reading = readMeasures(snapshot, recognition, period);
  const [measure] = reading.measures;
  return {
    tables: recognition.tables.length,
    periods: recognition.periods,
    period: reading.period,
    count: reading.measures.length,
    goal: measure?.goal,
    target: measure?.target?.value,
    outcome: measure?.outcome?.value,
    unclear: measure?.unclear,
    codes: [...recognition.issues, ...reading.issues].map((each) => each.code),
    texts: [...recognition.issues, ...reading.issues].map((each) => each.text),
  };
}

/** Headings after «Mål | Indikator» with their cells, the period judged, and the målvärde and utfall expected of it. */
type YearCase = readonly [
  headings: string,
  cells: readonly CellSpec[],
  period: Period | null,
  target: CellSpec,
  outcome: CellSpec,
  why: string,
];

const YEARS: readonly YearCase[] = [
  [
    'Mål 2023|Utfall 2023|Mål 2024|Utfall 2024|Mål 2025',
    ['minst 80', 81, 'minst 85', 82, 'minst 87'],
    '2024',
    'minst 85',
    82,
    'nästa års mål får inte göra att året faller bort',
  ],
  [
    'Mål 2023|Utfall 2023|Mål 2024|Utfall 2024|Mål 2025',
    ['minst 80', 81, 'minst 85', 82, 'minst 87'],
    null,
    'minst 85',
    82,
    'det senaste utfallet är 2024',
  ],
  [
    'Mål 2023|Utfall 2023|Mål 2024|Utfall 2024|Mål 2025',
    ['minst 80', 81, 'minst 85', 82, 'minst 87'],
    '2023',
    'minst 80',
    81,
    'ett tidigare år går att bedöma om',
  ],
  [
    'Mål 2024|Utfall 2024|Mål 2025|Mål 2026',
    ['minst 70', 60, 'minst 72', 'minst 75'],
    '2024',
    'minst 70',
    60,
    'flera kommande mål',
  ],
  [
    'Bokslut 2023|Mål 2024|Bokslut 2024|Mål 2025',
    [60, 'minst 70', 72, 'minst 75'],
    '2024',
    'minst 70',
    72,
    'utfallet före målet',
  ],
  [
    'Mål 2025|Mål 2024|Utfall 2024|Utfall 2023',
    [75, 70, 72, 60],
    '2024',
    70,
    72,
    'fallande år och bara siffror',
  ],
  [
    'Mål 2023|Utfall 2023|Mål 2024|Utfall 2024|Mål 2025',
    ['ska öka', 81, 'ska öka jämfört med förra årets nivå', 82, 'ska öka'],
    '2024',
    'ska öka jämfört med förra årets nivå',
    82,
    'målvärdet är en formulering',
  ],
  [
    'Mål 2023|Utfall 2023|Mål 2024|Utfall 2024',
    ['som grannkommunerna', 81, 'som grannkommunerna', 82],
    '2024',
    'som grannkommunerna',
    82,
    'oförstådda ord frågas om längre fram, kolumnen är ändå målvärdets',
  ],
  [
    'Mål Q1|Utfall Q1|Mål Q2|Utfall Q2|Mål helår|Utfall helår',
    [100, 95, 200, 210, 400, null],
    null,
    200,
    210,
    'senaste kvartalet med utfall',
  ],
  ['Mål Q1|Utfall Q1|Mål Q2|Utfall Q2|Mål helår|Utfall helår', [1, 2, 3, 4, 5, 6], 'Q1', 1, 2, 'utan år'],
  [
    'Mål Q1|Utfall Q1|Mål Q2|Utfall Q2|Mål helår|Utfall helår',
    [1, 2, 3, 4, 5, 6],
    '2024-Q1',
    1,
    2,
    'inget annat år står i arbetsboken',
  ],
  [
    'Mål Q1|Utfall Q1|Mål Q2|Utfall Q2|Mål helår|Utfall helår',
    [1, 2, 3, 4, 5, 6],
    '2024-06-30',
    3,
    4,
    'kvartal 2 slutar den 30 juni',
  ],
  [
    'Mål Q1|Utfall Q1|Mål Q2|Utfall Q2|Mål helår|Utfall helår',
    [1, 2, 3, 4, 5, 6],
    '2024',
    5,
    6,
    'helåret är inte ett kvartal',
  ],
  ['Etappmål 2024|Slutmål 2026|Utfall 2024', ['minst 70', 'minst 80', 72], '2024', 'minst 70', 72, 'etapp'],
];

describe('varje år har sitt målvärde och sitt utfall', () => {
  test.each(YEARS)('%s: %j för %s ger %s mot %s (%s)', (headings, cells, period, target, outcome) => {
    const found = read(
      [
        ['Mål', 'Indikator', ...headings.split('|')],
        ['Trygg', 'Nöjda', ...cells],
      ],
      period,
    );
    expect(found).toMatchObject({ tables: 1, count: 1, goal: 'Trygg', target, outcome, codes: [] });
  });

  test.each(YEARS)(
    'utan målkolumn: %s: %j för %s ger %s mot %s (%s)',
    (headings, cells, period, target, outcome) => {
      const found = read(
        [
          ['Indikator', ...headings.split('|')],
          ['Nöjda', ...cells],
        ],
        period,
      );
      expect(found).toMatchObject({ tables: 1, count: 1, target, outcome, codes: ['measure-without-goal'] });
    },
  );

  test('«Mål 2024» till vänster om mätvärdet är målet när målvärdet har en egen kolumn', () => {
    const found = read(
      [
        ['Mål 2024', 'Mått', 'Målvärde', 'Utfall 2024'],
        ['Öka tryggheten', 'Nöjda', 80, 81],
      ],
      '2024',
    );
    expect(found).toMatchObject({ goal: 'Öka tryggheten', target: 80, outcome: 81, codes: [] });
  });

  test('tabeller bredvid varandra med årets mål först delas', () => {
    const half = ['Mål 2024', 'Mått', 'Målvärde 2024', 'Utfall 2024'];
    const found = read(
      [
        [...half, ...half],
        ['Trygg kommun', 'Nöjda', 80, 81, 'Frisk kommun', 'Friska', 90, 91],
      ],
      '2024',
    );
    expect(found).toMatchObject({ tables: 2, count: 2, goal: 'Trygg kommun', target: 80, outcome: 81 });
  });
});

describe('en del av året som saknas', () => {
  const QUARTERS = [
    ['Mål', 'Mått', 'Mål Q1', 'Utfall Q1', 'Mål helår', 'Utfall helår'],
    ['A', 'a', 1, 2, 5, 6],
  ];

  test.each(['Q4', '2024-Q4'])('%s finns inte, och helårets utfall duger inte i stället', (period) => {
    expect(read(QUARTERS, period)).toMatchObject({ count: 0, codes: ['period-not-found'] });
  });

  test('«2024-Q1» är inte «Q1» när arbetsboken nämner ett annat år', () => {
    const rows = [
      ['Mål', 'Mått', 'Målvärde', 'Utfall 2023', 'Utfall Q1 2025'],
      ['A', 'a', 1, 2, 5],
    ];
    expect(read(rows, '2024-Q1')).toMatchObject({ count: 0, codes: ['period-not-found'] });
  });
});

describe('ett år som inte läses frågas om', () => {
  test.each<[string[], CellSpec[], string, string]>([
    [
      ['Målvärde', 'Utfall 2023', 'Det nådde vi 2024'],
      [80, 81, 82],
      '«Det nådde vi 2024»',
      'okänd rubrik med siffror för ett senare år',
    ],
    [
      ['Målvärde', 'Utfall 2023', 'Utfall kvinnor 2024', 'Utfall män 2024'],
      [80, 81, 82, 83],
      '«Utfall kvinnor 2024»',
      'året finns bara per kön',
    ],
    [
      ['Målvärde 2023', 'Utfall 2023', 'Dit ska vi 2024', 'Utfall 2024'],
      [80, 81, 85, 82],
      '«Målvärde 2023»',
      'utfallet finns, men målvärdet är ett annat års: den frågan räcker',
    ],
  ])('%j %j ger en fråga om %s (%s)', (headings, cells, shown) => {
    const found = read(
      [
        ['Mål', 'Indikator', ...headings],
        ['Trygg', 'Nöjda', ...cells],
      ],
      null,
    );
    expect(found.codes).toEqual(['period-unclear']);
    expect(found.texts[0]).toContain(shown);
  });

  test.each<[string[], CellSpec[], string]>([
    [['Målvärde', 'Utfall 2023', 'Budget 2024'], [80, 81, 82], 'en känd rubrik som inte bedöms'],
    [['Målvärde', 'Utfall 2023', 'Prognos 2024'], [80, 81, 82], 'en prognos är inget utfall'],
    [['Målvärde', 'Utfall 2023', 'Vad vi gör 2024'], [80, 81, 'Fler kurser'], 'ord, inga siffror'],
    [['Målvärde', 'Utfall 2023', 'Utfall kvinnor 2023'], [80, 81, 82], 'året läses redan'],
    [['Målvärde', 'Utfall 2023', 'Nätter 2024'], [80, 81, null], 'en tom kolumn säger inget'],
  ])('%j %j frågas inte om (%s)', (headings, cells) => {
    const found = read(
      [
        ['Mål', 'Indikator', ...headings],
        ['Trygg', 'Nöjda', ...cells],
      ],
      null,
    );
    expect(found.codes).toEqual([]);
  });
});

test('en titel med målet ovanför tabeller som har «Mål 2024» som målvärde är målet', () => {
  const heading = ['Nyckeltal', 'Utfall 2023', 'Utfall 2024', 'Mål 2024', 'Riket 2024'];
  const one = read([['Mål 1 – Attraktiv kommun'], heading, ['Invånare', 58, 61, 'högre än riket', 60]], null);
  expect(one).toMatchObject({ goal: 'Mål 1 – Attraktiv kommun', target: 'högre än riket', outcome: 61 });
  expect(one.codes).toEqual([]);
});

describe('en tabell där varje rad säger sitt år', () => {
  const rows = [
    ['Mål', 'Indikator', 'År', 'Målvärde', 'Utfall'],
    ['Trygg', 'Nöjda', 2023, 'minst 80', 81],
    ['Trygg', 'Nöjda', 2024, 'minst 90', 82],
  ];

  test.each<[Period | null, CellSpec, CellSpec, string]>([
    ['2023', 'minst 80', 81, 'ett äldre år bedöms på sina egna rader'],
    ['2024', 'minst 90', 82, 'det senaste'],
    [null, 'minst 90', 82, 'det senaste'],
  ])('%s: %j mot %j (%s)', (period, target, outcome) => {
    expect(read(rows, period)).toMatchObject({ count: 1, target, outcome, codes: [] });
  });
});
