// What formulas mean: Swedish in, true, false or what is missing out.
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../lib/formula/index.ts';
import type { CompiledFormula, FormulaFigures } from '../../../lib/model/condition.ts';

const FIGURES: FormulaFigures = {
  utfall: 81,
  målvärde: 90,
  utgångsvärde: 60,
  föregående: 80,
  riket: null,
  länet: 0,
  uppfyllelse: 90,
  avvikelse: 10,
};

function compile(text: string): CompiledFormula {
  const reading = compileFormula(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.text}`);
  return reading.value;
}

const answer = (text: string, figures: FormulaFigures = FIGURES) => compile(text).evaluate(figures);

describe('jämförelser', () => {
  test.each<[string, boolean]>([
    ['utfall >= 0,9 * målvärde och utfall > föregående', true],
    ['utfall > 0,9 * målvärde', false],
    ['UTFALL >= 0,9 × Målvärdet OCH utfallet > Föregående', true],
    ['utfall ≥ 0,9·målvärde', true],
    ['utfall ≤ 81 och utfall ≠ 82', true],
    ['utfall = 81', true],
    ['utfall <> 81', false],
    ['utfall > -81 och −81 < utfall och –81 < utfall', true],
    ['80 <= utfall <= 90', true],
    ['81 < utfall < 90', false],
    ['90 > utfall >= 81', true],
    ['90 > utfall > 81', false],
    ['föregående utfall < utfall', true],
    ['utfall\n>\n80', true],
    ['utfall < 1 000', true],
    ['utfall < 1\u00A0000 och utfall < 12 345 678,5', true],
  ])('%s: %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });
});

describe('räknesätt', () => {
  test.each<[string, boolean]>([
    ['2 + 3 * 4 = 14', true],
    ['(2 + 3) * 4 = 20', true],
    ['10 - 4 - 3 = 3', true],
    ['100 / 10 / 5 = 2', true],
    ['2 * 3^2 = 18', true],
    ['-(2^2) = -4', true],
    ['(-2)^2 = 4', true],
    ['2^-1 = 0,5', true],
    ['2^(3^2) = 512', true],
    ['- - 2 = 2', true],
    ['+utfall = 81', true],
    ['MIN(utfall; målvärde; 70) = 70', true],
    ['max(utfall; målvärde) = 90', true],
    ['Medel(80; 81; 85) = 82', true],
    ['ABS(utfall - målvärde) = 9', true],
    ['AVRUNDA(utfall / 7; 1) = 11,6', true],
    ['AVRUNDA(2,5) = 3', true],
    ['AVRUNDA(-2,5; 0) = -3', true],
    ['AVRUNDA(1,005; 2) = 1,01', true],
    ['HELTAL(8,9) = 8', true],
    ['HELTAL(-8,1) = -9', true],
    ['OM(utfall > föregående; 1; 2) = 1', true],
    ['OM(utfall > föregående; utfall > 90; utfall > 0)', false],
    ['OCH(utfall > 80; utfall < 82)', true],
    ['ELLER(utfall > 90; utfall < 82; utfall = 1)', true],
    ['inte (utfall > 80)', false],
    ['inte inte utfall > 80', true],
    ['utfall > 80 och inte utfall > 90', true],
    ['(utfall > 90 och utfall < 95) eller utfall = 81', true],
  ])('%s: %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });
});

describe('binärt brus ändrar ingen färg', () => {
  test.each([
    '0,1 + 0,2 = 0,3',
    '0,3 - 0,1 - 0,2 = 0',
    '1000000,1 - 1000000 = 0,1',
    '1000000,1 - 1000000 >= 0,1',
    '0,9 * 90 = 81',
    '1,1 * 1,1 = 1,21',
    '0,29 * 100 = 29',
    'HELTAL(0,29 * 100) = 29',
    '4,35 * 100 <= 435',
    '1 / 3 * 3 = 1',
    '(0,1 + 0,7) * 10 = 8',
    'MEDEL(0,1; 0,2; 0,3) = 0,2',
    'ABS(0,3 - 0,2 - 0,1) = 0',
    '5 % * 3 = 0,15',
    '29 % * 100 = 29',
  ])('%s', (text) => {
    expect(answer(text)).toBe(true);
  });

  test('det som skiljer sig åt gör det', () => {
    expect(answer('0,3 - 0,1 - 0,1999999999 = 0')).toBe(false);
    expect(answer('utfall >= 81', { utfall: 80.9999999 })).toBe(false);
  });

  test('en skillnad som är brus delas inte med', () => {
    expect(answer('1 / (0,3 - 0,1 - 0,2) > 0')).toEqual({ missing: 'division med 0' });
  });
});

describe('procent', () => {
  test.each<[string, boolean]>([
    ['utfall >= 90 % * målvärde', true],
    ['utfall >= 90% av målvärdet', true],
    ['utfall >= 90\u00A0% × målvärde', true],
    ['utfall >= målvärde * 90,1 %', false],
    ['utfall >= (100 % - 10 %) * målvärde', true],
    ['utfall >= målvärde - 10 % * målvärde', true],
    ['utfall / målvärde >= 90 %', true],
    ['90 % < utfall / målvärde <= 100 %', false],
    ['avvikelse <= 10 %', true],
    ['avvikelse < 10', false],
    ['5 % < avvikelsen <= 10 %', true],
    ['ABS(avvikelse) > 1', true],
    ['avvikelse > 0,5 %', true],
    ['uppfyllelse >= 90 %', true],
    ['uppfyllelse >= 90', true],
    ['80 % <= uppfyllelse < 90 %', false],
    ['95 % > uppfyllelse >= 90 %', true],
    ['uppfyllelsen > 0', true],
    ['utfall >= OM(SAKNAS(riket); 90 %; 95 %) * målvärde', true],
    ['utfall >= 7,2 / 8 % - 9', true],
  ])('%s: %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });
});

describe('det som saknas', () => {
  test.each<[string, boolean | string]>([
    ['utfall > riket', 'riket'],
    ['utfall > jämförbara', 'jämförbara'],
    ['utfall + riket > jämförbara', 'riket'],
    ['jämförbara < utfall < riket', 'jämförbara'],
    ['riket = riket', 'riket'],
    ['inte utfall > riket', 'riket'],
    ['MIN(utfall; riket) > 1', 'riket'],
    ['AVRUNDA(riket; 1) > 1', 'riket'],
    ['OM(utfall > riket; utfall > 1; utfall > 1)', 'riket'],
    ['utfall / länet > 1', 'division med 0'],
    ['länet / länet > 1', 'division med 0'],
    ['utfall > 10^99 * 10^99 * 10^99 * 10^99', 'ett för stort tal'],
    ['10^101 > utfall', 'ett för stort tal'],
    ['länet^0 > 1', 'en potens som inte har något värde'],
    ['(-2)^0,5 > 1', 'en potens som inte har något värde'],
    // Where it cannot matter.
    ['SAKNAS(riket)', true],
    ['SAKNAS(föregående)', false],
    ['SAKNAS(länet)', false],
    ['SAKNAS(riket) eller utfall > riket', true],
    ['utfall > riket eller SAKNAS(riket)', true],
    ['utfall > 90 och utfall > riket', false],
    ['utfall > riket och utfall > 90', false],
    ['utfall > 80 och utfall > riket', 'riket'],
    ['utfall > 90 eller utfall > riket', 'riket'],
    ['OM(SAKNAS(riket); utfall > föregående; utfall > riket)', true],
    ['utfall > OM(länet = 0; 80; 1 / länet)', true],
    ['100 < utfall < riket', false],
    ['utfall < 0 och utfall / länet > 1', false],
  ])('%s: %s', (text, expected) => {
    expect(answer(text)).toEqual(typeof expected === 'string' ? { missing: expected } : expected);
  });

  test.each([undefined, null, NaN, Infinity, -Infinity])('%s är inget tal', (utfall) => {
    const figures = utfall === undefined ? {} : { utfall };
    expect(answer('utfall > 1', figures)).toEqual({ missing: 'utfall' });
  });

  test('0 är ett tal', () => {
    expect(answer('utfall = 0', { utfall: 0 })).toBe(true);
    expect(answer('utfall = 0', { utfall: -0 })).toBe(true);
  });
});

describe('namnen', () => {
  test('varje namn anges en gång, också det som bara frågas efter', () => {
    expect(compile('SAKNAS(riket) eller (utfall > Föregående och utfallet > 1)').names).toEqual([
      'utfall',
      'föregående',
      'riket',
    ]);
    expect(compile('1 < 2').names).toEqual([]);
  });

  test('samma formel kan fråga om många mätvärden', () => {
    const formula = compile('utfall > föregående');
    expect([1, 2, 3].map((utfall) => formula.evaluate({ utfall, föregående: 2 }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(formula.evaluate({ utfall: 1 })).toEqual({ missing: 'föregående' });
  });

  test('bokstäver med lösa prickar och ringar är samma bokstäver', () => {
    expect(answer('utfall >= 0,9 * målvärde'.normalize('NFD'))).toBe(true);
  });
});
