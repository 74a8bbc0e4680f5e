// Says in Swedish what a plan would write and where, for a preview.
import type { Planned } from './plan-writes.ts';

/** One sheet and what would be written in it. */
export interface PlanLine {
  readonly sheet: string;
  /** Without the sheet's name: «status i kolumn H (18 celler), förklaring i kolumn I (18 celler), 18 anteckningar». */
  readonly what: string;
}

/** One line per sheet that would change, in the plan's order; none when nothing would. A `Judged` fits: `describePlan(judged)`. */
export function describePlan({
  plan,
  statusRefs,
}: Pick<Planned, 'plan' | 'statusRefs'>): readonly PlanLine[] {
  throw new Error(`Not yet: ${String(plan.cells.length)} ${String(statusRefs.size)}`);
}
