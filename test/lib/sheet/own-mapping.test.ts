import { expect, test } from 'vitest';
import { correctMapping, mappingOf } from '../../../lib/sheet/own-mapping.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import type { RecognisedTable, TableMapping } from '../../../lib/sheet/table.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Ribba', 'Utfall 2020'],
  ['Trygg', 'Andel trygga', 'minst 80 %', 'minst 75 %', 78],
];

function recognise(rows: readonly (readonly CellSpec[])[], mappings: readonly TableMapping[]) {
  const snapshot = buildSnapshot([{ name: 'KS', rows }]);
  const recognition = recogniseTables(snapshot, mappings);
  return { recognition, measures: readMeasures(snapshot, recognition, null).measures };
}

function corrected(): TableMapping {
  const table = recognise(ROWS, []).recognition.tables[0] as RecognisedTable;
  return correctMapping(table, { column: 3, role: 'target', period: null });
}

test('en rättad kolumn används nästa gång, och den gamla läses inte', () => {
  const { recognition, measures } = recognise(ROWS, [corrected()]);
  expect(measures[0]?.target?.value).toBe('minst 75 %');
  expect(recognition.tables[0]?.mapped).toBe(true);
  expect(recognition.issues).toEqual([]);
});

test('en egen tolkning överlever insatta kolumner och rader', () => {
  const moved = [[], [], ...ROWS.map((row) => [null, row[0] ?? null, 'Ny', ...row.slice(1)])];
  const { measures } = recognise(moved, [corrected()]);
  expect(measures.map((each) => [each.row, each.name, each.target?.value])).toEqual([
    [4, 'Andel trygga', 'minst 75 %'],
  ]);
});

test('när rubriken är borta sägs det, och tolkningen görs på nytt', () => {
  const renamed = [['Mål', 'Mätvärde', 'Målvärde', 'Nivå', 'Utfall 2020'], ...ROWS.slice(1)];
  const { recognition, measures } = recognise(renamed, [corrected()]);
  expect(recognition.issues.map((each) => each.code)).toEqual(['mapping-outdated']);
  expect(measures[0]?.target?.value).toBe('minst 80 %');
});

test('ett blad som är borta sägs till om', () => {
  const { recognition } = recognise(ROWS, [{ ...corrected(), sheet: 'Gamla KS' }]);
  expect(recognition.issues.map((each) => each.code)).toEqual(['mapping-outdated']);
});

test('tabellens egen tolkning, sparad som den är, ger samma mätvärden', () => {
  const first = recognise(ROWS, []);
  const again = recognise(ROWS, first.recognition.tables.map(mappingOf));
  expect(again.measures).toEqual(first.measures);
});

test('helt okända rubriker kan pekas ut', () => {
  const rows = [
    ['Rad', 'Vad', 'Dit vill vi', 'Hit kom vi'],
    [1, 'Andel trygga', 'minst 80 %', 78],
  ];
  const mapping: TableMapping = {
    sheet: 'KS',
    headingRow: 1,
    columns: [
      { heading: 'Rad', role: 'other', period: null },
      { heading: 'Vad', role: 'measure', period: null },
      { heading: 'Dit vill vi', role: 'target', period: null },
      { heading: 'Hit kom vi', role: 'outcome', period: '2020' },
    ],
  };
  expect(recognise(rows, []).measures).toEqual([]);
  expect(recognise(rows, [mapping]).measures.map((each) => [each.name, each.outcome?.value])).toEqual([
    ['Andel trygga', 78],
  ]);
});

test.each([
  ['målvärde', 2, ['target'], 1],
  ['utfall', 4, undefined, 0],
] as const)('en egen tolkning utan kolumn för %s frågas om en gång', (_, column, unclear, count) => {
  const [table] = recognise(ROWS, []).recognition.tables;
  const mapping = correctMapping(table as RecognisedTable, { column, role: 'other', period: null });
  const snapshot = buildSnapshot([{ name: 'KS', rows: ROWS }]);
  const reading = readMeasures(snapshot, recogniseTables(snapshot, [mapping]), null);
  expect(reading.issues.map((each) => each.code)).toEqual(['column-missing']);
  expect(reading.measures.map((each) => each.unclear)).toEqual(Array.from({ length: count }, () => unclear));
});
