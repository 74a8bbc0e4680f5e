// Loads what reads formulas, and with it mathjs: only when a rule set that may be used has one.
import { hasFormulas } from '../../lib/index.ts';
import type { CompileFormula, RulesQuery } from '../../lib/index.ts';

/** What compiles the formulas of the rules that a run may use; null when none of them has any, and then nothing is loaded. */
export async function loadFormulas(
  query: Omit<RulesQuery, 'compileFormula' | 'check'>,
): Promise<CompileFormula | null> {
  if (!hasFormulas(query)) return null;
  const { compileFormula } = await import(/* webpackChunkName: "formula" */ '../../lib/formula/index.ts');
  return compileFormula;
}
