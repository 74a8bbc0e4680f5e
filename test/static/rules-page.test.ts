// The page «Bedömningsregler»: what it says can be written is understood, and its names and functions are those there are.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../lib/formula/index.ts';
import { FUNCTIONS } from '../../lib/formula/functions.ts';
import { FORMULA_NAMES } from '../../lib/model/condition.ts';
import { RULE_COLOURS } from '../../lib/model/rule-set.ts';
import {
  parseActivityPhrase,
  parseMeasurePhrase,
  parseRollUpPhrase,
  parseRollUpScope,
  parseScope,
} from '../../lib/rules/phrases/index.ts';

const PAGE = path.resolve(import.meta.dirname, '../../src/static/regler.html');

const { document } = new Window();
document.write(readFileSync(PAGE, 'utf8'));

/** The codes of a list, or of the first column of a table. */
function codesIn(id: string): readonly string[] {
  const found = [...document.querySelectorAll(`#${id} th > code, #${id} li > code`)];
  const texts = found.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  if (texts.length === 0) throw new Error(`Nothing in ${id}`);
  return texts;
}

const READERS: readonly (readonly [id: string, read: (text: string) => { readonly ok: boolean }])[] = [
  ['galler', parseScope],
  ['galler-sammanvagning', parseRollUpScope],
  ['fraser-matvarden', (text) => parseMeasurePhrase(text, null)],
  ['fraser-aktiviteter', parseActivityPhrase],
  ['formel-exempel', (text) => parseMeasurePhrase(text, compileFormula)],
];

describe.each(READERS)('%s', (id, read) => {
  test.each(codesIn(id))('«%s» förstås', (text) => {
    expect(read(text)).toMatchObject({ ok: true });
  });
});

test.each(codesIn('fraser-sammanvagning'))('sammanvägningen «%s» förstås i varje cell', (text) => {
  for (const colour of RULE_COLOURS) expect(parseRollUpPhrase(text, colour)).toMatchObject({ ok: true });
});

test('namnen och funktionerna är de som finns', () => {
  expect(codesIn('formel-namn')).toEqual(FORMULA_NAMES);
  expect(codesIn('formel-funktioner')).toEqual(Object.keys(FUNCTIONS));
});
