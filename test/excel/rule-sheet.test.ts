// The sheet «Bedömningsregler» in the open workbook: the same as in a file, with its lists and its repeated heading row.
import { afterEach, expect, test } from 'vitest';
import { planRuleSheet } from '../../lib/plan/plan-rule-sheet.ts';
import { inWrittenOrder } from '../../lib/rule-sheet/rule-sheet-content.ts';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { buildXlsx } from '../support/build-xlsx.ts';
import { aidsOf, preset, readIn } from '../support/rule-sheets.ts';
import { documentOf, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

const NINETY = preset('90');
const AIDS = aidsOf(NINETY);

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

async function read({ workbook }: OpenedInExcel): Promise<WorkbookSnapshot> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) throw new Error(snapshot.failure.text);
  return snapshot.value;
}

test('skrivs, läses tillbaka, och cellerna har sina listor', async () => {
  opened = openInExcel(documentOf(buildXlsx({ sheets: [{ name: 'Mål' }] })).document);
  const { plan } = planRuleSheet(await read(opened), NINETY, AIDS);
  const applied = await opened.workbook.apply(plan);
  expect(applied).toMatchObject({ ok: true });
  const after = await read(opened);
  expect(readIn(after)).toMatchObject({ version: 'ours', issues: [], ruleSet: inWrittenOrder(NINETY, AIDS) });
  const sheet = opened.standIn.document.sheets.at(-1);
  expect(sheet).toMatchObject({ name: 'Bedömningsregler', landscape: true });
  expect(sheet?.listValidations?.map(({ formula }) => formula)).toEqual([
    '"utkast,fastställd"',
    '"högre,lägre,fråga"',
  ]);
});

test('raden som upprepas på varje sida', async () => {
  opened = openInExcel(documentOf(buildXlsx({ sheets: [{ name: 'Mål' }] })).document);
  const { plan } = planRuleSheet(await read(opened), NINETY, AIDS);
  await opened.workbook.apply(plan);
  const address = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Bedömningsregler');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    return rows.address;
  });
  expect(address).toMatch(/!\$?17:\$?17$/);
});
