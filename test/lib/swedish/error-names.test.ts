// Excel's errors in both languages: what the officer is told is what stands in the cell, and a pasted text is the same fault.
import { describe, expect, test } from 'vitest';
import { errorInSwedish, errorInWords, errorNamed } from '../../../lib/swedish/error-names.ts';
import { parseOutcome } from '../../../lib/swedish/parse-outcome.ts';
import { parseTarget } from '../../../lib/swedish/parse-target.ts';

const ERRORS = [
  ['#NULL!', '#SKÄRNING!'],
  ['#DIV/0!', '#DIVISION/0!'],
  ['#VALUE!', '#VÄRDEFEL!'],
  ['#REF!', '#REFERENS!'],
  ['#NAME?', '#NAMN?'],
  ['#NUM!', '#OGILTIGT!'],
  ['#N/A', '#SAKNAS!'],
  ['#CALC!', '#BERÄKNING!'],
] as const;

test.each(ERRORS)('%s heter %s i svensk Excel', (file, shown) => {
  expect(errorInSwedish(file)).toBe(shown);
  expect(errorInWords(file)).toBe(`${shown} (${file})`);
  expect([errorNamed(file), errorNamed(shown), errorNamed(` ${shown.toLowerCase()} `)]).toEqual([
    file,
    file,
    file,
  ]);
});

test('ett fel med samma namn i båda skrivs en gång, och ett okänt som det är', () => {
  expect([errorInWords('#SPILL!'), errorInWords('#NYTT!')]).toEqual(['#SPILL!', '#NYTT!']);
});

test.each(['80 %', '# 3', 'nr #1', 'REF!', ''])('«%s» är inget fel', (text) => {
  expect(errorNamed(text)).toBeNull();
});

describe.each(ERRORS.filter(([file]) => file !== '#N/A'))('%s', (file, shown) => {
  test.each([file, shown, { error: file }])('som %j i utfallet', (value) => {
    expect(parseOutcome({ value, numberFormat: 'General' })).toEqual({
      kind: 'ask',
      text: shown,
      question: `Cellen visar felet ${shown} (${file}). Rätta formeln eller skriv utfallet.`,
    });
  });

  test.each([file, shown, { error: file }])('som %j i målvärdet', (value) => {
    expect(parseTarget({ value, numberFormat: 'General' })).toMatchObject({
      kind: 'ask',
      text: shown,
      question: `Cellen innehåller felet ${shown} (${file}). Vilket värde ska nås?`,
    });
  });
});

test.each(['#N/A', '#SAKNAS!', { error: '#N/A' }])('%j i utfallet är uppgift saknas', (value) => {
  expect(parseOutcome({ value, numberFormat: 'General' })).toEqual({
    kind: 'missing',
    text: '#SAKNAS!',
    reason: 'missing',
  });
});
