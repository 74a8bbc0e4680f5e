// «Ångra bedömning»: everything as it was before the last judgement, also after the file was closed, but not what a person has changed since.
import { describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { cellIn, withCell } from './edit-document.ts';
import { documentOf, EXAMPLE, NOW, openInstead, type OpenedInExcel } from './excel-fixture.ts';
import { withSharedLines } from './shared-lines.ts';

async function judge(workbook: WorkbookPort, period?: string): Promise<void> {
  const judged = await judgeWorkbook(workbook, { now: NOW, ...(period === undefined ? {} : { period }) });
  if (!judged.ok) throw new Error(judged.failure.text);
}

async function undo({ workbook }: OpenedInExcel): Promise<readonly string[]> {
  const undone = await workbook.undo();
  if (!undone.ok) throw new Error(undone.failure.text);
  expect(undone.value.restored).toBeGreaterThan(0);
  return undone.value.kept;
}

function differences(a: WorkbookDocument, b: WorkbookDocument): readonly string[] {
  return compareDocuments(withSharedLines(a), withSharedLines(b));
}

const valueOf = (document: WorkbookDocument, sheet: string, address: string): CellValue =>
  cellIn(document, sheet, address)?.value ?? null;

describe('att ångra en bedömning', () => {
  test.each(['1.10', '1.14', '1.15'] as const)('allt blir som det var (ExcelApi %s)', async (apiLevel) => {
    const { document } = documentOf(EXAMPLE);
    const excel = openInstead(document, { apiLevel });
    await judge(excel.workbook);
    expect(differences(excel.standIn.document, document).length).toBeGreaterThan(20);
    expect(await undo(excel)).toEqual([]);
    expect(differences(excel.standIn.document, document)).toEqual([]);
  });

  test('också när filen har stängts och öppnats', async () => {
    const file = documentOf(EXAMPLE);
    const excel = openInstead(file.document);
    await judge(excel.workbook);
    const saved = await file.save(excel.standIn.document);
    const again = openInstead(documentOf(saved, 'kommunens-mal-2019-2022.xlsx').document);
    expect(await again.workbook.lastJudgement()).toEqual({ ok: true, value: NOW });
    expect(await undo(again)).toEqual([]);
    expect(differences(again.standIn.document, file.document)).toEqual([]);
    expect(await again.workbook.lastJudgement()).toEqual({ ok: true, value: null });
  });

  test('bara den senaste bedömningen tas tillbaka', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    const first = excel.standIn.document;
    excel.standIn.edit((document) => withCell(document, 'KF-mål', 'G7', 65));
    const edited = excel.standIn.document;
    await judge(excel.workbook);
    expect(differences(excel.standIn.document, edited).length).toBeGreaterThan(0);
    await undo(excel);
    // the record of the first is gone: a second undo has nothing to take back
    const customXmlParts = edited.customXmlParts.filter(
      ({ namespace }) => namespace !== 'urn:malljus:undo:1',
    );
    expect(differences(excel.standIn.document, { ...edited, customXmlParts })).toEqual([]);
    expect(first.customXmlParts).not.toEqual(customXmlParts);
  });

  test('en bedömning som inget skriver låter ångra-uppgifterna vara', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    await judge(excel.workbook);
    expect(await excel.workbook.lastJudgement()).toEqual({ ok: true, value: NOW });
  });

  test('celler som någon har ändrat sedan dess lämnas och nämns', async () => {
    const { document } = documentOf(EXAMPLE);
    const excel = openInstead(document);
    await judge(excel.workbook);
    excel.standIn.edit((now) => withCell(now, 'KF-mål', 'M7', 'Vår egen förklaring'));
    expect(await undo(excel)).toEqual(['KF-mål!M7']);
    expect(valueOf(excel.standIn.document, 'KF-mål', 'M7')).toBe('Vår egen förklaring');
    expect(valueOf(excel.standIn.document, 'KF-mål', 'M8')).toBe(valueOf(document, 'KF-mål', 'M8'));
  });

  test('ett eget blad som någon har skrivit i står kvar', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    excel.standIn.edit((now) => withCell(now, 'Måluppfyllelse', 'A60', 'Diskuteras i maj'));
    expect(await undo(excel)).toEqual(['Måluppfyllelse!A60']);
    expect(excel.standIn.document.sheets.map(({ name }) => name)).toContain('Måluppfyllelse');
  });

  test('ett skyddat blad hindrar, och då ändras ingenting', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    excel.standIn.edit((now) => ({
      ...now,
      sheets: now.sheets.map((sheet) => ({
        ...sheet,
        protection: { formatCells: false, formatColumns: false, editObjects: false },
      })),
    }));
    const before = excel.standIn.document;
    const undone = await excel.workbook.undo();
    expect(undone).toMatchObject({ ok: false, failure: { code: 'protected' } });
    expect(differences(excel.standIn.document, before)).toEqual([]);
  });

  test('skadade uppgifter ger en begriplig mening', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel.workbook);
    excel.standIn.edit((now) => ({
      ...now,
      customXmlParts: now.customXmlParts.map((part) =>
        part.namespace === 'urn:malljus:undo:1'
          ? { ...part, xml: '<angra xmlns="urn:malljus:undo:1">{"version":7}</angra>' }
          : part,
      ),
    }));
    const undone = await excel.workbook.undo();
    expect(undone).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    if (!undone.ok) expect(undone.failure.text).toContain('Inget har ändrats.');
  });

  test('utan bedömning finns inget att ångra', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    expect(await excel.workbook.lastJudgement()).toEqual({ ok: true, value: null });
    expect(await excel.workbook.undo()).toMatchObject({ ok: false });
  });
});
