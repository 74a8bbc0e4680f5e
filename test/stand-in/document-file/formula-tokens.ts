// Divides a formula in the file's own (English) form into pieces, so that references and function names can be found
// without taking what stands in a text, a quoted sheet name or a structured reference for one.

export type FormulaTokenKind = 'text' | 'quoted-sheet' | 'bracket' | 'error' | 'word' | 'other';

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
}

// A text («"a""b"»), a sheet's name in quotes, an error such as «#REF!», or a word: a reference, a name, a number or a
// function, with the «$», «.», «_», «\» and «?» that they may hold.
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#(?:[A-Z]+\/?[A-Z0-9]*[!?]?)|[\p{L}\p{N}$._\\?]+/gu;

const KIND_BY_START: Readonly<Record<string, FormulaTokenKind>> = {
  '"': 'text',
  "'": 'quoted-sheet',
  '#': 'error',
};

/** The pieces in order; together they are the very formula. Brackets of structured references come as one piece. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  if (formula[at] === '[') return { kind: 'bracket', text: formula.slice(at, bracketEnd(formula, at)) };
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(formula);
  const bracket = formula.indexOf('[', at);
  const stop = Math.min(match?.index ?? formula.length, bracket < 0 ? formula.length : bracket);
  if (stop > at || match === null) return { kind: 'other', text: formula.slice(at, stop) };
  return { kind: KIND_BY_START[match[0].charAt(0)] ?? 'word', text: match[0] };
}

/** Just after the bracket that closes the one at `start`; one after «'» is a sign in a heading and closes nothing. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}
