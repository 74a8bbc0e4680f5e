// Questions of a run answered in the workbook: what is asked, what is written, and that the next run has nothing to ask.
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/app/result.ts';
import { judgeWorkbook, settleQuestions } from '../../src/app/core.ts';
import type { Answer, CellWrite, Question, WorkbookSnapshot } from '../../lib/index.ts';
import { buildSnapshot, type SheetSpec } from '../support/build-snapshot.ts';
import { applyPlan } from '../support/memory-workbook.ts';
import { EMPTY_PLAN, findQuestions } from '../../lib/index.ts';

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];

/** An open workbook in memory, as far as questions need one. */
function open(sheet: Partial<SheetSpec> & Pick<SheetSpec, 'rows'>) {
  let current: WorkbookSnapshot = buildSnapshot([{ name: 'KS', ...sheet }]);
  return {
    snapshot: () => current,
    read: () => Promise.resolve(accept(current)),
    write: (cells: readonly CellWrite[]) => {
      current = applyPlan(current, { ...EMPTY_PLAN, cells });
      return Promise.resolve(accept({ written: cells.length }));
    },
    apply: () => Promise.reject(new Error('Nothing is to be judged into the workbook here.')),
  };
}

async function ask(workbook: ReturnType<typeof open>, strict = false): Promise<readonly Question[]> {
  const judged = await judgeWorkbook(workbook, { now: '2021-03-15T09:30', dryRun: true, strict });
  if (!judged.ok) throw new Error(judged.failure.text);
  return findQuestions(judged.value.result, judged.value.recognition);
}

/** What is proposed or suggested, as an officer would accept it. */
function accepted(questions: readonly Question[]): readonly Answer[] {
  return questions.flatMap((question): readonly Answer[] => {
    if (question.kind === 'direction')
      return [{ kind: 'direction', measures: question.measures, direction: question.proposed ?? 'higher' }];
    if (question.kind === 'look' || question.suggestion === null) return [];
    return [{ kind: 'wording', cell: question.cell, text: question.suggestion }];
  });
}

const column = (workbook: ReturnType<typeof open>, at: number): unknown[] =>
  workbook
    .snapshot()
    .sheets[0]?.values.slice(1)
    .map((row) => row[at] ?? null) ?? [];

describe('riktningen', () => {
  const rows = [
    HEADINGS,
    ['Trygg kommun', 'Anmälda våldsbrott', { value: 13, format: '0' }, 12],
    ['Trygg kommun', 'Meritvärde', { value: 220, format: '0' }, 230],
    ['Trygg kommun', 'Nöjda invånare', { value: 0.8, format: '0%' }, { value: 0.7, format: '0%' }],
    ['Trygg kommun', 'Sjukfrånvaro', 'minst 3 %', '4 %'],
  ];

  test('antagna riktningar frågas om samlat, åt var sitt håll', async () => {
    const questions = await ask(open({ rows }));
    const told = questions.flatMap((one) =>
      one.kind === 'direction' ? [[one.text, one.proposed, one.measures.map(({ measure }) => measure)]] : [],
    );
    expect(told).toEqual([
      ['Antaget: högre är bättre', 'higher', ['Meritvärde', 'Nöjda invånare']],
      ['Antaget: lägre är bättre', 'lower', ['Anmälda våldsbrott']],
    ]);
  });

  test('utan riktningskolumn skrivs målvärdet ut som det visas, och sedan frågas inget', async () => {
    const workbook = open({ rows });
    const settled = await settleQuestions(workbook, accepted(await ask(workbook)));
    expect(settled).toEqual(accept({ report: { written: 3 }, issues: [] }));
    expect(column(workbook, 2)).toEqual(['högst 13', 'minst 220', 'minst 80\u00A0%', 'minst 3 %']);
    expect(await ask(workbook)).toEqual([]);
  });

  test('med riktningskolumn skrivs den', async () => {
    const headings = [...HEADINGS, 'Riktning'];
    const workbook = open({ rows: [headings, ...rows.slice(1)] });
    await settleQuestions(workbook, accepted(await ask(workbook)));
    expect(column(workbook, 4)).toEqual(['lägre är bättre', 'högre är bättre', 'högre är bättre', null]);
    expect(column(workbook, 2)).toEqual([13, 220, 0.8, 'minst 3 %']);
    expect(await ask(workbook)).toEqual([]);
  });

  test('strikt: en fråga per håll, och svaren gör att det bedöms', async () => {
    const workbook = open({ rows });
    const questions = await ask(workbook, true);
    expect(questions.map(({ kind }) => kind)).toEqual(['direction', 'direction']);
    await settleQuestions(workbook, accepted(questions));
    expect(await ask(workbook, true)).toEqual([]);
  });

  test('«bättre än riket» blir högre eller lägre än riket', async () => {
    const headings = [...HEADINGS, 'Riket'];
    const workbook = open({
      rows: [
        headings,
        ['Trygg kommun', 'Meritvärde', 'bättre än riket', 230, 225],
        ['Trygg kommun', 'Sjukfrånvaro', 'bättre än riket', '5 %', '6 %'],
      ],
    });
    await settleQuestions(workbook, accepted(await ask(workbook)));
    expect(column(workbook, 2)).toEqual(['högre än riket', 'lägre än riket']);
    expect(await ask(workbook)).toEqual([]);
  });

  test('en formel skrivs inte över; det sägs vad som ska göras', async () => {
    const target = { value: 220, formula: 'stored' } as const;
    const workbook = open({ rows: [HEADINGS, ['Trygg kommun', 'Meritvärde', target, 230]] });
    const settled = await settleQuestions(workbook, accepted(await ask(workbook)));
    expect(settled).toMatchObject({
      ok: true,
      value: { report: null, issues: [{ code: 'answer-not-written', cell: 'KS!C2' }] },
    });
    expect(column(workbook, 2)).toEqual([220]);
  });

  test('en sammanfogad cell ändras bara när svaret gäller alla dess mätvärden', async () => {
    const merged = {
      rows: [
        HEADINGS,
        ['Trygg kommun', 'Meritvärde', 220, 230],
        ['Trygg kommun', 'Meritvärde, flickor', null, 235],
      ],
      merges: ['C2:C3'],
    };
    const one = open(merged);
    const [question] = await ask(one);
    if (question?.kind !== 'direction') throw new Error('direction');
    expect(question.measures).toHaveLength(2);
    const answer = { kind: 'direction', direction: 'higher' } as const;
    const first = await settleQuestions(one, [{ ...answer, measures: question.measures.slice(0, 1) }]);
    expect(first).toMatchObject({ value: { report: null, issues: [{ code: 'answer-not-written' }] } });
    const all = await settleQuestions(one, [{ ...answer, measures: question.measures }]);
    expect(all).toMatchObject({ value: { report: { written: 1 }, issues: [] } });
    expect(column(one, 2)).toEqual(['minst 220', null]);
  });
});

describe('skrivningar', () => {
  test('en fråga har cellen, mätvärdet och ett förslag, och förslaget går att skriva', async () => {
    const workbook = open({
      rows: [
        HEADINGS,
        ['Trygg kommun', 'Nöjda invånare', '80 eller 90', 85],
        ['Trygg kommun', 'Nöjda företag', 'minst 80', '75 eller 85'],
      ],
    });
    const questions = await ask(workbook);
    expect(questions.map((one) => [one.kind, one.cell, one.kind === 'direction' ? '' : one.measure])).toEqual(
      [
        ['wording', 'KS!C2', 'Nöjda invånare'],
        ['wording', 'KS!D3', 'Nöjda företag'],
      ],
    );
    await settleQuestions(workbook, [
      { kind: 'wording', cell: 'KS!C2', text: 'minst 80' },
      { kind: 'wording', cell: 'KS!D3', text: '75' },
    ]);
    expect([column(workbook, 2), column(workbook, 3)]).toEqual([
      ['minst 80', 'minst 80'],
      [85, '75'],
    ]);
    expect(await ask(workbook)).toEqual([]);
  });

  test.each([
    ['16,1', { value: null }, 16.1],
    ['80 %', { value: 0.5, format: '0%' }, 0.8],
    ['80 %', { value: 0.5 }, '80 %'],
    ['64', { value: 0.5, format: '0%' }, '64'],
    ['16,1', { value: 16, format: '0' }, '16,1'],
    ['-1 250,5', { value: 3 }, -1250.5],
    ['16,1', { value: 'cirka 16' }, '16,1'],
    ['16,1', { value: null, format: '@' }, '16,1'],
    ['=1+1', { value: 3 }, '=1+1'],
    ['minst 80 %', { value: 0.8, format: '0%' }, 'minst 80 %'],
    ['2020', { value: 44000, format: 'yyyy-mm-dd' }, '2020'],
  ])('«%s» i en cell med %j', async (text, cell, stored) => {
    const workbook = open({ rows: [HEADINGS, ['Mål', 'Mätvärde', 'minst 8', cell]] });
    await settleQuestions(workbook, [{ kind: 'wording', cell: 'KS!D2', text }]);
    expect(column(workbook, 3)).toEqual([stored]);
  });

  test.each([
    ['', 'KS!D2', 'tomt'],
    ['5', 'Bort!D2', 'finns inte längre'],
    ['5', 'KS', 'finns inte längre'],
    ['x'.repeat(40_000), 'KS!D2', 'längre än en cell'],
  ])('det som inte går att skriva sägs: %.10s i %s', async (text, cell, said) => {
    const workbook = open({ rows: [HEADINGS, ['Mål', 'Mätvärde', 'minst 8', 7]] });
    const settled = await settleQuestions(workbook, [{ kind: 'wording', cell, text }]);
    const issue = { code: 'answer-not-written', text: expect.stringContaining(said) as string };
    expect(settled).toMatchObject({ ok: true, value: { report: null, issues: [issue] } });
  });

  test('på ett skyddat blad skrivs inget i låsta celler', async () => {
    const locked = { value: 7, locked: true };
    const rows = [HEADINGS, ['Mål', 'Mätvärde', 'minst 8', locked]];
    const workbook = open({ rows, protection: { formatCells: true } });
    const settled = await settleQuestions(workbook, [{ kind: 'wording', cell: 'KS!D2', text: '9' }]);
    expect(settled).toMatchObject({ ok: true, value: { report: null, issues: [{ cell: 'KS!D2' }] } });
  });

  test('det som står där redan skrivs inte om', async () => {
    const workbook = open({ rows: [HEADINGS, ['Mål', 'Mätvärde', 'minst 8', 7]] });
    const settled = await settleQuestions(workbook, [{ kind: 'wording', cell: 'KS!C2', text: 'minst 8' }]);
    expect(settled).toEqual(accept({ report: null, issues: [] }));
  });

  test('frågor om hela arbetsboken eller rubriker är till att gå till', async () => {
    const questions = await ask(open({ rows: [['Personal'], ['Anna']] }));
    expect(questions.map(({ kind, cell }) => [kind, cell])).toEqual([['look', null]]);
  });
});
