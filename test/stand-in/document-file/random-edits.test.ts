// The law of saving: whatever small edits are made, in whatever workbook, what is saved is read back as it was made, and
// saving that again changes nothing.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAddress, contains, type CellValue } from '../../../lib/index.ts';
import { valueOf } from '../../support/read-xlsx.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentSheet, WorkbookDocument } from '../document.ts';
import { emptySheet, withCell, withSheet } from './change-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { openDocument } from './open-document.ts';
import { REAL_WORKBOOKS } from './real-workbooks.ts';

const FILES = [
  'src/example/kommunens-mal-2019-2022.xlsx',
  // large, and like others in what matters here
  ...REAL_WORKBOOKS.filter((path) => !/\/(?:r19|r21|t01|t11)[^/]*$/.test(path)),
]
  .map((path) => new Uint8Array(readFileSync(path)))
  .filter((bytes) => openDocument(bytes, 'prov.xlsx').ok);

/** `normal` is the workbook's standard look. */
type Change = (
  sheet: DocumentSheet,
  row: number,
  column: number,
  normal: CellStyle,
) => Partial<DocumentSheet>;

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly change: Change;
}

const colour = fc.constantFrom('#FF0000', '#7CC08A', '#000000', '#FFFFFF', '#123ABC');
const line = fc.option(fc.record({ style: fc.constantFrom('thin', 'medium', 'double'), color: colour }));

const style: fc.Arbitrary<CellStyle> = fc.record({
  numberFormat: fc.constantFrom('General', '0.0%', '#,##0', '@', '0.00" kr"', 'yyyy\\-mm\\-dd'),
  fill: fc.option(colour),
  font: fc.record({
    // Excel's own standard, Calibri 11, stands for whatever the workbook's standard is
    name: fc.constantFrom('Times New Roman', 'Arial', 'Ålfont & co'),
    size: fc.constantFrom(8, 11, 14.5),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    color: colour,
  }),
  alignment: fc.record({
    horizontal: fc.constantFrom('General', 'Left', 'CenterAcrossSelection', 'Distributed'),
    vertical: fc.constantFrom('Top', 'Center', 'Bottom', 'Justify'),
    wrapText: fc.boolean(),
    indentLevel: fc.constantFrom(0, 1, 3),
  }),
  borders: fc.record({ top: line, bottom: line, left: line, right: line }),
  locked: fc.boolean(),
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\r')),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
  fc.constant(null),
);

const formula = fc.constantFrom(
  ...['=A1+1', '=MALLJUS.STATUS(A1,"<b>&")', '=SUM($A$1:B9)', '=\'KF-mål\'!A1&"å"', '=XLOOKUP(A1,B:B,C:C)'],
);

const cellChange: fc.Arbitrary<Change> = fc.oneof(
  value.map(
    (to): Change =>
      (sheet, row, column, normal) =>
        write(sheet, row, column, normal, { value: to }),
  ),
  fc.tuple(formula, value).map(
    ([text, result]): Change =>
      (sheet, row, column, normal) =>
        write(sheet, row, column, normal, { formula: text, value: result === '' ? 'x' : result }),
  ),
  style.map(
    (to): Change =>
      (sheet, row, column, normal) =>
        write(sheet, row, column, normal, { style: to }),
  ),
  fc.constant<Change>((sheet, row, column) => withCell(sheet, cellAddress(row, column), null)),
);

const noteChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !text.includes('\r'))
    .map((text): Change => ({ notes }, row, column) => {
      const others = notes.filter((note) => note.row !== row || note.column !== column);
      if (notes.some((note) => note.threaded && !others.includes(note))) return {};
      return { notes: [...others, { row, column, text, author: 'Målljus', threaded: false }] };
    }),
  fc.constant<Change>(({ notes }) => ({ notes: notes.filter(({ threaded }) => threaded) })),
);

const sheetChange: fc.Arbitrary<Change> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((width): Change => ({ columnWidths }, _, column) => ({
    columnWidths: new Map([...columnWidths, [column, width / 2]]),
  })),
  fc.constant<Change>((sheet, row, column) => ({
    columnWidths: new Map([...sheet.columnWidths].filter(([one]) => one !== column)),
    hiddenRows: new Set([...sheet.hiddenRows, row]),
    hiddenColumns: new Set([...sheet.hiddenColumns].filter((one) => one !== column)),
  })),
  fc.constant<Change>((_, row) => ({ frozenRows: row % 5, landscape: row % 2 === 0 })),
  fc
    .record({ fill: fc.option(colour), bold: fc.boolean() })
    .map((look): Change => ({ rules }, row, column) => {
      const areas = [{ top: row, left: column, bottom: row + 3, right: column }];
      const rule = {
        kind: 'cellIs',
        operator: 'equal',
        formula: '"Röd"',
        fontColor: null,
        numberFormat: null,
      } as const;
      return { rules: [...rules, { id: `ny ${String(rules.length)}`, areas, ...rule, ...look }] };
    }),
);

const change = fc.oneof({ arbitrary: cellChange, weight: 3 }, noteChange, sheetChange);

function write(
  sheet: DocumentSheet,
  row: number,
  column: number,
  normal: CellStyle,
  to: { value?: CellValue; formula?: string; style?: CellStyle },
): Partial<DocumentSheet> {
  const known = sheet.cells.get(row)?.get(column);
  const content = 'style' in to ? {} : { formula: null };
  const from = known === undefined ? { style: normal } : {};
  return withCell(sheet, cellAddress(row, column), { ...from, ...content, ...to });
}

const edit = fc.record({
  sheet: fc.nat({ max: 3 }),
  row: fc.nat({ max: 12 }),
  column: fc.nat({ max: 9 }),
  change,
});

/** Whether the edit is one that saving refuses: in a part of an array formula, or in the heading of a table. */
function isBarred(sheet: DocumentSheet, { row, column }: Edit, arrays: ReadonlySet<string>): boolean {
  return (
    arrays.has(`${sheet.name}!${cellAddress(row, column)}`) ||
    sheet.tables.some(({ area }) => contains(area, row, column) && row === area.top)
  );
}

/** Cells that one array formula fills: they all show the same formula. */
function arrayCells({ sheets }: WorkbookDocument): ReadonlySet<string> {
  const places = new Map<string, string[]>();
  for (const sheet of sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) {
        if (cell.formula === null || /[A-Za-z]+\$?\d/.test(cell.formula.replace(/\$[A-Z]+\$\d+/g, '')))
          continue;
        const key = `${sheet.name}!${cell.formula}`;
        places.set(key, [...(places.get(key) ?? []), `${sheet.name}!${cellAddress(row, column)}`]);
      }
  return new Set([...places.values()].flat());
}

test('det som sparas läses som det gjordes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: FILES.length - 1 }),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (file, edits, addsSheet) => {
        const bytes = FILES[file] ?? new Uint8Array();
        const opened = valueOf(openDocument(bytes, 'prov.xlsx'));
        const arrays = arrayCells(opened.document);
        const start = addsSheet
          ? { ...opened.document, sheets: [...opened.document.sheets, emptySheet('Målljus')] }
          : opened.document;
        const after = edits.reduce((document, one) => {
          const sheet = document.sheets[one.sheet % document.sheets.length];
          if (sheet === undefined || isBarred(sheet, one, arrays)) return document;
          return withSheet(document, sheet.name, (now) =>
            one.change(now, one.row, one.column, document.defaultStyle ?? DEFAULT_STYLE),
          );
        }, start);
        const saved = await opened.save(after);
        const again = valueOf(openDocument(saved, 'prov.xlsx'));
        expect(compareDocuments(after, again.document)).toEqual([]);
        expect(await again.save(structuredClone(again.document))).toBe(saved);
      },
    ),
    { numRuns: 60, seed: 2022 },
  );
});
