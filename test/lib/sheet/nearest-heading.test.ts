// What is said when no goal table is found: what came nearest, and what to write.
import { expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

const recognise = (rows: readonly (readonly CellSpec[])[]) =>
  recogniseTables(buildSnapshot([{ name: 'Plan', rows }]), []);

test.each<[string, string, readonly CellSpec[], string, readonly string[]]>([
  [
    'en aktivitetslista',
    'Mål|Aktivitet|Ansvarig|Klart senast|Status|Genomfört datum',
    ['Digital', 'Inför e-arkiv', 'IT', 45473, 'Klar', 45458],
    'Plan!A1',
    ['bladet Plan, rad 1', '«Klart senast»', 'lista över aktiviteter', 'statuskolumn läses inte'],
  ],
  [
    'okända ord för målvärde och utfall',
    'Mål|Styrtal|Dit strävar vi 2025|Dit kom vi 2025',
    ['Vård', 'Andel i tid', '90 %', '84 %'],
    'Plan!A1',
    ['«Dit strävar vi 2025»', '«Målvärde»', '«Utfall»'],
  ],
])('%s: %s', (_, headings, cells, cell, parts) => {
  const { tables, issues } = recognise([headings.split('|'), cells]);
  expect(tables).toEqual([]);
  expect(issues.map((each) => [each.code, each.cell])).toEqual([['no-table', cell]]);
  for (const part of parts) expect(issues[0]?.text).toContain(part);
});

test.each<[string, readonly CellSpec[], string[], string]>([
  [
    'Mål|Indikator|Målvärde 2024|Utfall kvinnor 2024|Utfall män 2024',
    ['A', 'x', 'minst 80', 85, 75],
    ['«Utfall kvinnor 2024», «Utfall män 2024»', 'Lägg till «Utfall 2024»'],
    'Utfall 2024',
  ],
  [
    'Mål|Indikator|Mål kvinnor 2024|Mål män 2024|Utfall kvinnor 2024|Utfall män 2024',
    ['A', 'x', 'minst 80', 'minst 70', 85, 75],
    ['«Mål män 2024»', 'Lägg till «Målvärde 2024» och «Utfall 2024»'],
    'Målvärde 2024',
  ],
])('bara kvinnor och män, inget för alla: %s', (headings, cells, parts, suggestion) => {
  const { tables, issues } = recognise([headings.split('|'), cells]);
  expect(tables).toEqual([]);
  expect(issues.map((each) => each.code)).toEqual(['no-table', 'column-missing']);
  expect(issues[1]?.suggestion).toBe(suggestion);
  for (const part of parts) expect(issues[1]?.text).toContain(part);
});

test('ett blad utan något som liknar en måltabell pekas inte ut', () => {
  const { issues } = recognise([
    ['Namn', 'Enhet', 'Telefon'],
    ['Anna', 'KLK', '0393'],
  ]);
  expect(issues.map((each) => [each.code, each.cell])).toEqual([['no-table', null]]);
});

test.each([
  ['Vad vi ska nå 2025', 'Så gick det 2025'],
  ['Vi vill uppnå 2025', 'Så blev det 2025'],
])('«%s» är målvärdet och «%s» utfallet', (target, outcome) => {
  const snapshot = buildSnapshot([
    {
      rows: [
        ['Inriktningsmål', 'Styrtal', target, outcome],
        ['God vård', 'Andel i tid', '≥ 90 %', '84,2 %'],
      ],
    },
  ]);
  const [measure] = readMeasures(snapshot, recogniseTables(snapshot, []), '2025').measures;
  expect([measure?.target?.value, measure?.outcome?.value]).toEqual(['≥ 90 %', '84,2 %']);
});

test.each<[string, readonly (readonly CellSpec[])[]]>([
  ['rubrikraden är den sista', []],
  ['tomma rader under', [[null, null, null, null], []]],
])('en mall som inte är ifylld: %s', (_, below) => {
  const { tables, issues } = recognise([
    ['Mål 2024'],
    ['Mål', 'Mätvärde', 'Målvärde 2024', 'Utfall 2024'],
    ...below,
  ]);
  expect(tables).toEqual([]);
  expect(issues.map((each) => [each.code, each.cell])).toEqual([['no-table', 'Plan!A2']]);
  expect(issues[0]?.text).toContain(
    'Rubrikerna på bladet Plan, rad 2, stämmer, men under dem är inget ifyllt än.',
  );
});
