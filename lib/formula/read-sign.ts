// Signs: those that a formula is written with, and what to write instead of the others.
import type { Sign, Token } from './token.ts';
import { problem } from './formula-problem.ts';
import type { FormulaProblem } from './formula-problem.ts';

// Longer before shorter.
const SIGNS: readonly (readonly [string, Sign])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['<>', '<>'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
  ['−', '-'],
  // A spreadsheet or word processor makes a dash of a hyphen.
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ...(['+', '-', '*', '/', '^', '(', ')', ';', '%', '=', '<', '>'] as const).map(
    (sign) => [sign, sign] as const,
  ),
];

// From other languages of formulas; longer before shorter.
const INSTEAD: readonly (readonly [string, string])[] = [
  ['===', '='],
  ['!==', '<>'],
  ['==', '='],
  ['!=', '<>'],
  ['><', '<>'],
  ['=<', '<='],
  ['=>', '>='],
  ['&&', ' och '],
  ['&', ' och '],
  ['||', ' eller '],
  ['|', ' eller '],
  ['!', ' inte '],
  ['**', '^'],
  ['÷', '/'],
  [':', '/'],
  [',', ';'],
];

const TEXT_MARKS = '"\'`´«»“”„’‘';

/** The sign at a place in the text; throws for one that formulas do not have. */
export function readSign(text: string, start: number): Token {
  const wrong = INSTEAD.find(([written]) => text.startsWith(written, start));
  if (wrong !== undefined)
    throw problem(insteadText(...wrong), { start, end: start + wrong[0].length }, wrong[1]);
  const found = SIGNS.find(([written]) => text.startsWith(written, start));
  if (found === undefined) throw unknownSign(text, start);
  const [written, sign] = found;
  return { kind: 'sign', sign, text: written, start, end: start + written.length };
}

function insteadText(written: string, instead: string): string {
  return written === ','
    ? 'Skriv ; mellan talen inom en parentes; kommatecknet är bara decimaltecken.'
    : `Skriv «${instead.trim()}» i stället för «${written}».`;
}

function unknownSign(text: string, start: number): FormulaProblem {
  const sign = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const span = { start, end: start + sign.length };
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\p{C}\p{M}]/u.test(sign))
    return problem(`Här står ett osynligt eller trasigt tecken (${code}): ta bort det.`, span, '');
  if (TEXT_MARKS.includes(sign))
    return problem('En formel kan inte innehålla text inom citattecken: skriv namn och tal.', span);
  // Full-width and mathematical twins of the ordinary signs and digits.
  const ordinary = sign.normalize('NFKC');
  if (ordinary !== sign && /^[\d+\-*/^();%=<>]+$/u.test(ordinary))
    return problem(`Tecknet «${sign}» (${code}) är inte det vanliga: skriv ${ordinary}`, span, ordinary);
  return problem(`Tecknet «${sign}» kan inte stå i en formel: ta bort det.`, span);
}
