import { describe, expect, test } from 'vitest';
import { headingPeriod } from '../../../lib/sheet/heading-period.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

function read(sheets: readonly SheetSpec[], period: string | null) {
  const snapshot = buildSnapshot(sheets);
  return readMeasures(snapshot, recogniseTables(snapshot, []), period);
}

const TERTIALS: readonly (readonly CellSpec[])[] = [
  [
    'Mål',
    'Mätvärde',
    'Målvärde 2020',
    'Utfall 2019',
    'Utfall T1 2020',
    'Utfall 31/8 2020',
    'Utfall helår 2020',
  ],
  ['Trygg', 'Andel trygga', 'minst 80 %', 77, 78, 79, 81],
];

describe('perioden som bedöms', () => {
  test.each<[string | null, string, number, string[], string]>([
    [null, '2020', 81, ['2019', '2020-T1', '2020-08-31'], 'senaste med utfall'],
    ['2020', '2020', 81, ['2019', '2020-T1', '2020-08-31'], 'helåret'],
    ['2020-T2', '2020-08-31', 79, ['2019', '2020-T1'], 'andra tertialet slutar 31 augusti'],
    ['2020-T1', '2020-T1', 78, ['2019'], 'första tertialet'],
  ])('%s ger %s: %s %j (%s)', (asked, period, outcome, previous) => {
    const reading = read([{ rows: TERTIALS }], asked);
    expect(reading.period).toBe(period);
    expect(reading.measures[0]?.outcome?.value).toBe(outcome);
    expect(reading.measures[0]?.target?.value).toBe('minst 80 %');
    expect(reading.measures[0]?.previous.map((each) => each.period)).toEqual(previous);
  });

  test.each<[string, string, string[], string]>([
    ['T1', '2020-T1', [], 'det enda första tertialet'],
    ['augusti', '2020-08-31', [], 'det senaste årets augusti'],
    ['mars', '2020-03', ['period-not-found'], 'det senaste året har inget för mars'],
  ])('%s utan år är %s %j (%s)', (asked, period, codes) => {
    const reading = read([{ rows: TERTIALS }], headingPeriod(asked).period);
    expect(reading.period).toBe(period);
    expect(reading.issues.map((each) => each.code)).toEqual(codes);
  });

  test('en månad utan år i en arbetsbok utan år bedöms inte; frågan säger vad som ska skrivas', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['Trygg', 'Andel', 80, 81],
    ];
    const reading = read([{ rows }], '--08');
    expect(reading.measures).toEqual([]);
    expect(reading.issues).toMatchObject([{ code: 'period-not-found' }]);
    expect(reading.issues[0]?.text).toContain('Skriv perioden med år, till exempel «2020-08»');
  });

  test('en period som inte finns ger besked om dem som finns', () => {
    const reading = read([{ rows: TERTIALS }], '2018');
    expect(reading.measures).toEqual([]);
    expect(reading.issues.map((each) => each.code)).toEqual(['period-not-found']);
    expect(reading.issues[0]?.text).toContain('2019, tertial 1 2020, 2020-08-31, 2020');
  });

  test('en tom kolumn för nästa år är inte den senaste', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde 2020', 'Målvärde 2021', 'Utfall 2020', 'Utfall 2021'],
      ['Trygg', 'Andel', 80, 82, 81, '-'],
    ];
    expect(read([{ rows }], null).period).toBe('2020');
    expect(read([{ rows }], '2021').measures[0]?.target?.value).toBe(82);
  });

  test('blad med årtal: bara årets blad läses', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['Trygg', 'Andel', 80, 81],
    ];
    const reading = read(
      [
        { name: 'Mål 2019', rows },
        { name: 'Mål 2020', rows },
      ],
      null,
    );
    expect(reading.measures.map((each) => each.sheet)).toEqual(['Mål 2020']);
    expect(reading.issues).toEqual([]);
  });

  test('en tabell utan period räknas som den senaste, en med bara äldre utfall frågas om', () => {
    const heading = ['Mål', 'Mätvärde', 'Målvärde'];
    const reading = read(
      [
        {
          name: 'SN',
          rows: [
            [...heading, 'Utfall 2020'],
            ['A', 'a', 1, 2],
          ],
        },
        {
          name: 'KN',
          rows: [
            [...heading, 'Utfall'],
            ['B', 'b', 1, 2],
          ],
        },
        {
          name: 'BN',
          rows: [
            [...heading, 'Utfall 2019'],
            ['C', 'c', 1, 2],
          ],
        },
      ],
      null,
    );
    expect(reading.measures.map((each) => each.name)).toEqual(['a', 'b']);
    expect(reading.issues.map((each) => [each.code, each.cell])).toEqual([['period-unclear', 'BN!D1']]);
  });
});

test('alla sidokolumner läses till rätt ställe', () => {
  const rows = [
    [
      'Mål',
      'Delmål',
      'Typ',
      'Mätvärde',
      'Enhet',
      'Önskad riktning',
      'Basvärde 2018',
      'Målvärde',
      'Utfall',
      'Tolerans',
      'Gräns för gult',
      'Vikt',
      'Följs upp',
      'Riket',
      'Länet',
      'Liknande kommuner',
      'Status',
    ],
    [
      'M',
      'D',
      'Indikator',
      'Andel',
      '%',
      'Öka',
      50,
      { value: 0.8, format: '0%' },
      { value: 0.784, format: '0.0%' },
      '5 %',
      { value: 0.75, format: '0%' },
      2,
      '2020',
      60,
      58,
      57,
      null,
    ],
  ];
  const [measure] = read([{ name: 'KS', rows }], null).measures;
  expect(measure).toEqual({
    sheet: 'KS',
    row: 2,
    goal: 'M',
    subgoal: 'D',
    name: 'Andel',
    committee: 'KS',
    target: { value: 0.8, numberFormat: '0%', ref: 'KS!H2' },
    outcome: { value: 0.784, numberFormat: '0.0%', ref: 'KS!I2' },
    previous: [],
    baseline: { value: 50, numberFormat: 'General', ref: 'KS!G2' },
    direction: { value: 'Öka', numberFormat: 'General', ref: 'KS!F2' },
    directionIsWish: true,
    tolerance: { value: '5 %', numberFormat: 'General', ref: 'KS!J2' },
    yellowLimit: { value: 0.75, numberFormat: '0%', ref: 'KS!K2' },
    weight: { value: 2, numberFormat: 'General', ref: 'KS!L2' },
    due: { value: '2020', numberFormat: 'General', ref: 'KS!M2' },
    type: { value: 'Indikator', numberFormat: 'General', ref: 'KS!C2' },
    unit: { value: '%', numberFormat: 'General', ref: 'KS!E2' },
    references: {
      riket: { value: 60, numberFormat: 'General', ref: 'KS!N2' },
      länet: { value: 58, numberFormat: 'General', ref: 'KS!O2' },
      jämförbara: { value: 57, numberFormat: 'General', ref: 'KS!P2' },
    },
    statusRef: 'KS!Q2',
  });
});

describe('nämnden', () => {
  type More = readonly (readonly [heading: string, content: string])[];
  const heading = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];
  const row = ['A', 'a', 'minst 1', 2];
  const committeeIn = (name: string, more: More): unknown => {
    const rows = [
      [...heading, ...more.map(([title]) => title)],
      [...row, ...more.map(([, content]) => content)],
    ];
    return read([{ name, rows }], null).measures[0]?.committee;
  };

  test.each<readonly [sheet: string, more: More, committee: string | null, why: string]>([
    ['Blad1', [['Ansvarig nämnd', 'SN']], 'SN', 'rubriken säger att det är en nämnd, hur den än skrivs'],
    ['Blad1', [['Ansvarig', 'Socialnämnden']], 'Socialnämnden', 'den som är ansvarig är en nämnd'],
    ['Blad1', [['Ansvarig', 'Anna Ek']], null, 'en person är ingen nämnd'],
    ['Barn- och utbildningsnämnden 2020', [], 'Barn- och utbildningsnämnden', 'bladets namn'],
    [
      'Kommunstyrelsen',
      [['Ansvarig', 'Anna Ek']],
      'Kommunstyrelsen',
      'bladets namn när kolumnen inte säger något',
    ],
    ['Kommunstyrelsen', [['Nämnd', 'Socialnämnden']], 'Socialnämnden', 'kolumnen går före bladet'],
    ['Blad1', [], null, 'ingenting säger det'],
  ])('på bladet %s med %j är den %s: %s', (name, more, expected) => {
    expect(committeeIn(name, more)).toBe(expected);
  });
});

test('Målljus egen statuskolumn går före en persons', () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status', 'Beräknad status', 'Förklaring'],
    ['A', 'a', 1, 2, 'Grön', 'Gul', ''],
  ];
  expect(read([{ name: 'KS', rows }], null).measures[0]?.statusRef).toBe('KS!F2');
});

test('en formel utan sparat värde är inget tomt utfall', () => {
  const rows: CellSpec[][] = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['A', 'a', 1, { value: null, formula: 'unstored' }],
  ];
  const reading = read([{ rows }], null);
  expect(reading.period).toBe('2020');
  expect(reading.measures[0]?.outcome).toEqual({
    value: null,
    numberFormat: 'General',
    ref: 'Blad1!D2',
    formulaWithoutValue: true,
  });
});

test('samma mätvärde två gånger under ett mål sägs till om', () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
    ['A', 'a', 1, 2],
    ['A', 'a', 1, 3],
  ];
  expect(read([{ rows }], null).issues.map((each) => each.code)).toEqual(['measure-duplicate']);
});

describe('en del som står i en oklar kolumn är inte tom', () => {
  const read1 = (heading: readonly string[], row: readonly CellSpec[], period: string | null = null) => {
    const snapshot = buildSnapshot([
      {
        rows: [
          ['Mål', 'Mätvärde', ...heading],
          ['A', 'a', ...row],
        ],
      },
    ]);
    const recognition = recogniseTables(snapshot, []);
    const reading = readMeasures(snapshot, recognition, period);
    const [measure] = reading.measures;
    return { measure, issues: [...recognition.issues, ...reading.issues].map((each) => each.code) };
  };

  test.each<[string, string[], CellSpec[], string[], string, string]>([
    [
      'två målvärden',
      ['Målvärde', 'Målvärde', 'Utfall'],
      [55, 60, 54],
      ['target'],
      'duplicate-heading',
      'vilket gäller?',
    ],
    [
      'annat år',
      ['Målvärde 2022', 'Utfall 2020'],
      [55, 54],
      ['target'],
      'period-unclear',
      '2020 eller 2022?',
    ],
    [
      'reviderat målvärde',
      ['Målvärde 2024', 'Målvärde 2024 reviderat', 'Utfall 2024'],
      [80, 70, 75],
      ['target'],
      'duplicate-heading',
      '80 eller 70?',
    ],
    [
      'nytt målvärde',
      ['Målvärde 2024', 'Nytt målvärde 2024 efter beslut i KF', 'Utfall 2024'],
      [80, 70, 75],
      ['target'],
      'duplicate-heading',
      '80 eller 70?',
    ],
    [
      'reviderat målvärde utan år',
      ['Målvärde 2024', 'Reviderat målvärde', 'Utfall 2024'],
      [80, 70, 75],
      ['target'],
      'period-unclear',
      'det nya kan gälla 2024',
    ],
    [
      'justerat utfall',
      ['Målvärde 2024', 'Utfall 2024', 'Utfall 2024 justerat'],
      [80, 70, 75],
      ['outcome'],
      'duplicate-heading',
      '70 eller 75?',
    ],
    [
      'reviderat mål',
      ['Målvärde 2024', 'Mål 2024 reviderat', 'Utfall 2024'],
      [80, 70, 75],
      ['target'],
      'duplicate-heading',
      '80 eller 70?',
    ],
    [
      'två utfall',
      ['Målvärde', 'Utfall', 'Resultat'],
      [55, 54, 56],
      ['outcome'],
      'duplicate-heading',
      'vilket gäller?',
    ],
    [
      'två gränser',
      ['Målvärde', 'Utfall', 'Gul gräns', 'Gult från'],
      [55, 54, 50, 45],
      ['yellowLimit'],
      'duplicate-heading',
      'nedre eller övre?',
    ],
    [
      'två slutdatum',
      ['Målvärde', 'Utfall', 'Klart senast', 'Slutdatum'],
      [55, 54, '2020-12-31', '2022-12-31'],
      ['due'],
      'duplicate-heading',
      'i år eller om två år?',
    ],
    [
      'två typer',
      ['Målvärde', 'Utfall', 'Typ', 'Typ av mål'],
      [55, 54, 'Indikator', 'Inriktningsmål'],
      ['type'],
      'duplicate-heading',
      'inriktningsmål eller inte?',
    ],
    [
      'två toleranser',
      ['Målvärde', 'Utfall', 'Tolerans', 'Tillåten avvikelse'],
      [55, 54, 1, 2],
      ['tolerance'],
      'duplicate-heading',
      '1 eller 2?',
    ],
    [
      'röd gräns',
      ['Målvärde', 'Utfall', 'Gräns för rött'],
      [55, 54, 50],
      ['yellowLimit'],
      'tolerance-not-understood',
      '50 kan vara gult eller rött',
    ],
    [
      'marginal',
      ['Målvärde', 'Utfall', 'Marginal'],
      [55, 54, 1],
      ['yellowLimit'],
      'tolerance-not-understood',
      'tillåten eller uträknad?',
    ],
    [
      'egna gränser per färg',
      ['Målvärde', 'Utfall', 'Grönt', 'Gult', 'Rött'],
      [55, 54, '≥ 55', '50–54', '< 50'],
      ['yellowLimit'],
      'tolerance-not-understood',
      'regelns gräns vore fel',
    ],
    [
      'en gräns utan färg',
      ['Målvärde', 'Utfall', 'Gränsvärde'],
      [55, 54, 50],
      ['yellowLimit'],
      'tolerance-not-understood',
      'gräns för vad?',
    ],
  ])('%s: %j %j ger oklart %j och frågan %s (%s)', (_, heading, row, unclear, code) => {
    const { measure, issues } = read1(heading, row);
    expect(measure?.unclear).toEqual(unclear);
    expect(issues).toEqual([code]);
    for (const part of unclear) expect(measure).toMatchObject({ [part]: null });
  });

  test.each<[string, string[], CellSpec[], string]>([
    ['en tom målvärdescell', ['Målvärde', 'Utfall'], [null, 54], 'kolumnen är klar, cellen tom'],
    [
      'samma uppgift två gånger',
      ['Målvärde', 'Utfall', 'Tolerans', 'Tillåten avvikelse'],
      [55, 54, 1, 1],
      'lika celler säger samma sak',
    ],
    [
      'basår bredvid basvärde',
      ['Basår', 'Basvärde', 'Målvärde', 'Utfall'],
      [2018, 50, 55, 54],
      'ett årtal är inget utgångsvärde',
    ],
    ['en tom kolumn för rött', ['Målvärde', 'Utfall', 'Gräns för rött'], [55, 54, null], 'inget sägs'],
    [
      'uträknad marginal',
      ['Målvärde', 'Utfall', 'Marginal mot målvärdet'],
      [55, 54, -1],
      'en följd av utfallet',
    ],
    [
      'kryss under en färg',
      ['Målvärde', 'Utfall', 'Grön', 'Gul', 'Röd'],
      [55, 54, null, 'x', null],
      'en persons bedömning, ingen gräns',
    ],
    [
      'gränser för alla färger',
      ['Målvärde', 'Utfall', 'Grönt från', 'Gult från', 'Rött under'],
      [55, 54, 55, 50, 50],
      'gränsen för gult är klar, och de andra säger detsamma',
    ],
  ])('%s är inte oklar: %j %j (%s)', (_, heading, row) => {
    const { measure, issues } = read1(heading, row);
    expect(measure).toBeDefined();
    expect(measure).not.toHaveProperty('unclear');
    expect(issues).toEqual([]);
  });

  test('utgångsvärdet läses ur basvärdet, inte ur basåret', () => {
    const { measure } = read1(['Basår', 'Basvärde', 'Målvärde', 'Utfall'], [2018, 50, 55, 54]);
    expect(measure?.baseline?.value).toBe(50);
  });

  test('två utfall som slutar samma dag frågas om när de efterfrågas under ett tredje namn', () => {
    const { measure, issues } = read1(
      ['Målvärde', 'Utfall T2 2020', 'Utfall 2020-08-31'],
      [55, 54, 56],
      '2020-08',
    );
    expect(measure?.unclear).toEqual(['outcome']);
    expect(issues).toEqual(['period-unclear']);
  });
});

describe('ett jämförelsevärde för ett annat år används inte i tysthet', () => {
  const readOne = (headings: readonly string[], cells: readonly CellSpec[], period: string | null) => {
    const rows = [
      ['Mål', 'Mätvärde', ...headings],
      ['A', 'a', ...cells],
    ];
    const reading = read([{ rows }], period);
    const [measure] = reading.measures;
    return {
      references: Object.values(measure?.references ?? {}).map((cell) => cell?.value ?? null),
      unclear: measure?.unclear ?? [],
      codes: reading.issues.map((each) => each.code),
    };
  };

  test.each<[string, string, number | null, string[], string[], string]>([
    ['bättre än riket', 'Riket 2023', null, ['riket'], ['period-unclear'], 'fel års riket'],
    ['minst 80', 'Riket 2023', null, ['riket'], [], 'inget målvärde jämförs: ingen fråga'],
    ['bättre än riket', 'Riket 2024', 71, [], [], 'rätt år'],
    ['bättre än riket', 'Riket', 71, [], [], 'utan år gäller det som bedöms'],
    ['bättre än riket', 'Riket 2025', null, ['riket'], ['period-unclear'], 'ett senare år är också fel'],
  ])(
    '«%s» mot kolumnen «%s» läser %j, oklart %j, frågor %j (%s)',
    (target, heading, value, unclear, codes) => {
      const found = readOne(['Målvärde', 'Utfall 2024', heading], [target, 72, 71], '2024');
      expect(found).toEqual({ references: [value, null, null], unclear, codes });
    },
  );

  test('av flera år läses det som bedöms', () => {
    const headings = ['Målvärde', 'Utfall 2024', 'Länet 2023', 'Länet 2024', 'Liknande kommuner 2023'];
    const found = readOne(headings, ['högre än länet', 72, 70, 71, 69], '2024');
    expect(found).toEqual({ references: [null, 71, null], unclear: ['jämförbara'], codes: [] });
  });

  test('årets värde för riket duger när en del av året bedöms', () => {
    const found = readOne(['Målvärde', 'Utfall T2 2024', 'Riket 2024'], ['minst riket', 72, 71], '2024-T2');
    expect(found).toEqual({ references: [71, null, null], unclear: [], codes: [] });
  });
});

describe('«Utfall föregående år» är förra årets utfall', () => {
  const readOne = (headings: readonly string[], cells: readonly CellSpec[], period: string | null) => {
    const rows = [
      ['Mål', 'Mätvärde', ...headings],
      ['A', 'a', ...cells],
    ];
    const [measure] = read([{ rows }], period).measures;
    return {
      previous: measure?.previous.map((each) => [each.period, each.cell.value]),
      baseline: measure?.baseline?.value ?? null,
    };
  };

  test.each<[string[], CellSpec[], string | null, [string, number][], CellSpec, string]>([
    [
      ['Utfall 2024', 'Utfall föregående år'],
      [85, 90],
      '2024',
      [['2023', 90]],
      null,
      'året före det bedömda',
    ],
    [['Utfall', 'Fg. år'], [85, 90], '2022', [['2021', 90]], null, 'perioden som efterfrågas säger året'],
    [['Utfall T2 2024', 'Föregående år'], [85, 90], null, [['2023-T2', 90]], null, 'samma del av året'],
    [
      ['Utfall 2024', 'Föregående år (2022)'],
      [85, 90],
      null,
      [['2022', 90]],
      null,
      'ett utskrivet år gäller',
    ],
    [['Utfall 2024', 'Förra året', 'Basvärde'], [85, 90, 70], null, [['2023', 90]], 70, 'båda läses'],
    [
      ['Utfall 2023', 'Utfall 2024', 'Fjolår'],
      [80, 85, 90],
      null,
      [['2023', 80]],
      null,
      'det utskrivna går före',
    ],
    [['Utfall', 'Utfall föregående år'], [85, 90], null, [], 90, 'utan år är det vad en ökning räknas från'],
    [
      ['Utfall 2024', 'Föregående mätning'],
      [85, 90],
      null,
      [],
      90,
      'mätningen kan vara från vilket år som helst',
    ],
    [['Utfall 2024', 'Målvärde föregående år'], [85, 90], null, [], null, 'ett målvärde är inget utfall'],
    [['Utfall 2024', 'Riket föregående år'], [85, 90], null, [], null, 'riket är inte kommunen'],
    [
      ['Utfall 2024', 'Förändring sedan föregående år'],
      [85, 5],
      null,
      [],
      null,
      'en skillnad är inget utfall',
    ],
    [['Utfall 2024', '+/- föregående år'], [85, 5], null, [], null, 'en skillnad är inget utfall'],
  ])('%j %j för %s: tidigare %j, utgångsvärde %j (%s)', (headings, cells, period, previous, baseline) => {
    expect(readOne(['Målvärde', ...headings], ['öka', ...cells], period)).toEqual({ previous, baseline });
  });
});

describe('rubriken säger om riktningen är den önskade', () => {
  test.each([
    ['Önskad riktning', true],
    ['Önskad utveckling', true],
    ['Riktning mål', true],
    ['Bra riktning', true],
    ['Målriktning', true],
    ['Riktning', false],
  ])('«%s»: %s', (heading, isWish) => {
    const rows = [
      ['Mål', 'Mätvärde', heading, 'Målvärde', 'Utfall'],
      ['Trygg', 'Träffar', '↓', 80, 81],
    ];
    const [measure] = read([{ rows }], null).measures;
    expect([measure?.direction?.value, measure?.directionIsWish ?? false]).toEqual(['↓', isWish]);
  });
});
