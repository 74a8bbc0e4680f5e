// Which sheets are registers: by name and headings, beside goal tables and sheets that only happen to be named so.
import { describe, expect, test } from 'vitest';
import { registerSheets, unreadPlans, unreadRegisterFaults, usesRegisters } from '../../../lib/index.ts';
import { recogniseTables, REGISTERS } from '../../../lib/index.ts';
import { DECISIONS, OVERRIDES, REGISTERS as ALL } from '../../../lib/register/registers.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

type Rows = readonly (readonly CellSpec[])[];

const GOALS: SheetSpec = {
  name: 'Mål KS',
  rows: [
    ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'],
    ['Trygghet', 'Nöjda', 'minst 80 %', '85 %'],
  ],
};
const DECIDED: Rows = [
  ['Organ', 'Datum', '§', 'Dnr', 'Mål', 'Mätvärde', 'Från', 'Till', 'Gäller från'],
  ['KS', '2020-10-07', '§ 175', '', '', 'Nöjda', 'minst 70 %', 'minst 80 %', '2020-10-07'],
];

function look(...sheets: readonly SheetSpec[]) {
  const snapshot = buildSnapshot([GOALS, ...sheets]);
  const registers = registerSheets(REGISTERS, snapshot.sheets);
  const { tables } = recogniseTables(snapshot, [], registers);
  return {
    registers,
    isUsed: usesRegisters(snapshot.sheets),
    judged: tables.map(({ sheet }) => sheet),
    asked: unreadRegisterFaults(snapshot.sheets).map(({ cell, text }) => `${cell ?? ''}: ${text}`),
  };
}

describe('en måltabell på ett blad som heter som ett register bedöms som vanligt, utan frågor', () => {
  const head = ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'];
  const cases: readonly (readonly [why: string, name: string, rows: Rows])[] = [
    [
      'aktivitetsplan med år i rubrikerna',
      'Aktivitetsplan',
      [
        ['Mål', 'Aktivitet', 'Målvärde 2020', 'Utfall 2020', 'Ansvarig', 'Klart senast'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '3', 'Chefen', '2020-12-01'],
      ],
    ],
    [
      'bara år som rubrik på utfallet',
      'Aktivitetsplan',
      [
        ['Mål', 'Aktivitet', 'Mål 2020', '2020', 'Ansvarig', 'Slutdatum'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '3', 'Chefen', '2020-12-01'],
      ],
    ],
    [
      'två rubrikrader',
      'Handlingsplan',
      [
        [null, null, null, 'Utfall', null, null, null],
        ['Mål', 'Åtgärd', 'Målvärde 2020', '2019', '2020', 'Ansvarig', 'Klart senast'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '2', '3', 'Chefen', '2020-12-31'],
      ],
    ],
    [
      'nämnd och datum beslutades',
      'Beslut 2020',
      [
        ['Nämnd', 'Datum', 'Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
        ['KS', '2019-11-25', 'Trygghet', 'Väntetid', 'högst 10', 12],
      ],
    ],
    [
      'organ och paragraf',
      'Beslut',
      [
        ['Organ', '§', ...head],
        ['SN', '§ 12', 'Delaktighet', 'Antal kurser', 'minst 5', '3'],
      ],
    ],
    [
      'nämndens bedömning',
      'Nämndens bedömning',
      [
        [...head, 'Status', 'Motivering'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '3', null, null],
      ],
    ],
    [
      'samlad bedömning',
      'Samlad bedömning',
      [
        ['Mål', 'Mätvärde', 'Mål 2020', 'Resultat 2020', 'Bedömning', 'Nämnd'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '3', null, 'SN'],
      ],
    ],
    [
      'ambitionsnivå',
      'Ambitionsnivå',
      [
        [...head, 'Mätbart', 'Resurser'],
        ['Delaktighet', 'Antal kurser', 'minst 5', '3', 'Ja', 'Ja'],
      ],
    ],
  ];
  test.each(cases)('%s: «%s»', (_, name, rows) => {
    const found = look({ name, rows });
    expect(found).toEqual({ registers: [], isUsed: false, judged: ['Mål KS', name], asked: [] });
  });
});

describe('ett register med en kolumn till är fortfarande ett register', () => {
  test.each([
    ['Samlad bedömning', OVERRIDES.columns, 'Utfall'],
    ['Samlad bedömning', OVERRIDES.columns, 'Utfall 2020'],
    ['Samlad bedömning', OVERRIDES.columns, 'Målvärde'],
    ['Beslut', DECISIONS.columns, 'Utfall'],
    ['Beslut', DECISIONS.columns, 'Resultat 2020'],
  ] as const)('«%s» med «%s»', (name, columns, extra) => {
    const headings = [...columns.map(({ heading }) => heading), extra];
    const row = headings.map((heading) => (heading === extra ? '75 %' : 'x'));
    expect(look({ name, rows: [headings, row] })).toMatchObject({
      registers: [name],
      isUsed: true,
      asked: [],
    });
  });
  test('både målvärde och utfall: bedöms, med besked om raderna', () => {
    const headings = ['Period', 'Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status', 'Motivering', 'Organ'];
    const row = ['2020', 'Trygghet', 'Väntetid', 'högst 10', '12', 'Gul', 'x', 'KS'];
    const found = look({ name: 'Samlad bedömning', rows: [headings, row] });
    expect(found).toMatchObject({ registers: [], isUsed: false, judged: ['Mål KS', 'Samlad bedömning'] });
    expect(found.asked).toEqual([
      'Samlad bedömning!A1: Bladet «Samlad bedömning» bedöms som en måltabell, så raderna används inte som «Samlad bedömning», fast rubrikerna finns. Flytta dem till ett eget blad med namnet «Samlad bedömning».',
    ]);
  });
  test('en måltabell längre ned på bladet Beslut: frågas om', () => {
    const rows = [...DECIDED, [], [], ...GOALS.rows];
    expect(look({ name: 'Beslut', rows })).toEqual({
      registers: ['Beslut'],
      isUsed: true,
      judged: ['Mål KS'],
      asked: [],
    });
  });
});

test('alla mallens register känns igen, och inget av dem är en måltabell', () => {
  const sheets = ALL.map(({ sheetName, columns }) => ({
    name: sheetName,
    rows: [columns.map(({ heading }) => heading), columns.map(() => 'x')],
  }));
  expect(look(...sheets)).toMatchObject({
    registers: ALL.map(({ sheetName }) => sheetName),
    judged: ['Mål KS'],
    asked: [],
  });
});

describe('beslut under ett annat namn känns igen på rubrikerna', () => {
  test.each([
    'KF-beslut',
    'Politiska beslut',
    'Beslutshistorik',
    'Målvärden beslut',
    'Beslutade mål',
    'Blad3',
  ])('«%s»', (name) => {
    expect(look({ name, rows: DECIDED })).toMatchObject({ registers: [name], isUsed: true, asked: [] });
  });
  test('men inte ett blad som saknar någon av dem', () => {
    const [headings = [], row = []] = DECIDED;
    const rows = [headings.slice(0, -1), row.slice(0, -1)];
    expect(look({ name: 'Politiska protokoll', rows })).toMatchObject({
      registers: [],
      isUsed: false,
      asked: [],
    });
  });
});

describe('blad som bara råkar heta så rör ingenting', () => {
  const cases: readonly (readonly [name: string, rows: Rows])[] = [
    [
      'Handlingsplan',
      [
        ['Aktivitet', 'Ansvarig', 'Status'],
        ['Kurs', 'Chefen', 'klart'],
      ],
    ],
    [
      'Aktivitetsplan',
      [
        ['Aktivitet', 'Ansvarig', 'Start'],
        ['Kurs', 'Chefen', 'maj'],
      ],
    ],
    [
      'Tidsplan',
      [
        ['Moment', 'Datum', 'Organ'],
        ['Budget', '2020-05-01', 'KS'],
      ],
    ],
    ['Samlad bedömning', [['Samlad bedömning'], ['Kommunen har god ekonomisk hushållning.']]],
    [
      'Beslut KSAU',
      [
        ['Organ', 'Datum', '§', 'Ärende'],
        ['KSAU', '2020-05-01', '§ 4', 'Budget'],
      ],
    ],
  ];
  test.each(cases)('«%s»', (name, rows) => {
    expect(look({ name, rows })).toEqual({ registers: [], isUsed: false, judged: ['Mål KS'], asked: [] });
  });
});

describe('ett blad som är menat som register men inte kan läsas ger en fråga som säger vad som saknas', () => {
  test('rubriker som inte är kända', () => {
    const rows = [
      ['Organ', 'Datum', 'Mätvärde', 'Ändrat till', 'Gäller fom'],
      ['KS', '2020-10-07', 'Nöjda', 'minst 80 %', '2020-10-07'],
    ];
    const { asked, isUsed } = look({ name: 'Beslut', rows });
    expect(isUsed).toBe(false);
    expect(asked).toEqual([
      'Beslut!A1: Bladet «Beslut» kan inte läsas: kolumnerna «Till» och «Gäller från» saknas. Lägg till dem i rubrikraden, eller ge bladet ett annat namn om det är till för något annat.',
    ]);
  });
  test('en kolumn som saknas', () => {
    const rows = [
      ['Period', 'Mål', 'Status', 'Motivering'],
      ['2020', 'Trygghet', 'Gul', 'x'],
    ];
    expect(look({ name: 'Samlad bedömning', rows }).asked).toEqual([
      'Samlad bedömning!A1: Bladet «Samlad bedömning» kan inte läsas: kolumnen «Organ» saknas. Lägg till den i rubrikraden, eller ge bladet ett annat namn om det är till för något annat.',
    ]);
  });
  test('en aktivitetsplan i en arbetsbok som har ett annat register', () => {
    const plan = {
      name: 'Aktivitetsplan',
      rows: [
        ['Aktivitet', 'Ansvarig', 'Start'],
        ['Kurs', 'Chefen', 'maj'],
      ],
    };
    const { asked } = look({ name: 'Beslut', rows: DECIDED }, plan);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^Aktivitetsplan!A1: .*«Klart senast» saknas/u);
  });
});

describe('en aktivitetsplan hör till målen', () => {
  const plan = (name: string, ...more: readonly string[]) => ({
    name,
    rows: [
      ['Aktivitet', 'Klart senast', 'Ansvarig', 'Status', ...more],
      ['Packa flyttlådor', '2020-05-01', 'Vaktmästaren', 'Pågår', ...more.map(() => 'Trygg kommun')],
    ],
  });
  const LACKS =
    'kan inte läsas: kolumnen «Mål» saknas. Lägg till den i rubrikraden, eller ge bladet ett annat namn om det är till för något annat.';

  test.each(['Handlingsplan', 'Handlingsplan flytten', 'Aktivitetsplan 2020'])(
    'en fullständig «%s» som inget har med målen att göra rör ingenting',
    (name) => {
      expect(look(plan(name))).toEqual({ registers: [], isUsed: false, judged: ['Mål KS'], asked: [] });
    },
  );

  test('«Aktivitetsplan» utan något som knyter den till målen frågas om en gång, och används inte', () => {
    const found = look(plan('Aktivitetsplan'));
    expect(found).toMatchObject({ isUsed: false, judged: ['Mål KS'] });
    expect(found.asked).toEqual([`Aktivitetsplan!A1: Bladet «Aktivitetsplan» ${LACKS}`]);
  });

  test('«Handlingsplan» bredvid ett annat register frågas om en gång', () => {
    const { asked, isUsed } = look({ name: 'Beslut', rows: DECIDED }, plan('Handlingsplan'));
    expect([isUsed, asked]).toEqual([true, [`Handlingsplan!A1: Bladet «Handlingsplan» ${LACKS}`]]);
  });

  test('«Aktivitetsplan» bredvid ett annat register är den som mallen har', () => {
    const { asked, registers } = look({ name: 'Beslut', rows: DECIDED }, plan('Aktivitetsplan'));
    expect([registers, asked]).toEqual([['Beslut', 'Aktivitetsplan'], []]);
  });

  test.each(['Mål', 'Bidrar till', 'Ärende', 'Mätvärde'])('kolumnen «%s» räcker', (heading) => {
    for (const name of ['Handlingsplan', 'Aktivitetsplan'])
      expect(look(plan(name, heading))).toMatchObject({ registers: [name], isUsed: true, asked: [] });
  });
});

test('tidsplanen säger vad bladet saknar', () => {
  const rows = [
    ['Ärende', 'KSAU', 'KS', 'KF'],
    ['Mål', '10/3', '24/3', '12/4'],
  ];
  const { sheets } = buildSnapshot([GOALS, { name: 'Tidsplan 2021', rows }]);
  expect(unreadPlans(sheets)).toEqual([
    'Bladet «Tidsplan 2021» kan inte läsas: kolumnerna «Organ» och «Datum» saknas.',
  ]);
  expect(unreadPlans(buildSnapshot([GOALS]).sheets)).toEqual([]);
});
