import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

function read(sheets: readonly SheetSpec[]) {
  const snapshot = buildSnapshot(sheets);
  const recognition = recogniseTables(snapshot, []);
  const reading = readMeasures(snapshot, recognition, null);
  return { recognition, reading, issues: [...recognition.issues, ...reading.issues] };
}

const DAY: CellSpec = { value: 46_143, format: 'yyyy-mm-dd' };
const LATER: CellSpec = { value: 46_402, format: 'yyyy-mm-dd' };

const withColumn = (heading: string, cells: readonly CellSpec[], outcome = 'Utfall 2026'): SheetSpec => ({
  name: 'Tekniska nämnden',
  rows: [
    ['Mål', 'Indikator', 'Målvärde 2026', outcome, heading],
    ...cells.map((cell, at): CellSpec[] => [`Mål ${String(at)}`, `Mått ${String(at)}`, 'minst 80', 62, cell]),
  ],
});

const OTHER: SheetSpec = {
  name: 'Socialnämnden',
  rows: [
    ['Mål', 'Indikator', 'Målvärde 2026', 'Utfall 2026'],
    ['A', 'Nöjda', 'minst 80', 82],
  ],
};

describe('en kolumn med tider tar inga mätvärden ifrån tabellen', () => {
  test.each<[string, readonly CellSpec[], string]>([
    ['Tidpunkt', ['Q2', 'Q2'], 'när mätningen gjordes'],
    ['Tidpunkt', [DAY, DAY], 'dagen för mätningen'],
    ['Tidpunkt', ['maj', 'oktober'], 'månader'],
    ['Tidpunkt', ['Q2', 'Årsredovisning'], 'blandat'],
    ['Tertial', ['T1', 'T2'], 'tertial då det följdes upp'],
    ['Period', ['2026', '2026'], 'samma år som utfallet'],
    ['År', ['2025', '2026'], 'utfallets rubrik säger sitt år'],
    ['Senast uppdaterad', [LATER, LATER], 'när raden ändrades'],
    ['Senast ändrad', [LATER, 'x'], 'när raden ändrades'],
    ['Senaste mätning', [LATER, LATER], 'när det mättes'],
    ['Senaste utfall', [LATER, 55], 'ett utfall'],
    ['Senast rapporterad', [LATER, LATER], 'när det rapporterades'],
    ['Senast mätt', ['2027', 'HT 2025'], 'när det mättes'],
    ['Mätdatum', [LATER, LATER], 'när det mättes'],
  ])('%s med %j: alla bedöms (%s)', (heading, cells) => {
    const { reading, issues } = read([OTHER, withColumn(heading, cells)]);
    expect(reading.measures.map(({ name }) => name)).toEqual(['Nöjda', 'Mått 0', 'Mått 1']);
    expect(reading.measures.every(({ due, unclear }) => due === null && unclear === undefined)).toBe(true);
    expect(issues).toEqual([]);
  });

  test.each<[string, readonly CellSpec[], string]>([
    ['Tidpunkt', [LATER, DAY], 'en dag efter året kan vara ett slutdatum'],
    ['År', ['2027', '2026'], 'ett senare år kan vara målåret'],
    ['Period', ['2028', '2028'], 'ett senare år'],
  ])('%s med %j frågas om en gång, vid rubriken (%s)', (heading, cells) => {
    const { reading, issues } = read([withColumn(heading, cells)]);
    expect(reading.measures.map(({ unclear }) => unclear)).toEqual([['due'], ['due']]);
    expect(issues).toMatchObject([{ code: 'period-unclear', cell: 'Tekniska nämnden!E1' }]);
    expect(issues[0]?.text).toContain('«Följs upp»');
  });
});

describe('en tabell med en rad per mätvärde och år', () => {
  const rows: readonly (readonly CellSpec[])[] = [
    ['Mål', 'Indikator', 'År', 'Målvärde', 'Utfall'],
    ['A', 'Nöjda', 2024, 'minst 80', 79],
    ['A', 'Nöjda', 2025, 'minst 80', 82],
    ['A', 'Glada', 2024, 'minst 80', 70],
  ];

  test('årets rader bedöms, och det som saknar rad för året sägs', () => {
    const { reading, issues } = read([{ rows }]);
    expect(reading.period).toBe('2025');
    expect(reading.measures).toMatchObject([{ name: 'Nöjda', outcome: { value: 82 } }]);
    expect(issues).toMatchObject([{ code: 'period-unclear', cell: 'Blad1!C1' }]);
    expect(issues[0]?.text).toContain('mätvärdet «Glada» utan rad för 2025, och det bedöms inte');
  });

  test('en tabell som förlorar alla sina mätvärden sägs', () => {
    const { reading, issues } = read([OTHER, { name: 'Kolada', rows }]);
    expect(reading.measures).toHaveLength(1);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['period-unclear', 'Kolada!C1']]);
    expect(issues[0]?.text).toContain(
      'har inga rader för 2026 och bedöms därför inte. I kolumnen «År» står 2024, 2025.',
    );
  });

  test('ett år på varje mätvärde är årets utfall när rubriken inte säger något', () => {
    const { reading } = read([withColumn('År', ['2026', '2026'], 'Utfall')]);
    expect([reading.period, reading.measures.length]).toEqual(['2026', 2]);
  });
});

describe('kolumnen för när målet ska vara nått', () => {
  test.each([
    'Senast',
    'Klart senast',
    'Slutdatum',
    'Ska vara uppnått',
    'Målår',
    'Följs upp',
    'Genomfört senast',
    'Ska vara klart senast',
    'Uppnås senast',
  ])('«%s» är ett slutdatum', (heading) => {
    const { reading, issues } = read([withColumn(heading, [LATER, '2027'])]);
    expect(reading.measures.map(({ due }) => due?.value)).toEqual([46_402, '2027']);
    expect(issues).toEqual([]);
  });

  test('när inget där är ett datum frågas en gång, och mätvärdena bedöms', () => {
    const { reading, issues } = read([withColumn('Följs upp', ['av nämnden', 'vid årets slut', 'x'])]);
    expect(reading.measures.every(({ due, unclear }) => due === null && unclear === undefined)).toBe(true);
    expect(issues).toMatchObject([{ code: 'date-impossible', cell: 'Tekniska nämnden!E1' }]);
    expect(issues[0]?.text).toContain('till exempel «av nämnden»');
  });

  test('när några få är datum är slutdatum oklart för alla, med en enda fråga', () => {
    const { reading, issues } = read([withColumn('Följs upp', ['av nämnden', 'vid behov', '2027'])]);
    expect(reading.measures.map(({ unclear }) => unclear)).toEqual([['due'], ['due'], ['due']]);
    expect(issues).toHaveLength(1);
  });

  test('«löpande» och «årligen» är svar, inte fel', () => {
    const { reading, issues } = read([withColumn('Följs upp', ['löpande', 'årligen', '2026'])]);
    expect(reading.measures.map(({ due }) => due?.value)).toEqual(['löpande', 'årligen', '2026']);
    expect(issues).toEqual([]);
  });
});
