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

const JANUARY_FROM_80: DecisionSpec = { ...JANUARY, from: 'minst 80 %' };

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
    expect(one.explanation).toContain('Målvärdet gällde före KS 2020-10-07 § 175.');
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

describe('kolumnen «Enhet» när cell och beslut jämförs', () => {
  const inUnit = (unit: string | null, target: Row[number]): readonly Row[] => [
    ['Mål', 'Mätvärde', 'Enhet', 'Målvärde', 'Utfall 2020'],
    ['Klimat', NAME, unit, target, '86'],
  ];
  const decided = (to: string): DecisionSpec => ({ ...OCTOBER, from: null, to });

  test.each<[string | null, Row[number], string, readonly IssueCode[], string]>([
    ['%', 'minst 80 %', 'minst 80', [], 'Enhet säger procent, så det är samma målvärde'],
    ['%', 'minst 80', 'minst 80 %', [], 'tvärtom'],
    ['procent', 'minst 80 %', 'minst 80', [], 'enheten i ord'],
    ['kr', 'minst 80 %', 'minst 80', ['decision-contradicts'], 'kronor och procent är inte samma'],
    ['kr', 'minst 80', 'minst 80 %', ['decision-contradicts'], 'tvärtom'],
    ['antal', 'minst 80', 'minst 80 %', ['decision-contradicts'], 'ett antal är inga procent'],
    ['tkr', '60–80 kr', '60–80', ['decision-contradicts'], 'tusen gånger så mycket'],
    [null, 'minst 80 %', 'minst 80', [], 'utan Enhet säger bara den ena mer'],
    ['skolor', 'minst 80 elever', 'minst 80', [], 'två ord som ingen kan jämföra sätter inget isär'],
    ['%', 'minst 80 %', 'minst 85', ['target-without-decision'], 'ett annat tal är ett annat målvärde'],
    ['kr', 'minst 80 000', 'minst 80 tkr', [], 'tusental skrivna på två sätt'],
  ])('Enhet «%s», cellen «%s» och beslutet «%s» ger %j: %s', (unit, own, to, expected) => {
    const run = judgeDecided(decidedWorkbook(inUnit(unit, own), [decided(to)]), '2020');
    const about = codes(run).filter((code) => code.startsWith('decision') || code.startsWith('target-with'));
    expect(about).toEqual(expected);
    const isAsked = expected.includes('decision-contradicts');
    expect(firstOf(run).reason === 'notUnderstood' || !isAsked).toBe(true);
  });

  test('frågan säger vad som står var', () => {
    const run = judgeDecided(decidedWorkbook(inUnit('kr', 'minst 80 %'), [decided('minst 80')]), '2020');
    const [asked] = run.result.issues.filter(({ code }) => code === 'decision-contradicts');
    expect([asked?.cell, asked?.text]).toEqual([
      'KS!D2',
      'Målvärdet i cellen är «minst 80 %» och enligt KS 2020-10-07 § 175 gäller «minst 80», men i kolumnen «Enhet» står «kr», så det framgår inte om de är lika. Skriv enheten i båda målvärdena, eller rätta kolumnen «Enhet».',
    ]);
  });
});

describe('årets egen kolumn är tom', () => {
  const perYear = (own: Row[number]): readonly Row[] => [
    ['Mål', 'Mätvärde', 'Målvärde 2020', 'Målvärde 2021', 'Utfall 2020', 'Utfall 2021'],
    ['Klimat', NAME, 'minst 85 %', own, '86 %', '86 %'],
  ];

  test('förklaringen säger att ett tidigare besluts målvärde används', () => {
    const one = firstOf(judgeDecided(decidedWorkbook(perYear(null), [OCTOBER]), '2021'));
    expect([one.status, one.target.text]).toEqual(['green', 'minst 85 %']);
    expect(one.explanation).toContain(
      'Målvärdet gäller enligt KS 2020-10-07 § 175; måltabellens målvärde för 2021 är tomt.',
    );
  });

  test('och att det är vad som gällde före ett senare beslut', () => {
    const later = { ...JANUARY, date: '2021-12-01', validFrom: '2022-01-01' };
    const one = firstOf(judgeDecided(decidedWorkbook(perYear(null), [later]), '2021'));
    expect(one.target.text).toBe('minst 85 %');
    expect(one.explanation).toContain(
      'Målvärdet gällde före KS 2021-12-01 § 010; måltabellens målvärde för 2021 är tomt.',
    );
  });

  test.each<[DecisionSpec, readonly Row[], string, string]>([
    [JANUARY, perYear(null), '2021', 'beslutet är årets eget'],
    [OCTOBER, perYear('minst 85 %'), '2021', 'cellen har ett målvärde'],
    [OCTOBER, table(null, '86 %', '86 %'), '2021', 'kolumnen gäller inget eget år'],
  ])('inget sägs om tomma celler när %j (%#)', (decision, rows, period) => {
    const one = firstOf(judgeDecided(decidedWorkbook(rows, [decision]), period));
    expect(one.explanation).not.toContain('tomt');
  });

  test('utan beslut frågas det om årets målvärde', () => {
    const run = judgeDecided(decidedWorkbook(perYear(null), [{ ...OCTOBER, measure: 'Annat' }]), '2021');
    expect(firstOf(run).status).toBe('unrated');
    expect(codes(run)).toContain('target-missing');
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
  const NEW = { ...JANUARY, from: 'Nytt' };
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

describe('vad en rad inte får göra i tysthet', () => {
  const texts = (run: ReturnType<typeof judgeDecided>): readonly string[] =>
    run.result.issues.map(({ cell, text }) => `${cell ?? ''}: ${text}`);

  test('en halv rad som beslutades efter den bedömda dagen rör inte det året, men frågan står kvar', () => {
    const half = { date: '2022-03-10', section: '§ 9', measure: NAME, to: 'minst 95 %' };
    const run = judgeDecided(decidedWorkbook(table('minst 85 %', '86 %'), [OCTOBER, half]), '2020');
    expect([firstOf(run).status, codes(run)]).toEqual(['green', ['decision-not-understood']]);
  });

  test.each([
    ['2029-05-01', '2019-05-01', 'ett beslut tio år efter det som gällde'],
    ['2031-01-13', '2021-01-01', 'ett årtal som skrivits fel'],
  ])('beslutat %s och gäller från %s ger en fråga och ingen färg: %s', (date, validFrom) => {
    const wrong = { date, measure: NAME, from: 'minst 90 %', to: 'minst 80 %', validFrom };
    const run = judgeDecided(decidedWorkbook(table('minst 80 %', '', '86 %'), [wrong]), '2021');
    expect(firstOf(run).status).toBe('unrated');
    expect(texts(run)).toEqual([
      `Beslut!I2: Beslutet är daterat ${date} men gäller från ${validFrom}, flera år tidigare. Rätta det datum som är fel.`,
    ]);
  });

  test('rättelsen i januari får gälla från det år som gick', () => {
    const late = { ...OCTOBER, date: '2021-01-13', validFrom: '2020-01-01' };
    expect(codes(judgeDecided(decidedWorkbook(table('minst 85 %', '86 %'), [late]), '2020'))).toEqual([]);
  });

  test.each(['oförändrat', 'Ändras ej', 'lämnas oförändrat', 'Kvarstår', 'Ingen ändring'])(
    '«%s» i Till kan betyda två saker',
    (to) => {
      const run = judgeDecided(decidedWorkbook(table('minst 80 %', '86 %'), [{ ...OCTOBER, to }]), '2020');
      expect(firstOf(run).status).toBe('unrated');
      expect(texts(run)).toEqual([
        `Beslut!H2: «${to}» kan betyda att målvärdet är kvar eller att värdet ska vara oförändrat. Skriv målvärdet, till exempel «minst 80 %», eller «oförändrat jämfört med 2020» om värdet inte ska ändras.`,
      ]);
    },
  );

  test.each<[Row[number], Row[number]]>([
    ['Borttaget', 'minst 80 %'],
    ['Ersätts av nytt mätvärde', 'minst 80 %'],
    ['Följs upp senare', 'minst 80 %'],
    [0.8, '80 %'],
  ])('Till %j bredvid cellen %j: ingen uppmaning att rätta cellen', (to, cell) => {
    const run = judgeDecided(decidedWorkbook(table(cell, '86 %'), [{ ...OCTOBER, to }]), '2020');
    expect(firstOf(run).status).toBe('unrated');
    expect(codes(run)).not.toContain('target-without-decision');
  });

  test('målvärdet före beslutet förklaras när cellen säger ett annat', () => {
    const run = judgeDecided(decidedWorkbook(table('minst 85 %', '82 %'), [JANUARY_FROM_80]), '2020');
    const one = firstOf(run);
    expect([one.status, one.target.text, one.decision]).toEqual(['green', 'minst 80 %', undefined]);
    expect(one.explanation).toContain('Målvärdet gällde före KS 2021-01-13 § 010.');
    const same = firstOf(
      judgeDecided(decidedWorkbook(table('minst 80 %', '82 %'), [JANUARY_FROM_80]), '2020'),
    );
    expect(same.explanation).not.toContain('KS');
  });

  test('ett tomt Från tar inte bort ett tidigare års eget målvärde', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020', 'Målvärde 2021', 'Utfall 2021'],
      ['Klimat', NAME, 'minst 80 %', '78 %', 'minst 82 %', '83 %'],
    ];
    const decided = { ...JANUARY_FROM_80, from: null, to: 'minst 82 %', validFrom: '2021-01-01' };
    const run = judgeDecided(decidedWorkbook(rows, [decided]), '2020');
    expect([firstOf(run).status, firstOf(run).target.text, codes(run)]).toEqual(['yellow', 'minst 80 %', []]);
  });

  test.each([
    [null, ['decision-contradicts']],
    ['Nytt', []],
    ['–', []],
  ])('Från %j och ett utfall från tiden före: %j', (from, told) => {
    const decided = { ...JANUARY_FROM_80, from, to: 'minst 82 %', validFrom: '2021-01-01' };
    const run = judgeDecided(decidedWorkbook(table('minst 82 %', '78 %', '83 %'), [decided]), '2020');
    expect([firstOf(run).status, codes(run)]).toEqual(['unrated', told]);
  });

  test.each([
    ['-', 'unrated', ['decision-contradicts']],
    [null, 'yellow', []],
  ])('ett senare års egen cell med %j: %s', (cell, status, told) => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020', 'Målvärde 2021', 'Utfall 2021'],
      ['Klimat', NAME, 'minst 85 %', '86 %', cell, '80 %'],
    ];
    const run = judgeDecided(decidedWorkbook(rows, [OCTOBER]), '2021');
    expect([firstOf(run).status, codes(run)]).toEqual([status, told]);
  });

  test('bindestreck och tankstreck i namnet är samma namn', () => {
    const rows = [HEADINGS, ['Klimat', 'Andel bilar – kvinnor', 'minst 85 %', '86 %']];
    const decided = { ...OCTOBER, measure: 'Andel bilar - kvinnor' };
    const run = judgeDecided(decidedWorkbook(rows, [decided]), '2020');
    expect([firstOf(run).decision, codes(run)]).toEqual(['KS 2020-10-07 § 175', []]);
  });

  test('ett målvärde för delåret är inte årets', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde T2 2020', 'Målvärde 2020', 'Utfall T2 2020'],
      ['Bostäder', NAME, 'minst 60', 'minst 100', '62'],
    ];
    const decided = {
      ...OCTOBER,
      date: '2020-06-13',
      from: 'minst 90',
      to: 'minst 100',
      validFrom: '2020-07-01',
    };
    const run = judgeDecided(decidedWorkbook(rows, [decided]), '2020-T2');
    expect([firstOf(run).status, codes(run)]).toEqual(['unrated', ['decision-contradicts']]);
    expect(texts(run)[0]).toMatch(/^KS!C2: .*Det framgår inte om beslutet gäller för 2020-T2/u);
  });
});

describe('beslut och måltabell på samma blad', () => {
  test('besluten slutar där måltabellen börjar, och måltabellen frågas om', () => {
    const snapshot = decidedWorkbook(table('minst 85 %', '86 %'), [OCTOBER]);
    const [goals, decisions] = snapshot.sheets;
    if (goals === undefined || decisions === undefined) throw new Error('Bladen saknas');
    const mixed = { ...decisions, values: [...decisions.values, [], [], ...goals.values] };
    const run = judgeDecided({ ...snapshot, sheets: [goals, mixed] }, '2020');
    expect(firstOf(run).status).toBe('green');
    expect(run.result.issues.map(({ code, cell, text }) => [code, cell, text])).toEqual([
      [
        'register-column-missing',
        'Beslut!A5',
        'Bladet «Beslut» läses som «Beslut», så måltabellen på rad 5 bedöms inte. Flytta den till ett eget blad.',
      ],
    ]);
  });
});

describe('ett beslut med bara ett tal', () => {
  const rows = (target: string, outcome: string): readonly Row[] => [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Utfall 2021'],
    ['Trygghet', NAME, target, outcome, outcome],
  ];
  const decided = (from: Row[number], to: Row[number]): DecisionSpec => ({
    ...JANUARY,
    from,
    to,
    validFrom: '2021-01-01',
  });

  test.each<[string, string, Row[number], Row[number], string, string, string]>([
    ['högst 5 %', '6,5 %', 6, 5, '2020', 'yellow', 'högst 6'],
    ['högst 5 %', '5,5 %', { value: 0.06, format: '0 %' }, 5, '2020', 'green', 'högst 6\u00a0%'],
    ['högst 6 %', '4,5 %', '6 %', '5 %', '2021', 'green', 'högst 5 %'],
    ['5 %', '4,5 %', 'högst 6 %', '5 %', '2021', 'green', 'högst 5 %'],
  ])(
    'cellen «%s», utfall %s, från %j till %j, %s: %s mot «%s»',
    (cell, outcome, from, to, period, status, text) => {
      const run = judgeDecided(decidedWorkbook(rows(cell, outcome), [decided(from, to)]), period);
      const one = firstOf(run);
      expect([one.status, one.target.text]).toEqual([status, text]);
      expect(one.explanation).not.toContain('Antaget');
    },
  );

  test('säger cellen och beslutet olika håll frågas det', () => {
    const run = judgeDecided(
      decidedWorkbook(rows('högst 5 %', '4 %'), [decided('minst 6 %', '7 %')]),
      '2021',
    );
    expect([firstOf(run).status, codes(run)]).toEqual(['unrated', ['decision-not-understood']]);
    expect(run.result.issues[0]?.text).toContain('Är högre eller lägre bättre än «7 %»?');
  });
});

describe('celler i «Beslut»', () => {
  test('ett fel i Från är inget nytt mätvärde', () => {
    const row = { ...JANUARY, from: { value: { error: '#REF!' } as const } };
    const one = firstOf(judgeDecided(decidedWorkbook(table('minst 90 %', '86 %'), [row]), '2020'));
    expect([one.status, one.reason]).toEqual(['unrated', 'notUnderstood']);
    expect(one.explanation).not.toContain('nytt');
  });

  test('sammanfogade celler gäller för alla sina rader', () => {
    const other = {
      body: null,
      date: null,
      section: null,
      validFrom: null,
      measure: 'Andel b',
      from: 'minst 1 %',
      to: 'minst 2 %',
    };
    const goals = [...table('minst 90 %', '', '91 %'), ['Klimat', 'Andel b', 'minst 2 %', '', '2 %']];
    const snapshot = decidedWorkbook(goals, [JANUARY, other]);
    const [first, decisions] = snapshot.sheets;
    if (first === undefined || decisions === undefined) throw new Error('Bladen saknas');
    const merges = [0, 1, 2, 8].map((column) => ({ top: 1, bottom: 2, left: column, right: column }));
    const run = judgeDecided({ ...snapshot, sheets: [first, { ...decisions, merges }] }, '2021');
    expect(run.result.assessments.map(({ status, decision }) => [status, decision])).toEqual([
      ['green', 'KS 2021-01-13 § 010'],
      ['green', 'KS 2021-01-13 § 010'],
    ]);
    expect(codes(run)).toEqual([]);
  });

  test.each([
    ['årsskiftet 2020/2021', '2020', 'före'],
    ['fr.o.m. 2021-01-01', '2020', 'före'],
    ['från och med 1 januari 2021', '2021', 'efter'],
    ['2021-01-01 och framåt', '2021', 'efter'],
  ])('gäller från «%s», %s: %s', (validFrom, period, when) => {
    const run = judgeDecided(
      decidedWorkbook(table('minst 90 %', '86 %', '86 %'), [{ ...JANUARY, validFrom }]),
      period,
    );
    expect([firstOf(run).target.text, codes(run)]).toEqual([
      when === 'före' ? 'minst 85 %' : 'minst 90 %',
      [],
    ]);
  });
});
