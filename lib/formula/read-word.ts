// A word in a formula: the name of a figure, or a function with what it is given.
import type { Expression, Sort } from './expression.ts';
import { problem } from './formula-problem.ts';
import type { FormulaProblem, Span } from './formula-problem.ts';
import { ENGLISH, FUNCTIONS } from './functions.ts';
import { nameOf, nearestWord } from './names.ts';
import { noValueAt } from './not-here.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './token.ts';
import { FORMULA_NAMES, PERCENT_NAMES } from '../model/condition.ts';
import type { FormulaName } from '../model/condition.ts';

type Word = Extract<Token, { kind: 'word' }>;

/** The name or the function call that begins with the word that is next. */
export function readWord(reader: TokenReader, word: Word): Expression {
  reader.take();
  return reader.isSign('(') ? readCall(reader, word) : readName(reader, word);
}

function readName(reader: TokenReader, word: Word): Expression {
  const name = nameOf(word.word);
  if (name === null) throw noName(word);
  // «föregående utfall» is said in full.
  const { end } = reader.next;
  const isFull = name === 'föregående' && reader.takeWord('utfall');
  const sort: Sort = PERCENT_NAMES.includes(name) ? 'percent' : 'figure';
  return {
    kind: 'name',
    name: name satisfies FormulaName,
    sort,
    start: word.start,
    end: isFull ? end : word.end,
  };
}

function noName(word: Word): FormulaProblem {
  const upper = word.word.toUpperCase();
  const shown = word.word.slice(0, 30);
  if (upper in FUNCTIONS || ENGLISH.has(upper)) {
    const name = ENGLISH.get(upper) ?? upper;
    if (name === 'OCH' || name === 'ELLER') return noValueAt(word);
    return problem(`Skriv parentes efter ${name}, till exempel ${FUNCTIONS[name]?.form ?? ''}`, word);
  }
  if (upper === 'NOT') return problem('Skriv «inte» i stället för «not».', word, 'inte');
  if (upper === 'INTE') return problem('Ordet «inte» kan bara stå först i ett villkor.', word);
  const near = nearestWord(word.word, [...FORMULA_NAMES, 'inte']);
  return near === null
    ? problem(`«${shown}» är inget namn som en formel kan använda: skriv ${NAMES}.`, word)
    : problem(`«${shown}» är inget namn som en formel kan använda: menas «${near}»?`, word, near);
}

const NAMES = `${FORMULA_NAMES.slice(0, -1).join(', ')} eller ${FORMULA_NAMES.at(-1) ?? ''}`;

function readCall(reader: TokenReader, word: Word): Expression {
  const name = word.word.toUpperCase();
  if (!Object.hasOwn(FUNCTIONS, name)) throw noFunction(word, name);
  const called = FUNCTIONS[name];
  const { parts, span } = reader.takeParenthesis(word.start);
  if (called === undefined || parts.length < called.fewest || parts.length > called.most)
    throw wrongCount(name, called?.form ?? name, parts.length, span);
  return called.build(parts, span, reader.shown);
}

function wrongCount(name: string, form: string, count: number, span: Span): FormulaProblem {
  return problem(
    `${name} har fått ${count} ${count === 1 ? 'del' : 'delar'}: skriv till exempel ${form} med ; mellan delarna.`,
    span,
  );
}

const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['AND', 'OCH'],
  ['OR', 'ELLER'],
  ['NOT', 'inte'],
]);

function noFunction(word: Word, name: string): FormulaProblem {
  const shown = word.word.slice(0, 30);
  const instead = ENGLISH.get(name) ?? CONNECTIVES.get(name);
  if (instead !== undefined) return problem(`Skriv ${instead} i stället för ${shown}.`, word, instead);
  const figure = nameOf(word.word);
  if (figure !== null)
    return problem(
      `Skriv ett räknetecken mellan ${shown} och parentesen.`,
      { start: word.end, end: word.end },
      ' * ',
    );
  const near = nearestWord(
    name,
    Object.keys(FUNCTIONS).map((each) => each.toLowerCase()),
  )?.toUpperCase();
  const known = Object.keys(FUNCTIONS).join(', ');
  return near !== undefined && Object.hasOwn(FUNCTIONS, near)
    ? problem(`«${shown}» är ingen funktion som en formel kan använda: menas ${near}?`, word, near)
    : problem(`«${shown}» är ingen funktion som en formel kan använda; det finns ${known}.`, word);
}
