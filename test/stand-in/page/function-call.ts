// A cell formula that is one call of a custom function, `=MALLJUS.STATUS(C2,'Mål 2026'!D2)`: its name and arguments. Anything else is left to Excel.
import { parseArea, type Area } from '../../../lib/index.ts';

export type CallArgument =
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'missing' };

export interface FunctionCall {
  /** `STATUS`. */
  readonly name: string;
  readonly args: readonly CallArgument[];
}

// One argument: a text in quotation marks, a quoted sheet name, or a run of other characters.
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^,;()"']/gu;

/** The call, or null when the formula is something else. Arguments are parted by `,` as in the file or by `;` as a Swede types them. */
export function parseCall(formula: string, namespace: string): FunctionCall | null {
  const prefix = `=${namespace}.`;
  if (!formula.toUpperCase().startsWith(prefix) || !formula.endsWith(')')) return null;
  const open = formula.indexOf('(');
  const name = formula.slice(prefix.length, open).toUpperCase();
  const args = splitArguments(formula.slice(open + 1, -1))?.map(readArgument) ?? null;
  if (open < 0 || args === null || args.includes(null)) return null;
  return { name, args: args.filter((one) => one !== null) };
}

function splitArguments(text: string): readonly string[] | null {
  const parts = [''];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ',' || text[at] === ';') {
      parts.push('');
      at += 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    // A parenthesis: a calculation inside the call, which the stand-in does not do.
    if (token?.index !== at) return null;
    parts[parts.length - 1] = `${parts.at(-1) ?? ''}${token[0]}`;
    at += token[0].length;
  }
  return parts;
}

function readArgument(text: string): CallArgument | null {
  const word = text.trim();
  if (word === '') return { kind: 'missing' };
  if (word.startsWith('"') && word.endsWith('"'))
    return { kind: 'value', value: word.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:SANT|TRUE)$/i.test(word)) return { kind: 'value', value: true };
  if (/^(?:FALSKT|FALSE)$/i.test(word)) return { kind: 'value', value: false };
  const percent = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(word);
  if (percent !== null) return { kind: 'value', value: Number(percent[1]) / (percent[2] === '%' ? 100 : 1) };
  return readReference(word);
}

function readReference(word: string): CallArgument | null {
  const divide = word.lastIndexOf('!');
  const area = parseArea(word.slice(divide + 1));
  if (area === null) return null;
  const sheet =
    divide < 0
      ? null
      : word
          .slice(0, divide)
          .replace(/^'(.*)'$/u, '$1')
          .replaceAll("''", "'");
  return { kind: 'reference', sheet, area };
}
