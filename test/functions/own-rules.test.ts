// The functions in a workbook with rules of its own: the same answer as the button, and never a colour that narrower rules might change.
import { describe, expect, test } from 'vitest';
import { STATUS_WORD, toRuleSetJson } from '../../lib/index.ts';
import type { RuleSet, WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { createRuleSheet } from '../../src/app/rules/create-rule-sheet.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { preset, setRuleCell } from '../support/rule-sheets.ts';
import { createSheet, type Sheet } from './sheet-host.ts';

const [ALL, WITHOUT_PERCENT, MOVEMENT] = preset('90').measures;
if (ALL === undefined || WITHOUT_PERCENT === undefined || MOVEMENT === undefined) throw new Error('no rows');

const OWN: RuleSet = {
  ...preset('90'),
  id: 'eget',
  measures: [
    { ...ALL, yellow: 'minst 80 % av målvärdet' },
    WITHOUT_PERCENT,
    MOVEMENT,
    { ...ALL, id: 'R4', applies: 'mätvärde: Andel nöjda', yellow: 'används inte' },
    {
      ...ALL,
      id: 'R5',
      applies: 'mål: Trygghet',
      yellow: '= utfall >= 0,5 * målvärde',
    },
  ],
};
const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
  ['Miljö', 'Andel trygga', 'minst 80', 66],
  ['Miljö', 'Andel nöjda', 'minst 80', 66],
  ['Trygghet', 'Andel besökare', 'minst 80', 50],
];

/** The workbook with the rule sheet, after it has been judged. */
async function judged(ruleSet = OWN): Promise<WorkbookSnapshot> {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KF', rows: ROWS }]));
  const file = { kind: 'file', name: 'eget.json', text: toRuleSetJson(ruleSet) } as const;
  const made = await createRuleSheet(port, { ruleSet: file });
  const done = made.ok ? await judgeWorkbook(port, { now: '2026-03-15T09:30' }) : made;
  if (!done.ok) throw new Error(done.failure.text);
  return port.snapshot();
}

function sheetWith(rules: WorkbookSnapshot, outcome: number): Sheet {
  const cells = { A1: { value: outcome }, B1: { value: 'minst 80' } };
  return createSheet(cells, { settings: { ruleSet: '90', rules } });
}

/** Ids in small letters, since a capital and a figure look like an address. */
const status = (sheet: Sheet, rule?: unknown): Promise<unknown> =>
  sheet.call('STATUS', 'A1', 'B1', undefined, rule);

describe('arbetsbokens egna regler', () => {
  test('gäller utan att nämnas, när ingen smalare regel ger en annan färg', async () => {
    const general = { ...OWN, measures: OWN.measures.slice(0, 3) };
    const rules = await judged(general);
    expect(await status(sheetWith(rules, 66))).toEqual([['Gul']]);
    expect(await sheetWith(rules, 66).call('FORKLARING', 'A1', 'B1')).toEqual([
      [expect.stringContaining('64')],
    ]);
    expect(await status(sheetWith(rules, 66), '90')).toEqual([['Röd']]);
  });

  test('en smalare regel som ger en annan färg sägs i stället för att en färg gissas', async () => {
    const rules = await judged();
    expect(await status(sheetWith(rules, 85))).toEqual([['Grön']]);
    const [[fault] = []] = (await status(sheetWith(rules, 66))) as readonly (readonly unknown[])[];
    expect(fault).toMatchObject({ kind: 'notAvailable', message: expect.stringContaining('R4') as string });
    const [[told] = []] = (await sheetWith(rules, 50).call('FORKLARING', 'A1', 'B1')) as string[][];
    expect(told).toMatch(/^Regeln R5 kan gälla här i stället och ger en annan färg\. .* Röd: /);
  });

  test.each([
    ['r1', 66, 'Gul'],
    ['r4', 66, 'Röd'],
    ['r5', 50, 'Gul'],
  ])('regeln %s kan anges, och ger samma färg som knappen', async (id, outcome, word) => {
    expect(await status(sheetWith(await judged(), outcome), id)).toEqual([[word]]);
    const port = createMemoryWorkbook(await judged());
    const again = await judgeWorkbook(port, { now: '2026-03-15T09:30', dryRun: true });
    const found = again.ok
      ? again.value.result.assessments.find(({ ruleId }) => ruleId?.toLowerCase() === id.toLowerCase())
      : undefined;
    expect(found === undefined ? null : STATUS_WORD[found.status]).toBe(word);
  });

  test('ett blad som inte går att läsa: de senaste reglerna svarar, som för knappen', async () => {
    const broken = setRuleCell(await judged(), 'R1', 'yellow', 'nästan');
    expect(await status(sheetWith(broken, 66), 'r1')).toEqual([['Gul']]);
  });

  test('ett blad som är ändrat men inte bedömt svarar som knappen skulle göra', async () => {
    const changed = setRuleCell(await judged(), 'R1', 'yellow', 'minst 95 % av målvärdet');
    expect(await status(sheetWith(changed, 66), 'r1')).toEqual([['Röd']]);
  });

  test('en regel som inte finns sägs, med vad som kan anges', async () => {
    const sheet = sheetWith(await judged(), 66);
    await expect(status(sheet, 'r99')).rejects.toThrow('«r99» finns inte');
    await expect(status(sheet, 'r99')).rejects.toThrow('bedömningsregler');
    await expect(status(createSheet({ A1: { value: 1 }, B1: { value: 'minst 1' } }), 'blad')).rejects.toThrow(
      '«blad» finns inte',
    );
  });

  test('sammanvägningen är reglernas; en för ett namngivet mål sägs när den ger en annan färg', async () => {
    const [first, ...others] = OWN.rollUps;
    if (first === undefined) throw new Error('no rows');
    const named = {
      ...first,
      id: 'S9',
      applies: 'mål: Miljö',
      green: 'alla delar gröna',
      yellow: 'används inte',
    };
    const rules = await judged({ ...OWN, rollUps: [first, ...others, named] });
    const words = ['Grön', 'Grön', 'Grön', 'Grön', 'Gul'];
    const cells = Object.fromEntries(words.map((value, index) => [`A${String(index + 1)}`, { value }]));
    const sheet = createSheet(cells, { settings: { ruleSet: '90', rules } });
    await expect(sheet.call('SAMMANVAG', 'A1:A5')).rejects.toThrow('S9');
    expect(await sheet.call('SAMMANVAG', 'A1:A5', 's9')).toBe('Röd');
    expect(await sheet.call('SAMMANVAG', 'A1:A5', 's2')).toBe('Grön');
    expect(await sheet.call('SAMMANVAG', 'A1:A4')).toBe('Grön');
  });
});
