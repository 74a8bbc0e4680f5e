// Rules of one's own: which row judges, which limit decides and how it is told, and what is asked rather than guessed.
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../lib/formula/index.ts';
import type { RuleRow } from '../../../lib/index.ts';
import { judgeAll, judgeOne, type MeasureSpec } from '../../support/build-measure.ts';
import { ruleRow, ruleSetOf } from './rule-rows.ts';

const REACHED = 'målvärdet uppnått';
const REST = 'i övrigt';
const KF = { body: 'KF', date: '2021-03-29', section: '§ 45', dnr: 'KS 2021/12' };

function judge(measure: MeasureSpec, ...rows: readonly RuleRow[]) {
  const { assessment, issues } = judgeOne(measure, { rules: ruleSetOf(rows), compileFormula });
  return {
    status: assessment.status,
    says: assessment.explanation.replaceAll('\u00A0', ' '),
    row: assessment.ruleId,
    codes: issues.map(({ code }) => code),
  };
}

describe('vilken gräns som avgjorde', () => {
  const at = (target: string, outcome: string, more: MeasureSpec = {}): MeasureSpec => ({
    target,
    outcome,
    ...more,
  });
  test.each([
    [
      'halva vägen från en kolumn för utgångsvärdet',
      at('minst 90 %', '80 %', { baseline: '72 %' }),
      'minst halva vägen från utgångsvärdet',
      'Röd: 80 % mot minst 90 %. Gränsen för gult är 81 % (halva vägen från utgångsvärdet 72 %).',
    ],
    [
      'halva vägen från förra årets utfall',
      at('minst 90 %', '81 %', { previous: { 2019: '72 %' } }),
      'minst halva vägen från utgångsvärdet',
      'Gul: 81 % mot minst 90 %. Gränsen för gult är 81 % (halva vägen från utgångsvärdet 72 %, utfallet 2019).',
    ],
    [
      'bättre än riket',
      at('högst 30 dagar', '34 dagar', { riket: '35 dagar' }),
      'bättre än riket',
      'Gul: 34 dagar mot högst 30 dagar. Gränsen för gult är 35 dagar (bättre än riket).',
    ],
    [
      'samma som riket är inte bättre',
      at('högst 30 dagar', '35 dagar', { riket: '35 dagar' }),
      'bättre än riket',
      'Röd: 35 dagar mot högst 30 dagar. Gränsen för gult är 35 dagar (bättre än riket).',
    ],
    [
      'två villkor på en gång',
      at('minst 90 %', '85 %', { previous: { 2019: '86 %' } }),
      'minst 90 % av målvärdet och bättre än föregående',
      'Röd: 85 % mot minst 90 %. Villkoret för gult är inte uppfyllt: minst 90 % av målvärdet (81 %) och bättre än föregående utfall (86 %).',
    ],
    [
      'en bestämd nivå',
      at('minst 90 %', '70 %'),
      'utfallet minst 70 %',
      'Gul: 70 % mot minst 90 %. Gränsen för gult är 70 % (utfallet minst 70 %).',
    ],
    [
      'den ena sidan av ett intervall',
      at('2–4 %', '5 %'),
      'högst 2 procentenheter över målvärdet',
      'Gul: 5 % mot intervallet 2 till 4 %. Villkoret för gult är uppfyllt: högst 2 procentenheter över målvärdet (2 % och 6 %).',
    ],
    [
      'platser i en ranking',
      at('topp 10', 'plats 14'),
      'högst 5 platser sämre än målvärdet',
      'Gul: plats 14 mot plats 10 eller bättre. Gränsen för gult är plats 15 (5 platser sämre än målvärdet).',
    ],
    [
      'en formel',
      at('minst 90 %', '88 %', { previous: { 2019: '80 %' } }),
      '= utfall >= 0,9 * målvärde och utfall > föregående',
      'Gul: 88 % mot minst 90 %. Formeln för gult, «= utfall >= 0,9 * målvärde och utfall > föregående», är uppfylld (utfall 88 %, målvärde 90 %, föregående 80 %, utfallet 2019).',
    ],
    [
      'en formel som inte är uppfylld',
      at('minst 90 %', '80 %'),
      '= avvikelse <= 10',
      'Röd: 80 % mot minst 90 %. Formeln för gult, «= avvikelse <= 10», är inte uppfylld (avvikelse 11,11 %).',
    ],
  ])('%s', (_, measure, yellow, says) => {
    expect(judge(measure, ruleRow('R1', [REACHED, yellow, REST])).says).toBe(
      `${says} Rad 7, efter regel R1 i Mora.`,
    );
  });

  test.each<readonly [string, MeasureSpec, readonly [string, string, string], string]>([
    [
      'mätvärdets egen tolerans är bara den gula gränsen',
      at('minst 80 %', '95 %', { tolerance: '5 %' }),
      ['utfallet minst 90 %', 'minst 90 % av målvärdet', REST],
      'Gränsen för grönt är 90 % (utfallet minst 90 %).',
    ],
    [
      'och säger inget om en grön gräns i procent av målvärdet',
      at('minst 80 %', '78 %', { tolerance: '10 procentenheter' }),
      ['minst 95 % av målvärdet', 'minst 90 % av målvärdet', REST],
      'Gränsen för grönt är 76 % (95 % av målvärdet).',
    ],
    [
      'en gräns vid utgångsvärdet säger det',
      at('öka med 5 procentenheter', '72 %', { baseline: '70 %' }),
      [REACHED, 'minst 50 % av målvärdet', 'under 50 % av målvärdet'],
      'Gränsen för gult är 70 % (utgångsvärdet).',
    ],
  ])('%s', (_, measure, cells, says) => {
    expect(judge(measure, ruleRow('R1', cells)).says).toContain(says);
  });

  test('ett grönt som inte är hela målvärdet', () => {
    const row = ruleRow('R1', ['minst 95 % av målvärdet', 'minst 80 % av målvärdet', REST]);
    expect(judge({ target: 'minst 90 %', outcome: '86 %' }, row).says).toBe(
      'Grön: 86 % mot minst 90 %. Gränsen för grönt är 85,5 % (95 % av målvärdet). Rad 7, efter regel R1 i Mora.',
    );
  });

  test('den egna toleransen tar gults plats, och rött är då resten', () => {
    const row = ruleRow('R1', [
      'minst 95 % av målvärdet',
      'minst 80 % av målvärdet',
      'under 80 % av målvärdet',
    ]);
    const measure = { target: 'minst 90 %', tolerance: '10 procentenheter' };
    expect(judge({ ...measure, outcome: '80 %' }, row).status).toBe('yellow');
    expect(judge({ ...measure, outcome: '79 %' }, row).says).toContain(
      'Röd: 79 % mot minst 90 %. Gränsen för gult är 80 % (10 procentenheter under målvärdet, egen tolerans).',
    );
  });

  test('ett beslut står med, och regelverken som följer med nämns som förut', () => {
    const row = ruleRow('R3', [REACHED, 'minst 90 % av målvärdet', REST], { decision: KF });
    const measure = { target: 'minst 90 %', outcome: '85 %' };
    expect(judge(measure, row).says).toContain('Rad 7, efter regel R3 i Mora, KF 2021-03-29 § 45.');
    const preset = judgeOne(measure).assessment;
    expect(preset.explanation).toContain('Regel 90, rad 7.');
    expect([preset.rule, preset.ruleId]).toEqual(['90', 'R1']);
  });
});

describe('hellre en fråga än en gissning', () => {
  const rows = (yellow: string, red = REST): RuleRow => ruleRow('R1', [REACHED, yellow, red]);
  test.each<[why: string, MeasureSpec, RuleRow, code: string, says: string]>([
    [
      'utgångsvärdet saknas',
      { target: 'minst 90 %', outcome: '80 %' },
      rows('minst halva vägen från utgångsvärdet'),
      'rule-figure-missing',
      'Utgångsvärdet saknas. Därför kan «Gult när» i regel R1 inte prövas.',
    ],
    [
      'en formel saknar ett tal',
      { target: 'minst 90 %', outcome: '80 %' },
      rows('= utfall > riket'),
      'rule-figure-missing',
      'Värdet för riket saknas. Därför kan «Gult när» i regel R1 inte prövas.',
    ],
    [
      'ett intervall har inget enskilt målvärde',
      { target: '2–4', outcome: '5' },
      rows('= utfall < 2 * målvärde'),
      'rule-figure-missing',
      'Det finns inget enskilt tal för «målvärde» i formeln.',
    ],
    [
      'procent av ett målvärde på 0',
      { target: 'högst 0', outcome: '1' },
      rows('minst 90 % av målvärdet'),
      'rule-not-applicable',
      'Procent av det här målvärdet säger inget. Därför kan «Gult när» i regel R1 inte prövas.',
    ],
    [
      'procent av «öka»',
      { target: 'öka', outcome: '79', previous: { 2019: 80 } },
      rows('minst 90 % av målvärdet'),
      'rule-not-applicable',
      'Procent av det här målvärdet säger inget.',
    ],
    [
      'fel sida',
      { target: 'högst 30', outcome: '34' },
      rows('högst 10 % under målvärdet'),
      'rule-not-applicable',
      'Regeln anger en avvikelse under målvärdet, men för mätvärdet är lägre bättre.',
    ],
    [
      'fel enhet',
      { target: 'högst 30 dagar', outcome: '34 dagar' },
      rows('högst 2 procentenheter över målvärdet'),
      'rule-not-applicable',
      'men målvärdet är i dagar',
    ],
    [
      'ingen enhet att jämföra med',
      { target: 'högst 30', outcome: '34' },
      rows('högst 5 dagar över målvärdet'),
      'rule-not-applicable',
      'men målvärdet saknar enhet',
    ],
    [
      'ett hål mellan cellerna',
      { target: 'minst 90', outcome: '70' },
      rows('minst 90 % av målvärdet', 'under 75 % av målvärdet'),
      'rule-uncovered',
      'Regel R1 säger inte vilken färg det här utfallet ger.',
    ],
    [
      'ingen rad',
      { target: 'minst 90', outcome: '70' },
      ruleRow('R1', [REACHED, 'används inte', REST], { applies: 'slag: intervall' }),
      'rule-missing',
      'Ingen rad i regelverket Mora gäller för mätvärdet',
    ],
  ])('%s', (_, measure, row, code, says) => {
    const judged = judge(measure, row);
    expect([judged.status, judged.row, judged.codes]).toEqual(['unrated', null, [code]]);
    expect(judged.says).toContain(says);
  });

  test('det som är grönt är grönt, vad gult än inte kan säga', () => {
    const row = rows('minst halva vägen från utgångsvärdet');
    expect(judge({ target: 'minst 90 %', outcome: '90 %' }, row)).toMatchObject({
      status: 'green',
      codes: [],
    });
  });

  test('ett led som fattas spelar ingen roll där de andra avgör', () => {
    const row = rows('minst 90 % av målvärdet eller bättre än föregående');
    expect(judge({ target: 'minst 90 %', outcome: '85 %' }, row).status).toBe('yellow');
    expect(judge({ target: 'minst 90 %', outcome: '70 %' }, row).codes).toEqual(['rule-figure-missing']);
  });

  test('ett jämförelsetal som inte kan läsas frågas det om, men bara när färgen hänger på det', () => {
    const row = rows('bättre än riket');
    const measure = { target: 'minst 90 %', riket: 'se bilaga' };
    expect(judge({ ...measure, outcome: '95 %' }, row).codes).toEqual([]);
    expect(judge({ ...measure, outcome: '85 %' }, row).codes).toEqual(['reference-missing']);
  });

  test('en gräns som utfall prövas mot alla celler', () => {
    const row = ruleRow('R1', ['minst 95 % av målvärdet', 'minst 80 % av målvärdet', REST]);
    expect(judge({ target: 'minst 90 %', outcome: '>86 %' }, row).status).toBe('green');
    expect(judge({ target: 'minst 90 %', outcome: '>85 %' }, row).codes).toEqual(['outcome-not-understood']);
    const formula = rows('= utfall > 10');
    expect(judge({ target: 'minst 90 %', outcome: '<5 %' }, formula).codes).toEqual([
      'outcome-not-understood',
    ]);
  });

  test('en förändring som utfall räcker där regeln inte behöver nivån', () => {
    const measure = { target: 'öka', outcome: 'Ökat med 2 procentenheter' };
    expect(judge(measure, rows('oförändrat')).status).toBe('green');
    expect(judge(measure, rows('bättre än riket')).codes).toEqual(['outcome-not-understood']);
  });
});

describe('den mest specifika raden gäller', () => {
  const named = (id: string, applies: string): RuleRow =>
    ruleRow(id, [REACHED, 'används inte', REST], { applies });
  const ALL = [
    named('R1', 'alla'),
    named('R2', 'slag: nivå'),
    named('R3', 'nämnd: Socialnämnden'),
    named('R4', 'mål: En trygg kommun'),
    named('R5', 'mål: Trygg skola'),
    named('R6', 'mätvärde: Andel nöjda'),
  ];
  test.each<[string, MeasureSpec]>([
    ['R1', { target: '2–4', outcome: '3' }],
    ['R2', {}],
    ['R3', { committee: 'SOCIALNÄMNDEN ' }],
    ['R4', { committee: 'Socialnämnden', goal: '«En  trygg kommun».' }],
    ['R5', { goal: 'En trygg kommun', subgoal: 'Trygg skola' }],
    ['R6', { goal: 'En trygg kommun', subgoal: 'Trygg skola', name: 'andel  nöjda' }],
  ])('%s', (row, measure) => {
    expect(judge({ target: 'minst 90', outcome: '95', ...measure }, ...ALL).row).toBe(row);
  });

  test('två lika specifika är en fråga', () => {
    const judged = judge({ target: 'minst 90', outcome: '95' }, named('R1', 'alla'), named('R2', 'alla'));
    expect([judged.status, judged.codes]).toEqual(['unrated', ['rule-conflict']]);
    expect(judged.says).toContain('Reglerna R1 och R2 gäller båda för mätvärdet');
  });
});

describe('versioner', () => {
  const rules = ruleSetOf([
    ruleRow('R1', [REACHED, 'minst 80 % av målvärdet', REST], { validTo: '2020-12-31' }),
    ruleRow('R1', [REACHED, 'minst 90 % av målvärdet', REST], { validFrom: '2021-01-01', decision: KF }),
  ]);
  const measure = { target: 'minst 100', outcome: '85' };

  test('periodens sista dag bestämmer', () => {
    expect(judgeOne(measure, { rules, period: '2020' }).assessment.status).toBe('yellow');
    expect(judgeOne(measure, { rules, period: '2021-T1' }).assessment.status).toBe('red');
  });

  test('resultatet säger vilket beslut som gällde då', () => {
    expect(judgeAll([measure], { rules, period: '2020' }).ruleSet.decision).toBeUndefined();
    expect(judgeAll([measure], { rules, period: '2021' }).ruleSet.decision).toBe(
      'KF 2021-03-29, § 45, Dnr KS 2021/12',
    );
  });

  test('utan känd period går det inte att veta, och det sägs', () => {
    const { assessment, issues } = judgeOne(measure, { rules, period: null });
    expect(assessment.status).toBe('unrated');
    expect(issues.map(({ code }) => code)).toEqual(['rule-conflict', 'rule-version-unclear']);
  });

  test('utan känd period dömer ingen rad som bara gäller en del av tiden, hur noga den än är angiven', () => {
    const own = (applies: string): ReturnType<typeof ruleSetOf> =>
      ruleSetOf([
        ruleRow('R1', [REACHED, 'minst 80 % av målvärdet', REST]),
        ruleRow('R2', [REACHED, 'används inte', REST], { applies, validFrom: '2030-01-01' }),
      ]);
    const judged = (applies: string): string =>
      judgeOne({ ...measure, name: 'Nöjda' }, { rules: own(applies), period: null }).assessment.status;
    expect(judged('mätvärde: Nöjda')).toBe('unrated');
    expect(judged('slag: nivå')).toBe('unrated');
    // what it is not for is judged as ever
    expect(judged('mätvärde: Andra')).toBe('yellow');
    const only = ruleSetOf([ruleRow('R1', [REACHED, 'används inte', REST], { validTo: '2019-12-31' })]);
    const { assessment, issues } = judgeOne(measure, { rules: only, period: null });
    expect(assessment.status).toBe('unrated');
    expect(issues[0]?.text).toBe(
      'Regel R1 gäller mätvärdet bara en del av tiden, och perioden är inte känd. Välj en period.',
    );
  });

  test('utan känd period sägs också att ett mål inte kan vägas samman av en rad som bara gäller en del av tiden', () => {
    const dated = (rows: readonly RuleRow[]): readonly RuleRow[] =>
      rows.map((row) => (row.applies === 'mål' ? { ...row, validFrom: '2030-01-01' } : row));
    const base = ruleSetOf([ruleRow('R1', [REACHED, 'används inte', REST])]);
    const book = { ...base, rollUps: dated(base.rollUps) };
    const { goals, issues } = judgeAll([{ ...measure, goal: 'Trygghet' }], { rules: book, period: null });
    expect(goals.map(({ status }) => status)).toEqual(['unrated']);
    expect(issues.map(({ text }) => text).join()).toContain(
      'gäller målet «Trygghet» bara en del av tiden, och perioden är inte känd',
    );
  });

  test('regler utan datum behöver ingen period', () => {
    expect(judgeOne(measure, { rules: 'strikt', period: null }).assessment.status).toBe('red');
  });
});

describe('aktiviteter, sammanvägning och riktningsord', () => {
  const activity = { target: 'genomförd senast 2020-06-30', outcome: 'Pågår', type: 'aktivitet' };

  test('aktiviteter döms av sina rader', () => {
    const rules = ruleSetOf([], { activities: [ruleRow('A7', ['genomförd', 'påbörjad', REST])] });
    const { assessment } = judgeOne(activity, { rules });
    expect([assessment.status, assessment.ruleId]).toEqual(['yellow', 'A7']);
  });

  test('en rad på aktiviteten som ingen cell tar är en fråga', () => {
    const rules = ruleSetOf([], { activities: [ruleRow('A7', ['genomförd', 'används inte', 'avbruten'])] });
    expect(judgeOne(activity, { rules }).issues.map(({ code }) => code)).toEqual(['rule-uncovered']);
  });

  test('ett namngivet mål vägs samman av sin egen rad', () => {
    const rules = ruleSetOf([ruleRow('R1', [REACHED, 'används inte', REST])], {
      rollUps: [
        ruleRow('S1', ['alla delar gröna', 'högst en röd', REST], { applies: 'mål' }),
        ruleRow('S2', ['minst två gröna', 'används inte', REST], { applies: 'mål: Skola' }),
        ruleRow('S3', ['sämsta delen', 'sämsta delen', REST], { applies: 'samlat', decision: KF }),
      ],
    });
    const spec = (goal: string, outcome: string): MeasureSpec => ({ goal, target: 'minst 5', outcome });
    const { goals, total } = judgeAll(
      [spec('Vård', '5'), spec('Vård', '4'), spec('Skola', '5'), spec('Skola', '5'), spec('Skola', '1')],
      { rules },
    );
    expect(goals.map(({ status, ruleId }) => [status, ruleId])).toEqual([
      ['yellow', 'S1'],
      ['green', 'S2'],
    ]);
    expect(goals[0]?.arithmetic).toBe(
      '2 av 2 bedömda, 1 grön, 1 röd; alla delar gröna ger grönt, högst en röd ger gult',
    );
    expect(goals[0]?.explanation).toContain('Regel S1 i Mora.');
    expect(total.explanation).toContain('Regel S3 i Mora, KF 2021-03-29 § 45.');
    expect(total.arithmetic).toContain('den sämsta färgen gäller');
  });

  test('utan rad för sammanvägningen blir målet ej bedömt, och det sägs', () => {
    const rules = ruleSetOf([ruleRow('R1', [REACHED, 'används inte', REST])], { rollUps: [] });
    const { goals, issues } = judgeAll([{ target: 'minst 5', outcome: '5' }], { rules });
    expect(goals[0]?.explanation).toBe(
      'Ej bedömd: 1 av 1 bedömd, 1 grön; ingen regel säger hur de vägs samman.',
    );
    expect(issues.map(({ code }) => code)).toEqual(['rule-missing', 'rule-missing']);
  });

  test('egna riktningsord går före programmets', () => {
    const row = ruleRow('R1', [REACHED, 'används inte', REST]);
    const measure = { name: 'Nöjda med väntetiden', target: '10', outcome: '8' };
    const own = (wanted: 'higher' | 'lower' | 'ask') =>
      ruleSetOf([row], { directionWords: [{ word: 'väntetid', wanted }] });
    expect(judgeOne(measure, { rules: ruleSetOf([row]) }).assessment.status).toBe('red');
    expect(judgeOne(measure, { rules: own('lower') }).assessment.status).toBe('green');
    expect(judgeOne(measure, { rules: own('ask') }).issues.map(({ code }) => code)).toEqual([
      'direction-not-understood',
    ]);
  });
});
