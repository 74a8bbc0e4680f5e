// What «Regler» says, from plain data: names of rule sets, what judges and why, rows and remarks, and the cell of a measure.
import { describe, expect, test } from 'vitest';
import type { RuleRow, RuleSet } from '../../lib/index.ts';
import { PRESETS } from '../../lib/index.ts';
import type { RuleLine } from '../../src/app/rules/rule-lines.ts';
import { cellFinder } from '../../src/taskpane/select/measure-cells.ts';
import { directionText, ruleGroups, ruleRemarks } from '../../src/taskpane/select/rule-groups.ts';
import {
  FILE_RULES,
  otherSource,
  OWN_RULES,
  ruleSources,
  sourceInUse,
  toRuleSetChoice,
} from '../../src/taskpane/select/rule-sources.ts';
import { loggedText, namedRules, rulesInForce } from '../../src/taskpane/select/rules-in-force.ts';

const [preset] = PRESETS as readonly [RuleSet];
const own: RuleSet = { ...preset, name: 'Våra regler', version: '2', state: 'adopted' };

describe('vilka regler som gäller', () => {
  test.each([
    ['sheet', 'Regler', 'Arbetsboken bedöms efter bladet «Regler»: Våra regler, version 2 (fastställd).'],
    ['stored', 'Regler', /^Bladet «Regler» kan inte användas.* de senaste reglerna därifrån .*Våra regler/],
    [
      'preset',
      'Regler',
      /^Bladet «Regler» kan inte användas.* Till dess bedöms efter regelverket Våra regler/,
    ],
    ['preset', null, /^Arbetsboken har inget eget regelblad\. Den bedöms efter regelverket Våra regler/],
    ['chosen', null, /^Arbetsboken bedöms nu efter det regelverk du har valt: Våra regler/],
  ] as const)('%s, bladet %s', (source, sheet, said) => {
    const text = rulesInForce({ source, sheet, ruleSet: own });
    if (typeof said === 'string') expect(text).toBe(said);
    else expect(text).toMatch(said);
  });

  test('utkast sägs', () => {
    expect(namedRules(preset)).toBe(`${preset.name}, version 1 (utkast)`);
  });

  test('vilken version som bedömt vad, också utan period', () => {
    const logged = {
      period: '2020',
      when: '2021-03-15T09:30',
      ruleSet: '90',
      version: '1',
      mark: 'x',
      firstInForce: null,
    };
    expect(loggedText(logged, (period) => period)).toBe('2020: 90, version 1, senast 15 mars 2021 kl. 09:30');
    expect(loggedText({ ...logged, period: null }, (period) => period)).toMatch(/^Utan period: 90/);
  });
});

describe('regelverk att välja', () => {
  test('arbetsbokens egna står först, och bara när de kan användas', () => {
    const names = (source: 'sheet' | 'stored' | 'preset'): readonly string[] =>
      ruleSources({ source, sheet: 'Regler', ruleSet: own }, PRESETS).map(({ name }) => name);
    expect(names('sheet')[0]).toBe('Bladet Regler: Våra regler');
    expect(names('stored')[0]).toBe('De senast använda reglerna: Våra regler');
    expect(names('preset')).toEqual([...PRESETS.map(({ name }) => name), 'En fil med regler']);
  });

  test('blir det som användningsfallen tar emot', () => {
    const file = { name: 'r.json', text: '{}' };
    expect(toRuleSetChoice(OWN_RULES, null)).toEqual({ kind: 'inUse' });
    expect(toRuleSetChoice('80', file)).toEqual({ kind: 'preset', id: '80' });
    expect(toRuleSetChoice(FILE_RULES, file)).toEqual({ kind: 'file', ...file });
    expect(toRuleSetChoice(FILE_RULES, null)).toBeNull();
  });

  test('det som gäller jämförs från början med något annat', () => {
    expect(sourceInUse({ source: 'preset', ruleSet: preset })).toBe(preset.id);
    expect(sourceInUse({ source: 'sheet', ruleSet: own })).toBe(OWN_RULES);
    expect(otherSource(preset.id, PRESETS)).toBe(PRESETS[1]?.id);
    expect(otherSource(preset.id, [preset])).toBe(FILE_RULES);
  });

  test('inget regelverk som följer med heter som pekarna', () => {
    expect(PRESETS.map(({ id }) => id).filter((id) => id.includes(':') || id === '')).toEqual([]);
  });
});

describe('raderna', () => {
  const row: RuleRow = {
    id: 'R1',
    name: '',
    applies: 'alla',
    green: 'målvärdet uppnått',
    yellow: 'används inte',
    red: 'i övrigt',
    decision: null,
    validFrom: null,
    validTo: null,
    comment: '',
  };
  const line: RuleLine = {
    section: 'rollUps',
    row,
    example: '',
    before: '',
    decision: '',
    validity: '',
    cell: null,
  };

  test('står i bladets ordning, avsnitt för avsnitt, och tomma avsnitt utelämnas', () => {
    const groups = ruleGroups([line, { ...line, section: 'measures' }]);
    expect(groups.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Mätvärden', 1],
      ['Sammanvägning', 1],
    ]);
  });

  test('säger vem som går före, beslut, dagar och kommentar; annars att beslut saknas', () => {
    expect(ruleRemarks(line)).toEqual(['Inget beslut är angivet.']);
    const full = { ...line, before: 'R2, R3', decision: 'KF 2021-03-29 § 45', validity: 'från 2021-01-01' };
    expect(ruleRemarks({ ...full, row: { ...row, comment: 'Prövas 2022' } })).toEqual([
      'Går före R2, R3, för att den är mer bestämd.',
      'Beslut: KF 2021-03-29 § 45.',
      'Gäller från 2021-01-01.',
      'Kommentar: Prövas 2022',
    ]);
  });

  test('riktningsord sägs med vad de betyder', () => {
    expect(directionText({ word: 'köer', wanted: 'lower' })).toBe('köer: lägre är bättre');
  });
});

test('ett mätvärde som inte finns i det visade resultatet får radens första cell', () => {
  expect(cellFinder([])({ sheet: 'KS mål', row: 7, measure: 'Nöjda' })).toBe('KS mål!A7');
});
