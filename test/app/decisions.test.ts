// Målvärden by decision through every way that judges: the same målvärde in the judgement, the comparison of rules and near the limits.
import { expect, test } from 'vitest';
import { planAnswers } from '../../lib/index.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { readForRules } from '../../src/app/rules/read-for-rules.ts';
import { decidedWorkbook } from '../support/judge-decided.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
  ['Klimat', 'Andel elbilar', 'minst 95 %', '86 %'],
];
const DECISION = {
  date: '2020-10-07',
  section: '§ 175',
  measure: 'Andel elbilar',
  from: 'minst 80 %',
  to: 'minst 85 %',
  validFrom: '2020-10-07',
};
const NOW = '2021-03-15T09:30';

test('bedömningen skriver beslutet i förklaringen, frågar en gång, och beslutsbladet är orört', async () => {
  const port = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  const before = port.snapshot().sheets[1];
  const judged = await judgeWorkbook(port, { now: NOW });
  if (!judged.ok) throw new Error(judged.failure.text);
  const { result, recognition } = judged.value;
  expect(recognition.tables.map(({ sheet }) => sheet)).toEqual(['KS']);
  expect(result.assessments.map(({ status, decision }) => [status, decision])).toEqual([
    ['green', 'KS 2020-10-07 § 175'],
  ]);
  expect(result.issues.map(({ code, cell }) => [code, cell])).toEqual([['target-without-decision', 'KS!C2']]);
  expect(port.snapshot().sheets[1]?.values).toEqual(before?.values);
  const again = await judgeWorkbook(port, { now: NOW });
  expect(again.ok && again.value.report).toBeNull();
});

test('det som prövar regler ser samma målvärde', async () => {
  const port = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  const read = await readForRules(port, {});
  if (!read.ok) throw new Error(read.failure.text);
  expect(read.value.about.measures.map(({ target }) => target?.value)).toEqual(['minst 85 %']);
  expect(read.value.issues.map(({ code }) => code)).toContain('target-without-decision');
});

test('ett beslut skrivs aldrig om av ett svar om riktningen', async () => {
  const rows = [ROWS[0] ?? [], ['Klimat', 'Andel elbilar', null, '86 %']];
  const port = createMemoryWorkbook(decidedWorkbook(rows, [{ ...DECISION, from: '80 %', to: '85 %' }]));
  const judged = await judgeWorkbook(port, { now: NOW, dryRun: true });
  if (!judged.ok) throw new Error(judged.failure.text);
  const measures = judged.value.result.assessments;
  expect(measures.map(({ assumedDirection }) => assumedDirection)).toEqual(['higher']);
  const { recognition } = judged.value;
  const answers = [{ kind: 'direction', measures, direction: 'higher' } as const];
  const { cells, issues } = planAnswers(port.snapshot(), recognition, answers);
  expect(cells).toEqual([]);
  expect(issues).toMatchObject([{ code: 'answer-not-written', cell: 'Beslut!H2' }]);
});

test('en färg säger att den gäller utfallet och vilken dag, och den som inget fick säger det inte', async () => {
  const explanationOf = async (outcome: string | null) => {
    const rows = [ROWS[0] ?? [], ['Klimat', 'Andel elbilar', 'minst 95 %', outcome]];
    const port = createMemoryWorkbook(decidedWorkbook(rows, [DECISION]));
    const judged = await judgeWorkbook(port, { now: NOW, dryRun: true });
    return judged.ok ? judged.value.result.assessments[0]?.explanation : judged.failure.text;
  };
  expect(await explanationOf('86 %')).toContain(' § 175. Utfall helår 2020. Regel 90, rad 2.');
  expect(await explanationOf(null)).not.toContain('Utfall helår 2020.');
});
