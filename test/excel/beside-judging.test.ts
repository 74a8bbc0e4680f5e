// What the pane needs besides judging: answers, freezing functions, selecting, opening; and tables that grow.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAN, type CellWrite } from '../../lib/model/write-plan.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { cellIn } from './edit-document.ts';
import { EXAMPLE, NOW, openInstead } from './excel-fixture.ts';
import { cell, documentWith, measureTable, sheetOf } from './measure-table.ts';
import { withSharedLines } from './shared-lines.ts';

const answer = (row: number, column: number, value: string | number): CellWrite => ({
  ...{ sheet: 'Nämnden', row, column, value },
  look: 'keep',
});

describe('svar på frågor', () => {
  test('skrivs som text eller tal och rör inte det som kan ångras', async () => {
    const { standIn, workbook } = openInstead(measureTable(5));
    expect((await judgeWorkbook(workbook, { now: NOW })).ok).toBe(true);
    const written = await workbook.write([answer(2, 2, '=90 %'), answer(3, 3, 0.95)]);
    expect(written).toEqual({ ok: true, value: { written: 2 } });
    expect(cellIn(standIn.document, 'Nämnden', 'C3')).toMatchObject({ value: '=90 %', formula: null });
    expect(cellIn(standIn.document, 'Nämnden', 'D4')?.value).toBe(0.95);
    expect(await workbook.lastJudgement()).toEqual({ ok: true, value: NOW });
  });

  test('ett skyddat blad hindrar', async () => {
    const document = measureTable(5);
    const protection = { formatCells: false, formatColumns: false, editObjects: false };
    const shut = { ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, protection })) };
    const { standIn, workbook } = openInstead(shut);
    const written = await workbook.write([answer(2, 2, '90 %')]);
    expect(written).toMatchObject({ ok: false, failure: { code: 'protected' } });
    expect(standIn.document).toEqual(shut);
    // column B is open
    expect(await workbook.write([answer(2, 1, 'Nytt namn')])).toMatchObject({ ok: true });
  });

  test('inga svar är ingen skrivning', async () => {
    const { standIn, workbook } = openInstead(measureTable(5));
    expect(await workbook.write([])).toEqual({ ok: true, value: { written: 0 } });
    expect(standIn.counts.syncs).toBe(0);
  });
});

describe('att frysa till värden', () => {
  const formula = '=MALLJUS.STATUS(D2,C2)';

  test('Målljus funktioner blir det de visar, andra formler står kvar', async () => {
    const rows = [
      [cell('Grön', DEFAULT_STYLE, formula), cell(3, DEFAULT_STYLE, '=1+2')],
      [cell('Gul', DEFAULT_STYLE, '=IF(ISBLANK(C2),"",MALLJUS.STATUS(C2,D2))'), cell('MALLJUS.STATUS')],
      [
        cell(true, DEFAULT_STYLE, '=_xldudf_MALLJUS_STATUS(A1,B1)="Grön"'),
        cell('x', DEFAULT_STYLE, '="MALLJUS.STATUS(1)"'),
      ],
      [
        cell({ error: '#N/A' }, DEFAULT_STYLE, '=MALLJUS.TOLKA("")'),
        cell('-3', DEFAULT_STYLE, '=malljus.forklaring(A1)'),
      ],
    ];
    const { standIn, workbook } = openInstead(documentWith(sheetOf('Blad', rows)));
    expect(await workbook.freezeFunctions()).toEqual({ ok: true, value: { written: 5 } });
    const content = (address: string): unknown => {
      const { value, formula: own } = cellIn(standIn.document, 'Blad', address) ?? {};
      return [value, own];
    };
    expect(['A1', 'A2', 'A3', 'A4', 'B4'].map(content)).toEqual([
      ['Grön', null],
      ['Gul', null],
      [true, null],
      [{ error: '#N/A' }, null],
      ['-3', null],
    ]);
    expect(['B1', 'B3'].map(content)).toEqual([
      [3, '=1+2'],
      ['x', '="MALLJUS.STATUS(1)"'],
    ]);
  });

  test('utan funktioner skrivs inget', async () => {
    const document = measureTable(3);
    const { standIn, workbook } = openInstead(document);
    expect(await workbook.freezeFunctions()).toEqual({ ok: true, value: { written: 0 } });
    expect(standIn.document).toEqual(document);
  });
});

describe('att visa', () => {
  test('en cell väljs och dess blad visas', async () => {
    const { standIn, workbook } = openInstead(documentWith(sheetOf('Blad', []), sheetOf("Mål!'s 2020", [])));
    expect(await workbook.select("Mål!'s 2020!E5")).toEqual({ ok: true, value: undefined });
    expect(standIn.activeSheet).toBe("Mål!'s 2020");
    expect(standIn.selection).toMatchObject({ area: { top: 4, left: 4, bottom: 4, right: 4 } });
  });

  test('ett dolt eller borttaget blad nämns', async () => {
    const { workbook } = openInstead(
      documentWith(sheetOf('Blad', []), sheetOf('Gömt', [], { visibility: 'hidden' })),
    );
    for (const [ref, words] of [
      ['Gömt!A1', 'är dolt'],
      ['Borta!A1', 'finns inte längre'],
    ] as const) {
      const selected = await workbook.select(ref);
      expect(selected.ok ? '' : selected.failure.text).toContain(words);
    }
  });

  test('en fil öppnas som en ny arbetsbok', async () => {
    const { standIn, workbook } = openInstead(measureTable(1));
    const bytes = new Uint8Array(readFileSync(EXAMPLE));
    expect(await workbook.openNew(bytes)).toEqual({ ok: true, value: undefined });
    expect(standIn.openedWorkbooks.map((base64) => Uint8Array.from(Buffer.from(base64, 'base64')))).toEqual([
      bytes,
    ]);
  });
});

describe('Exceltabeller', () => {
  const table = {
    name: 'Tabell1',
    area: { top: 0, left: 0, bottom: 5, right: 3 },
    headingRow: true,
    totalRow: false,
  };
  const withTable = (): WorkbookDocument => {
    const document = measureTable(5);
    return { ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, tables: [table] })) };
  };

  test.each(['1.10', '1.15'] as const)(
    'växer med statuskolumnerna och krymper när det ångras (ExcelApi %s)',
    async (apiLevel) => {
      const before = withTable();
      const { standIn, workbook } = openInstead(before, { apiLevel });
      // Notes came with ExcelApi 1.18.
      const options = { now: NOW, canWriteNotes: false };
      expect(await judgeWorkbook(workbook, options)).toMatchObject({ ok: true });
      expect(standIn.document.sheets[0]?.tables[0]?.area.right).toBe(5);
      expect(cellIn(standIn.document, 'Nämnden', 'E1')?.value).toMatch(/status/i);
      expect(await judgeWorkbook(workbook, options)).toMatchObject({ ok: true, value: { report: null } });
      expect(await workbook.undo()).toMatchObject({ ok: true, value: { kept: [] } });
      expect(compareDocuments(withSharedLines(standIn.document), withSharedLines(before))).toEqual([]);
    },
  );
});

describe('en plan utan skrivningar', () => {
  test('kostar inget', async () => {
    const { standIn, workbook } = openInstead(measureTable(1));
    expect(await workbook.apply(EMPTY_PLAN)).toEqual({ ok: true, value: { written: 0 } });
    expect(standIn.counts.syncs).toBe(0);
  });
});
