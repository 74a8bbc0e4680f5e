// Forecasts in words: only what can be meant in one way is a status.
import { describe, expect, test } from 'vitest';
import { readForecastWords } from '../../../lib/follow-up/forecast-words.ts';
import { figureKind } from '../../../lib/assess/figure-kind.ts';
import { robustTrend } from '../../../lib/follow-up/robust-trend.ts';
import { shareOfYear } from '../../../lib/follow-up/share-of-year.ts';

describe('prognosens ord', () => {
  test.each([
    ['Kommer att nås', 'green'],
    ['Målet kommer att uppnås.', 'green'],
    ['Bedöms nås', 'green'],
    ['Beräknas kunna uppnås', 'green'],
    ['nås', 'green'],
    ['Grön', 'green'],
    ['● Grön', 'green'],
    ['🟢', 'green'],
    ['Nås delvis', 'yellow'],
    ['Kommer delvis att nås', 'yellow'],
    ['▲ Gul', 'yellow'],
    ['Nås inte', 'red'],
    ['Nås ej', 'red'],
    ['Kommer inte att nås', 'red'],
    ['Kommer ej att uppnås', 'red'],
    ['Målvärdet bedöms inte nås', 'red'],
    ['RÖD', 'red'],
    ['Ja', null],
    ['Nej', null],
    ['●', null],
    ['Kanske', null],
    ['Kommer nog att nås', null],
    ['Nås om bidraget beviljas', null],
    ['Grön/gul', null],
    ['Nås inte i norr men i söder', null],
    ['Kommer att genomföras', null],
    ['', null],
  ])('«%s» är %s', (text, status) => {
    expect(readForecastWords(text, false)).toBe(status);
  });

  test.each([
    ['Kommer att genomföras', 'green'],
    ['Genomförs enligt plan', 'green'],
    ['Blir klar i tid', 'green'],
    ['Genomförs inte', 'red'],
    ['Försenas', null],
  ])('om en aktivitet är «%s» %s', (text, status) => {
    expect(readForecastWords(text, true)).toBe(status);
  });
});

describe('summa eller läge', () => {
  const facts = { texts: [], unit: undefined, isRank: false, isShare: false };
  test.each<readonly [name: string, unit: string | undefined, kind: string, why: string]>([
    ['Antal nya bostäder', 'st', 'sum', 'det som tillkommer räknas ihop'],
    ['Antal besök', undefined, 'sum', 'händelser räknas ihop'],
    ['Antal besök per invånare', undefined, 'unknown', 'en kvot av en summa'],
    ['Antal träffar per år', 'st', 'sum', 'per år'],
    ['Antal träffar', 'st', 'unknown', 'inget säger det'],
    ['Andel nya medarbetare', '%', 'level', 'en andel'],
    ['Antal anställda', 'personer', 'level', 'ett läge vid en tid'],
    ['Väntetid', 'dagar', 'level', 'ett läge'],
    ['Kostnad per elev', 'kr/elev', 'unknown', 'en kostnad räknas ihop, vad den än delas med'],
    ['Hushållsavfall per invånare', 'kg', 'unknown', 'en mängd räknas ihop, vad den än delas med'],
    ['Frånvarodagar per anställd', 'dagar', 'unknown', 'dagarna räknas ihop'],
    ['Besök per dag', 'st/dag', 'level', 'en takt'],
    ['Antal elever som deltagit i kulturskolan', 'st', 'unknown', 'de som deltagit räknas ihop'],
    ['Antal medarbetare som gått kursen', undefined, 'unknown', 'de som gått räknas ihop'],
    ['Antal personer som fått heltid', 'st', 'unknown', 'heltid är ingen tid'],
    ['Genomförda medarbetarsamtal', '%', 'unknown', 'andelen växer mot årets slut'],
    ['Andel av budget förbrukad', '%', 'unknown', 'andelen växer mot årets slut'],
    ['Sjukfrånvaron', 'dagar', 'level', 'ett läge'],
    ['Nöjd kund', 'NKI', 'level', 'ett index'],
    ['Energianvändning', 'MWh', 'sum', 'förbrukas under året'],
    ['Antal olyckor under året', 'st/100 000 invånare', 'unknown', 'en kvot av en summa'],
  ])('%s (%s) är %s: %s', (name, unit, kind) => {
    expect(figureKind({ ...facts, name, unit })).toBe(kind);
  });
});

describe('en tid i texterna är ingen kvot', () => {
  const facts = { unit: 'st', isRank: false, isShare: false };
  const TIMES = [
    'per 30 april 2023',
    'per 31 augusti 2023',
    'per 31 augusti',
    'per den 31 augusti',
    'per 31 aug',
    'per aug',
    'per augusti 2020',
    'per 2020-08-31',
    'per 2020-08',
    'per 20200831',
    'per 200831',
    'per 31/8',
    'per 31/8 2020',
    'per 31.8',
    'per 31.8.2020',
    'per T2 2020',
    'per tertial 2',
    'per delår 2',
    'per kvartal 2',
    'per kvartal 2 2020',
    'per kv. 2',
    'per Q2',
    'per vecka 35',
    'per månad 8',
    'per halvår 2020',
    'per halvårsskiftet',
    'per årsskiftet',
    'per 2020',
    'efter 8 månader',
    'januari–augusti 2020',
    'T2 2020',
    'delår 2020',
    'helår 2020',
  ];
  test.each(TIMES)('«Utfall %s» säger inte att utfallet är ett läge', (time) => {
    const texts = [`Utfall ${time}`];
    expect(figureKind({ ...facts, name: 'Antal nya bostäder', texts })).toBe('sum');
    expect(figureKind({ ...facts, name: 'Antal träffar', texts })).toBe('unknown');
  });

  test.each(TIMES)('«minst 100 %s» gör inte målvärdet till ett läge', (time) => {
    const texts = [`minst 100 ${time}`];
    expect(figureKind({ ...facts, name: 'Antal besök', texts })).toBe('sum');
  });

  test.each([
    'per 1 000 invånare',
    'per 1 000 inv. 31 augusti 2020',
    'per 31 augusti 2020 per 10 000',
    'per 100 000 per 2020-08-31',
  ])('«Utfall %s» är fortfarande en kvot', (rate) => {
    expect(figureKind({ ...facts, name: 'Antal besök', texts: [`Utfall ${rate}`] })).toBe('unknown');
  });

  test.each(['per månad', 'per kvartal', 'per dag 2020'])('«Utfall %s» är fortfarande en takt', (rate) => {
    expect(figureKind({ ...facts, name: 'Antal träffar', texts: [`Utfall ${rate}`] })).toBe('level');
  });
});

describe('underlaget', () => {
  test.each([
    ['2020-08-31', 244 / 366],
    ['2021-08-31', 243 / 365],
    ['2020-12-31', 1],
    ['2020-01-01', 1 / 366],
  ])('%s är %d av året', (day, share) => {
    expect(shareOfYear(day)).toBeCloseTo(share, 12);
  });

  test('ett enstaka avvikande år flyttar inte trenden', () => {
    const points = [10, 11, 12, 13, 40].map((value, at) => ({ year: 2016 + at, value }));
    expect(robustTrend(points)).toBe(1);
    expect(robustTrend(points.slice(0, 2))).toBeNull();
    expect(robustTrend([...points, { year: 2021, value: 39 }])).toBeNull();
  });
});
