import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay, serialToDate } from '../../../lib/swedish/calendar.ts';
import { findDates, parseDate } from '../../../lib/swedish/date.ts';

describe('datum i text', () => {
  test.each([
    ['2020-12-31', '2020-12-31', '2020-12-31'],
    ['20201231', '2020-12-31', '2020-12-31'],
    ['31/12', '--12-31', '--12-31'],
    ['31/12 2020', '2020-12-31', '2020-12-31'],
    ['31.12.2020', '2020-12-31', '2020-12-31'],
    ['31 dec 2020', '2020-12-31', '2020-12-31'],
    ['den 31 december', '--12-31', '--12-31'],
    ['Q4', '--Q4', '--12-31'],
    ['kvartal 4 2020', '2020-Q4', '2020-12-31'],
    ['2020-Q4', '2020-Q4', '2020-12-31'],
    ['fjärde kvartalet 2020', '2020-Q4', '2020-12-31'],
    ['T2', '--T2', '--08-31'],
    ['T2 2020', '2020-T2', '2020-08-31'],
    ['tertial 2 2020', '2020-T2', '2020-08-31'],
    ['augusti 2020', '2020-08', '2020-08-31'],
    ['februari 2020', '2020-02', '2020-02-29'],
    ['vecka 53 2020', '2020-W53', '2021-01-03'],
    ['årsskiftet 2020/21', '2020-12-31', '2020-12-31'],
    ['årsskiftet 2020/2021', '2020-12-31', '2020-12-31'],
    ['slutet av 2020', '2020-12-31', '2020-12-31'],
    ['första halvåret 2020', '2020-H1', '2020-06-30'],
    ['2020', '2020', '2020-12-31'],
  ])('«%s» är %s och slutar %s', (text, date, last) => {
    const reading = parseDate(text);
    expect(reading).toMatchObject({ kind: 'date', date });
    expect(lastDay(date)).toBe(last);
  });

  test.each([
    ['31 april', ['--04-30', '--05-01']],
    ['2021-02-29', ['2021-02-28', '2021-03-01']],
    ['2020-13-01', ['2020-01-13']],
    ['Q5 2020', ['2020-Q4']],
    ['vecka 53 2021', ['2021-W52']],
  ])('«%s» finns inte; närmast är %j', (text, nearest) => {
    expect(parseDate(text)).toMatchObject({ kind: 'impossible', nearest });
  });

  test.each(['våren 2021', 'årsskiftet 2021', 'början av 2021'])('«%s» frågas det om', (text) => {
    expect(parseDate(text)?.kind).toBe('ask');
  });

  test('8/10 är ett datum bara där sammanhanget säger det', () => {
    expect(findDates('Åtta av tio (8/10)')).toEqual([]);
    expect(findDates('klart senast 8/10')).toMatchObject([{ kind: 'date', date: '--10-08' }]);
  });

  test('tal är inga datum', () => {
    for (const text of ['1 234', '45-50', '2,5', '8 av 10', 'från 17 % 2011'])
      expect(findDates(text)).toEqual([]);
  });

  test('varje verklig dag läses tillbaka, och bara verkliga dagar', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const real = new Date(`${iso}T00:00:00Z`).getUTCDate() === day;
        expect(parseDate(iso)).toMatchObject(real ? { kind: 'date', date: iso } : { kind: 'impossible' });
      }),
    );
  });
});

describe('Excels datumtal', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [44196, false, '2020-12-31'],
    [44196.75, false, '2020-12-31'],
    [42734, true, '2020-12-31'],
    [0, true, '1904-01-01'],
    [-1, false, null],
    [3_000_000, false, null],
  ])('%s (1904: %s) är %s', (serial, date1904, expected) => {
    expect(serialToDate(serial, date1904)).toBe(expected);
  });

  test('de två systemen skiljer 1462 dagar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), (day) => {
        fc.pre(day > 1462);
        expect(serialToDate(day, false)).toBe(serialToDate(day - 1462, true));
      }),
    );
  });
});

describe('år', () => {
  test('ett datum utan år kan få sitt år', () => {
    expect(lastDay('--02', 2021)).toBe('2021-02-28');
  });
});
