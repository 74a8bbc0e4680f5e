// The example judged where it stands: the same as through the command line, once and not twice.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import { withSharedLines } from './shared-lines.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { documentOf, EXAMPLE, NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

function openExample(): OpenedInExcel {
  opened = openInExcel(documentOf(EXAMPLE).document);
  return opened;
}

async function judge(workbook: WorkbookPort): Promise<Judged> {
  const judged = await judgeWorkbook(workbook, { now: NOW });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

/** What Excel keeps for taking a judgement back, and what the file keeps of how it was before the first one. */
const OF_ONE_HOST: ReadonlySet<string> = new Set(['urn:malljus:undo:1', 'urn:malljus:origin:1']);

/** Without them. */
function withoutRecord(document: WorkbookDocument): WorkbookDocument {
  const customXmlParts = document.customXmlParts.filter(({ namespace }) => !OF_ONE_HOST.has(namespace));
  return { ...document, customXmlParts };
}

/** Our notes as by one author: in Excel they are by its user, in a file by Målljus. */
function withOneAuthor(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    notes: sheet.notes.map((note) => (note.text.startsWith('Målljus:') ? { ...note, author: '' } : note)),
  }));
  return { ...document, sheets };
}

describe('att bedöma i Excel', () => {
  test('ger samma innehåll som kommandoraden', async () => {
    const { standIn, workbook } = openExample();
    await judge(workbook);
    const file = openXlsx(new Uint8Array(readFileSync(EXAMPLE)), 'kommunens-mal-2019-2022.xlsx');
    if (!file.ok) throw new Error(file.failure.text);
    await judge(file.value);
    const fromFile = documentOf(await file.value.save()).document;
    expect(
      compareDocuments(
        withSharedLines(withOneAuthor(withoutRecord(standIn.document))),
        withSharedLines(withOneAuthor(withoutRecord(fromFile))),
      ),
    ).toEqual([]);
  });

  test('andra gången skrivs ingenting', async () => {
    const { standIn, workbook } = openExample();
    const first = await judge(workbook);
    expect(first.report?.written).toBeGreaterThan(50);
    const { document } = standIn;
    const second = await judge(workbook);
    expect(second.report).toBeNull();
    expect(standIn.document).toBe(document);
  });

  test('tre vändor för att läsa och tre för att skriva', async () => {
    const { standIn, workbook } = openExample();
    await judge(workbook);
    expect(standIn.counts.syncs).toBe(6);
  });

  test('bedömd utan anteckningar där Excel saknar dem', async () => {
    opened = openInExcel(documentOf(EXAMPLE).document, {}, { notes: null });
    const before = opened.standIn.document.sheets.flatMap(({ notes }) => notes);
    await judge(opened.workbook);
    expect(opened.standIn.document.sheets.flatMap(({ notes }) => notes)).toEqual(before);
  });
});
