// The målvärden of a workbook as the checks try them: which there are, and what is found of each.
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { checkRules } from '../../../lib/review/check-rules.ts';
import { findSituations } from '../../../lib/review/find-situations.ts';
import { workedExample } from '../../../lib/review/worked-example.ts';
import type { MeasureSituation } from '../../../lib/review/measure-situation.ts';
import { aMeasure, type MeasureSpec } from '../../support/build-measure.ts';
import { buildRules, type RowTexts } from './build-rules.ts';

interface Found {
  readonly codes: readonly string[];
  /** Those that keep the rules from being used. */
  readonly errors: readonly string[];
  readonly texts: readonly string[];
  readonly situations: readonly MeasureSituation[];
}

function check(rows: readonly RowTexts[], specs: readonly MeasureSpec[]): Found {
  const rules = buildRules({ measures: rows });
  const measures = specs.map((spec) => aMeasure(spec));
  const base = { workbook: 'Mål.xlsx', period: '2020', strict: false, date1904: false, issues: [] };
  const situations = finish(findSituations({ ...base, measures, rules }));
  const findings = checkRules(rules, situations);
  return {
    situations,
    codes: findings.map(({ code }) => code),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    texts: findings.map(({ text }) => text.replace(/\u00A0/gu, ' ')),
  };
}

describe('arbetsbokens målvärden', () => {
  test('också de som regeln inte kan pröva är med', () => {
    const { situations } = check(
      [{ yellow: 'minst 90 % av målvärdet' }],
      [{ name: 'Olyckor', target: 'högst 0', outcome: 1 }],
    );
    expect(situations.map(({ measure, kind, row }) => [measure, kind, row.id])).toEqual([
      ['Olyckor', 'zeroOrLess', 'R1'],
    ]);
  });

  test('en rad för ett mätvärde prövas med dess eget målvärde', () => {
    const rows = [{}, { applies: 'mätvärde: Nöjda', yellow: 'högst 2 procentenheter under målvärdet' }];
    const met = check(rows, [{ name: 'Nöjda', target: 'minst 75 %', outcome: '74 %' }]);
    expect(met.codes).toEqual([]);
    const against = check(rows, [{ name: 'Nöjda', target: 'högst 75 %', outcome: '74 %' }]);
    expect(against.codes).toContain('direction-against-rule');
    expect(against.texts.join()).toContain('mätvärdet «Nöjda», målvärdet högst 75 %');
  });

  test('en formel för ett mätvärde prövas bara åt det håll som mätvärdet har', () => {
    const formula = {
      applies: 'mätvärde: Nöjda',
      yellow: '= utfall >= 0,9 * målvärde och utfall > föregående',
    };
    const higher = [{ name: 'Nöjda', target: 'minst 75 %', outcome: '74 %', previous: { 2019: '70 %' } }];
    expect(check([{}, formula], higher).codes).toEqual([]);
    const lower = [{ name: 'Nöjda', target: 'högst 75 %', outcome: '74 %', previous: { 2019: '80 %' } }];
    expect(check([{}, formula], lower).codes).toContain('red-better');
  });

  test.each<readonly [string, string, boolean]>([
    ['= utfall >= 0,72', '0,72 %', true],
    ['= utfall >= 7 200 och utfall <= 8 000', '7 200 %', true],
    ['= utfall >= 72', '', false],
    ['= utfall >= 0,9 * målvärde', '', false],
  ])('%s vid ett målvärde i procent', (yellow, limit, isAsked) => {
    const measures = [{ name: 'Nöjda', target: 'minst 80 %', outcome: '74 %' }];
    const found = check([{ yellow }], measures);
    expect(found.codes.includes('limit-scale')).toBe(isAsked);
    expect(found.texts.join().replace(/\u00a0/gu, ' ')).toContain(limit);
  });

  test('en färg som inte kan komma vid arbetsbokens målvärden', () => {
    const measures = [{ name: 'Nöjda', target: 'minst 80 %', outcome: '74 %', riket: '75 %' }];
    const never = check([{ yellow: '= utfall >= riket och utfall >= 2019' }], measures);
    expect(never.texts.join()).toContain('Vid arbetsbokens målvärden kan inget utfall bli gult');
    const comes = check([{ yellow: '= utfall >= riket och utfall >= 20' }], measures);
    expect(comes.codes).not.toContain('colour-never');
  });

  test('en rad för ett mätvärde är inte fel för att den vore det vid ett annat målvärde', () => {
    const nöjda = [{ name: 'Nöjda', target: 'minst 80 %', outcome: '74 %' }];
    for (const yellow of [
      'utfallet mellan 70 och 80 %',
      '= 70 <= utfall och utfall < 80',
      '= uppfyllelse >= 90 och uppfyllelse < 100',
    ]) {
      const rows = [{}, { applies: 'mätvärde: Nöjda', yellow }];
      expect(check(rows, nöjda).errors, yellow).toEqual([]);
      expect(check(rows, []).errors, yellow).toEqual([]);
    }
    const wrong = [
      {},
      { applies: 'mätvärde: Nöjda', green: 'i övrigt', yellow: 'används inte', red: 'målvärdet uppnått' },
    ];
    expect(check(wrong, nöjda).errors).not.toEqual([]);
    const hole = [
      {},
      { applies: 'mätvärde: Nöjda', yellow: 'utfallet minst 70 %', red: 'utfallet under 60 %' },
    ];
    expect(check(hole, nöjda).errors).toContain('hole');
  });

  test('ett tal som saknas i arbetsboken är inget fel i regeln', () => {
    const rows = [{}, { applies: 'mätvärde: Ny', yellow: 'bättre än föregående' }];
    const { codes, errors } = check(rows, [{ name: 'Ny', target: 'minst 75 %', outcome: '74 %' }]);
    expect([codes.includes('figure-missing'), errors]).toEqual([true, []]);
  });

  test('exemplet är mätvärdets eget', () => {
    const rules = buildRules({
      measures: [{}, { applies: 'mätvärde: Nöjda', yellow: 'minst 90 % av målvärdet' }],
    });
    const measures = [aMeasure({ name: 'Nöjda', target: 'minst 70 %', outcome: '74 %' })];
    const base = { workbook: 'Mål.xlsx', period: '2020', strict: false, date1904: false, issues: [] };
    const situations = finish(findSituations({ ...base, measures, rules }));
    expect(workedExample(rules, 'measures', 1, situations).replace(/\u00A0/gu, ' ')).toBe(
      '«Nöjda», målvärde minst 70 %: 70,0 % grönt, 69,9 % gult, 63,0 % gult, 62,9 % rött.',
    );
  });

  test.each<readonly [string, MeasureSpec, string]>([
    [
      'ska öka men målvärdet är lägre',
      { name: 'Nöjda', target: 'minst 40 %', outcome: '41 %', baseline: '45 %' },
      'ska öka, men målvärdet 40 % ligger under utgångsvärdet 45 %',
    ],
    [
      'ska minska men målvärdet är högre',
      { name: 'Nöjda', target: 'högst 50 %', outcome: '41 %', baseline: '45 %' },
      'ska minska, men målvärdet 50 % ligger över utgångsvärdet 45 %',
    ],
  ])('%s', (_, spec, expected) => {
    const { codes, texts } = check([{ yellow: 'minst halva vägen från utgångsvärdet' }], [spec]);
    expect(codes).toContain('target-behind-baseline');
    expect(texts.join()).toContain(expected);
  });
});
