import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalsOf,
  formatNumber,
  formatQuantity,
  roundDecimal,
} from '../../../lib/swedish/format-number.ts';
import { findQuantities, parseQuantity } from '../../../lib/swedish/number.ts';
import { compareUnits, parseUnit } from '../../../lib/swedish/unit.ts';
import { isYear } from '../../../lib/swedish/year.ts';

const values = (text: string): number[] => findQuantities(text).map((quantity) => quantity.value);

describe('tal i text', () => {
  test.each([
    ['1 234,5', 1234.5, undefined],
    ['1\u00A0085\u202F114', 1085114, undefined],
    ['14 978st', 14978, 'st'],
    ['10,1miljoner ton', 10.1, 'miljoner ton'],
    ['NKI 74', 74, 'NKI'],
    ['index 41', 41, 'index'],
    ['1 000 per år', 1000, 'per år'],
    ['100 000 inv', 100000, 'invånare'],
    ['2 500 kr per elev', 2500, 'kr/elev'],
    ['5 p.e.', 5, 'procentenheter'],
    ['1 miljon kr', 1, 'miljoner kr'],
    ['1,5 mdkr', 1.5, 'mdkr'],
    ['15 tusen kronor', 15, 'tkr'],
    ['20 µg/m³', 20, 'µg/m³'],
    ['2,5 ton CO2e', 2.5, 'ton CO2e'],
    ['0.234', 0.234, undefined],
    ['1,234,567', 1234567, undefined],
    ['1,234.5', 1234.5, undefined],
    ['en tredjedel', 100 / 3, '%'],
    ['tjugofem', 25, undefined],
    ['kr 45', 45, 'kr'],
  ])('«%s» är %s %s', (text, value, unit) => {
    const quantity = parseQuantity(text);
    expect(quantity?.value).toBe(value);
    expect(quantity?.unit).toBe(unit);
    expect(quantity?.ambiguous).toBe(undefined);
  });

  test('en punkt före tre siffror kan läsas på två sätt', () => {
    expect(parseQuantity('1.234')?.readings).toEqual(['1\u00A0234', '1,234']);
  });

  test.each([
    ['CO2', []],
    ['PM2,5', []],
    ['åk 9', []],
    ['årskurs 7–9', []],
    ['F-9', []],
    ['andel invånare 20–64 år', []],
    ['98-percentil', []],
    ['Agenda 2030', []],
    ['KS 2020-10-07 § 175', []],
    ['minst 90 % i åk 9', [90]],
    ['72 % av 16–24-åringar', [72]],
    ['45-50', [45, 50]],
    ['bör vara 50–100 procent', [50, 100]],
    ['88 % (117 av 133)', [88, 117, 133]],
    ['+/- 1 procent', [1]],
    ['31 december 2020: 45', [45]],
  ])('i «%s» finns talen %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('läget omfattar tecken, tal och enhet', () => {
    const text = 'ökade med −1,5 % i år';
    const [quantity] = findQuantities(text);
    expect(quantity && text.slice(quantity.start, quantity.end)).toBe('−1,5 %');
    expect(quantity?.sign).toBe('-');
  });

  test.each([
    ['senast 2020', true],
    ['45 % (2019)', true],
    ['från 17 % 2011', true],
    ['jämfört med 2004', true],
    ['2019 års nivå', true],
    ['2019', false],
    ['minst 2000 personer', false],
    ['2 019 st', false],
  ])('sista talet i «%s» är ett årtal: %s', (text, expected) => {
    const last = findQuantities(text).at(-1);
    expect(last && isYear(text, last)).toBe(expected);
  });
});

describe('enheter', () => {
  test.each([
    ['kr', 'tkr', 'convertible', 0.001],
    ['tkr', 'miljoner kr', 'convertible', 0.001],
    ['mdkr', 'kr', 'convertible', 1e9],
    ['miljoner ton', 'ton', 'convertible', 1e6],
    ['timmar', 'minuter', 'convertible', 60],
    ['st/100 000 invånare', 'per 1 000 invånare', 'convertible', 0.01],
    ['kr/elev', 'tkr/elev', 'convertible', 0.001],
    ['%', undefined, 'same', 1],
    ['st', 'personer', 'same', 1],
    ['elever', 'personer', 'unknown', 1],
    ['dagar', '%', 'different', 1],
    ['%', 'procentenheter', 'different', 1],
    ['kr/elev', 'kr/invånare', 'different', 1],
  ] as const)('%s mot %s: %s', (from, to, relation, factor) => {
    expect(compareUnits(from, to)).toEqual({ relation, factor });
  });

  test('60 tkr mot 58 000 kr', () => {
    const { factor } = compareUnits('kr', 'tkr');
    expect(58000 * factor).toBe(58);
  });

  test('omräkning åt båda håll tar ut varandra', () => {
    const units = fc.constantFrom(
      'kr',
      'tkr',
      'miljoner kr',
      'mdkr',
      'timmar',
      'minuter',
      'ton',
      'kg',
      'MWh',
      'kWh',
      '%',
    );
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [there, back] = [compareUnits(a, b), compareUnits(b, a)];
        expect(there.relation).toBe(back.relation);
        expect(there.factor * back.factor).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([
    ['Procent', '%'],
    ['andel %', '%'],
    ['Antal', 'st'],
    ['Antal elever', 'elever'],
    ['kr per elev', 'kr/elev'],
    ['Tkr', 'tkr'],
    ['MSEK', 'miljoner kr'],
    ['index 0-100', 'index'],
    ['', null],
    ['–', null],
  ])('kolumnen «%s» har enheten %s', (text, unit) => {
    expect(parseUnit(text)).toBe(unit);
  });
});

describe('utskrift', () => {
  test.each([
    [1234.5, undefined, undefined, '1\u00A0234,5'],
    [-1234567, undefined, undefined, '−1\u00A0234\u00A0567'],
    [80, '%', undefined, '80\u00A0%'],
    [74, 'NKI', undefined, 'NKI\u00A074'],
    [18, 'miljoner kr', undefined, '18\u00A0miljoner kr'],
    [4.5, undefined, 2, '4,50'],
    [0.1 + 0.2, undefined, undefined, '0,3'],
    [-0.04, undefined, 1, '0,0'],
  ])('%s %s', (value, unit, decimals, text) => {
    expect(formatQuantity(value, unit, decimals)).toBe(text);
  });

  test.each([
    [0.285, 2, 0.29],
    [1.005, 2, 1.01],
    [64.96, 1, 65],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1e21, 2, 1e21],
  ])('%s avrundas till %s decimaler: %s', (value, decimals, expected) => {
    expect(roundDecimal(value, decimals)).toBe(expected);
  });

  test('skriva ut och läsa in ger samma värde', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundDecimal(value, decimals);
          const read = parseQuantity(formatNumber(value, decimals));
          expect(read?.value).toBe(rounded === 0 ? 0 : rounded);
          expect(read?.decimals).toBe(decimals);
          expect(decimalsOf(rounded)).toBeLessThanOrEqual(decimals);
        },
      ),
    );
  });

  test('inget får sökningen att kasta, och lägena ligger i texten i ordning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = findQuantities(text);
        for (const { start, end } of found) expect(start < end && end <= text.length).toBe(true);
        expect(found.map((each) => each.start)).toEqual(
          found.map((each) => each.start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
