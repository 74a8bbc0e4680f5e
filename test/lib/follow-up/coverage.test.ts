// Coverage: nämnder × KF-mål, goals × Agenda 2030, the holes in words, and measures without a goal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageContent } from '../../../lib/follow-up/content/coverage-content.ts';
import { findCoverage } from '../../../lib/follow-up/coverage.ts';
import type { Part } from '../../../lib/follow-up/part.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { Coverage, CoverageMatrix } from '../../../lib/index.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

type Row = readonly CellSpec[];

const HEADINGS: Row = ['KF-mål', 'Nämndmål', 'Mätvärde', 'Nämnd', 'Målvärde', 'Utfall 2020', 'Agenda 2030'];

/** A row that stands under a KF-mål and a nämnd, with what its Agenda cell says. */
const row = (kf: string, committee: string, agenda: CellSpec = null, name = 'Olyckor'): Row => [
  kf,
  `${committee}s mål`,
  name,
  committee,
  'högst 5',
  4,
  agenda,
];

function cover(...rows: readonly Row[]): Part<Coverage> {
  return finish(findCoverage(inputFromSheets([{ name: 'Mål', rows: [HEADINGS, ...rows] }])));
}

/** «Socialnämnden: Trygg 2, Grön 0» */
const shown = (matrix: CoverageMatrix | null): readonly string[] =>
  matrix === null
    ? []
    : matrix.rows.map(
        (name, at) =>
          `${name}: ${matrix.columns.map((column, index) => `${column} ${String(matrix.counts[at]?.[index])}`).join(', ')}`,
      );

describe('nämnder och KF-mål', () => {
  test('antalet mätvärden där de möts, och en mening per lucka', () => {
    const { committees } = cover(
      row('Trygg', 'Socialnämnden'),
      row('Trygg', 'Socialnämnden', null, 'Våld'),
      row('Grön', 'Kommunstyrelsen'),
      row('Trygg', 'Kommunstyrelsen'),
    ).result;
    expect(shown(committees)).toEqual(['Socialnämnden: Trygg 2, Grön 0', 'Kommunstyrelsen: Trygg 1, Grön 1']);
    expect(committees?.holes).toEqual([
      'Socialnämnden bidrar inte till KF-målet «Grön»: inget av nämndens mätvärden står under det.',
    ]);
  });

  const NAMES: readonly (readonly [texts: readonly string[], names: readonly string[], why: string])[] = [
    [
      ['Socialnämnden', 'SOCIALNÄMNDEN', 'Social nämnd'],
      ['Socialnämnden'],
      'versaler, blanksteg och ändelse',
    ],
    [
      ['Barn- och utbildningsnämnden', 'BUN', 'Barn-och utbildningsnämnd'],
      ['Barn- och utbildningsnämnden'],
      'en förkortning av begynnelsebokstäverna',
    ],
    [['KS', 'Kommunstyrelsen'], ['Kommunstyrelsen'], 'förkortningen får stå före'],
    [['SN', 'Socialnämnden', 'Skolnämnden'], ['SN', 'Socialnämnden', 'Skolnämnden'], 'SN kan vara båda'],
    [['XYZ', 'Socialnämnden'], ['XYZ', 'Socialnämnden'], 'ingen har de bokstäverna'],
    [['Socialnämnden och Kommunstyrelsen'], ['Socialnämnden', 'Kommunstyrelsen'], 'två i en cell'],
    [['Socialnämnden; KS'], ['Socialnämnden', 'KS'], 'två med semikolon'],
    [['Miljö- och byggnadsnämnden'], ['Miljö- och byggnadsnämnden'], 'ett och i namnet'],
    [['KF', 'Socialnämnden'], ['Socialnämnden'], 'fullmäktige är ingen nämnd'],
  ];

  test.each(NAMES)('%j är %j (%s)', (texts, names) => {
    const { committees } = cover(...texts.map((text) => row('Trygg', text))).result;
    expect(committees?.rows).toEqual(names);
    expect(committees?.holes).toEqual([]);
  });

  test('«Alla nämnder» räknas hos var och en', () => {
    const { committees } = cover(
      row('Trygg', 'Socialnämnden'),
      row('Grön', 'KS'),
      row('Grön', 'Alla nämnder'),
    ).result;
    expect(shown(committees)).toEqual(['Socialnämnden: Trygg 1, Grön 1', 'KS: Trygg 0, Grön 2']);
  });

  test('samma KF-mål skrivet olika på olika blad är ett', () => {
    const sheet = (name: string, goal: string): SheetSpec => ({
      name,
      rows: [
        ['KF-mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
        [goal, 'Olyckor', 'högst 5', 4],
      ],
    });
    const input = inputFromSheets([
      sheet('Socialnämnden', 'KF-mål 1. Trygg kommun'),
      sheet('Kommunstyrelsen', 'Trygg kommun'),
      sheet('Kulturnämnden', 'KF-mål 1'),
    ]);
    const { committees } = finish(findCoverage(input)).result;
    expect(committees?.columns).toEqual(['KF-mål 1. Trygg kommun']);
    expect(committees?.holes).toEqual([]);
  });

  test('ett nämndmål utan KF-mål är en lucka', () => {
    const { committees } = cover(row('Trygg', 'SN'), row('Trygg', 'SN'), [
      '',
      'Ekonomi',
      'Budget',
      'SN',
      '5',
      5,
    ]).result;
    expect(committees?.holes ?? []).toEqual([]);
    const wide: Row[] = [
      ['KF-mål', 'Nämndmål', 'Delmål', 'Mätvärde', 'Nämnd', 'Målvärde', 'Utfall 2020'],
      ['Trygg', 'Färre', 'Skola', 'Olyckor', 'SN', '5', 5],
      ['Trygg', 'Färre', 'Torg', 'Fall', 'SN', '5', 5],
      ['', 'Ekonomi', 'Budget', 'Överskott', 'SN', '5', 5],
    ];
    const { result } = finish(findCoverage(inputFromSheets([{ name: 'Mål', rows: wide }])));
    expect(result.committees?.holes).toEqual(['Målet «Ekonomi» (SN) står inte under något KF-mål.']);
  });

  test('utan nämnder eller utan KF-mål finns ingen matris', () => {
    const rows = (...headings: Row): SheetSpec[] => [
      { name: 'Mål', rows: [headings, ['Trygg', 'Olyckor', 'högst 5', 4, 'KS']] },
    ];
    const of = (sheets: SheetSpec[]) => finish(findCoverage(inputFromSheets(sheets))).result.committees;
    expect(of(rows('Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Nämnd'))).toBeNull();
    expect(of(rows('KF-mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'))).toBeNull();
  });
});

describe('målen och Agenda 2030', () => {
  test('ett mätvärde med flera mål räknas i vart och ett', () => {
    const { agenda } = cover(
      row('Trygg', 'SN', '3, 11'),
      row('Trygg', 'SN', 3),
      row('Grön', 'SN', 'Jämställdhet'),
    ).result;
    const at = (goal: number): readonly (number | undefined)[] =>
      agenda?.counts.map((each) => each[goal - 1]) ?? [];
    expect(agenda?.rows).toEqual(['Trygg', 'Grön']);
    expect([at(3), at(11), at(5), at(1)]).toEqual([
      [2, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(agenda?.columns).toHaveLength(17);
  });

  test('luckor: mål i agendan som inget bidrar till, och mål utan koppling', () => {
    const { agenda } = cover(row('Trygg', 'SN', '1–13, 15, 16, 17'), row('Grön', 'SN')).result;
    expect(agenda?.holes).toEqual([
      'Inget mål bidrar till Agenda 2030:s mål 14, Hav och marina resurser.',
      'Målet «Grön» är inte kopplat till något av Agenda 2030:s mål.',
    ]);
  });

  test('det som inte kan läsas frågas om med sin cell och räknas inte', () => {
    const { result, issues } = cover(
      row('Trygg', 'SN', 3.4),
      row('Trygg', 'SN', '5'),
      row('Trygg', 'SN', 'hållbarhet'),
    );
    expect(issues.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['coverage-not-understood', 'question', 'Mål!G2'],
      ['coverage-not-understood', 'question', 'Mål!G4'],
    ]);
    expect(issues[0]?.suggestion).toBe('3 och 4');
    expect(result.agenda?.counts.flat().reduce((sum, count) => sum + count)).toBe(1);
  });

  test('utan något läsbart mål finns ingen matris', () => {
    expect(cover(row('Trygg', 'SN', null)).result.agenda).toBeNull();
    expect(cover(row('Trygg', 'SN', 'hållbarhet')).result.agenda).toBeNull();
  });
});

test('mätvärden utan mål listas med sin cell', () => {
  const rows: Row[] = [
    ['Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['Olyckor', 'högst 5', 4],
    ['Fall', 'högst 5', 4],
  ];
  const { result } = finish(findCoverage(inputFromSheets([{ name: 'Blad1', rows }])));
  expect(result.withoutGoal).toEqual([
    { measure: 'Olyckor', cell: 'Blad1!A2' },
    { measure: 'Fall', cell: 'Blad1!A3' },
  ]);
});

describe('lagar', () => {
  const KF = ['Trygg', 'Grön', 'Lärande'];
  const COMMITTEES = ['Socialnämnden', 'Kommunstyrelsen', 'Barn- och utbildningsnämnden', 'Alla nämnder'];
  const anyRow = fc
    .record({
      kf: fc.constantFrom(...KF),
      committee: fc.constantFrom(...COMMITTEES),
      agenda: fc.constantFrom<CellSpec>(null, '3', '3, 4', 'Alla', 3.4, 17),
    })
    .map(({ kf, committee, agenda }) => row(kf, committee, agenda));

  test('varje möte räknas rätt, och luckorna är just nollorna', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const { committees } = cover(...rows).result;
        if (committees === null) {
          expect(rows.every(([, , , committee]) => committee === 'Alla nämnder')).toBe(true);
          return;
        }
        const zeros = committees.counts.flat().filter((count) => count === 0).length;
        expect(committees.holes).toHaveLength(zeros);
        committees.rows.forEach((name, at) => {
          committees.columns.forEach((goal, index) => {
            const here = rows.filter(
              ([kf, , , who]) => kf === goal && (who === name || who === 'Alla nämnder'),
            );
            expect(committees.counts[at]?.[index]).toBe(here.length);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('radernas ordning ändrar inga antal', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        // One text for each meeting point, so that neither order of rows nor of columns tells.
        const sorted = (matrix: CoverageMatrix | null): readonly string[] =>
          shown(matrix)
            .map((text) => text.split(/: |, /u))
            .flatMap(([name = '', ...counts]) => counts.map((count) => `${name} ${count}`))
            .sort();
        const [one, other] = [cover(...rows), cover(...[...rows].reverse())];
        expect(sorted(other.result.committees)).toEqual(sorted(one.result.committees));
        expect(other.issues.length).toBe(one.issues.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('bladet «Täckning»', () => {
  const content = (coverage: Coverage) => finish(coverageContent({ coverage }));
  const texts = (coverage: Coverage): readonly (readonly (string | number | null)[])[] =>
    content(coverage)?.rows.map((each) => each.map((cell) => cell?.value ?? null)) ?? [];

  test('matrisen med luckan i ord', () => {
    const rows = texts(cover(row('Trygg', 'Socialnämnden'), row('Grön', 'Kommunstyrelsen')).result);
    expect(rows).toContainEqual(['Nämnd', 'Alla KF-mål', 'Trygg', 'Grön']);
    expect(rows).toContainEqual(['Socialnämnden', 1, 1, 'saknas']);
    expect(rows).toContainEqual(['Kommunstyrelsen', 1, 'saknas', 1]);
  });

  test('Agenda 2030 står med de 17 målen under varandra', () => {
    const rows = texts(cover(row('Trygg', 'SN', '3'), row('Grön', 'SN', '3, 4')).result);
    expect(rows).toContainEqual(['Mål i Agenda 2030', 'Alla mål', 'Trygg', 'Grön']);
    expect(rows).toContainEqual(['3 God hälsa och välbefinnande', 2, 1, 1]);
    expect(rows).toContainEqual(['4 God utbildning för alla', 1, '–', 1]);
    expect(rows).toContainEqual(['5 Jämställdhet', 'saknas', '–', '–']);
  });

  test('ingen rad är bredare än nio kolumner, hur många mål det än finns', () => {
    const many = Array.from({ length: 90 }, (_, at) => row(`Mål ${String(at)}`, 'SN', '3'));
    const sheet = content(cover(...many).result);
    expect(Math.max(...(sheet?.rows.map(({ length }) => length) ?? []))).toBe(9);
    expect(sheet?.columnWidths).toHaveLength(9);
    expect(texts(cover(...many).result)).toContainEqual(['… och 20 mål till, som inte visas här.']);
  });

  test('en arbetsbok utan något av det får inget blad', () => {
    expect(content({ committees: null, agenda: null, withoutGoal: [] })).toBeNull();
  });
});
