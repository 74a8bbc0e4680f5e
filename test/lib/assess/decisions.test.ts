// Målvärden by decision: which one held on the judged day, what is asked, and what the explanation says. Seeds: KS 2020-10-07 § 175, KS 2021-01-13 § 010.
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../lib/index.ts';
import {
  decidedWorkbook,
  firstOf,
  judgeDecided,
  type DecisionSpec,
  type Row,
} from '../../support/judge-decided.ts';

const HEADINGS: Row = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Utfall 2021', 'Utfall 2022'];
const NAME = 'Andel elbilar';
const table = (target: Row[number], ...outcomes: readonly string[]): readonly Row[] => [
  HEADINGS,
  ['Klimat', NAME, target, ...outcomes],
];

/** February 2020 «minst 80 %», corrected in October to «minst 85 %» and in January 2021 to «minst 90 %». */
const OCTOBER: DecisionSpec = {
  date: '2020-10-07',
  section: '§ 175',
  measure: NAME,
  from: 'minst 80 %',
  to: 'minst 85 %',
  validFrom: '2020-10-07',
};
const JANUARY: DecisionSpec = {
  date: '2021-01-13',
  section: '§ 010',
  measure: NAME,
  from: 'minst 85 %',
  to: 'minst 90 %',
  validFrom: '2021-01-13',
};

const codes = (run: ReturnType<typeof judgeDecided>): readonly IssueCode[] =>
  run.result.issues.map(({ code }) => code);

describe('rättelserna i oktober 2020 och januari 2021', () => {
  const snapshot = decidedWorkbook(table('minst 90 %', '86 %', '86 %', '91 %'), [OCTOBER, JANUARY]);

  test.each([
    ['2020', 'green', 'minst 85 %', 'KS 2020-10-07 § 175', 'rättelsen i oktober gällde den sista december'],
    ['2021', 'yellow', 'minst 90 %', 'KS 2021-01-13 § 010', 'rättelsen i januari gällde'],
    ['2022', 'green', 'minst 90 %', 'KS 2021-01-13 § 010', 'ingen ny rättelse'],
  ])('%s: %s mot %s enligt %s (%s)', (period, status, target, decision) => {
    const run = judgeDecided(snapshot, period);
    const one = firstOf(run);
    expect([one.status, one.target.text, one.decision]).toEqual([status, target, decision]);
    expect(one.explanation).toContain(`Målvärdet gäller enligt ${decision}.`);
    expect(codes(run)).toEqual([]);
  });

  test('delåret per 31 augusti 2020 mäts mot det som gällde före rättelsen', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020', 'Utfall 2021'],
      ['Klimat', NAME, 'minst 90 %', '81 %', '86 %'],
    ];
    const run = judgeDecided(decidedWorkbook(rows, [OCTOBER, JANUARY]), '2020-T2');
    const one = firstOf(run);
    expect([one.status, one.target.text, one.cells.target]).toEqual(['green', 'minst 80 %', 'Beslut!G2']);
    expect([one.decision, one.explanation]).toEqual([undefined, expect.not.stringContaining('enligt KS')]);
    expect(codes(run)).toEqual([]);
  });

  test('ett beslut som fattades efter perioden men gäller från den nämns så', () => {
    const late = { ...OCTOBER, date: '2021-01-13', validFrom: '2020-01-01' };
    const one = firstOf(judgeDecided(decidedWorkbook(table('minst 85 %', '86 %'), [late]), '2020'));
    expect(one.explanation).toContain(
      'Målvärdet gäller enligt KS 2021-01-13 § 175, som fattades efter periodens slut.',
    );
  });
});

describe('målvärdet i måltabellens cell', () => {
  test.each<[Row[number], string, string, boolean, string]>([
    ['minst 85 %', '2020', 'KS!C2', false, 'det som gällde'],
    ['85 % eller mer', '2020', 'KS!C2', false, 'samma sak med andra ord'],
    [{ value: 0.85, format: '0 %' }, '2020', 'Beslut!H2', false, 'samma tal, och beslutet säger riktningen'],
    ['minst 90 %', '2020', 'Beslut!H2', false, 'det som gäller nu'],
    ['minst 95 %', '2020', 'Beslut!H2', true, 'inget beslut säger så'],
    ['minst 80 %', '2020', 'Beslut!H2', true, 'det gällde bara före beslutet'],
    ['över 85 %', '2020', 'Beslut!H2', true, 'gränsen själv räcker inte'],
    ['god nivå', '2020', 'Beslut!H2', true, 'ett annat målvärde, om än oklart'],
    [null, '2020', 'Beslut!H2', false, 'tomt är inget annat målvärde'],
    [{ value: { error: '#REF!' } }, '2020', 'Beslut!H2', false, 'ett fel är inget annat målvärde'],
  ])('%j år %s: bedöms efter %s, påpekas: %s (%s)', (target, period, cell, told) => {
    const run = judgeDecided(decidedWorkbook(table(target, '86 %', '86 %'), [OCTOBER, JANUARY]), period);
    expect(firstOf(run).cells.target).toBe(cell);
    expect(firstOf(run).status).toBe('green');
    const found = run.result.issues.filter(({ code }) => code === 'target-without-decision');
    expect(found.map((one) => one.cell)).toEqual(told ? ['KS!C2'] : []);
  });

  test('påpekandet säger vad som står, vad beslutet säger, vad som användes och vad som ska göras', () => {
    const run = judgeDecided(decidedWorkbook(table('minst 95 %', '86 %'), [OCTOBER]), '2020');
    expect(run.result.issues.map(({ text }) => text)).toEqual([
      'Målvärdet i cellen är «minst 95 %», men enligt KS 2020-10-07 § 175 gäller «minst 85 %» från 2020-10-07, och det målvärdet användes. Skriv in beslutet om «minst 95 %» på beslutsbladet, eller rätta cellen till «minst 85 %».',
    ]);
  });
});

describe('målvärden per år', () => {
  const yearly = (in2020: string, in2021: string, in2022: string): readonly Row[] => [
    [
      'Mål',
      'Mätvärde',
      'Målvärde 2020',
      'Utfall 2020',
      'Målvärde 2021',
      'Utfall 2021',
      'Målvärde 2022',
      'Utfall 2022',
    ],
    ['Klimat', NAME, in2020, '86 %', in2021, '86 %', in2022, '86 %'],
  ];

  test.each<[readonly [string, string, string], string, string, readonly IssueCode[], string]>([
    [['minst 85 %', 'minst 90 %', 'minst 90 %'], '2020', 'green', [], 'rättat i oktober'],
    [['minst 85 %', 'minst 90 %', 'minst 90 %'], '2021', 'yellow', [], 'rättat i januari'],
    [['minst 85 %', 'minst 90 %', 'minst 90 %'], '2022', 'yellow', [], 'samma som beslutet'],
    [
      ['minst 90 %', 'minst 90 %', 'minst 90 %'],
      '2020',
      'green',
      ['target-without-decision'],
      '2021 års målvärde gäller inte 2020',
    ],
    [
      ['minst 85 %', 'minst 90 %', 'minst 95 %'],
      '2022',
      'unrated',
      ['decision-contradicts'],
      '2022 års målvärde är ett annat än beslutets',
    ],
    [
      ['minst 85 %', 'minst 90 %', 'minst 85 %'],
      '2022',
      'yellow',
      ['target-without-decision'],
      'cellen har kvar det som beslutet ändrade',
    ],
  ])('%j år %s: %s, %j (%s)', (targets, period, status, told) => {
    const run = judgeDecided(decidedWorkbook(yearly(...targets), [OCTOBER, JANUARY]), period);
    expect([firstOf(run).status, codes(run)]).toEqual([status, told]);
  });

  test('ett beslut om ett senare år rör inte årets målvärde', () => {
    const run = judgeDecided(
      decidedWorkbook(yearly('minst 80 %', 'minst 90 %', 'minst 90 %'), [JANUARY]),
      '2020',
    );
    expect([firstOf(run).cells.target, firstOf(run).status, codes(run)]).toEqual(['KS!C2', 'green', []]);
  });
});

describe('mätvärden som kommer till och utgår', () => {
  const NEW = { ...JANUARY, from: null };
  const ENDED = { ...JANUARY, to: 'Utgår' };

  test.each<[readonly DecisionSpec[], string, string, string]>([
    [[NEW], '2020', 'Mätvärdet är nytt från 2021-01-13 enligt KS 2021-01-13 § 010.', 'fanns inte 2020'],
    [
      [OCTOBER, ENDED],
      '2021',
      'Mätvärdet följs inte upp från 2021-01-13 enligt KS 2021-01-13 § 010.',
      'utgått',
    ],
  ])('%j år %s: «%s» (%s)', (decisions, period, text) => {
    const run = judgeDecided(decidedWorkbook(table('minst 90 %', '86 %', '86 %'), decisions), period);
    const one = firstOf(run);
    expect([one.status, one.reason, codes(run)]).toEqual(['unrated', 'notApplicable', []]);
    expect(one.explanation).toBe(`Ej bedömd: ej tillämpligt. ${text} Rad 2.`);
  });

  test('före den dag då det utgår bedöms det', () => {
    const run = judgeDecided(decidedWorkbook(table('minst 85 %', '86 %'), [OCTOBER, ENDED]), '2020');
    expect([firstOf(run).status, codes(run)]).toEqual(['green', []]);
  });
});

describe('det som är oklart frågas om, och bedöms inte', () => {
  test.each<[readonly DecisionSpec[], string, string, IssueCode, string, string]>([
    [
      [{ ...OCTOBER, validFrom: null }],
      '2020',
      'unrated',
      'decision-not-understood',
      'Beslut!I2',
      'dagen saknas',
    ],
    [
      [{ ...OCTOBER, body: null }],
      '2020',
      'unrated',
      'decision-not-understood',
      'Beslut!A2',
      'organet saknas',
    ],
    [
      [{ ...OCTOBER, to: null }],
      '2020',
      'unrated',
      'decision-not-understood',
      'Beslut!H2',
      'målvärdet saknas',
    ],
    [
      [OCTOBER, { ...JANUARY, body: null }],
      '2020',
      'green',
      'decision-not-understood',
      'Beslut!A3',
      'rör inte 2020',
    ],
    [
      [OCTOBER, { ...JANUARY, body: null }],
      '2021',
      'unrated',
      'decision-not-understood',
      'Beslut!A3',
      'rör 2021',
    ],
    [
      [OCTOBER, { ...OCTOBER, section: '§ 176', to: 'minst 95 %' }],
      '2020',
      'unrated',
      'decision-contradicts',
      'Beslut!H3',
      'två målvärden från samma dag',
    ],
    [
      [OCTOBER, { ...JANUARY, from: 'minst 70 %' }],
      '2020',
      'green',
      'decision-contradicts',
      'Beslut!G3',
      '2020 är klart ändå',
    ],
    [
      [OCTOBER, { ...JANUARY, from: 'minst 70 %' }],
      '2021',
      'unrated',
      'decision-contradicts',
      'Beslut!G3',
      'det som ändras gällde inte',
    ],
    [
      [{ ...OCTOBER, measure: 'Andel elbil' }],
      '2020',
      'green',
      'decision-measure-unknown',
      'Beslut!F2',
      'inget mätvärde heter så',
    ],
    [
      [{ ...OCTOBER, goal: 'Trygghet' }],
      '2020',
      'unrated',
      'decision-measure-unknown',
      'Beslut!F2',
      'mätvärdet hör till ett annat mål',
    ],
    [
      [{ ...OCTOBER, to: 'god nivå' }],
      '2020',
      'unrated',
      'target-not-understood',
      'Beslut!H2',
      'målvärdet i beslutet går inte att tolka',
    ],
  ])('%j år %s: %s, %s i %s (%s)', (decisions, period, status, code, cell) => {
    const run = judgeDecided(decidedWorkbook(table('minst 85 %', '86 %', '86 %'), decisions), period);
    expect(firstOf(run).status).toBe(status);
    expect(run.result.issues.filter((one) => one.code === code).map((one) => one.cell)).toEqual([cell]);
  });

  test('samma dag men ett beslut som ändrar det andra är ingen motsägelse', () => {
    const changed = { ...OCTOBER, date: '2021-01-13', from: 'minst 85 %', to: 'minst 87 %' };
    const run = judgeDecided(decidedWorkbook(table('minst 87 %', '86 %'), [changed, OCTOBER]), '2020');
    expect([firstOf(run).status, firstOf(run).decision, codes(run)]).toEqual([
      'yellow',
      'KS 2021-01-13 § 175',
      [],
    ]);
  });

  test('ett namn som flera mätvärden har frågas om, och målet avgör', () => {
    const rows: readonly Row[] = [
      HEADINGS,
      ['Klimat', NAME, 'minst 80 %', '82 %'],
      ['Ekonomi', NAME, 'minst 80 %', '82 %'],
    ];
    const asked = judgeDecided(decidedWorkbook(rows, [OCTOBER]), '2020');
    expect(asked.result.assessments.map(({ status }) => status)).toEqual(['unrated', 'unrated']);
    expect(codes(asked)).toContain('decision-measure-unknown');
    const told = judgeDecided(decidedWorkbook(rows, [{ ...OCTOBER, goal: 'ekonomi' }]), '2020');
    expect(told.result.assessments.map(({ status }) => status)).toEqual(['green', 'yellow']);
  });

  test.each<[string, string, readonly string[], string]>([
    ['Skolnämnden', '', ['yellow', 'green'], 'nämnden beslutar om sitt eget mätvärde'],
    ['KF', '', ['yellow', 'yellow'], 'fullmäktige beslutar för alla nämnder'],
    ['KS', '', ['unrated', 'unrated'], 'vilken nämnd som menas framgår inte'],
    ['KS', 'Klimat', ['unrated', 'unrated'], 'målet avgör inte'],
  ])('samma mätvärde i två nämnder, beslut av %s för målet «%s»: %j (%s)', (body, goal, expected) => {
    const rows: readonly Row[] = [
      ['Nämnd', ...HEADINGS],
      ['Skolnämnden', 'Klimat', NAME, 'minst 80 %', '82 %'],
      ['Socialnämnden', 'Klimat', NAME, 'minst 80 %', '82 %'],
    ];
    const run = judgeDecided(decidedWorkbook(rows, [{ ...OCTOBER, body, goal }]), '2020');
    expect(run.result.assessments.map(({ status }) => status)).toEqual(expected);
    expect(codes(run).includes('decision-measure-unknown')).toBe(expected.includes('unrated'));
  });

  test('förklaringen pekar på frågan', () => {
    const run = judgeDecided(
      decidedWorkbook(table('minst 85 %', '86 %'), [{ ...OCTOBER, body: null }]),
      '2020',
    );
    expect(firstOf(run).explanation).toBe(
      'Ej bedömd: kan inte tolkas. Det framgår inte vilket målvärde som gällde; se frågan om Beslut!A2. Rad 2.',
    );
  });

  test('i en tabell med en rad per år är årets målvärde radens', () => {
    const rows: readonly Row[] = [
      ['Mål', 'Mätvärde', 'År', 'Målvärde', 'Utfall'],
      ['Klimat', NAME, 2020, 'minst 80 %', '82 %'],
      ['Klimat', NAME, 2021, 'minst 90 %', '86 %'],
    ];
    const snapshot = decidedWorkbook(rows, [JANUARY]);
    const runs = ['2020', '2021'].map((period) => judgeDecided(snapshot, period));
    expect(runs.map((run) => [firstOf(run).status, firstOf(run).target.text, codes(run)])).toEqual([
      ['green', 'minst 80 %', []],
      ['yellow', 'minst 90 %', []],
    ]);
  });

  test('utan känd period frågas vilken dag som bedöms', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['Klimat', NAME, 'minst 85 %', '86 %'],
    ];
    const run = judgeDecided(decidedWorkbook(rows, [OCTOBER]), null);
    expect([firstOf(run).status, codes(run)]).toEqual(['unrated', ['period-unclear']]);
  });
});

test('ett inriktningsmål får ingen färg av ett beslut', () => {
  const rows = [
    [...HEADINGS, 'Typ'],
    ['Klimat', NAME, 'minst 85 %', '86 %', '', '', 'Inriktningsmål'],
  ];
  const one = firstOf(judgeDecided(decidedWorkbook(rows, [OCTOBER]), '2020'));
  expect([one.status, one.reason, one.explanation]).toEqual([
    'unrated',
    'directionGoal',
    expect.not.stringContaining('Målvärdet gäller'),
  ]);
});
