// The KF-mål and the Agenda 2030 cell that a measure gets, without anything else being read differently.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { isUpperGoal } from '../../../lib/sheet/upper-goals.ts';
import type { Measure } from '../../../lib/index.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

type Row = readonly CellSpec[];

function read(rows: readonly Row[], more: Partial<SheetSpec> = {}): readonly Measure[] {
  const snapshot = buildSnapshot([{ name: 'KS', rows, ...more }]);
  return readMeasures(snapshot, recogniseTables(snapshot, []), '2020').measures;
}

/** «KF-mål | mål | delmål: mätvärde» */
const shown = (measures: readonly Measure[]): readonly string[] =>
  measures.map(
    ({ upperGoal = '–', goal, subgoal, name }) => `${upperGoal} | ${goal} | ${subgoal ?? ''}: ${name}`,
  );

const VALUES: Row = ['Mätvärde', 'Målvärde', 'Utfall 2020'];

type Case = readonly [rows: readonly Row[], expected: readonly string[], why: string];

const CASES: readonly Case[] = [
  [
    [
      ['KF-mål', 'Nämndmål', ...VALUES],
      ['Trygg kommun', 'Färre olyckor', 'Olyckor', 'högst 5', 4],
      ['Grön kommun', 'Mindre avfall', 'Avfall', 'högst 5', 4],
    ],
    [
      'Trygg kommun | Trygg kommun | Färre olyckor: Olyckor',
      'Grön kommun | Grön kommun | Mindre avfall: Avfall',
    ],
    'KF-målet är målet och nämndmålet delmålet',
  ],
  [
    [
      ['KF-mål', 'Nämndmål', 'Delmål', ...VALUES],
      ['Trygg kommun', 'Färre olyckor', 'I skolan', 'Olyckor', 'högst 5', 4],
      ['', '', 'I trafiken', 'Krockar', 'högst 5', 4],
      ['Grön kommun', 'Mindre avfall', 'I hemmen', 'Avfall', 'högst 5', 4],
    ],
    [
      'Trygg kommun | Färre olyckor | I skolan: Olyckor',
      'Trygg kommun | Färre olyckor | I trafiken: Krockar',
      'Grön kommun | Mindre avfall | I hemmen: Avfall',
    ],
    'tre nivåer: KF-målet skrivs en gång för flera rader',
  ],
  [
    [
      ['KF-mål', 'Nämndmål', 'Delmål', ...VALUES],
      ['Trygg kommun', 'Färre olyckor', 'I skolan', 'Olyckor', 'högst 5', 4],
      ['Trygg kommun', 'Färre olyckor', 'I trafiken', 'Krockar', 'högst 5', 4],
      ['', 'God ekonomi', 'Budget', 'Överskott', 'högst 5', 4],
    ],
    [
      'Trygg kommun | Färre olyckor | I skolan: Olyckor',
      'Trygg kommun | Färre olyckor | I trafiken: Krockar',
      '– | God ekonomi | Budget: Överskott',
    ],
    'upprepas KF-målet rad för rad är en tom cell inget KF-mål',
  ],
  [
    [
      ['Övergripande mål', ...VALUES],
      ['Trygg kommun', 'Olyckor', 'högst 5', 4],
    ],
    ['Trygg kommun | Trygg kommun | : Olyckor'],
    'den enda målkolumnen är KF-målen',
  ],
  [
    [
      ['Mål', ...VALUES],
      ['Trygg kommun', 'Olyckor', 'högst 5', 4],
    ],
    ['– | Trygg kommun | : Olyckor'],
    '«Mål» säger inte vems',
  ],
  [
    [
      ['Nämndmål', ...VALUES],
      ['KF-mål 1. Trygg kommun'],
      ['Färre olyckor', 'Olyckor', 'högst 5', 4],
      ['KF-mål 2. Grön kommun'],
      ['Mindre avfall', 'Avfall', 'högst 5', 4],
    ],
    [
      'KF-mål 1. Trygg kommun | Färre olyckor | : Olyckor',
      'KF-mål 2. Grön kommun | Mindre avfall | : Avfall',
    ],
    'KF-målen som avsnittsrader',
  ],
  [
    [
      [...VALUES],
      [{ value: 'KF-mål 1. Trygg kommun', filled: true }],
      ['Olyckor', 'högst 5', 4],
      [{ value: 'Övrigt', filled: true }],
      ['Budget', 'högst 5', 4],
    ],
    ['KF-mål 1. Trygg kommun | KF-mål 1. Trygg kommun | : Olyckor', '– | Övrigt | : Budget'],
    'ett likadant avsnitt efteråt hör inte till KF-målet',
  ],
  [
    [['KF-mål: Trygg kommun'], [], ['Nämndmål', ...VALUES], ['Färre olyckor', 'Olyckor', 'högst 5', 4]],
    ['Trygg kommun | Färre olyckor | : Olyckor'],
    'KF-målet som rubrik ovanför tabellen',
  ],
];

describe('KF-målet', () => {
  test.each(CASES.map(([rows, expected, why]) => [why, rows, expected] as const))(
    '%s',
    (_, rows, expected) => {
      expect(shown(read(rows))).toEqual(expected);
    },
  );

  test('sammanslagna celler gäller alla sina rader', () => {
    const rows: Row[] = [
      ['KF-mål', 'Nämndmål', 'Delmål', ...VALUES],
      ['Trygg kommun', 'Färre olyckor', 'I skolan', 'Olyckor', 'högst 5', 4],
      [null, 'Trygga torg', 'Ljus', 'Lampor', 'högst 5', 4],
    ];
    expect(read(rows, { merges: ['A2:A3'] }).map(({ upperGoal }) => upperGoal)).toEqual([
      'Trygg kommun',
      'Trygg kommun',
    ]);
  });

  test.each([
    ['KF-mål 1', true],
    ['KF:s mål: Trygg', true],
    ['Kommunfullmäktiges övergripande mål 2', true],
    ['Fullmäktigemål A', true],
    ['Övergripande mål', true],
    ['Strategiskt mål 3', true],
    ['Nämndmål 1', false],
    ['KS-mål 1', false],
    ['Mål 1', false],
    ['Trygg kommun', false],
  ])('«%s» är ett KF-mål: %s', (text, expected) => {
    expect(isUpperGoal(text)).toBe(expected);
  });
});

describe('Agenda 2030', () => {
  const agenda = (heading: string, cells: readonly CellSpec[], headings: Row = ['Nämndmål', ...VALUES]) =>
    read([
      [...headings, heading],
      ...cells.map((cell, at): Row => ['Färre olyckor', `Olyckor ${String(at)}`, 'högst 5', 4, cell]),
    ]).map((measure) => measure.agenda?.value);

  test.each([
    'Agenda 2030',
    'Agenda 2030-mål',
    'Globala mål',
    'Globala målen',
    'Globalt mål',
    'SDG',
    'Koppling till Agenda 2030',
  ])('rubriken «%s»', (heading) => {
    expect(agenda(heading, ['3, 4', null])).toEqual(['3, 4', null]);
  });

  test.each(['Hållbarhetsmål', 'Agendamål'])('rubriken «%s» när cellerna säger det', (heading) => {
    expect(agenda(heading, ['3 och 4', 'Jämställdhet'])).toEqual(['3 och 4', 'Jämställdhet']);
    expect(agenda(heading, ['Klimatneutral kommun', 'Rena sjöar'])).toEqual([undefined, undefined]);
  });

  test('utan kolumnen finns inget', () => {
    expect(agenda('Kommentar', ['3'])).toEqual([undefined]);
  });

  test('året i rubriken är ingen period för «T2»', () => {
    const rows: Row[] = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2', 'Agenda 2030'],
      ['Trygg', 'Olyckor', 'högst 5', 4, '3'],
    ];
    expect(recogniseTables(buildSnapshot([{ name: 'KS', rows }]), []).periods).toEqual(['--T2']);
  });

  test('lag: kolumnen ändrar inget annat som läses, var den än står', () => {
    const rows: Row[] = [
      ['KF-mål', 'Nämndmål', 'Mätvärde', 'Målvärde', 'Utfall 2019', 'Utfall 2020', 'Status'],
      ['Trygg kommun', 'Färre olyckor', 'Olyckor', 'högst 5', 6, 4, ''],
      ['Grön kommun', 'Mindre avfall', 'Avfall', 'minst 80 %', '81 %', '82 %', ''],
    ];
    const plain = read(rows);
    const heading = fc.constantFrom('Agenda 2030', 'Globala mål', 'SDG');
    const cell = fc.constantFrom<CellSpec>('3', 'Alla', 3.4, 'Jämställdhet', null, 'oklart');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), heading, cell, cell, (at, title, first, second) => {
        const added = [title, first, second];
        const wider = rows.map((row, index): Row => [
          ...row.slice(0, at),
          added[index] ?? null,
          ...row.slice(at),
        ]);
        const names = (measures: readonly Measure[]): unknown =>
          measures.map(({ goal, subgoal, name, upperGoal, target, outcome, previous }) => [
            goal,
            subgoal,
            name,
            upperGoal,
            target?.value,
            outcome?.value,
            previous.map(({ cell: each }) => each.value),
          ]);
        expect(names(read(wider))).toEqual(names(plain));
      }),
      { numRuns: 60 },
    );
  });
});
