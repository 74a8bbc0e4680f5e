// Loads what reads formulas, and with it mathjs: only when a rule set that may be used has one.
import type { CompileFormula } from '../../lib/index.ts';

/** What compiles formulas; null when none are needed (`hasFormulas`), and then nothing is loaded. */
export async function loadFormulas(isNeeded: boolean): Promise<CompileFormula | null> {
  if (!isNeeded) return null;
  const { compileFormula } = await import(/* webpackChunkName: "formula" */ '../../lib/formula/index.ts');
  return compileFormula;
}
