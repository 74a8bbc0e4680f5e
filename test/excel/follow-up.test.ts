// The sheets of the year and the term in Excel: the same as in a file, and all of them taken back.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { withCell } from './edit-document.ts';
import { documentOf, EXAMPLE, NOW, openInstead } from './excel-fixture.ts';
import { withSharedLines } from './shared-lines.ts';

async function judge(workbook: WorkbookPort): Promise<Judged> {
  const judged = await judgeWorkbook(workbook, { now: NOW, followUp: true });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

/** Only our new sheets, which are what is compared here. */
function addedIn(document: WorkbookDocument, names: readonly string[]): WorkbookDocument {
  const sheets = document.sheets.filter(({ name }) => names.includes(name));
  return withSharedLines({ ...document, sheets, customXmlParts: [] });
}

describe('uppföljningens blad i Excel', () => {
  test('är desamma som i en fil', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    const added = (await judge(excel.workbook)).plan.newSheets.map(({ name }) => name);
    expect(added.length).toBeGreaterThan(2);
    const file = openXlsx(new Uint8Array(readFileSync(EXAMPLE)), 'kommunens-mal-2019-2022.xlsx');
    if (!file.ok) throw new Error(file.failure.text);
    await judge(file.value);
    const fromFile = documentOf(await file.value.save()).document;
    expect(compareDocuments(addedIn(excel.standIn.document, added), addedIn(fromFile, added))).toEqual([]);
    expect(excel.standIn.document.sheets.map(({ name }) => name)).toEqual(
      fromFile.sheets.map(({ name }) => name),
    );
  });

  test('tas alla tillbaka, och skrivs inte en andra gång', async () => {
    const { document } = documentOf(EXAMPLE);
    const excel = openInstead(document);
    await judge(excel.workbook);
    expect((await judge(excel.workbook)).report).toBeNull();
    const undone = await excel.workbook.undo();
    expect(undone).toMatchObject({ ok: true, value: { kept: [] } });
    expect(compareDocuments(withSharedLines(excel.standIn.document), withSharedLines(document))).toEqual([]);
  });

  test('ett blad där en person har skrivit blir kvar när de andra tas bort', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    excel.standIn.edit((document) => withCell(document, 'Utveckling', 'A80', 'Min anteckning'));
    const undone = await excel.workbook.undo();
    if (!undone.ok) throw new Error(undone.failure.text);
    const names = excel.standIn.document.sheets.map(({ name }) => name);
    expect(names).toContain('Utveckling');
    expect(names).not.toContain('Uppföljning');
    expect(names).not.toContain('Tidigare bedömningar');
  });
});
