// Random formulas as trees, their text in Swedish, and a plain evaluator of them in exact fractions.
import fc from 'fast-check';
import type { FormulaFigures, FormulaName } from '../../lib/model/condition.ts';

const NAMES = ['utfall', 'målvärde', 'föregående', 'riket'] as const satisfies readonly FormulaName[];
type Name = (typeof NAMES)[number];

export type Calculation =
  | { readonly is: 'number'; readonly hundredths: number }
  | { readonly is: 'name'; readonly name: Name }
  | { readonly is: 'opposite'; readonly of: Calculation }
  | {
      readonly is: '+' | '-' | '*' | '/' | 'MIN' | 'MAX' | 'MEDEL';
      readonly a: Calculation;
      readonly b: Calculation;
    }
  | { readonly is: 'ABS' | 'HELTAL' | 'AVRUNDA'; readonly of: Calculation }
  | { readonly is: 'OM'; readonly when: Condition; readonly a: Calculation; readonly b: Calculation };

export type Condition =
  | {
      readonly is: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly a: Calculation;
      readonly b: Calculation;
    }
  | { readonly is: 'chain'; readonly a: Calculation; readonly b: Calculation; readonly c: Calculation }
  | { readonly is: 'och' | 'eller'; readonly a: Condition; readonly b: Condition }
  | { readonly is: 'inte'; readonly of: Condition }
  | { readonly is: 'SAKNAS'; readonly name: Exclude<Name, 'utfall'> };

const hundredths = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10_000_000 }));

const trees = fc.letrec<{ calculation: Calculation; condition: Condition }>((tie) => {
  const pair = { a: tie('calculation'), b: tie('calculation') };
  const of = tie('calculation');
  return {
    calculation: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'formula' },
      fc.record({ is: fc.constant('name' as const), name: fc.constantFrom(...NAMES) }),
      fc.record({ is: fc.constant('number' as const), hundredths }),
      fc.record({ is: fc.constantFrom('+', '-', '*', '/', 'MIN', 'MAX', 'MEDEL'), ...pair }),
      fc.record({ is: fc.constantFrom('ABS', 'HELTAL', 'AVRUNDA'), of }),
      fc.record({ is: fc.constant('opposite' as const), of }),
      fc.record({ is: fc.constant('OM' as const), when: tie('condition'), ...pair }),
    ),
    condition: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'formula' },
      fc.record({ is: fc.constantFrom('=', '<>', '<', '<=', '>', '>='), ...pair }),
      fc.record({
        is: fc.constant('SAKNAS' as const),
        name: fc.constantFrom('målvärde', 'föregående', 'riket'),
      }),
      fc.record({ is: fc.constant('chain' as const), ...pair, c: tie('calculation') }),
      fc.record({ is: fc.constantFrom('och', 'eller'), a: tie('condition'), b: tie('condition') }),
      fc.record({ is: fc.constant('inte' as const), of: tie('condition') }),
    ),
  };
});

/** A condition of modest depth. */
export const arbitraryCondition: fc.Arbitrary<Condition> = trees.condition;

const figure = fc.option(
  fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -10_000_000, max: 10_000_000 })),
  { freq: 8 },
);

/** Figures in whole hundredths, some of them missing. */
export const arbitraryHundredths: fc.Arbitrary<Readonly<Record<Name, number | null>>> = fc.record({
  utfall: figure,
  målvärde: figure,
  föregående: figure,
  riket: figure,
});

/** The figures as a formula is given them. */
export function asFigures(figures: Readonly<Record<Name, number | null>>): FormulaFigures {
  const entries = NAMES.map((name) => [name, figures[name] === null ? null : figures[name] / 100] as const);
  return Object.fromEntries(entries);
}

/** The formula as an officer would write it, with no more parentheses than it needs. */
export function conditionText(condition: Condition): string {
  switch (condition.is) {
    case 'och':
    case 'eller':
      return `${conditionPart(condition.a)} ${condition.is} ${conditionPart(condition.b)}`;
    case 'inte':
      return `inte (${conditionText(condition.of)})`;
    case 'SAKNAS':
      return `SAKNAS(${condition.name})`;
    case 'chain':
      return `${text(condition.a)} <= ${text(condition.b)} < ${text(condition.c)}`;
    default:
      return `${text(condition.a)} ${condition.is} ${text(condition.b)}`;
  }
}

function conditionPart(condition: Condition): string {
  const isJoined = condition.is === 'och' || condition.is === 'eller';
  return isJoined ? `(${conditionText(condition)})` : conditionText(condition);
}

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2, opposite: 3 } as const;
const strength = (calculation: Calculation): number =>
  calculation.is in STRENGTH ? STRENGTH[calculation.is as keyof typeof STRENGTH] : 4;

function text(calculation: Calculation, least = 0): string {
  const plain = plainText(calculation);
  return strength(calculation) < least ? `(${plain})` : plain;
}

function plainText(calculation: Calculation): string {
  switch (calculation.is) {
    case 'number':
      return String(calculation.hundredths / 100).replace('.', ',');
    case 'name':
      return calculation.name;
    case 'opposite':
      return `-${text(calculation.of, 3)}`;
    case 'ABS':
    case 'HELTAL':
      return `${calculation.is}(${text(calculation.of)})`;
    case 'AVRUNDA':
      return `AVRUNDA(${text(calculation.of)}; 1)`;
    case 'OM':
      return `OM(${conditionText(calculation.when)}; ${text(calculation.a)}; ${text(calculation.b)})`;
    case 'MIN':
    case 'MAX':
    case 'MEDEL':
      return `${calculation.is}(${text(calculation.a)}; ${text(calculation.b)})`;
    default: {
      const own = STRENGTH[calculation.is];
      return `${text(calculation.a, own)} ${calculation.is} ${text(calculation.b, own + 1)}`;
    }
  }
}
