// Pointing out a table by its heading row: the mapping to start from, that it is found again, and plain words when it cannot be.
import { describe, expect, test } from 'vitest';
import { pointOutTable, type PointedOut } from '../../../lib/sheet/point-out-table.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import type { ColumnRole, TableMapping } from '../../../lib/sheet/table.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

const UNKNOWN: readonly (readonly CellSpec[])[] = [
  ['Vår uppföljning'],
  [],
  ['Rad', 'Vad', 'Dit vill vi', 'Hit kom vi'],
  [1, 'Andel trygga', 'minst 80 %', '78 %'],
  [2, 'Andel nöjda', 'minst 70 %', '71 %'],
];

function point(sheets: readonly SheetSpec[], sheet: string, headingRow: number): PointedOut {
  const snapshot = buildSnapshot(sheets);
  return pointOutTable(snapshot, recogniseTables(snapshot, []), { sheet, headingRow });
}

function mappingAt(rows: readonly (readonly CellSpec[])[], headingRow: number): TableMapping {
  const pointed = point([{ name: 'KS', rows }], 'KS', headingRow);
  if (pointed.kind === 'impossible') throw new Error(pointed.text);
  return pointed.mapping;
}

function withRoles(mapping: TableMapping, roles: Readonly<Record<string, ColumnRole>>): TableMapping {
  const columns = mapping.columns.map((each) => ({ ...each, role: roles[each.heading] ?? each.role }));
  return { ...mapping, columns };
}

const ROLES = { Vad: 'measure', 'Dit vill vi': 'target', 'Hit kom vi': 'outcome' } as const;

describe('en tabell med okända rubriker', () => {
  test('pekas ut med sin rubrikrad, och bedöms när kolumnerna är angivna', () => {
    const mapping = mappingAt(UNKNOWN, 3);
    expect(mapping.columns.map(({ heading }) => heading)).toEqual([
      'Rad',
      'Vad',
      'Dit vill vi',
      'Hit kom vi',
    ]);
    const snapshot = buildSnapshot([{ name: 'KS', rows: UNKNOWN }]);
    const recognition = recogniseTables(snapshot, [withRoles(mapping, ROLES)]);
    expect(recognition.issues).toEqual([]);
    const { measures } = readMeasures(snapshot, recognition, null);
    expect(measures.map(({ name, outcome }) => [name, outcome?.value])).toEqual([
      ['Andel trygga', '78 %'],
      ['Andel nöjda', '71 %'],
    ]);
  });

  test('utan angivna kolumner sägs vad som saknas, inte att tolkningen är föråldrad', () => {
    const mapping = withRoles(mappingAt(UNKNOWN, 3), { Rad: 'other', Vad: 'other', 'Dit vill vi': 'other' });
    const snapshot = buildSnapshot([{ name: 'KS', rows: UNKNOWN }]);
    const { issues, tables } = recogniseTables(snapshot, [withRoles(mapping, { 'Hit kom vi': 'other' })]);
    expect(tables).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['no-table', 'column-missing']);
    expect(issues[1]?.text).toContain('har ingen kolumn för mätvärdets namn enligt vad du har angett');
  });
});

test('året ovanför rubrikraden hör till rubrikerna', () => {
  const rows = [
    [null, null, '2020', '2020'],
    ['Vad', 'Var', 'Målvärde', 'Utfall'],
    ['Andel trygga', 'Norr', 'minst 80 %', '78 %'],
  ];
  const periods = mappingAt(rows, 2).columns.map(({ role, period }) => [role, period]);
  expect(periods).toContainEqual(['outcome', '2020']);
});

test('en rubrikrad som redan är läst ger tabellens egen tolkning', () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['Trygg', 'Andel trygga', 'minst 80 %', '78 %'],
  ];
  expect(mappingAt(rows, 1).columns.map(({ role }) => role)).toEqual([
    'goal',
    'measure',
    'target',
    'outcome',
  ]);
});

test('bredvid en läst tabell pekas den andra ut', () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', null, 'Vad', 'Dit', 'Hit'],
    ['Trygg', 'Andel trygga', 'minst 80 %', '78 %', null, 'Andel nöjda', 'minst 70 %', '71 %'],
    ['Trygg', 'Andel nöjda', 'minst 80 %', '78 %', null, 'Andel glada', 'minst 70 %', '71 %'],
  ];
  expect(mappingAt(rows, 1).columns.map(({ heading }) => heading)).toEqual(['Vad', 'Dit', 'Hit']);
});

test.each<[string, SheetSpec, number, string]>([
  [
    'ett dolt blad',
    { name: 'KS', rows: UNKNOWN, visibility: 'hidden' },
    3,
    'Bladet KS är dolt. Visa bladet i Excel',
  ],
  ['en tom rad', { name: 'KS', rows: UNKNOWN }, 2, 'Rad 2 på bladet KS har inga rubriker.'],
  ['en rad nedanför allt', { name: 'KS', rows: UNKNOWN }, 900, 'Rad 900 på bladet KS har inga rubriker.'],
  ['en titel', { name: 'KS', rows: UNKNOWN }, 1, 'Rad 1 på bladet KS har för få rubriker'],
  [
    'rubriker utan rader',
    { name: 'KS', rows: UNKNOWN.slice(0, 3) },
    3,
    'Under rad 3 på bladet KS står inga mätvärden.',
  ],
  ['ett annat blad', { name: 'BUN', rows: UNKNOWN }, 3, 'Bladet KS finns inte i arbetsboken.'],
])('%s sägs rakt ut', (_, sheet, row, text) => {
  const pointed = point([sheet], 'KS', row);
  expect(pointed.kind === 'impossible' ? pointed.text : null).toContain(text);
});

test.each([
  ['sista', 'Kommentar'],
  ['första', 'Nr'],
])('den %s kolumnen finns kvar när den inte ska läsas', (_, heading) => {
  const rows = [
    ['Nr', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Kommentar'],
    [1, 'Andel trygga', 'minst 80 %', '78 %', 'Bra'],
  ];
  const mapping = withRoles(mappingAt(rows, 1), { [heading]: 'other' });
  const { tables } = recogniseTables(buildSnapshot([{ name: 'KS', rows }]), [mapping]);
  expect(tables[0]?.columns.map((each) => each.heading)).toEqual(rows[0]);
  expect(tables[0]?.area.right).toBe(4);
});
