import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownNumber } from '../../../lib/swedish/shown.ts';

describe('vad en cell visar', () => {
  test.each([
    [0.8, '0%', { value: 80, unit: '%', decimals: 0, text: '80\u00A0%' }],
    [0.725, '0 %', { value: 73, exact: 72.5 }],
    [0.285, '0.00', { value: 0.29, exact: 0.285 }],
    [64.96, '0.0', { value: 65, exact: 64.96, decimals: 1, text: '65,0' }],
    [58000, '#,##0,', { value: 58 }],
    [12e6, '0.0,,"mnkr"', { value: 12, unit: 'miljoner kr', decimals: 1 }],
    [0, '0;-0;"–"', { value: 0, text: '0' }],
    [0, '0;-0;"—"', { value: 0, text: '0' }],
    [37, '0" dagar"', { value: 37, unit: 'dagar', text: '37\u00A0dagar' }],
    [74, '"NKI "0', { value: 74, unit: 'NKI' }],
    [17, '"Plats "0', { value: 17, rank: true }],
    [1234.5, '_-* #,##0.00\\ [$kr-41D]_-', { value: 1234.5, unit: 'kr', text: '1\u00A0234,50\u00A0kr' }],
    [-5.25, '0.0;[Red](0.0)', { value: -5.3, text: '−5,3' }],
    [50, '[>100]0;0.0', { decimals: 1 }],
    [0.1 + 0.2, 'General', { value: 0.3, text: '0,3' }],
    [1 / 3, 'General', { value: 0.333333333, decimals: 9 }],
    [-1.6e308, '0E-0', { value: -1.6e308 }],
    [1234, '0.00E+00', { value: 1230, exact: 1234 }],
    [12, '@', { value: 12 }],
    [12, 'b"[', { value: 12 }],
  ])('%s med %s', (value, numberFormat, expected) => {
    expect(shownNumber({ value, numberFormat })).toMatchObject(expected);
  });

  test.each([
    [44196, 'yyyy-mm-dd', false, '2020-12-31'],
    [42734, 'd mmm yyyy', true, '2020-12-31'],
    [44196, 'mmm yyyy', false, '2020-12'],
    [44196, 'yyyy', false, '2020'],
    [44196, 'd/m', false, '--12-31'],
    [60, 'yyyy-mm-dd', false, undefined],
    [1.5, '[h]:mm', false, undefined],
  ])('datumet %s med %s', (value, numberFormat, date1904, date) => {
    const shown = shownNumber({ value, numberFormat, date1904 });
    expect(shown.isDate).toBe(true);
    expect(shown.date).toBe(date);
  });

  test('redovisningsformatets streck för noll är noll, men ord är ord', () => {
    expect(shownNumber({ value: 0, numberFormat: '#,##0;-#,##0;"-"??' })).toMatchObject({
      value: 0,
      text: '0',
    });
    expect(shownNumber({ value: 0, numberFormat: '0;-0;"saknas"' })).toMatchObject({
      wordsOnly: true,
      text: 'saknas',
    });
  });

  test('det visade ligger högst en halv sista siffra från det exakta', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom('0', '0.0', '0.00%', '#,##0.000'),
        (value, numberFormat) => {
          const shown = shownNumber({ value, numberFormat });
          const step = 10 ** -(/\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0);
          expect(Math.abs(shown.value - shown.exact)).toBeLessThanOrEqual(step / 2 + 1e-6);
        },
      ),
    );
  });
});
