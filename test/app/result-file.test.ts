// The fixed form of the result file, and that its schema lets nothing else through.
import { describe, expect, test } from 'vitest';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import { ResultFileSchema, toResultFile, type ResultFile } from '../../src/app/result-file.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { FULL_FOLLOW_UP, NOTHING_FOLLOWED } from '../support/full-follow-up.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const ROWS = [
  ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall T2'],
  ['Trygg kommun', 'Invånare', 'Trygghet', 'minst 41 %', '36 %'],
  ['Trygg kommun', 'Invånare', 'Bostäder', '18 miljoner kr', 'sekretess'],
  ['Trygg kommun', null, 'Plan', 'Antagen senast 2020-12-31', 'Antagen 2020-11-30'],
  ['Grön kommun', null, 'Utsläpp', 'minska med 10 %', null],
];

async function resultOf(rows: readonly (readonly (string | null)[])[]): Promise<ResultFile> {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const judged = await judgeWorkbook(port, { now: '2021-03-15T09:30' });
  if (!judged.ok) throw new Error(judged.failure.text);
  return toResultFile(judged.value);
}

const result = await resultOf(ROWS);

test('en bedömning i fast form', () => {
  expect(result.assessments[0]).toEqual({
    sheet: 'KS',
    row: 2,
    goal: 'Trygg kommun',
    subgoal: 'Invånare',
    measure: 'Trygghet',
    target: { text: 'minst 41 %', kind: 'atLeast', value: 41, unit: '%' },
    outcome: { text: '36 %', value: 36 },
    fulfilment: 87.8,
    status: 'red',
    reason: null,
    assumed: [],
    explanation: expect.stringMatching(/^Röd: /) as string,
    rule: '90',
    ruleId: 'R1',
    cells: { target: 'KS!D2', outcome: 'KS!E2', status: 'KS!F2' },
  });
});

test('det som inte är ett tal är null, och skälet till utebliven färg står där', () => {
  const [, secret, plan, emission] = result.assessments;
  expect(secret?.target).toMatchObject({ value: 18, unit: 'miljoner kr' });
  expect([secret?.outcome.value, secret?.fulfilment, secret?.reason]).toEqual([null, null, 'confidential']);
  expect(plan?.target).toMatchObject({ kind: 'activity', value: null, unit: null });
  expect([emission?.target.value, emission?.reason]).toEqual([null, 'missing']);
});

test('målen räknar sina mätvärden, och perioden skrivs som --period tar den', () => {
  expect(result.goals.map(({ goal, counts }) => [goal, counts])).toEqual([
    ['Trygg kommun', { green: 1, yellow: 0, red: 1, unrated: 1 }],
    ['Grön kommun', { green: 0, yellow: 0, red: 0, unrated: 1 }],
  ]);
  expect(result.period).toBe('T2');
});

test('formen är JSON rakt igenom', () => {
  expect(ResultFileSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  expect(Object.keys(result)).toEqual([
    'version',
    'workbook',
    'period',
    'ruleSet',
    'ruleSetVersion',
    'decision',
    'assessments',
    'goals',
    'issues',
  ]);
});

test.each([
  ['ett fält för mycket', { ...result, more: 1 }],
  ['fel version', { ...result, version: 2 }],
  ['en uppfyllelse med två decimaler', withFirst({ fulfilment: 87.81 })],
  ['en status som inte finns', withFirst({ status: 'grey' })],
  ['ett utfall som text', withFirst({ outcome: { text: '36', value: '36' } })],
  ['ett skäl som inte finns', withFirst({ reason: 'okänt' })],
])('%s underkänns', (_, wrong) => {
  expect(ResultFileSchema.safeParse(wrong).success).toBe(false);
});

function withFirst(change: object): unknown {
  return { ...result, assessments: [{ ...result.assessments[0], ...change }] };
}

describe('året och mandatperioden', () => {
  const judge = async (): Promise<Judged> => {
    const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows: ROWS }]));
    const judged = await judgeWorkbook(port, { now: '2021-03-15T09:30' });
    if (!judged.ok) throw new Error(judged.failure.text);
    return judged.value;
  };

  test('finns inte med för en arbetsbok utan uppföljning', () => {
    expect(Object.keys(result)).not.toContain('followUp');
  });

  test('allt utom de lagrade rundorna skrivs, i fast form', async () => {
    const file = toResultFile({ ...(await judge()), followUp: FULL_FOLLOW_UP });
    expect(ResultFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(Object.keys(file.followUp ?? {})).toEqual([
      'date',
      'forecast',
      'lines',
      'directionGoals',
      'overrides',
      'ambition',
      'coverage',
      'timetable',
      'changes',
    ]);
    expect(
      file.followUp?.overrides?.overrides.map(({ subject, goal, measure }) => [subject, goal, measure]),
    ).toEqual([
      ['measure', 'Trygg kommun', 'Antal vandringar'],
      ['all', null, null],
    ]);
    expect(file.followUp?.forecast?.measures).toHaveLength(3);
  });

  test('det som saknas är null, och inget främmande följer med', async () => {
    const [line] = FULL_FOLLOW_UP.lines;
    const foreign = { ...NOTHING_FOLLOWED, lines: line === undefined ? [] : [{ ...line, eget: 1 }] };
    const file = toResultFile({ ...(await judge()), followUp: foreign });
    expect(file.followUp?.lines.map((one) => Object.keys(one))).toEqual([
      ['points', 'targets', 'trend', 'text'],
    ]);
    expect([file.followUp?.date, file.followUp?.forecast, file.followUp?.timetable]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('beslutet bakom ett målvärde följer mätvärdet', async () => {
    const judged = await judge();
    const [first, ...rest] = judged.result.assessments;
    if (first === undefined) throw new Error('No assessment');
    const decided = { ...first, decision: 'KS 2020-10-07 § 175' };
    const file = toResultFile({ ...judged, result: { ...judged.result, assessments: [decided, ...rest] } });
    expect(file.assessments.map(({ decision }) => decision)).toEqual([
      'KS 2020-10-07 § 175',
      ...rest.map(() => undefined),
    ]);
  });
});
