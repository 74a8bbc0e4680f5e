// The grammar: the parts of a formula in their order of strength, from och/eller down to a single number or name.
import { asCondition, call, constant } from './expression.ts';
import type { Expression } from './expression.ts';
import { problem } from './formula-problem.ts';
import { notHere } from './not-here.ts';
import type { Operation } from './operations.ts';
import { readSum } from './read-arithmetic.ts';
import { readTokens } from './read-tokens.ts';
import { comparedSides } from './sorts.ts';
import type { Shown } from './sorts.ts';
import { TokenReader } from './token-reader.ts';
import type { Sign } from './token.ts';

/** The condition that a formula says; throws a FormulaProblem that says what to write instead. */
export function readFormula(text: string): Expression {
  const reader = new TokenReader(text, readTokens(text), readLogic);
  if (reader.isAtEnd())
    throw problem('Formeln är tom: skriv till exempel utfall >= 0,9 * målvärde', reader.next);
  const whole = readLogic(reader);
  if (!reader.isAtEnd()) throw notHere(reader.next);
  return asCondition(whole);
}

// «och» and «eller» side by side mean different things to different readers.
function readLogic(reader: TokenReader): Expression {
  const first = readNot(reader);
  const word = reader.isWord('och') ? 'och' : 'eller';
  if (!reader.isWord(word)) return first;
  const parts = [asCondition(first)];
  while (reader.takeWord(word)) parts.push(asCondition(readNot(reader)));
  if (reader.isConnective())
    throw problem(
      `Skriv parenteser som visar vad som hör ihop med «och» och vad som hör ihop med «eller».`,
      reader.next,
    );
  return call(word === 'och' ? 'everyTrue' : 'anyTrue', 'condition', parts);
}

// «inte a och b» may be taken as inte (a och b).
function readNot(reader: TokenReader): Expression {
  const { start } = reader.next;
  if (!reader.takeWord('inte')) return readComparison(reader);
  const of = asCondition(reader.within(() => readNot(reader)));
  if (reader.isConnective() && !reader.wasEnclosed(of))
    throw problem('Skriv parenteser som visar vad «inte» gäller: inte (…)', { start, end: of.end });
  return call('untrue', 'condition', [of], { start, end: of.end });
}

type Comparison = keyof typeof SINGLE;

const RISING: readonly Comparison[] = ['<', '<='];
const FALLING: readonly Comparison[] = ['>', '>='];
const COMPARISONS: readonly Comparison[] = ['=', '<>', ...RISING, ...FALLING];

function readComparison(reader: TokenReader): Expression {
  const first = readSum(reader);
  const sign = reader.takeSign(COMPARISONS);
  if (sign === null) return first;
  const second = readSum(reader);
  const { start, end } = reader.next;
  const nextSign = reader.takeSign(COMPARISONS);
  if (nextSign === null) return compared(first, sign, second, reader.shown);
  const third = readSum(reader);
  const isChain = [RISING, FALLING].some((way) => way.includes(sign) && way.includes(nextSign));
  if (!isChain || reader.takeSign(COMPARISONS) !== null)
    throw problem(
      'Skriv en jämförelse i taget med «och» emellan; i en kedja går bara 80 <= utfall < 90 och liknande.',
      { start, end },
    );
  return chain([first, second, third], [sign, nextSign], reader.shown);
}

const SINGLE = {
  '=': 'equal',
  '<>': 'different',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
} as const satisfies Partial<Record<Sign, Operation>>;

function compared(left: Expression, sign: Comparison, right: Expression, shown: Shown): Expression {
  const span = { start: left.start, end: right.end };
  return call(SINGLE[sign], 'condition', comparedSides(left, right, shown), span);
}

type Three = readonly [Expression, Expression, Expression];

function chain(
  [first, middle, last]: Three,
  [sign, nextSign]: readonly [Sign, Sign],
  shown: Shown,
): Expression {
  const span = { start: first.start, end: last.end };
  const [low, beside] = comparedSides(first, middle, shown);
  const [same, high] = comparedSides(middle, last, shown);
  if (beside !== middle || same !== middle)
    throw problem('Skriv det som jämförs i mitten av kedjan och procenten på sidorna.', middle);
  const ends = sign.startsWith('<')
    ? ([low, sign, nextSign, high] as const)
    : ([high, nextSign, sign, low] as const);
  const [lowest, lowSign, highSign, highest] = ends;
  const included = (each: Sign): Expression => constant(each.endsWith('=') ? 1 : 0, middle);
  return call('rising', 'condition', [lowest, included(lowSign), middle, included(highSign), highest], span);
}
