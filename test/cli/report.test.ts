// The printed result: the example word for word, narrow screens, long lists, and texts that could do harm.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FollowUp } from '../../lib/model/follow-up.ts';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import { resultReport } from '../../src/cli/report/result-report.ts';
import { displayWidth, hang, plainText, wrap } from '../../src/cli/report/text-layout.ts';
import { showsColour } from '../../src/cli/terminal.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { buildSnapshot, type CellSpec } from '../support/build-snapshot.ts';
import { FULL_FOLLOW_UP, NOTHING_FOLLOWED } from '../support/full-follow-up.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { EXAMPLE, runMalljus } from './run-malljus.ts';

const GOLDEN = path.resolve(import.meta.dirname, 'golden');

async function judgeRows(rows: readonly (readonly CellSpec[])[]): Promise<Judged> {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const judged = await judgeWorkbook(port, { now: '2021-03-15T09:30', dryRun: true });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

const report = (judged: Judged, width = 100, colour = false): string =>
  resultReport(judged, [], { width, colour });

describe('exemplet', () => {
  let example: Judged;
  beforeAll(async () => {
    const opened = openXlsx(readFileSync(EXAMPLE), path.basename(EXAMPLE));
    if (!opened.ok) throw new Error(opened.failure.text);
    const judged = await judgeWorkbook(opened.value, { now: '2021-01-29T08:00', dryRun: true });
    if (!judged.ok) throw new Error(judged.failure.text);
    example = judged.value;
  });

  test('skrivs ut ord för ord som i facit (uppdatera med vitest -u)', async () => {
    const { stdout } = await runMalljus(['bedom']);
    await expect(stdout).toMatchFileSnapshot(path.join(GOLDEN, 'exempel.txt'));
  });

  test('får plats på en smal skärm, ord för ord som i facit', async () => {
    await expect(report(example, 50)).toMatchFileSnapshot(path.join(GOLDEN, 'exempel-smal.txt'));
  });

  test.each([40, 63, 64, 80, 140])('ingen rad är bredare än skärmen (%i)', (width) => {
    const lines = report(example, width).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test('alla mätvärden står där med status som ord och form', () => {
    const lines = report(example).split('\n');
    expect(
      lines.filter((line) => /^ {2,4}\d+ {2}\S.*(?:● Grön|▲ Gul|■ Röd|– Ej bedömd)$/.test(line)),
    ).toHaveLength(30);
  });
});

describe('stora arbetsböcker', () => {
  const rows = (count: number, outcome: (index: number) => string): CellSpec[][] => [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ...Array.from({ length: count }, (_, index) => [
      'Trygg kommun',
      `Mätvärde ${String(index + 1)}`,
      'minst 60 %',
      outcome(index),
    ]),
  ];

  test('över 200 mätvärden visas bara de som inte är gröna, och det sägs', async () => {
    const text = report(await judgeRows(rows(250, (index) => (index % 50 === 0 ? '10 %' : '64 %'))));
    expect(text).toContain('Bara de som inte är gröna visas; 245 mätvärden som är gröna visas inte här.');
    expect(text.match(/■ Röd$/gm)).toHaveLength(5);
    expect(text).not.toMatch(/● Grön$/m);
  });

  test('är också de många visas de första, och det sägs', async () => {
    const text = report(await judgeRows(rows(450, (index) => (index < 100 ? '64 %' : '10 %'))));
    expect(text).toContain('De första 200 av 350 som inte är gröna visas; 100 mätvärden som är gröna');
    expect(text.match(/■ Röd$/gm)).toHaveLength(200);
  });

  test('många frågor förkortas, och resten räknas', async () => {
    const text = report(await judgeRows(rows(150, (index) => `oklart ${String(index)} kanske`)));
    expect(text).toContain('Frågor att besvara (150)');
    expect(text).toContain('… och 50 till');
  });
});

describe('uppföljningen', () => {
  const rows = ['Energiplan antagen', 'Antal vandringar', 'Elbilar'].map((name): CellSpec[] => [
    'Trygg kommun',
    name,
    'minst 100 st',
    '61 st',
  ]);
  const followed = async (followUp: FollowUp): Promise<Judged> => ({
    ...(await judgeRows([['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020-T2'], ...rows])),
    followUp,
  });
  const sectionOf = (text: string): string =>
    text.split('\n\n').find((part) => part.startsWith('Uppföljning\n')) ?? '';

  test('skrivs ut ord för ord som i facit', async () => {
    const text = sectionOf(report(await followed(FULL_FOLLOW_UP)));
    await expect(text).toMatchFileSnapshot(path.join(GOLDEN, 'uppfoljning.txt'));
  });

  test.each([40, 64, 100])('ingen rad är bredare än skärmen (%i)', async (width) => {
    const lines = report(await followed(FULL_FOLLOW_UP), width).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test('många rader förkortas, och resten räknas', async () => {
    const [change] = FULL_FOLLOW_UP.changes.sinceRun?.changes ?? [];
    if (change === undefined) throw new Error('No change');
    const changes = Array.from({ length: 12 }, () => change);
    const since = { period: null, when: '2020-09-01T08:00' };
    const told = report(
      await followed({ ...NOTHING_FOLLOWED, changes: { sinceRun: { since, changes }, sinceDate: null } }),
    );
    expect(told).toContain('Sedan förra bedömningen (2020-09-01): 12 ändringar.');
    expect(
      sectionOf(told)
        .split('\n')
        .filter((line) => line.includes('utfallet från')),
    ).toHaveLength(10);
    expect(sectionOf(told)).toContain('… och 2 till');
  });

  test('nämns inte när arbetsboken inte har den', async () => {
    expect(report(await judgeRows([['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'], ...rows]))).not.toContain(
      'Uppföljning',
    );
  });
});

describe('texter', () => {
  test('styrtecken i en cell når inte skärmen', async () => {
    const evil = 'Trygghet \u001B[2J\u0007\u202Ei\nundersökningen';
    const judged = await judgeRows([
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
      ['Trygg\u001B]0;x\u0007 kommun', evil, 'minst 60 %', '64 %'],
    ]);
    expect(report(judged)).not.toMatch(/[^\P{C}\n]/u);
    expect(report(judged)).toContain('Trygghet [2J i undersökningen');
  });

  test.each([
    ['åäö', 3, 'ett steg var'],
    ['åäö'.normalize('NFD'), 3, 'också uppdelade'],
    ['● ▲ ■ –', 7, 'formerna'],
    ['🙂', 2, 'en emoji tar två'],
    ['👩‍👧', 2, 'också en sammansatt'],
    ['日本', 4, 'breda tecken'],
    ['', 0, 'tomt'],
  ])('%s är %i steg brett: %s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('ord bryts mellan ord, inte vid hårt mellanslag, och för långa ord delas', () => {
    expect(wrap('minst 80\u00A0% av alla', 9)).toEqual(['minst', '80\u00A0% av', 'alla']);
    expect(wrap('kommunfullmäktigemål', 8)).toEqual(['kommunfu', 'llmäktig', 'emål']);
    expect(wrap('', 10)).toEqual(['']);
    expect(hang('a: ', 'b c d', 4)).toEqual(['a: b', '   c', '   d']);
  });

  test('en cell på flera rader blir en', () => {
    expect(plainText(' Mål\r\n  och\tmer ')).toBe('Mål och mer');
  });
});

describe('färg', () => {
  test.each<[isScreen: boolean, env: NodeJS.ProcessEnv, expected: boolean, why: string]>([
    [true, {}, true, 'skärm'],
    [false, {}, false, 'fil'],
    [true, { NO_COLOR: '1' }, false, 'NO_COLOR'],
    [true, { NO_COLOR: '' }, true, 'tomt NO_COLOR gäller inte'],
    [false, { FORCE_COLOR: '1' }, true, 'FORCE_COLOR'],
    [true, { FORCE_COLOR: '0' }, false, 'FORCE_COLOR=0'],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, 'NO_COLOR går före'],
    [true, { TERM: 'dumb' }, false, 'en skärm utan färg'],
  ])('skärm %s och %j ger %s: %s', (isScreen, env, expected) => {
    expect(showsColour(isScreen, env)).toBe(expected);
  });
});
