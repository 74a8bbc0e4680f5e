// The ways that people name a reporting date in headings, and days that do not exist.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingPeriod } from '../../../lib/sheet/heading-period.ts';
import { correctMapping, mappingOf } from '../../../lib/sheet/own-mapping.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

describe('uppföljningstillfällets namn i en rubrik', () => {
  test.each([
    ['Utfall per 31 augusti 2020', '2020-08-31'],
    ['Utfall per den 31 augusti 2020', '2020-08-31'],
    ['Prognos per 30 april', '--04-30'],
    ['Delår 1', '--T1'],
    ['Delår II', '--T2'],
    ['Delår 2 2020', '2020-T2'],
    ['delår I 2020', '2020-T1'],
    ['Första delåret 2020', '2020-T1'],
    ['2:a delårsrapporten 2020', '2020-T2'],
    ['Delårsrapport 1 2020', '2020-T1'],
    ['Tertialrapport 1 2020', '2020-T1'],
    ['Tertial 2, 2020', '2020-T2'],
    ['T2-2020', '2020-T2'],
    ['T2/2020', '2020-T2'],
    ['Prognos T2 helår 2020', '2020-T2'],
    ['Delår 2 (31 augusti 2020)', '2020-T2'],
    ['Utfall 2020 (T2)', '2020-T2'],
    ['Utfall T2 (2020)', '2020-T2'],
    ['Resultat 2020 (2019)', '2020'],
    ['Halvår 2020', '2020-H1'],
    ['Andra halvåret 2020', '2020-H2'],
    ['Helår 2020', '2020'],
    ['Hela året 2020', '2020'],
    ['Delår 2020', '2020-T2'],
    ['Delårsrapport 31 augusti 2020', '2020-08-31'],
    ['Delår 1 maj 2020', '2020-05-01'],
  ])('«%s» är %s', (heading, period) => {
    expect(headingPeriod(heading)).toMatchObject({ period, question: null });
  });

  const MONTHS = [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ];
  const two = (part: number): string => String(part).padStart(2, '0');
  const impossible = fc
    .tuple(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 29, max: 39 }),
    )
    .filter(([year, month, day]) => new Date(Date.UTC(year, month - 1, day)).getUTCMonth() !== month - 1);
  const words = fc.constantFrom(
    'Utfall',
    'Utfall per',
    'Prognos per',
    'Målvärde',
    'Delår per',
    'Delårsrapport',
    '',
  );

  test('ingen dag som inte finns läses som en annan, hur den än skrivs', () => {
    fc.assert(
      fc.property(words, impossible, fc.integer({ min: 0, max: 4 }), (word, [year, month, day], form) => {
        const written = [
          `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`,
          `${String(year)}-${two(month)}-${two(day)}`,
          `${String(day)}/${String(month)} ${String(year)}`,
          `${String(day)} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${String(year)}`,
          `den ${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`,
        ][form];
        const { period, question } = headingPeriod(`${word} ${written ?? ''}`.trim());
        expect([period, question === null]).toEqual([null, false]);
      }),
    );
  });
});

describe('en dag som inte finns i arbetsboken', () => {
  function read(rows: readonly (readonly CellSpec[])[], period: string | null, name = 'KS') {
    const snapshot = buildSnapshot([{ name, rows }]);
    const recognition = recogniseTables(snapshot, []);
    const reading = readMeasures(snapshot, recognition, period);
    return { recognition, reading, asked: recognition.issues.concat(reading.issues) };
  }

  test('ett sådant utfall är ingen periods', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 31 april 2020', 'Utfall 2020'],
      ['A', 'Andel', '55 %', '5 %', '7 %'],
    ];
    const { recognition, reading, asked } = read(rows, null);
    expect(recognition.periods).toEqual(['2020']);
    expect(reading.measures.map(({ outcome, previous }) => [outcome?.value, previous.length])).toEqual([
      ['7 %', 0],
    ]);
    expect(asked.map(({ code, cell }) => [code, cell])).toEqual([['date-impossible', 'KS!D1']]);
    for (const period of ['2020-T1', '2020-04-30', '2020-05-01', '2020-05'])
      expect(read(rows, period).asked.map(({ code }) => code)).toContain('period-not-found');
  });

  test('den som säger i panelen vilken period som menas får ingen mer fråga', () => {
    const snapshot = buildSnapshot([
      {
        name: 'KS',
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 31 april 2020'],
          ['A', 'Andel', '55 %', '5 %'],
        ],
      },
    ]);
    const [table] = recogniseTables(snapshot, []).tables;
    if (table === undefined) throw new Error('Tabellen saknas');
    const untouched = recogniseTables(snapshot, [mappingOf(table)]);
    expect(untouched.issues.map(({ code }) => code)).toEqual(['date-impossible']);
    const told = correctMapping(table, { column: 3, role: 'outcome', period: '2020-T1' });
    const recognition = recogniseTables(snapshot, [told]);
    expect([recognition.periods, recognition.issues]).toEqual([['2020-T1'], []]);
    expect(readMeasures(snapshot, recognition, '2020-T1').measures[0]?.outcome?.value).toBe('5 %');
  });

  test('ett sådant målvärde gäller inte, och frågas om en gång', () => {
    const { reading, asked } = read(
      [
        ['Mål', 'Mätvärde', 'Målvärde 31 april 2020', 'Utfall 2020'],
        ['A', 'Andel', '55 %', '7 %'],
        ['A', 'Andel till', '55 %', '7 %'],
      ],
      null,
    );
    expect(reading.measures.map(({ target, unclear }) => [target, unclear])).toEqual([
      [null, ['target']],
      [null, ['target']],
    ]);
    expect(asked.map(({ code, cell }) => [code, cell])).toEqual([['date-impossible', 'KS!C1']]);
  });

  test('i en titel ovanför ett utfall utan tid frågas det om', () => {
    const { reading, asked } = read(
      [
        ['Uppföljning per 31 april 2020'],
        [],
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
        ['A', 'Andel', '55 %', '7 %'],
      ],
      null,
    );
    expect(reading.period).toBeNull();
    expect(asked.map(({ code, cell }) => [code, cell])).toEqual([['date-impossible', 'KS!A3']]);
  });

  test('på en rad i kolumnen för tid frågas det om i cellen', () => {
    const { reading, asked } = read(
      [
        ['Mål', 'Mätvärde', 'År', 'Målvärde', 'Utfall'],
        ['A', 'Andel', '2019', '55 %', '6 %'],
        ['A', 'Andel', '2020', '55 %', '7 %'],
        ['A', 'Antal', '2019', '5', '6'],
        ['A', 'Antal', '31 april 2020', '5', '7'],
        ['A', 'Tid', '2019', '5', '6'],
        ['A', 'Tid', '2020', '5', '7'],
      ],
      '2020',
    );
    expect(reading.measures.map(({ name }) => name)).toEqual(['Andel', 'Tid']);
    expect(asked.map(({ code, cell }) => [code, cell])).toContainEqual(['date-impossible', 'KS!C5']);
  });
});
