// The answer of a random formula worked out in exact fractions: what the compiled one is held to.
import type { Calculation, Condition } from './arbitrary-formula.ts';

/** A number as numerator and denominator, the denominator above 0; null when there is none. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
type Figures = Readonly<Record<string, number | null>>;

/** True, false, or null when a figure is missing or there is no answer. */
export function evaluateCondition(condition: Condition, figures: Figures): boolean | null {
  switch (condition.is) {
    case 'och':
    case 'eller':
      return joined(condition.is === 'och', condition.a, condition.b, figures);
    case 'inte': {
      const of = evaluateCondition(condition.of, figures);
      return of === null ? null : !of;
    }
    case 'SAKNAS':
      return figures[condition.name] === null;
    case 'chain': {
      const { a, b, c } = condition;
      return joined(true, { is: '<=', a, b }, { is: '<', a: b, b: c }, figures);
    }
    default: {
      const difference = minus(evaluate(condition.a, figures), evaluate(condition.b, figures));
      return difference === null ? null : COMPARED[condition.is](difference.over);
    }
  }
}

const COMPARED = {
  '=': (difference: bigint) => difference === 0n,
  '<>': (difference: bigint) => difference !== 0n,
  '<': (difference: bigint) => difference < 0n,
  '<=': (difference: bigint) => difference <= 0n,
  '>': (difference: bigint) => difference > 0n,
  '>=': (difference: bigint) => difference >= 0n,
};

function joined(isAnd: boolean, a: Condition, b: Condition, figures: Figures): boolean | null {
  const answers = [evaluateCondition(a, figures), evaluateCondition(b, figures)];
  if (answers.includes(!isAnd)) return !isAnd;
  return answers.includes(null) ? null : isAnd;
}

function evaluate(calculation: Calculation, figures: Figures): Fraction | null {
  switch (calculation.is) {
    case 'number':
      return { over: BigInt(calculation.hundredths), under: 100n };
    case 'name': {
      const figure = figures[calculation.name] ?? null;
      return figure === null ? null : { over: BigInt(figure), under: 100n };
    }
    case 'OM': {
      const when = evaluateCondition(calculation.when, figures);
      return when === null ? null : evaluate(when ? calculation.a : calculation.b, figures);
    }
    case 'opposite':
    case 'ABS':
    case 'HELTAL':
    case 'AVRUNDA': {
      const of = evaluate(calculation.of, figures);
      return of === null ? null : ofOne(calculation.is, of);
    }
    default: {
      const a = evaluate(calculation.a, figures);
      const b = evaluate(calculation.b, figures);
      return a === null || b === null ? null : ofTwo(calculation.is, a, b);
    }
  }
}

function ofOne(is: 'opposite' | 'ABS' | 'HELTAL' | 'AVRUNDA', { over, under }: Fraction): Fraction {
  if (is === 'opposite') return { over: -over, under };
  if (is === 'ABS') return { over: over < 0n ? -over : over, under };
  if (is === 'HELTAL') return { over: floor(over, under), under: 1n };
  // Half away from zero, to tenths.
  const tenths = floor((over < 0n ? -over : over) * 20n + under, under * 2n);
  return { over: over < 0n ? -tenths : tenths, under: 10n };
}

function floor(over: bigint, under: bigint): bigint {
  const whole = over / under;
  return over < 0n && whole * under !== over ? whole - 1n : whole;
}

function ofTwo(is: string, a: Fraction, b: Fraction): Fraction | null {
  const isLess = (minus(a, b)?.over ?? 0n) < 0n;
  if (is === 'MIN') return isLess ? a : b;
  if (is === 'MAX') return isLess ? b : a;
  if (is === '-') return minus(a, b);
  if (is === '*') return { over: a.over * b.over, under: a.under * b.under };
  if (is === '/') return divided(a, b);
  const sum = minus(a, { over: -b.over, under: b.under });
  return sum === null || is === '+' ? sum : { over: sum.over, under: sum.under * 2n };
}

function divided(a: Fraction, b: Fraction): Fraction | null {
  if (b.over === 0n) return null;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

function minus(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null) return null;
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}
