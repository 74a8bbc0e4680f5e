// Chooses, for one table and one period, which column to read for each thing; what cannot be chosen with certainty becomes a question.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Period } from '../model/measure.ts';
import { comparePeriods, samePeriod, showPeriod, yearOf } from './period.ts';
import type { ColumnRole, RecognisedColumn, RecognisedTable } from './table.ts';

/** Which column holds what; null where the table has none. */
export interface ChosenColumns {
  readonly outcome: number | null;
  readonly target: number | null;
  /** Outcome columns of earlier periods, oldest first. */
  readonly previous: readonly { readonly period: Period; readonly column: number }[];
  readonly other: Readonly<Record<SingleRole, number | null>>;
}

const SINGLE_ROLES = [
  'baseline',
  'direction',
  'tolerance',
  'yellowLimit',
  'weight',
  'due',
  'type',
  'unit',
  'status',
  'riket',
  'länet',
  'jämförbara',
  'period',
] as const satisfies readonly ColumnRole[];
export type SingleRole = (typeof SINGLE_ROLES)[number];

/** Period asked for or found latest, and whether a column without a period counts as being of it. */
export interface WantedPeriod {
  readonly period: Period | null;
  readonly bareCounts: boolean;
}

/** The columns of a table for the period; `chosen` is null when the table has no outcome column of it. */
export function chooseColumns(
  table: RecognisedTable,
  wanted: WantedPeriod,
): { readonly chosen: ChosenColumns | null; readonly issues: readonly Issue[] } {
  const outcomes = ofRole(table, 'outcome');
  const matching = outcomeOf(outcomes, wanted);
  if (matching.length === 0) return { chosen: null, issues: lacksPeriod(table, outcomes, wanted.period) };
  const own = matching[0];
  const period = wanted.period ?? own?.period ?? null;
  const target = targetOf(table, period);
  const chosen = {
    // Of two rivals neither is read; recognition has asked which one counts.
    outcome: matching.length === 1 ? (own?.column ?? null) : null,
    target: target.column,
    previous: previousOf(outcomes, matching, period),
    other: Object.fromEntries(
      SINGLE_ROLES.map((role) => [role, singleOf(table, role, period)]),
    ) as ChosenColumns['other'],
  };
  return { chosen, issues: target.issues };
}

function ofRole(table: RecognisedTable, role: ColumnRole): RecognisedColumn[] {
  return table.columns.filter((column) => column.role === role);
}

function outcomeOf(outcomes: readonly RecognisedColumn[], wanted: WantedPeriod): RecognisedColumn[] {
  const { period } = wanted;
  const exact = outcomes.filter((column) => column.period === period && period !== null);
  if (exact.length > 0) return exact;
  const same = outcomes.filter(
    (column) => period !== null && column.period !== null && samePeriod(column.period, period),
  );
  if (same.length > 0) return same;
  const bare = outcomes.filter((column) => column.period === null);
  if (wanted.bareCounts && bare.length > 0) return bare;
  // Nothing has an outcome yet: the only column, or the first of several, is still the one to be filled in.
  return period === null ? outcomes.slice(0, 1) : [];
}

// A sheet that its own name places in another year is an archive and is passed over without a word.
function lacksPeriod(
  table: RecognisedTable,
  outcomes: readonly RecognisedColumn[],
  period: Period | null,
): Issue[] {
  const isArchive = outcomes.every(
    (column) => column.period !== null && !/\d|tertial|kvartal/i.test(column.heading),
  );
  if (period === null || isArchive) return [];
  const there = outcomes
    .map((column) => column.period)
    .filter((each) => each !== null)
    .map(showPeriod);
  const found = there.length === 0 ? '' : ` Det som finns är ${there.join(', ')}.`;
  const text = `Tabellen på bladet ${table.sheet}, rad ${String(table.area.top + 1)}, har inget utfall för ${showPeriod(period)} och bedöms därför inte.${found} Lägg till kolumnen «Utfall ${showPeriod(period)}» om tabellen ska bedömas.`;
  return [issue('period-unclear', headingCell(table, outcomes[0]), text, `Utfall ${showPeriod(period)}`)];
}

function headingCell(table: RecognisedTable, column: RecognisedColumn | undefined): string {
  return cellRef(table.sheet, table.headingRows.at(-1) ?? table.area.top, column?.column ?? table.area.left);
}

function targetOf(
  table: RecognisedTable,
  period: Period | null,
): { column: number | null; issues: readonly Issue[] } {
  const targets = ofRole(table, 'target');
  const bare = targets.filter((column) => column.period === null);
  if (period === null) return oneOf(table, bare.length > 0 ? bare : targets, period);
  const dated = targets.filter((column) => column.period !== null);
  const steps = [
    dated.filter((column) => column.period === period),
    dated.filter((column) => samePeriod(column.period ?? '', period)),
    bare,
    dated.filter(
      (column) => yearOf(column.period ?? '') === yearOf(period) && column.period === yearOf(period),
    ),
  ];
  const found = steps.find((step) => step.length > 0);
  return found === undefined ? noTarget(table, dated, period) : oneOf(table, found, period);
}

function oneOf(
  table: RecognisedTable,
  targets: readonly RecognisedColumn[],
  period: Period | null,
): { column: number | null; issues: readonly Issue[] } {
  if (targets.length === 1) return { column: targets[0]?.column ?? null, issues: [] };
  const isAsked = targets.length > 1 && targets.every((column) => column.period === targets[0]?.period);
  return isAsked || targets.length === 0 ? { column: null, issues: [] } : noTarget(table, targets, period);
}

// A målvärde for another year is not this year's: the officer says which one counts.
function noTarget(
  table: RecognisedTable,
  targets: readonly RecognisedColumn[],
  period: Period | null,
): { column: null; issues: readonly Issue[] } {
  const shown = targets.map((column) => `«${column.heading}»`).join(', ');
  const when = period === null ? 'perioden' : showPeriod(period);
  const text = `Tabellen på bladet ${table.sheet}, rad ${String(table.area.top + 1)}, har inget målvärde för ${when} (det som finns är ${shown}). Ange vilket målvärde som gäller, till exempel med rubriken «Målvärde ${when}».`;
  const suggestion = period === null ? 'Målvärde' : `Målvärde ${showPeriod(period)}`;
  return {
    column: null,
    issues: [issue('period-unclear', headingCell(table, targets[0]), text, suggestion)],
  };
}

function previousOf(
  outcomes: readonly RecognisedColumn[],
  chosen: readonly RecognisedColumn[],
  period: Period | null,
): ChosenColumns['previous'] {
  const earlier = outcomes.flatMap((column) => {
    if (column.period === null || chosen.includes(column)) return [];
    if (period !== null && (samePeriod(column.period, period) || comparePeriods(column.period, period) > 0))
      return [];
    return [{ period: column.period, column: column.column }];
  });
  return earlier.sort((a, b) => comparePeriods(a.period, b.period));
}

// Comparison and status columns can stand once per year; the others hold for all years.
function singleOf(table: RecognisedTable, role: SingleRole, period: Period | null): number | null {
  const columns = ofRole(table, role);
  const same = columns.find(
    (column) => period !== null && column.period !== null && samePeriod(column.period, period),
  );
  if (same !== undefined) return same.column;
  const bare = columns.filter((column) => column.period === null);
  // «Beräknad status» is Målljus' own and comes before a column that a person keeps.
  const own =
    role === 'status' ? bare.find((column) => /^beräknad status$/i.test(column.heading)) : undefined;
  const found = own ?? bare[0];
  if (found !== undefined) return found.column;
  return role === 'status' ? null : (latestUntil(columns, period)?.column ?? null);
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
