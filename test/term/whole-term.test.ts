// A whole term for one nämnd, followed date by date against an answer worked out by hand; and then judged again from the beginning.
import { beforeAll, describe, expect, test } from 'vitest';
import { STATUS_WORD, type FollowUp, type WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import { createRuleSheet } from '../../src/app/rules/create-rule-sheet.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { valueOf } from '../support/read-xlsx.ts';
import {
  all,
  AT_FIRST,
  decision,
  MEASURES,
  outcomes,
  override,
  target,
  wideYellowFrom2021,
  type TermPeriod,
} from './term-workbook.ts';

interface Step {
  readonly now: string;
  readonly period: TermPeriod;
  readonly done: (snapshot: WorkbookSnapshot) => WorkbookSnapshot;
  /** One letter a measure: G, Y, R; L följs upp senare, D inriktningsmål, – uppgift saknas. */
  readonly answer: string;
  /** The same of the forecast; null where the period ends the year. */
  readonly forecast: string | null;
  /** Mål 1, Mål 2, inriktningsmålet, alla mål. */
  readonly goals: string;
  readonly why: string;
}

const NEW_MEASURE = 'Andel nöjda medborgare';

/** Worked out by hand: målvärde, utfall, fulfilment. */
const STEPS: readonly Step[] = [
  {
    now: '2020-05-11T09:00',
    period: '2020-T1',
    done: outcomes('2020-T1', ['74 %', '3 st', 'Pågår', '6,5 %', null, 'Pågår']),
    answer: 'YRYYLD',
    // 3 / (121/366) = 9,07 of 12 is 76 %; the strategy is under way and due on 31 December
    forecast: 'YRGYLD',
    goals: 'YY–Y',
    why: '74 av 80 är 92,5 %; 3 av 12; strategin pågår och har till december; 6,5 mot högst 6 är 8,3 % över.',
  },
  {
    now: '2020-09-14T09:00',
    period: '2020-T2',
    done: outcomes('2020-T2', ['76 %', '9 st', 'Pågår', '6,1 %', null, 'Pågår']),
    answer: 'YRYYLD',
    // 9 / (244/366) = 13,5
    forecast: 'YGGYLD',
    goals: 'YY–Y',
    why: '76 av 80 är 95 %; 9 av 12 är 75 %, men takten räcker.',
  },
  {
    now: '2021-01-29T09:00',
    period: '2020',
    done: all(
      outcomes('2020', ['76 %', '12 st', 'Genomförd 2020-11-30', '6,9 %', null, 'Genomförd']),
      decision(
        'KS',
        '2020-10-07',
        '§ 175',
        'KS 2019/191',
        '',
        NEW_MEASURE,
        'minst 80 %',
        'minst 75 %',
        '2020-10-07',
      ),
      decision(
        'KS',
        '2021-01-13',
        '§ 010',
        'KS 2019/191',
        '',
        NEW_MEASURE,
        'minst 75 %',
        'minst 85 %',
        '2021-01-13',
      ),
      target(NEW_MEASURE, 'minst 85 %'),
      wideYellowFrom2021(),
    ),
    answer: 'GGGRLD',
    forecast: null,
    goals: 'GR–Y',
    why: 'Den 31 december gällde minst 75 %; 6,9 mot högst 6 är 15 % över, och 2020 räckte gult till 10 %.',
  },
  {
    now: '2021-05-12T09:00',
    period: '2021-T1',
    done: all(
      outcomes('2021-T1', ['78 %', '5 st', 'Genomförd 2020-11-30', '6,9 %', null, 'Pågår']),
      override(
        '2020',
        '',
        'Sjukfrånvaro',
        'Gul',
        'Pandemin påverkade hela landet.',
        'KS',
        '2021-03-10',
        '§ 30',
      ),
    ),
    answer: 'YRGYLD',
    // 5 / (120/365) = 15,2
    forecast: 'YGGYLD',
    goals: 'YY–Y',
    why: 'Från 2021 gäller minst 85 % och gult till 80 %: 78 är 91,8 %, 6,9 är 15 % över.',
  },
  {
    now: '2022-01-28T09:00',
    period: '2021',
    done: outcomes('2021', ['70 %', '10 st', 'Genomförd 2020-11-30', '6,4 %', null, 'Pågår']),
    answer: 'YYGYLD',
    forecast: null,
    goals: 'YY–Y',
    why: '70 av 85 är 82,4 %: gult med reglerna från 2021, rött med dem från 2020.',
  },
  {
    now: '2023-01-27T09:00',
    period: '2022',
    done: outcomes('2022', ['86 %', '12 st', 'Genomförd 2020-11-30', '5,8 %', '41 %', 'Genomförd']),
    answer: 'GGGGGD',
    forecast: null,
    goals: 'GG–G',
    why: 'Allt är nått, och målet som följs upp 2022 får sin färg.',
  },
];

const LETTER: Readonly<Record<string, string>> = { green: 'G', yellow: 'Y', red: 'R' };
const REASON: Readonly<Record<string, string>> = { dueLater: 'L', directionGoal: 'D', missing: '–' };

interface Light {
  readonly status: string;
  readonly reason: string | null;
}

function letters(lights: readonly Light[]): string {
  return lights.map(({ status, reason }) => LETTER[status] ?? REASON[reason ?? ''] ?? '?').join('');
}

function goalLetters({ result }: Judged): string {
  return [...result.goals, result.total].map(({ status }) => LETTER[status] ?? '–').join('');
}

type Port = ReturnType<typeof createMemoryWorkbook>;

async function judge(port: Port, period: string, now: string, dryRun = false): Promise<Judged> {
  return valueOf(await judgeWorkbook(port, { now, period, dryRun }));
}

function followUpOf({ followUp }: Judged): FollowUp {
  if (followUp === null) throw new Error('The workbook has registers, so it is followed up');
  return followUp;
}

// Which later decision ended the målvärde of the day is told beside the same answer.
const ENDED_BY = /Målvärdet gällde före KS [^.]*\. /u;

const told = ({ result }: Judged): string[] =>
  result.assessments.map(({ measure, status, reason, explanation }) =>
    [measure, STATUS_WORD[status], reason ?? '', explanation].join(' | '),
  );

describe('mandatperioden 2020–2022, datum för datum', () => {
  const port = createMemoryWorkbook(AT_FIRST);
  const then = new Map<string, Judged>();
  beforeAll(async () => {
    valueOf(await createRuleSheet(port, { ruleSet: { kind: 'preset', id: '90' } }));
    for (const step of STEPS) {
      port.edit(step.done);
      then.set(step.period, await judge(port, step.period, step.now));
    }
  }, 120_000);

  test.each(STEPS)('$period: $why', ({ period, answer, forecast, goals }) => {
    const judged = then.get(period);
    if (judged === undefined) throw new Error(period);
    expect(letters(judged.result.assessments), told(judged).join('\n')).toBe(answer);
    expect(goalLetters(judged)).toBe(goals);
    const { forecast: told5 } = followUpOf(judged);
    const explained = told5?.forecasts.map(({ explanation }) => explanation).join('\n');
    expect(told5 === null ? null : letters(told5.forecasts), explained).toBe(forecast);
  });

  test.each(STEPS)('$period bedömd igen på slutet ger samma svar', async ({ period, answer, forecast }) => {
    const before = then.get(period);
    const judged = await judge(port, period, '2026-11-21T09:00', true);
    expect(letters(judged.result.assessments), told(judged).join('\n')).toBe(answer);
    expect(judged.result.assessments.map(({ explanation }) => explanation.replace(ENDED_BY, ''))).toEqual(
      before?.result.assessments.map(({ explanation }) => explanation),
    );
    const again = followUpOf(judged).forecast;
    expect(again === null ? null : letters(again.forecasts)).toBe(forecast);
  });

  test('förklaringen nämner beslutet som målvärdet gällde enligt', () => {
    const [nöjda2020] = then.get('2020')?.result.assessments ?? [];
    expect(nöjda2020?.explanation).toMatch(/KS 2020-10-07,? § 175/);
    const [nöjda2021] = then.get('2021')?.result.assessments ?? [];
    expect(nöjda2021?.explanation).toMatch(/KS 2021-01-13,? § 010/);
  });

  test('den samlade bedömningen står bredvid den beräknade, och flaggas när utfallet rättas', async () => {
    const first = followUpOf(await judge(port, '2020', '2022-02-01T09:00')).overrides;
    expect(first?.overrides).toHaveLength(1);
    expect(first?.overrides[0]).toMatchObject({ calculated: 'red', status: 'yellow', flag: null });
    expect(first?.goals.map(({ status }) => LETTER[status] ?? '–').join('')).toBe('GY–');
    port.edit(outcomes('2020', ['76 %', '12 st', 'Genomförd 2020-11-30', '6,8 %', null, 'Genomförd']));
    const judged = await judge(port, '2020', '2022-02-02T09:00');
    expect(letters(judged.result.assessments)).toBe('GGGRLD');
    const [flagged] = followUpOf(judged).overrides?.overrides ?? [];
    expect(flagged).toMatchObject({ calculated: 'red', status: 'yellow' });
    expect(flagged?.flag).toMatch(/6,9\s%, nu 6,8\s%/);
    const { changes } = followUpOf(judged);
    expect(changes.sinceRun?.changes.map(({ kind, measure }) => `${kind} ${measure}`)).toContain(
      'outcome Sjukfrånvaro',
    );
  });

  test('inriktningsmålet listar sin aktivitet och räknas aldrig', () => {
    for (const judged of then.values()) {
      const [, , , , , studiebesök] = judged.result.assessments;
      expect(studiebesök).toMatchObject({ status: 'unrated', reason: 'directionGoal' });
      const [goal] = followUpOf(judged).directionGoals;
      expect(goal?.activities.map(({ name }) => name)).toEqual([MEASURES[5]]);
    }
  });

  test('ett målvärde som ändras i cellen utan beslut påpekas, och beslutet gäller', async () => {
    const other = createMemoryWorkbook(target(NEW_MEASURE, 'minst 60 %')(port.snapshot()));
    const judged = await judge(other, '2021', '2023-02-01T09:00', true);
    expect(letters(judged.result.assessments)).toBe('YYGYLD');
    const issues = judged.result.issues.filter(({ code }) => code === 'target-without-decision');
    expect(issues).toHaveLength(1);
    expect(issues[0]?.cell).toMatch(/!D2$/);
  });

  test('att bedöma en gång till skriver inget', async () => {
    await judge(port, '2022', '2023-01-30T09:00');
    const again = await judge(port, '2022', '2023-01-31T09:00');
    expect(again.report).toBeNull();
  });
});
