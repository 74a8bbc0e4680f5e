// What functions are told of the rules in the open workbook: nothing where it has none of its own, else the sheet as the button reads it.
import { afterEach, expect, test } from 'vitest';
import { createRuleSheet } from '../../src/app/rules/create-rule-sheet.ts';
import { createFunctionHost } from '../../src/excel/function-host.ts';
import { readIn } from '../support/rule-sheets.ts';
import { documentOf, EXAMPLE, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

test('utan eget blad läses inget mer än inställningarna', async () => {
  opened = openInExcel(documentOf(EXAMPLE).document);
  expect(await createFunctionHost().settings()).toEqual({
    ruleSet: null,
    period: null,
    date1904: false,
    rules: null,
  });
});

test('med ett blad läses reglerna som knappen läser dem', async () => {
  opened = openInExcel(documentOf(EXAMPLE).document);
  const made = await createRuleSheet(opened.workbook, { ruleSet: { kind: 'preset', id: '80' } });
  expect(made.ok).toBe(true);
  const { rules } = await createFunctionHost().settings();
  const whole = await opened.workbook.read();
  if (rules === null || !whole.ok) throw new Error('not read');
  expect(rules.sheets.map(({ name }) => name)).toEqual(['Bedömningsregler']);
  expect(readIn(rules)).toEqual(readIn(whole.value));
});

test('ett blad som fått ett annat namn känns igen på sin rad, också utan minne, som knappen gör', async () => {
  const made = openInExcel(documentOf(EXAMPLE).document);
  opened = made;
  expect((await createRuleSheet(made.workbook, { ruleSet: { kind: 'preset', id: '80' } })).ok).toBe(true);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Bedömningsregler').name = 'Våra regler';
    await context.sync();
  });
  const { rules } = await createFunctionHost().settings();
  expect(rules?.sheets.map(({ name }) => name)).toEqual(['Våra regler']);
});
