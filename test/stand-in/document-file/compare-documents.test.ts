// The comparison that proves two ways of writing alike: it sees every kind of difference, and a plan carried out by the
// product's own writer comes out the same when the stand-in saves the same result.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { fullPlan } from '../../support/full-plan.ts';
import { valueOf } from '../../support/read-xlsx.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';
import { cellOf, emptySheet, placeOf, withCell, withSheet } from './change-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { openDocument } from './open-document.ts';
import { REAL_WORKBOOKS } from './real-workbooks.ts';
import { sameData } from './same-data.ts';

const PATH = 'src/example/kommunens-mal-2019-2022.xlsx';
const EXAMPLE = new Uint8Array(readFileSync(PATH));

const onGoals =
  (change: (sheet: DocumentSheet) => Partial<DocumentSheet>) =>
  (document: WorkbookDocument): WorkbookDocument =>
    withSheet(document, 'KF-mål', change);

describe('skillnader', () => {
  const { document } = valueOf(openDocument(EXAMPLE, 'Mål.xlsx'));

  test('samma arbetsbok under annat namn skiljer sig inte', () => {
    const other = valueOf(openDocument(EXAMPLE, 'Annat.xlsx')).document;
    expect(compareDocuments(document, other)).toEqual([]);
  });

  test.each<[string, (document: WorkbookDocument) => WorkbookDocument]>([
    ['KF-mål: C6 värde', onGoals((sheet) => withCell(sheet, 'C6', { value: 'annat' }))],
    ['KF-mål: Z9 värde', onGoals((sheet) => withCell(sheet, 'Z9', { value: 0 }))],
    ['KF-mål: C6 formel', onGoals((sheet) => withCell(sheet, 'C6', { formula: '=1' }))],
    [
      'KF-mål: C6 utseende',
      onGoals((sheet) => withCell(sheet, 'C6', { style: { ...cellOf(sheet, 'C6').style, locked: false } })),
    ],
    ['KF-mål: anteckningar', onGoals(() => ({ notes: [] }))],
    ['KF-mål: kolumnbredder', onGoals(() => ({ columnWidths: new Map() }))],
    ['KF-mål: dolda rader', onGoals(() => ({ hiddenRows: new Set([1]) }))],
    ['KF-mål: dolda kolumner', onGoals(() => ({ hiddenColumns: new Set([1]) }))],
    ['KF-mål: låsta rader', onGoals(() => ({ frozenRows: 9 }))],
    ['KF-mål: synlighet', onGoals(() => ({ visibility: 'hidden' }))],
    ['KF-mål: sammanfogade celler', onGoals(() => ({ merges: [placeOf('X1:Y2')] }))],
    [
      'KF-mål: tabeller',
      onGoals(() => ({ tables: [{ name: 'T', area: placeOf('A1:B2'), headingRow: true, totalRow: false }] })),
    ],
    ['bladen', (whole) => ({ ...whole, sheets: [...whole.sheets, emptySheet('Nytt')] })],
    ['namnen', (whole) => ({ ...whole, names: [{ name: 'N', formula: '=1', visible: true }] })],
    [
      'egna XML-delar',
      (whole) => ({ ...whole, customXmlParts: [{ id: '1', namespace: 'u', xml: '<a xmlns="u"/>' }] }),
    ],
  ])('%s', (line, change) => {
    const lines = compareDocuments(document, change(document));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${line}: `);
  });
});

describe('en plan som produkten skriver', () => {
  test.each([PATH, ...REAL_WORKBOOKS])('sparas likadan av utbytet: %s', async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const workbook = openXlsx(bytes, 'prov.xlsx');
    const opened = openDocument(bytes, 'prov.xlsx');
    expect(opened.ok).toBe(workbook.ok);
    if (!workbook.ok || !opened.ok) return;
    const applied = await workbook.value.apply(fullPlan(valueOf(OpcPackage.open(bytes))).plan);
    // a workbook whose structure is protected, for one, takes no plan
    expect(applied.ok || path !== PATH).toBe(true);
    if (!applied.ok) return;
    const written = valueOf(openDocument(await workbook.value.save(), 'prov.xlsx')).document;
    const saved = await opened.value.save(asEdited(opened.value.document, written));
    expect(compareDocuments(written, valueOf(openDocument(saved, 'prov.xlsx')).document)).toEqual([]);
  });
});

/** The written workbook as if it had been made from the first one by hand: what is the same stays the very same. */
function asEdited(before: WorkbookDocument, written: WorkbookDocument): WorkbookDocument {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    ...written,
    sheets: written.sheets.map((sheet) => {
      const old = known.get(sheet.id);
      return { ...sheet, cells: editedCells(sheet, old), rules: editedRules(sheet, old) };
    }),
  };
}

function editedCells(sheet: DocumentSheet, old: DocumentSheet | undefined): DocumentSheet['cells'] {
  const edited = (row: number, column: number, cell: DocumentCell): DocumentCell => {
    const was = old?.cells.get(row)?.get(column);
    return was !== undefined && sameData(was, cell) ? was : { ...cell, styleFrom: null };
  };
  return new Map(
    [...sheet.cells].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, edited(row, column, cell)])),
    ]),
  );
}

function editedRules(sheet: DocumentSheet, old: DocumentSheet | undefined): DocumentSheet['rules'] {
  const known = new Set(old?.rules.map(({ id }) => id));
  return sheet.rules.map((rule) => (known.has(rule.id) ? rule : { ...rule, id: `ny ${rule.id}` }));
}
