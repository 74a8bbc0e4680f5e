// Rule sets read from their texts: those that ship, and every kind of fault as a finding in its place.
import { describe, expect, test } from 'vitest';
import { compileRules, findPresetRules, PRESETS, rulesOn, type RuleSet } from '../../../lib/index.ts';
import { compileFormula } from '../../../lib/formula/index.ts';
import { isPreset } from '../../../lib/rules/presets.ts';
import { toRollUpRule } from '../../../lib/rules/roll-up-rule.ts';
import { ruleRow, ruleSetOf } from '../assess/rule-rows.ts';

const REST = 'i övrigt';
const GOOD = ['målvärdet uppnått', 'minst 90 % av målvärdet', REST] as const;

describe('de regelverk som följer med', () => {
  test.each(PRESETS)('$id går att läsa utan anmärkning', (preset) => {
    expect(compileRules(preset, null).findings).toEqual([]);
    expect(findPresetRules(preset.id)?.ruleSet).toBe(preset);
  });

  test.each(PRESETS)('$id väger samman som förut', ({ id }) => {
    const known = { kind: 'share', green: 80, yellow: 50, noRed: true };
    expect(findPresetRules(id)?.rollUps.map(toRollUpRule)).toEqual([known, known, known]);
  });

  test('en kopia är densamma, en ändrad är det inte', () => {
    for (const preset of PRESETS) {
      expect(isPreset(JSON.parse(JSON.stringify(preset)) as RuleSet)).toBe(true);
      expect(isPreset({ ...preset, measures: [] })).toBe(false);
    }
  });
});

describe('fel i ett regelverk', () => {
  const found = (ruleSet: RuleSet) => {
    const { rules, findings } = compileRules(ruleSet, null);
    expect(rules).toBeNull();
    return findings.map(({ code, section, row, field, severity }) => ({
      code,
      section,
      row,
      field,
      severity,
    }));
  };

  test('ett fel i en formel visar tecknet i cellen', () => {
    const { findings } = compileRules(
      ruleSetOf([ruleRow('R2', ['= utfall >= 0.9 * målvärde', 'används inte', REST])]),
      compileFormula,
    );
    expect(findings.map(({ text, suggestion }) => [text, suggestion])).toEqual([
      [
        'Skriv decimalkomma: 0,9. Felet är vid tecken 13: «= utfall >= ▶0.9 * målvärde».',
        '= utfall >= 0,9 * målvärde',
      ],
    ]);
  });

  test('en tom cell för grönt får inget förslag som skulle ge alla grönt', () => {
    const empty = (cells: readonly [string, string, string]) =>
      compileRules(ruleSetOf([ruleRow('R2', cells)]), null).findings.map(({ suggestion }) => suggestion);
    expect(empty(['', 'används inte', REST])).toEqual([undefined]);
    expect(empty(['målvärdet uppnått', 'används inte', ''])).toEqual([REST]);
  });

  test.each([
    ['en tom cell', ruleRow('R2', ['målvärdet uppnått', ' ', REST]), 'cell-empty', 'yellow'],
    [
      'en text som inte betyder något',
      ruleRow('R2', ['hej', 'används inte', REST]),
      'phrase-not-understood',
      'green',
    ],
    [
      'en formel där formler inte kan läsas',
      ruleRow('R2', ['= utfall > 1', 'används inte', REST]),
      'phrase-not-understood',
      'green',
    ],
    [
      'ett gäller som inte betyder något',
      ruleRow('R2', GOOD, { applies: 'hej' }),
      'scope-not-understood',
      'applies',
    ],
    [
      'en dag som inte finns',
      ruleRow('R2', GOOD, { validFrom: '2021-02-30' }),
      'date-not-understood',
      'validFrom',
    ],
    [
      'datum i fel ordning',
      ruleRow('R2', GOOD, { validFrom: '2021-01-01', validTo: '2020-01-01' }),
      'dates-reversed',
      'validTo',
    ],
    ['samma beteckning samtidigt', ruleRow('r1', GOOD), 'id-not-unique', 'id'],
  ] as const)('%s', (_, row, code, field) => {
    expect(found(ruleSetOf([ruleRow('R1', GOOD), row]))).toEqual([
      { code, section: 'measures', row: 1, field, severity: 'error' },
    ]);
  });

  test('samma beteckning under olika tider är två versioner', () => {
    const rows = [
      ruleRow('R1', GOOD, { validTo: '2020-12-31' }),
      ruleRow('R1', GOOD, { validFrom: '2021-01-01' }),
    ];
    expect(compileRules(ruleSetOf(rows), null).findings).toEqual([]);
  });

  test('samma beteckning i två delar av regelverket går inte att skilja åt', () => {
    const ruleSet = ruleSetOf([ruleRow('A1', GOOD)]);
    expect(found(ruleSet)).toEqual([
      { code: 'id-not-unique', section: 'activities', row: 0, field: 'id', severity: 'error' },
    ]);
  });

  test('ett riktningsord som säger två saker', () => {
    const directionWords = [
      { word: 'kö', wanted: 'lower' },
      { word: 'Kö ', wanted: 'higher' },
    ] as const;
    expect(found(ruleSetOf([ruleRow('R1', GOOD)], { directionWords }))).toEqual([
      { code: 'word-contradicts', section: 'directionWords', row: 1, field: 'word', severity: 'error' },
    ]);
  });
});

test('bara de rader som gäller på dagen är kvar, första och sista dagen med', () => {
  const rows = [
    ruleRow('R1', GOOD, { validTo: '2020-12-31' }),
    ruleRow('R2', GOOD, { validFrom: '2020-12-31', applies: 'slag: intervall' }),
    ruleRow('R3', GOOD, { applies: 'slag: placering' }),
  ];
  const { rules } = compileRules(ruleSetOf(rows), null);
  if (rules === null) throw new Error('Reglerna ska gå att läsa');
  const ids = (day: string | null): readonly string[] =>
    rulesOn(rules, day).measures.map(({ row }) => row.id);
  expect(ids('2020-12-30')).toEqual(['R1', 'R3']);
  expect(ids('2020-12-31')).toEqual(['R1', 'R2', 'R3']);
  expect(ids('2021-01-01')).toEqual(['R2', 'R3']);
  expect(ids(null)).toEqual(['R1', 'R2', 'R3']);
});

describe('kända sätt att väga samman känns igen i sina texter', () => {
  const rollUp = (green: string, yellow: string, red = REST): unknown => {
    const row = ruleRow('S9', [green, yellow, red], { applies: 'mål' });
    const [read] = compileRules(ruleSetOf([], { rollUps: [row] }), null).rules?.rollUps ?? [];
    return read === undefined ? null : toRollUpRule(read);
  };
  test.each([
    ['sämsta delen', 'sämsta delen', { kind: 'worst' }],
    ['viktat medel minst 1,5', 'viktat medel minst 0,75', { kind: 'points', green: 1.5, yellow: 0.75 }],
    ['mer än hälften gröna', 'högst hälften röda', { kind: 'majority' }],
    [
      'minst 60 % gröna',
      'minst 40 % gröna eller gula',
      { kind: 'share', green: 60, yellow: 40, noRed: false },
    ],
  ] as const)('%s / %s', (green, yellow, expected) => {
    expect(rollUp(green, yellow)).toEqual(expected);
  });

  test('annat räknas cell för cell', () => {
    expect(rollUp('minst 60 % gröna', 'högst en röd')).toMatchObject({ kind: 'cells' });
    expect(rollUp('minst 40 % gröna', 'minst 60 % gröna eller gula')).toMatchObject({ kind: 'cells' });
  });
});
