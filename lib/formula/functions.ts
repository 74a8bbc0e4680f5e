// The functions that a formula may call, by their names in Swedish Excel, with what they take.
import { asCondition, asNumber, call, constant } from './expression.ts';
import type { Expression, Sort } from './expression.ts';
import { problem } from './formula-problem.ts';
import type { Span } from './formula-problem.ts';
import type { Operation } from './operations.ts';
import { sortOfAlike } from './sorts.ts';
import type { Shown } from './sorts.ts';

interface FormulaFunction {
  /** Shown when the arguments are too few or too many. */
  readonly form: string;
  readonly fewest: number;
  readonly most: number;
  readonly build: (args: readonly Expression[], span: Span, shown: Shown) => Expression;
}

const MOST_ARGUMENTS = 20;
const MOST_DECIMALS = 10;

const several = (name: string, operation: Operation): FormulaFunction => ({
  form: `${name}(utfall; föregående)`,
  fewest: 2,
  most: MOST_ARGUMENTS,
  build: (args, span, shown) => call(operation, sortOfAlike(args.map(asNumber), shown), args, span),
});

const ofOne = (name: string, operation: Operation): FormulaFunction => ({
  form: `${name}(avvikelse)`,
  fewest: 1,
  most: 1,
  build: (args, span) => call(operation, sortOfNumbers(args), args, span),
});

const ofConditions = (name: string, operation: Operation): FormulaFunction => ({
  form: `${name}(utfall > föregående; utfall > riket)`,
  fewest: 2,
  most: MOST_ARGUMENTS,
  build: (args, span) => call(operation, 'condition', args.map(asCondition), span),
});

/** Every function, in the order of the documentation. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  MIN: several('MIN', 'smallest'),
  MAX: several('MAX', 'largest'),
  MEDEL: several('MEDEL', 'mean'),
  ABS: ofOne('ABS', 'size'),
  HELTAL: ofOne('HELTAL', 'wholePart'),
  AVRUNDA: { form: 'AVRUNDA(utfall; 1)', fewest: 1, most: 2, build: buildRounded },
  OM: { form: 'OM(SAKNAS(föregående); målvärde; föregående)', fewest: 3, most: 3, build: buildChoice },
  SAKNAS: { form: 'SAKNAS(föregående)', fewest: 1, most: 1, build: buildIsMissing },
  OCH: ofConditions('OCH', 'everyTrue'),
  ELLER: ofConditions('ELLER', 'anyTrue'),
};

/** Names of the functions as they are spelt in English Excel. */
export const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['IF', 'OM'],
  ['ROUND', 'AVRUNDA'],
  ['AVERAGE', 'MEDEL'],
  ['MEAN', 'MEDEL'],
  ['INT', 'HELTAL'],
  ['FLOOR', 'HELTAL'],
  ['ISBLANK', 'SAKNAS'],
]);

function buildRounded(args: readonly Expression[], span: Span): Expression {
  const [value, decimals = constant(0, span)] = args;
  const isFew =
    decimals.kind === 'number' && Number.isInteger(decimals.value) && decimals.value <= MOST_DECIMALS;
  if (!isFew || decimals.sort !== 'plain')
    throw problem(`Skriv antalet decimaler som ett heltal mellan 0 och ${MOST_DECIMALS}.`, decimals);
  return call('rounded', sortOfNumbers(args), value === undefined ? [] : [value, decimals], span);
}

function buildChoice(args: readonly Expression[], span: Span, shown: Shown): Expression {
  const [condition, ...arms] = args;
  if (condition !== undefined) asCondition(condition);
  const isCondition = arms.some(({ sort }) => sort === 'condition');
  const sort = isCondition ? 'condition' : sortOfAlike(arms, shown);
  arms.forEach(isCondition ? asCondition : asNumber);
  return call('choice', sort, args, span);
}

function buildIsMissing(args: readonly Expression[], span: Span): Expression {
  const [name] = args;
  if (name?.kind !== 'name')
    throw problem('Skriv ett namn inom parentesen: SAKNAS(föregående)', name ?? span);
  if (OF_OUTCOME.has(name.name))
    throw problem('Ett mätvärde utan utfall bedöms aldrig, så det behöver inte frågas efter här.', name);
  return call('isMissing', 'condition', args, span);
}

// Missing whenever the outcome is.
const OF_OUTCOME: ReadonlySet<string> = new Set(['utfall', 'uppfyllelse', 'avvikelse']);

function sortOfNumbers(args: readonly Expression[]): Sort {
  const [first] = args.map(asNumber);
  return first?.sort ?? 'mixed';
}
