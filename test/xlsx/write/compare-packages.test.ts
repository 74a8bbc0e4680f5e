// The judge itself: that it finds every kind of loss, so that its silence means something.
import { describe, expect, test } from 'vitest';
import { buildXlsx, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { comparePackages, NOTHING_ALLOWED } from '../../support/compare-packages.ts';

const SOURCE = {
  sheets: [
    {
      name: 'Mål',
      content:
        '<sheetData><row r="1" ht="20"><c r="A1" s="1"><v>1</v></c><c r="B1"/></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>',
    },
  ],
  strings: ['Mål', 'Utfall'],
};
const before = buildXlsx(SOURCE);

function changed(part: string, from: string, to: string): Uint8Array {
  const parts = workbookParts(SOURCE);
  const text = parts[part] ?? '';
  if (!text.includes(from)) throw new Error(`${part} does not hold ${from}`);
  parts[part] = text.replace(from, to);
  return zipParts(parts);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('jämförelsen av två arbetsböcker', () => {
  test('samma arbetsbok har inga skillnader', () => {
    expect(comparePackages(before, buildXlsx(SOURCE), NOTHING_ALLOWED)).toEqual([]);
  });

  test.each([
    ['ett ändrat värde', SHEET, '<v>1</v>', '<v>2</v>'],
    ['en ändrad stil', SHEET, 's="1"', 's="2"'],
    ['en borttagen tom cell', SHEET, '<c r="B1"/>', ''],
    ['en ny cell', SHEET, '<c r="B1"/>', '<c r="B1"/><c r="C1"/>'],
    ['en ändrad radhöjd', SHEET, 'ht="20"', 'ht="21"'],
    ['en borttagen sammanfogning', SHEET, '<mergeCell ref="D1:E1"/>', ''],
    [
      'ett borttaget format',
      'xl/styles.xml',
      '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
      '',
    ],
    ['ett falskt antal', 'xl/styles.xml', 'cellXfs count="3"', 'cellXfs count="4"'],
    ['en omskriven delad sträng', 'xl/sharedStrings.xml', 'Utfall', 'utfall'],
    ['ett bytt bladnamn', 'xl/workbook.xml', 'name="Mål"', 'name="M"'],
    ['en borttagen hänvisning', 'xl/_rels/workbook.xml.rels', 'rIdStyles', 'rIdX'],
    ['en borttagen innehållstyp', '[Content_Types].xml', '/xl/styles.xml', '/xl/x.xml'],
  ])('%s hittas', (_, part, from, to) => {
    expect(comparePackages(before, changed(part, from, to), NOTHING_ALLOWED)).not.toEqual([]);
  });

  test('en förlorad del hittas', () => {
    const kept = Object.entries(workbookParts(SOURCE)).filter(([name]) => name !== 'xl/styles.xml');
    expect(comparePackages(before, zipParts(Object.fromEntries(kept)), NOTHING_ALLOWED)).toEqual([
      'lost xl/styles.xml',
    ]);
  });

  test('det begärda godkänns, men inget mer', () => {
    const allowed = { ...NOTHING_ALLOWED, cells: { [SHEET]: new Set(['A1']) } };
    expect(comparePackages(before, changed(SHEET, '<v>1</v>', '<v>2</v>'), allowed)).toEqual([]);
    expect(comparePackages(before, changed(SHEET, 'ht="20"', 'ht="40"'), allowed)).toEqual([]);
    expect(comparePackages(before, changed(SHEET, '<c r="B1"/>', ''), allowed)).toHaveLength(1);
  });
});
