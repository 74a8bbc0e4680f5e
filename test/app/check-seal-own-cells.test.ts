// A person's own cells that say what Målljus says, and formulas without a result: a change of them is told, and an untouched file says nothing.
import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { sealedWorkbook, withCell, withSheet } from '../support/sealed-workbook.ts';

const NOW = '2026-03-01T09:00';
const ROWS: readonly (readonly CellSpec[])[] = [
  ['Mål', 'Mätvärde', 'Riktning', 'Målvärde 2025', 'Utfall 2025', 'Nämndens bedömning', 'Kommentar'],
  ['Trygghet', 'Nöjda brukare', 'högre', 80, 70, 'Grön', 'Gul: enligt nämnden'],
  ['Ekonomi', 'Sjukfrånvaro', 'lägre', 6, 5, 'Röd', null],
];

/** The officer's own empty column «Status», which Målljus fills, with a word of the officer's under the table. */
const EMPTY_STATUS: readonly (readonly CellSpec[])[] = [
  ['Mål', 'Mätvärde', 'Riktning', 'Målvärde 2025', 'Utfall 2025', 'Status'],
  ['Trygghet', 'Nöjda brukare', 'högre', 80, 70, null],
  ['Ekonomi', 'Sjukfrånvaro', 'lägre', 6, 5, null],
  [],
  [null, null, null, null, 'Samlat:', 'Grön'],
];

async function judge(snapshot: WorkbookSnapshot, now = NOW, period = '2025'): Promise<WorkbookSnapshot> {
  const workbook = createMemoryWorkbook(snapshot);
  const result = await judgeWorkbook(workbook, { now, period });
  expect(result.ok).toBe(true);
  return workbook.snapshot();
}

const workbook = (rows: readonly (readonly CellSpec[])[]): WorkbookSnapshot =>
  buildSnapshot([
    { name: 'KS', rows },
    { name: 'Anteckningar', rows: [['Läget'], ['Grön'], ['Röd: ligger efter']] },
  ]);

async function check(snapshot: WorkbookSnapshot): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(createMemoryWorkbook(snapshot), { now: '2026-04-01T10:00' });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

const UNCHANGED = { verdict: 'unchanged', changes: [] };

describe('egna celler som säger detsamma som Målljus', () => {
  test.each([
    ['en egen kolumn «Nämndens bedömning»', 'KS', [1, 5], 'Röd'],
    ['en tömd sådan', 'KS', [2, 5], null],
    ['en kommentar', 'KS', [1, 6], 'Gul: enligt kommunstyrelsen'],
    ['en anteckning på ett annat blad', 'Anteckningar', [1, 0], null],
    ['en längre anteckning där', 'Anteckningar', [2, 0], 'Röd: allt är bra nu'],
  ] as const)('%s', async (_, sheet, place, value) => {
    const before = await judge(workbook(ROWS));
    const { verdict, changes } = await check(withCell(before, sheet, place, value));
    expect(verdict).toBe('presentation');
    expect(changes).toHaveLength(1);
  });
});

describe.each([
  ['egna bedömningar', ROWS],
  ['en egen tom statuskolumn', EMPTY_STATUS],
  [
    'en egen kolumn «Förklaring»',
    ROWS.map((row, at) => [...row, at === 0 ? 'Förklaring' : 'Grön: vår egen']),
  ],
] as const)('en orörd fil med %s är oförändrad', (_, rows) => {
  test('som den är', async () => {
    expect(await check(await judge(workbook(rows)))).toMatchObject(UNCHANGED);
  });
  test('bedömd en gång till', async () => {
    const again = await judge(await judge(workbook(rows)), '2026-03-02T09:00');
    expect(await check(again)).toMatchObject(UNCHANGED);
  });
  test('bedömd på nytt när det lagrade var borta', async () => {
    const lost = { ...(await judge(workbook(rows))), state: null };
    expect(await check(await judge(lost, '2026-03-02T09:00'))).toMatchObject(UNCHANGED);
  });
});

test('en formel utan värde till höger om tabellen är ingen ändring', async () => {
  const before = withSheet(
    workbook(EMPTY_STATUS.slice(0, 3).map((row) => row.slice(0, 5))),
    'KS',
    (sheet) => ({
      ...sheet,
      formulas: new Map([
        [1, new Map([[7, false]])],
        [4, new Map([[7, false]])],
      ]),
    }),
  );
  expect(await check(await judge(before))).toMatchObject(UNCHANGED);
});

describe('bladet «Bedömningsregler»', () => {
  const place = (snapshot: WorkbookSnapshot): readonly [row: number, column: number] => {
    const values = snapshot.sheets.find(({ name }) => name === 'Bedömningsregler')?.values ?? [];
    const heading = values.findIndex((cells) => cells.includes('Exempel'));
    const column = values[heading]?.indexOf('Exempel') ?? -1;
    expect(typeof values[heading + 1]?.[column]).toBe('string');
    return [heading + 1, column];
  };

  test('ett ändrat exempel nämns med sin cell', async () => {
    const sealed = await sealedWorkbook();
    const { verdict, changes } = await check(
      withCell(sealed, 'Bedömningsregler', place(sealed), '70,0 % är grönt'),
    );
    expect(verdict).toBe('changed');
    expect(changes.filter(({ cell }) => cell?.startsWith('Bedömningsregler!') === true)).toHaveLength(1);
  });

  test('ett eget exempel som stod där när filen bedömdes är ingen ändring', async () => {
    const sealed = await sealedWorkbook();
    const written = withCell(sealed, 'Bedömningsregler', place(sealed), 'Vårt eget exempel');
    const own = await judge(withCell(written, 'KS mål', [2, 9], 60), '2020-09-16T09:00', '2020-T2');
    expect(await check(own)).toMatchObject(UNCHANGED);
  });

  test('förklaringar efter en egen regel är kända också när det lagrade är borta', async () => {
    const lost = { ...(await sealedWorkbook()), state: null };
    const edited = createMemoryWorkbook(withCell(lost, 'KS mål', [2, 9], 60));
    const again = await judgeWorkbook(edited, { now: '2020-09-16T09:00', period: '2020-T2' });
    const codes = again.ok ? again.value.result.issues.map(({ code }) => code) : [];
    expect(codes).not.toContain('written-cell-edited');
    expect(again.ok && again.value.plan.cells.some(({ sheet }) => sheet === 'KS mål')).toBe(true);
  });
});
