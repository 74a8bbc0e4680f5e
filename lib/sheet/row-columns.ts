// The columns that reading a table's rows needs: where names, goals and values stand.
import type { RoleColumn } from './assign-roles.ts';
import type { ColumnRole } from './table.ts';

/** The columns that reading rows needs. */
export interface RowColumns {
  readonly goal: number | null;
  readonly subgoal: number | null;
  /** Where the measure's name stands; the goal's own column when the goals themselves are measured. */
  readonly name: number;
  /** True when the goals themselves are measured («Mål | Målvärde | Utfall»). */
  readonly goalIsMeasured: boolean;
  /** The columns that may say that a row is an inriktningsmål: «Typ», and marks under «Inriktningsmål». */
  readonly type: number | null;
  readonly directionGoal: number | null;
  readonly values: readonly number[];
  /** Filled cells here show that a row is a measure, though target and outcome are empty. */
  readonly evidence: readonly number[];
  readonly left: number;
  readonly right: number;
}

const VALUE_ROLES: readonly ColumnRole[] = ['target', 'outcome'];

const EVIDENCE_ROLES: readonly ColumnRole[] = [
  'baseline',
  'previous',
  'direction',
  'tolerance',
  'yellowLimit',
  'weight',
  'due',
  'unit',
  'forecast',
  'riket',
  'type',
  'directionGoal',
];

/** The columns by what reading rows needs; null when nothing names the measures. */
export function rowColumns(columns: readonly RoleColumn[]): RowColumns | null {
  const first = (role: ColumnRole): number | null =>
    columns.find((each) => each.role === role)?.column ?? null;
  const of = (roles: readonly ColumnRole[]): number[] =>
    columns.filter((each) => roles.includes(each.role)).map((each) => each.column);
  const measure = first('measure');
  const [goal, subgoal] = [first('goal'), first('subgoal')];
  const name = measure ?? subgoal ?? goal;
  if (name === null) return null;
  const all = columns.map((each) => each.column);
  return {
    goal: goal === name ? null : goal,
    subgoal: subgoal === name ? null : subgoal,
    name,
    goalIsMeasured: measure === null,
    type: first('type'),
    directionGoal: first('directionGoal'),
    values: of(VALUE_ROLES),
    evidence: of(EVIDENCE_ROLES),
    left: Math.min(...all),
    right: Math.max(...all),
  };
}
