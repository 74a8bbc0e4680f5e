import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

type Rows = readonly (readonly CellSpec[])[];

const TABLE: Rows = [
  ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2019', 'Utfall 2020', 'Kommentar'],
  ['Trygg kommun', 'Andel trygga', 'minst 80 %', 78, 81, 'Bättre än väntat'],
  ['Trygg kommun', 'Brott', 'högst 13', 15, 16.1, null],
  ['Frisk kommun', 'Sjukfrånvaro', 'högst 5,3 %', 6, 5.1, 'Pandemin'],
  ['Frisk kommun', 'Friskvård', 'Genomförd', null, 'Pågår', null],
];

/** What is read, without where it stands. */
function answer(rows: Rows): string[] {
  const snapshot = buildSnapshot([{ name: 'KS', rows }]);
  const { measures } = readMeasures(snapshot, recogniseTables(snapshot, []), null);
  return measures.map((each) =>
    JSON.stringify([
      each.goal,
      each.name,
      each.target?.value,
      each.outcome?.value,
      each.previous.map((p) => p.cell.value),
    ]),
  );
}

const EXPECTED = answer(TABLE);

test('utgångsläget har fyra mätvärden', () => {
  expect(EXPECTED).toHaveLength(4);
});

test('tomma rader och kolumner var som helst ändrar inte svaret', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { maxLength: 5 }),
      fc.array(fc.nat(6), { maxLength: 3 }),
      (rowsAt, columnsAt) => {
        const wide = TABLE.map((row) =>
          columnsAt.reduce<readonly CellSpec[]>(
            (cells, at) => [...cells.slice(0, at), null, ...cells.slice(at)],
            row,
          ),
        );
        const tall = rowsAt.reduce<Rows>((rows, at) => [...rows.slice(0, at), [], ...rows.slice(at)], wide);
        expect(answer(tall)).toEqual(EXPECTED);
      },
    ),
    { numRuns: 60 },
  );
});

test('titelrader ovanför ändrar inte svaret', () => {
  const titles = [
    'Kommunstyrelsens mål',
    'Uppföljning 2020',
    'Dnr KS 2019/191',
    'Måluppfyllelse helår 2020',
    'Version 2',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...titles), { maxLength: 4 }), (above) => {
      expect(answer([...above.map((title) => [title]), ...TABLE])).toEqual(EXPECTED);
    }),
    { numRuns: 40 },
  );
});

test('kolumnernas ordning spelar ingen roll', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
      const moved = TABLE.map((row) => order.map((column) => row[column] ?? null));
      expect(answer(moved)).toEqual(EXPECTED);
    }),
    { numRuns: 60 },
  );
});

test('mätvärdenas ordning ändrar inte vilka de är', () => {
  const [heading = [], ...rows] = TABLE;
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
      expect(answer([heading, ...order]).sort()).toEqual([...EXPECTED].sort());
    }),
    { numRuns: 30 },
  );
});

test('inget innehåll får tolkningen att kasta fel', () => {
  const words = [
    'Mål',
    'Mätvärde',
    'Målvärde',
    'Utfall 2020',
    '2020',
    'T2',
    'Summa',
    'Mål 1. Trygg',
    'minst 80 %',
    '-',
    '(',
    '31 april',
  ];
  const cell = fc.oneof(
    fc.constantFrom<CellSpec>(...words, null, 80, 2020, true, { value: { error: '#DIV/0!' } }),
    fc.string({ maxLength: 12 }),
    fc.constant<CellSpec>({ value: null, formula: 'unstored' }),
  );
  const merge = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }),
      fc.array(merge, { maxLength: 3 }),
      (rows, areas) => {
        const snapshot = buildSnapshot([{ rows }]);
        const merges = areas.map(([top, left, height, width]) => ({
          top,
          left,
          bottom: top + height,
          right: left + width,
        }));
        const merged = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) };
        const recognition = recogniseTables(merged, []);
        const reading = readMeasures(merged, recognition, '2020');
        expect(reading.measures.every((measure) => measure.name !== '')).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
