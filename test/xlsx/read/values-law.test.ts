// The law of reading: whatever values are written into a sheet by the format's rules, the same values are read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAddress } from '../../../lib/model/area.ts';
import type { CellValue } from '../../../lib/model/cell.ts';
import { encodeXstring, escapeText } from '../../../src/xlsx/xml/escape.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { readXlsx } from '../../support/read-xlsx.ts';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Grön', '', ' 80 %', 'a\r\nb', '_x0041_'),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(number, text, fc.boolean(), fc.constant(null));
const rows = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 });

function cellXml(row: number, column: number, content: CellValue): string {
  const address = cellAddress(row, column);
  if (typeof content === 'number') return `<c r="${address}"><v>${String(content)}</v></c>`;
  if (typeof content === 'boolean') return `<c r="${address}" t="b"><v>${content ? '1' : '0'}</v></c>`;
  if (typeof content !== 'string') return `<c r="${address}"/>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeText(encodeXstring(content))}</t></is></c>`;
}

test('det som skrivs läses', () => {
  fc.assert(
    fc.property(rows, (written) => {
      const xml = written.map(
        (cells, row) =>
          `<row r="${String(row + 1)}">${cells.map((content, column) => cellXml(row, column, content)).join('')}</row>`,
      );
      const content = `<sheetData>${xml.join('')}</sheetData>`;
      const sheet = readXlsx(buildXlsx({ sheets: [{ name: 'Mål', content }] })).sheets[0];
      written.forEach((cells, row) => {
        cells.forEach((expected, column) => {
          const read = sheet?.values[row]?.[column] ?? null;
          // XML has no sign on nought.
          expect(read === 0 ? 0 : read).toBe(expected === 0 ? 0 : expected);
        });
      });
    }),
    { numRuns: 300 },
  );
});
