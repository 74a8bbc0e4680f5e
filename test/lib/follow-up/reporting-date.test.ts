// The reporting dates in words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastTitle, outcomeTitle, reportingDate } from '../../../lib/follow-up/reporting-date.ts';

describe('uppföljningstillfällen', () => {
  test.each([
    ['2020-T1', 'delår per 30 april 2020', 'första delåret'],
    ['2020-04', 'delår per 30 april 2020', 'april slutar samma dag'],
    ['2020-04-30', 'delår per 30 april 2020', 'dagen själv'],
    ['2020-T2', 'delår per 31 augusti 2020', 'andra delåret'],
    ['2020-08', 'delår per 31 augusti 2020', 'augusti slutar samma dag'],
    ['2020-08-31', 'delår per 31 augusti 2020', 'dagen själv'],
    ['2020', 'helår 2020', 'hela året'],
    ['2020-T3', 'helår 2020', 'tredje tertialet slutar året'],
    ['2020-12-31', 'helår 2020', 'årets sista dag'],
    ['2020-10-15', 'per 15 oktober 2020', 'eget datum'],
    ['2020-Q1', 'per 31 mars 2020', 'kvartal'],
    ['2020-H1', 'per 30 juni 2020', 'halvår'],
    ['2020-02', 'per 29 februari 2020', 'månadsslut under skottår'],
    ['2020-W12', 'per 22 mars 2020', 'veckans sista dag'],
  ])('%s är «%s» (%s)', (period, text) => {
    expect(reportingDate(period)?.text).toBe(text);
  });

  test.each([[null], ['--T2'], ['2020-04-31'], ['aldrig']])('%s är inget tillfälle', (period) => {
    expect(reportingDate(period)).toBeNull();
  });

  test('rubrikerna säger om det är utfall eller prognos', () => {
    const [part, year] = [reportingDate('2020-T2'), reportingDate('2020')];
    expect(part === null || year === null ? null : [part, year].map(outcomeTitle)).toEqual([
      'Utfall per 31 augusti 2020',
      'Utfall helår 2020',
    ]);
    expect(part === null ? null : forecastTitle(part)).toBe('Prognos helår 2020');
  });

  test('bara den sista december är helår, och dagen är alltid periodens egen', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const told = reportingDate(iso);
        expect(told?.day).toBe(iso);
        expect(told?.kind).toBe(iso.endsWith('12-31') ? 'year' : 'partYear');
      }),
    );
  });
});
