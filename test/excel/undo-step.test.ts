// Excel's own undo list: one step where Excel can make one, otherwise several, with the same result.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import { documentOf, EXAMPLE, NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => {
  opened?.close();
  vi.restoreAllMocks();
});

interface Options {
  readonly mergeUndoGroup?: boolean;
}

/** Excel of version 1.20, which Microsoft's library for tests is not; `refuses`: it cannot make one step of the work. */
function openNewExcel(
  refuses: 'never' | 'at the start' | 'when all is written',
): { readonly merged: boolean[] } & OpenedInExcel {
  const excel = openInExcel(documentOf(EXAMPLE).document, { apiLevel: '1.20' });
  opened = excel;
  const merged: boolean[] = [];
  const { run } = excel.standIn.Excel;
  const refusal = Object.assign(new Error('Undo'), { name: 'RichApi.Error', code: 'UndoNotSupported' });
  const newer = async (
    options: Options,
    work: (context: Excel.RequestContext) => Promise<unknown>,
  ): Promise<unknown> => {
    const { mergeUndoGroup = false } = options;
    if (mergeUndoGroup && refuses === 'at the start') throw refusal;
    const result = await run(work);
    merged.push(mergeUndoGroup);
    if (mergeUndoGroup && refuses === 'when all is written') throw refusal;
    return result;
  };
  vi.spyOn(excel.standIn.Excel, 'run').mockImplementation(newer as typeof run);
  return { ...excel, merged };
}

async function plainResult(): Promise<OpenedInExcel['standIn']['document']> {
  const excel = openInExcel(documentOf(EXAMPLE).document);
  await judgeWorkbook(excel.workbook, { now: NOW });
  excel.close();
  return excel.standIn.document;
}

describe('Excels egen ångra-lista', () => {
  test.each([
    ['never', [true]],
    ['at the start', []],
    ['when all is written', [true]],
  ] as const)('ett steg: %s', async (refuses, steps) => {
    const expected = await plainResult();
    const { standIn, workbook, merged } = openNewExcel(refuses);
    expect(await judgeWorkbook(workbook, { now: NOW })).toMatchObject({ ok: true });
    expect(merged.filter(Boolean)).toEqual(steps);
    expect(compareDocuments(standIn.document, expected)).toEqual([]);
  });
});
