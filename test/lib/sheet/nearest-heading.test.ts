// What is said when no goal table is found: what came nearest, and what to write.
import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

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
  expect(issues[0]?.text).toContain('rubriker men inga mätvärden ännu');
});

const JUDGED: SheetSpec = {
  name: 'Mål',
  rows: [
    ['Mål', 'Indikator', 'Målvärde', 'Utfall 2026'],
    ['A', 'Nöjda', 'minst 80', 82],
  ],
};

describe('bredvid ett blad som bedöms', () => {
  const beside = (headings: string, cells: readonly CellSpec[]) =>
    recogniseTables(buildSnapshot([JUDGED, { name: 'Andra', rows: [headings.split('|'), cells] }]), []);

  test.each<[string, readonly CellSpec[], string]>([
    [
      'Nämndmål|Aktivitet|Klart senast|Status|Ansvarig',
      ['Trygg', 'Plan', 46_203, 'Klar', 'KS'],
      'lista över aktiviteter',
    ],
    ['Mål|Aktivitet|Status|Ansvarig', ['Trygg', 'Plan', 'Klar', 'KS'], 'lista över aktiviteter'],
    [
      'Indikator|Målvärde kvinnor|Målvärde män|Utfall kvinnor|Utfall män',
      ['Nöjda', 80, 75, 84, 70],
      'lägg till «Målvärde» och «Utfall» för alla tillsammans',
    ],
    ['Indikator|Utfall 2025|Utfall 2026', ['Nöjda', 80, 75], 'Skriv rubriken «Målvärde»'],
    [
      'Mål|Indikator|Målvärde|Dit kom vi 2026',
      ['A', 'Nöjda', 80, 75],
      'Är det kolumn D («Dit kom vi 2026»)? Skriv då rubriken «Utfall 2026»',
    ],
  ])('sägs att %s inte bedöms', (headings, cells, part) => {
    const { tables, issues } = beside(headings, cells);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Mål']);
    expect(issues).toMatchObject([{ code: 'column-missing' }]);
    expect(issues[0]?.cell).toMatch(/^Andra!/);
    expect(issues[0]?.text).toContain('bedöms');
    expect(issues[0]?.text).toContain(part);
  });

  test.each<[string, readonly CellSpec[], string]>([
    ['Namn|Enhet|Telefon', ['Anna', 'KLK', '0393'], 'en kontaktlista'],
    ['Mål|Beskrivning|Ansvarig', ['Trygg', 'Alla ska vara trygga', 'KS'], 'en lista över mål'],
    ['Datum|Beslut|Paragraf', ['2026-01-01', 'Antagen', '§ 4'], 'en lista över beslut'],
    ['Mål|Status|Kommentar', ['Trygg', 'Gul', 'På väg'], 'en översikt'],
  ])('sägs inget om %s (%s)', (headings, cells) => {
    expect(beside(headings, cells).issues).toEqual([]);
  });

  test('sägs också om en tabell längre ned på samma blad', () => {
    const rows: CellSpec[][] = [
      ...JUDGED.rows.map((row) => [...row]),
      [],
      ['Nämndmål', 'Aktivitet', 'Klart senast', 'Status'],
      ['Trygg', 'Plan', '2026-06-30', 'Klar'],
    ];
    const { tables, issues } = recogniseTables(buildSnapshot([{ name: 'Mål', rows }]), []);
    expect(tables.map(({ rows: found }) => found.length)).toEqual([1]);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['column-missing', 'Mål!A4']]);
  });
});

test.each([
  ['Vad mäts', 'Krav', 'Läge'],
  ['Mätpunkt', 'Norm', 'Verkligt värde 2026'],
])('«%s», «%s» och «%s» är mätvärde, målvärde och utfall', (...headings) => {
  const snapshot = buildSnapshot([{ rows: [headings, ['Nöjda elever', 'minst 80 %', '75 %']] }]);
  const [measure] = readMeasures(snapshot, recogniseTables(snapshot, []), null).measures;
  expect([measure?.name, measure?.target?.value, measure?.outcome?.value]).toEqual([
    'Nöjda elever',
    'minst 80 %',
    '75 %',
  ]);
});

test('«Norm» och «Läge» viker för «Målvärde» och «Utfall»', () => {
  const rows = [
    ['Mål', 'Indikator', 'Norm', 'Målvärde', 'Läge', 'Utfall'],
    ['A', 'Nöjda', 70, 'minst 80', 'centrum', 82],
  ];
  const snapshot = buildSnapshot([{ rows }]);
  const recognition = recogniseTables(snapshot, []);
  const [measure] = readMeasures(snapshot, recognition, null).measures;
  expect([measure?.target?.value, measure?.outcome?.value]).toEqual(['minst 80', 82]);
  expect(recognition.issues).toEqual([]);
});

test('kommunens eget namn över utfallet: frågan pekar ut kolumnen', () => {
  const { issues } = recognise([
    ['Indikator', 'Mål', 'Tranås 2025', 'Riket 2025', 'Liknande kommuner 2025'],
    ['Sjukfrånvaro', 'i nivå med riket', 7.1, 7, 6.9],
  ]);
  expect(issues).toMatchObject([
    { code: 'no-table' },
    { code: 'column-missing', cell: 'Plan!C1', suggestion: 'Utfall 2025' },
  ]);
  expect(issues[0]?.text).toContain('se frågan');
  expect(issues[1]?.text).toContain(
    'Är det kolumn C («Tranås 2025»)? Skriv då rubriken «Utfall 2025» över den.',
  );
});

test('en rubrikrad utan mätvärden sägs vara tom, inte saknas', () => {
  const { issues } = recognise([['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2026']]);
  expect(issues).toMatchObject([{ code: 'no-table', cell: 'Plan!A1' }]);
  expect(issues[0]?.text).toContain('inga mätvärden ännu');
});
