// The laws of a check: any cell that is judged is named when it alone is changed, whichever it is; rows and columns may stand anywhere; and what is
// said of the rest is true.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRef } from '../../lib/model/area.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { valueAsText } from '../../lib/plan/seal/shown-text.ts';
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-seal.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { sealedWorkbook, withCell, withSheet } from '../support/sealed-workbook.ts';

const SEALED = await sealedWorkbook();

async function check(snapshot: WorkbookSnapshot): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(createMemoryWorkbook(snapshot), { now: '2020-12-01T10:00' });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

function sheetOf(name: string): SheetSnapshot {
  const sheet = SEALED.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

interface Place {
  readonly sheet: string;
  readonly at: readonly [number, number];
  readonly value: CellValue;
}

/** The cells of a sheet, from this row and to this column. */
function cellsOf(sheet: string, firstRow: number, columns: number, filled = false): readonly Place[] {
  return sheetOf(sheet).values.flatMap((cells, row) =>
    Array.from({ length: columns }, (_, column): Place => ({
      sheet,
      at: [row, column],
      value: cells[column] ?? null,
    })).filter(({ value }) => row >= firstRow && (!filled || (value !== null && value !== ''))),
  );
}

/** Another value than the one that stands there. */
function changed(value: CellValue): CellValue {
  if (value === null) return 'x';
  return typeof value === 'number' ? value + 1 : `${valueAsText(value)} x`;
}

const KINDS: readonly (readonly [what: string, places: readonly Place[]])[] = [
  ['måltabellens celler', cellsOf('KS mål', 2, 18)],
  ['status och förklaring', cellsOf('KS mål', 2, 21, true).filter(({ at: [, column] }) => column >= 19)],
  ['beslut', cellsOf('Beslut', 2, 10)],
  ['samlade bedömningar', cellsOf('Samlad bedömning', 1, 8)],
  ['tidsplan', cellsOf('Tidsplan', 1, 5)],
  ['sammanställningen', cellsOf('Måluppfyllelse', 0, 7, true)],
  ['prognosen', cellsOf('Prognos', 0, 9, true)],
  ['uppföljningen', cellsOf('Uppföljning', 0, 9, true)],
  ['utvecklingen', cellsOf('Utveckling', 0, 9, true)],
];

test('en orörd arbetsbok är oförändrad, också ett halvår senare', async () => {
  const { verdict, changes, sameResults } = await check(SEALED);
  expect({ verdict, changes, sameResults }).toEqual({
    verdict: 'unchanged',
    changes: [],
    sameResults: true,
  });
});

describe('lag: en enda ändrad cell nämns med sin adress', () => {
  test.each(KINDS)('%s', { timeout: 120_000 }, async (_, places) => {
    const place = fc.constantFrom(...places);
    await fc.assert(
      fc.asyncProperty(place, fc.boolean(), async ({ sheet, at, value }, empties) => {
        const next = empties && value !== null ? null : changed(value);
        // An empty cell under a goal of the same name says that very goal.
        fc.pre(!(next === null && at[1] === 0 && typeof value === 'string' && sheet === 'KS mål'));
        const { verdict, changes } = await check(withCell(SEALED, sheet, at, next));
        expect(verdict).toBe('changed');
        expect(changes.map(({ cell }) => cell)).toContain(cellRef(sheet, ...at));
      }),
      { numRuns: 12 },
    );
  });

  test('bedömningsregler', { timeout: 120_000 }, async () => {
    const { values } = sheetOf('Bedömningsregler');
    const isRule = ({ at: [row, column] }: Place): boolean =>
      /^[RAS]\d+$/.test(valueAsText(values[row]?.[0] ?? null)) && column >= 2 && column <= 5;
    const rules = cellsOf('Bedömningsregler', 0, 6, true).filter(isRule);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rules), async ({ sheet, at, value }) => {
        const { verdict, changes } = await check(withCell(SEALED, sheet, at, changed(value)));
        expect(verdict).toBe('changed');
        expect(changes).toContainEqual(
          expect.objectContaining({ kind: 'rules', cell: cellRef(sheet, ...at) }),
        );
      }),
      { numRuns: 12 },
    );
  });
});

/** The sheet with its rows in another order; notes follow. */
function inOrder(sheet: SheetSnapshot, order: readonly number[]): SheetSnapshot {
  return {
    ...sheet,
    values: order.map((row) => sheet.values[row] ?? []),
    styles: order.map((row) => sheet.styles[row] ?? []),
    notes: sheet.notes.map((note) => ({ ...note, row: order.indexOf(note.row) })),
  };
}

/** The sheet with a column moved to another place; notes follow. */
function withMoved(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const move = <T>(cells: readonly T[], none: T): T[] => {
    const all = Array.from({ length: Math.max(cells.length, to + 1) }, (_, at) => cells[at] ?? none);
    const [moved = none] = all.splice(from, 1);
    all.splice(to, 0, moved);
    return all;
  };
  const place = (column: number): number => {
    if (column === from) return to;
    const left = column > from ? column - 1 : column;
    return left >= to ? left + 1 : left;
  };
  return {
    ...sheet,
    values: sheet.values.map((cells) => move<CellValue>(cells, null)),
    styles: sheet.styles.map((cells) => move(cells, 0)),
    notes: sheet.notes.map((note) => ({ ...note, column: place(note.column) })),
  };
}

describe('det som inte ändrar underlaget', () => {
  const edit = (name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot =>
    withSheet(SEALED, name, change);
  const cases: readonly (readonly [what: string, WorkbookSnapshot, told: string])[] = [
    [
      'sorterade mätvärden',
      edit('KS mål', (sheet) => inOrder(sheet, [0, 1, 4, 2, 3, 6, 5])),
      'På bladet «KS mål» är rader eller kolumner sorterade, flyttade, infogade eller borttagna.',
    ],
    [
      'en flyttad kolumn',
      edit('KS mål', (sheet) => withMoved(sheet, 5, 8)),
      'På bladet «KS mål» är rader eller kolumner sorterade, flyttade, infogade eller borttagna.',
    ],
    ['sorterade beslut', edit('Beslut', (sheet) => inOrder(sheet, [0, 1, 4, 3, 2])), ''],
    [
      'ett namnbyte på ett eget blad',
      edit('Läs mig', (sheet) => ({ ...sheet, name: 'Anvisning' })),
      'Bladet «Läs mig» heter nu «Anvisning».',
    ],
    [
      'en kommentar',
      withCell(SEALED, 'KS mål', [2, 18], 'Mycket bra'),
      'På bladet «KS mål» är annat ändrat: celler som inte bedöms.',
    ],
    [
      'målets namn som upprepas och tas bort på en rad',
      withCell(SEALED, 'KS mål', [3, 0], null),
      'På bladet «KS mål» är annat ändrat: namn som upprepas.',
    ],
    [
      'en rad bredvid reglerna',
      withCell(SEALED, 'Bedömningsregler', [0, 0], 'Regler'),
      'I bladet med bedömningsregler är annat än reglerna ändrat; reglerna är desamma.',
    ],
    [
      'bladen i en annan ordning',
      {
        ...SEALED,
        sheets: [...SEALED.sheets.slice(1, 5), ...SEALED.sheets.slice(0, 1), ...SEALED.sheets.slice(5)],
      },
      'Bladen står i en annan ordning.',
    ],
  ];
  test.each(cases)('%s', async (_, snapshot, told) => {
    const { verdict, changes, sameResults } = await check(snapshot);
    const isTold = told !== '';
    expect(changes.map(({ text }) => text)).toEqual(isTold ? [told] : []);
    expect([verdict, sameResults]).toEqual([isTold ? 'presentation' : 'unchanged', true]);
  });
});

describe('det som ändrar vad som bedöms', () => {
  test('ett borttaget mätvärde', async () => {
    const { verdict, changes } = await check(
      withSheet(SEALED, 'KS mål', (sheet) => inOrder(sheet, [0, 1, 2, 3, 5, 6])),
    );
    expect(verdict).toBe('changed');
    expect(changes[0]?.text).toBe('Ett mätvärde som bedömdes finns inte kvar.');
  });

  test('ett tillagt mätvärde', async () => {
    const row: CellValue[] = ['Miljö', null, 'Återvinning', '%', 'högre', 40, 'minst 50', null, 41, 45];
    const { verdict, changes } = await check(
      withSheet(SEALED, 'KS mål', (sheet) => ({ ...sheet, values: [...sheet.values, row] })),
    );
    expect(verdict).toBe('changed');
    expect(changes[0]).toMatchObject({ kind: 'judged', cell: 'KS mål!C8' });
  });

  test('procent som text i stället för tal är en annan cell, men samma tal i annan form av samma format är det inte', async () => {
    const asText = await check(withCell(SEALED, 'KS mål', [4, 9], '2,1 %'));
    expect(asText.changes.map(({ cell }) => cell)).toContain('KS mål!J5');
    const noise = await check(withCell(SEALED, 'KS mål', [4, 9], 0.021 + 2 ** -57));
    expect([noise.verdict, noise.changes]).toEqual(['unchanged', []]);
  });

  test('en tillagd och en borttagen rad i ett register', async () => {
    const more = await check(withCell(SEALED, 'Beslut', [5, 5], 'Resultat'));
    expect(more.changes).toContainEqual(
      expect.objectContaining({ text: 'Raden i «Beslut» fanns inte när bedömningen gjordes.' }),
    );
    const fewer = await check(withSheet(SEALED, 'Beslut', (sheet) => inOrder(sheet, [0, 1, 2, 3])));
    expect(fewer.changes).toContainEqual(
      expect.objectContaining({
        text: 'En rad i «Beslut» som fanns när bedömningen gjordes finns inte kvar.',
      }),
    );
  });

  test('bladets namn, när det är det som säger nämnden', async () => {
    const { verdict, changes } = await check(
      withSheet(SEALED, 'KS mål', (sheet) => ({ ...sheet, name: 'Underlag' })),
    );
    expect(verdict).toBe('changed');
    expect(changes[0]?.text).toBe(
      'Det framgår inte längre vilken nämnd mätvärdena på bladet «Underlag» hör till.',
    );
  });
});

test('när det lagrade är borta nämns raden där det skrivna inte längre stämmer', async () => {
  const { verdict, changes } = await check({ ...withCell(SEALED, 'KS mål', [2, 9], 60), state: null });
  expect(verdict).toBe('changed');
  expect(changes.map(({ cell }) => cell)).toEqual(expect.arrayContaining([null, 'KS mål!U3']));
});
