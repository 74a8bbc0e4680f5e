// The question about years that stand in a table's headings but in no column that is read: a whole year must not vanish in silence.
import { issue, type Issue } from '../issue.ts';
import { cellRef, columnLetters } from '../model/area.ts';
import type { Period } from '../model/measure.ts';
import type { RoleColumn } from './assign-roles.ts';
import type { Candidate } from './candidate.ts';
import type { HeadingKind } from './heading-kinds.ts';
import { mayHaveComeOut } from './expected-outcome.ts';
import { describePeriod, samePeriod, yearOf } from './period.ts';
import type { ColumnRole, RecognisedColumn } from './table.ts';

// What may hold a year's målvärden or utfall without being read; a known heading («Budget 2024», «Prognos 2024») never does.
const MAY_BE_VALUES: readonly (HeadingKind | null)[] = [
  null,
  'group',
  'target',
  'outcome',
  'goal',
  'subgoal',
  'goalOrTarget',
];

/**
 * One question per period that is named over figures in the same heading rows but is the period of neither a målvärde nor an
 * utfall that the table reads. `columns` are the table's own, `beside` headings on the same rows that made no table.
 */
export function askLeftOutPeriods(
  sheet: string,
  table: Candidate,
  columns: readonly RecognisedColumn[],
  beside: readonly Candidate[],
): Issue[] {
  if (table.mapped !== null) return [];
  const suspects = [
    ...table.columns.filter((each) => mayBeValues(table, each) && !isRead(each)),
    ...beside.flatMap((other) => other.columns.filter((each) => mayBeValues(other, each))),
  ];
  const asked = new Map<Period, RoleColumn>();
  for (const each of suspects) {
    if (each.period === null || asked.has(each.period) || isCovered(columns, each, each.period)) continue;
    asked.set(each.period, each);
  }
  return [...asked].map(([period, column]) => ask(sheet, table.heading.bottom, column, period));
}

const READ: readonly ColumnRole[] = ['target', 'outcome'];

const isRead = ({ role }: RoleColumn): boolean => READ.includes(role);

function mayBeValues({ heading }: Candidate, { column, heading: written, look, role }: RoleColumn): boolean {
  if (look.filled === 0 || look.digits < 0.5) return false;
  const kind = heading.columns.find((each) => each.column === column)?.kind ?? null;
  if (role === 'forecast') return mayHaveComeOut(written);
  return role !== 'number' && role !== 'period' && MAY_BE_VALUES.includes(kind);
}

// A column of unknown words may hold utfall, so only an utfall of its period answers for it; «Mål 2024» only a målvärde.
function isCovered(columns: readonly RecognisedColumn[], left: RoleColumn, period: Period): boolean {
  if (left.role === 'forecast') return columns.some((each) => isOutcomeInYear(each, yearOf(period)));
  const isGoal = left.role === 'goal' || left.role === 'subgoal' || left.role === 'target';
  const answers: ColumnRole = isGoal ? 'target' : 'outcome';
  return columns.some(
    (each) => each.role === answers && each.period !== null && samePeriod(each.period, period),
  );
}

// «Bedömt utfall 2020» beside «Utfall T2 2020» is what T2 expects of the year.
function isOutcomeInYear({ role, period }: RecognisedColumn, year: string | null): boolean {
  return role === 'outcome' && (period === null || yearOf(period) === year);
}

function ask(sheet: string, row: number, { column, heading }: RoleColumn, period: Period): Issue {
  const when = describePeriod(period);
  const text = `Kolumn ${columnLetters(column)} («${heading}») på bladet ${sheet} gäller ${when} men läses inte, för det framgår inte vad den innehåller. Skriv rubriken «Utfall ${when}» eller «Målvärde ${when}» om den ska bedömas.`;
  return issue('period-unclear', cellRef(sheet, row, column), text, `Utfall ${when}`);
}
