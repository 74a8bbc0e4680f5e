// Where the explanations stand by the officer's choice: column, note or both; switching; and what stands in the way.
import { describe, expect, test } from 'vitest';
import type { NoteSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import type { Planned } from '../../../lib/plan/plan-writes.ts';
import { describePlan } from '../../../lib/plan/describe-plan.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/plan/settings.ts';
import type { ExplanationPlace } from '../../../lib/plan/settings.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { plan as planWith } from './simple-run.ts';

const ROWS: readonly CellSpec[][] = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
  ['Tryggt', 'Trygghet', 80, 81],
  ['Lärande', 'Skola', 100, 95],
];
const GREEN = 'Grön: 81 mot minst 80 för Trygghet.';
const YELLOW = 'Gul: 95 mot minst 100 för Skola.';

const workbook = (extra: Partial<SheetSpec> = {}): WorkbookSnapshot =>
  buildSnapshot([{ name: 'KF', rows: ROWS, ...extra }]);

function plan(book: WorkbookSnapshot, explanations: ExplanationPlace, canWriteNotes = true): Planned {
  return planWith(book, { settings: { ...DEFAULT_SETTINGS, explanations }, canWriteNotes });
}

function run(book: WorkbookSnapshot, ...places: readonly ExplanationPlace[]): WorkbookSnapshot {
  return places.reduce((next, place) => applyPlan(next, plan(next, place).plan), book);
}

function sheet(book: WorkbookSnapshot): SheetSnapshot {
  const found = book.sheets.find(({ name }) => name === 'KF');
  if (found === undefined) throw new Error('KF');
  return found;
}

function change(
  book: WorkbookSnapshot,
  edit: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): WorkbookSnapshot {
  return {
    ...book,
    sheets: book.sheets.map((one) => (one.name === 'KF' ? { ...one, ...edit(one) } : one)),
  };
}

function type(book: WorkbookSnapshot, row: number, column: number, value: string | number): WorkbookSnapshot {
  return change(book, ({ values }) => ({
    values: values.map((cells, r) => (r === row ? cells.map((v, c) => (c === column ? value : v)) : cells)),
  }));
}

const ours = (book: WorkbookSnapshot): unknown[] => sheet(book).values.map((row) => row.slice(4));
const notes = (book: WorkbookSnapshot): string[] => sheet(book).notes.map(({ text }) => text);
const codes = ({ issues }: Planned): string[] => issues.map(({ code }) => code);

describe('förklaringarna står där de ska', () => {
  test('i kolumn: inga anteckningar', () => {
    const book = run(workbook(), 'column');
    expect(ours(book)).toEqual([
      ['Beräknad status', 'Förklaring'],
      ['Grön', GREEN],
      ['Gul', YELLOW],
    ]);
    expect(notes(book)).toEqual([]);
  });

  test('i anteckningar: ingen kolumn', () => {
    const book = run(workbook(), 'note');
    expect(ours(book)).toEqual([['Beräknad status'], ['Grön'], ['Gul']]);
    expect(notes(book)).toEqual([`Målljus: ${GREEN}`, `Målljus: ${YELLOW}`]);
    expect(readState(book.state).state.tables[0]?.explanation).toBeNull();
    expect(countWrites(plan(book, 'note').plan)).toBe(0);
  });

  test('utan kolumn hittas statusen igen på annan plats och följer utfallet', () => {
    const book = change(run(workbook(), 'note'), ({ values, notes: all }) => ({
      values: [['Rubrik'], [], ...values],
      notes: all.map((note: NoteSnapshot) => ({ ...note, row: note.row + 2 })),
    }));
    const after = run(type(book, 3, 3, 10), 'note');
    expect(ours(after).slice(2)).toEqual([['Beräknad status'], ['Röd'], ['Gul']]);
  });

  test('utan kolumn är en status som en person ändrat personens', () => {
    const book = type(run(workbook(), 'note'), 1, 4, 'Röd');
    expect(codes(plan(book, 'note'))).toEqual(['written-cell-edited']);
    const after = run(book, 'note');
    expect(ours(after)).toEqual([['Beräknad status'], ['Röd'], ['Gul']]);
    expect(countWrites(plan(after, 'note').plan)).toBe(0);
  });
});

describe('byte av plats', () => {
  test('från kolumn till anteckningar går kolumnen, rubriken och dess linjer bort', () => {
    const first = run(workbook(), 'both');
    const planned = plan(first, 'note');
    const gone = planned.plan.cells.filter((cell) => cell.sheet === 'KF');
    expect(gone.map(({ row, column, value, styleOf }) => [row, column, value, styleOf?.column])).toEqual([
      [0, 5, null, 6],
      [1, 5, null, 6],
      [2, 5, null, 6],
    ]);
    expect(describePlan(planned)).toContainEqual({
      sheet: 'KF',
      what: 'det Målljus skrivit i kolumn F tas bort (3 celler)',
    });
    const after = applyPlan(first, planned.plan);
    expect(sheet(after).values.map((row) => row[5] ?? null)).toEqual([null, null, null]);
    expect(countWrites(plan(after, 'note').plan)).toBe(0);
  });

  test('från anteckningar till kolumn går anteckningarna bort och kolumnen kommer', () => {
    const book = run(workbook(), 'note', 'column');
    expect(ours(book)).toEqual([
      ['Beräknad status', 'Förklaring'],
      ['Grön', GREEN],
      ['Gul', YELLOW],
    ]);
    expect(notes(book)).toEqual([]);
  });

  test('det en person skrivit i kolumnen står kvar, med rubriken, och det sägs en gång', () => {
    const book = type(run(workbook(), 'both'), 1, 5, 'Eget ord');
    expect(codes(plan(book, 'note'))).toEqual(['explanation-column-left']);
    const after = run(book, 'note');
    expect(sheet(after).values.map((row) => row[5] ?? null)).toEqual(['Förklaring', 'Eget ord', null]);
    expect(codes(plan(after, 'note'))).toEqual([]);
    expect(run(after, 'both').sheets[0]?.values[2]?.[5]).toBe(YELLOW);
  });

  test('i en Exceltabell står rubriken kvar, och kolumnen används igen', () => {
    const tables = [{ name: 'Tabell1', area: 'A1:D3' }];
    const first = run(workbook({ tables }), 'both');
    expect(sheet(first).tables[0]?.area.right).toBe(5);
    const left = run(first, 'note');
    expect(ours(left)).toEqual([
      ['Beräknad status', 'Förklaring'],
      ['Grön', null],
      ['Gul', null],
    ]);
    expect(countWrites(plan(left, 'note').plan)).toBe(0);
    expect(ours(run(left, 'column'))).toEqual(ours(first));
  });

  test('en persons egna anteckningar rörs aldrig, och det sägs var förklaring saknas', () => {
    const own = { row: 1, column: 4, text: 'min', threaded: false };
    const book = change(run(workbook(), 'column'), () => ({ notes: [own] }));
    const planned = plan(book, 'note');
    expect(planned.issues.map(({ text }) => text)).toEqual([expect.stringContaining('saknas förklaring')]);
    const after = applyPlan(book, planned.plan);
    expect(notes(after)).toEqual(['min', `Målljus: ${YELLOW}`]);
    expect(notes(run(after, 'column'))).toEqual(['min']);
  });
});

describe('där anteckningar inte går att skriva', () => {
  test('används kolumnen, och det sägs', () => {
    const planned = plan(workbook(), 'note', false);
    expect(codes(planned)).toEqual(['notes-left-out']);
    expect(ours(applyPlan(workbook(), planned.plan))[1]).toEqual(['Grön', GREEN]);
    expect(planned.plan.notes).toEqual([]);
    expect(codes(plan(workbook(), 'column', false))).toEqual([]);
  });

  test('en värd utan anteckningar gör inte gamla anteckningar till en persons', () => {
    const first = run(workbook(), 'both');
    const changed = type(first, 1, 3, 10);
    const blind = change(changed, () => ({ notes: [] }));
    const planned = plan(blind, 'both', false).plan;
    const after = applyPlan(changed, planned);
    expect(notes(after)).toContain(`Målljus: ${GREEN}`);
    const seeing = plan(after, 'both');
    expect(codes(seeing)).toEqual([]);
    expect(notes(applyPlan(after, seeing.plan))).toEqual([
      `Målljus: ${YELLOW}`,
      'Målljus: Röd: 10 mot minst 80 för Trygghet.',
    ]);
  });

  test('på ett skyddat blad med öppna celler används kolumnen', () => {
    const open = (value: CellSpec): CellSpec => ({ value: value as string | number | null, locked: false });
    const rows = ROWS.map((row) => Array.from({ length: 8 }, (_, c) => open(row[c] ?? null)));
    const planned = plan(buildSnapshot([{ name: 'KF', rows, protection: { formatCells: true } }]), 'note');
    expect(planned.plan.cells.map(({ value }) => value)).toContain(GREEN);
    expect(codes(planned)).toEqual(['sheet-protected']);
  });
});
