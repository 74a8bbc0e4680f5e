// The arithmetic of a formula: sums, products, powers, percentages, numbers, and what stands in parentheses.
import { asNumber, call } from './expression.ts';
import type { Expression } from './expression.ts';
import { problem } from './formula-problem.ts';
import { nameOf } from './names.ts';
import { noValueAt } from './not-here.ts';
import { readWord } from './read-word.ts';
import { sortOfAlike, sortOfProduct, sortOfQuotient } from './sorts.ts';
import type { TokenReader } from './token-reader.ts';

/** A sum, or a single part of any sort when no sign of calculation follows it. */
export function readSum(reader: TokenReader): Expression {
  let left = readProduct(reader);
  for (let sign = reader.takeSign(['+', '-']); sign !== null; sign = reader.takeSign(['+', '-'])) {
    const parts = [left, readProduct(reader)].map(asNumber);
    left = call(sign === '+' ? 'plus' : 'minus', sortOfAlike(parts, reader.shown), parts);
  }
  return left;
}

function readProduct(reader: TokenReader): Expression {
  let left = readSigned(reader);
  for (let sign = takeFactorSign(reader, left); sign !== null; sign = takeFactorSign(reader, left)) {
    const right = asNumber(readSigned(reader));
    const a = asNumber(left).sort;
    left =
      sign === '*'
        ? call('times', sortOfProduct(a, right.sort), [left, right])
        : call('dividedBy', sortOfQuotient(a, right.sort), [left, right]);
  }
  return left;
}

// «90 % av målvärdet» is said for «90 % * målvärdet».
function takeFactorSign(reader: TokenReader, left: Expression): '*' | '/' | null {
  if (left.sort === 'share' && left.kind === 'number' && reader.takeWord('av')) return '*';
  return reader.takeSign(['*', '/']);
}

function readSigned(reader: TokenReader): Expression {
  const { start } = reader.next;
  const sign = reader.takeSign(['+', '-']);
  if (sign === null) return readPower(reader);
  const of = asNumber(reader.within(() => readSigned(reader)));
  // Excel reads −2^2 as 4, mathematics as −4.
  if (of.kind === 'call' && of.operation === 'toThePower' && !reader.wasEnclosed(of))
    throw problem(
      'Skriv parenteser som visar om minustecknet hör till potensen eller till talet: -(a^b) eller (-a)^b',
      { start, end: of.end },
    );
  return sign === '+' ? of : call('opposite', of.sort, [of], { start, end: of.end });
}

function readPower(reader: TokenReader): Expression {
  const base = readAtom(reader);
  const { start, end } = reader.next;
  if (reader.takeSign(['^']) === null) return base;
  const exponent = reader.isSign('-') ? reader.within(() => readSigned(reader)) : readAtom(reader);
  const parts = [base, exponent].map(asNumber);
  // Excel reads 2^3^2 as 64, mathematics as 512.
  if (reader.isSign('^'))
    throw problem(
      'Skriv parenteser som visar vilken potens som räknas först: (a^b)^c eller a^(b^c)',
      reader.next,
    );
  if (exponent.sort !== 'plain') throw problem('Exponenten kan bara vara ett tal.', { start, end });
  return call('toThePower', base.sort === 'plain' ? 'plain' : 'mixed', parts);
}

function readAtom(reader: TokenReader): Expression {
  const { next } = reader;
  if (next.kind === 'word') return readWord(reader, next);
  if (next.kind === 'number') return readLiteral(reader, next);
  if (reader.isSign('(')) return readParenthesis(reader);
  throw noValueAt(next);
}

function readLiteral(reader: TokenReader, number: { value: number; start: number; end: number }): Expression {
  reader.take();
  const { value, start } = number;
  const { end } = reader.next;
  if (reader.takeSign(['%']) === null)
    return { kind: 'number', value, sort: 'plain', start, end: number.end };
  const { next } = reader;
  if (next.kind === 'word' && nameOf(next.word) !== null)
    throw problem(`Skriv * mellan procenten och ${next.word}.`, next, `* ${next.text}`);
  return { kind: 'number', value: Number(`${value}e-2`), sort: 'share', start, end };
}

function readParenthesis(reader: TokenReader): Expression {
  const { parts, span } = reader.takeParenthesis(reader.next.start);
  const [inner, second] = parts;
  if (inner === undefined) throw problem('Parentesen är tom: skriv något i den eller ta bort den.', span);
  if (second !== undefined)
    throw problem('Tecknet ; står bara mellan delarna i en funktion, till exempel MIN(utfall; föregående).', {
      start: inner.end,
      end: second.start,
    });
  return { ...inner, ...span };
}
