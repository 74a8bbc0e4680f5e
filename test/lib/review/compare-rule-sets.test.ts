// What another rule set would change: which colours, why, and how many; as data, as lines and as a sheet.
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { presetRules } from '../../support/judge-decided.ts';
import type { CompiledRules } from '../../../lib/rules/compiled-rules.ts';
import { compareRuleSets, type RuleComparison } from '../../../lib/review/compare-rule-sets.ts';
import { comparisonContent } from '../../../lib/review/comparison-content.ts';
import { comparisonLines } from '../../../lib/review/comparison-lines.ts';
import { aMeasure, judgeAll, type MeasureSpec } from '../../support/build-measure.ts';
import { buildRules } from './build-rules.ts';

const SPECS: readonly MeasureSpec[] = [
  { row: 2, name: 'Nöjda', goal: 'God service', target: 'minst 80', outcome: 85 },
  { row: 3, name: 'Svarstid', goal: 'God service', target: 'minst 80', outcome: 70 },
  { row: 4, name: 'Olyckor', goal: 'Trygg kommun', target: 'högst 30', outcome: 60 },
  { row: 5, name: 'Plan', goal: 'Trygg kommun', target: 'Genomförd', outcome: 'Pågår' },
  { row: 6, name: 'Enkät', goal: 'Trygg kommun', target: 'minst 80', outcome: null },
];

function compare(before: CompiledRules, after: CompiledRules): RuleComparison {
  const measures = SPECS.map(aMeasure);
  const input = { workbook: 'Mål.xlsx', period: '2020', measures, strict: false, date1904: false };
  return finish(compareRuleSets(input, before, after));
}

const plain = (text: string | number): string => String(text).replace(/\u00A0/gu, ' ');

describe('90 mot 80', () => {
  const comparison = compare(presetRules('90'), presetRules('80'));

  test('bara det som ändras är med, med skäl enligt båda', () => {
    expect(comparison.measures.map(({ why, ...rest }) => ({ ...rest, why: plain(why) }))).toEqual([
      {
        sheet: 'Mål',
        row: 3,
        goal: 'God service',
        subgoal: null,
        measure: 'Svarstid',
        from: 'red',
        to: 'yellow',
        why: '70 mot minst 80. Enligt 90: Gränsen för gult är 72 (90 % av målvärdet). Enligt 80: Gränsen för gult är 64 (80 % av målvärdet).',
      },
    ]);
  });

  test('färgerna är de som varje regelverk ger för sig', () => {
    const of = (id: string): readonly string[] =>
      judgeAll(SPECS, { rules: id }).assessments.map(({ status }) => status);
    const [before, after] = [of('90'), of('80')];
    const changed = SPECS.filter((_, index) => before[index] !== after[index]).map(({ row }) => row);
    expect(comparison.measures.map(({ row }) => row)).toEqual(changed);
  });

  test('räknas i en matris', () => {
    expect(comparison.measureCounts.red).toEqual({ green: 0, yellow: 1, red: 1, unrated: 0 });
    expect(comparison.measureCounts.unrated.unrated).toBe(1);
    const all = Object.values(comparison.measureCounts).flatMap((counts) => Object.values(counts));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(SPECS.length);
  });

  test('som rader', () => {
    const lines = comparisonLines(comparison).map(({ kind, text }) => `${kind}: ${plain(text)}`);
    expect(lines.slice(0, 3)).toEqual([
      'heading: Jämförelse av regler: 90 mot 80',
      'summary: 1 av 5 mätvärden får en annan färg.',
      'count: Röd → Gul: 1',
    ]);
    expect(lines.at(-1)).toContain('measure: Mål, rad 3, «Svarstid»: Röd → Gul. 70 mot minst 80.');
  });

  test('som blad, med statuscellerna utpekade', () => {
    const { rows, statusAreas } = comparisonContent(comparison);
    const words = statusAreas.flatMap(({ top, bottom, left }) =>
      rows.slice(top, bottom + 1).map((row) => row[left]?.value),
    );
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(['Grön', 'Gul', 'Röd', 'Ej bedömd']).toContain(word);
    expect(rows[0]?.[0]?.value).toBe('Jämförelse av regler');
  });
});

test('samma regelverk mot sig självt ändrar inget', () => {
  const comparison = compare(presetRules('90'), presetRules('90'));
  expect(comparison.measures).toEqual([]);
  expect(comparison.goals).toEqual([]);
  expect(comparison.labels).toEqual(['90 före ändringen', '90 efter ändringen']);
  expect(comparisonContent(comparison).statusAreas).toEqual([]);
});

test('mål och det samlade resultatet är med, i ordning', () => {
  const strict = { green: 'alla delar gröna', yellow: 'används inte' };
  const rollUps = ['delmål', 'mål', 'samlat'].map((applies) => ({ ...strict, applies }));
  const { goals } = compare(presetRules('90'), buildRules({ id: 'hård', rollUps }));
  expect(goals.map(({ level, goal, from, to }) => [level, goal, from, to])).toEqual([
    ['total', '', 'yellow', 'red'],
    ['goal', 'God service', 'yellow', 'red'],
    ['goal', 'Trygg kommun', 'yellow', 'red'],
  ]);
  expect(goals.every(({ why }) => why.includes('Enligt hård: '))).toBe(true);
});
