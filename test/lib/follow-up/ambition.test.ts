// Ambitionsnivå: the answers as people write them, what the program sees itself, and the list to act on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmbitionFinding, AmbitionResult, Issue } from '../../../lib/index.ts';
import { assessAmbition } from '../../../lib/follow-up/ambition.ts';
import { ambitionContent } from '../../../lib/follow-up/content/ambition-content.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

type Row = readonly CellSpec[];

const TABLE: Row = ['Mål', 'Mätvärde', 'Typ', 'Målvärde', 'Utgångsvärde', 'Utfall 2019', 'Utfall 2020'];
const HEADINGS: Row = [
  'Mål',
  'Mätvärde',
  'Påverkbart och inom ansvaret',
  'Mätbart',
  'Resurser finns',
  'Kommentar',
];

/** A measure that passes on the program's side. */
const GOOD: Row = ['Trygg', 'Nöjda', '', 'minst 80 %', '', '', '85 %'];
const YES: Row = ['', 'Nöjda', 'Ja', 'Ja', 'Ja', ''];

interface Found {
  readonly result: AmbitionResult | null;
  readonly issues: readonly Issue[];
}

function assess(measures: readonly Row[], answers: readonly Row[] | null, headings: Row = HEADINGS): Found {
  const sheets: SheetSpec[] = [{ name: 'Mål', rows: [TABLE, ...measures] }];
  if (answers !== null) sheets.push({ name: 'Ambitionsnivå', rows: [headings, ...answers] });
  return finish(assessAmbition(inputFromSheets(sheets)));
}

/** «prövning svar cell» */
const shown = (findings: readonly AmbitionFinding[] = []): readonly string[] =>
  findings.map(({ test: about, answer, cell }) => `${about} ${answer} ${String(cell)}`);

const asked = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, cell }) => `${code} ${String(cell)}`);

test('utan bladet finns inget', () => {
  expect(assess([GOOD], null)).toEqual({ result: null, issues: [] });
});

test('ett mätvärde som klarar allt', () => {
  expect(assess([GOOD], [YES])).toEqual({ result: { findings: [], passed: 1, of: 1 }, issues: [] });
});

type AnswerCase = readonly [answer: CellSpec, expected: 'ja' | 'nej' | 'obesvarat' | 'fråga', why: string];

const ANSWERS: readonly AnswerCase[] = [
  ['Ja', 'ja', 'som i listan'],
  ['ja', 'ja', 'gemener'],
  ['J', 'ja', 'en bokstav'],
  ['x', 'ja', 'ett kryss'],
  ['✓', 'ja', 'en bock'],
  [true, 'ja', 'en ikryssad ruta'],
  ['Ja, genom avtalet', 'ja', 'ja med förklaring'],
  ['Nej', 'nej', 'som i listan'],
  ['n', 'nej', 'en bokstav'],
  [false, 'nej', 'en tom ruta'],
  ['Nej – ligger på regionen', 'nej', 'nej med förklaring'],
  [null, 'obesvarat', 'tomt'],
  ['–', 'obesvarat', 'ett streck är inget svar'],
  ['delvis', 'fråga', 'varken ja eller nej'],
  ['Ja, delvis', 'fråga', 'ja med förbehåll'],
  ['Ja/Nej', 'fråga', 'båda'],
  ['?', 'fråga', 'ingen vet'],
  [1, 'fråga', 'en siffra kan vara ett betyg'],
];

describe('svaren', () => {
  test.each(ANSWERS)('«%s» är %s (%s)', (written, expected) => {
    const { result, issues } = assess([GOOD], [['', 'Nöjda', written, '', 'Ja', '']]);
    const answer = { ja: null, nej: 'no', obesvarat: 'unanswered', fråga: 'unanswered' }[expected];
    const found = answer === null ? [] : [`influence ${answer} Ambitionsnivå!C2`];
    expect(shown(result?.findings)).toEqual(found);
    expect(asked(issues)).toEqual(expected === 'fråga' ? ['ambition-not-understood Ambitionsnivå!C2'] : []);
  });

  test('resurser och mätbarhet', () => {
    const { result } = assess([GOOD], [['', 'Nöjda', 'Ja', 'Nej', 'Nej', '']]);
    expect(shown(result?.findings)).toEqual([
      'measurable no Ambitionsnivå!D2',
      'resources no Ambitionsnivå!E2',
    ]);
    expect(result).toMatchObject({ passed: 0, of: 1 });
  });

  test('det som programmet kan pröva behöver inget svar, och kolumnen får saknas', () => {
    const without = HEADINGS.filter((heading) => heading !== 'Mätbart');
    expect(assess([GOOD], [['', 'Nöjda', 'Ja', 'Ja', '']], without).result?.findings).toEqual([]);
  });

  test('ett mätvärde utan rad är obesvarat, en gång', () => {
    const { result } = assess([GOOD], []);
    expect(result?.findings).toEqual([
      {
        test: 'influence',
        answer: 'unanswered',
        goal: 'Trygg',
        measure: 'Nöjda',
        text: 'Mätvärdet saknas i bladet «Ambitionsnivå». Lägg till en rad och svara på frågorna.',
        cell: 'Mål!B2',
      },
    ]);
  });
});

type SeenCase = readonly [row: Row, expected: readonly string[], says: string, why: string];

const SEEN: readonly SeenCase[] = [
  [
    ['Trygg', 'Nöjda', '', 'God nivå', '', '', '85 %'],
    ['measurable no Mål!D2'],
    'kan inte bedömas',
    'ord utan mått',
  ],
  [
    ['Trygg', 'Nöjda', '', '', '', '', '85 %'],
    ['measurable no Mål!D2'],
    'Målvärdet saknas',
    'inget målvärde',
  ],
  [['Trygg', 'Nöjda', 'Aktivitet', '', '', '', ''], [], '', 'en aktivitet behöver inget målvärde'],
  [
    ['Trygg', 'Nöjda', '', '3% / 60% / 50%', '', '', ''],
    ['measurable no Mål!D2'],
    'kan inte bedömas',
    'flera målvärden',
  ],
  [['Trygg', 'Nöjda', '', 'Öka', '', '', ''], ['baseline no Mål!E2'], 'utgångsvärde', 'öka från vad?'],
  [['Trygg', 'Nöjda', '', 'Öka', 70, '', ''], [], '', 'utgångsvärdet finns'],
  [['Trygg', 'Nöjda', '', 'Öka', '', 70, ''], [], '', 'föregående år finns'],
  [
    ['Trygg', 'Nöjda', '', 'Öka', '', '-', ''],
    ['baseline no Mål!E2'],
    'utgångsvärde',
    'ett streck är inget värde',
  ],
  [
    ['Trygg', 'Nöjda', '', 'minska med minst 10 %', '', '', ''],
    ['baseline no Mål!E2'],
    'utgångsvärde',
    'en förändring med storlek',
  ],
  [['Trygg', 'Nöjda', '', 'Öka', '', '', '81 (80)'], [], '', 'föregående värde står i utfallet'],
  [
    ['Trygg', 'Nöjda', '', 'bättre än riket', '', '', ''],
    ['measurable no Mål!B2'],
    'riket',
    'inget att jämföra med',
  ],
  [['Trygg', 'Nöjda', '', 'minst 80 %', '', '', ''], [], '', 'utfallet behövs inte ännu'],
];

describe('vad programmet ser', () => {
  test.each(SEEN.map(([row, expected, says, why]) => [why, row, expected, says] as const))(
    '%s',
    (_, row, expected, says) => {
      const { result } = assess([row], [['', 'Nöjda', 'Ja', '', 'Ja', '']]);
      expect(shown(result?.findings)).toEqual(expected);
      if (says !== '') expect(result?.findings[0]?.text).toContain(says);
    },
  );

  test('ett ja som inte stämmer med målvärdet sägs, vid svaret', () => {
    const { result } = assess([['Trygg', 'Nöjda', '', 'God nivå', '', '', '85 %']], [YES]);
    expect(shown(result?.findings)).toEqual(['measurable no Ambitionsnivå!D2']);
    expect(result?.findings[0]?.text).toMatch(
      /^Svaret är Ja, men målvärdet «God nivå» kan inte bedömas\. Skriv .+\.$/u,
    );
  });

  test('inriktningsmål prövas inte', () => {
    const rows: Row[] = [
      ['Inriktningsmål: hälsa', 'Träffar', 'Aktivitet', '', '', '', 'Pågår'],
      ['Trygg', 'Hälsan', 'Inriktningsmål', '', '', '', ''],
    ];
    expect(assess(rows, []).result).toEqual({ findings: [], passed: 0, of: 0 });
  });
});

const other = (goal: string, name: string): Row => [goal, name, '', 'minst 80 %', '', '', '85 %'];

type RowCase = readonly [
  answers: readonly Row[],
  found: readonly string[],
  asks: readonly string[],
  why: string,
];

const ROWS: readonly RowCase[] = [
  [[['Trygg', 'Nöjda', 'Ja', '', 'Ja', '']], [], [], 'mål och mätvärde'],
  [[['', ' nöjda. ', 'Ja', '', 'Ja', '']], [], [], 'skiftläge och blanksteg'],
  [
    [['', 'Nöjda elever', 'Ja', '', 'Ja', '']],
    ['influence unanswered Mål!B2'],
    ['ambition-not-understood Ambitionsnivå!B2'],
    'okänt mätvärde',
  ],
  [
    [['Grön', 'Nöjda', 'Ja', '', 'Ja', '']],
    ['influence unanswered Mål!B2'],
    ['ambition-not-understood Ambitionsnivå!B2'],
    'under fel mål',
  ],
  [
    [YES, YES.map((cell) => (cell === 'Ja' ? 'Nej' : cell))],
    ['influence unanswered Ambitionsnivå!C3', 'resources unanswered Ambitionsnivå!E3'],
    ['C3', 'D3', 'E3'].map((cell) => `ambition-not-understood Ambitionsnivå!${cell}`),
    'två rader som säger emot varandra',
  ],
  [[YES, ['', 'Nöjda', '', '', '', '']], [], [], 'en tom rad till säger inget annat'],
  [
    [YES, ['Trygg', '', 'Ja', '', '', '']],
    [],
    ['ambition-not-understood Ambitionsnivå!B3'],
    'svar utan mätvärde',
  ],
  [[YES, ['Trygg', '', '', '', '', '']], [], [], 'ett mål som rubrik'],
];

describe('vilken rad som gäller vilket mätvärde', () => {
  test.each(ROWS.map(([answers, found, asks, why]) => [why, answers, found, asks] as const))(
    '%s',
    (_, answers, found, asks) => {
      const { result, issues } = assess([GOOD], answers);
      expect(shown(result?.findings)).toEqual(found);
      expect(asked(issues)).toEqual(asks);
    },
  );

  test('samma namn under två mål: målet måste skrivas', () => {
    const measures = [GOOD, other('Grön', 'Nöjda')];
    expect(asked(assess(measures, [YES]).issues)).toEqual(['ambition-not-understood Ambitionsnivå!B2']);
    const both = ['Trygg', 'Grön'].map((goal): Row => [goal, ...YES.slice(1)]);
    expect(assess(measures, both)).toEqual({ result: { findings: [], passed: 2, of: 2 }, issues: [] });
  });

  test('ett okänt namn får det närmaste som förslag', () => {
    const [found] = assess(
      [other('Trygg', 'Nöjda brukare')],
      [['', 'Nöjda brukere', 'Ja', '', 'Ja', '']],
    ).issues;
    expect(found?.suggestion).toBe('Nöjda brukare');
  });

  test('ett blad som saknar en kolumn frågas om, och inget sägs saknas', () => {
    const headings = ['Mål', 'Mätvärde', 'Mätbart', 'Resurser finns'];
    const { result, issues } = assess([GOOD], [['', 'Nöjda', 'Ja', 'Ja']], headings);
    expect(result).toBeNull();
    expect(asked(issues)).toEqual(['register-column-missing Ambitionsnivå!A1']);
  });
});

type LimitCase = readonly [
  rows: readonly Row[],
  found: readonly string[],
  asks: readonly string[],
  why: string,
];
const MEASURES = [GOOD, other('Trygg', 'B'), other('Grön', 'C')];
const limit = (name: string, value: CellSpec): Row => ['', name, '', '', '', value];

const LIMITS: readonly LimitCase[] = [
  [[limit('Högst antal mål', 2)], [], [], 'så många får det vara'],
  [[limit('Högst antal mål', 1)], ['goalCount no Ambitionsnivå!F2'], [], 'ett för mycket'],
  [[limit('högst antal mål:', 'högst 1 st')], ['goalCount no Ambitionsnivå!F2'], [], 'talet i ord'],
  [[['', 'Högst antal mål', 1, '', '', '']], ['goalCount no Ambitionsnivå!C2'], [], 'talet i en annan cell'],
  [[limit('Högst antal mätvärden per mål', 1)], ['measureCount no Ambitionsnivå!F2'], [], 'ett mål har två'],
  [[limit('Max antal indikatorer per mål', 2)], [], [], 'andra ord för detsamma'],
  [[limit('Högst antal mål', 'några')], [], ['ambition-not-understood Ambitionsnivå!F2'], 'inget tal'],
  [
    [limit('Högst antal mål', 1), limit('Högst antal mål', 5)],
    [],
    ['ambition-not-understood Ambitionsnivå!F3'],
    'två olika gränser: ingen väljs',
  ],
];

describe('antalet mål och mätvärden', () => {
  test.each(LIMITS.map(([rows, found, asks, why]) => [why, rows, found, asks] as const))(
    '%s',
    (_, rows, found, asks) => {
      const answers = MEASURES.map(([, name = '']): Row => ['', name, 'Ja', '', 'Ja', '']);
      const { result, issues } = assess(MEASURES, [...rows, ...answers]);
      expect(shown(result?.findings)).toEqual(found);
      expect(asked(issues)).toEqual(asks);
    },
  );

  test.each([
    ['Nämndmål', ['goalCount no Ambitionsnivå!F2']],
    ['Delmål', []],
  ])('under KF-mål räknas nämndmålen, inte delmålen: %s', (heading, found) => {
    const rows: Row[] = [
      ['KF-mål', heading, 'Mätvärde', 'Målvärde', 'Utfall 2020'],
      ['Trygg', 'Färre olyckor', 'A', 'minst 80 %', '85 %'],
      ['Trygg', 'Trygga torg', 'B', 'minst 80 %', '85 %'],
    ];
    const answers = ['A', 'B'].map((name): Row => ['', name, 'Ja', '', 'Ja', '']);
    const sheets: SheetSpec[] = [
      { name: 'Mål', rows },
      { name: 'Ambitionsnivå', rows: [HEADINGS, limit('Högst antal mål', 1), ...answers] },
    ];
    expect(shown(finish(assessAmbition(inputFromSheets(sheets))).result?.findings)).toEqual(found);
  });

  test('målet nämns', () => {
    const { result } = assess(MEASURES, [limit('Högst antal mätvärden per mål', 1)]);
    expect(result?.findings[0]).toMatchObject({
      goal: 'Trygg',
      measure: '',
      text: 'Målet har 2 mätvärden men får ha högst 1. Ta bort mätvärden, eller ändra gränsen.',
    });
  });
});

test('lag: antalet som klarar prövningen är antalet utan något att göra, och varje mening är hel', () => {
  const answer = fc.constantFrom<CellSpec>('Ja', 'Nej', '', 'delvis', true);
  const target = fc.constantFrom<CellSpec>('minst 80 %', 'Öka', 'God nivå', '', 'Genomförd', 3);
  const one = fc.record({
    target,
    answers: fc.array(answer, { minLength: 3, maxLength: 3 }),
    has: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (specs) => {
      const name = (at: number): string => `Mätvärde ${'ABCDEF'.charAt(at)}`;
      const measures = specs.map(({ target: cell }, at): Row => [
        'Trygg',
        name(at),
        '',
        cell,
        '',
        '',
        '85 %',
      ]);
      const rows = specs.flatMap(({ answers, has }, at): Row[] =>
        has ? [['', name(at), ...answers, '']] : [],
      );
      const { result } = assess(measures, rows);
      const lacking = new Set(result?.findings.map(({ measure }) => measure));
      expect(result?.passed).toBe(specs.length - lacking.size);
      for (const { text, cell } of result?.findings ?? []) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(cell).toMatch(/^(?:Mål|Ambitionsnivå)!/u);
      }
    }),
    { numRuns: 60 },
  );
});

describe('avsnittet «Ambitionsnivå – att göra»', () => {
  const texts = ({ result }: Found) =>
    finish(ambitionContent({ ambition: result }))?.rows.map((row) => row.map((cell) => cell?.value ?? null));

  test('en rad per sak att göra', () => {
    expect(texts(assess([GOOD], [['', 'Nöjda', 'Ja', '', 'Nej', '']]))).toEqual([
      ['Ambitionsnivå – att göra'],
      ['0 av 1 mätvärden klarar prövningen. Inriktningsmål prövas inte.'],
      ['Mål', 'Mätvärde', 'Prövning', 'Cell', 'Att göra'],
      [
        'Trygg',
        'Nöjda',
        'Resurser',
        'Ambitionsnivå!E2',
        'Enligt bladet saknas resurser. Avsätt resurser, sänk målvärdet eller ta bort mätvärdet.',
      ],
    ]);
  });

  test('inget att göra sägs; utan bladet finns inget avsnitt', () => {
    expect(texts(assess([GOOD], [YES]))?.at(-1)).toEqual(['Inget att göra.']);
    expect(texts(assess([GOOD], null))).toBeUndefined();
  });
});
