// The rule set as a file: back as it was, broken files told in Swedish with their row, and the published schema equal to the code.
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRuleSetJson, ruleSetJsonSchema, toRuleSetJson } from '../../../lib/rule-sheet/rule-set-json.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rule-set.ts';
import { preset, readIn, withRuleSheet } from '../../support/rule-sheets.ts';

const NINETY = preset('90');
const PUBLISHED = path.resolve(import.meta.dirname, '../../../src/static/regelverk.schema.json');

describe('regelverket som fil', () => {
  test('lag: läst är det som skrevs', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, (ruleSet) => {
        expect(parseRuleSetJson(toRuleSetJson(ruleSet))).toEqual({ ruleSet, issues: [] });
      }),
    );
  });

  test('lag: ingen text får läsningen att falla', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":2,"measures":[${json}]}`),
        ),
        (text) => {
          const { ruleSet, issues } = parseRuleSetJson(text);
          expect(ruleSet === null).toBe(issues.length > 0);
        },
      ),
    );
  });

  test.each([
    ['{', 'Filen är inte hel JSON'],
    ['[]', 'Filen är inget regelverk från Målljus'],
    ['{"format":"2"}', 'Filen är inget regelverk från Målljus'],
    ['{"format":3}', 'nyare version av Målljus'],
    ['{"format":1}', 'äldre form'],
  ])('%s', (text, words) => {
    const { ruleSet, issues } = parseRuleSetJson(text);
    expect(ruleSet).toBeNull();
    expect(issues).toMatchObject([{ code: 'rule-set-file', severity: 'error' }]);
    expect(issues[0]?.text).toContain(words);
  });

  test('en fil från Windows med bytemärke läses', () => {
    expect(parseRuleSetJson(`\uFEFF${toRuleSetJson(NINETY)}`).issues).toEqual([]);
  });

  const faultsOf = (change: object): readonly string[] =>
    parseRuleSetJson(JSON.stringify({ ...NINETY, ...change })).issues.map(({ text }) => text);
  const row = (change: object): object => ({
    measures: [...NINETY.measures.slice(1), { ...NINETY.measures[0], ...change }],
  });

  test.each<readonly [string, object, string]>([
    [
      'datum',
      row({ validFrom: '2021-02-30' }),
      '«Mätvärden», rad 3 (R1): «Från» ska vara ett datum som 2021-01-01; rätta det i filen och läs in den igen.',
    ],
    [
      'tomt',
      row({ applies: '' }),
      '«Mätvärden», rad 3 (R1): «Gäller» är tomt; rätta det i filen och läs in den igen.',
    ],
    [
      'saknas',
      row({ green: undefined }),
      '«Mätvärden», rad 3 (R1): «Grönt när» saknas eller är av fel slag; rätta det i filen och läs in den igen.',
    ],
    [
      'beslut',
      row({ decision: { body: 'KF', date: 'i mars', section: '', dnr: '' } }),
      '«Mätvärden», rad 3 (R1): «Beslut, datum» ska vara ett datum som 2021-01-01; rätta det i filen och läs in den igen.',
    ],
    ['för långt', { id: 'x'.repeat(41) }, '«Id» är för långt; rätta det i filen och läs in den igen.'],
    [
      'läge',
      { state: 'klar' },
      '«Läge» ska vara «draft» eller «adopted»; rätta det i filen och läs in den igen.',
    ],
    [
      'främmande fält',
      row({ färg: 'blå' }),
      '«Mätvärden», rad 3 (R1): «färg» finns inte i ett regelverk; rätta det i filen och läs in den igen.',
    ],
    [
      'riktningsord',
      { directionWords: [{ word: 'kö', wanted: 'up' }] },
      '«Riktningsord», rad 1 (kö): «Bäst» ska vara «higher» eller «lower» eller «ask»; rätta det i filen och läs in den igen.',
    ],
    [
      'ett avsnitt saknas',
      { rollUps: undefined },
      '«Sammanvägning»: innehållet saknas eller är av fel slag; rätta det i filen och läs in den igen.',
    ],
  ])('fel: %s', (_, change, text) => {
    expect(faultsOf(change)).toEqual([text]);
  });

  test('blanktecken läses som bladet läser dem, så att samma fil alltid är samma regler', () => {
    const [first, ...others] = NINETY.measures;
    if (first === undefined) throw new Error('No rule');
    const spaced = { ...first, id: ' R  1 ', comment: ' \u00A0' };
    const file = { ...NINETY, id: ' 90', measures: [spaced, ...others] };
    const { ruleSet } = parseRuleSetJson(JSON.stringify(file));
    expect(ruleSet).toMatchObject({ id: '90', measures: [{ id: 'R 1', comment: '' }, ...others] });
    if (ruleSet === null) throw new Error('No rule set');
    expect(readIn(withRuleSheet(ruleSet)).ruleSet?.measures).toContainEqual(ruleSet.measures[0]);
    for (const blank of [{ name: ' ' }, { version: ' ' }, { id: ' ' }])
      expect(parseRuleSetJson(JSON.stringify({ ...NINETY, ...blank })).ruleSet).toBeNull();
  });

  test('det publicerade schemat är kodens', async () => {
    await expect(`${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(PUBLISHED);
    expect(ruleSetJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
