// Sheets too large to be read cell by cell at once: the looks are the same all the same, and so is what is put back.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../lib/model/write-plan.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { CellStyle, WorkbookDocument } from '../stand-in/document.ts';
import { NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';
import { cell, documentWith, measureTable, sheetOf } from './measure-table.ts';
import { withSharedLines } from './shared-lines.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

const STYLES: readonly CellStyle[] = [
  DEFAULT_STYLE,
  { ...DEFAULT_STYLE, fill: '#FFEEAA' },
  { ...DEFAULT_STYLE, fill: '#FFFFFF', locked: false },
  { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, bold: true }, numberFormat: '0.0%' },
];

/** Rows of three columns: one even, one in two parts, one of every look in turn. */
function mixedSheet(rows: number): WorkbookDocument {
  const style = (index: number): CellStyle => STYLES[index % STYLES.length] ?? DEFAULT_STYLE;
  return documentWith(
    sheetOf(
      'Blad',
      Array.from({ length: rows }, (_, row) => [
        cell(row, style(1)),
        cell(`rad ${row}`, style(row < 700 ? 0 : 2)),
        cell(0.5, style(row)),
      ]),
    ),
  );
}

describe('stora blad', () => {
  test('varje cell har sitt eget utseende', async () => {
    const document = mixedSheet(900);
    opened = openInExcel(document);
    const read = await opened.workbook.read();
    if (!read.ok) throw new Error(read.failure.text);
    const { styles, sheets } = read.value;
    for (const [row, inRow] of document.sheets[0]?.cells ?? [])
      for (const [column, { style }] of inRow)
        expect([row, column, styles[sheets[0]?.styles[row]?.[column] ?? 0]]).toEqual([
          row,
          column,
          { numberFormat: style.numberFormat, filled: style.fill === '#FFEEAA', locked: style.locked },
        ]);
    // one more trip for the columns of mixed looks
    expect(opened.standIn.counts.syncs).toBe(4);
  });

  test('celler som ser olika ut får sitt utseende tillbaka', async () => {
    const document = mixedSheet(300);
    opened = openInExcel(document);
    const { standIn, workbook } = opened;
    await workbook.read();
    const cells = Array.from({ length: 300 }, (_, row) =>
      [0, 2].map((column) => ({
        ...{ sheet: 'Blad', row, column, value: 'Grön' },
        look: 'heading' as const,
      })),
    ).flat();
    expect(await workbook.apply({ ...EMPTY_PLAN, cells })).toMatchObject({ ok: true });
    expect(standIn.document.sheets[0]?.cells.get(200)?.get(2)?.style).toMatchObject({ fill: '#E7EAEE' });
    expect(await workbook.undo()).toMatchObject({ ok: true, value: { restored: 600, kept: [] } });
    expect(compareDocuments(withSharedLines(standIn.document), withSharedLines(document))).toEqual([]);
  });

  test('en bedömning av 300 mätvärden kan ångras', async () => {
    const document = measureTable(300);
    opened = openInExcel(document);
    const { standIn, workbook } = opened;
    expect(await judgeWorkbook(workbook, { now: NOW })).toMatchObject({ ok: true });
    expect(await workbook.undo()).toMatchObject({ ok: true, value: { kept: [] } });
    expect(compareDocuments(withSharedLines(standIn.document), withSharedLines(document))).toEqual([]);
  });
});

test('vilka skrivningar som helst kan ångras', async () => {
  const looks = ['plain', 'heading', 'title', 'subtitle', 'wrapped', 'status', 'integer', 'keep'] as const;
  const write = fc.record({
    sheet: fc.constant('Blad'),
    row: fc.nat(12),
    column: fc.nat(5),
    value: fc.oneof(fc.string({ maxLength: 12, unit: 'binary' }), fc.integer(), fc.constant(null)),
    look: fc.constantFrom(...looks),
    beside: fc.option(fc.record({ row: fc.nat(12), column: fc.nat(2) }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 25 }), async (writes) => {
      const document = mixedSheet(10);
      opened?.close();
      opened = openInExcel(document);
      const { standIn, workbook } = opened;
      await workbook.read();
      const cells = writes.map(({ beside, ...rest }) => (beside === undefined ? rest : { ...rest, beside }));
      expect(await workbook.apply({ ...EMPTY_PLAN, cells })).toMatchObject({ ok: true });
      expect(await workbook.undo()).toMatchObject({ ok: true, value: { kept: [] } });
      expect(compareDocuments(withSharedLines(standIn.document), withSharedLines(document))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);
