// The only door to formulas, and so to mathjs: loaded by a host (`await import(…)`) when a rule set has a formula, never by lib/index.ts.
export { compileFormula } from './compile-formula.ts';
