// Words for a part that stands where it cannot: after something complete, or where a number or name is needed.
import { problem } from './formula-problem.ts';
import type { FormulaProblem } from './formula-problem.ts';
import { nameOf, nearestWord } from './names.ts';
import type { Token } from './token.ts';

// From other languages of formulas.
const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['and', 'och'],
  ['or', 'eller'],
  ['samt', 'och'],
  ['men', 'och'],
  ['is', '='],
  ['är', '='],
  ['x', '*'],
  ['gånger', '*'],
  ['plus', '+'],
  ['minus', '-'],
  ['av', '*'],
  ['procent', '%'],
]);

/** A part that follows where the formula could have ended. */
export function notHere(token: Token): FormulaProblem {
  if (token.kind === 'word') return wordNotHere(token.word, token);
  if (token.kind === 'end') return noValueAt(token);
  if (token.kind === 'number') return problem('Skriv ett räknetecken eller en jämförelse före talet.', token);
  if (token.sign === ')')
    return problem('Parentesen slutar här men börjar ingenstans: ta bort ) eller skriv (', token);
  if (token.sign === ';')
    return problem(
      'Tecknet ; står bara mellan delarna inom en parentes: skriv «och» mellan två villkor.',
      token,
    );
  if (token.sign === '%') return problem('Tecknet % kan bara stå direkt efter ett tal, som i 90 %.', token);
  return problem(`Skriv ett räknetecken, till exempel *, före «${token.text}».`, token, ` * ${token.text}`);
}

function wordNotHere(word: string, token: Token): FormulaProblem {
  const shown = word.slice(0, 30);
  const instead = CONNECTIVES.get(word.toLowerCase());
  if (instead !== undefined) return problem(`Skriv «${instead}» i stället för «${shown}».`, token, instead);
  const near = nameOf(word) === null ? nearestWord(word, ['och', 'eller']) : null;
  if (near !== null) return problem(`Menas «${near}» med «${shown}»?`, token, near);
  return problem(`Skriv ett räknetecken, en jämförelse eller «och» före «${shown}».`, token);
}

/** A part that stands where a number, a name or a function is needed. */
export function noValueAt(token: Token): FormulaProblem {
  if (token.kind === 'end')
    return problem('Formeln tar slut för tidigt: skriv ett tal eller ett namn sist.', token);
  if (token.kind === 'sign' && ['<', '>', '='].some((sign) => token.sign.startsWith(sign)))
    return problem(`Skriv det som ska jämföras före «${token.text}», till exempel utfall.`, token);
  return problem(`Skriv ett tal eller ett namn före «${token.text.slice(0, 30)}».`, token);
}
