// Names in «Gäller» that the workbook does not have: each is told, with what was likely meant.
import { describe, expect, test } from 'vitest';
import { checkNames, type NamedMaterial } from '../../../lib/review/check-names.ts';
import { buildRules, type RowTexts, type SetTexts } from './build-rules.ts';

const measure = (
  name: string,
  goal: string,
  committee: string | null = null,
  subgoal: string | null = null,
) => ({
  name,
  goal,
  subgoal,
  committee,
});
const MATERIAL: NamedMaterial = {
  period: '2020',
  measures: [
    measure('Index nöjda', 'Mål A', 'Socialnämnden'),
    measure('Index trygga', 'Mål B', 'Kommunstyrelsen', 'Delmål B1'),
  ],
};

function check(texts: SetTexts, material = MATERIAL): readonly (readonly [string, string | undefined])[] {
  return checkNames(buildRules(texts), material).map(({ text, suggestion }) => [text, suggestion]);
}

const row = (texts: RowTexts): SetTexts => ({ measures: [{}, texts] });

describe('namn som inte finns', () => {
  test.each<readonly [string, string | undefined, string]>([
    ['nämnd: Socialnämden', 'nämnd: Socialnämnden', 'Menas «Socialnämnden»?'],
    ['mål: A', 'mål: Mål A', 'Menas «Mål A»?'],
    ['mätvärde: Index nöjd', 'mätvärde: Index nöjda', 'Menas «Index nöjda»?'],
    ['mätvärde: Index nöjda (Socialnämnden)', 'mätvärde: Index nöjda', 'Menas «Index nöjda»?'],
    ['mätvärde: Index nöjda, Index trygga', undefined, 'skriv en rad för varje'],
    ['nämnd: Socialnämnden; Kommunstyrelsen', undefined, 'skriv en rad för varje'],
    ['nämnd: Socialnämnden och mål: Mål B', undefined, 'skriv en rad för varje'],
    ['nämnd: SN', undefined, 'Kontrollera namnet.'],
  ])('%s', (applies, suggestion, words) => {
    const [found, ...others] = check(row({ applies }));
    expect([others, found?.[1]]).toEqual([[], suggestion]);
    expect(found?.[0]).toMatch(/^Regel R2: Ing.* så regeln används inte\. /u);
    expect(found?.[0]).toContain(words);
  });

  test('namn som finns sägs inte, hur de än är skrivna', () => {
    for (const applies of [
      'mätvärde: «index  NÖJDA».',
      'mål: Delmål B1',
      'mål: mål b',
      'nämnd: socialnämnden',
    ])
      expect(check(row({ applies })), applies).toEqual([]);
  });

  test('också i aktiviteter och sammanvägning', () => {
    expect(check({ activities: [{}, { applies: 'nämnd: Bygg' }] })).toHaveLength(1);
    const shares = { green: 'minst 80 % gröna', yellow: 'minst 50 % gröna' };
    const levels = ['delmål', 'mål', 'samlat'].map((applies) => ({ ...shares, applies }));
    expect(check({ rollUps: [...levels, { ...shares, applies: 'mål: C' }] })).toHaveLength(1);
    expect(check({ rollUps: [...levels, { ...shares, applies: 'mål: Mål A' }] })).toEqual([]);
  });

  test('en rad som inte gäller den dagen är ingen sak, och utan nämnder sägs det', () => {
    expect(check(row({ applies: 'mål: C', validTo: '2019-12-31' }))).toEqual([]);
    const measures = [measure('Index nöjda', 'Mål A')];
    expect(check(row({ applies: 'nämnd: Socialnämnden' }), { ...MATERIAL, measures })[0]?.[0]).toContain(
      'kolumn med rubriken «Nämnd»',
    );
  });
});
