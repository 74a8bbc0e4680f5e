// What is read of a workbook besides the values of its cells.
import { describe, expect, test } from 'vitest';
import { formatArea } from '../../../lib/model/area.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { readSnapshot } from '../../../src/xlsx/read/read-snapshot.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { openPackage, readXlsx } from '../../support/read-xlsx.ts';
import { richWorkbook } from '../../support/rich-workbook.ts';

function firstSheet(workbook: WorkbookSnapshot): SheetSnapshot {
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function readContent(content: string, styles?: string): SheetSnapshot {
  const source = { sheets: [{ name: 'Mål', content }] };
  return firstSheet(readXlsx(buildXlsx(styles === undefined ? source : { ...source, styles })));
}

describe('en arbetsbok med ett av varje', () => {
  const workbook = readXlsx(richWorkbook());
  const sheet = firstSheet(workbook);

  test('arbetsboken', () => {
    expect(workbook.name).toBe('mål.xlsx');
    expect(workbook.date1904).toBe(true);
    expect(workbook.structureProtected).toBe(true);
    expect(workbook.names).toEqual(['Målområde', 'Tabell1']);
    expect(workbook.state).toBe('<malljus xmlns="urn:malljus:1"/>');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Mål', 'Tomt']);
  });

  test('cellerna', () => {
    expect(sheet.values).toEqual([
      ['Mått', 'Utfall'],
      [12.5, 25, true, { error: '#N/A' }],
      [0.001, null, '', 1],
    ]);
    expect(sheet.formulas.get(2)).toEqual(
      new Map([
        [1, false],
        [2, true],
        [3, true],
      ]),
    );
  });

  test('bladet', () => {
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 4, 5]);
    expect(sheet.protection).toEqual({ formatCells: true });
    expect(sheet.merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 1 }]);
    expect(sheet.tables).toEqual([
      { name: 'Tabell1', area: { top: 0, left: 0, bottom: 2, right: 1 }, headingRow: true, totalRow: true },
    ]);
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [
          { top: 0, left: 0, bottom: 8, right: 0 },
          { top: 0, left: 2, bottom: 0, right: 2 },
        ],
        formula: '"Grön"',
      },
    ]);
  });

  test('en anteckning, och en tråd i stället för sin ersättningsanteckning', () => {
    expect(sheet.notes).toEqual([
      { row: 1, column: 0, text: 'En anteckning', threaded: false },
      { row: 1, column: 1, text: 'Fråga\nSvar', threaded: true },
    ]);
  });

  test('formatet för en rad eller kolumn gäller där celler saknas', () => {
    // Row 1 has style 1 of its own, and B1 style 2; columns E and F have style 1 in the rows below.
    expect(sheet.styles[0]?.slice(0, 5)).toEqual([0, 2, 1, 1, 1]);
    expect(sheet.styles[1]?.slice(3, 7)).toEqual([0, 1, 1, 0]);
  });
});

describe('format', () => {
  const styleSheet = (fills: string, xfs: string, formats = ''): string =>
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats}</numFmts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills><cellXfs>${xfs}</cellXfs></styleSheet>`;
  const stylesOf = (styles: string | null): WorkbookSnapshot['styles'] =>
    readXlsx(buildXlsx({ sheets: [{ name: 'Mål' }], styles })).styles;

  test.each([
    ['<xf numFmtId="0"/>', 'General', 'allmänt'],
    ['<xf numFmtId="9"/>', '0%', 'inbyggt procent'],
    ['<xf numFmtId="10"/>', '0.00%', 'inbyggt procent med decimaler'],
    ['<xf numFmtId="14"/>', 'yyyy\\-mm\\-dd', 'inbyggt datum på svenska'],
    ['<xf numFmtId="49"/>', '@', 'text'],
    ['<xf numFmtId="164"/>', '0.0" %"', 'eget'],
    ['<xf numFmtId="165"/>', 'General', 'eget som saknas'],
    ['<xf/>', 'General', 'inget angivet'],
  ])('talformat i %s är %s', (xf, expected) => {
    const formats = '<numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/>';
    expect(stylesOf(styleSheet('', xf, formats))[0]?.numberFormat).toBe(expected);
  });

  test.each([
    ['<patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill>', true, 'grön'],
    ['<patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill>', true, 'temafärg'],
    ['<patternFill patternType="lightGray"/>', true, 'mönster'],
    ['<gradientFill><stop position="0"/></gradientFill>', true, 'övertoning'],
    ['<patternFill/>', false, 'ingen'],
    ['<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>', false, 'färg som inte visas'],
    [
      '<patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill>',
      false,
      'vit för att dölja stödlinjer',
    ],
    ['<patternFill patternType="solid"><fgColor theme="0"/></patternFill>', false, 'temats vita'],
    ['<patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill>', true, 'temats grå'],
  ])('fyllning %s: %s', (fill, filled) => {
    expect(stylesOf(styleSheet(`<fill>${fill}</fill>`, '<xf fillId="2"/>'))[0]?.filled).toBe(filled);
  });

  test('låst om inget annat sägs', () => {
    const xfs = '<xf/><xf><protection locked="0"/></xf><xf><protection hidden="1"/></xf>';
    expect(stylesOf(styleSheet('', xfs)).map(({ locked }) => locked)).toEqual([true, false, true]);
  });

  test.each([null, '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'])(
    'utan format finns ändå ett',
    (styles) => {
      expect(stylesOf(styles)).toEqual([{ numberFormat: 'General', filled: false, locked: true }]);
    },
  );
});

describe('blad', () => {
  test.each([
    ['<sheetProtection sheet="1"/>', { formatCells: false }],
    ['<sheetProtection sheet="true" formatCells="false"/>', { formatCells: true }],
    ['<sheetProtection sheet="0"/>', null],
    ['', null],
  ])('skydd %s', (xml, expected) => {
    expect(readContent(`<sheetData/>${xml}`).protection).toEqual(expected);
  });

  test('dolda kolumner förbi bladets kant och om varandra går inte runt', () => {
    const cols =
      '<cols><col min="16383" max="99999" hidden="1"/><col min="1" max="16384" hidden="1"/></cols>';
    expect([...readContent(`${cols}<sheetData/>`).hiddenColumns]).toEqual([16_382, 16_383]);
  });

  test('diagramblad nämns men läses inte, och dolda blad läses', () => {
    const bytes = buildXlsx({
      sheets: [{ name: 'Mål' }],
      relationships: [['rIdC', 'chartsheet', 'chartsheets/sheet1.xml']],
      parts: [['xl/chartsheets/sheet1.xml', '<chartsheet/>']],
      afterSheets: '',
    });
    const pkg = openPackage(bytes);
    const xml = pkg.text('/xl/workbook.xml') ?? '';
    pkg.setText(
      '/xl/workbook.xml',
      xml
        .replace('<sheets>', '<sheets><sheet name="Diagram" sheetId="7" r:id="rIdC"/>')
        .replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
    );
    const read = readSnapshot(pkg, 'mål.xlsx');
    expect(read.ok && read.value.otherSheetNames).toEqual(['Diagram']);
    expect(read.ok && read.value.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Mål', 'veryHidden'],
    ]);
  });

  test('tabell utan rubrikrad', () => {
    const table = '<table displayName="T" ref="B2:C4" headerRowCount="0"/>';
    const bytes = buildXlsx({
      sheets: [{ name: 'Mål', relationships: [['rId1', 'table', '../tables/table1.xml']] }],
      parts: [['xl/tables/table1.xml', table]],
    });
    expect(firstSheet(readXlsx(bytes)).tables).toEqual([
      { name: 'T', area: { top: 1, left: 1, bottom: 3, right: 2 }, headingRow: false, totalRow: false },
    ]);
  });

  test('lika rader delar på en lista av format', () => {
    const row = '<row><c s="1"><v>1</v></c><c s="2"><v>2</v></c></row>';
    const { styles } = readContent(`<sheetData>${row}${row}</sheetData>`);
    expect(styles).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(styles[0]).toBe(styles[1]);
  });
});

test('andras egna XML-delar får se ut hur som helst, och vår hittas ändå', () => {
  const bytes = buildXlsx({
    sheets: [{ name: 'Mål' }],
    relationships: [
      ['rIdA', 'customXml', '../customXml/item1.xml'],
      ['rIdB', 'customXml', '../customXml/item2.xml'],
      ['rIdC', 'customXml', '../customXml/item3.xml'],
    ],
    parts: [
      ['customXml/item1.xml', 'ingen XML <'],
      ['customXml/item2.xml', '<a xmlns="urn:malljus:2"><malljus xmlns="urn:malljus:1"/></a>'],
      [
        'customXml/item3.xml',
        '<?xml version="1.0"?><!-- vår --><m:malljus xmlns:m="urn:malljus:1">x</m:malljus>',
      ],
    ],
  });
  expect(readXlsx(bytes).state).toContain('<m:malljus');
});

describe('utskriftsområdet', () => {
  const read = (...names: readonly string[]): readonly (string | null)[] => {
    const sheets = ["Mål, '20", 'Tomt'].map((name) => ({ name }));
    const afterSheets = `<definedNames>${names.join('')}</definedNames>`;
    return readXlsx(buildXlsx({ sheets, afterSheets })).sheets.map(
      ({ printAreas }) => printAreas?.map(formatArea).join(' ') ?? null,
    );
  };
  const name = (attributes: string, formula: string): string =>
    `<definedName name="_xlnm.Print_Area" ${attributes}>${formula}</definedName>`;

  test.each([
    ['ett', [name('localSheetId="1"', 'Tomt!$A$1:$F$20')], [null, 'A1:F20']],
    [
      'flera, på ett blad vars namn har komma och apostrof',
      [name('localSheetId="0"', "'Mål, ''20'!$A$1:$C$3,'Mål, ''20'!$D$5:$E$6")],
      ['A1:C3 D5:E6', null],
    ],
    ['bortraderat', [name('localSheetId="0"', '#REF!')], [null, null]],
    ['en formel', [name('localSheetId="0"', 'OFFSET(Tomt!$A$1,0,0,3,3)')], [null, null]],
    ['utan blad', [name('', 'Tomt!$A$1')], [null, null]],
  ])('%s', (_, names, expected) => {
    expect(read(...names)).toEqual(expected);
  });
});
