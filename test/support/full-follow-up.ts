// A follow-up with something in every part, for those that show one: the printed report, the result file.
import type { FollowUp, Forecast } from '../../lib/model/follow-up.ts';
import type { GoalAssessment, Status } from '../../lib/model/assessment.ts';

export const NOTHING_FOLLOWED: FollowUp = {
  date: null,
  forecast: null,
  lines: [],
  directionGoals: [],
  overrides: null,
  ambition: null,
  coverage: { committees: null, agenda: null, withoutGoal: [] },
  timetable: null,
  changes: { sinceRun: null, sinceDate: null },
  rounds: [],
  issues: [],
};

const total = (status: Status): GoalAssessment => ({
  goal: '',
  status,
  counts: { green: 1, yellow: 1, red: 0, unrated: 1 },
  explanation: '1 av 2 mål är uppnådda.',
  arithmetic: '1 av 2',
  ruleId: 'S1',
  subgoals: [],
});

const forecast = (status: Status, explanation: string): Forecast => ({
  method: status === 'unrated' ? null : 'shareOfYear',
  value: status === 'unrated' ? null : 92,
  expected: status === 'unrated' ? null : '92 st',
  expectedByNow: status === 'unrated' ? null : '67 st',
  reaches: status === 'unrated' ? null : status === 'green',
  status,
  reason: status === 'unrated' ? 'missing' : null,
  explanation,
  cell: null,
});

/** Fits a workbook with three measures; the names of the first two stand in the texts. */
export const FULL_FOLLOW_UP: FollowUp = {
  date: { period: '2020-T2', day: '2020-08-31', kind: 'partYear', text: 'delår per 31 augusti 2020' },
  forecast: {
    period: '2020',
    forecasts: [
      forecast('green', 'Grön: prognos 110 st mot minst 100 st. Beräknad efter årets andel.'),
      forecast(
        'yellow',
        'Gul: prognos 92 st mot minst 100 st. Når målet om nuvarande takt håller: nej, 92 av 100. Beräknad efter årets andel.',
      ),
      forecast('unrated', 'Ej bedömd: uppgift saknas.'),
    ],
    goals: [],
    total: total('yellow'),
  },
  lines: [
    {
      points: [
        { period: '2019', text: '81 st', value: 81 },
        { period: '2020-T2', text: '61 st', value: 61 },
      ],
      targets: [{ period: '2020', text: 'minst 100 st' }],
      sparkline: '▇▁',
      trend: 'worse',
      text: 'Försämras: 81 → 61 st.',
    },
  ],
  directionGoals: [
    {
      goal: 'En hållbar kommun',
      subgoal: null,
      measure: null,
      activities: [
        { name: 'Energiplan', state: 'Pågår', responsible: 'KLF', cell: 'KS!B9' },
        { name: 'Solceller', state: 'Klart', responsible: null, cell: 'KS!B10' },
      ],
      text: '2 aktiviteter bidrar: 1 genomförd, 1 pågår.',
    },
  ],
  overrides: {
    overrides: [
      {
        subject: { kind: 'measure', goal: 'Trygg kommun', measure: 'Antal vandringar' },
        index: 1,
        calculated: 'yellow',
        status: 'green',
        reason: 'Pandemin stoppade vandringarna.',
        body: 'KS',
        date: '2020-10-07',
        section: '§ 175',
        decision: 'KS 2020-10-07 § 175',
        madeOn: '58 st',
        flag: 'Bedömningen gjordes på ett annat utfall (58 st, nu 61 st).',
        cell: 'Samlad bedömning!A2',
      },
      {
        subject: { kind: 'all' },
        index: null,
        calculated: 'yellow',
        status: 'yellow',
        reason: 'Som beräknat.',
        body: 'KF',
        date: null,
        section: '',
        decision: 'KF',
        madeOn: null,
        flag: null,
        cell: 'Samlad bedömning!A3',
      },
    ],
    goals: [],
    total: total('green'),
  },
  ambition: {
    findings: [
      {
        test: 'measurable',
        answer: 'no',
        goal: 'Trygg kommun',
        measure: 'Antal vandringar',
        text: 'Målvärdet går inte att bedöma; skriv ett tal eller en aktivitet.',
        cell: 'KS!D3',
      },
    ],
    passed: 2,
    of: 3,
  },
  coverage: {
    committees: {
      rows: ['KS', 'Socialnämnden'],
      columns: ['Trygg kommun'],
      counts: [[3], [0]],
      holes: ['Socialnämnden bidrar inte till Trygg kommun.'],
    },
    agenda: null,
    withoutGoal: [{ measure: 'Elbilar', cell: 'KS!B12' }],
  },
  timetable: {
    today: '2020-09-15',
    entries: [
      {
        body: 'KS',
        date: '2020-09-02',
        item: 'Delårsrapport',
        document: 'Utkast',
        state: 'late',
        status: '',
        text: 'Försenat sedan 2020-09-02.',
        cell: 'Tidsplan!A4',
      },
    ],
    activities: [
      {
        name: 'Samla in utfall',
        responsible: 'Ekonomienheten',
        start: null,
        end: '2020-10-01',
        status: 'Pågår',
        about: 'Delårsrapport',
        state: 'soon',
        text: 'Om 16 dagar.',
        cell: 'Aktivitetsplan!A2',
      },
    ],
  },
  changes: {
    sinceRun: {
      since: { period: '2020-T2', when: '2020-09-01T08:00' },
      changes: [
        {
          kind: 'outcome',
          goal: 'Trygg kommun',
          measure: 'Antal vandringar',
          before: '58 st',
          after: '61 st',
          text: 'Antal vandringar: utfallet från 58 st till 61 st.',
        },
      ],
    },
    sinceDate: { since: { period: '2020-T1', when: '2020-05-20T10:00' }, changes: [] },
  },
  rounds: [
    {
      period: '2020-T2',
      when: '2020-09-15T09:30',
      ruleSet: '90',
      ruleSetVersion: '1',
      rows: [
        {
          goal: 'Trygg kommun',
          subgoal: '',
          measure: 'Antal vandringar',
          target: 'minst 100 st',
          outcome: '61 st',
          status: 'Gul',
          forecast: 'Gul',
          override: 'Grön, KS 2020-10-07 § 175, på 58 st',
          rule: '90',
        },
      ],
    },
  ],
  issues: [],
};
