// How sure it is that a found heading makes a goal table: from the headings' agreement and whether the cells look as they should.
import type { RoleColumn } from './assign-roles.ts';
import type { ColumnRole } from './table.ts';

/** Under this the officer is asked whether the table was understood. */
export const SURE_ENOUGH = 0.6;

const GOALS_MEASURED = 0.9;
const WITHOUT_FIT = 0.55;
const EXTRA_ROLE = 0.02;
/** Roles that other tables have as well. */
const TELLS_NOTHING: ReadonlySet<ColumnRole> = new Set(['agenda', 'other']);

/** 0–1; 0 when a core role is missing. `mapped` tables are the officer's own word. */
export function tableCertainty(columns: readonly RoleColumn[]): number {
  const measure = best(columns, 'measure');
  const name = measure ?? best(columns, 'subgoal') ?? best(columns, 'goal');
  const [target, outcome] = [best(columns, 'target'), best(columns, 'outcome')];
  if (name === null || target === null || outcome === null) return 0;
  const words =
    (name.certainty * (measure === null ? GOALS_MEASURED : 1) + target.certainty + outcome.certainty) / 3;
  const fit = WITHOUT_FIT + (1 - WITHOUT_FIT) * contentFit(columns);
  const extra = columns.filter(
    (each) => !TELLS_NOTHING.has(each.role) && ![name, target, outcome].includes(each),
  ).length;
  const sum = Math.min(1, words * fit + Math.min(extra, 4) * EXTRA_ROLE);
  return Math.round(sum * 100) / 100;
}

function best(columns: readonly RoleColumn[], role: ColumnRole): RoleColumn | null {
  const of = columns.filter((each) => each.role === role);
  return of.reduce<RoleColumn | null>(
    (top, each) => (top === null || each.certainty > top.certainty ? each : top),
    null,
  );
}

/** Share of målvärde and utfall cells that look like it, 0–1; columns still empty do not count against. */
export function contentFit(columns: readonly RoleColumn[]): number {
  const shares = columns.flatMap((each) => {
    if (each.look.filled === 0) return [];
    if (each.role === 'target') return [each.look.target];
    return each.role === 'outcome' ? [each.look.outcome] : [];
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
