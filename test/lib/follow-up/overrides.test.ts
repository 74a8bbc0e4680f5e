// «Samlad bedömning»: which rows hold, what is asked, and that the calculated status stays.
import { describe, expect, it } from 'vitest';
import { applyOverrides } from '../../../lib/follow-up/overrides.ts';
import { STATUS_WORD } from '../../../lib/model/assessment.ts';
import type { OverrideResult } from '../../../lib/model/follow-up.ts';
import { finish } from '../../../lib/model/steps.ts';
import { PRESETS } from '../../../lib/rules/presets.ts';
import type { CellSpec } from '../../support/build-snapshot.ts';
import { followUpInput, type Given } from './follow-up-input.ts';

const GOALS: readonly (readonly CellSpec[])[] = [
  ['Trygg kommun', 'Ljusa gator', 'Andel nöjda', 'minst 90 %', '88 %'],
  ['Trygg kommun', 'Ljusa gator', 'Antal elbilar', 'minst 50 st', '60 st'],
  ['Trygg kommun', 'Tidig hjälp', 'Väntetid', 'högst 10 dagar', '30 dagar'],
  ['God skola', 'Läsning', 'Andel läsare', 'minst 80 %', '85 %'],
  ['God skola', 'Läsning', 'Antal böcker', 'minst 10 st', '4 st'],
];

function run(overrides: Given['overrides'], more: Partial<Given> = {}) {
  const input = followUpInput({
    goals: GOALS,
    ...(overrides === undefined ? {} : { overrides }),
    ...more,
  });
  const { result, issues } = finish(applyOverrides(input, []));
  return { input, result, issues };
}

function held({ result }: { readonly result: OverrideResult | null }) {
  if (result === null) throw new Error('Bladet hittades inte');
  return result;
}

const row = (...cells: CellSpec[]): CellSpec[] => cells;
const WHOLE = row('2020', '', 'Andel nöjda', 'Grön', 'Branden', 'KS', '2021-03-10', '12');

describe('Samlad bedömning', () => {
  it('används inte av en arbetsbok utan bladet', () => {
    expect(run(undefined)).toMatchObject({ result: null, issues: [] });
  });

  it('står bredvid den beräknade statusen och räknas i sammanvägningen', () => {
    const ran = run([WHOLE]);
    const { overrides, goals, total } = held(ran);
    expect(ran.issues).toEqual([]);
    expect(overrides).toEqual([
      {
        subject: { kind: 'measure', goal: 'Trygg kommun', measure: 'Andel nöjda' },
        index: 0,
        calculated: 'yellow',
        status: 'green',
        reason: 'Branden',
        body: 'KS',
        date: '2021-03-10',
        section: '§ 12',
        decision: 'KS 2021-03-10 § 12',
        madeOn: '88 %',
        behind: { target: 'minst 90 %', status: 'Gul' },
        flag: null,
        cell: 'Samlad bedömning!D2',
      },
    ]);
    expect(ran.input.result.assessments[0]?.status).toBe('yellow');
    expect(ran.input.result.goals[0]?.subgoals[0]).toMatchObject({ status: 'yellow' });
    expect(goals[0]?.subgoals[0]).toMatchObject({
      status: 'green',
      counts: { green: 2, yellow: 0, red: 0, unrated: 0 },
    });
    expect(goals[0]?.subgoals[0]?.arithmetic).toMatch(/^2 av 2 bedömda, 2 gröna, varav 1 samlad bedömning; /);
    expect(total.counts).toEqual({ green: 3, yellow: 0, red: 2, unrated: 0 });
  });

  it('av ett mål gäller i stället för målets status, med räkningen kvar', () => {
    const { overrides, goals, total } = held(
      run([row('2020', 'God skola', '', 'Röd', 'Biblioteken', 'KF', '', '')]),
    );
    expect(overrides[0]).toMatchObject({
      subject: { kind: 'goal', goal: 'God skola' },
      madeOn: 'Gul (1 grön, 0 gula, 1 röd, 0 ej bedömda)',
      decision: 'KF',
    });
    expect(goals[1]).toMatchObject({ status: 'red', ruleId: null });
    expect(goals[1]?.explanation).toMatch(
      /^Röd: samlad bedömning av KF; utan den blir statusen Gul: 1 av 1 delmål/,
    );
    expect(total.arithmetic).toContain('varav 1 samlad bedömning');
  });

  it('av ett delmål och av helheten', () => {
    const { goals, total, overrides } = held(
      run([
        row('2020', 'Tidig hjälp', '', 'Gul', 'Skäl', 'KS'),
        row('2020', '', '', 'Ej bedömd', 'Skäl', 'KF'),
      ]),
    );
    expect(goals[0]?.subgoals[1]?.status).toBe('yellow');
    expect(overrides.map(({ subject }) => subject)).toEqual([
      { kind: 'goal', goal: 'Tidig hjälp', within: 'Trygg kommun' },
      { kind: 'all' },
    ]);
    expect(total).toMatchObject({ status: 'unrated' });
    expect(goals[0]?.arithmetic).toContain('varav 1 samlad bedömning');
  });

  it('«Ej bedömd» tar mätvärdet ur räkningen', () => {
    const { goals } = held(run([row('2020', '', 'Antal böcker', 'Ej bedömd', 'Översvämning', 'KS')]));
    expect(goals[1]?.subgoals[0]).toMatchObject({ status: 'green', counts: { green: 1, unrated: 1 } });
  });

  it.each([
    [
      'utan status',
      ['2020', '', 'Andel nöjda', '', 'Skäl', 'KS'],
      'D2',
      'override-incomplete',
      'har en status',
    ],
    [
      'utan motivering',
      ['2020', '', 'Andel nöjda', 'Grön', '–', 'KS'],
      'E2',
      'override-incomplete',
      'motivering',
    ],
    ['utan organ', ['2020', '', 'Andel nöjda', 'Grön', 'Skäl', ''], 'F2', 'override-incomplete', 'organ'],
    ['utan period', ['', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS'], 'A2', 'override-incomplete', 'period'],
    [
      'okänd status',
      ['2020', '', 'Andel nöjda', 'Bra', 'Skäl', 'KS'],
      'D2',
      'override-not-understood',
      '«Bra»',
    ],
    [
      'två färger',
      ['2020', '', 'Andel nöjda', 'Grön/Gul', 'Skäl', 'KS'],
      'D2',
      'override-not-understood',
      '«Grön/Gul»',
    ],
    [
      'fel form',
      ['2020', '', 'Andel nöjda', '■ Grön', 'Skäl', 'KS'],
      'D2',
      'override-not-understood',
      '«■ Grön»',
    ],
    [
      'okänt mätvärde',
      ['2020', '', 'Andel nöjd', 'Grön', 'Skäl', 'KS'],
      'C2',
      'override-not-understood',
      'Menas «Andel nöjda»?',
    ],
    [
      'okänt mål',
      ['2020', 'Trygg komun', '', 'Grön', 'Skäl', 'KS'],
      'B2',
      'override-not-understood',
      'Menas «Trygg kommun»?',
    ],
    [
      'fel mål',
      ['2020', 'God skola', 'Andel nöjda', 'Grön', 'Skäl', 'KS'],
      'B2',
      'override-not-understood',
      'hör till «Trygg kommun»',
    ],
    [
      'fel datum',
      ['2020', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS', '2021-02-30'],
      'G2',
      'override-not-understood',
      'närmast',
    ],
    [
      'datum i framtiden',
      ['2020', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS', '2021-05-01'],
      'G2',
      'override-not-understood',
      'inte har inträffat än',
    ],
    [
      'datum före perioden',
      ['2020', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS', '2019-12-30'],
      'G2',
      'override-not-understood',
      'före perioden',
    ],
    [
      'datum som inte finns',
      ['delår per 31 april 2020', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS'],
      'A2',
      'override-not-understood',
      '2020-04-30',
    ],
    [
      'ingen period',
      ['nästa gång', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS'],
      'A2',
      'override-not-understood',
      'kan inte läsas',
    ],
    [
      'flera perioder',
      ['2020 och 2021', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS'],
      'A2',
      'override-not-understood',
      'flera perioder',
    ],
    [
      'period utan år',
      ['T3', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS'],
      'A2',
      'override-not-understood',
      'med år',
    ],
  ] as const)('frågar och ändrar inget: %s', (_why, cells, cell, code, text) => {
    const ran = run([cells]);
    const period = ran.input.result.period;
    expect(period).toBe('2020');
    expect(ran.issues).toHaveLength(1);
    expect(ran.issues[0]).toMatchObject({ code, cell: `Samlad bedömning!${cell}` });
    expect(ran.issues[0]?.text).toContain(text);
    const { overrides, goals, total } = held(ran);
    expect(overrides).toEqual([]);
    expect({ goals, total }).toEqual({
      goals: ran.input.result.goals,
      total: ran.input.result.total,
    });
  });

  it.each([
    '2020',
    2020,
    'helår 2020',
    '2020-12-31',
    'Helår 2020',
    'Tertial 3 2020',
    'år 2020',
    'per den 31 december 2020',
    { value: 44196, format: 'yyyy-mm-dd' },
  ])('läser perioden %s', (period) => {
    const ran = run([row(period, '', 'Andel nöjda', 'grönt', 'Skäl', 'KS')]);
    expect(ran.issues).toEqual([]);
    expect(held(ran).overrides).toHaveLength(1);
  });

  it.each(['2019', '2020-T2', 'delår per 31 augusti 2020', 'Delår 2 per 31 augusti 2020', 'T2'])(
    'går tyst förbi perioden %s',
    (period) => {
      const ran = run([row(period, '', 'Finns inte', 'Blå', '', '')]);
      expect(ran.issues).toEqual([]);
      expect(held(ran).overrides).toEqual([]);
    },
  );

  it('går tyst förbi en rad som bara är förberedd', () => {
    expect(run([row('2020', 'Trygg kommun', 'Andel nöjda', '', '–', '')]).issues).toEqual([]);
  });

  it.each([
    ['● Grön', 'green'],
    ['gult', 'yellow'],
    ['RÖD', 'red'],
    ['rött ■', 'red'],
    ['– Ej bedömd', 'unrated'],
    ['inte bedömt', 'unrated'],
    ['🟡 Gul.', 'yellow'],
  ])('läser statusen %s', (text, status) => {
    expect(held(run([row('2020', '', 'Andel nöjda', text, 'Skäl', 'KS')])).overrides[0]?.status).toBe(status);
  });

  it('av två gäller den senare när båda är daterade', () => {
    const ran = run([
      WHOLE,
      row('2020', 'Trygg kommun', 'Andel nöjda', 'Röd', 'Nytt', 'KF', '2021-03-12', '§ 3'),
    ]);
    expect(ran.issues).toEqual([]);
    expect(held(ran).overrides.map(({ status }) => status)).toEqual(['red']);
  });

  it.each([
    ['samma dag', '2021-03-10'],
    ['ingen dag', ''],
  ])('av två används ingen när det inte går att säga vilken som gäller: %s', (_why, date) => {
    const ran = run([WHOLE, row('2020', '', 'andel  nöjda', 'Röd', 'Nytt', 'KF', date, '')]);
    expect(ran.issues.map(({ cell }) => cell)).toEqual(['Samlad bedömning!D2', 'Samlad bedömning!D3']);
    expect(held(ran).overrides).toEqual([]);
  });

  it('frågar efter perioden en gång när den inte är känd', () => {
    const ran = run([WHOLE, WHOLE], {
      period: null,
      headings: ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall'],
    });
    expect(ran.input.result.period).toBeNull();
    expect(ran.issues).toMatchObject([{ code: 'override-not-understood', cell: 'Samlad bedömning!A2' }]);
    expect(held(ran).overrides).toEqual([]);
  });

  it('ger aldrig ett inriktningsmål en färg', () => {
    const goals = [...GOALS, ['Inriktningsmål: Hållbar kommun', '', 'Inriktningsmål: Klokare resor', '', '']];
    const overrides = [
      row('2020', '', 'Inriktningsmål: Klokare resor', 'Grön', 'Skäl', 'KS'),
      row('2020', 'Inriktningsmål: Hållbar kommun', '', 'Grön', 'Skäl', 'KS'),
    ];
    const ran = run(overrides, { goals });
    expect(held(ran).overrides).toEqual([]);
    expect(ran.issues.map(({ cell }) => cell)).toEqual(['Samlad bedömning!C2', 'Samlad bedömning!B3']);
    expect(ran.issues[0]?.text).toContain('inriktningsmål');
  });

  it.each([
    ['88 %', null],
    ['88,0 procent', null],
    [{ value: 0.88, format: '0%' }, null],
    ['84 %', 'Bedömningen gjordes på ett annat utfall (84 %, nu 88 %).'],
    ['uppgift saknas', 'Bedömningen gjordes på ett annat utfall (uppgift saknas, nu 88 %).'],
  ] as const)('jämför «Utfall vid bedömningen» efter mening: %j', (madeOn, flag) => {
    const ran = run([[...WHOLE, madeOn]]);
    expect(held(ran).overrides[0]?.flag).toBe(flag);
    expect(ran.issues.map(({ code, cell }) => [code, cell])).toEqual(
      flag === null ? [] : [['override-outdated', 'Samlad bedömning!D2']],
    );
  });

  it('frågar om ett utfall vid bedömningen som inte kan tolkas, men bedömningen gäller', () => {
    const ran = run([[...WHOLE, 'ungefär som förr']]);
    expect(held(ran).overrides).toMatchObject([{ status: 'green', madeOn: null, flag: null }]);
    expect(ran.issues).toMatchObject([{ code: 'override-not-understood', cell: 'Samlad bedömning!I2' }]);
  });

  it('jämför målets beräknade status', () => {
    const goal = (madeOn: string) => row('2020', 'God skola', '', 'Grön', 'Skäl', 'KS', '', '', madeOn);
    expect(held(run([goal('gul')])).overrides[0]?.flag).toBeNull();
    expect(held(run([goal('Röd')])).overrides[0]?.flag).toBe(
      'Bedömningen gjordes på en annan beräknad status (Röd, nu Gul (1 grön, 0 gula, 1 röd, 0 ej bedömda)).',
    );
    expect(run([goal('bra')]).issues[0]?.cell).toBe('Samlad bedömning!I2');
  });

  it.each(PRESETS.map(({ id }) => id))(
    'av varje mätvärde till dess egen status ger samma mål, med regelverket %s',
    (rules) => {
      const goals = GOALS.map((each, index) => [...each, String(index + 1)]);
      const headings = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Vikt'];
      const { result } = followUpInput({ goals, headings, rules });
      const overrides = result.assessments.map(({ measure, status }) =>
        row('2020', '', measure, STATUS_WORD[status], 'Skäl', 'KS'),
      );
      const ran = run(overrides, { goals, headings, rules });
      const told = held(ran);
      expect(told.overrides).toHaveLength(GOALS.length);
      expect(coloursOf(told)).toEqual(coloursOf(ran.input.result));
    },
  );

  it('gör alla delar gröna i varje regelverk, vilken vikt de än har', () => {
    const headings = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Vikt'];
    const goals = [
      ['Trygg kommun', '', 'Andel nöjda', 'minst 90 %', '20 %', '9'],
      ['Trygg kommun', '', 'Antal elbilar', 'minst 50 st', '60 st', '1'],
    ];
    const weighted = PRESETS.flatMap(({ id }) => {
      const ran = run([row('2020', '', 'Andel nöjda', 'Grön', 'Skäl', 'KS')], { goals, headings, rules: id });
      return coloursOf(held(ran)).map(({ status }) => status);
    });
    expect(new Set(weighted)).toEqual(new Set(['green']));
  });
});

/** The statuses and counts of all, the goals and the subgoals. */
function coloursOf({ goals, total }: Pick<OverrideResult, 'goals' | 'total'>) {
  return [total, ...goals, ...goals.flatMap(({ subgoals }) => subgoals)].map(({ goal, status, counts }) => ({
    goal,
    status,
    counts,
  }));
}
