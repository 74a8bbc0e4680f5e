// A formula's text cut into numbers, words and signs; anything else is pointed out.
import { FormulaProblem, problem } from './formula-problem.ts';
import { readNumber } from './read-number.ts';
import { readSign } from './read-sign.ts';
import type { Token } from './token.ts';
import { SPACE } from '../swedish/spaces.ts';

const SPACES = new RegExp(`[${SPACE}\\r\\n]+`, 'y');
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
// Letters that Swedish has, with their marks written apart or not; others may only look like them.
const NOT_SWEDISH = /[^a-zåäö0-9_]/iu;
const MEMBER = /\.\s*[\p{L}_]|\[/uy;

/** The parts of a formula in order, the end last. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpaces(text, 0);
  while (at < text.length) {
    const token = readToken(text, at, tokens.at(-1));
    tokens.push(token);
    at = skipSpaces(text, token.end);
  }
  return [...tokens, { kind: 'end', text: '', start: text.length, end: text.length }];
}

function skipSpaces(text: string, at: number): number {
  SPACES.lastIndex = at;
  return at + (SPACES.exec(text)?.[0].length ?? 0);
}

function readToken(text: string, start: number, before: Token | undefined): Token {
  if (/\d/u.test(text.charAt(start))) return readNumber(text, start);
  const loose = /^[,.](\d+)/u.exec(text.slice(start));
  // After something complete the comma stands between arguments: «MIN(utfall,90)».
  if (loose !== null && !isComplete(before)) {
    const mended = `0,${loose[1] ?? ''}`;
    throw problem(
      `Skriv en nolla före decimalkommat: ${mended}`,
      { start, end: start + loose[0].length },
      mended,
    );
  }
  MEMBER.lastIndex = start;
  if (MEMBER.test(text))
    throw problem('Punkt och hakparentes kan inte användas i en formel.', { start, end: start + 1 });
  WORD.lastIndex = start;
  const written = WORD.exec(text)?.[0];
  return written === undefined ? readSign(text, start) : readWord(written, start);
}

function isComplete(before: Token | undefined): boolean {
  return before !== undefined && (before.kind !== 'sign' || before.sign === ')');
}

function readWord(written: string, start: number): Token {
  const word = written.normalize('NFC');
  const strange = NOT_SWEDISH.exec(word)?.[0];
  if (strange !== undefined) throw strangeProblem(word, strange, start, written);
  return { kind: 'word', word, text: written, start, end: start + written.length };
}

function strangeProblem(word: string, strange: string, start: number, written: string): FormulaProblem {
  const ordinary = word.normalize('NFKC');
  const text = `Tecknet «${strange}» i «${word.slice(0, 30)}» är ingen svensk bokstav, fast det kan likna en: skriv om ordet.`;
  const fix = NOT_SWEDISH.test(ordinary) ? null : { start, end: start + written.length, text: ordinary };
  return new FormulaProblem(text, start + Math.max(written.indexOf(strange), 0), fix);
}
