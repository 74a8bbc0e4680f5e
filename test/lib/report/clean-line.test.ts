// Texts of a workbook as they may stand in any file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../../lib/report/clean-line.ts';

describe('en ren rad', () => {
  test.each([
    ['  a\r\nb\tc  ', 'a b c', 'radbrytning och tabb'],
    ['1\u00A0234 st', '1\u00A0234 st', 'hårt mellanslag står kvar'],
    ['a\u0001b', 'a b', 'styrtecken'],
    ['a\uFFFEb\uD800', 'a\uFFFDb\uFFFD', 'det som XML inte tar'],
    ['a\u202Eb', 'ab', 'tecken som vänder läsriktningen'],
    ['😀', '😀', 'tecken utanför grundplanet'],
  ])('%j blir %j: %s', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  test('lag: aldrig något som XML förbjuder, och en ren rad är redan ren', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/u);
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });
});
