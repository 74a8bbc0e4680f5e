import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingPeriod } from '../../../lib/sheet/heading-period.ts';
import { matchHeading } from '../../../lib/sheet/match-heading.ts';
import { describePeriod } from '../../../lib/sheet/period.ts';

const PERIODS: readonly (readonly [heading: string, period: string | null, why: string])[] = [
  ['Utfall 2020', '2020', 'år efter ordet'],
  ['2020 Utfall', '2020', 'år före ordet'],
  ['Utfall helår 2020', '2020', 'helår är året'],
  ['Utfall 31/8 2020', '2020-08-31', 'dag'],
  ['Utfall 2020-08-31', '2020-08-31', 'datum'],
  ['Utfall T2 2020', '2020-T2', 'tertial'],
  ['Utfall delår 2 2020', '2020-T2', 'andra delåret slutar 31 augusti'],
  ['Delår 2020', '2020-T2', 'ett delår är aldrig hela året'],
  ['Delår aug', '--08', 'månad utan år'],
  ['Resultat 2020 (2019)', '2020', 'förra året står inom parentes'],
  ['Utfall (2020)', '2020', 'parentes när inget annat år finns'],
  ['Utfall 2019/20', '2020', 'läsår slutar i det senare året'],
  ['Utfall -19', '2019', 'kort årtal'],
  ['Utfall jan–aug 2020', '2020-08', 'perioden slutar i augusti'],
  ['Målvärde 2019–2022', null, 'mandatperiod är ingen tidpunkt'],
  ['Målvärde', null, 'ingen period'],
];

test.each(PERIODS)('perioden i «%s» är %s: %s', (heading, period) => {
  expect(headingPeriod(heading).period).toBe(period);
});

test('en period sägs som en rubrik får heta', () => {
  const year = fc.integer({ min: 1950, max: 2049 });
  const two = (low: number, high: number) =>
    fc.integer({ min: low, max: high }).map((number) => String(number).padStart(2, '0'));
  const part = fc.oneof(
    fc.constant(''),
    fc.constantFrom('-T1', '-T2', '-T3', '-Q1', '-Q4', '-H1', '-H2'),
    two(1, 12).map((month) => `-${month}`),
    fc.tuple(two(1, 12), two(1, 28)).map(([month, day]) => `-${month}-${day}`),
    two(1, 52).map((week) => `-W${week}`),
  );
  fc.assert(
    fc.property(fc.oneof(year.map(String), fc.constant('-')), part, (of, rest) => {
      fc.pre(of !== '-' || rest !== '');
      const period = of + rest;
      expect(headingPeriod(`Utfall ${describePeriod(period)}`)).toMatchObject({ period, rest: 'Utfall' });
    }),
  );
});

const KINDS: readonly (readonly [heading: string, kind: string | null])[] = [
  ['Kommunfullmäktiges mål', 'upperGoal'],
  ['KF:s mål', 'upperGoal'],
  ['Nämndens mål', 'goal'],
  ['Delmål', 'subgoal'],
  ['Indikatorer', 'measure'],
  ['Mål/indikator', 'measure'],
  ['Kvalitetsmått', 'measure'],
  ['Målv.', 'target'],
  ['Senast', 'due'],
  ['Senast (datum)', 'due'],
  ['Senast uppdaterad', 'other'],
  ['Senaste mätning', null],
  ['Senaste utfall', 'outcome'],
  ['Ska vara uppnått', 'due'],
  ['Målår', 'due'],
  ['Föregående utfall', 'previous'],
  ['Mätbart mål', 'goalOrTarget'],
  ['Målvrde', 'target'],
  ['Önskad nivå', 'target'],
  ['Utf.', 'outcome'],
  ['Årets värde', 'outcome'],
  ['Bokslut', 'outcome'],
  ['Utfall föregående år', 'previous'],
  ['Kommentar till utfall', 'comment'],
  ['Resultat och analys', 'comment'],
  ['Utfall riket', 'riket'],
  ['Liknande kommuner', 'jämförbara'],
  ['Helårsprognos', 'forecast'],
  ['Nämndens bedömning', 'status'],
  ['Bedömning av måluppfyllelse', 'status'],
  ['Ansvarig nämnd', 'responsible'],
  ['Tolerans', 'tolerance'],
  ['Tolerans för gult', 'tolerance'],
  ['Högsta tillåtna avvikelse', 'tolerance'],
  ['Godtagbar avvikelse', 'tolerance'],
  ['Gräns för gult', 'yellowLimit'],
  ['Gul gräns', 'yellowLimit'],
  ['Gulgräns', 'yellowLimit'],
  ['Nedre gräns gul', 'yellowLimit'],
  ['Gränsvärde för gul status', 'yellowLimit'],
  ['Gult från', 'yellowLimit'],
  ['Gult fr.o.m.', 'yellowLimit'],
  ['Gult vid', 'yellowLimit'],
  ['Gult när', 'yellowLimit'],
  ['Gult ned till', 'yellowLimit'],
  ['Rött under', 'yellowLimit'],
  ['Gult under', 'unclearLimit'],
  ['Gräns för rött', 'unclearLimit'],
  ['Toleransgräns', 'unclearLimit'],
  ['Önskad utveckling', 'direction'],
  ['Utveckling', 'trend'],
  ['Klart senast', 'due'],
  ['Målgrupp', 'other'],
  ['Avvikelse mot målvärde', 'other'],
  ['Telefonnummer', null],
  ['Skottår', null],
];

test.each(KINDS)('rubriken «%s» betyder %s', (heading, kind) => {
  expect(matchHeading(heading)?.kind ?? null).toBe(kind);
});

describe('rubriker tål det som inte ändrar betydelsen', () => {
  test.each([
    'målvärde',
    'MÅLVÄRDE',
    'Mål-\nvärde',
    'Mål\u00ADvärde',
    ' Målvärde * ',
    'Målvärde 1)',
    'Målvärdena',
  ])('«%s»', (text) => {
    expect(matchHeading(text)?.kind).toBe('target');
  });
});

test('en rad i tabellen är mindre säker som rubrik än rubriken själv', () => {
  const heading = matchHeading('Mätvärde')?.certainty ?? 0;
  expect(matchHeading('Mätvärde 3')?.certainty ?? 0).toBeLessThan(heading * 0.7);
});
