// Chooses, for one table and one period, which column to read for each thing; what cannot be chosen with certainty is named as unclear.
import type { Issue } from '../issue.ts';
import { SIDE_PARTS, type Period, type UnclearPart } from '../model/measure.ts';
import { chooseForecast } from './choose-forecast.ts';
import { chooseOutcome, type WantedPeriod } from './choose-outcome.ts';
import { chooseTarget } from './choose-target.ts';
import { ofOtherYears } from './other-years-reference.ts';
import { comparePeriods, samePeriod, yearOf } from './period.ts';
import { previousYear } from './previous-year.ts';
import { columnsOf } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

const SINGLE_ROLES = [...SIDE_PARTS, 'status', 'period'] as const;
/** Roles of which one column is read. */
export type SingleRole = (typeof SINGLE_ROLES)[number];

/** Which column holds what; null where the table has none, or where the officer has to say which. */
export interface ChosenColumns {
  readonly outcome: number | null;
  readonly target: number | null;
  /** The målvärden of later years. */
  readonly laterTargets: readonly number[];
  readonly forecast: number | null;
  /** Outcome columns of earlier periods, oldest first. */
  readonly previous: readonly { readonly period: Period; readonly column: number }[];
  readonly other: Readonly<Record<SingleRole, number | null>>;
  /** What the table has, though only the officer can say in which column; asked about once, at the heading. */
  readonly unclear: readonly UnclearPart[];
}

/** The columns of a table for the period; `chosen` is null when the table has no outcome column of it. */
export function chooseColumns(
  table: RecognisedTable,
  wanted: WantedPeriod,
): { readonly chosen: ChosenColumns | null; readonly issues: readonly Issue[] } {
  const { rivals, previous, issues } = chooseOutcome(table, wanted);
  const [own] = rivals;
  if (own === undefined) return { chosen: null, issues };
  const period = wanted.period ?? own.period;
  const target = chooseTarget(table, period);
  const forecast = chooseForecast(table, period, wanted.filled);
  const outcome = rivals.length === 1 && own.impossibleDate !== true ? own.column : null;
  const older: readonly UnclearPart[] = ofOtherYears(table, period);
  const side = SIDE_PARTS.filter((role) => isUnclear(table, role, period) || older.includes(role));
  const other = SINGLE_ROLES.map((role) => [
    role,
    (side as readonly SingleRole[]).includes(role) ? null : singleOf(table, role, period),
  ]);
  const lastYear = previousYear(table, period, previous);
  const chosen: ChosenColumns = {
    outcome,
    target: target.column,
    laterTargets: laterTargets(table, period),
    forecast: forecast.column,
    previous: lastYear.previous,
    other: withBaseline(Object.fromEntries(other) as ChosenColumns['other'], lastYear.baseline),
    unclear: [
      ...(target.column === null ? (['target'] as const) : []),
      ...(outcome === null ? (['outcome'] as const) : []),
      ...(forecast.isUnclear ? (['forecast'] as const) : []),
      ...side,
    ],
  };
  return { chosen, issues: [...issues, ...target.issues] };
}

function laterTargets(table: RecognisedTable, period: Period | null): readonly number[] {
  const year = period === null ? null : yearOf(period);
  if (year === null) return [];
  return columnsOf(table, 'target').flatMap(({ column, period: own }) =>
    own !== null && (yearOf(own) ?? year) > year ? column : [],
  );
}

// Where no year is judged, last year's outcome is still what a change starts from.
function withBaseline(other: ChosenColumns['other'], lastYear: number | null): ChosenColumns['other'] {
  return other.baseline === null ? { ...other, baseline: lastYear } : other;
}

/** The columns of a role that hold for the period: its own, else those without a period, else its year's. */
function claimsOf(
  table: RecognisedTable,
  role: SingleRole,
  period: Period | null,
): readonly RecognisedColumn[] {
  const columns = columnsOf(table, role);
  const bare = columns.filter((column) => column.period === null);
  if (period === null) return bare;
  const dated = columns.filter((column) => column.period !== null);
  const steps = [
    dated.filter((column) => samePeriod(column.period ?? '', period)),
    bare,
    // The status of a part of the year is never written over that of the year.
    role === 'status' ? [] : dated.filter((column) => column.period === yearOf(period)),
  ];
  return steps.find((step) => step.length > 0) ?? [];
}

function isUnclear(
  table: RecognisedTable,
  role: (typeof SIDE_PARTS)[number],
  period: Period | null,
): boolean {
  return claimsOf(table, role, period).length > 1 || table.columns.some((column) => column.mayBe === role);
}

// Comparison and status columns can stand once per year; the others hold for all years.
function singleOf(table: RecognisedTable, role: SingleRole, period: Period | null): number | null {
  const claims = claimsOf(table, role, period);
  // «Beräknad status» is Målljus' own and comes before a column that a person keeps.
  const own =
    role === 'status' ? claims.find((column) => /^beräknad status$/i.test(column.heading)) : undefined;
  const found = own ?? claims[0];
  if (found !== undefined) return found.column;
  return role === 'status' ? null : (latestUntil(columnsOf(table, role), period)?.column ?? null);
}

function latestUntil(
  columns: readonly RecognisedColumn[],
  period: Period | null,
): RecognisedColumn | undefined {
  const until = columns.filter(
    (column) => period === null || comparePeriods(column.period ?? '', period) <= 0,
  );
  return until.sort((a, b) => comparePeriods(a.period ?? '', b.period ?? '')).at(-1);
}
