// Gives each column of a found heading its role: words first, content where the words alone cannot tell («Mål» beside «Mätvärde»).
import { isAgendaBeside } from './agenda-column.ts';
import { isDirectionMarks } from './direction-goal-column.ts';
import type { CellValue } from '../model/cell.ts';
import type { Period } from '../model/measure.ts';
import { findRow, inTurn, type Steps } from '../model/steps.ts';
import { has, type Draft, type TimeDoubt } from './column-draft.ts';
import { type ColumnLook, lookAt } from './content-look.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingColumn } from './heading-column.ts';
import { withYear } from './heading-period.ts';
import { yearBefore } from './previous-year.ts';
import type { HeadingKind } from './heading-kinds.ts';
import { settleContent, settleOutcomeFallback, settlePrevious, settleSummedUp } from './settle-content.ts';
import { settleGoalLevels, settleMeasures } from './settle-goals.ts';
import { settleBareGoals, settlePeriodOnly } from './settle-targets.ts';
import { settleTimes } from './settle-times.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole } from './table.ts';

/** A column with its role, how its cells look, and other columns that claim the same role and period. */
export interface RoleColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
  readonly certainty: number;
  readonly look: ColumnLook;
  /** What a column of role `other` may hold, when only the officer can tell. */
  readonly mayBe?: ColumnRole;
  /** Why a column of times is not read. */
  readonly doubt?: TimeDoubt;
  /** True when the heading names a day that does not exist. */
  readonly impossibleDate?: true;
}

const SAMPLE = 200;

/** The roles of a heading's columns. `year` completes periods such as «T2» that name none. */
export function* assignRoles(
  grid: SheetGrid,
  heading: FoundHeading,
  lastRow: number,
  year: string | null,
): Steps<RoleColumn[]> {
  const drafts = yield* inTurn(heading.columns, function* (source) {
    const values = yield* sample(grid, heading.bottom + 1, lastRow, source.column);
    const kind = kindByContent(source, heading.columns, values) ?? source.kind;
    return { source, look: lookAt(values), kind, certainty: kind === null ? 0 : source.certainty };
  });
  const steps = [
    settlePeriodOnly,
    settleBareGoals,
    settleContent,
    settleSummedUp,
    settleOutcomeFallback,
    settleGoalLevels,
    settleMeasures,
    settlePrevious,
  ];
  const byWords = steps.reduce<readonly Draft[]>((current, step) => step(current), drafts);
  const settled = settleTimes(grid, { top: heading.bottom + 1, bottom: lastRow, year }, byWords);
  return settled.map((draft) => ({
    column: draft.source.column,
    heading: draft.source.heading,
    role: roleOf(draft.kind),
    ...timeOf(draft, year),
    certainty: draft.certainty,
    look: draft.look,
    ...(mayBeLimit(draft, settled) ? { mayBe: 'yellowLimit' as const } : {}),
    ...(draft.mayBe === undefined ? {} : { mayBe: draft.mayBe }),
    ...(draft.doubt === undefined ? {} : { doubt: draft.doubt }),
  }));
}

/** What the cells say of a heading that may mean two things; null when the words alone tell. */
function kindByContent(
  source: HeadingColumn,
  all: readonly HeadingColumn[],
  values: readonly CellValue[],
): HeadingKind | null {
  if (isDirectionMarks(source, values)) return 'directionGoal';
  return isAgendaBeside(source, all, values) ? 'agenda' : null;
}

function timeOf({ source, kind }: Draft, year: string | null): Pick<RoleColumn, 'period' | 'impossibleDate'> {
  // «Agenda 2030» names no year.
  if (kind === 'agenda') return { period: null };
  if (source.question !== null) return { period: null, impossibleDate: true };
  return { period: withYear(source, kind === 'previous' ? yearBefore(year) : year) };
}

/** The first filled cells of a column. */
function* sample(grid: SheetGrid, top: number, bottom: number, column: number): Steps<CellValue[]> {
  const values: CellValue[] = [];
  yield* findRow(top, bottom, (row) => {
    const value = grid.value(row, column);
    const area = grid.merge(row, column);
    if (value !== null && (area === null || area.left === area.right)) values.push(value);
    return values.length === SAMPLE;
  });
  return values;
}

// Beside a limit that is clear («Gränsvärde gult») those of the other colours say nothing more.
function mayBeLimit({ kind, look }: Draft, all: readonly Draft[]): boolean {
  return kind === 'unclearLimit' && look.filled > 0 && !has(all, 'yellowLimit', 'tolerance');
}

const ROLE_OF_KIND: Readonly<Record<Exclude<HeadingKind, ColumnRole>, ColumnRole>> = {
  area: 'other',
  upperGoal: 'goal',
  goalOrTarget: 'goal',
  group: 'other',
  unclearLimit: 'other',
};

function roleOf(kind: HeadingKind | null): ColumnRole {
  if (kind === null) return 'other';
  return kind in ROLE_OF_KIND ? ROLE_OF_KIND[kind as keyof typeof ROLE_OF_KIND] : (kind as ColumnRole);
}
