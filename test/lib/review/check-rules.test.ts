// The checks before use: what each finds, with the example that it gives, and what it leaves alone.
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../lib/rules/presets.ts';
import { checkRules, checkRulesInSteps } from '../../../lib/review/check-rules.ts';
import { RULE_KINDS, type CompiledFormula, type MeasureRule } from '../../../lib/model/condition.ts';
import { trialGroups, trialsOfGroup } from '../../../lib/review/trial.ts';
import { isSearched } from '../../../lib/review/is-searched.ts';
import { workedExample } from '../../../lib/review/worked-example.ts';
import { buildRules, compiled, type RowTexts, type SetTexts } from './build-rules.ts';

const NBSP = /\u00A0/gu;

function findings(texts: SetTexts): readonly string[] {
  return checkRules(buildRules(texts), []).map(({ code, text }) => `${code}: ${text}`.replace(NBSP, ' '));
}

function codes(texts: SetTexts): readonly string[] {
  return checkRules(buildRules(texts), []).map(({ code, field }) =>
    field === null ? code : `${code} ${field}`,
  );
}

/** A row for målvärden with a level only, so that the other kinds are no matter. */
const level = (texts: RowTexts): SetTexts => ({
  measures: [
    { applies: 'slag: nivå', ...texts },
    {
      id: 'R0',
      applies:
        'slag: målvärde på 0 eller lägre, intervall, placering, förändring med storlek, förändring utan storlek, jämförelse',
    },
  ],
});

describe('de regelverk som följer med', () => {
  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s har inget att anmärka på',
    (_, preset) => {
      expect(checkRules(compiled(preset), [])).toEqual([]);
    },
  );
});

const LEVEL_CASES: readonly (readonly [string, RowTexts, readonly string[]])[] = [
  ['möts exakt', { yellow: 'minst 90 % av målvärdet' }, []],
  ['alla tre utskrivna', { yellow: 'minst 80 % av målvärdet', red: 'under 80 % av målvärdet' }, []],
  ['uppnått eller inte', {}, []],
  ['hål', { yellow: 'minst 91 % av målvärdet', red: 'under 90 % av målvärdet' }, ['hole']],
  [
    'rött överlappar gult',
    { yellow: 'minst 80 % av målvärdet', red: 'under 85 % av målvärdet' },
    ['overlap red'],
  ],
  ['inget rött', { yellow: 'minst 90 % av målvärdet', red: 'används inte' }, ['hole']],
  [
    'gult ryms i grönt',
    { green: 'minst 90 % av målvärdet', yellow: 'målvärdet uppnått' },
    ['colour-never yellow'],
  ],
  [
    'grönt tar allt',
    { green: 'i övrigt', yellow: 'minst 90 % av målvärdet' },
    ['colour-never yellow', 'colour-never red'],
  ],
  ['rött bättre än gult', { yellow: 'oförändrat' }, ['red-better red']],
  [
    'under målvärdet där lägre är bättre',
    { yellow: 'högst 5 % under målvärdet' },
    ['direction-against-rule yellow'],
  ],
  [
    'en enhet som inte alla har',
    { yellow: 'högst 2 procentenheter under målvärdet' },
    ['direction-against-rule yellow', 'unit-not-for-all yellow'],
  ],
  [
    'fasta nivåer går isär, och duger inte där lägre är bättre',
    { green: 'utfallet minst 90', yellow: 'utfallet minst 80', red: 'utfallet under 70' },
    ['hole', 'yellow-better-than-green yellow'],
  ],
  [
    'en formel som bara passar där högre är bättre',
    { yellow: '= utfall >= 0,9 * målvärde och utfall > föregående' },
    ['direction-against-rule yellow'],
  ],
  ['formel utan fel', { yellow: '= utfall >= 0,9 * målvärde eller uppfyllelse >= 90' }, []],
  ['formel med hål', { yellow: '= uppfyllelse >= 91', red: '= uppfyllelse <= 90' }, ['hole']],
  ['formel med överlapp', { yellow: '= uppfyllelse >= 80', red: '= uppfyllelse < 85' }, ['overlap red']],
  [
    'formel där gult är bättre än grönt',
    { green: '= uppfyllelse >= 80 och uppfyllelse < 100', yellow: '= uppfyllelse >= 100' },
    ['yellow-better-than-green yellow'],
  ],
  [
    'formel som aldrig blir sann',
    { yellow: '= uppfyllelse > 100 och uppfyllelse < 90' },
    ['colour-never yellow'],
  ],
];

describe('regler för nivåer', () => {
  test.each(LEVEL_CASES)('%s', (_, texts, expected) => {
    expect(codes(level(texts))).toEqual(expected);
  });

  test('hålet sägs med gränser, regel och exempel', () => {
    const [hole] = findings(level({ yellow: 'minst 91 % av målvärdet', red: 'under 90 % av målvärdet' }));
    expect(hole).toBe(
      'hole: Regel R1: Utfall mellan 72 % och 72,8 % får ingen färg vid målvärdet minst 80 %, till exempel 72,4 %. Ändra gränserna så att de möts, eller skriv «i övrigt» i den sista rutan.',
    );
  });

  test('det som en formel gör är funnet genom sökning, och det sägs', () => {
    const [hole] = findings(level({ yellow: '= uppfyllelse >= 91', red: '= uppfyllelse <= 90' }));
    expect(hole).toBe(
      'hole: Regel R1: Utfall mellan 72 % och 72,8 % får ingen färg vid målvärdet minst 80 %, till exempel 72,4 %. Ändra gränserna så att de möts, eller skriv «i övrigt» i den sista rutan. Funnet genom sökning.',
    );
  });

  test('en fast nivå prövas med målvärden på båda sidor om den', () => {
    // Yellow reaches 5 below the målvärde: below the fixed 5 only when the målvärde is lower than 10.
    const overlap = findings(level({ yellow: 'högst 5 från målvärdet', red: 'utfallet under 5' })).find(
      (text) => text.startsWith('overlap'),
    );
    const target = Number(/målvärdet minst (\S+)/u.exec(overlap ?? '')?.[1]?.replace(',', '.'));
    expect(target).toBeGreaterThan(0);
    expect(target).toBeLessThan(10);
  });
});

describe('andra slags målvärden', () => {
  test.each<readonly [string, RowTexts, readonly string[]]>([
    [
      'procent av ett intervall',
      { applies: 'slag: intervall', yellow: 'minst 90 % av målvärdet' },
      ['percent-of-zero yellow'],
    ],
    [
      'procent av en placering',
      { applies: 'slag: placering', yellow: 'minst 90 % av målvärdet' },
      ['percent-of-zero yellow'],
    ],
    [
      'procent av målvärde på 0',
      { applies: 'slag: målvärde på 0 eller lägre', yellow: 'minst 90 % av målvärdet' },
      ['percent-of-zero yellow'],
    ],
    ['platser möts mellan heltal', { applies: 'slag: placering', yellow: 'högst 5 över målvärdet' }, []],
    [
      'enheter på båda sidor om ett intervall',
      { applies: 'slag: intervall', yellow: 'högst 2 från målvärdet' },
      [],
    ],
    ['stilla är gult', { applies: 'slag: förändring utan storlek', yellow: 'oförändrat' }, []],
    [
      'en del av vägen',
      { applies: 'slag: förändring med storlek', yellow: 'minst halva vägen från utgångsvärdet' },
      [],
    ],
    ['bättre än föregående', { applies: 'slag: jämförelse', yellow: 'bättre än föregående' }, []],
  ])('%s', (_, texts, expected) => {
    const found = checkRules(buildRules({ measures: [texts] }), []).filter(
      ({ code }) => code !== 'kind-without-rule',
    );
    expect(found.map(({ code, field }) => (field === null ? code : `${code} ${field}`))).toEqual(expected);
  });

  test('en rad för alla varnas om de slag som den inte kan pröva', () => {
    const [finding] = findings({ measures: [{ yellow: 'minst 90 % av målvärdet' }] });
    expect(finding).toContain('percent-of-zero: Regel R1: «Gult när» kan inte prövas vid målvärdet');
    expect(finding).toContain('målvärden på 0 eller lägre');
  });
});

describe('aktiviteter', () => {
  test.each<readonly [string, RowTexts, readonly string[]]>([
    ['pågår eller för sent', { yellow: 'pågår eller genomförd efter slutdatum' }, []],
    ['lämnar något', { yellow: 'pågår', red: 'inte påbörjad' }, ['hole']],
    ['både gult och rött', { yellow: 'pågår', red: 'pågår eller inte påbörjad' }, ['hole', 'overlap red']],
    [
      'gult för det bästa',
      { green: 'pågår', yellow: 'genomförd senast slutdatum' },
      ['yellow-better-than-green yellow'],
    ],
    ['rött blir aldrig', { green: 'i övrigt' }, ['colour-never red']],
  ])('%s', (_, texts, expected) => {
    expect(codes({ activities: [texts] })).toEqual(
      expected.length === 0 ? [] : expect.arrayContaining([...expected]),
    );
  });
});

describe('sammanvägning', () => {
  const three = (texts: RowTexts): SetTexts => ({
    rollUps: ['delmål', 'mål', 'samlat'].map((applies) => ({ ...texts, applies })),
  });
  test.each<readonly [string, RowTexts, readonly string[]]>([
    ['andel och ingen röd', { green: 'minst 60 % gröna och ingen röd', yellow: 'högst en röd' }, []],
    ['sämsta delen', { green: 'sämsta delen', yellow: 'sämsta delen' }, []],
    ['viktat medel', { green: 'viktat medel minst 1,5', yellow: 'viktat medel minst 1' }, []],
    [
      'hål mellan andelar',
      { green: 'minst 60 % gröna', yellow: 'används inte', red: 'mindre än 59 % gröna' },
      ['hole'],
    ],
    [
      'smalt hål',
      { green: 'minst 60 % gröna', yellow: 'används inte', red: 'mindre än 59,99 % gröna' },
      ['hole'],
    ],
    [
      'två färger på en gång',
      { green: 'minst 60 % gröna', yellow: 'används inte', red: 'mindre än 61 % gröna' },
      ['overlap red'],
    ],
    ['fler än alla', { green: 'minst 60 % gröna och mindre än 50 % gröna' }, ['colour-never green']],
  ])('%s', (_, texts, expected) => {
    const found = codes(three(texts));
    expect([...new Set(found)]).toEqual(expected);
  });

  test('hålet sägs med antal', () => {
    const [hole] = findings(
      three({ green: 'minst 60 % gröna', yellow: 'används inte', red: 'mindre än 50 % gröna' }),
    );
    expect(hole).toBe(
      'hole: Regel S1: 5 gröna och 5 gula ger ingen färg. Ändra gränserna så att de möts, eller skriv «i övrigt» i den sista rutan.',
    );
  });
});

test('platser i en ranking är målvärdets egen enhet', () => {
  const placed = { applies: 'slag: placering', yellow: 'högst 5 platser sämre än målvärdet' };
  const rules = buildRules({ measures: [{}, placed] });
  expect(findings({ measures: [{}, placed] })).toEqual([]);
  expect(workedExample(rules, 'measures', 1)).toContain(
    'plats 10 grönt, plats 11 gult, plats 15 gult, plats 16 rött',
  );
});

describe('kontrollen tar slut', () => {
  const NAMES = ['utgångsvärde', 'föregående', 'riket', 'länet', 'jämförbara'];
  test.each<readonly [string, string]>([
    [
      'en formel med alla namn',
      `= ${NAMES.map((name, at) => `utfall > 0,${String(at + 1)} * ${name}`).join(' och ')}`,
    ],
    [
      'en fras med många jämförelser',
      'minst halva vägen från utgångsvärdet och bättre än föregående och bättre än riket och bättre än länet',
    ],
  ])('%s prövas med ett överblickbart antal målvärden av alla slag', (_, yellow) => {
    const [rule] = buildRules({ measures: [{ yellow }] }).measures;
    if (rule === undefined) throw new Error('No rule');
    const groups = trialGroups(rule, RULE_KINDS, true);
    const found = groups.map((group) => trialsOfGroup(rule, group, groups.length));
    const trials = found.flatMap((one) => one.trials);
    expect(trials.length).toBeLessThan(isSearched(rule) ? 200 : 3000);
    expect(found.every(({ isComplete }) => isComplete)).toBe(false);
    expect(new Set(trials.map(({ kind }) => kind))).toEqual(new Set(RULE_KINDS));
  });

  const wide = (at: number): string =>
    `= ${NAMES.map((name) => `utfall > 0,${String(at)} * ${name}`).join(' och ')}`;
  const many = (): SetTexts => ({
    measures: Array.from({ length: 150 }, (_, at) => ({
      id: `M${String(at)}`,
      applies: `mätvärde: Mått ${String(at)}`,
      yellow: wide(at + 1),
    })),
  });

  test('många omfattande formler prövas så långt det går i korta steg, och det sägs vilka som inte är färdigprövade', () => {
    const steps = checkRulesInSteps(buildRules(many()), []);
    let slices = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) slices++;
    const cut = step.value.filter(({ code }) => code === 'search-cut-short');
    expect(slices).toBeGreaterThan(100);
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.every(({ severity, row }) => severity === 'warning' && row !== null)).toBe(true);
    // a colour that has not come yet may come among what was not tried
    const rows = new Set(cut.map(({ row }) => row));
    expect(step.value.filter(({ code, row }) => code === 'colour-never' && rows.has(row))).toEqual([]);
  });

  test('det som inte har ändrats prövas inte en gång till', () => {
    const rules = buildRules(level({ yellow: '= utfall >= 0,83 * målvärde' }));
    const asked = rules.measures.map(countedAnswers);
    const counted = { ...rules, measures: asked.map(({ rule }) => rule) };
    const first = checkRules(counted, []);
    const before = asked.map(({ count }) => count());
    expect(checkRules(counted, [])).toEqual(first);
    expect(before[0]).toBeGreaterThan(0);
    expect(asked.map(({ count }) => count())).toEqual(before);
  });
});

/** The rule with a formula for yellow that tells how many times it has been asked. */
function countedAnswers(rule: MeasureRule): { readonly rule: MeasureRule; readonly count: () => number } {
  let count = 0;
  const { yellow } = rule;
  if (yellow.kind !== 'formula') return { rule, count: () => count };
  const evaluate: CompiledFormula['evaluate'] = (figures) => {
    count++;
    return yellow.formula.evaluate(figures);
  };
  return {
    rule: { ...rule, yellow: { ...yellow, formula: { ...yellow.formula, evaluate } } },
    count: () => count,
  };
}

describe('giltighet och beslut', () => {
  const FIRST = { validFrom: '2020-01-01', validTo: '2020-12-31' };
  test.each<readonly [string, SetTexts, readonly string[]]>([
    ['två rader avlöser varandra', { measures: [FIRST, { validFrom: '2021-01-01' }] }, []],
    ['en dag gäller två', { measures: [FIRST, { validFrom: '2020-12-31' }] }, ['rules-conflict validFrom']],
    [
      'en dag gäller ingen',
      { measures: [FIRST, { validFrom: '2021-01-02' }] },
      ['days-without-rule validTo'],
    ],
    [
      'dagar mellan två versioner av en rad som nämner något',
      {
        measures: [
          {},
          { applies: 'mätvärde: Nöjda', validTo: '2020-12-31' },
          { applies: 'mätvärde: Nöjda', validFrom: '2022-01-01' },
        ],
      },
      ['days-without-rule validTo'],
    ],
    [
      'en rad som nämner något gäller en tid',
      { measures: [{}, { applies: 'mätvärde: Nöjda', ...FIRST }] },
      [],
    ],
    ['slutar gälla', { measures: [FIRST] }, ['days-without-rule validTo']],
    [
      'samma mål två gånger',
      { measures: [{}, { applies: 'mål: Trygghet' }, { applies: 'mål:  «trygghet»' }] },
      ['rules-conflict applies'],
    ],
    ['bara intervall', { measures: [{ applies: 'slag: intervall' }] }, ['kind-without-rule']],
    ['inga aktiviteter', { activities: [] }, ['kind-without-rule']],
    ['fastställt utan beslut', { state: 'adopted' }, ['decision-missing decision']],
  ])('%s', (_, texts, expected) => {
    expect([...new Set(codes(texts))]).toEqual(expected);
  });

  test('dagarna sägs', () => {
    const [finding] = findings({ measures: [FIRST, { validFrom: '2021-03-01' }] });
    expect(finding).toBe(
      'days-without-rule: Ingen regel gäller för målvärden med en nivå 2021-01-01–2021-02-28. Ändra datumen eller lägg till en rad.',
    );
  });
});
