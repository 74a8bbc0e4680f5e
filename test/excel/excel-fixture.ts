// Opens workbooks in the Excel stand-in for the tests of the adapter: Microsoft's own client library over a workbook in memory.
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { OpenWorkbook } from '../../src/app/open-workbook.ts';
import { createExcelWorkbook, type ExcelOptions } from '../../src/excel/create-excel-workbook.ts';
import { openStandIn } from '../stand-in/open-stand-in.ts';
import type { StandIn, StandInOptions } from '../stand-in/create-stand-in.ts';
import { openDocument, type OpenedDocument } from '../stand-in/document-file/open-document.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';

export const EXAMPLE = 'src/example/kommunens-mal-2019-2022.xlsx';
export const NOW = '2021-01-29T08:00';

export interface OpenedInExcel {
  readonly standIn: StandIn;
  readonly workbook: OpenWorkbook;
  /** Puts the globals back. */
  readonly close: () => void;
}

/** A document as Excel has it open, with the adapter over it; notes are there unless `options` or `adapter` say otherwise. */
export function openInExcel(
  document: WorkbookDocument,
  options: Omit<StandInOptions, 'document'> = {},
  adapter: Partial<ExcelOptions> = {},
): OpenedInExcel {
  const standIn = openStandIn({ document, apiLevel: WITH_NOTES, ...options });
  const close = standIn.install();
  const workbook = createExcelWorkbook({ now: () => NOW, ...adapter });
  return { standIn, workbook, close };
}

/** The first version of Excel that add-ins can write notes in. */
const WITH_NOTES = '1.18';

let current: OpenedInExcel | null = null;

/** As `openInExcel`, in place of what the test had open before, and closed when the test is over. */
export function openInstead(...given: Parameters<typeof openInExcel>): OpenedInExcel {
  current?.close();
  current = openInExcel(...given);
  onTestFinished(() => {
    current?.close();
    current = null;
  });
  return current;
}

/** The document of a file beneath the top of the project, or of bytes. */
export function documentOf(file: string | Uint8Array, name = 'Mål.xlsx'): OpenedDocument {
  const bytes = typeof file === 'string' ? new Uint8Array(readFileSync(file)) : file;
  const opened = openDocument(bytes, typeof file === 'string' ? (file.split('/').at(-1) ?? name) : name);
  if (!opened.ok) throw new Error(opened.failure.text);
  return opened.value;
}
