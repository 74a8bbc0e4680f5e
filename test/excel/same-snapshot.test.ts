// The same workbook read through Excel and from the file gives the same answer.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { comparable } from './comparable.ts';
import { documentOf, EXAMPLE, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

const SHARED = '../shared/workbooks';
const real = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.xlsx')) : [];

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

async function bothReadings(file: string): Promise<{ excel: unknown; fromFile: unknown } | null> {
  const name = file.split('/').at(-1) ?? file;
  const xlsx = openXlsx(new Uint8Array(readFileSync(file)), name);
  if (!xlsx.ok) return null;
  const fromFile = await xlsx.value.read();
  // what the file adapter refuses, nobody judges
  if (!fromFile.ok) return null;
  opened = openInExcel(documentOf(file).document);
  const excel = await opened.workbook.read();
  if (!excel.ok) throw new Error(excel.failure.text);
  return { excel: comparable(excel.value), fromFile: comparable(fromFile.value) };
}

describe('samma ögonblicksbild ur Excel som ur filen', () => {
  test('exempelarbetsboken', async () => {
    const both = await bothReadings(EXAMPLE);
    expect(both?.excel).toEqual(both?.fromFile);
  });

  test.each(real)('%s', async (name) => {
    const both = await bothReadings(`${SHARED}/${name}`);
    if (both !== null) expect(both.excel).toEqual(both.fromFile);
  });
});
