// How fast measures are judged and explained by the threshold table that the other engines get (green from the målvärde, yellow
// from 90 % of it): node judge-measures.mjs COUNT. Målljus also reads the texts, words each explanation and rolls up to goals.
import { assess, DEFAULT_RULE_SET_ID, findPresetRules } from '../../dist/malljus.mjs';
import { buildMeasures } from './build-measures.mjs';
import { measure } from './measure.mjs';

const [, , count] = process.argv;
const measures = buildMeasures(Number(count));
const rules = findPresetRules(DEFAULT_RULE_SET_ID);

await measure(() => {
  const input = { workbook: 'mål.xlsx', period: '2020', measures, rules, strict: false, date1904: false };
  const { assessments } = assess({ ...input, issues: [] });
  const counts = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { status } of assessments) counts[status] += 1;
  return counts;
});
