// What is done, late and due soon, the order KSAU, KS, KF, and the activity plan behind the timetable.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimetable } from '../../../lib/follow-up/timetable.ts';
import { timetableContent } from '../../../lib/follow-up/content/timetable-content.ts';
import { finish } from '../../../lib/model/steps.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';
import { activitySheet, findings, follow, meetingSheet, type Row } from './plan-sheets.ts';

const TODAY = '2020-02-01';

describe('läget för ett sammanträde', () => {
  test.each<[why: string, date: string, status: string, state: string, text: string]>([
    ['klart är klart', '2020-01-15', 'Klar', 'done', 'Klart.'],
    ['behandlat är klart', '2020-01-15', 'Behandlad', 'done', 'Klart.'],
    ['beslutat är klart', '2020-01-15', 'Beslutad 2020-01-15', 'done', 'Klart.'],
    ['en bock är klart', '2020-01-15', '✓', 'done', 'Klart.'],
    ['det som utgår är inte försenat', '2020-01-15', 'Utgår', 'cancelled', 'Utgår.'],
    ['inställt är inte försenat', '2020-01-15', 'Inställt', 'cancelled', 'Utgår.'],
    ['pågår efter sitt datum', '2020-01-20', 'Pågår', 'late', 'Försenat sedan 2020-01-20, 12 dagar.'],
    ['en dag', '2020-01-31', 'Ej påbörjad', 'late', 'Försenat sedan 2020-01-31, 1 dag.'],
    ['bordlagt är inte klart', '2020-01-31', 'Bordlagd', 'late', 'Försenat sedan 2020-01-31, 1 dag.'],
    [
      'inget sagt',
      '2020-01-20',
      '',
      'late',
      'Datumet har passerat. Ange i kolumnen Status om ärendet är behandlat.',
    ],
    ['i dag är inte försenat', '2020-02-01', '', 'soon', 'I dag.'],
    ['i morgon', '2020-02-02', '', 'soon', 'I morgon.'],
    ['om tolv dagar', '2020-02-13', 'Pågår', 'soon', 'Om 12 dagar.'],
    ['dag 30 räknas med', '2020-03-02', '', 'soon', 'Om 30 dagar.'],
    ['dag 31 gör det inte', '2020-03-03', '', 'planned', 'Om 31 dagar.'],
  ])('%s', (_why, date, status, state, text) => {
    const { timetable, issues } = follow([meetingSheet(['KS', date, 'Mål', '', status])], TODAY);
    expect(timetable.entries).toMatchObject([{ state, text, status, cell: 'Tidsplan!B2' }]);
    expect(issues).toEqual([]);
  });

  test.each(['kanske', '2020-01-15', 'Klar?', '50 %'])('statusen «%s» frågas det om', (status) => {
    const followed = follow([meetingSheet(['KS', '2020-01-31', 'Mål', '', status])], TODAY);
    expect(findings(followed)).toEqual([
      `Tidsplan!E2: Statusen «${status}» går inte att tolka, så raden räknas inte som klar. Skriv Klar, Pågår, Ej påbörjad eller Utgår.`,
    ]);
    expect(followed.timetable.entries[0]?.state).toBe('late');
  });

  test('klart före sammanträdet frågas det om, och räknas inte som klart', () => {
    const followed = follow([meetingSheet(['KS', '2020-02-12', 'Mål', '', 'Beslutad'])], TODAY);
    expect(followed.timetable.entries[0]?.state).toBe('soon');
    expect(findings(followed)).toEqual([
      'Tidsplan!B2: Statusen är «Beslutad», men KS sammanträder först 2020-02-12. Rätta datumet eller statusen.',
    ]);
  });

  test('samma ärende, organ och dag två gånger frågas det om, och räknas en gång', () => {
    const row: Row = ['KS', '2020-02-12', 'Mål'];
    const followed = follow([meetingSheet(row, row)], TODAY);
    expect(followed.timetable.entries).toHaveLength(1);
    expect(findings(followed)).toEqual([
      'Tidsplan!B3: Samma ärende, organ och dag står också i «Tidsplan» på rad 2, och den raden gäller. Ta bort den ena.',
    ]);
  });
});

describe('ordningen KSAU, KS, KF', () => {
  type Step = readonly [body: string, date: string, status?: string];
  const order = (...rows: readonly Step[]) =>
    findings(
      follow([meetingSheet(...rows.map(([body, date, status]) => [body, date, 'Mål', '', status ?? '']))]),
    );

  test.each<[why: string, rows: readonly Step[], expected: readonly string[]]>([
    [
      'rätt ordning',
      [
        ['KSAU', '2020-02-05'],
        ['KS', '2020-02-12'],
        ['KF', '2020-02-24'],
      ],
      [],
    ],
    [
      'raderna får stå i annan ordning',
      [
        ['KF', '2020-02-24'],
        ['KS', '2020-02-12'],
        ['KSAU', '2020-02-05'],
      ],
      [],
    ],
    [
      'ett ärende kan stanna i KS',
      [
        ['KSAU', '2020-02-05'],
        ['KS', '2020-02-12'],
      ],
      [],
    ],
    [
      'ett ärende kan börja i KS',
      [
        ['KS', '2020-02-12'],
        ['KF', '2020-02-24'],
      ],
      [],
    ],
    [
      'två varv',
      [
        ['KSAU', '2020-02-05'],
        ['KS', '2020-02-12'],
        ['KSAU', '2020-08-05'],
        ['KS', '2020-08-12'],
      ],
      [],
    ],
    [
      'nämnden står utanför',
      [
        ['Socialnämnden', '2020-03-12'],
        ['KS', '2020-02-12'],
        ['KF', '2020-02-24'],
      ],
      [],
    ],
    [
      'det som utgår räknas inte',
      [
        ['KSAU', '2020-02-19', 'Utgår'],
        ['KS', '2020-02-12'],
      ],
      [],
    ],
    [
      'extra KS samma dag som KF',
      [
        ['Extra KS', '2020-02-24'],
        ['KF', '2020-02-24'],
      ],
      [],
    ],
    [
      'KS före KSAU',
      [
        ['KSAU', '2020-02-19'],
        ['KS', '2020-02-12'],
      ],
      [
        'Tidsplan!B3: «Mål»: KS 2020-02-12 (rad 3) ligger före KSAU 2020-02-19 (rad 2). Ordningen är KSAU, KS, KF; rätta datumen.',
      ],
    ],
    [
      'KF före KS',
      [
        ['KS', '2020-02-12'],
        ['KF', '2020-02-10'],
      ],
      [
        'Tidsplan!B3: «Mål»: KF 2020-02-10 (rad 3) ligger före KS 2020-02-12 (rad 2). Ordningen är KSAU, KS, KF; rätta datumen.',
      ],
    ],
    [
      'samma dag',
      [
        ['KSAU', '2020-02-12'],
        ['KS', '2020-02-12'],
      ],
      [
        'Tidsplan!B3: «Mål»: KS 2020-02-12 (rad 3) ligger samma dag som KSAU 2020-02-12 (rad 2), som ska komma före. Ordningen är KSAU, KS, KF; rätta datumen.',
      ],
    ],
    [
      'andra varvet fel',
      [
        ['KSAU', '2020-02-05'],
        ['KS', '2020-02-12'],
        ['KS', '2020-08-05'],
        ['KSAU', '2020-08-12'],
      ],
      [
        'Tidsplan!B4: «Mål»: KS 2020-08-05 (rad 4) ligger före KSAU 2020-08-12 (rad 5). Ordningen är KSAU, KS, KF; rätta datumen.',
      ],
    ],
    [
      'KF utan KS',
      [
        ['KSAU', '2020-02-05'],
        ['KF', '2020-02-24'],
      ],
      [
        'Tidsplan!B3: «Mål»: KF 2020-02-24 (rad 3) har inget sammanträde i KS före sig. Lägg till det, eller skriv ärendet på samma sätt på båda raderna.',
      ],
    ],
    [
      'inget sägs om KS när dess rad inte gick att läsa',
      [
        ['KS', 'februari'],
        ['KF', '2020-02-24'],
      ],
      ['Tidsplan!B2: «februari» säger inte vilken dag. Skriv det som ÅÅÅÅ-MM-DD.'],
    ],
  ])('%s', (_why, rows, expected) => {
    expect(order(...rows)).toEqual(expected);
  });

  test('olika ärenden har inget med varandra att göra, men stavning skiljer dem inte', () => {
    const rows: Row[] = [
      ['KS', '2020-02-12', 'Nya mål'],
      ['KSAU', '2020-02-19', 'Budget'],
      ['KSAU', '2020-02-19', ' «nya  mål»'],
    ];
    expect(follow([meetingSheet(...rows)]).issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['timetable-order', 'Tidsplan!B2'],
    ]);
  });

  test('lag: hur raderna står påverkar varken ordning eller läge', () => {
    const row = fc.tuple(
      fc.constantFrom('KSAU', 'KS', 'KF', 'Socialnämnden'),
      fc.integer({ min: 1, max: 28 }).map((day) => `2020-02-${String(day).padStart(2, '0')}`),
      fc.constantFrom('Mål', 'Budget'),
    );
    const key = ([body, date, item]: readonly string[]) => `${String(body)}|${String(date)}|${String(item)}`;
    const told = (rows: readonly (readonly string[])[]) => {
      const { timetable, issues } = follow([meetingSheet(...rows)], '2020-02-10');
      const states = timetable.entries.map(({ body, date, item, state }) =>
        [body, date, item, state].join('|'),
      );
      return { states: states.sort(), wrong: issues.filter(({ code }) => code === 'timetable-order').length };
    };
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: key, maxLength: 12 }), (rows) => {
        expect(told([...rows].reverse())).toEqual(told(rows));
      }),
    );
  });
});

describe('aktivitetsplanen', () => {
  test('läget räknas från sista dagen', () => {
    const { timetable, issues } = follow(
      [
        activitySheet(
          ['Enkät', '', 'Utvecklaren', '2020-01-01', '2020-01-25', 'Pågår'],
          ['Rapport', '', '', '', '2020-02-20', ''],
          ['Utbildning', '', '', '', '2020-01-25', 'Genomförd'],
          ['Resa', '', '', '', '2020-01-25', 'Avbruten'],
          ['Samtal', '', '', '', 'löpande', 'Pågår'],
        ),
      ],
      TODAY,
    );
    expect(timetable.activities.map(({ name, state, text }) => [name, state, text])).toEqual([
      ['Enkät', 'late', 'Försenat sedan 2020-01-25, 7 dagar.'],
      ['Utbildning', 'done', 'Klart.'],
      ['Resa', 'cancelled', 'Avbruten.'],
      ['Rapport', 'soon', 'Om 19 dagar.'],
      ['Samtal', 'planned', 'Löpande.'],
    ]);
    expect(issues).toEqual([]);
  });

  test('saknat slutdatum frågas det om, men inte det som är löpande, klart eller bara en rubrik', () => {
    const { timetable, issues } = follow(
      [
        activitySheet(
          ['Enkät', '', 'Utvecklaren', '', '', 'Pågår'],
          ['Samtal', '', 'Utvecklaren', '', 'löpande', ''],
          ['Kafé', '', 'Utvecklaren', '', '', 'Genomförd'],
          ['Kvartal 1', '', '', '', '', ''],
          ['Resa', '', '', '', '31 april 2020', ''],
        ),
      ],
      TODAY,
    );
    expect(issues.map(({ cell }) => cell)).toEqual(['Aktivitetsplan!E6', 'Aktivitetsplan!E2']);
    expect(issues[1]?.text).toBe('Aktiviteten «Enkät» saknar slutdatum. Skriv dagen, eller «löpande».');
    expect(timetable.activities.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Enkät: Slutdatum saknas.',
      'Samtal: Löpande.',
      'Kafé: Klart.',
      'Kvartal 1: Slutdatum saknas.',
      'Resa: Slutdatumet kan inte läsas.',
    ]);
  });

  test('ett mål eller ärende som inte finns frågas det om med det närmaste', () => {
    const sheets = [
      {
        name: 'Mål',
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
          ['Mål 1. Trygg kommun', 'Nöjda', '80', '81'],
        ],
      },
      meetingSheet(['KS', '2020-03-04', 'Årsredovisning']),
      activitySheet(
        ['Rätt', 'Mål 1. Trygg kommun', '', '', '2020-02-20', ''],
        ['Kort', 'Mål 1', '', '', '2020-02-20', ''],
        ['Ärende', 'årsredovisning', '', '', '2020-02-20', ''],
        ['Fel', 'Mål 1. Tryg kommun', '', '', '2020-02-20', ''],
        ['Fritt', 'Efter sommaren tar vi nya tag', '', '', '2020-02-20', ''],
        ['Fel ärende', 'Årsredovisningn', '', '', '2020-02-20', ''],
      ),
    ];
    const { issues } = finish(readTimetable({ ...inputFromSheets(sheets), now: `${TODAY}T09:30` }));
    expect(findings({ issues })).toEqual([
      'Aktivitetsplan!B5: Aktiviteten «Fel» gäller «Mål 1. Tryg kommun», som varken är ett mål eller ett ärende. Menas «Mål 1. Trygg kommun»?',
      'Aktivitetsplan!B7: Aktiviteten «Fel ärende» gäller «Årsredovisningn», som varken är ett mål eller ett ärende. Menas «Årsredovisning»?',
    ]);
  });

  test('varnar för det som blir klart efter sammanträdet som det är till för', () => {
    const meetings = meetingSheet(['KSAU', '2020-02-05', 'Mål'], ['KS', '2020-02-12', 'Mål']);
    const followed = follow([
      meetings,
      activitySheet(
        ['Underlag', 'mål', '', '', '2020-02-13', ''],
        ['Utskick', 'Mål', '', '', '2020-02-12', ''],
        ['Tryck', 'Mål', '', '', '2020-02-20', 'Genomförd'],
        ['Annat', 'Budget', '', '', '2020-02-20', ''],
      ),
    ]);
    expect(findings(followed)).toEqual([
      'Aktivitetsplan!A2: Aktiviteten «Underlag» är klar först 2020-02-13, efter sammanträdet som den är till för: KS 2020-02-12 med «Mål» (rad 3). Rätta ett av datumen.',
    ]);
  });
});

test('en arbetsbok utan tidsplan och aktivitetsplan har ingen', () => {
  const snapshot = buildSnapshot([
    {
      rows: [
        ['Mål', 'Målvärde', 'Utfall'],
        ['Trygghet', 80, 81],
      ],
    },
  ]);
  expect(finish(readTimetable({ snapshot, now: '2020-02-01T08:00' }))).toEqual({ result: null, issues: [] });
});

describe('avsnittet i bladet Uppföljning', () => {
  const sheets = [
    meetingSheet(
      ['KS', '2020-02-12', 'Mål', 'Tjänsteskrivelse', 'Pågår'],
      ['KSAU', '2020-01-22', 'Mål', '', ''],
      ['KF', '2020-06-24', 'Mål', '', ''],
    ),
    activitySheet(['Underlag', 'Mål', 'Utvecklaren', '', '2020-01-20', 'Pågår']),
  ];
  const section = (day: string, ...given: Parameters<typeof follow>[0]) =>
    finish(timetableContent(follow(given, day)));
  const texts = (...given: Parameters<typeof section>) =>
    section(...given)?.rows.map((row) => row.map((cell) => cell?.value));

  test('har det försenade först och sedan det som är nära', () => {
    expect(texts(TODAY, ...sheets)).toEqual([
      ['Tidsplan: försenat och inom 30 dagar'],
      [
        'Ärende eller aktivitet',
        'Organ eller ansvarig',
        'Datum',
        'Tidsläge',
        'Underlag, eller ärende som aktiviteten gäller',
        'Status i planen',
        'Cell',
      ],
      ['Underlag', 'Utvecklaren', '2020-01-20', 'Försenat', 'Mål', 'Pågår', 'Aktivitetsplan!A2'],
      [
        'Mål',
        'KSAU',
        '2020-01-22',
        'Datum passerat',
        '',
        'Datumet har passerat. Ange i kolumnen Status om ärendet är behandlat.',
        'Tidsplan!B3',
      ],
      ['Mål', 'KS', '2020-02-12', 'Inom 30 dagar', 'Tjänsteskrivelse', 'Pågår', 'Tidsplan!B2'],
    ]);
  });

  test('är detsamma nästa dag när inget har blivit nära eller försenat', () => {
    expect(section('2020-02-02', ...sheets)).toEqual(section(TODAY, ...sheets));
  });

  test('säger när inget är nära', () => {
    expect(texts(TODAY, meetingSheet(['KF', '2020-06-24', 'Mål']))).toEqual([
      ['Tidsplan: försenat och inom 30 dagar'],
      ['Inget är försenat eller ska vara klart inom 30 dagar.'],
    ]);
  });

  test('finns inte utan tidsplan, eller med en som är tom', () => {
    expect(finish(timetableContent({ timetable: null }))).toBeNull();
    expect(section(TODAY, meetingSheet())).toBeNull();
  });
});
