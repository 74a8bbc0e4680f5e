// Where statuses and explanations are written in an officer's table, case by case.
import { describe, expect, test } from 'vitest';
import { countWrites } from '../../../lib/model/write-plan.ts';
import type { WritePlan } from '../../../lib/model/write-plan.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { plan, recognise, run } from './simple-run.ts';

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'] as const;

/** One sheet «KF» with a table of two measures, Trygghet (green) and Skola (yellow). */
function workbook(extra: Partial<SheetSpec> = {}, ...columns: readonly CellSpec[][]): WorkbookSnapshot {
  const rows: CellSpec[][] = [[...HEADINGS], ['Tryggt', 'Trygghet', 80, 81], ['Lärande', 'Skola', 100, 95]];
  return buildSnapshot([
    {
      name: 'KF',
      rows: rows.map((row, r) => [...row, ...columns.map((column) => column[r] ?? null)]),
      ...extra,
    },
  ]);
}

function sheet(snapshot: WorkbookSnapshot, name = 'KF'): SheetSnapshot {
  const found = snapshot.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** The cells of one sheet that the plan writes, as `E2 Grön`. */
function written(planned: WritePlan, name = 'KF'): readonly string[] {
  return planned.cells
    .filter((cell) => cell.sheet === name)
    .map(({ row, column, value }) => `${String.fromCharCode(65 + column)}${String(row + 1)} ${String(value)}`)
    .sort();
}

function codes(issues: readonly { readonly code: string }[]): readonly string[] {
  return issues.map(({ code }) => code);
}

const GREEN = 'Grön: 81 mot minst 80 för Trygghet.';
const YELLOW = 'Gul: 95 mot minst 100 för Skola.';

describe('var status och förklaring skrivs', () => {
  test('utan statuskolumn: två nya kolumner direkt till höger', () => {
    const { plan: made, issues } = plan(workbook());
    expect(written(made)).toEqual([
      'E1 Beräknad status',
      'E2 Grön',
      'E3 Gul',
      'F1 Förklaring',
      `F2 ${GREEN}`,
      `F3 ${YELLOW}`,
    ]);
    expect(made.columnWidths.filter((width) => width.sheet === 'KF')).toHaveLength(2);
    expect(issues).toEqual([]);
  });

  test('tom statuskolumn används; bara förklaringen får ny kolumn', () => {
    const { plan: made } = plan(workbook({}, ['Status']));
    expect(written(made)).toEqual(['E2 Grön', 'E3 Gul', 'F1 Förklaring', `F2 ${GREEN}`, `F3 ${YELLOW}`]);
  });

  const judged: readonly (readonly [string, CellSpec[], Partial<SheetSpec>])[] = [
    ['ett ord', ['Status', null, 'Röd'], {}],
    ['en formel', ['Status', { value: null, formula: 'unstored' }, null], {}],
    ['en egen färg', ['Status', { value: null, filled: true }, null], {}],
    [
      'en egen anteckning',
      ['Status'],
      { notes: [{ row: 1, column: 4, text: 'Se protokoll', threaded: false }] },
    ],
    [
      'en kommentarstråd',
      ['Status'],
      { notes: [{ row: 2, column: 4, text: 'Stämmer det?', threaded: true }] },
    ],
    ['sammanfogade celler', ['Status'], { merges: ['E2:E3'] }],
  ];
  test.each(judged)('statuskolumn med %s lämnas; beräknad status bredvid', (_, column, extra) => {
    const { plan: made, issues } = plan(workbook(extra, column));
    expect(written(made).filter((cell) => cell.startsWith('E'))).toEqual([]);
    expect(written(made)).toContain('F1 Beräknad status');
    expect(written(made)).toContain('G1 Förklaring');
    expect(codes(issues)).toEqual(['status-by-person-kept']);
  });

  test('statuskolumnen för den period som bedöms används, inte en annan periods', () => {
    const start = workbook({}, ['Status 2019', 'Grön', 'Röd'], ['Status 2020']);
    const { plan: made } = plan(start, { period: '2020' });
    expect(written(made)).toContain('F2 Grön');
    expect(written(made).filter((cell) => cell.startsWith('E'))).toEqual([]);
  });

  test('upptagna kolumner hoppas över, också när bara en cell, en sammanfogning eller en anteckning står där', () => {
    const start = workbook(
      { notes: [{ row: 2, column: 6, text: 'Obs', threaded: false }], merges: ['H1:H2'] },
      [null, 'min egen'] as CellSpec[],
    );
    expect(written(plan(start).plan)).toContain('I1 Beräknad status');
    expect(written(plan(start).plan)).toContain('J1 Förklaring');
  });

  test('dolda kolumner används inte', () => {
    expect(written(plan(workbook({ hiddenColumns: [4] })).plan)).toContain('F1 Beräknad status');
  });

  test('upptagen rubrik får ett tillägg', () => {
    const { plan: made } = plan(workbook({}, ['Förklaring', 'min', 'egen']));
    expect(written(made)).toContain('G1 Förklaring (Målljus)');
  });

  test('två tabeller sida vid sida får var sina kolumner, och hittar dem igen', () => {
    const both = buildSnapshot([
      {
        name: 'KF',
        rows: [
          [...HEADINGS, null, ...HEADINGS],
          ['A', 'a', 10, 10, null, 'B', 'b', 10, 1],
          ['A', 'c', 10, 10, null, 'B', 'd', 10, 1],
        ],
      },
    ]);
    const after = run(both);
    expect(sheet(after).values[1]?.slice(9)).toEqual([
      'Grön',
      'Grön: 10 mot minst 10 för a.',
      'Röd',
      'Röd: 1 mot minst 10 för b.',
    ]);
    expect(countWrites(plan(after).plan)).toBe(0);
  });
});

describe('Excel-tabeller', () => {
  const tables = [{ name: 'Tabell1', area: 'A1:D3' }];

  test('tabellen växer när cellerna intill är fria', () => {
    const { plan: made } = plan(workbook({ tables }));
    expect(made.tables).toEqual([
      { sheet: 'KF', table: 'Tabell1', headings: ['Beräknad status', 'Förklaring'] },
    ]);
    const after = run(workbook({ tables }));
    expect(sheet(after).tables[0]?.area.right).toBe(5);
    expect(countWrites(plan(after).plan)).toBe(0);
  });

  test('tabellen växer inte när något står intill; kolumnerna kommer bortom', () => {
    const { plan: made } = plan(workbook({ tables }, [null, null, 'eget'] as CellSpec[]));
    expect(made.tables).toEqual([]);
    expect(written(made)).toContain('F1 Beräknad status');
  });

  test('summaraden hör till tabellens höjd', () => {
    const start = buildSnapshot([
      {
        name: 'KF',
        rows: [[...HEADINGS], ['A', 'a', 1, 1], [null, null, null, null, 'summa']],
        tables: [{ name: 'T', area: 'A1:D3', totalRow: true }],
      },
    ]);
    expect(plan(start).plan.tables).toEqual([]);
    expect(written(plan(start).plan)).toContain('F1 Beräknad status');
  });
});

describe('körd igen', () => {
  test('inget ändrat ger inga skrivningar, vad klockan än är', () => {
    const after = run(workbook({}, ['Status']), { when: '2021-03-15T09:30' });
    const again = plan(after, { when: '2022-01-01T00:00' });
    expect(again.plan).toEqual(plan(after, { when: '2021-03-15T09:30' }).plan);
    expect(countWrites(again.plan)).toBe(0);
  });

  test('ändrat utfall ändrar samma celler, anteckning och blad', () => {
    const after = edit(run(workbook({}, ['Status'])), 1, 3, 10);
    const { plan: made } = plan(after);
    expect(written(made)).toEqual(['E2 Röd', 'F2 Röd: 10 mot minst 80 för Trygghet.']);
    expect(made.notes).toEqual([
      { sheet: 'KF', row: 1, column: 4, text: 'Målljus: Röd: 10 mot minst 80 för Trygghet.' },
    ]);
    expect(made.newSheets).toEqual([]);
    expect(made.tables).toEqual([]);
    expect(made.statusFormats).toEqual([]);
    expect(countWrites(plan(run(after)).plan)).toBe(0);
  });

  test('infogade rader och kolumner, flyttad tabell: samma kolumner används', () => {
    const after = run(workbook());
    const moved = mapValues(after, 'KF', (values) => [[], [], ...values.map((row) => [null, ...row])]);
    const { plan: made } = plan(clearNotesAndFormats(edit(moved, 3, 4, 10)));
    expect(written(made)).toEqual(['F4 Röd', 'G4 Röd: 10 mot minst 80 för Trygghet.']);
  });

  test('sorterade rader är fortfarande våra', () => {
    const after = clearNotesAndFormats(run(workbook()));
    const sorted = mapValues(after, 'KF', ([heading = [], first = [], second = []]) => [
      heading,
      second,
      first,
    ]);
    const changed = edit(sorted, 1, 3, 1);
    const { plan: made, issues } = plan(changed);
    expect(written(made)).toEqual(['E2 Röd', 'F2 Röd: 1 mot minst 100 för Skola.']);
    expect(issues).toEqual([]);
  });

  test('bladet har bytt namn: kolumnerna hittas på texterna', () => {
    const after = run(workbook());
    const renamed = {
      ...after,
      sheets: after.sheets.map((one) => (one.name === 'KF' ? { ...one, name: 'Mål 2020' } : one)),
    };
    expect(written(plan(renamed).plan, 'Mål 2020')).toEqual([]);
  });

  test('ett kopierat blad har våra kolumner kvar som våra', () => {
    const after = run(workbook());
    const copy = { ...sheet(after), name: 'KF (2)' };
    const both = { ...after, sheets: [...after.sheets, copy] };
    const { plan: made, issues } = plan(both);
    expect(written(made, 'KF (2)')).toEqual([]);
    expect(issues).toEqual([]);
    expect(countWrites(plan(run(both)).plan)).toBe(0);
  });

  test('en ny tabell infogad ovanför tar inte över den gamlas kolumner', () => {
    const rows: CellSpec[][] = [
      [...HEADINGS, null, 'Förklaring'],
      ['Nytt', 'Nytt mått', 1, 1, null, 'min egen text'],
      [],
    ];
    const after = clearNotesAndFormats(run(workbook()));
    const stacked = mapValues(after, 'KF', (values) => [...(rows as SheetSnapshot['values']), ...values]);
    expect(written(plan(stacked).plan)).toEqual([
      'G1 Beräknad status',
      'G2 Grön',
      'H1 Förklaring (Målljus)',
      'H2 Grön: 1 mot minst 1 för Nytt mått.',
    ]);
    expect(countWrites(plan(run(stacked)).plan)).toBe(0);
  });

  test('en rad som inte längre är ett mätvärde får våra celler och vår anteckning borttagna', () => {
    const after = edit(run(workbook()), 2, 1, null);
    const { plan: made } = plan(after);
    expect(written(made)).toEqual(['E3 null', 'F3 null']);
    expect(made.notes).toContainEqual({ sheet: 'KF', row: 2, column: 4, text: null });
  });

  test('inget bedömt (perioden finns inte): det som stod kvar från förra gången lämnas', () => {
    const after = run(workbook());
    const nothing = recognise(after, ['KF', 'Måluppfyllelse']);
    expect(countWrites(plan(after, { recognition: nothing }).plan)).toBe(0);
  });

  test('omdöpt förklaringskolumn följs', () => {
    const after = edit(run(workbook()), 0, 5, 'Motivering');
    expect(written(plan(after).plan)).toEqual([]);
    expect(countWrites(plan(run(after)).plan)).toBe(0);
  });

  test('förlorat tillstånd: oförändrade kolumner känns igen och inga nya kommer till', () => {
    const after = { ...run(workbook({}, ['Status'])), state: null };
    expect(written(plan(after).plan)).toEqual([]);
  });
});

describe('det en person har ändrat', () => {
  test('en ändrad status lämnas och anmäls, med vad som beräknas och vad man gör', () => {
    const after = edit(edit(run(workbook({}, ['Status'])), 1, 4, 'Röd'), 1, 3, 75);
    const { plan: made, issues } = plan(after);
    expect(written(made)).toEqual(['F2 Gul: 75 mot minst 80 för Trygghet.']);
    expect(issues.map(({ code, cell, text }) => [code, cell, text])).toEqual([
      [
        'written-cell-edited',
        'KF!E2',
        'Cellen har ändrats för hand och lämnas som den är; det beräknade är «Gul». Töm cellen så skriver Målljus i den igen.',
      ],
    ]);
  });

  test('en ändrad status är personens också när beräkningen en tid gav samma', () => {
    let book = run(edit(run(workbook({}, ['Status'])), 1, 4, 'Röd'));
    book = run(edit(book, 1, 3, 1));
    expect(sheet(book).values[1]?.[4]).toBe('Röd');
    book = run(edit(book, 1, 3, 80));
    expect(sheet(book).values[1]?.[4]).toBe('Röd');
  });

  test('en tömd cell fylls igen', () => {
    const after = edit(run(workbook()), 1, 4, null);
    expect(written(plan(after).plan)).toEqual(['E2 Grön']);
  });

  test('en ändrad förklaring lämnas; statusen med vår anteckning fortsätter att följa med', () => {
    const after = edit(edit(run(workbook()), 1, 5, 'Min egen text'), 1, 3, 1);
    const { plan: made, issues } = plan(after);
    expect(written(made)).toEqual(['E2 Röd']);
    expect(codes(issues)).toEqual(['written-cell-edited']);
  });

  test('egna anteckningar lämnas och räknas en gång per tabell', () => {
    const after = run(workbook());
    const noted = withNotes(after, [
      { row: 1, column: 4, text: 'Min anteckning', threaded: false },
      { row: 2, column: 4, text: 'Tråd', threaded: true },
    ]);
    const { plan: made, issues } = plan(noted);
    expect(made.notes).toEqual([]);
    expect(codes(issues)).toEqual(['note-by-person-kept']);
    expect(issues[0]?.text).toContain('2 statusceller');
  });
});

describe('perioder', () => {
  const start = (): WorkbookSnapshot =>
    workbook({}, ['Utfall 2020', 10, 10], ['Status 2020'], ['Utfall 2021', 99, 99], ['Status 2021']);

  test('nästa period fyller sin kolumn, den förra står kvar, och att gå tillbaka skriver i den igen', () => {
    const without = mapValues(start(), 'KF', (values) =>
      values.map((row) => row.filter((_, column) => column !== 3)),
    );
    const first = run(without, { period: '2020' });
    const second = run(first, { period: '2021' });
    expect(sheet(second).values[1]?.slice(4, 7)).toEqual(['Röd', 99, 'Grön']);
    expect(countWrites(plan(second, { period: '2021' }).plan)).toBe(0);
    const back = plan(edit(second, 1, 3, 80), { period: '2020' });
    expect(written(back.plan)).toContain('E2 Grön');
    expect(codes(back.issues)).toEqual([]);
    expect(sheet(run(second, { period: '2020' })).values[0]).toHaveLength(8);
  });

  test('en persons ändring i förra periodens kolumn överlever', () => {
    const without = mapValues(start(), 'KF', (values) =>
      values.map((row) => row.filter((_, column) => column !== 3)),
    );
    const second = edit(run(run(without, { period: '2020' }), { period: '2021' }), 1, 4, 'Grön');
    const back = run(second, { period: '2020' });
    expect(sheet(back).values[1]?.[4]).toBe('Grön');
  });
});

describe('anteckningar, format och gränser', () => {
  test('över 2 000 mätvärden: inga anteckningar, de gamla tas bort, och det sägs en gång', () => {
    const small = run(workbook());
    const many = mapValues(small, 'KF', (values) => [
      ...values,
      ...Array.from({ length: 2000 }, (_, i) => ['M', `m${String(i)}`, 10, 10]),
    ]);
    const { plan: made, issues } = plan(many);
    expect(made.notes).toEqual([
      { sheet: 'KF', row: 1, column: 4, text: null },
      { sheet: 'KF', row: 2, column: 4, text: null },
    ]);
    expect(codes(issues)).toEqual(['notes-left-out']);
    expect(countWrites(plan(run(many)).plan)).toBe(0);
  });

  test('statusreglerna läggs en gång och byts när tabellen växt', () => {
    const after = run(workbook());
    const grown = mapValues(after, 'KF', (values) => [...values, ['Lärande', 'Ny', 1, 1]]);
    const { plan: made } = plan(grown);
    expect(made.statusFormats.filter((format) => format.sheet === 'KF')).toEqual([
      {
        sheet: 'KF',
        area: { top: 1, bottom: 3, left: 4, right: 4 },
        replaces: [{ top: 1, bottom: 2, left: 4, right: 4 }],
      },
    ]);
  });

  test('för lång förklaring kortas med … och anmäls', () => {
    const { plan: made, issues } = plan(workbook(), { ending: 'x'.repeat(40_000) });
    const text = made.cells.find(({ row, column }) => row === 1 && column === 5)?.value;
    expect(String(text).length).toBeLessThanOrEqual(32_767);
    expect(String(text).endsWith('…')).toBe(true);
    expect(codes(issues)).toEqual(['text-shortened', 'text-shortened']);
    const after = run(workbook(), { ending: 'x'.repeat(40_000) });
    expect(countWrites(plan(after, { ending: 'x'.repeat(40_000) }).plan)).toBe(0);
  });

  test('skyddat blad: inget planeras där men det andra bladet skrivs', () => {
    const rows: CellSpec[][] = [[...HEADINGS], ['A', 'a', 1, 1]];
    const start = buildSnapshot([
      { name: 'Låst', rows, protection: { formatCells: false } },
      { name: 'Öppet', rows },
    ]);
    const { plan: made, issues } = plan(start);
    expect(written(made, 'Låst')).toEqual([]);
    expect(made.notes.filter((note) => note.sheet === 'Låst')).toEqual([]);
    expect(written(made, 'Öppet')).toContain('E2 Grön');
    expect(codes(issues)).toEqual(['sheet-protected']);
    expect(issues[0]?.text).toContain('«Låst»');
  });

  test('skyddat blad med upplåsta celler: cellerna skrivs, det som inte går sägs', () => {
    const open = (value: string | null): CellSpec => ({ value, locked: false });
    const start = workbook(
      { protection: { formatCells: false } },
      [open('Status'), open(null), open(null)],
      [open(null), open(null), open(null)],
    );
    const { plan: made, issues } = plan(start);
    expect(written(made)).toContain('E2 Grön');
    expect(made.statusFormats.filter((format) => format.sheet === 'KF')).toEqual([]);
    expect(made.notes).toEqual([]);
    expect(codes(issues)).toEqual(['sheet-protected']);
  });

  test('statusens plats lämnas ut för varje bedömning', () => {
    expect([...plan(workbook()).statusRefs.values()]).toEqual(['KF!E2', 'KF!E3']);
  });
});

function mapValues(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (values: SheetSnapshot['values']) => SheetSnapshot['values'],
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((one) =>
    one.name === name ? { ...one, values: change(one.values) } : one,
  );
  return { ...snapshot, sheets };
}

function edit(
  snapshot: WorkbookSnapshot,
  row: number,
  column: number,
  value: string | number | null,
): WorkbookSnapshot {
  return mapValues(snapshot, 'KF', (values) =>
    values.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)),
  );
}

function withNotes(snapshot: WorkbookSnapshot, notes: SheetSnapshot['notes']): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((one) => (one.name === 'KF' ? { ...one, notes } : one)) };
}

/** Rows have been moved as values; the notes and formats that Excel would have moved along are left out. */
function clearNotesAndFormats(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === 'KF' ? { ...one, notes: [], conditionalFormats: [] } : one,
    ),
  };
}
