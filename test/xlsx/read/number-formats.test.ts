import { describe, expect, test } from 'vitest';
import { isoToSerial } from '../../../src/xlsx/read/iso-date.ts';
import { builtInFormat, showsDate } from '../../../src/xlsx/read/number-formats.ts';

describe('inbyggda talformat', () => {
  test.each([
    [0, 'General'],
    [9, '0%'],
    [14, 'yyyy\\-mm\\-dd'],
    [49, '@'],
    [30, 'yyyy\\-mm\\-dd'],
    [163, 'General'],
    [NaN, 'General'],
  ])('%d', (id, expected) => {
    expect(builtInFormat(id)).toBe(expected);
  });

  test.each([
    ['General', false],
    ['0.0%', false],
    ['yyyy-mm-dd', true],
    ['[h]:mm', true],
    ['[$-41D]d mmmm yyyy;@', true],
    ['[Red]0', false],
    ['0" dagar"', false],
    ['0\\ \\s\\t', false],
    ['#,##0_d', false],
    ['@', false],
  ])('«%s» visar datum: %s', (format, expected) => {
    expect(showsDate(format)).toBe(expected);
  });
});

describe('datum till serienummer', () => {
  test.each([
    ['2020-12-31', 44196],
    ['2020-12-31T18:00:00Z', 44196.75],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2021-02-29', null],
    ['2020-13-01', null],
    ['31/12', null],
  ])('%s är %s', (text, serial) => {
    expect(isoToSerial(text, false)).toBe(serial);
  });

  test('i 1904 års system', () => {
    expect(isoToSerial('1904-01-01', true)).toBe(0);
  });
});
