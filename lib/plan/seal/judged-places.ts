// Which cells of a sheet the seal has fingerprints of, so that what stands around them can be told from them.
import { columnNumber } from '../../model/area.ts';
import { growFingerprint } from '../../model/fingerprint.ts';
import type { GrowingFingerprint } from '../../model/fingerprint.ts';
import type { Measure } from '../../model/measure.ts';
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { findRegister } from '../../register/find-register.ts';
import { REGISTERS } from '../../register/registers.ts';
import { columnsOf } from '../../sheet/table-columns.ts';
import type { ColumnRole, Recognition } from '../../sheet/table.ts';
import { remembered } from '../../swedish/remembered.ts';
import { evenBlanks } from '../written-text.ts';
import type { JudgedPart } from './judged-parts.ts';

type Columns = ReadonlySet<number>;

/** The judged cells of a sheet. */
export interface JudgedPlaces {
  /** By row, both from 0. */
  readonly columns: ReadonlyMap<number, Columns>;
  /** Names of measures, goals and nämnder, which may stand above the rows too. */
  readonly names: ReadonlySet<string>;
  /** Tells in which rows and columns tables and registers stand, whatever their cells hold. */
  readonly layout: string;
}

/** Gathers them measure by measure. */
export interface GrowingPlaces {
  readonly add: (measure: Measure, parts: readonly JudgedPart[]) => void;
  readonly of: (sheet: string) => JudgedPlaces;
}

interface Growing {
  readonly columns: Map<number, Columns>;
  readonly names: Set<string>;
  readonly layout: GrowingFingerprint;
}

/** Begins with the cells that every row of a table or a register has: names of measures and goals, and all columns of a register. */
export function* growJudgedPlaces(
  sheets: readonly SheetSnapshot[],
  { tables }: Recognition,
): Steps<GrowingPlaces> {
  const bySheet = new Map<string, Growing>();
  const of = (sheet: string): Growing => {
    const known = bySheet.get(sheet) ?? {
      columns: new Map<number, Columns>(),
      names: new Set<string>(),
      layout: growFingerprint(),
    };
    bySheet.set(sheet, known);
    return known;
  };
  const shared = createSharedColumns();
  for (const table of tables) {
    const { columns, layout } = of(table.sheet);
    for (const { column, role } of table.columns)
      if (!OTHER_ROLES.includes(role)) layout.add(`${String(column)}:${role};`);
    const named = NAME_ROLES.flatMap((role) => columnsOf(table, role).map(({ column }) => column));
    yield* inSlices(table.rows, ({ row }) => {
      layout.add(`${String(row)};`);
      columns.set(row, shared(columns.get(row), named));
    });
  }
  for (const { sheet, rows, columns: own } of registerAreas(sheets)) {
    const { columns, layout } = of(sheet);
    layout.add(`${String(rows[0])}:${own.join()};`);
    yield* inSlices(rows, (row) => columns.set(row, shared(columns.get(row), own)));
  }
  const add = (measure: Measure, parts: readonly JudgedPart[]): void => {
    const { columns, names } = of(measure.sheet);
    const { name, goal, subgoal, upperGoal, committee } = measure;
    for (const text of [name, goal, subgoal, upperGoal, committee])
      if (text !== undefined && text !== null && text !== '') names.add(evenBlanks(text));
    const row = measure.row - 1;
    const places = parts.flatMap(({ ref }) => (ref === null ? [] : [placeOf(ref)]));
    const here = places.filter((place) => place.row === row).map(({ column }) => column);
    columns.set(row, shared(columns.get(row), here));
    for (const place of places)
      if (place.row !== row) columns.set(place.row, shared(columns.get(place.row), [place.column]));
  };
  return {
    add,
    of: (sheet) => {
      const { columns, names, layout } = of(sheet);
      return { columns, names, layout: layout.value() };
    },
  };
}

/** Columns that are not judged, some of them written by Målljus. */
const OTHER_ROLES: readonly ColumnRole[] = ['status', 'explanation', 'comment', 'source', 'trend', 'other'];
const NAME_ROLES = ['goal', 'subgoal', 'measure'] as const;

function registerAreas(
  sheets: readonly SheetSnapshot[],
): readonly { readonly sheet: string; readonly rows: readonly number[]; readonly columns: number[] }[] {
  return REGISTERS.flatMap((spec) =>
    findRegister(spec, sheets)
      .filter(({ isJudged, missing }) => !isJudged && missing.length === 0)
      .map(({ sheet, headingRow, columns, goalTable }) => {
        const end = goalTable !== null && goalTable > headingRow ? goalTable : sheet.values.length;
        const rows = Array.from({ length: end - headingRow - 1 }, (_, at) => headingRow + 1 + at);
        return { sheet: sheet.name, rows, columns: [...columns.values()] };
      }),
  );
}

/** Sets of columns, one for all rows that have the same. */
function createSharedColumns(): (before: Columns | undefined, more: readonly number[]) => Columns {
  const known = new Map<string, Columns>();
  return (before, more) => {
    if (before !== undefined && more.every((column) => before.has(column))) return before;
    const all = [...new Set([...(before ?? []), ...more])].sort((a, b) => a - b);
    const key = all.join();
    const set = known.get(key) ?? new Set(all);
    known.set(key, set);
    return set;
  };
}

const columnOf = remembered(columnNumber);

/** The place of a reference as cells have it, read by hand: there may be a million of them. */
function placeOf(ref: string): { readonly row: number; readonly column: number } {
  let digits = ref.length;
  while (digits > 0 && isDigit(ref.charCodeAt(digits - 1))) digits--;
  const letters = ref.slice(ref.lastIndexOf('!') + 1, digits);
  return { row: Number(ref.slice(digits)) - 1, column: columnOf(letters) };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
