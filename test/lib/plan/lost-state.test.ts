// What happens when another program has dropped the state on saving: what is ours is known from the workbook itself,
// nothing is doubled, and what a person has changed is still left alone.
import { describe, expect, test } from 'vitest';
import type { NoteSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { WorkbookSpec } from '../../support/build-snapshot.ts';
import { plan, run as runWith } from './simple-run.ts';
import type { RunOptions } from './simple-run.ts';

const SUMMARY = 'Måluppfyllelse';
const ENDING = ' Regel 90, rad 2.';

/** A run whose explanations end as the real ones do. */
function run(snapshot: WorkbookSnapshot, options: RunOptions = {}): WorkbookSnapshot {
  return runWith(snapshot, { ending: ENDING, ...options });
}

function planned(snapshot: WorkbookSnapshot, options: RunOptions = {}): ReturnType<typeof plan> {
  return plan(snapshot, { ending: ENDING, ...options });
}

/** As LibreOffice or openpyxl saves it. */
function lose(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, state: null };
}

function workbook(headings: readonly string[] = [], spec: WorkbookSpec = {}): WorkbookSnapshot {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', ...headings],
    ['Tryggt', 'Trygghet', 80, 81],
    ['Lärande', 'Skola', 100, 95],
    ['Lärande', 'Behörighet', 100, null],
  ];
  return buildSnapshot([{ name: 'KF', rows }], spec);
}

function change(
  snapshot: WorkbookSnapshot,
  name: string,
  edit: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...edit(sheet) } : sheet));
  return { ...snapshot, sheets };
}

/** Sets one cell, as a person would. */
function type(
  snapshot: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: string | number | null,
): WorkbookSnapshot {
  return change(snapshot, name, ({ values }) => {
    const rows = Array.from({ length: Math.max(values.length, row + 1) }, (_, index) => [
      ...(values[index] ?? []),
    ]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    return { values: rows };
  });
}

function withoutNotes(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return change(snapshot, 'KF', () => ({ notes: [] }));
}

function sheet(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((one) => one.name === name);
}

function sheetNames(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.map(({ name }) => name);
}

function cellOf(snapshot: WorkbookSnapshot, row: number, column: number): unknown {
  return sheet(snapshot, 'KF')?.values[row]?.[column] ?? null;
}

function headings(snapshot: WorkbookSnapshot): unknown {
  return sheet(snapshot, 'KF')?.values[0];
}

function codes(issues: readonly { readonly code: string }[]): readonly string[] {
  return issues.map(({ code }) => code);
}

const OURS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Beräknad status', 'Förklaring'];

describe('ingenting ändrat', () => {
  test('bara tillståndet skrivs tillbaka, med den gamla tiden, och sedan ingenting', () => {
    const first = run(workbook(), { when: '2021-03-15T09:30' });
    const { plan: again } = planned(lose(first), { when: '2023-01-01T12:00' });
    expect({ writes: countWrites(again), state: again.state }).toEqual({ writes: 1, state: first.state });
    const after = run(lose(first), { when: '2023-01-01T12:00' });
    expect(countWrites(planned(after, { when: '2024-01-01T12:00' }).plan)).toBe(0);
  });

  test('också när blanksteg och radbrytningar har jämnats ut i bladet', () => {
    const first = run(workbook());
    const evened = change(first, SUMMARY, ({ values }) => ({
      values: values.map((cells) =>
        cells.map((value) => (typeof value === 'string' ? value.replace(/[\s\u00A0]+/g, ' ') : value)),
      ),
    }));
    expect(planned(lose(evened)).plan.newSheets).toEqual([]);
  });

  test('hur många gånger det än sker blir det ett blad och två kolumner', () => {
    let book = run(workbook());
    for (const outcome of [10, 70, 90]) book = run(lose(type(book, 'KF', 1, 3, outcome)));
    expect(sheetNames(book)).toEqual(['KF', SUMMARY]);
    expect(headings(book)).toEqual(OURS);
    expect(cellOf(book, 1, 4)).toBe('Grön');
  });
});

describe('kolumnerna', () => {
  test('alla utfall ändrade: våra gamla texter skrivs om på plats', () => {
    const changed = type(type(type(run(workbook()), 'KF', 1, 3, 10), 'KF', 2, 3, 10), 'KF', 3, 3, 200);
    for (const lost of [lose(changed), withoutNotes(lose(changed))]) {
      const after = run(lost);
      expect(headings(after)).toEqual(OURS);
      expect([1, 2, 3].map((row) => cellOf(after, row, 4))).toEqual(['Röd', 'Röd', 'Grön']);
      expect(planned(lost).issues).toEqual([]);
      expect(countWrites(planned(after).plan)).toBe(0);
    }
  });

  test('omdöpt förklaringskolumn följs', () => {
    const renamed = type(type(run(workbook()), 'KF', 0, 5, 'Så bedömdes det'), 'KF', 1, 3, 10);
    expect(headings(run(lose(renamed)))).toEqual([...OURS.slice(0, 5), 'Så bedömdes det']);
  });

  test('status ändrad av en person: lämnas och sägs, i samma kolumn', () => {
    const edited = type(type(run(workbook()), 'KF', 2, 4, 'Röd'), 'KF', 1, 3, 10);
    const { issues } = planned(lose(edited));
    expect(codes(issues)).toEqual(['written-cell-edited']);
    const after = run(lose(edited));
    expect(headings(after)).toEqual(OURS);
    expect([1, 2, 3].map((row) => cellOf(after, row, 4))).toEqual(['Röd', 'Röd', 'Ej bedömd']);
  });

  test('alla statusar ändrade av en person: ingen ny kolumn bredvid', () => {
    let edited = run(workbook());
    for (const row of [1, 2, 3]) edited = type(edited, 'KF', row, 4, 'Röd');
    expect(headings(run(lose(edited)))).toEqual(OURS);
  });

  test('förklaring ändrad mitt i av en person: anteckningen visar det, och den lämnas', () => {
    const first = run(workbook());
    const own = String(cellOf(first, 2, 5)).replace('Gul: ', 'Gul: enligt nämnden ');
    const edited = type(type(first, 'KF', 2, 5, own), 'KF', 2, 3, 10);
    expect(codes(planned(lose(edited)).issues)).toEqual(['written-cell-edited']);
    expect(cellOf(run(lose(edited)), 2, 5)).toBe(own);
  });

  test('våra anteckningar skrivs om, en persons lämnas', () => {
    const first = run(workbook());
    const persons: NoteSnapshot = { row: 3, column: 4, text: 'Målljus: fråga Eva', threaded: false };
    const noted = change(first, 'KF', ({ notes }) => ({
      notes: [...notes.filter(({ row }) => row !== 3), persons],
    }));
    const after = run(lose(type(noted, 'KF', 1, 3, 10)));
    const texts = new Map(sheet(after, 'KF')?.notes.map(({ row, text }) => [row, text]));
    expect(texts.get(1)).toBe(`Målljus: ${String(cellOf(after, 1, 5))}`);
    expect(texts.get(3)).toBe('Målljus: fråga Eva');
  });

  test('den egna tomma statuskolumnen som vi fyllt används igen, också när en person ändrat i den', () => {
    const first = run(workbook(['Status']));
    const edited = type(type(first, 'KF', 2, 4, 'Röd'), 'KF', 1, 3, 10);
    for (const [lost, expected] of [
      [lose(type(first, 'KF', 1, 3, 10)), 'Gul'],
      [lose(edited), 'Röd'],
    ] as const) {
      const after = run(lost);
      expect(headings(after)).toEqual(['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status', 'Förklaring']);
      expect([cellOf(after, 1, 4), cellOf(after, 2, 4)]).toEqual(['Röd', expected]);
    }
  });

  test('egna bedömningar som råkar stämma med våra förblir egna', () => {
    const own = type(
      type(type(workbook(['Bedömning']), 'KF', 1, 4, 'Grön'), 'KF', 2, 4, 'Gul'),
      'KF',
      3,
      4,
      'Grön',
    );
    const after = run(lose(type(run(own), 'KF', 1, 3, 10)));
    expect([1, 2, 3].map((row) => cellOf(after, row, 4))).toEqual(['Grön', 'Gul', 'Grön']);
    expect([1, 2, 3].map((row) => cellOf(after, row, 5))).toEqual(['Röd', 'Gul', 'Ej bedömd']);
  });

  test('en arbetsbok med egna texter som liknar våra men inte slutar så rörs inte', () => {
    const own = type(workbook(['Förklaring']), 'KF', 1, 4, 'Grön: bra jobbat av alla.');
    const after = run(own);
    expect(cellOf(after, 1, 4)).toBe('Grön: bra jobbat av alla.');
    expect(headings(after)).toEqual([
      ...['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Förklaring'],
      ...['Beräknad status', 'Förklaring (Målljus)'],
    ]);
  });
});

describe('sammanställningen', () => {
  test('ändrad av en person: lämnas, ett nytt blad en enda gång, och det sägs en gång', () => {
    const edited = lose(type(run(workbook()), SUMMARY, 6, 1, 'Grön'));
    expect(codes(planned(edited).issues)).toEqual(['summary-edited']);
    let book = run(edited);
    const names = ['KF', SUMMARY, 'Måluppfyllelse (Målljus)'];
    expect(sheetNames(book)).toEqual(names);
    for (const outcome of [10, 70]) {
      book = lose(type(book, 'KF', 1, 3, outcome));
      expect(planned(book).issues).toEqual([]);
      book = run(book);
    }
    expect(sheetNames(book)).toEqual(names);
    expect(sheet(book, SUMMARY)).toEqual(sheet(edited, SUMMARY));
    expect(sheet(book, 'Måluppfyllelse (Målljus)')?.values[7]?.[1]).toBe('Röd');
    expect(readState(book.state).state.retired).toEqual([SUMMARY]);
  });

  const edits: readonly (readonly [string, (book: WorkbookSnapshot) => WorkbookSnapshot])[] = [
    ['ett ord i en tom cell mitt i', (book) => type(book, SUMMARY, 4, 2, 'Obs!')],
    ['ett tal ändrat', (book) => type(book, SUMMARY, 6, 3, 7)],
    ['en cell tömd', (book) => type(book, SUMMARY, 7, 2, null)],
    ['en rad infogad', (book) => change(book, SUMMARY, ({ values }) => ({ values: [[], ...values] }))],
    [
      'en formel med samma värde',
      (book) => change(book, SUMMARY, () => ({ formulas: new Map([[6, new Map([[3, true]])]]) })),
    ],
  ];
  test.each(edits)('%s: då är bladet en persons', (_, edit) => {
    const edited = lose(edit(run(workbook())));
    expect(codes(planned(edited).issues)).toEqual(['summary-edited']);
    expect(ownSheets(readState(null).state, edited.sheets)).toContain(SUMMARY);
  });

  test('ord bredvid och under rörs inte och gör inte bladet till en persons', () => {
    const first = run(workbook());
    const under = sheet(first, SUMMARY)?.values.length ?? 0;
    const noted = type(type(first, SUMMARY, 6, 9, 'Bra jobbat'), SUMMARY, under + 3, 0, 'Sett av KS');
    const after = run(lose(type(noted, 'KF', 1, 3, 10)));
    expect(sheetNames(after)).toEqual(['KF', SUMMARY]);
    expect(sheet(after, SUMMARY)?.values[6]?.[9]).toBe('Bra jobbat');
    expect(sheet(after, SUMMARY)?.values[under + 3]?.[0]).toBe('Sett av KS');
  });

  test('omdöpt följs; av flera som håller används den som har vårt namn', () => {
    const first = run(workbook());
    const renamed = change(first, SUMMARY, () => ({ name: 'Läget' }));
    expect(sheetNames(run(lose(type(renamed, 'KF', 1, 3, 10))))).toEqual(['KF', 'Läget']);
    const [copy] = renamed.sheets.slice(-1);
    const both = { ...first, sheets: [...first.sheets, ...(copy === undefined ? [] : [copy])] };
    const after = run(lose(type(both, 'KF', 1, 3, 10)));
    expect(sheet(after, 'Läget')).toEqual(copy);
    expect(sheet(after, SUMMARY)?.values[7]?.[1]).toBe('Röd');
  });

  test('krymper den töms våra gamla celler, också det gamla kontrolltalet', () => {
    const first = run(workbook());
    const fewer = type(type(first, 'KF', 1, 0, 'Lärande'), 'KF', 3, 1, null);
    const after = run(lose(fewer));
    const lines = sheet(after, SUMMARY)?.values.filter(
      ([cell]) => typeof cell === 'string' && cell.startsWith('Kontrolltal'),
    );
    expect(lines).toHaveLength(1);
    expect(countWrites(planned(after).plan)).toBe(0);
    expect(planned(lose(after)).plan.newSheets).toEqual([]);
  });

  test('oläsligt tillstånd: som om det vore borta, och det sägs', () => {
    const broken = { ...run(workbook()), state: 'trasigt' };
    const { plan: again, issues } = planned(broken);
    expect(codes(issues)).toEqual(['state-unreadable']);
    expect(countWrites(again)).toBe(1);
  });
});
