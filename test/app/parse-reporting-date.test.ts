// The date of a follow-up as an officer writes it: every spelling read, and what is no date refused with what to write.
import { describe, expect, test } from 'vitest';
import { parseReportingDate } from '../../src/app/parse-reporting-date.ts';

describe('datum som läses', () => {
  test.each([
    ['31 augusti 2020', '2020-08-31', 'dag, månad och år'],
    ['2020-10-15', '2020-10-15', 'ISO'],
    ['31/8 2020', '2020-08-31', 'snedstreck'],
    ['31.8.2020', '2020-08-31', 'punkter'],
    ['per 31 augusti 2020', '2020-08-31', '«per» före'],
    ['Delår per den 31 augusti 2020', '2020-08-31', 'som tillfället heter'],
    ['delår 2 2020', '2020-T2', 'delåret med nummer'],
    ['helår 2020', '2020', 'helåret'],
    ['  2020 ', '2020', 'året, med blanksteg omkring'],
  ])('%s är %s (%s)', (text, period) => {
    expect(parseReportingDate(text)).toEqual({ ok: true, value: period });
  });
});

describe('datum som inte läses', () => {
  test.each([
    ['31 april 2020', '«31 april 2020»: Datumet finns inte i kalendern. Menas 2020-04-30 eller 2020-05-01?'],
    ['2021-02-29', '«2021-02-29»: Datumet finns inte i kalendern. Menas 2021-02-28 eller 2021-03-01?'],
    ['31 augusti', 'Skriv året också, till exempel 31 augusti 2020.'],
    ['', 'Skriv ett datum först. Skriv till exempel 31 augusti 2020 eller 2020-10-15.'],
    [
      'snart',
      '«snart» går inte att tolka som ett datum. Skriv till exempel 31 augusti 2020 eller 2020-10-15.',
    ],
    [
      'jämför 2019 med 2020',
      '«jämför 2019 med 2020» går inte att tolka som ett datum. Skriv till exempel 31 augusti 2020 eller 2020-10-15.',
    ],
    [
      'nästa möte 2020-10-15',
      '«nästa möte 2020-10-15» går inte att tolka som ett datum. Skriv till exempel 31 augusti 2020 eller 2020-10-15.',
    ],
  ])('«%s»', (text, why) => {
    expect(parseReportingDate(text)).toEqual({ ok: false, failure: { code: 'usage', text: why } });
  });
});
