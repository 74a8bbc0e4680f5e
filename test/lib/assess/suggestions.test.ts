// What a question proposes has to work: written in the cell, it is not asked about again.
import { describe, expect, test } from 'vitest';
import { JUDGING_TABLES } from '../../cases/all-judging.ts';
import type { JudgingCase } from '../../cases/judging-case.ts';
import { judgeOne, partAt, type MeasureSpec } from '../../support/build-measure.ts';

type Cell = 'target' | 'outcome' | 'direction' | 'tolerance' | 'due';

describe('förslaget i en fråga går att använda', () => {
  test.each<readonly [Cell, MeasureSpec, string]>([
    ['tolerance', { target: 'minst 80 %', outcome: '75 %', tolerance: '5 %' }, '5 procentenheter'],
    ['tolerance', { target: 'minst 80 %', outcome: '77 %', tolerance: '3' }, '3 procentenheter'],
    ['tolerance', { target: 'högst 30 dagar', outcome: '32 dagar', tolerance: '3' }, '3 dagar'],
    ['tolerance', { target: 'minst 20', outcome: '18', tolerance: '5' }, '5 % av målvärdet'],
    ['tolerance', { target: 'Minst NKI 75', outcome: '71', tolerance: '4,5' }, 'NKI 4,5'],
    ['tolerance', { target: 'minst 80 %', outcome: '75 %', tolerance: 0.05 }, '5 procentenheter'],
    ['tolerance', { target: 'minst 80 %', outcome: '79 %', tolerance: 'liten' }, '5 %'],
    ['outcome', { target: 'minst 80 %', outcome: 0.8 }, '80 %'],
    ['direction', { target: '80', outcome: '85', direction: '↑' }, 'högre är bättre'],
    ['direction', { target: 'minst 80', outcome: '85', direction: 'Lägre är bättre' }, 'högre är bättre'],
    ['target', { target: '3% / 60% / 50%', outcome: '4 %' }, '3%'],
    ['due', { target: 'minst 80 %', outcome: '85 %', due: '31 april 2020' }, '2020-04-30'],
  ])('%s: %o → %s', (part, measure, expected) => {
    const [question] = judgeOne(measure).issues;
    const suggestion = question?.suggestion?.replaceAll('\u00A0', ' ');
    expect(suggestion).toBe(expected);
    const again = judgeOne({ ...measure, [part]: suggestion }).assessment;
    expect(again.reason).not.toBe('notUnderstood');
  });
});

test.each<[why: string, target: string, measure: MeasureSpec]>([
  ['orden i namnet talar åt olika håll', '20', { outcome: '21', name: 'Minskade utsläpp (ton)' }],
  ['ordet i namnet kan betyda båda', '10 %', { outcome: '15 %', name: 'Elever utan gymnasieexamen' }],
  ['noll kan vara tak eller golv', '0', { outcome: '3' }],
])('inget förslag när riktningen är okänd, bara båda sätten att skriva: %s', (_, target, measure) => {
  const [question] = judgeOne({ ...measure, target }).issues;
  expect(question?.code).toBe('direction-not-understood');
  expect(question?.suggestion).toBe(undefined);
  expect(question?.text).toContain(`«minst ${target}» eller «högst ${target}»`);
});

test('i alla fall: det som föreslås frågas det inte om igen', () => {
  const cases = Object.values<readonly JudgingCase[]>(JUDGING_TABLES).flat();
  let tried = 0;
  for (const [target, outcome, , , more = {}] of cases) {
    const row: MeasureSpec = {
      ...more,
      ...(target === undefined ? {} : { target }),
      ...(outcome === undefined ? {} : { outcome }),
    };
    for (const { code, cell, suggestion } of judgeOne(row, more).issues) {
      const part = cell === null ? undefined : partAt(cell);
      if (suggestion === undefined || part === undefined) continue;
      tried += 1;
      const again = judgeOne({ ...row, [part]: suggestion }, more).issues;
      const same = again.filter((one) => one.code === code && one.cell === cell);
      expect({ suggestion, row, same }).toEqual({ suggestion, row, same: [] });
    }
  }
  expect(tried).toBeGreaterThan(20);
});
