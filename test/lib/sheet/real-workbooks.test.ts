// Real workbooks that hold no goal table: none must be found in them. Runs where the workbooks are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';

// Beside the repository, where there is such a folder.
const FOLDER = fileURLToPath(new URL('../../../../shared/workbooks', import.meta.url));
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx')) : [];

describe.skipIf(NAMES.length === 0)('verkliga arbetsböcker utan måltabell', () => {
  test.each(NAMES)('%s', async (name) => {
    const opened = openXlsx(new Uint8Array(readFileSync(`${FOLDER}/${name}`)), name);
    // The encrypted, signed and broken ones are refused before anything is recognised.
    if (!opened.ok) return;
    const snapshot = await opened.value.read();
    if (!snapshot.ok) return;
    const recognition = recogniseTables(snapshot.value, []);
    expect(recognition.tables).toEqual([]);
    expect(recognition.issues.map((each) => each.code)).toEqual(['no-table']);
  });
});
