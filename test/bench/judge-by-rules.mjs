// What rules cost: the same measures judged by phrases, by a formula that says the same, or compared between two rule sets, each time
// with explanations and goals: node --import tsx judge-by-rules.mjs phrase|formula|compare COUNT
import { compileFormula } from '../../lib/formula/index.ts';
import {
  assess,
  compareRuleSets,
  compileRules,
  findPreset,
  findPresetRules,
  finish,
} from '../../lib/index.ts';
import { buildMeasures } from './build-measures.mjs';
import { measure } from './measure.mjs';

const [, , way, count] = process.argv;
const input = {
  workbook: 'mål.xlsx',
  period: '2020',
  measures: buildMeasures(Number(count)),
  strict: false,
  date1904: false,
};

const WAYS = {
  phrase: () => judgeBy(findPresetRules('90')),
  formula: () => judgeBy(withFormula(findPreset('90'))),
  compare: () => finish(compareRuleSets(input, findPresetRules('90'), findPresetRules('80'))).measureCounts,
};

await measure(WAYS[way]);

function judgeBy(rules) {
  const counts = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { status } of assess({ ...input, rules, issues: [] }).assessments) counts[status] += 1;
  return counts;
}

/** The same rule set with its yellow for levels written as a formula. */
function withFormula(ruleSet) {
  const [first, ...rest] = ruleSet.measures;
  const measures = [{ ...first, yellow: '= utfall >= 0,9 * målvärde' }, ...rest];
  const { rules, findings } = compileRules({ ...ruleSet, measures }, compileFormula);
  if (rules === null) throw new Error(findings.map(({ text }) => text).join('\n'));
  return rules;
}
