// The line of outcomes: what stands on it, its målvärden per year, and the development in the wanted direction.
import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../lib/follow-up/sparkline.ts';
import { linesOf } from '../../support/draw-lines.ts';
import type { DecisionSpec, Row } from '../../support/judge-decided.ts';

const HEADINGS: Row = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2018', 'Utfall 2019', 'Utfall 2020'];
const line = (name: string, target: Row[number], outcomes: Row, period: string | null = '2020') => {
  const [first] = linesOf([HEADINGS, ['Omsorg', name, target, ...outcomes]], period);
  if (first === undefined) throw new Error('Raden lästes inte');
  return first;
};

describe('en del av ett år', () => {
  const headings: Row = [
    'Mål',
    'Mätvärde',
    'Målvärde',
    'Utfall 2018',
    'Utfall 2019',
    'Utfall 2019-T2',
    'Utfall 2020-T2',
  ];
  const drawn = (outcomes: Row) =>
    linesOf([headings, ['Omsorg', 'Nöjda brukare', 'minst 80 %', ...outcomes]], '2020-T2')[0];

  test('jämförs med samma del av åren före', () => {
    const line = drawn(['70 %', '72 %', '74 %', '76 %']);
    expect(line?.points.map(({ period }) => period)).toEqual(['2019-T2', '2020-T2']);
    expect(line?.text).toBe('Förbättras: 74 → 76\u00A0%.');
  });

  test('utan något att jämföra med visas de hela åren före, och det sägs', () => {
    const line = drawn(['70 %', '72 %', null, '76 %']);
    expect(line?.points.map(({ period }) => period)).toEqual(['2018', '2019']);
    expect(line?.text).toBe('Förbättras: 70 → 72\u00A0% (hela år till och med 2019).');
  });
});

describe('utvecklingen', () => {
  test.each<[string, Row[number], Row, string, string, string, string]>([
    [
      'Nöjda brukare',
      'minst 80 %',
      ['78 %', '81 %', '84 %'],
      'better',
      '▁▅█',
      'Förbättras: 78 → 81 → 84 %.',
      'högre är bättre',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      ['78 %', '84 %', '81 %'],
      'worse',
      '▁█▅',
      'Försämras: 78 → 84 → 81 %.',
      'det senaste jämförs med det närmast före',
    ],
    [
      'Sjukfrånvaro',
      'högst 5 %',
      ['7 %', '6,5 %', '6 %'],
      'better',
      '█▅▁',
      'Förbättras: 7 → 6,5 → 6 %. Lägre är bättre.',
      'lägre är bättre',
    ],
    [
      'Anmälda våldsbrott',
      '13',
      ['12', '13', '16,1'],
      'worse',
      '▁▃█',
      'Försämras: 12 → 13 → 16,1. Lägre är bättre.',
      'mätvärdets namn säger riktningen',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      ['78 %', '81 %', '81 %'],
      'unchanged',
      '▁██',
      'Oförändrat: 78 → 81 → 81 %.',
      'lika som de visas',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      [
        { value: 0.5, format: '0 %' },
        { value: 0.841, format: '0 %' },
        { value: 0.838, format: '0 %' },
      ],
      'unchanged',
      '▁██',
      'Oförändrat: 50 → 84 → 84 %.',
      'det som syns är lika',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      ['78 %', null, '81 %'],
      'better',
      '▁ █',
      'Förbättras: 78 → – → 81 %.',
      'ett glapp är inget utfall',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      [null, null, '81 %'],
      'unclear',
      '',
      'Det går inte att se någon utveckling: färre än två jämförbara utfall.',
      'ett utfall är ingen linje',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      ['78 %', '81 %', '-'],
      'unclear',
      '▁█ ',
      'Det går inte att se någon utveckling: det finns inget jämförbart utfall för 2020.',
      'årets utfall saknas',
    ],
    [
      'Soliditet',
      '2–4 %',
      ['8 %', '6 %', '5 %'],
      'better',
      '█▃▁',
      'Förbättras: 8 → 6 → 5 %. Närmare intervallet är bättre.',
      'närmare intervallet',
    ],
    [
      'Soliditet',
      '2–4 %',
      ['3 %', '4 %', '1 %'],
      'worse',
      '▆█▁',
      'Försämras: 3 → 4 → 1 %. Närmare intervallet är bättre.',
      'ut ur intervallet',
    ],
    [
      'Soliditet',
      '2–4 %',
      ['1 %', '2 %', '4 %'],
      'unchanged',
      '▁▃█',
      'Oförändrat: 1 → 2 → 4 %. Närmare intervallet är bättre.',
      'båda ligger i intervallet',
    ],
    [
      'Näringslivsranking',
      'topp 50',
      ['plats 90', 'plats 80', 'plats 60'],
      'better',
      '█▆▁',
      'Förbättras: 90 → 80 → 60. Lägre är bättre.',
      'en lägre plats är bättre',
    ],
    [
      'Nöjda invånare',
      'minst NKI 70',
      ['NKI 66', 'NKI 68', 'NKI 71'],
      'better',
      '▁▄█',
      'Förbättras: NKI 66 → NKI 68 → NKI 71.',
      'enheten står före talet',
    ],
    [
      'Kostnad',
      'högst 900 tkr',
      ['1,1 miljoner kr', '950 tkr', '920 000 kr'],
      'better',
      '█▂▁',
      'Förbättras: 1 100 → 950 → 920 tkr. Lägre är bättre.',
      'i målvärdets enhet',
    ],
    [
      'Nöjda brukare',
      'minst 80 %',
      ['<5', '81 %', '84 %'],
      'better',
      ' ▁█',
      'Förbättras: 81 → 84 %.',
      'en gräns är inget tal',
    ],
    [
      'Nöjda brukare',
      'god nivå',
      ['78 %', '81 %', '84 %'],
      'unclear',
      '▁▅█',
      '78 → 81 → 84 %. Det framgår inte vilken utveckling som är bättre.',
      'målvärdet säger ingen riktning',
    ],
    [
      'Policy antagen',
      'Genomförd',
      ['Ej påbörjad', 'Pågår', 'Genomförd'],
      'unclear',
      '',
      'En aktivitet har ingen utveckling.',
      'en aktivitet',
    ],
  ])('%s, %j, %j: %s %s (%s)', (name, target, outcomes, trend, drawn, text) => {
    expect(line(name, target, outcomes)).toMatchObject({
      trend,
      sparkline: drawn,
      text: text.replace(/(?<=\d) (?=%|tkr|\d{3}(?!\d))/gu, '\u00A0').replace(/NKI /gu, 'NKI\u00A0'),
    });
  });

  test('ett inriktningsmål har varken linje, målvärden eller utveckling', () => {
    expect(line('Inriktningsmål: friskare kommun', 'minst 80 %', ['78 %', '81 %', '84 %'])).toEqual({
      points: [],
      targets: [],
      sparkline: '',
      trend: 'unclear',
      text: 'Ett inriktningsmål har ingen utveckling.',
    });
  });

  test('en antagen riktning räcker inte när bedömningen är strikt', () => {
    const rows = [HEADINGS, ['Omsorg', 'Nöjda brukare', '80 %', '78 %', '81 %', '84 %']];
    expect(linesOf(rows, '2020').map(({ trend }) => trend)).toEqual(['better']);
    expect(linesOf(rows, '2020', null, true).map(({ trend }) => trend)).toEqual(['unclear']);
  });
});

describe('det som hör ihop', () => {
  const rows: readonly Row[] = [
    [
      'Mål',
      'Mätvärde',
      'Målvärde',
      'Utfall T2 2019',
      'Utfall 2019',
      'Utfall T1 2020',
      'Utfall 2020-08-31',
      'Utfall 2020',
      'Utfall 2021',
    ],
    ['Omsorg', 'Nya elever', 'minst 80', '40', '78', '25', '55', '84', '90'],
  ];

  test.each([
    ['2020', ['2019', '2020'], [78, 84], 'hela år med hela år, och inget senare'],
    ['2020-T2', ['2019-T2', '2020-08-31'], [40, 55], 'åtta månader med åtta månader'],
    ['2020-T1', ['2020-T1'], [25], 'inget annat första tertial'],
  ])('%s: %j %j (%s)', (period, periods, values) => {
    const [first] = linesOf(rows, period);
    expect(first?.points.map((point) => point.period)).toEqual(periods);
    expect(first?.points.map(({ value }) => value)).toEqual(values);
  });

  test('punkterna visas som i cellen', () => {
    expect(
      line('Nöjda brukare', 'minst 80 %', ['78 %', 'Ej mätt', { value: 0.84, format: '0.0 %' }]).points,
    ).toEqual([
      { period: '2018', text: '78 %', value: 78 },
      { period: '2019', text: 'Ej mätt', value: null },
      { period: '2020', text: '84,0\u00A0%', value: 84 },
    ]);
  });
});

describe('målvärden per år', () => {
  const decision: DecisionSpec = {
    date: '2021-01-13',
    section: '§ 010',
    measure: 'Nöjda brukare',
    from: 'minst 80 %',
    to: 'minst 90 %',
    validFrom: '2021-01-13',
  };
  const single = (target: string): readonly Row[] => [
    HEADINGS,
    ['Omsorg', 'Nöjda brukare', target, '78 %', '81 %', '84 %'],
  ];
  const yearly: readonly Row[] = [
    [
      'Mål',
      'Mätvärde',
      'Målvärde 2019',
      'Utfall 2019',
      'Målvärde 2020',
      'Utfall 2020',
      'Målvärde 2021',
      'Utfall 2021',
    ],
    ['Omsorg', 'Nöjda brukare', 'minst 75 %', '78 %', 'minst 80 %', '81 %', 'minst 90 %', '84 %'],
  ];

  const byRow: readonly Row[] = [
    ['Mål', 'Mätvärde', 'År', 'Målvärde', 'Utfall'],
    ['Omsorg', 'Nöjda brukare', 2019, 'minst 75 %', '78 %'],
    ['Omsorg', 'Nöjda brukare', 2020, 'minst 80 %', '81 %'],
    ['Omsorg', 'Nöjda brukare', 2021, 'minst 90 %', '84 %'],
  ];

  test.each<[readonly Row[], readonly DecisionSpec[] | null, readonly string[], string]>([
    [single('minst 80 %'), null, ['2020 minst 80 %'], 'det enda målvärdet gäller det bedömda året'],
    [single('minst 80 % senast 2022'), null, ['2022 minst 80 % senast 2022'], 'ska nås senare'],
    [single('-'), null, [], 'inget målvärde'],
    [single('minst 90 %'), [decision], ['2020 minst 80 %', '2021 minst 90 %'], 'före och efter beslutet'],
    [single('minst 90 %'), [{ ...decision, to: 'Utgår' }], ['2020 minst 80 %', '2021 utgår'], 'utgår'],
    [yearly, null, ['2019 minst 75 %', '2020 minst 80 %', '2021 minst 90 %'], 'rubrikerna säger åren'],
    [byRow, null, ['2019 minst 75 %', '2020 minst 80 %', '2021 minst 90 %'], 'raderna säger åren'],
    [byRow, [decision], ['2019 minst 75 %', '2020 minst 80 %', '2021 minst 90 %'], 'beslutet gäller 2021'],
    [yearly, [decision], ['2019 minst 75 %', '2020 minst 80 %', '2021 minst 90 %'], 'beslutet gäller 2021'],
  ])('%j, %j: %j (%s)', (rows, decisions, expected) => {
    const [first] = linesOf(rows, '2020', decisions);
    expect(first?.targets.map(({ period, text }) => `${period} ${text}`)).toEqual(expected);
  });
});

test.each<[readonly (number | null)[], string, string]>([
  [[], '', 'inget att visa'],
  [[3], '', 'en punkt är ingen linje'],
  [[3, null], '', 'fortfarande en punkt'],
  [[0, 7], '▁█', 'lägst och högst'],
  [[5, 5, 5], '▄▄▄', 'en jämn linje ligger i mitten'],
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█', 'alla höjder'],
  [[null, 1, null, 2], ' ▁ █', 'glapp är tomma'],
  [[-1e308, 1e308], '▁█', 'mycket stora tal'],
])('%j blir «%s» (%s)', (values, drawn) => {
  expect(sparkline(values)).toBe(drawn);
});
