// Reports for tests: of the example, of rows given by a test, of a workbook with everything followed up, and of very large ones.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { report } from '../../lib/report/report.ts';
import type { FollowUp, Override } from '../../lib/model/follow-up.ts';
import type { Report, ReportFacts } from '../../lib/model/report.ts';
import { makeReport } from '../../src/app/make-report.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from './build-snapshot.ts';
import { createMemoryWorkbook } from './memory-workbook.ts';
import { valueOf } from './read-xlsx.ts';

const FACTS: ReportFacts = {
  title: null,
  committee: 'Kommunstyrelsen',
  dnr: 'KS 2019/191',
  officer: 'verksamhetsutvecklare',
  madeOn: '2021-03-01',
};
export const NO_FACTS: ReportFacts = {
  title: null,
  committee: null,
  dnr: null,
  officer: null,
  madeOn: '2021-03-01',
};
const NOW = '2021-03-01T09:30';
const EXAMPLE = path.resolve(import.meta.dirname, '../../src/example/kommunens-mal-2019-2022.xlsx');

/** What the example says. */
export async function exampleReport(facts: ReportFacts = FACTS): Promise<Report> {
  const port = valueOf(openXlsx(readFileSync(EXAMPLE), path.basename(EXAMPLE)));
  return valueOf(await makeReport(port, facts, { now: NOW, dryRun: true })).report;
}

const HEADINGS = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];

/** What a sheet with these rows under Mål, Delmål, Mätvärde, Målvärde and Utfall 2020 says. */
export async function reportOfRows(
  rows: readonly (readonly CellSpec[])[],
  {
    facts = FACTS,
    headings = HEADINGS,
  }: { readonly facts?: ReportFacts; readonly headings?: readonly string[] } = {},
): Promise<Report> {
  const snapshot = buildSnapshot([{ name: 'KS', rows: [headings, ...rows] }]);
  return valueOf(await makeReport(createMemoryWorkbook(snapshot), facts, { now: NOW, dryRun: true })).report;
}

/** So many goals with so many measures each, green, yellow, red and unrated in turn. */
export function largeReport(goals: number, measuresEach: number): Promise<Report> {
  const outcomes = ['90 %', '75 %', '20 %', 'uppgift saknas'];
  const rows = Array.from({ length: goals }, (_, goal) =>
    Array.from({ length: measuresEach }, (__, measure) => [
      `Mål ${String(goal + 1)}. Kommunen ska vara en bra plats att leva på`,
      null,
      `Mätvärde ${String(goal + 1)}.${String(measure + 1)}, andel nöjda`,
      'minst 80 %',
      outcomes[(goal + measure) % outcomes.length] ?? '',
    ]),
  );
  return reportOfRows(rows.flat());
}

const DECISIONS: SheetSpec = {
  name: 'Beslut',
  rows: [
    ['Organ', 'Datum', '§', 'Dnr', 'Mål', 'Mätvärde', 'Från', 'Till', 'Gäller från'],
    [
      'KS',
      '2020-10-07',
      '175',
      'KS 2019/191',
      '',
      'Nöjda besökare',
      'minst 70 %',
      'minst 80 %',
      '2020-10-07',
    ],
    ['KS', '2021-01-13', '§ 10', '', '', 'Företagsklimat', 'topp 40', 'topp 50', '2021-01-01'],
  ],
};

const override = (rest: Pick<Override, 'subject' | 'index' | 'calculated' | 'status'>): Override => ({
  reason: 'Resultatet väger tyngre än enskilda tal.',
  body: 'KS',
  date: '2021-03-10',
  section: '§ 12',
  decision: 'KS 2021-03-10 § 12',
  madeOn: null,
  flag: null,
  cell: 'Samlad bedömning!D2',
  ...rest,
});

/** A workbook with decisions, forecasts, overrides, an inriktningsmål, Agenda 2030 and changes: every part of an underlag. */
export async function followedUpReport(): Promise<Report> {
  const snapshot = buildSnapshot([
    {
      name: 'KS',
      rows: [
        HEADINGS,
        ['En trygg kommun', 'Service', 'Nöjda besökare', 'minst 80 %', '75 %'],
        ['En trygg kommun', 'Service', 'Svarstid, dagar', 'högst 2', '1,5'],
        ['Ett starkt näringsliv', null, 'Företagsklimat', 'topp 50', 'Plats 61'],
        ['Ett starkt näringsliv', null, 'Nya företag', 'Ska vara bra', '14'],
      ],
    },
    DECISIONS,
  ]);
  const { judged } = valueOf(
    await makeReport(createMemoryWorkbook(snapshot), FACTS, { now: NOW, dryRun: true }),
  );
  const { rules } = judged.rules;
  if (rules === null) throw new Error('Inga regler.');
  const { result } = judged;
  const followUp: FollowUp = {
    date: { period: '2020-T2', day: '2020-08-31', kind: 'partYear', text: 'delår per 31 augusti 2020' },
    forecast: {
      period: '2020',
      forecasts: result.assessments.map(({ status, reason }) => ({
        method: 'latest',
        value: 82,
        expected: '82 %',
        expectedByNow: null,
        reaches: true,
        status: status === 'unrated' ? 'unrated' : 'green',
        reason,
        explanation: 'Grön: prognosen är 82 %, beräknad av det senaste värdet.',
        cell: null,
      })),
      goals: result.goals.map((goal) => ({ ...goal, status: 'green' })),
      total: { ...result.total, status: 'yellow' },
    },
    lines: [],
    directionGoals: [
      {
        goal: 'En friskare kommun',
        subgoal: null,
        measure: null,
        activities: [
          {
            name: 'Ny cykelväg',
            state: 'Genomförd 2020-06-15',
            responsible: 'Anna Andersson',
            cell: 'KS!C9',
          },
        ],
        text: '1 aktivitet bidrar: 1 genomförd.',
      },
    ],
    overrides: {
      overrides: [
        override({
          subject: { kind: 'measure', goal: 'En trygg kommun', measure: 'Nöjda besökare' },
          index: 0,
          calculated: 'yellow',
          status: 'green',
        }),
        override({
          subject: { kind: 'goal', goal: 'Ett starkt näringsliv' },
          index: null,
          calculated: 'red',
          status: 'yellow',
        }),
      ],
      goals: result.goals,
      total: result.total,
    },
    ambition: {
      findings: [
        {
          test: 'resources',
          answer: 'no',
          goal: 'En trygg kommun',
          measure: 'Svarstid, dagar',
          text: 'Enligt bladet saknas resurser. Avsätt resurser, sänk målvärdet eller ta bort mätvärdet.',
          cell: 'Ambitionsnivå!E3',
        },
        {
          test: 'measurable',
          answer: 'no',
          goal: 'Ett starkt näringsliv',
          measure: 'Nya företag',
          text: 'Målvärdet «Ska vara bra» kan inte bedömas. Skriv ett mätvärde, till exempel «minst 80 %» eller «Genomförd».',
          cell: 'KS!D5',
        },
        {
          test: 'influence',
          answer: 'unanswered',
          goal: 'Ett starkt näringsliv',
          measure: 'Företagsklimat',
          text: 'Mätvärdet saknas i bladet «Ambitionsnivå». Lägg till en rad och svara på frågorna.',
          cell: 'KS!C4',
        },
      ],
      passed: 1,
      of: 4,
    },
    coverage: {
      committees: {
        rows: ['Kommunstyrelsen', 'Socialnämnden'],
        columns: ['KF-mål 1 Livsmiljö', 'KF-mål 2 Hälsa'],
        counts: [
          [2, 2],
          [1, 0],
        ],
        holes: ['Socialnämnden bidrar inte till KF-mål 2 Hälsa.'],
      },
      agenda: {
        rows: ['En trygg kommun', 'Ett starkt näringsliv'],
        columns: ['Mål 3 God hälsa', 'Mål 8 Anständiga arbetsvillkor'],
        counts: [
          [2, 0],
          [0, 2],
        ],
        holes: ['Inget mål möter Mål 13 Bekämpa klimatförändringarna.'],
      },
      withoutGoal: [{ measure: 'Elbilar', cell: 'KS!B12' }],
    },
    timetable: {
      today: '2021-03-01',
      entries: [
        {
          body: 'KS',
          date: '2020-10-07',
          item: 'Delårsrapport augusti',
          document: 'Tjänsteskrivelse',
          state: 'done',
          status: 'Klart',
          text: 'Klart.',
          cell: 'Tidsplan!A5',
        },
        {
          body: 'KF',
          date: '2020-10-26',
          item: 'Delårsrapport augusti',
          document: '',
          state: 'late',
          status: '',
          text: 'Datumet har passerat. Ange i kolumnen Status om ärendet är behandlat.',
          cell: 'Tidsplan!A6',
        },
        {
          body: 'KSAU',
          date: '2021-03-17',
          item: 'Verksamhetsberättelse 2020',
          document: 'Presentation',
          state: 'soon',
          status: '',
          text: 'Om 16 dagar.',
          cell: 'Tidsplan!A7',
        },
      ],
      activities: [
        {
          name: 'Skriva tjänsteskrivelse',
          responsible: 'Anna Andersson',
          start: '2021-02-15',
          end: '2021-02-26',
          status: 'Pågår',
          about: 'Verksamhetsberättelse 2020',
          state: 'late',
          text: 'Försenat sedan 2021-02-26, 3 dagar.',
          cell: 'Aktivitetsplan!A5',
        },
      ],
    },
    changes: {
      sinceRun: null,
      sinceDate: {
        since: { period: '2020-T1', when: '2020-05-20T10:00' },
        changes: [
          {
            kind: 'status',
            goal: 'En trygg kommun',
            measure: 'Svarstid, dagar',
            before: 'Gul',
            after: 'Grön',
            text: 'Svarstid, dagar: från Gul (2020-T1) till Grön (2020-T2); utfall 2,4 (2020-T1), 1,5 (2020-T2).',
            short: 'Svarstid, dagar: från Gul till Grön; utfall 2,4, nu 1,5.',
          },
          {
            kind: 'outcome',
            goal: 'En trygg kommun',
            measure: 'Nöjda besökare',
            before: '74 %',
            after: '75 %',
            text: 'Nöjda besökare: utfallet från 74 % (2020-T1) till 75 % (2020-T2).',
            short: 'Nöjda besökare: utfallet från 74 % till 75 %.',
          },
          {
            kind: 'override',
            goal: 'Ett starkt näringsliv',
            measure: '',
            before: '',
            after: 'Gul (på «Röd (1 röd)»), KS, 2021-03-10, § 12: Resultatet väger tyngre än enskilda tal.',
            text: 'Målet «Ett starkt näringsliv»: samlad bedömning från ingen (2020-T1) till Gul (på «Röd (1 röd)»), KS, 2021-03-10, § 12: Resultatet väger tyngre än enskilda tal. (2020-T2).',
            short: 'Målet «Ett starkt näringsliv»: samlad bedömning från ingen till Gul.',
          },
        ],
      },
    },
    rounds: [],
    issues: [],
  };
  return report({
    result,
    followUp,
    rules,
    snapshot,
    facts: FACTS,
    when: NOW,
    programVersion: '0.1.0',
    seal: '5ea1'.repeat(16),
  });
}

/** Texts that have broken programs: formulas, markup, characters that XML forbids, placeholders, and very long names. */
export const EVIL_TEXTS: readonly string[] = [
  '=HYPERLINK("http://x.test";"Klicka")',
  '+1+cmd|/c calc!A0',
  '-2+3',
  '@SUM(A1)',
  '\tTab först',
  '</w:t></a:t><script>alert(1)</script>',
  '& < > " \' ]]> <!-- -->',
  'Tecken \u0001\u000B\uFFFE och halva \uD800 par',
  'Höger \u202Etill vänster',
  'Rad\r\nbrytning;semikolon',
  '{{titel}} och ${x} och $1 $& %s',
  'å'.repeat(32_767),
  'Ord '.repeat(2000),
  '😀'.repeat(300),
];

/** A report where every text is one of those. */
export function evilReport(): Promise<Report> {
  const rows = EVIL_TEXTS.map((text) => [text, text, text, 'minst 80 %', '75 %']);
  const facts: ReportFacts = {
    title: 'Mål "2020" & <b>',
    committee: '=1+1 {{dnr}}',
    dnr: '<KS> & 1',
    officer: '@roll\u0001',
    madeOn: '2021-03-01',
  };
  return reportOfRows(rows, { facts });
}
