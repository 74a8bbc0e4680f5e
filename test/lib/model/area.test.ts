import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellRef,
  columnLetters,
  columnNumber,
  contains,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  parseArea,
  parseCellRef,
} from '../../../lib/model/area.ts';

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

describe('kolumner', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i är %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });

  test.each([
    ['XFE', 'förbi bladets sista kolumn'],
    ['', 'ingen bokstav'],
    ['A1', 'en adress'],
    ['Å', 'ingen kolumnbokstav'],
    ['AAAA', 'för många bokstäver'],
  ])('«%s» är ingen kolumn: %s', (letters) => {
    expect(columnNumber(letters)).toBe(-1);
  });

  test('bokstäver ger tillbaka numret', () => {
    fc.assert(fc.property(column, (number) => columnNumber(columnLetters(number)) === number));
  });
});

describe('områden', () => {
  test.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['B2:D5', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['D5:B2', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['$B$2:D$5', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['b2:d5', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['A:C', { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 2 }],
    ['2:3', { top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 }],
  ])('%s', (text, expected) => {
    expect(parseArea(text)).toEqual(expected);
  });

  test.each([
    '',
    'A',
    '1',
    'A0',
    'A1:',
    ':A1',
    'A1:B',
    'A1:B2:C3',
    'A1048577',
    'XFE1',
    'Blad!A1',
    '#REF!',
    '$',
  ])('«%s» är inget område', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test('skrivet och läst ger samma område', () => {
    fc.assert(
      fc.property(area, (each) => {
        expect(parseArea(formatArea(each))).toEqual(each);
      }),
    );
  });

  test('inget får det att kasta', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseArea(text);
        expect(parsed === null || (parsed.top <= parsed.bottom && parsed.left <= parsed.right)).toBe(true);
      }),
    );
  });

  test('två områden som delar en cell överlappar, och bara de', () => {
    const small = fc.integer({ min: 0, max: 4 });
    const cells = fc.tuple(small, small, small, small).map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const grid = [0, 1, 2, 3, 4];
        const shared = grid.some((r) => grid.some((c) => contains(a, r, c) && contains(b, r, c)));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe('celladresser', () => {
  test('bladnamnet står som det är, och sista utropstecknet delar', () => {
    expect(cellRef('Mål 2020', 4, 4)).toBe('Mål 2020!E5');
    expect(parseCellRef('Bra!jobbat!B2')).toEqual({ sheet: 'Bra!jobbat', row: 1, column: 1 });
    expect(parseCellRef('B2')).toBeNull();
    expect(parseCellRef('Mål!A1:B2')).toBeNull();
  });

  test('skriven och läst ger samma cell', () => {
    fc.assert(
      fc.property(fc.string(), row, column, (sheet, r, c) => {
        expect(parseCellRef(cellRef(sheet, r, c))).toEqual({ sheet, row: r, column: c });
      }),
    );
  });
});
