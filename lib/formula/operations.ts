// What a formula may do, and all that it may do: the functions that mathjs is given. A figure that is missing, and a calculation that
// has no answer, go through them as reasons; true and false win over a reason where it cannot matter.
import { compare, clean } from '../swedish/compare.ts';
import { roundDecimal } from '../swedish/format-number.ts';

/** Why there is no answer: a name, or a short Swedish noun phrase such as «division med 0». */
export interface Missing {
  readonly missing: string;
}
export type Value = number | boolean | Missing;

const noAnswer = (missing: string): Missing => Object.freeze({ missing });

const ZERO_DIVISION = noAnswer('division med 0');
const TOO_LARGE = noAnswer('ett för stort tal');
const NO_POWER = noAnswer('en potens som inte har något värde');
const LARGEST_EXPONENT = 100;

const finite = (value: number): number | Missing => (Number.isFinite(value) ? value : TOO_LARGE);

// Formulas are checked before they run, so that what is neither number nor condition is a reason.
function firstMissing(values: readonly Value[]): Missing {
  for (const value of values) if (typeof value === 'object') return value;
  return NO_POWER;
}

type Calculation = (...numbers: number[]) => number | boolean | Missing;

const onOne =
  (calculate: (a: number) => number | Missing) =>
  (a: Value): Value =>
    typeof a === 'number' ? calculate(a) : firstMissing([a]);

const onTwo =
  (calculate: (a: number, b: number) => number | boolean | Missing) =>
  (a: Value, b: Value): Value =>
    typeof a === 'number' && typeof b === 'number' ? calculate(a, b) : firstMissing([a, b]);

const onAll =
  (calculate: Calculation) =>
  (...values: Value[]): Value =>
    values.every((value) => typeof value === 'number') ? calculate(...values) : firstMissing(values);

// Where most of two figures cancels, the noise of both is left: 1000000,1 − 1000000 is not 0,1 until it is rounded as they were.
const KEPT_DIGITS = 14;
const CANCELLED = 0.1;

function sum(a: number, b: number): number | Missing {
  const total = a + b;
  const largest = Math.max(Math.abs(a), Math.abs(b));
  if (Number.isSafeInteger(total) && Number.isSafeInteger(a)) return total;
  if (Math.abs(total) >= CANCELLED * largest) return finite(total);
  const decimals = KEPT_DIGITS - 1 - Math.floor(Math.log10(largest));
  return decimals > 100 ? total : Number(total.toFixed(Math.max(decimals, 0)));
}

function quotient(a: number, b: number): number | Missing {
  return b === 0 ? ZERO_DIVISION : finite(a / b);
}

function power(base: number, exponent: number): number | Missing {
  if (Math.abs(exponent) > LARGEST_EXPONENT) return TOO_LARGE;
  if (base === 0 && exponent <= 0) return NO_POWER;
  const value = base ** exponent;
  return Number.isNaN(value) ? NO_POWER : finite(value);
}

function mean(...numbers: number[]): number | Missing {
  const total = numbers.reduce<number | Missing>((a, b) => (typeof a === 'number' ? sum(a, b) : a), 0);
  return typeof total === 'number' ? total / numbers.length : total;
}

function everyTrue(...values: Value[]): Value {
  if (values.includes(false)) return false;
  return values.every((value) => value === true) ? true : firstMissing(values);
}

const negate = (value: Value): Value => (typeof value === 'boolean' ? !value : value);

/** Whether three figures rise: `80 <= utfall < 90` is (80, 1, utfall, 0, 90), where 1 is «or equal». */
function rising(low: Value, lowIncluded: Value, middle: Value, highIncluded: Value, high: Value): Value {
  const first = lowIncluded === 1 ? atMost(low, middle) : below(low, middle);
  return everyTrue(first, highIncluded === 1 ? atMost(middle, high) : below(middle, high));
}

const below = onTwo((a, b) => compare(a, b) < 0);
const atMost = onTwo((a, b) => compare(a, b) <= 0);

/** The operations by the name that mathjs knows them by. */
export const OPERATIONS = {
  plus: onTwo(sum),
  minus: onTwo((a, b) => sum(a, -b)),
  times: onTwo((a, b) => finite(a * b)),
  dividedBy: onTwo(quotient),
  toThePower: onTwo(power),
  opposite: onOne((a) => -a),
  size: onOne(Math.abs),
  wholePart: onOne((a) => Math.floor(clean(a))),
  rounded: onTwo((a, decimals) => roundDecimal(clean(a), decimals)),
  smallest: onAll(Math.min),
  largest: onAll(Math.max),
  mean: onAll(mean),
  equal: onTwo((a, b) => compare(a, b) === 0),
  different: onTwo((a, b) => compare(a, b) !== 0),
  below,
  atMost,
  above: onTwo((a, b) => compare(a, b) > 0),
  atLeast: onTwo((a, b) => compare(a, b) >= 0),
  rising,
  everyTrue,
  anyTrue: (...values: Value[]): Value => negate(everyTrue(...values.map(negate))),
  untrue: negate,
  choice: (condition: Value, then: Value, otherwise: Value): Value =>
    typeof condition === 'boolean' ? (condition ? then : otherwise) : firstMissing([condition]),
  isMissing: (value: Value): Value => typeof value === 'object',
} satisfies Record<string, (...values: never[]) => Value>;

export type Operation = keyof typeof OPERATIONS;
