// What it costs to check rules before they judge: node --import tsx check-rules.mjs preset|formula|hostile COUNT
import { compileFormula } from '../../lib/formula/index.ts';
import { checkRulesInSteps, compileRules, findPreset, findSituations, finish } from '../../lib/index.ts';
import { buildMeasures } from './build-measures.mjs';
import { measure } from './measure.mjs';

const [, , way, count] = process.argv;

const NAMES = ['utgångsvärde', 'föregående', 'riket', 'länet', 'jämförbara'];
/** A formula by every name, with another share of them for each row. */
const wide = (row) => `= ${NAMES.map((name) => `utfall > 0,${row + 1} * ${name}`).join(' och ')}`;

const RULE_SETS = {
  preset: (preset) => preset,
  formula: (preset) => withYellow(preset, '= utfall >= 0,9 * målvärde och utfall > föregående'),
  hostile: (preset) => withRows(preset, 200),
};

const { rules, findings } = compileRules(RULE_SETS[way](findPreset('90')), compileFormula);
if (rules === null) throw new Error(findings.map(({ text }) => text).join('\n'));
const about = { workbook: 'mål.xlsx', period: '2020', strict: false, date1904: false, issues: [] };
const measures = buildMeasures(Number(count));

await measure(() => {
  const situations = finish(findSituations({ ...about, measures, rules }));
  return longestSlice(checkRulesInSteps(rules, situations));
});

function withYellow(preset, yellow) {
  const [first, ...rest] = preset.measures;
  return { ...preset, measures: [{ ...first, yellow }, ...rest] };
}

function withRows(preset, rows) {
  const [first, ...rest] = preset.measures;
  const own = Array.from({ length: rows }, (_, row) => ({
    ...first,
    id: `M${row}`,
    applies: `mätvärde: Mått ${row}`,
    yellow: wide(row),
  }));
  return { ...preset, measures: [first, ...own, ...rest] };
}

/** In seconds. */
function longestSlice(steps) {
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, (performance.now() - start) / 1000);
    if (done) return longest;
  }
}
