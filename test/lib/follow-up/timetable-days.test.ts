// The days of the «Tidsplan» in every way that people write them; what is not certain is asked about at its cell.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings, follow, meetingSheet, meetingsOf, type Row } from './plan-sheets.ts';

const ITEM = 'Nya mål';

function read(...rows: readonly Row[]) {
  return follow([meetingSheet(...rows)], '2019-01-01');
}

describe('datum och organ på en rad', () => {
  test.each<[why: string, body: string, date: string | number, expected: readonly string[]]>([
    ['ett datum', 'KS', '2019-02-06', ['KS 2019-02-06']],
    ['Excels eget datum', 'KS', 43502, ['KS 2019-02-06']],
    ['dag och månad i ord', 'KS', 'den 6 februari 2019', ['KS 2019-02-06']],
    ['veckodag före', 'KS', 'ons 6/2 2019', ['KS 2019-02-06']],
    ['klockslag efter', 'KS', '6/2 2019 kl. 13.00–16.30', ['KS 2019-02-06']],
    ['klockslag utan kl', 'Extra KS', '21/2 2019 13-16.30', ['Extra KS 2019-02-21']],
    ['preliminärt', 'KS', '2019-02-25 (prel.)', ['KS 2019-02-25']],
    ['två sammanträden i en cell', '', 'KS 6/2 2019, KF 25/2 2019', ['KS 2019-02-06', 'KF 2019-02-25']],
    [
      'organen också i sin kolumn',
      'KS, KF',
      'KS 2019-02-06, KF 2019-02-25',
      ['KS 2019-02-06', 'KF 2019-02-25'],
    ],
    ['lika många organ som dagar', 'KS/KF', '2019-02-06 och 2019-02-25', ['KS 2019-02-06', 'KF 2019-02-25']],
    ['allt i organets kolumn', 'KSAU 16/1 2019', '', ['KSAU 2019-01-16']],
    ['organen efter sina dagar', '', '6/2 2019 KS, 25/2 2019 KF', ['KS 2019-02-06', 'KF 2019-02-25']],
    [
      'veckodagar efter dagarna',
      'KS, KF',
      '6/2 2019 (ons), 25/2 2019 (mån)',
      ['KS 2019-02-06', 'KF 2019-02-25'],
    ],
    ['arbetsutskottet', 'KS arbetsutskott', '2019-01-16', ['KSAU 2019-01-16']],
    ['arbetsutskottet i ord', 'Kommunstyrelsens arbetsutskott', '2019-01-16', ['KSAU 2019-01-16']],
    ['fullmäktige i ord', 'Kommunfullmäktige', '2019-02-25', ['KF 2019-02-25']],
    ['en nämnd', 'Barn- och utbildningsnämnden', '2019-02-25', ['Barn- och utbildningsnämnden 2019-02-25']],
    [
      'en nämnds utskott är inte KSAU',
      'Socialnämndens arbetsutskott',
      '2019-02-25',
      ['Socialnämndens arbetsutskott 2019-02-25'],
    ],
  ])('%s', (_why, body, date, expected) => {
    const followed = read([body, date, ITEM]);
    expect(followed.issues.filter(({ code }) => code !== 'timetable-order')).toEqual([]);
    expect(meetingsOf(followed)).toEqual(expected);
  });

  test.each<[why: string, row: Row, cell: string, text: string]>([
    [
      'en dag som inte finns',
      ['KS', '2019-04-31', ITEM],
      'Tidsplan!B2',
      'Menas 2019-04-30 eller 2019-05-01?',
    ],
    ['utan år en dag som inte finns', ['KS', '31 april', ITEM], 'Tidsplan!B2', 'Menas 30 april eller 1 maj?'],
    ['bara månad', ['KS', 'mars 2019', ITEM], 'Tidsplan!B2', 'säger inte vilken dag'],
    ['två dagar i ett', ['KS', '16–17/1 2019', ITEM], 'Tidsplan!B2', 'kan inte läsas säkert'],
    [
      'fel veckodag',
      ['KS', 'tisdag 6/2 2019', ITEM],
      'Tidsplan!B2',
      '2019-02-06 är en onsdag, men här står tisdag',
    ],
    ['fel veckodag efter dagen', ['KS', '6/2 2019 (tis)', ITEM], 'Tidsplan!B2', 'men här står tisdag'],
    ['två organ för en dag', ['', 'KS KF 2019-02-06', ITEM], 'Tidsplan!B2', 'kan inte läsas säkert'],
    ['ett organ och två dagar', ['KS', '2019-02-06, 2019-03-06', ITEM], 'Tidsplan!B2', 'inte lika många'],
    ['ett datum utan organ', ['', 'KS 2019-02-06, 2019-02-25', ITEM], 'Tidsplan!B2', 'saknar organ'],
    [
      'organen säger emot',
      ['KSAU', 'KS 2019-02-06', ITEM],
      'Tidsplan!B2',
      'Cellen nämner KS, men organet är KSAU',
    ],
    ['inget datum', ['KS', '', ITEM], 'Tidsplan!B2', 'Datum saknas'],
    ['inget organ', ['', '2019-02-06', ITEM], 'Tidsplan!A2', 'Organ saknas'],
    ['inget ärende', ['KS', '2019-02-06', ''], 'Tidsplan!C2', 'Ärende saknas'],
    ['inget datum alls', ['KS', 'ej bestämt', ITEM], 'Tidsplan!B2', 'kan inte läsas som ett datum'],
    ['en årstid', ['KS', 'efter sommaren', ITEM], 'Tidsplan!B2', 'Vilket datum menas med «sommaren»?'],
    ['ett tal', ['KS', 7, ITEM], 'Tidsplan!B2', 'är inget datum'],
    [
      'organ och något mer',
      ['KS, Folkets hus', '2019-02-06', ITEM],
      'Tidsplan!A2',
      'inte bara namn på organ',
    ],
  ])('frågar: %s', (_why, row, cell, text) => {
    const followed = read(row);
    expect(meetingsOf(followed)).toEqual([]);
    expect(findings(followed)).toEqual([expect.stringContaining(text)]);
    expect(followed.issues[0]).toMatchObject({
      code: 'timetable-not-understood',
      severity: 'question',
      cell,
    });
  });
});

describe('året när det inte står i datumet', () => {
  const headings = ['Organ', 'Datum', 'Ärende'];

  test('tas ur bladets rubrik, men inte ur mandatperiod eller diarienummer', () => {
    const rows = [
      ['Tidsplan 2019 för mål (KS 2018/017), reviderad 2018-12-14'],
      headings,
      ['KSAU', '16/1', ITEM],
    ];
    expect(meetingsOf(follow([{ name: 'Tidsplan', rows }]))).toEqual(['KSAU 2019-01-16']);
  });

  test.each([
    'Tidsplan för arbetet med mål och budget 2022',
    'Tidplan för årsredovisning 2020',
    'Tidsplan bokslut 2020',
    'Tidsplan för uppföljning av mål 2020',
    'Tidsplan för verksamhetsplan 2022',
    'Mål 2020',
    'Budget 2022 – tidsplan',
  ])('tas inte ur «%s»: det är året för det som ska behandlas', (title) => {
    const [inTitle, inName, between] = [
      [{ name: 'Tidsplan', rows: [[title], headings, ['KSAU', '16/1', ITEM]] }],
      [{ name: 'Tidsplan budget 2022', rows: [[''], headings, ['KSAU', '16/1', ITEM]] }],
      [{ name: 'Tidsplan', rows: [headings, [title], ['KSAU', '16/1', ITEM]] }],
    ];
    for (const sheets of [inTitle, inName, between])
      expect(findings(follow(sheets))).toEqual([expect.stringMatching(/^Tidsplan.*!B3: Datumet saknar år/)]);
  });

  test.each([
    'Tidsplan 2019 för budget 2020',
    '2019 års tidsplan',
    'Sammanträdesdagar för KSAU, KS och KF 2019',
    'Tidplan för kommunstyrelsen våren 2019',
    'Kommunstyrelsen 2019',
    'Budgetarbetet hösten 2019',
    '2019',
  ])('tas ur «%s»', (title) => {
    const rows = [[title], headings, ['KSAU', '16/1', ITEM]];
    expect(meetingsOf(follow([{ name: 'Tidsplan', rows }]))).toEqual(['KSAU 2019-01-16']);
  });

  test('frågas efter när dagen ligger före raderna ovanför, som kan vara av ett annat år', () => {
    const followed = read(
      ['KSAU', '2020-03-02', 'Mål'],
      ['KS', '18/3', 'Mål'],
      ['KF', '30/3', 'Mål'],
      ['KS', '13/1', 'Bokslut'],
    );
    expect(meetingsOf(followed)).toEqual(['KSAU 2020-03-02', 'KS 2020-03-18', 'KF 2020-03-30']);
    expect(findings(followed)).toEqual([expect.stringMatching(/^Tidsplan!B5: Datumet saknar år/)]);
  });

  test('frågas inte efter när raderna tydligt står ärende för ärende', () => {
    const followed = read(
      ['KSAU', '2020-01-13', 'Mål'],
      ['KS', '5/2', 'Mål'],
      ['KSAU', '20/1', 'Bokslut'],
      ['KS', '12/2', 'Bokslut'],
    );
    expect(findings(followed)).toEqual([]);
    expect(meetingsOf(followed)).toHaveLength(4);
  });

  test('tas inte ur en rubrik med två år', () => {
    const rows = [['Mål för mandatperioden 2019-2022'], headings, ['KSAU', '16/1', ITEM]];
    expect(findings(follow([{ name: 'Tidsplan', rows }]))).toEqual([
      'Tidsplan!B3: Datumet saknar år, och året framgår inte säkert av bladet. Skriv hela datumet, till exempel 2021-03-29.',
    ]);
  });

  test('tas då inte heller ur de andra raderna', () => {
    const rows = [['Tidsplan 2019–2020'], headings, ['KSAU', '10/9', ITEM], ['KS', '2020-01-15', ITEM]];
    const followed = follow([{ name: 'Tidsplan', rows }]);
    expect(findings(followed)).toEqual([expect.stringMatching(/^Tidsplan!B3: Datumet saknar år/)]);
  });

  test('tas ur bladets namn', () => {
    const followed = follow([{ name: 'Tidsplan 2019', rows: [headings, ['', 'KS 6/2, KF 25/2', ITEM]] }]);
    expect(meetingsOf(followed)).toEqual(['KS 2019-02-06', 'KF 2019-02-25']);
  });

  test('tas ur kolumnen År', () => {
    const rows = [
      [...headings, 'År'],
      ['KSAU', '16/1', ITEM, 2019],
      ['KSAU', '16/1', ITEM, 2020],
    ];
    expect(meetingsOf(follow([{ name: 'Tidsplan', rows }]))).toEqual(['KSAU 2019-01-16', 'KSAU 2020-01-16']);
  });

  test('tas ur rubriken mellan raderna', () => {
    const rows = [headings, ['Våren 2019'], ['KSAU', '16/1', ITEM], ['Våren 2020'], ['KS', '5/2', ITEM]];
    expect(meetingsOf(follow([{ name: 'Tidsplan', rows }]))).toEqual(['KSAU 2019-01-16', 'KS 2020-02-05']);
  });

  test('tas ur de andra raderna när de alla har samma år', () => {
    const followed = read(['KSAU', '2019-01-16', ITEM], ['KS', '6/2', ITEM], ['KF', '25 februari', ITEM]);
    expect(meetingsOf(followed)).toEqual(['KSAU 2019-01-16', 'KS 2019-02-06', 'KF 2019-02-25']);
  });

  test('frågas efter när raderna tycks gå över ett årsskifte', () => {
    const followed = read(['KSAU', '2019-12-11', ITEM], ['KS', '15/1', ITEM]);
    expect(meetingsOf(followed)).toEqual(['KSAU 2019-12-11']);
    expect(findings(followed)).toEqual([expect.stringMatching(/^Tidsplan!B3: Datumet saknar år/)]);
  });

  test('gäller också för om dagen finns', () => {
    const rows = [['Tidsplan 2019'], headings, ['KS', '29/2', ITEM]];
    expect(findings(follow([{ name: 'Tidsplan', rows }]))).toEqual([
      'Tidsplan!B3: 2019-02-29 finns inte i kalendern. Menas 2019-02-28 eller 2019-03-01?',
    ]);
  });
});

test('tidsplanen i KS 2019/017 läses som den står, och det som inte är en dag frågas det om', () => {
  const rows = [
    ['Förslag till övergripande tidsplan 2019'],
    ['Organ och datum', 'Organ', 'Datum', 'Ärende'],
    ['', 'KSAU', '16/1', 'Plan och process'],
    ['', '', 'KS 6/2, KF 25/2', 'Plan och process'],
    ['', 'Extra KS', '21/2 13-16.30', 'Dialogworkshop'],
    ['', 'Medborgare', 'Mars månad', 'Dialog med medborgare'],
    ['', 'KSAU', '10/4', 'Mål'],
    ['', 'KS', '8/5', 'Mål'],
    ['', 'KSAU', '22/5', 'Slutligt beslut mål'],
    ['', '', '(KS 4/6, KF 24/6)', 'Slutligt beslut mål'],
    ['', 'KSAU', '28/8', 'Strategiskt utvecklingsprogram'],
    ['', '', 'KS 11/9, KF 30/9', 'Strategiskt utvecklingsprogram'],
    ['', 'KF', '25 november', 'Programbudget'],
  ];
  const followed = follow([{ name: 'Tidsplan', rows }], '2019-01-01');
  expect(meetingsOf(followed)).toEqual([
    'KSAU 2019-01-16',
    'KS 2019-02-06',
    'Extra KS 2019-02-21',
    'KF 2019-02-25',
    'KSAU 2019-04-10',
    'KS 2019-05-08',
    'KSAU 2019-05-22',
    'KS 2019-06-04',
    'KF 2019-06-24',
    'KSAU 2019-08-28',
    'KS 2019-09-11',
    'KF 2019-09-30',
    'KF 2019-11-25',
  ]);
  expect(findings(followed)).toEqual([
    'Tidsplan!C6: «Mars» säger inte vilken dag. Skriv det som ÅÅÅÅ-MM-DD.',
    'Tidsplan!C13: «Programbudget»: KF 2019-11-25 (rad 13) har inget sammanträde i KS före sig. Lägg till det, eller skriv ärendet på samma sätt på båda raderna.',
  ]);
});

describe('lagar', () => {
  // what people write, and what they never ought to
  const piece = fc.constantFrom(
    'KS',
    'KF',
    'KSAU',
    'Extra KS',
    'Socialnämnden',
    '6/2',
    '31/4',
    '2019-02-06',
    'den 25 februari 2019',
    'mars',
    'ons',
    'kl. 13',
    '13-16.30',
    ',',
    ' och ',
    '2019',
    '(prel.)',
    'inställt',
    '\u200B',
    '29/2',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
    fc.string({ maxLength: 12 }),
  );

  test('en rad med organ, dag och ärende blir sammanträden eller frågor, aldrig ingenting', () => {
    fc.assert(
      fc.property(text, text, (body, date) => {
        const { timetable, issues } = read([body, date, ITEM]);
        expect(timetable.entries.length + issues.length).toBeGreaterThan(0);
        for (const entry of timetable.entries) expect(entry.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 500 },
    );
  });

  test('alla sätt att skriva en dag ger samma dag', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (time) => {
        const iso = time.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-').map((part) => String(Number(part)));
        const written = [
          iso,
          `${date}/${month} ${year}`,
          `${date}.${month}.${year}`,
          iso.replaceAll('-', ''),
          `KS ${date}/${month}-${year}`,
        ];
        for (const each of written) expect(meetingsOf(read(['KS', each, ITEM])), each).toEqual([`KS ${iso}`]);
      }),
      { numRuns: 200 },
    );
  });
});
