// A formula's text -> a function that judges: read, compiled once, and asked for every målvärde.
import { compileTree } from './compile-tree.ts';
import type { Expression } from './expression.ts';
import { FormulaProblem, problem } from './formula-problem.ts';
import type { Missing, Value } from './operations.ts';
import { readFormula } from './read-formula.ts';
import { FORMULA_NAMES } from '../model/condition.ts';
import type { CompiledFormula, CompileFormula, FormulaFigures, FormulaName } from '../model/condition.ts';

const LONGEST = 500;
const MOST_MENDINGS = 12;

/**
 * Compiles the text after the equals sign: «utfall >= 0,9 * målvärde och utfall > föregående». What is wrong is told in one sentence
 * with its place in the text (from 0), and `suggestion` is the whole text mended, when that would be understood.
 *
 * `evaluate` gives true, false, or `missing`: one of the names («föregående»), else a reason as a noun phrase («division med 0»).
 * «uppfyllelse» and «avvikelse» are in percent (87,8 and 12,2); the other names are in the målvärde's unit.
 */
export const compileFormula: CompileFormula = (text) => {
  const reading = read(text);
  if (!(reading instanceof FormulaProblem)) return { ok: true, value: reading };
  const suggestion = mended(text, reading);
  const { message, position } = reading;
  return { ok: false, text: message, position, ...(suggestion === null ? {} : { suggestion }) };
};

function read(text: string): CompiledFormula | FormulaProblem {
  if (text.length > LONGEST)
    return new FormulaProblem(`Formeln är för lång: skriv högst ${LONGEST} tecken.`, LONGEST);
  try {
    return compiled(readFormula(text));
  } catch (error) {
    if (error instanceof FormulaProblem) return error;
    throw error;
  }
}

// Mends one thing at a time until the whole is understood.
function mended(text: string, first: FormulaProblem): string | null {
  let now = text;
  let reading: CompiledFormula | FormulaProblem = first;
  for (let count = 0; count < MOST_MENDINGS && reading instanceof FormulaProblem; count += 1) {
    const { fix } = reading;
    if (fix === null) return null;
    now = now.slice(0, fix.start) + fix.text + now.slice(fix.end);
    reading = read(now);
  }
  return reading instanceof FormulaProblem ? null : now.replace(/ {2,}/g, ' ').trim();
}

function compiled(expression: Expression): CompiledFormula {
  const tree = compileTree(expression);
  if (tree === null) throw problem('Formeln är för omfattande: skriv färre villkor.', expression);
  const names = FORMULA_NAMES.filter((name) => usesName(expression, name));
  // What the grammar lets through is a condition, so that no number comes back.
  return { names, evaluate: (figures) => tree.evaluate(scopeOf(names, figures)) as boolean | Missing };
}

function usesName(expression: Expression, name: FormulaName): boolean {
  if (expression.kind === 'call') return expression.args.some((arg) => usesName(arg, name));
  return expression.kind === 'name' && expression.name === name;
}

const MISSING: Readonly<Record<FormulaName, Missing>> = Object.freeze(
  Object.fromEntries(FORMULA_NAMES.map((name) => [name, Object.freeze({ missing: name })])) as Record<
    FormulaName,
    Missing
  >,
);

function scopeOf(names: readonly FormulaName[], figures: FormulaFigures): Map<string, Value> {
  const scope = new Map<string, Value>();
  for (const name of names) {
    const figure = figures[name] ?? NaN;
    scope.set(name, Number.isFinite(figure) ? figure : MISSING[name]);
  }
  return scope;
}
