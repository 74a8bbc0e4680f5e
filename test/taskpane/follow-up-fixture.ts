// A workbook with kommunstyrelsen's goals 2020 as of 31 August, and a whole follow-up of it by hand, for the views of «Uppföljning».
import type { FollowUp, Forecast, OutcomeLine, Trend, WorkbookSnapshot } from '../../lib/index.ts';
import type { Judged } from '../../src/app/judging.ts';
import type { Core } from '../../src/taskpane/pane-services.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';

const PERIODS = ['2017-T2', '2018-T2', '2019-T2', '2020-T2'] as const;

const GROWTH = 'Mål 1. Hållbar tillväxt och utvecklad infrastruktur för alla som bor och verkar i kommunen';
const WORK = 'Mål 2. Fler ska klara sin egen försörjning';
const VOICE = 'Mål 3. Ökat medborgarinflytande';
const EFFECT = 'Mål 4. En effektivare kommun i mål, medel och kvalitet';

type Expected = Partial<Forecast> & Pick<Forecast, 'method' | 'status' | 'explanation'>;

interface Row {
  readonly goal: string;
  readonly type?: string;
  readonly name: string;
  readonly target: string;
  /** Of the four periods. */
  readonly outcomes: readonly [string, string, string, string];
  readonly trend: Trend;
  readonly line: string;
  readonly forecast: Expected;
}

const ROWS: readonly Row[] = [
  {
    goal: GROWTH,
    name: 'Antal bostäder i antagna detaljplaner',
    target: 'minst 150',
    outcomes: ['120', '141', '38', '96'],
    trend: 'unclear',
    line: 'Oklar trend: 120 → 141 → 38 → 96.',
    forecast: {
      method: 'shareOfYear',
      value: 144,
      expected: '144',
      expectedByNow: '100',
      reaches: false,
      status: 'yellow',
      explanation:
        'Gul: beräknad prognos 144 mot minst 150. 96 efter 8 av 12 månader ger 144 för hela året. I takt med målvärdet vore utfallet nu 100. Når målet om nuvarande takt håller: nej, 144 av 150.',
    },
  },
  {
    goal: GROWTH,
    name: 'Andel hushåll med tillgång till bredband om minst 100 Mbit/s',
    target: 'minst 90 %',
    outcomes: ['78 %', '84 %', '', '88 %'],
    trend: 'better',
    line: 'Förbättras: 78 → 84 → 88 %.',
    forecast: {
      method: 'officer',
      value: 92,
      expected: '92 %',
      reaches: true,
      status: 'green',
      explanation:
        'Grön: förvaltningens prognos 92 % mot minst 90 %. Prognosen står i KS mål!I5. Når målet enligt prognosen: ja, 92 av 90.',
      cell: 'KS mål!I5',
    },
  },
  {
    goal: GROWTH,
    type: 'Aktivitet',
    name: 'Ny översiktsplan',
    target: 'Antagen senast 2020-12-31',
    outcomes: ['', '', '', 'Pågår'],
    trend: 'unclear',
    line: '',
    forecast: {
      method: 'plan',
      expected: 'Pågår',
      reaches: null,
      status: 'yellow',
      explanation:
        'Gul: prognosen är att aktiviteten pågår. Beräknad av planen: fyra månader återstår till 2020-12-31.',
    },
  },
  {
    goal: WORK,
    name: 'Arbetslöshet 16–64 år',
    target: 'högst 6 %',
    outcomes: ['5,4 %', '5,8 %', '6,9 %', '7,4 %'],
    trend: 'worse',
    line: 'Försämras: 5,4 → 5,8 → 6,9 → 7,4 %.',
    forecast: {
      method: 'trend',
      value: 7.9,
      expected: '7,9 %',
      reaches: false,
      status: 'red',
      explanation:
        'Röd: beräknad prognos 7,9 % mot högst 6 %. Trenden genom fyra utfall. Når målet om nuvarande takt håller: nej, 7,9 mot högst 6.',
    },
  },
  {
    goal: WORK,
    name: 'Antal feriepraktikplatser',
    target: 'minst 120',
    outcomes: ['118', '131', '', '134'],
    trend: 'better',
    line: 'Förbättras: 118 → 131 → 134.',
    forecast: {
      method: 'lastYearProfile',
      value: 134,
      expected: '134',
      expectedByNow: '120',
      reaches: true,
      status: 'green',
      explanation:
        'Grön: prognosen är 134 mot minst 120. Beräknad av förra årets profil: alla platser var då tillsatta i augusti.',
    },
  },
  {
    goal: WORK,
    name: 'Andel med försörjningsstöd i mer än tio månader',
    target: 'ska minska',
    outcomes: ['41 %', '38 %', '', '38 %'],
    trend: 'unchanged',
    line: 'Oförändrat: 41 → 38 → 38 %.',
    forecast: {
      method: 'latest',
      value: 38,
      expected: '38 %',
      reaches: false,
      status: 'yellow',
      explanation: 'Gul: prognosen är 38 % mot 38 % 2019. Beräknad av det senaste utfallet.',
    },
  },
  {
    goal: VOICE,
    name: 'Antal medborgardialoger',
    target: 'minst 6',
    outcomes: ['4', '5', '1', '3'],
    trend: 'better',
    line: 'Förbättras: 4 → 5.',
    forecast: {
      method: 'shareOfYear',
      value: 4.5,
      expected: '4,5',
      expectedByNow: '4',
      reaches: false,
      status: 'red',
      explanation: 'Röd: prognosen är 4,5 mot minst 6. Beräknad: 3 efter 8 av 12 månader.',
    },
  },
  {
    goal: VOICE,
    name: 'Nöjd inflytande-index',
    target: 'minst 45',
    outcomes: ['41', '43', '', ''],
    trend: 'better',
    line: 'Förbättras: 41 → 43.',
    forecast: {
      method: null,
      status: 'unrated',
      reason: 'missing',
      explanation:
        'Ej bedömd: det finns inget utfall för året att räkna på. Skriv en egen prognos om den är känd.',
    },
  },
  {
    goal: VOICE,
    type: 'Inriktningsmål',
    name: 'Ökad samverkan med civilsamhället',
    target: '',
    outcomes: ['', '', '', ''],
    trend: 'unclear',
    line: '',
    forecast: {
      method: null,
      status: 'unrated',
      reason: 'directionGoal',
      explanation: 'Ej bedömd: inriktningsmål får ingen prognos.',
    },
  },
  {
    goal: EFFECT,
    name: 'Budgetföljsamhet',
    target: 'mellan 98 och 101 %',
    outcomes: ['97,2 %', '99,1 %', '100,4 %', '101,8 %'],
    trend: 'unclear',
    line: 'Oklar trend: 97,2 → 99,1 → 100,4 → 101,8 %.',
    forecast: {
      method: 'officer',
      value: 100.5,
      expected: '100,5 %',
      reaches: true,
      status: 'green',
      explanation: 'Grön: prognosen är 100,5 % mot mellan 98 och 101 %. Egen prognos i KS mål!I13.',
      cell: 'KS mål!I13',
    },
  },
  {
    goal: EFFECT,
    name: 'Sjukfrånvaro',
    target: 'högst 5 %',
    outcomes: ['6,1 %', '5,9 %', '7,0 %', '6,4 %'],
    trend: 'worse',
    line: 'Försämras: 6,1 → 5,9 → 7,0 → 6,4 %.',
    forecast: {
      method: 'trend',
      value: 6.6,
      expected: '6,6 %',
      reaches: false,
      status: 'red',
      explanation: 'Röd: prognosen är 6,6 % mot högst 5 %. Beräknad av trenden genom fyra utfall.',
    },
  },
  {
    goal: EFFECT,
    name: 'Medarbetarindex',
    target: 'minst 80',
    outcomes: ['76', '', '', '79'],
    trend: 'better',
    line: 'Förbättras: 76 → 79.',
    forecast: {
      method: 'latest',
      value: 79,
      expected: '79',
      reaches: false,
      status: 'yellow',
      explanation: 'Gul: prognosen är 79 mot minst 80. Beräknad av det senaste utfallet.',
    },
  },
];

/** The goals in one table, with the sheets «Beslut» and «Tidsplan». */
export function ksWorkbook(): WorkbookSnapshot {
  const headings = [
    'Mål',
    'Typ',
    'Mätvärde',
    'Målvärde',
    'Utfall T2 2017',
    'Utfall T2 2018',
    'Utfall T2 2019',
    'Utfall T2 2020',
  ];
  const rows = ROWS.map(({ goal, type = '', name, target, outcomes }) => [
    goal,
    type,
    name,
    target,
    ...outcomes,
  ]);
  return buildSnapshot(
    [
      { name: 'KS mål', rows: [['Kommunstyrelsens mål 2020–2022'], [], headings, ...rows] },
      {
        name: 'Beslut',
        rows: [
          ['Organ', 'Datum', '§', 'Mätvärde', 'Från', 'Till', 'Gäller från'],
          ['KS', '2020-02-05', '§ 12', 'Antal medborgardialoger', 'minst 4', 'minst 6', '2020-02-05'],
        ],
      },
      {
        name: 'Tidsplan',
        rows: [
          ['Organ', 'Datum', 'Ärende', 'Underlag', 'Status'],
          ['KSAU', '2020-09-16', 'Delårsrapport per 31 augusti', 'Måluppfyllelse', 'Klar'],
        ],
      },
    ],
    { name: 'Kommunstyrelsens mål 2020.xlsx' },
  );
}

/** A core that gives every judgement this follow-up. */
export function withFollowUp(core: Core, build: (judged: Judged) => FollowUp | null): Core {
  return {
    ...core,
    previewWorkbook: async (...given) => {
      const shown = await core.previewWorkbook(...given);
      if (!shown.ok) return shown;
      const { judged } = shown.value;
      return { ok: true, value: { ...shown.value, judged: { ...judged, followUp: build(judged) } } };
    },
    judgeWorkbook: async (...given) => {
      const judged = await core.judgeWorkbook(...given);
      return judged.ok ? { ok: true, value: { ...judged.value, followUp: build(judged.value) } } : judged;
    },
  };
}

const NO_FORECAST: Omit<Forecast, 'method' | 'status' | 'explanation'> = {
  value: null,
  expected: null,
  expectedByNow: null,
  reaches: null,
  reason: null,
  cell: null,
};

/** Every part with something to show. */
export function fullFollowUp({ result }: Judged): FollowUp {
  return {
    date: { period: '2020-T2', day: '2020-08-31', kind: 'partYear', text: 'delår per 31 augusti 2020' },
    forecast: {
      period: '2020',
      forecasts: ROWS.map(({ forecast }) => ({ ...NO_FORECAST, ...forecast })),
      goals: result.goals.map((goal) => ({ ...goal, status: 'yellow' })),
      total: {
        ...result.total,
        status: 'yellow',
        counts: { green: 3, yellow: 4, red: 3, unrated: 2 },
        explanation: 'Gul: 3 av 10 bedömda är gröna; minst hälften gröna eller gula räcker för gult.',
      },
    },
    lines: ROWS.map(lineOf),
    directionGoals: [
      {
        goal: VOICE,
        subgoal: null,
        measure: 'Ökad samverkan med civilsamhället',
        activities: [
          {
            name: 'Överenskommelse med föreningarna',
            state: 'Genomförd 2020-06-15',
            responsible: 'Kultur- och fritidschefen',
            cell: 'Aktivitetsplan!A4',
          },
          {
            name: 'Föreningsråd två gånger om året',
            state: 'Pågår',
            responsible: 'Kommunstrategen',
            cell: 'Aktivitetsplan!A5',
          },
          {
            name: 'Gemensam integrationsdag',
            state: 'uppgift saknas',
            responsible: null,
            cell: 'Aktivitetsplan!A6',
          },
        ],
        text: '3 aktiviteter bidrar: 1 genomförd, 1 pågår, 1 utan uppgift.',
      },
    ],
    overrides: {
      overrides: [
        {
          subject: { kind: 'measure', goal: EFFECT, measure: 'Sjukfrånvaro' },
          index: 10,
          calculated: 'red',
          status: 'yellow',
          reason:
            'Ökningen beror på pandemin. Korttidsfrånvaron i övrigt minskar, och insatserna fortsätter som planerat.',
          body: 'KS',
          date: '2020-10-07',
          section: '§ 175',
          decision: 'KS 2020-10-07 § 175',
          madeOn: '6,8 %',
          flag: 'Bedömningen gjordes på ett annat utfall (6,8 %, nu 6,4 %).',
          cell: 'Samlad bedömning!D5',
        },
        {
          subject: { kind: 'goal', goal: WORK },
          index: null,
          calculated: 'red',
          status: 'yellow',
          reason: 'Kommunens egna insatser ger resultat även om konjunkturen försvagas.',
          body: 'KSAU',
          date: '2020-09-16',
          section: '§ 45',
          decision: 'KSAU 2020-09-16 § 45',
          madeOn: 'Röd',
          flag: null,
          cell: 'Samlad bedömning!D6',
        },
      ],
      goals: result.goals.map((goal) => ({ ...goal, status: 'yellow' })),
      total: { ...result.total, status: 'yellow' },
    },
    ambition: {
      passed: 7,
      of: 11,
      findings: [
        {
          test: 'influence',
          answer: 'no',
          goal: WORK,
          measure: 'Arbetslöshet 16–64 år',
          text: 'Mätvärdet ligger utanför nämndens ansvar enligt svaret. Välj ett som nämnden kan påverka, eller gör det till inriktningsmål.',
          cell: 'Ambitionsnivå!C7',
        },
        {
          test: 'measurable',
          answer: 'no',
          goal: VOICE,
          measure: 'Ökad samverkan med civilsamhället',
          text: 'Målvärdet saknas och går inte att bedöma. Skriv ett målvärde, eller «Inriktningsmål» i kolumnen Typ.',
          cell: 'KS mål!D12',
        },
        {
          test: 'resources',
          answer: 'unanswered',
          goal: EFFECT,
          measure: 'Medarbetarindex',
          text: 'Svar saknas om det finns resurser att nå målvärdet. Skriv Ja eller Nej.',
          cell: 'Ambitionsnivå!E14',
        },
        {
          test: 'baseline',
          answer: 'no',
          goal: WORK,
          measure: 'Andel med försörjningsstöd i mer än tio månader',
          text: '«ska minska» behöver ett utgångsvärde. Skriv det i kolumnen Utgångsvärde.',
          cell: 'KS mål!D9',
        },
      ],
    },
    coverage: {
      committees: {
        rows: ['Kommunstyrelsen', 'Barn- och utbildningsnämnden', 'Socialnämnden', 'Miljö- och byggnämnden'],
        columns: [
          'KF-mål 1 Trygg uppväxt',
          'KF-mål 2 Egen försörjning',
          'KF-mål 3 Klimat och miljö',
          'KF-mål 4 Delaktighet',
        ],
        counts: [
          [3, 3, 0, 3],
          [4, 1, 0, 2],
          [2, 2, 1, 0],
          [1, 0, 5, 1],
        ],
        holes: [
          'Kommunstyrelsen bidrar inte till KF-mål 3 Klimat och miljö.',
          'Barn- och utbildningsnämnden bidrar inte till KF-mål 3 Klimat och miljö.',
          'Socialnämnden bidrar inte till KF-mål 4 Delaktighet.',
          'Miljö- och byggnämnden bidrar inte till KF-mål 2 Egen försörjning.',
        ],
      },
      agenda: {
        rows: [GROWTH, WORK, VOICE, EFFECT],
        columns: Array.from({ length: 17 }, (_, index) => `${String(index + 1)}. ${AGENDA[index] ?? ''}`),
        counts: [GROWTH, WORK, VOICE, EFFECT].map((_, row) =>
          Array.from({ length: 17 }, (__, column) => ((row * 5 + column) % 4 === 0 ? 1 : 0)),
        ),
        holes: [],
      },
      withoutGoal: [{ measure: 'Svarstid i växeln', cell: 'KS mål!C20' }],
    },
    timetable: {
      today: '2020-09-20',
      entries: [
        {
          body: 'KSAU',
          date: '2020-09-16',
          item: 'Delårsrapport per 31 augusti',
          document: 'Måluppfyllelse per 31 augusti',
          state: 'late',
          status: 'Ej påbörjad',
          text: 'Försenat sedan 2020-09-16.',
          cell: 'Tidsplan!A4',
        },
        {
          body: 'KS',
          date: '2020-10-07',
          item: 'Delårsrapport per 31 augusti',
          document: 'Tjänsteskrivelse',
          state: 'soon',
          status: 'Pågår',
          text: 'Om 17 dagar.',
          cell: 'Tidsplan!A5',
        },
        {
          body: 'KF',
          date: '2020-10-26',
          item: 'Delårsrapport per 31 augusti',
          document: '',
          state: 'planned',
          status: '',
          text: 'Om 36 dagar.',
          cell: 'Tidsplan!A6',
        },
        {
          body: 'KS',
          date: '2020-02-05',
          item: 'Delmål för kommunstyrelsens mål 2020–2022',
          document: 'Protokoll',
          state: 'done',
          status: 'Klar',
          text: '',
          cell: 'Tidsplan!A3',
        },
      ],
      activities: [
        {
          name: 'Begär in utfall från förvaltningarna',
          responsible: 'Verksamhetsutvecklaren',
          start: '2020-09-01',
          end: '2020-09-10',
          status: 'Pågår',
          about: 'Delårsrapport per 31 augusti',
          state: 'late',
          text: 'Försenad sedan 2020-09-10.',
          cell: 'Aktivitetsplan!A3',
        },
        {
          name: 'Föreningsråd',
          responsible: 'Kommunstrategen',
          start: null,
          end: '2020-10-15',
          status: '',
          about: VOICE,
          state: 'soon',
          text: 'Om 25 dagar.',
          cell: 'Aktivitetsplan!A5',
        },
      ],
    },
    changes: {
      sinceRun: {
        since: { period: '2020-T2', when: '2020-09-14T10:05' },
        changes: [
          {
            kind: 'outcome',
            goal: WORK,
            measure: 'Arbetslöshet 16–64 år',
            before: '7,2 %',
            after: '7,4 %',
            text: 'Arbetslöshet 16–64 år: utfallet 7,2 %, nu 7,4 %.',
          },
          {
            kind: 'status',
            goal: GROWTH,
            measure: 'Andel hushåll med tillgång till bredband om minst 100 Mbit/s',
            before: 'Gul',
            after: 'Grön',
            text: 'Andel hushåll med tillgång till bredband om minst 100 Mbit/s: från Gul till Grön (utfall 86 %, nu 88 %).',
          },
        ],
      },
      sinceDate: {
        since: { period: '2020-T1', when: '2020-05-11T08:30' },
        changes: [
          {
            kind: 'status',
            goal: WORK,
            measure: 'Arbetslöshet 16–64 år',
            before: 'Gul',
            after: 'Röd',
            text: 'Arbetslöshet 16–64 år: från Gul till Röd (utfall 6,9 %, nu 7,4 %).',
          },
          {
            kind: 'revised',
            goal: EFFECT,
            measure: 'Sjukfrånvaro',
            before: '6,8 %',
            after: '7,0 %',
            text: 'Sjukfrånvaro: utfallet för delår per 30 april 2020 var 6,8 %, nu 7,0 %.',
          },
          {
            kind: 'rules',
            goal: '',
            measure: '',
            before: 'version 1',
            after: 'version 2',
            text: 'Reglerna: version 1, nu version 2.',
          },
        ],
      },
    },
    rounds: [],
    issues: [],
  };
}

/** As it is for a workbook that has nothing to follow up by. */
export function emptyFollowUp({ result }: Judged): FollowUp {
  return {
    date: { period: '2020', day: '2020-12-31', kind: 'year', text: 'helår 2020' },
    forecast: null,
    lines: result.assessments.map(() => ({
      points: [],
      targets: [],
      sparkline: '',
      trend: 'unclear',
      text: '',
    })),
    directionGoals: [],
    overrides: null,
    ambition: null,
    coverage: { committees: null, agenda: null, withoutGoal: [] },
    timetable: null,
    changes: { sinceRun: null, sinceDate: null },
    rounds: [],
    issues: [],
  };
}

function lineOf({ outcomes, target, trend, line }: Row): OutcomeLine {
  const points = PERIODS.map((period, index) => {
    const text = outcomes[index] ?? '';
    const value = Number.parseFloat(text.replace(',', '.'));
    return { period, text, value: Number.isNaN(value) ? null : value };
  });
  const first = points.findIndex(({ text }) => text !== '');
  return {
    points: first < 0 ? [] : points.slice(first),
    targets: target === '' ? [] : [{ period: '2020', text: target }],
    sparkline: '',
    trend,
    text: line,
  };
}

const AGENDA = [
  'Ingen fattigdom',
  'Ingen hunger',
  'God hälsa och välbefinnande',
  'God utbildning för alla',
  'Jämställdhet',
  'Rent vatten och sanitet för alla',
  'Hållbar energi för alla',
  'Anständiga arbetsvillkor och ekonomisk tillväxt',
  'Hållbar industri, innovationer och infrastruktur',
  'Minskad ojämlikhet',
  'Hållbara städer och samhällen',
  'Hållbar konsumtion och produktion',
  'Bekämpa klimatförändringarna',
  'Hav och marina resurser',
  'Ekosystem och biologisk mångfald',
  'Fredliga och inkluderande samhällen',
  'Genomförande och globalt partnerskap',
];
