// The names that a formula may use for figures, in the forms that officers write them, and the nearest one to a misspelt word.
import { FORMULA_NAMES } from '../model/condition.ts';
import type { FormulaName } from '../model/condition.ts';

const OTHER_FORMS: ReadonlyMap<string, FormulaName> = new Map([
  ['utfallet', 'utfall'],
  ['målvärdet', 'målvärde'],
  ['utgångsvärdet', 'utgångsvärde'],
  ['uppfyllelsen', 'uppfyllelse'],
  ['avvikelsen', 'avvikelse'],
]);

/** The figure that a word stands for, in any case and form: «Målvärdet»; null when it is none. */
export function nameOf(word: string): FormulaName | null {
  const lower = word.normalize('NFC').toLowerCase();
  return FORMULA_NAMES.find((name) => name === lower) ?? OTHER_FORMS.get(lower) ?? null;
}

// Words for the same thing that a slip of the keyboard does not lead to.
const SAME_THING: ReadonlyMap<string, string> = new Map([
  ['resultat', 'utfall'],
  ['resultatet', 'utfall'],
  ['värde', 'utfall'],
  ['värdet', 'utfall'],
  ['mål', 'målvärde'],
  ['målet', 'målvärde'],
  ['målnivå', 'målvärde'],
  ['basvärde', 'utgångsvärde'],
  ['basår', 'utgångsvärde'],
  ['nuläge', 'utgångsvärde'],
  ['förra', 'föregående'],
  ['rikssnittet', 'riket'],
  ['rikssnitt', 'riket'],
  ['sverige', 'riket'],
  ['länssnittet', 'länet'],
  ['måluppfyllelse', 'uppfyllelse'],
  ['måluppfyllelsen', 'uppfyllelse'],
]);

/** The nearest of the words: «malvarde» gives «målvärde»; null when none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const lower = word.normalize('NFC').toLowerCase();
  const known = SAME_THING.get(lower);
  if (known !== undefined) return known;
  const measured = words.map((each) => ({ each, slips: slips(plain(lower), plain(each)) }));
  const nearest = measured.reduce((a, b) => (b.slips < a.slips ? b : a), { each: '', slips: Infinity });
  return nearest.slips <= Math.floor(nearest.each.length / 3) ? nearest.each : null;
}

// Rings and dots left out, as on a foreign keyboard.
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** How many letters are missing, extra or wrong. */
function slips(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, wrong));
    }
    last = row;
  }
  return last[b.length] ?? 0;
}
