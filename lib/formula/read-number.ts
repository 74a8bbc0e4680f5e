// Numbers as they are written in Swedish: decimal comma, and spaces only between thousands.
import type { Token } from './token.ts';
import { problem } from './formula-problem.ts';
import { SPACE } from '../swedish/spaces.ts';

// Groups of three after one to three digits, else digits alone; then perhaps a comma and decimals.
const NUMBER = new RegExp(`(?:[1-9]\\d{0,2}(?:[${SPACE}]\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?`, 'y');
// What goes on as if it were the same number: «0.9», «1e5», «9,», «1 00», «0,9,1».
const GOES_ON = new RegExp(`\\.\\d*|,(?=\\d)|[eE][+-]?\\d+|[\\p{L}_]|[${SPACE}]+\\d`, 'uy');
const MOST_DIGITS = 15;

/** The number at a place where a digit stands; throws when it is not written as one. */
export function readNumber(text: string, start: number): Token {
  NUMBER.lastIndex = start;
  const written = NUMBER.exec(text)?.[0] ?? '';
  const end = start + written.length;
  const digits = written.replace(/[^\d,]/gu, '');
  refuseContinuation(text, start, end, digits);
  if (digits.replace(',', '').length > MOST_DIGITS)
    throw problem(`Talet är för långt: skriv högst ${MOST_DIGITS} siffror.`, { start, end });
  return { kind: 'number', value: Number(digits.replace(',', '.')), text: written, start, end };
}

function refuseContinuation(text: string, start: number, end: number, digits: string): void {
  GOES_ON.lastIndex = end;
  const more = GOES_ON.exec(text)?.[0];
  if (more === undefined) return;
  const at = { start: end, end: end + more.length };
  if (more.startsWith('.')) throw pointProblem(digits, more.slice(1), start, at.end);
  if (more === ',') throw problem('Ett tal har bara ett decimalkomma; mellan två tal skrivs ;', at);
  if (/^[eE][+-]?\d/u.test(more))
    throw problem('Skriv talet med alla sina siffror, utan e.', { start, end: at.end });
  if (/\d$/u.test(more)) throw problem(`Skriv talet utan mellanrum, eller ett räknetecken mellan talen.`, at);
  if (more === 'x' && /^[xX][\s\d(]/u.test(text.slice(end)))
    throw problem('Skriv * (gånger) i stället för bokstaven x.', at, ' * ');
  throw problem('Skriv ett räknetecken, till exempel *, mellan talet och ordet.', { start: end, end }, ' * ');
}

// «1.000» may be a thousand or one; «0.9» can only be a decimal.
function pointProblem(whole: string, decimals: string, start: number, end: number) {
  const span = { start, end };
  if (decimals === '') return problem('Ta bort punkten efter talet.', span, whole);
  if (decimals.length === 3 && whole !== '0' && !whole.includes(','))
    return problem(`Skriv ${whole}${decimals} eller ${whole},${decimals}: punkt går inte att tyda.`, span);
  return problem(`Skriv decimalkomma: ${whole},${decimals}`, span, `${whole},${decimals}`);
}
