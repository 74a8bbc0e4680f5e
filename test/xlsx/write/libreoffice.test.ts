// LibreOffice opens what was written and shows words with shapes, and the new sheet with its texts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { cell, note, writeXlsx } from '../../support/write-xlsx.ts';

const work = mkdtempSync(join(tmpdir(), 'malljus-lo-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function has(program: string): boolean {
  try {
    execFileSync(program, [program === 'pdftotext' ? '-v' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!has('soffice') || !has('pdftotext'))('LibreOffice', () => {
  test('skriver ut statusord med form, förklaringar och det nya bladet', async () => {
    const summary = 'Måluppfyllelse';
    const before = buildXlsx({
      sheets: [
        { name: 'Mål', content: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
      ],
      strings: ['Mätvärde'],
    });
    const words = ['Grön', 'Gul', 'Röd', 'Ej bedömd'];
    const { bytes } = await writeXlsx(before, {
      newSheets: [{ name: summary, frozenRows: 1, landscape: true }],
      cells: [
        ...words.map((word, index) => cell(`B${String(index + 2)}`, word, 'status')),
        ...words.map((word, index) =>
          cell(
            `C${String(index + 2)}`,
            `${word}: förklaring som bryts över flera rader i sin cell`,
            'wrapped',
          ),
        ),
        { ...cell('A1', 'Sammanställning', 'title'), sheet: summary },
      ],
      notes: [note('B2', 'Grön: 95 % mot minst 90 %.')],
      statusFormats: [{ sheet: 'Mål', area: { top: 1, bottom: 4, left: 1, right: 1 }, replaces: [] }],
      columnWidths: [{ sheet: 'Mål', column: 1, width: 16 }],
      state: '<malljus xmlns="urn:malljus:1"/>',
    });
    const path = join(work, 'prov.xlsx');
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=file://${join(work, 'profil')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, path], {
      stdio: 'ignore',
    });
    const text = execFileSync('pdftotext', ['-layout', join(work, 'prov.pdf'), '-'], { encoding: 'utf8' });
    for (const shown of ['● Grön', '▲ Gul', '■ Röd', '– Ej bedömd', 'Sammanställning', 'Mätvärde'])
      expect(text).toContain(shown);
  }, 180_000);
});
