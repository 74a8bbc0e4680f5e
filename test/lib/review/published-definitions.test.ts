// The published definitions that can be rules: they compile, the checks find in them just what is wrong in what was published, and they
// judge the published rows as published.
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../lib/formula/index.ts';
import { checkRules } from '../../../lib/review/check-rules.ts';
import {
  DEFINITION_COUNT,
  RULED_DEFINITIONS,
  UNRULED_DEFINITIONS,
} from '../../cases/rule-sets/published-definitions.ts';
import { judgeOne } from '../../support/build-measure.ts';
import { buildRuleSet, compiled } from './build-rules.ts';

test('alla är med, en gång var', () => {
  const ids = [...RULED_DEFINITIONS, ...UNRULED_DEFINITIONS].map(({ id }) => id);
  const expected = Array.from({ length: DEFINITION_COUNT }, (_, index) => `D${String(index + 1)}`);
  expect([...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(expected);
});

describe.each(RULED_DEFINITIONS)('$id $who', ({ rules, errors, examples }) => {
  const ruleSet = buildRuleSet(rules);

  test('kontrollen finner det som är fel i det som publicerats, och inget annat', () => {
    const found = checkRules(compiled(ruleSet), []).filter(({ severity }) => severity === 'error');
    expect(found.map(({ code }) => code)).toEqual(errors);
  });

  test.each(examples)('%o är %s: %s', (measure, colour) => {
    const { assessment } = judgeOne(measure, { rules: ruleSet, compileFormula });
    expect(assessment.status).toBe(colour ?? 'unrated');
  });
});

test('båda mellanrummen i D1 är hål, och 91-99 i Målljus sluter dem', () => {
  const [d1] = RULED_DEFINITIONS;
  if (d1 === undefined) throw new Error('D1 saknas');
  for (const outcome of [90.5, 99.5]) {
    const measure = { target: 'minst 100', outcome };
    const published = judgeOne(measure, { rules: buildRuleSet(d1.rules), compileFormula });
    expect(published.issues.map(({ code }) => code)).toContain('rule-uncovered');
    expect(judgeOne(measure, { rules: '91-99' }).assessment.status).toBe('yellow');
  }
});
