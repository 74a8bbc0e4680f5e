// What is added up over the year is held to the same part of an earlier year, never to a whole one; what is not keeps the stated assumption.
import { describe, expect, test } from 'vitest';
import { judgeOne, type MeasureSpec } from '../../support/build-measure.ts';

const companies = (spec: MeasureSpec): MeasureSpec => ({
  name: 'Antal nystartade företag',
  target: 'öka med 5 %',
  outcome: '30 st',
  ...spec,
});

describe('en del av året mot ett helt år', () => {
  test.each<readonly [spec: MeasureSpec, period: string, why: string]>([
    [companies({ previous: { '2019': '95 st' } }), '2020-T1', 'fyra månader mot tolv'],
    [
      companies({ target: 'minska', previous: { '2019': '95 st' } }),
      '2020-T2',
      'åt andra hållet är det lika fel',
    ],
    [companies({ previous: { '2019-T2': '25 st' } }), '2020', 'ett helt år mot åtta månader'],
    [
      companies({ previous: { '2019-T2': '25 st', '2019': '40 st' } }),
      '2020-T1',
      'ingen av dem är samma del',
    ],
    [
      {
        name: 'Avfallsmängd',
        target: 'minska med 10 % jämfört med 2019',
        outcome: '25 ton',
        previous: { '2019': '100 ton' },
      },
      '2020-T1',
      'året nämns i målvärdet',
    ],
  ])('%j får ingen färg %s: %s', (spec, period) => {
    const { assessment, issues } = judgeOne(spec, { period });
    expect([assessment.status, assessment.reason]).toEqual(['unrated', 'notUnderstood']);
    expect(issues.map(({ code }) => code)).toEqual(['baseline-not-understood']);
  });

  test.each<readonly [spec: MeasureSpec, period: string, status: string, why: string]>([
    [companies({ previous: { '2019-T1': '25 st', '2019': '95 st' } }), '2020-T1', 'green', 'samma del finns'],
    [
      companies({ previous: { '2018-T1': '25 st', '2019': '95 st' } }),
      '2020-T1',
      'green',
      'samma del av ett äldre år',
    ],
    [companies({ previous: { '2019': '25 st' } }), '2020', 'green', 'helår mot helår'],
    [
      companies({ baseline: '25 st', previous: { '2019': '95 st' } }),
      '2020-T1',
      'green',
      'utgångsvärdet går före',
    ],
  ])('%j bedöms %s som %s: %s', (spec, period, status) => {
    expect(judgeOne(spec, { period }).assessment.status).toBe(status);
  });

  test.each<readonly [spec: MeasureSpec, why: string]>([
    [
      { name: 'Andel nöjda', target: 'öka', outcome: '82 %', previous: { '2019': '80 %' } },
      'en andel är ett läge',
    ],
    [
      { name: 'Antal träffar', target: 'öka', outcome: '82 st', previous: { '2019': '80 st' } },
      'det syns inte om det är en summa',
    ],
  ])('%j bedöms med det antagande som sägs: %s', (spec) => {
    const { assessment } = judgeOne(spec, { period: '2020-T1' });
    expect([assessment.status, assessment.assumed]).toEqual([
      'green',
      ['utfallet 2019 går att jämföra med tertial 1 2020'],
    ]);
  });

  test('frågan säger vad som ska fyllas i', () => {
    const { issues } = judgeOne(companies({ previous: { '2019': '95 st' } }), { period: '2020-T1' });
    expect(issues[0]?.text).toBe(
      'Mätvärdet räknas ihop under året, så utfallet tertial 1 2020 går inte att jämföra med utfallet 2019. Lägg till en kolumn «Utfall per 30 april 2019», eller fyll i kolumnen «Utgångsvärde».',
    );
  });
});
