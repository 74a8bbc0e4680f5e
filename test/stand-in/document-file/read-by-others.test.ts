// What the stand-in saves, read by openpyxl and LibreOffice: values, formulas, looks, notes, tables and views.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../../support/read-xlsx.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentSheet } from '../document.ts';
import { cellOf, emptySheet, placeOf, withCell } from './change-document.ts';
import { openDocument } from './open-document.ts';

const PYTHON = '/usr/bin/python3';
const HAS_OPENPYXL = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const HAS_OFFICE = spawnSync('soffice', ['--version']).error === undefined;

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Målljus"]
cell = sheet["B2"]
rule = next(iter(sheet.conditional_formatting)).rules[0]
print(json.dumps({
  "sheets": book.sheetnames,
  "values": [sheet["A1"].value, sheet["B2"].value, sheet["C3"].value, sheet["D4"].value, sheet["E5"].value],
  "font": [cell.font.name, cell.font.sz, cell.font.b, cell.font.color.rgb],
  "fill": cell.fill.fgColor.rgb, "format": cell.number_format, "line": cell.border.bottom.style,
  "place": [cell.alignment.horizontal, cell.alignment.wrap_text], "locked": cell.protection.locked,
  "note": [sheet["A1"].comment.text, sheet["A1"].comment.author],
  "rule": [rule.type, rule.operator, rule.formula[0], rule.dxf.fill.bgColor.rgb, rule.dxf.numFmt.formatCode],
  "width": sheet.column_dimensions["B"].width, "hidden": [sheet.row_dimensions[9].hidden, sheet.column_dimensions["D"].hidden],
  "view": [sheet.freeze_panes, sheet.page_setup.orientation],
}))
`;

const LOOK: CellStyle = {
  ...DEFAULT_STYLE,
  numberFormat: '0.0%',
  fill: '#E7EAEE',
  font: { ...DEFAULT_STYLE.font, name: 'Arial', size: 14, bold: true, color: '#595959' },
  alignment: { horizontal: 'Right', vertical: 'Top', wrapText: true, indentLevel: 0 },
  borders: { ...DEFAULT_STYLE.borders, bottom: { style: 'medium', color: '#595959' } },
  locked: false,
};

const work = mkdtempSync(join(tmpdir(), 'malljus-utbyte-'));
const path = join(work, 'prov.xlsx');

function madeSheet(): DocumentSheet {
  const cells: readonly (readonly [string, Parameters<typeof withCell>[2]])[] = [
    ['A1', { value: 'Å & <ä>' }],
    ['B2', { value: 0.5, style: LOOK }],
    ['C3', { value: 'Grön', formula: '=MALLJUS.STATUS(A1,B2)' }],
    ['D4', { value: true }],
    ['E5', { value: { error: '#N/A' } }],
  ];
  return {
    ...cells.reduce<DocumentSheet>(
      (sheet, [address, content]) => ({ ...sheet, ...withCell(sheet, address, content) }),
      emptySheet('Målljus'),
    ),
    notes: [{ row: 0, column: 0, text: 'Rad ett\nrad två', author: 'Någon', threaded: false }],
    rules: [
      {
        ...{ id: 'ny', kind: 'cellIs', operator: 'equal', formula: '"Grön"', areas: [placeOf('C3:C9')] },
        ...{ fontColor: '#10341A', bold: false, fill: '#7CC08A', numberFormat: '"● "@' },
      },
    ],
    columnWidths: new Map([[1, 33]]),
    hiddenRows: new Set([8]),
    hiddenColumns: new Set([3]),
    frozenRows: 2,
    landscape: true,
  };
}

beforeAll(async () => {
  const example = new Uint8Array(readFileSync('src/example/kommunens-mal-2019-2022.xlsx'));
  const opened = valueOf(openDocument(example, 'Mål.xlsx'));
  const sheets = [...opened.document.sheets, madeSheet()];
  writeFileSync(path, await opened.save({ ...opened.document, sheets }));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test.skipIf(!HAS_OPENPYXL)('openpyxl', () => {
  const read: unknown = JSON.parse(execFileSync(PYTHON, ['-c', READ, path], { encoding: 'utf8' }));
  expect(read).toEqual({
    sheets: ['KF-mål', 'Barn- och utbildningsnämnden', 'Läs mig', 'Målljus'],
    values: ['Å & <ä>', 0.5, '=_xldudf_MALLJUS_STATUS(A1,B2)', true, '#N/A'],
    font: ['Arial', 14, true, 'FF595959'],
    fill: 'FFE7EAEE',
    format: '0.0%',
    line: 'medium',
    place: ['right', true],
    locked: false,
    note: ['Rad ett\nrad två', 'Någon'],
    rule: ['cellIs', 'equal', '"Grön"', 'FF7CC08A', '"● "@'],
    width: 33,
    hidden: [true, true],
    view: ['A3', 'landscape'],
  });
});

test.skipIf(!HAS_OFFICE)('LibreOffice öppnar, sparar om, och det mesta är som det var', () => {
  const profile = `-env:UserInstallation=file://${join(work, 'profil')}`;
  const target = join(work, 'ut');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, path], {
    stdio: 'ignore',
  });
  const again = valueOf(openDocument(new Uint8Array(readFileSync(join(target, 'prov.xlsx'))), 'prov.xlsx'));
  const sheet = again.document.sheets.find(({ name }) => name === 'Målljus');
  expect(cellOf(sheet, 'A1').value).toBe('Å & <ä>');
  expect(cellOf(sheet, 'B2')).toMatchObject({ value: 0.5, style: LOOK });
  expect(cellOf(sheet, 'E5').value).toEqual({ error: '#N/A' });
  // rows that stay in view are lost when LibreOffice runs without a window, in the example as it is too
  expect([sheet?.landscape, sheet?.notes[0]?.text]).toEqual([true, 'Rad ett\nrad två']);
  expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[8], [3]]);
  expect(sheet?.rules[0]).toMatchObject({ kind: 'cellIs', formula: '"Grön"', fill: '#7CC08A' });
});
