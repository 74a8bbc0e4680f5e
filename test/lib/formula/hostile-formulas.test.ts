// Formulas written to break out, to hang or to deceive: each is refused in plain Swedish, within its bounds.
import { parse } from 'mathjs/number';
import { describe, expect, test } from 'vitest';
import { isAllowedTree } from '../../../lib/formula/compile-tree.ts';
import { compileFormula } from '../../../lib/formula/index.ts';

const many = (text: string, times: number): string => text.repeat(times);

const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  'utbrytning ur språket': [
    'cos.constructor("return process")()',
    'utfall.constructor.constructor("return 1")() > 1',
    'constructor.constructor("alert(1)")()',
    'constructor(1) > 1',
    '__proto__ > 1',
    'utfall.__proto__ = 1',
    'utfall["constructor"] > 1',
    'utfall[1] > 1',
    'toString() > 1',
    'valueOf(1) > 1',
    'hasOwnProperty(utfall) > 1',
    'eval("1") > 1',
    'import("fs") > 1',
    'import(utfall) > 1',
    'createUnit(utfall) > 1',
    'simplify(utfall) > 1',
    'derivative(utfall; utfall) > 1',
    'parse(utfall) > 1',
    'config(1) > 1',
    'resolve(utfall) > 1',
    'process > 1',
    'globalThis > 1',
    'this > 1',
    'Function(1)() > 1',
    'new Date > 1',
    '`${utfall}` > 1',
    '(() => 1)() > 1',
    'plus(1; 2) > 1',
    'isMissing(utfall)',
    'everyTrue(utfall > 1; utfall > 2)',
    'math > 1',
    'end > 1',
  ],
  'mer än ett villkor': [
    'utfall = 3; utfall > 1',
    'utfall := 3',
    'x = 3',
    'f(x) = x > 1',
    'utfall > 1\nutfall > 2',
    'utfall > 1 // utfall > 2',
    'utfall > 1 /* och */',
    'utfall > 1 # kommentar',
    'utfall > 1 -- kommentar',
    '"text" = "text"',
    "'text' = 'text'",
    '[1; 2] > 1',
    '{a: 1} > 1',
    '1:3 > 1',
    'utfall ? 1 : 2',
    '5 cm > 3 mm',
    '2i > 1',
    'sqrt(-1) > 1',
    'utfall! > 1',
    '170! > 1',
    'factorial(170) > 1',
    'i > 1',
    'Infinity > 1',
    'NaN = NaN',
    'pi > 3',
    'true',
    'SANT',
    'null = null',
    '0x10 > 1',
    '1e999 > 1',
    "utfall' > 1",
    '@utfall > 1',
    '$A$1 > 1',
    'Blad1!A1 > 1',
    '=HYPERLINK("http://x")',
    '=utfall > 1',
    '+cmd|calc > 1',
  ],
  'tecken som liknar andra': [
    'utfаll > 1',
    'ｕｔｆａｌｌ > 1',
    'utfall > １２',
    'utfall > ١٢',
    'utfall ＞ 1',
    'utfall ﹥ 1',
    'utfall › 1',
    'utfall ⩾ 1',
    'utfall ＝ 1',
    'utfall > 1；2',
    '（utfall） > 1',
    'utfall ∗ 2 > 1',
    'utfall ∕ 2 > 1',
    'utfall — 2 > 1',
    'utfall > 1\u0338',
    'ut\u200Bfall > 1',
    'utfall > 1\u200D0',
    'utfall > \u202E01',
    'utfall\uFEFF > 1',
    'utfall\u0000 > 1',
    'utfall \u2066> 1',
    'utfall > 1\u0301',
    'utfall > ²',
    'utfall² > 1',
    'utfall > ½',
    'utfall > ⅷ',
    '\uD800 > 1',
    'utfall > 🟢',
    'utfall᠎ > 1',
  ],
  'stort och djupt': [
    many('(', 10_000) + '1' + many(')', 10_000),
    many('(', 240) + 'utfall > 1' + many(')', 240),
    many('-', 400) + 'utfall > 1',
    many('inte ', 90) + 'utfall > 1',
    many('ABS(', 100) + '1' + many(')', 80) + ' > 1',
    many('utfall > 1 och ', 10_000) + 'utfall > 1',
    many('1+', 240) + '1 > 1',
    `MAX(${many('1;', 200)}1) > 1`,
    many('9', 400) + ' > 1',
    '9^9^9^9 > 1',
    '9^(9^(9^9)) > 1 och',
    many('a', 499) + '!',
    many(' ', 1_000_000),
    many('1 000 ', 80) + 'x',
    many('1 ', 240),
    many('malvarde ', 50),
    many('0.9 ', 120),
    many('%', 500),
    many('\u0301', 500),
    'å' + many('\u030A', 490),
  ],
};

describe.each(Object.entries(HOSTILE))('%s', (_, formulas) => {
  test.each(formulas.map((formula) => [formula.length > 60 ? `${formula.slice(0, 60)}…` : formula, formula]))(
    '%s',
    (_shown, formula) => {
      const before = performance.now();
      const reading = compileFormula(formula);
      expect(performance.now() - before).toBeLessThan(1000);
      if (reading.ok) throw new Error(`godtogs: ${formula}`);
      expect(reading.position).toBeGreaterThanOrEqual(0);
      expect(reading.position).toBeLessThanOrEqual(formula.length);
      expect(reading.text).toMatch(/^.{10,300}$/u);
    },
  );
});

describe('stora tal och djupa formler har sina gränser', () => {
  test.each(['9^(9^(9^9)) > 1', '10^99 * 10^99 * 10^99 * 10^99 > 1', '(9^99)^99 > 1', '0,1^-400 > 1'])(
    '%s',
    (formula) => {
      const reading = compileFormula(formula);
      if (!reading.ok) throw new Error(reading.text);
      expect(reading.value.evaluate({})).toEqual({ missing: 'ett för stort tal' });
    },
  );

  test('det som ryms räknas, hur det än är sammansatt', () => {
    const nested = many('OM(1 < ', 20) + 'utfall' + many(' < 3; 2; 4)', 20) + ' > 1';
    const reading = compileFormula(nested);
    if (!reading.ok) throw new Error(reading.text);
    const before = performance.now();
    expect(reading.value.evaluate({ utfall: 2 })).toBe(true);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('den andra muren: träd som inte är formler släpps inte fram till mathjs', () => {
  test.each([
    'cos.constructor("return 1")',
    'utfall.constructor',
    'x = 1',
    'f(x) = x',
    'a; b',
    '[1, 2]',
    '{a: 1}',
    '1:3',
    '"text"',
    'true',
    'utfall + 1',
    'utfall > 1 and utfall > 2',
    '1 < utfall < 2',
    'utfall ? 1 : 2',
    '(utfall)',
    'import(utfall)',
    'constructor(utfall)',
    'toString(utfall)',
    '__proto__',
    'Infinity',
    'plus',
    'plus(1, constructor)',
    'plus(1, minus(1, x))',
    'plus(1, "1")',
    'utfall(1)',
    '2(1)',
    `largest(${many('1, ', 260)}1)`,
  ])('%s', (text) => {
    expect(isAllowedTree(parse(text))).toBe(false);
  });

  test('bara tal, namn och räknesätt', () => {
    expect(isAllowedTree(parse('atLeast(utfall, times(0.9, riket))'))).toBe(true);
  });
});
