// The workbook behind the port: what has been carried out is read at once, and a refused plan leaves nothing behind.
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../../lib/model/write-plan.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import type { XlsxWorkbook } from '../../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { partText } from '../../support/compare-packages.ts';
import { cell, note } from '../../support/write-xlsx.ts';

const before = buildXlsx({
  sheets: [
    { name: 'Mål', content: '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' },
  ],
});

function open(bytes: Uint8Array): XlsxWorkbook {
  const opened = openXlsx(bytes, 'Mål 2020.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  return opened.value;
}

describe('arbetsboken bakom porten', () => {
  test('flera planer i följd bygger på varandra, utan att filen sparas emellan', async () => {
    const workbook = open(before);
    await workbook.apply({
      ...EMPTY_PLAN,
      cells: [cell('A2', 'Gul', 'status')],
      notes: [note('A2', 'först')],
    });
    await workbook.apply({
      ...EMPTY_PLAN,
      cells: [cell('A2', 'Grön', 'status'), cell('A3', 'Röd', 'status')],
      notes: [note('A2', 'sedan'), note('A3', 'ny')],
    });
    const read = await workbook.read();
    const sheet = read.ok ? read.value.sheets[0] : undefined;
    expect(sheet?.values.slice(1).map((row) => row[0])).toEqual(['Grön', 'Röd']);
    expect(sheet?.notes.map((one) => one.text)).toEqual(['sedan', 'ny']);
    const saved = await open(await workbook.save()).read();
    expect(saved).toEqual(read);
  });

  test('rapporten räknar det som skrevs', async () => {
    const plan = {
      ...EMPTY_PLAN,
      cells: [cell('A2', 1), cell('A3', 2)],
      notes: [note('A2', 'n')],
      state: '<m xmlns="urn:malljus:1"/>',
    };
    expect(await open(before).apply(plan)).toEqual({ ok: true, value: { written: 4 } });
  });

  test('efter ett nej kan en annan plan genomföras, och inget av den första finns kvar', async () => {
    const workbook = open(before);
    const refused = await workbook.apply({
      ...EMPTY_PLAN,
      cells: [cell('A5', 'kvar?', 'heading'), cell('B1', 1)],
      newSheets: [{ name: 'Nytt', frozenRows: 0, landscape: true }],
    });
    expect(refused.ok).toBe(false);
    expect(await workbook.save()).toEqual(before);
    await workbook.apply({ ...EMPTY_PLAN, cells: [cell('A1', 1)] });
    const read = await workbook.read();
    expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual(['Mål']);
    expect(read.ok && read.value.sheets[0]?.values.length).toBe(1);
  });

  test('en tom plan ger samma byte tillbaka', async () => {
    const workbook = open(before);
    expect(await workbook.apply(EMPTY_PLAN)).toEqual({ ok: true, value: { written: 0 } });
    expect(await workbook.save()).toEqual(before);
  });

  test.each([
    ['.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['.xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
  ])('%s förblir det den är', async (_, type) => {
    const parts = workbookParts({
      sheets: [{ name: 'Mål' }],
      parts: [['xl/vbaProject.bin', 'makron', 'application/vnd.ms-office.vbaProject']],
    });
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      /application\/[\w.-]*sheet\.main\+xml/,
      type,
    );
    const workbook = open(zipParts(parts));
    await workbook.apply({
      ...EMPTY_PLAN,
      newSheets: [{ name: 'Nytt', frozenRows: 0, landscape: true }],
      cells: [cell('A1', 1)],
    });
    const saved = await workbook.save();
    expect(partText(saved, '[Content_Types].xml')).toContain(type);
    expect(partText(saved, 'xl/vbaProject.bin')).toBe('makron');
  });
});
