// Formulas between the form that Excel shows an add-in (`=MALLJUS.STATUS(C2,D2)`, `=IFS(…)`) and the form in the file,
// where custom functions and functions newer than the format bear prefixes.
import { formulaTokens } from './formula-tokens.ts';
import type { FormulaToken } from './formula-tokens.ts';
import { NEW_FUNCTIONS, OLD_FUNCTIONS_WITH_STOP, WORKSHEET_FUNCTIONS } from './function-names.ts';

const CUSTOM = '_xldudf_';
// `_xlfn.` is before functions after 2007, and `_xlws.` after it before some that web Excel got first.
const PREFIX = /^_xlfn\.(?:_xlws\.)?/i;
// What these stand for is an operator (`@`, `#`), so the names are part of the formula.
const OPERATORS: ReadonlySet<string> = new Set(['SINGLE', 'ANCHORARRAY']);
// Their own names bear a prefix too, `_xlpm.`, so whole parts of the formula are written otherwise.
const WITH_OWN_NAMES: ReadonlySet<string> = new Set(['LET', 'LAMBDA']);

/** A stored formula as Excel shows it, without `=`: `_xldudf_MALLJUS_STATUS(C2)` → `MALLJUS.STATUS(C2)`. */
export function shownFormula(stored: string): string {
  if (!stored.includes('_xl')) return stored;
  const tokens = formulaTokens(stored);
  return tokens.map((token, index) => (isCall(tokens, index) ? shownName(token.text) : token.text)).join('');
}

function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === 'word' && tokens[index + 1]?.text.startsWith('(') === true;
}

function shownName(name: string): string {
  if (name.startsWith(CUSTOM)) return name.slice(CUSTOM.length).replace('_', '.');
  const bare = name.replace(PREFIX, '');
  return OPERATORS.has(bare.toUpperCase()) || WITH_OWN_NAMES.has(bare.toUpperCase()) ? name : bare;
}

/** The inverse of `shownFormula`. Throws for what cannot be told from the text alone: LET, LAMBDA and the operators `@` and `#`. */
export function storedFormula(shown: string): string {
  const tokens = formulaTokens(shown);
  return tokens
    .map((token, index) => {
      if (isCall(tokens, index)) return storedName(token.text);
      const isOperator = token.kind === 'other' && /[@#]/.test(token.text);
      if (isOperator) throw new Error(`A formula with @ or # cannot be saved: ${shown}`);
      return token.text;
    })
    .join('');
}

function storedName(name: string): string {
  const known = name.toUpperCase();
  if (WITH_OWN_NAMES.has(known)) throw new Error(`A formula with ${known} cannot be saved`);
  if (WORKSHEET_FUNCTIONS.has(known)) return `_xlfn._xlws.${known}`;
  if (NEW_FUNCTIONS.has(known)) return `_xlfn.${known}`;
  const isCustom = name.includes('.') && !name.startsWith('_xl') && !OLD_FUNCTIONS_WITH_STOP.has(known);
  return isCustom ? `${CUSTOM}${name.replaceAll('.', '_')}` : name;
}
