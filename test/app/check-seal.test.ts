// The seal: any single changed judged cell is found and named, and nothing else is taken for a change of what was judged.
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRef } from '../../lib/model/area.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type { WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { findPreset } from '../../lib/rules/presets.ts';
import { checkWorkbook, type CheckedWorkbook, type CheckOptions } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { sealFileJsonSchema, SealFileSchema, toSealFile } from '../../src/app/seal-file.ts';
import { buildSnapshot, type CellSpec } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../src/static/kontroll.schema.json');
const NOW = '2026-03-01T09:00';
const ROWS: readonly (readonly CellSpec[])[] = [
  [
    'Mål',
    'Mätvärde',
    'Enhet',
    'Riktning',
    'Basvärde',
    'Målvärde 2025',
    'Utfall 2024',
    'Utfall 2025',
    'Tolerans',
    'Vikt',
    'Kommentar',
  ],
  ['Trygghet', 'Nöjda brukare', '%', 'högre', 70, 'minst 80', 76, 82, 2, 1, 'Bra'],
  ['Trygghet', 'Anmälda brott', 'antal', 'lägre', 60, 'högst 50', 55, 51, 2, 2, null],
  [
    'Ekonomi',
    'Resultat',
    '%',
    'högre',
    { value: 0.01, format: '0%' },
    { value: 0.02, format: '0%' },
    { value: 0.015, format: '0.0%' },
    { value: 0.021, format: '0.0%' },
    null,
    1,
    null,
  ],
  ['Ekonomi', 'Sjukfrånvaro', '%', 'lägre', 7, 'under 6', 6.5, null, null, 1, 'Kommer senare'],
];
const SHEET = 'KS';
const JUDGED_COLUMNS = 10;

async function judged(rows = ROWS): Promise<WorkbookSnapshot> {
  const workbook = createMemoryWorkbook(
    buildSnapshot([
      { name: SHEET, rows },
      { name: 'Läs mig', rows: [['Hej']] },
    ]),
  );
  const result = await judgeWorkbook(workbook, { now: NOW, period: '2025' });
  expect(result.ok).toBe(true);
  return workbook.snapshot();
}

async function check(
  snapshot: WorkbookSnapshot,
  options: Partial<CheckOptions> = {},
): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(createMemoryWorkbook(snapshot), {
    now: '2026-04-01T10:00',
    ...options,
  });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

/** The workbook with the value in the cell, counted from 0. */
function withValue(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  const edit = (values: readonly (readonly CellValue[])[]): CellValue[][] => {
    const rows = values.map((cells) => [...cells]);
    const target = rows[row] ?? [];
    target[column] = value;
    return rows;
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => (one.name === sheet ? { ...one, values: edit(one.values) } : one)),
  };
}

function find(
  snapshot: WorkbookSnapshot,
  sheet: string,
  wanted: (value: CellValue) => boolean,
): { row: number; column: number } {
  const values = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex(wanted);
    if (column >= 0) return { row, column };
  }
  throw new Error('No such cell');
}

const START = await judged();

describe('en bedömd arbetsbok som ingen rört', () => {
  test('är oförändrad, och omräkningen ger samma resultat', async () => {
    const { verdict, changes, sameResults, seal } = await check(START);
    expect({ verdict, changes, sameResults }).toEqual({
      verdict: 'unchanged',
      changes: [],
      sameResults: true,
    });
    expect(seal).toMatchObject({ from: 'file', when: NOW, period: '2025', strict: false });
  });

  test('svaret följer sitt schema', async () => {
    const file = toSealFile(await check(START));
    expect(SealFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  test('schemat är det publicerade (uppdatera med vitest -u)', async () => {
    await expect(`${JSON.stringify(sealFileJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(PUBLISHED);
  });

  test('är det också när det lagrade har försvunnit: raden i bladet räcker för underlag, regler och resultat', async () => {
    const { verdict, seal, sameResults, limits } = await check({ ...START, state: null });
    expect([verdict, seal?.from, sameResults]).toEqual(['unchanged', 'sheet', true]);
    expect(limits[0]).toContain('Det som Målljus lagrat i filen är borta');
  });

  test('har samma sigill när den bedöms igen, och inget skrivs', async () => {
    const workbook = createMemoryWorkbook(START);
    const again = await judgeWorkbook(workbook, { now: '2026-05-01T08:00' });
    expect(again.ok && again.value.report).toBeNull();
    expect(workbook.snapshot()).toEqual(START);
  });
});

test('en arbetsbok som inte är bedömd har inget sigill', async () => {
  const { verdict, changes } = await check(buildSnapshot([{ name: SHEET, rows: ROWS }]));
  expect([verdict, changes]).toEqual(['unsealed', []]);
});

describe('lag: varje enskild ändrad bedömd cell hittas och nämns', () => {
  const VALUES: readonly CellValue[] = [
    null,
    0,
    1,
    3.25,
    81,
    'minst 81',
    'högst 12',
    'lägre',
    'högre',
    'antal',
    'x',
    '2025-01-01',
    { error: '#DIV/0!' },
  ];
  const place = fc.record({
    row: fc.integer({ min: 1, max: ROWS.length - 1 }),
    column: fc.integer({ min: 0, max: JUDGED_COLUMNS - 1 }),
    value: fc.constantFrom(...VALUES),
  });

  test('i vilken kolumn och med vilket värde det än är', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ({ row, column, value }) => {
        const before = START.sheets[0]?.values[row]?.[column] ?? null;
        fc.pre(JSON.stringify(before) !== JSON.stringify(value));
        // Under a row with the same goal an empty cell means that very goal.
        fc.pre(column !== 0 || value !== null || row === 1 || row === 3);
        const { verdict, changes } = await check(withValue(START, SHEET, row, column, value));
        expect(verdict).toBe('changed');
        // A row that is no longer a measure is named by what Målljus wrote there.
        const cells = changes.flatMap(({ cell }) => cell ?? []);
        const onRow = new RegExp(`^${SHEET}![A-Z]+${String(row + 1)}$`);
        const isRowGone = changes.some(({ text }) => text.includes('läses inte längre'));
        if (isRowGone || column === 0) expect(cells.some((cell) => onRow.test(cell))).toBe(true);
        else expect(cells).toContain(cellRef(SHEET, row, column));
      }),
      { numRuns: 120 },
    );
  });

  test('också när det lagrade har försvunnit, men då utan cell', async () => {
    const { verdict, changes } = await check({ ...withValue(START, SHEET, 2, 7, 49), state: null });
    expect(verdict).toBe('changed');
    expect(changes[0]).toMatchObject({ kind: 'judged', cell: null });
  });
});

describe('det som Målljus skrev', () => {
  const status = find(START, SHEET, (value) => value === 'Röd' || value === 'Gul');

  test('en status som ändrats till grön nämns med det beräknade', async () => {
    const { verdict, changes } = await check(withValue(START, SHEET, status.row, status.column, 'Grön'));
    expect(verdict).toBe('changed');
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'written', cell: cellRef(SHEET, status.row, status.column) }),
    );
  });

  test('också när filen därefter sparats i ett program som tar bort det lagrade', async () => {
    const edited = withValue(START, SHEET, status.row, status.column, 'Grön');
    const { verdict, changes } = await check({ ...edited, state: null });
    expect(verdict).toBe('changed');
    expect(changes.map(({ cell }) => cell)).toContain(cellRef(SHEET, status.row, status.column));
  });

  test('en tömd status nämns', async () => {
    const { changes } = await check(withValue(START, SHEET, status.row, status.column, null));
    expect(changes.map(({ cell }) => cell)).toContain(cellRef(SHEET, status.row, status.column));
  });

  test('en ändrad förklaring nämns', async () => {
    const text = find(START, SHEET, (value) => typeof value === 'string' && value.startsWith('Grön: '));
    const { changes } = await check(withValue(START, SHEET, text.row, text.column, 'Grön: det gick bra.'));
    expect(changes.map(({ cell }) => cell)).toContain(cellRef(SHEET, text.row, text.column));
  });

  test('en ändrad cell i sammanställningen nämns', async () => {
    const cell = find(START, 'Måluppfyllelse', (value) => value === 'Trygghet');
    const { changes } = await check(withValue(START, 'Måluppfyllelse', cell.row, cell.column + 1, 'Grön!'));
    expect(changes.map((change) => change.cell)).toContain(
      cellRef('Måluppfyllelse', cell.row, cell.column + 1),
    );
  });

  test('en borttagen sammanställning sägs', async () => {
    const sheets = START.sheets.filter(({ name }) => name !== 'Måluppfyllelse');
    const { verdict, changes } = await check({ ...START, sheets });
    expect([verdict, changes[0]?.text]).toEqual(['changed', expect.stringContaining('finns inte kvar')]);
  });

  test('ett ändrat sigill i bladet sägs', async () => {
    const line = find(
      START,
      'Måluppfyllelse',
      (value) => typeof value === 'string' && value.startsWith('Sigill '),
    );
    const old = JSON.stringify(START.sheets.at(-1)?.values[line.row]?.[0]).slice(1, -1);
    const { changes } = await check(
      withValue(START, 'Måluppfyllelse', line.row, 0, old.replace(/Sigill ../, 'Sigill 00')),
    );
    expect(changes.map(({ kind }) => kind)).toContain('seal');
  });
});

describe('det som inte är en ändring av underlaget', () => {
  const cases: readonly (readonly [why: string, edit: (snapshot: WorkbookSnapshot) => WorkbookSnapshot])[] = [
    ['en kommentar i måltabellen', (snapshot) => withValue(snapshot, SHEET, 1, 10, 'Mycket bra')],
    ['ett annat blad', (snapshot) => withValue(snapshot, 'Läs mig', 0, 0, 'Hej då')],
    [
      'sorterade rader',
      (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.name === SHEET
            ? {
                ...sheet,
                values: [0, 2, 1, 3, 4].map((row) => sheet.values[row] ?? []),
                styles: [0, 2, 1, 3, 4].map((row) => sheet.styles[row] ?? []),
                notes: sheet.notes.map((note) => ({ ...note, row: [0, 2, 1, 3, 4][note.row] ?? note.row })),
              }
            : sheet,
        ),
      }),
    ],
    [
      'ett dolt blad',
      (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.name === 'Läs mig' ? { ...sheet, visibility: 'hidden' as const } : sheet,
        ),
      }),
    ],
    [
      'en dold kolumn',
      (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.name === SHEET ? { ...sheet, hiddenColumns: new Set([4]) } : sheet,
        ),
      }),
    ],
    [
      'en egen anteckning',
      (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.name === SHEET
            ? { ...sheet, notes: [...sheet.notes, { row: 1, column: 1, text: 'Min', threaded: false }] }
            : sheet,
        ),
      }),
    ],
  ];
  test.each(cases)('%s', async (_, edit) => {
    const { verdict, sameResults, changes } = await check(edit(START));
    expect(changes.map(({ text }) => text)).toHaveLength(1);
    expect([verdict, sameResults]).toEqual(['presentation', true]);
  });

  test('en annan avrundning på femtonde siffran, andra radbrytningar och tom text i stället för tom cell är ingen ändring alls', async () => {
    const digits = withValue(START, SHEET, 3, 7, 0.021 + 2 ** -57);
    const empty = withValue(digits, SHEET, 4, 7, '');
    const { verdict, changes } = await check(withValue(empty, SHEET, 1, 1, 'Nöjda\r\nbrukare'));
    expect([verdict, changes]).toEqual(['unchanged', []]);
  });
});

describe('sigillet från det utskrivna underlaget', () => {
  test('stämmer med filens', async () => {
    const whole = (await check(START)).seal?.whole ?? '';
    expect((await check(START, { printed: whole.slice(0, 12).toUpperCase() })).verdict).toBe('unchanged');
  });
  test('är ett annat: filen är bedömd igen eller en annan', async () => {
    expect((await check(START, { printed: '0123456789abcdef' })).changes[0]).toMatchObject({ kind: 'seal' });
  });
  test('för kort eller inget tal', async () => {
    for (const printed of ['abc', 'sigill!!'])
      expect(await checkWorkbook(createMemoryWorkbook(START), { now: NOW, printed })).toMatchObject({
        ok: false,
      });
  });
});

test('andra regler än de som bedömde sägs', async () => {
  const ruleSet = findPreset('80');
  if (ruleSet === undefined) throw new Error('No preset 80');
  const { changes } = await check(START, { ruleSet });
  expect(changes.map(({ kind }) => kind)).toContain('rules');
});
