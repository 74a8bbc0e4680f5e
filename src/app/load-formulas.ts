// Loads what reads formulas, and with it mathjs: only when a rule set that may be used has one.
import { hasFormulas } from '../../lib/index.ts';
import type { CompileFormula, RulesQuery } from '../../lib/index.ts';
import { accept, type Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

/**
 * What compiles the formulas of the rules that a run may use; null when none of them has any, and then nothing is loaded. `cancelled` is
 * what is told when the host wants no more of the work.
 */
export async function loadFormulas(
  query: Omit<RulesQuery, 'compileFormula' | 'check'>,
  { pause }: Pausing,
  cancelled: string,
): Promise<Result<CompileFormula | null>> {
  const needed = await workInSlices(hasFormulas(query), { ...(pause && { pause }) }, cancelled);
  if (!needed.ok) return needed;
  if (!needed.value) return accept(null);
  const { compileFormula } = await import(/* webpackChunkName: "formula" */ '../../lib/formula/index.ts');
  return accept(compileFormula);
}
