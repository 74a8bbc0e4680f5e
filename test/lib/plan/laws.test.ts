// Laws of the writing, tried on random histories: runs and a person's edits in any order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellValue } from '../../../lib/model/cell.ts';
import type { NoteSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import type { WritePlan } from '../../../lib/model/write-plan.ts';
import type { Planned } from '../../../lib/plan/plan-writes.ts';
import { DEFAULT_SETTINGS, EXPLANATION_PLACES } from '../../../lib/plan/settings.ts';
import type { ExplanationPlace } from '../../../lib/plan/settings.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import { plan } from './simple-run.ts';

/** Who wrote what stands in a cell, kept apart from the workbook and never seen by the program. */
interface Origin {
  readonly isOurs: boolean;
  /** What we last wrote there: typed again by a person it cannot be told from ours. */
  readonly lastOurs: CellValue;
}

interface World {
  readonly book: WorkbookSnapshot;
  /** Where the officer wants the explanations from now on. */
  readonly explanations: ExplanationPlace;
  /** Whether the host of the next run can see and write notes. */
  readonly canWriteNotes: boolean;
  /** By sheet, row and column. */
  readonly origins: ReadonlyMap<string, readonly (readonly Origin[])[]>;
}

type Step =
  | { readonly kind: 'run' }
  | { readonly kind: 'outcome'; readonly row: number; readonly value: number | null }
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly value: string | null;
    }
  | { readonly kind: 'insertRow' }
  | { readonly kind: 'insertColumn'; readonly at: number }
  | { readonly kind: 'addMeasure' }
  | { readonly kind: 'deleteRow'; readonly row: number }
  | { readonly kind: 'rotate' }
  | { readonly kind: 'note'; readonly row: number; readonly column: number }
  | { readonly kind: 'explanations'; readonly place: ExplanationPlace }
  | { readonly kind: 'host'; readonly canWriteNotes: boolean };

const BLANK: Origin = { isOurs: false, lastOurs: null };
const TYPED = fc.option(fc.constantFrom('eget', 'Grön', 'Röd', 'Ej bedömd'), { freq: 3 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'run' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('outcome' as const),
      row: fc.nat(4),
      value: fc.option(fc.constantFrom(100, 95, 10)),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      sheet: fc.nat(1),
      row: fc.nat(12),
      column: fc.integer({ min: 4, max: 9 }),
      value: TYPED,
    }),
  },
  fc.constant<Step>({ kind: 'insertRow' }),
  fc.record({ kind: fc.constant('insertColumn' as const), at: fc.integer({ min: 3, max: 7 }) }),
  fc.constant<Step>({ kind: 'addMeasure' }),
  fc.record({ kind: fc.constant('deleteRow' as const), row: fc.nat(4) }),
  fc.constant<Step>({ kind: 'rotate' }),
  fc.record({ kind: fc.constant('note' as const), row: fc.nat(5), column: fc.integer({ min: 4, max: 6 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('explanations' as const),
      place: fc.constantFrom(...EXPLANATION_PLACES),
    }),
  },
  fc.record({ kind: fc.constant('host' as const), canWriteNotes: fc.boolean() }),
);

const START = fc.record({
  status: fc.array(fc.option(fc.constantFrom('Grön', 'egen bedömning'), { freq: 1 }), {
    minLength: 3,
    maxLength: 3,
  }),
  hasStatus: fc.boolean(),
  beside: TYPED,
  /** Two measures with the same name cannot be told apart by it. */
  third: fc.constantFrom('c', 'a'),
});

function startWorld({
  status,
  hasStatus,
  beside,
  third,
}: {
  status: (string | null)[];
  hasStatus: boolean;
  beside: string | null;
  third: string;
}): World {
  const table = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', ...(hasStatus ? ['Status'] : [])],
    ...['a', 'b', third].map((name, index) => [
      'M',
      name,
      100,
      95,
      ...(hasStatus ? [status[index] ?? null] : []),
    ]),
  ];
  const rows = table.map((row, index) => (index === 2 ? [...row, null, beside] : row));
  const book = buildSnapshot([{ name: 'KF', rows }]);
  return { book, origins: new Map(), explanations: 'both', canWriteNotes: true };
}

function originAt(world: World, sheet: string, row: number, column: number): Origin {
  return world.origins.get(sheet)?.[row]?.[column] ?? BLANK;
}

function setOrigin(world: World, sheet: string, row: number, column: number, origin: Origin): World {
  const rows = (world.origins.get(sheet) ?? []).map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(BLANK);
  cells[column] = origin;
  return { ...world, origins: new Map([...world.origins, [sheet, rows]]) };
}

/** No write lands on what a person wrote, and planning again gives nothing. */
function runOnce(world: World): World {
  const { plan: made } = planIn(world);
  expectNothingOfAPersonTouched(world, made);
  const after = made.cells.reduce(
    (next, { sheet, row, column, value }) =>
      setOrigin(next, sheet, row, column, { isOurs: value !== null, lastOurs: value }),
    { ...world, book: applyPlan(world.book, made) },
  );
  expect(countWrites(planIn(after, '2030-01-01T00:00').plan)).toBe(0);
  return after;
}

/** A host without notes does not see them either. */
function planIn({ book, explanations, canWriteNotes }: World, when = '2021-03-15T09:30'): Planned {
  const seen = canWriteNotes
    ? book
    : { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, notes: [] })) };
  const settings = { ...DEFAULT_SETTINGS, explanations };
  const planned = plan(seen, { settings, canWriteNotes, when });
  if (!canWriteNotes) expect(planned.plan.notes).toEqual([]);
  return planned;
}

function expectNothingOfAPersonTouched(world: World, made: WritePlan): void {
  for (const { sheet, row, column } of made.cells) {
    const value = world.book.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;
    if (value !== null) expect(originAt(world, sheet, row, column).isOurs).toBe(true);
  }
  for (const { sheet, row, column } of made.notes) {
    const notes = world.book.sheets.find(({ name }) => name === sheet)?.notes ?? [];
    const here = notes.filter((note) => note.row === row && note.column === column);
    expect(here.filter(({ text }) => text === 'min')).toEqual([]);
  }
}

function typeCell(world: World, sheet: SheetSnapshot, row: number, column: number, value: CellValue): World {
  const values = sheet.values.map((cells) => [...cells]);
  while (values.length <= row) values.push([]);
  const cells = values[row] ?? [];
  while (cells.length <= column) cells.push(null);
  if (cells[column] === value) return world;
  cells[column] = value;
  const { lastOurs } = originAt(world, sheet.name, row, column);
  const typed = withSheet(world, { ...sheet, values });
  return setOrigin(typed, sheet.name, row, column, {
    isOurs: value === lastOurs && value !== null,
    lastOurs,
  });
}

function withSheet(world: World, sheet: SheetSnapshot): World {
  const sheets = world.book.sheets.map((one) => (one.name === sheet.name ? sheet : one));
  return { ...world, book: { ...world.book, sheets } };
}

/** Moves whole rows, as Excel does: values, notes and origins; the formats are left out and are to be made anew. */
function moveRows(world: World, sheet: SheetSnapshot, order: readonly (number | null)[]): World {
  const pick = <T>(rows: readonly T[], empty: T): T[] =>
    order.map((from) => (from === null ? empty : (rows[from] ?? empty)));
  const notes = sheet.notes.flatMap((note): NoteSnapshot[] => {
    const row = order.indexOf(note.row);
    return row < 0 ? [] : [{ ...note, row }];
  });
  const values = pick<readonly CellValue[]>(sheet.values, []);
  const moved = withSheet(world, { ...sheet, values, notes, conditionalFormats: [] });
  const origins = pick<readonly Origin[]>(world.origins.get(sheet.name) ?? [], []);
  return { ...moved, origins: new Map([...moved.origins, [sheet.name, origins]]) };
}

function insertColumn(world: World, sheet: SheetSnapshot, at: number): World {
  const insert = <T>(cells: readonly T[], empty: T): T[] =>
    cells.length <= at ? [...cells] : [...cells.slice(0, at), empty, ...cells.slice(at)];
  const notes = sheet.notes.map((note) => (note.column >= at ? { ...note, column: note.column + 1 } : note));
  const values = sheet.values.map((cells) => insert(cells, null));
  const moved = withSheet(world, { ...sheet, values, notes, conditionalFormats: [] });
  const origins = (world.origins.get(sheet.name) ?? []).map((cells) => insert(cells, BLANK));
  return { ...moved, origins: new Map([...moved.origins, [sheet.name, origins]]) };
}

function take(world: World, one: Step, number: number): World {
  const sheet = world.book.sheets[0];
  if (sheet === undefined) return world;
  const heading = sheet.values.findIndex((cells) => cells.includes('Mätvärde'));
  const height = sheet.values.length;
  const rows = Array.from({ length: height }, (_, index) => index);
  switch (one.kind) {
    case 'run':
      return runOnce(world);
    case 'outcome': {
      const column = sheet.values[heading]?.indexOf('Utfall') ?? -1;
      return column < 0 ? world : typeCell(world, sheet, heading + 1 + one.row, column, one.value);
    }
    case 'type': {
      const target = world.book.sheets[one.sheet] ?? sheet;
      // the headings and what is judged are changed by other steps
      const isTable = target === sheet && (one.row <= heading || one.row >= heading + 6);
      return isTable
        ? world
        : typeCell(world, target, one.row, one.sheet === 0 ? one.column : one.column - 4, one.value);
    }
    case 'insertRow':
      return moveRows(world, sheet, [null, ...rows]);
    case 'insertColumn': {
      // two empty columns in a row would end the table
      const around = [one.at - 1, one.at].map((column) => sheet.values[heading]?.[column] ?? null);
      return around.includes(null) ? world : insertColumn(world, sheet, one.at);
    }
    case 'addMeasure': {
      const added = moveRows(world, sheet, [...rows.slice(0, heading + 1), null, ...rows.slice(heading + 1)]);
      const now = added.book.sheets[0];
      const cells = ['M', `ny ${String(number)}`, 100, 100];
      return now === undefined
        ? added
        : withSheet(added, { ...now, values: now.values.map((row, r) => (r === heading + 1 ? cells : row)) });
    }
    case 'deleteRow':
      return moveRows(
        world,
        sheet,
        rows.filter((row) => row !== heading + 1 + one.row),
      );
    case 'rotate': {
      const [first, ...rest] = rows.slice(heading + 1);
      return moveRows(world, sheet, [
        ...rows.slice(0, heading + 1),
        ...rest,
        ...(first === undefined ? [] : [first]),
      ]);
    }
    case 'explanations':
      return { ...world, explanations: one.place };
    case 'host':
      return { ...world, canWriteNotes: one.canWriteNotes };
    case 'note': {
      const row = heading + 1 + one.row;
      const others = sheet.notes.filter((note) => note.row !== row || note.column !== one.column);
      return withSheet(world, {
        ...sheet,
        notes: [...others, { row, column: one.column, text: 'min', threaded: false }],
      });
    }
  }
}

test('lag: vad som än hänt mellan körningarna skrivs aldrig över det en person skrivit, och andra gången skrivs inget', () => {
  fc.assert(
    fc.property(START, fc.array(step, { minLength: 1, maxLength: 14 }), (start, steps) => {
      runOnce(steps.reduce(take, startWorld(start)));
    }),
    { numRuns: 300 },
  );
});

/** What stands in the sheets and on them, apart from empty cells at the ends of rows. */
function content({ sheets }: WorkbookSnapshot): unknown {
  const filled = (row: readonly CellValue[]): readonly CellValue[] =>
    row.slice(
      0,
      row.reduce<number>((end, value, at) => (value === null ? end : at + 1), 0),
    );
  return sheets.map(({ name, values, notes }) => ({
    name,
    values: values.map(filled),
    notes: notes.map((note) => JSON.stringify(note)).sort(),
  }));
}

test('lag: hur förklaringarna än har stått förut blir arbetsboken som om de alltid hade stått där de nu ska', () => {
  const change = fc.record({
    explanations: fc.constantFrom(...EXPLANATION_PLACES),
    outcomes: fc.array(fc.constantFrom(100, 95, 10, null), { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, hasStatus) => {
      const start = startWorld({ status: [null, null, null], hasStatus, beside: null, third: 'c' });
      const setOutcomes = (world: World, outcomes: readonly (number | null)[]): World =>
        outcomes.reduce<World>((next, value, row) => take(next, { kind: 'outcome', row, value }, 0), world);
      const end = changes.reduce<World>(
        (world, { explanations, outcomes }) => runOnce({ ...setOutcomes(world, outcomes), explanations }),
        start,
      );
      const last = changes.at(-1);
      if (last === undefined) return;
      const fresh = runOnce({ ...setOutcomes(start, last.outcomes), explanations: last.explanations });
      expect(content(end.book)).toEqual(content(fresh.book));
    }),
    { numRuns: 100 },
  );
});

test('lag: ordningen på raderna ändrar inget i vad som skrivs', () => {
  const outcomes = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(outcomes, fc.func(fc.nat()), (numbers, weight) => {
      const judged = (order: readonly number[]): readonly string[] => {
        const rows = order.map((number) => ['M', `m${String(number)}`, 100, number]);
        const snapshot = buildSnapshot([
          { name: 'KF', rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall'], ...rows] },
        ]);
        const values = applyPlan(snapshot, plan(snapshot).plan).sheets[0]?.values ?? [];
        return values.map((cells) => JSON.stringify(cells)).sort();
      };
      const shuffled = [...numbers].sort((a, b) => weight(a) - weight(b));
      expect(judged(shuffled)).toEqual(judged(numbers));
    }),
    { numRuns: 50 },
  );
});
