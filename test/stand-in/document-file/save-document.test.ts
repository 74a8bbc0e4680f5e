// Each kind of difference: saved, read back the same, and sound to those who check the format.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { partText, touchedParts } from '../../support/compare-packages.ts';
import { valueOf } from '../../support/read-xlsx.ts';
import { richWorkbook } from '../../support/rich-workbook.ts';
import { CAN_CHECK_SCHEMA, newSchemaErrors } from '../../support/schema-errors.ts';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { DocumentRule, DocumentSheet, WorkbookDocument } from '../document.ts';
import { cellOf, emptySheet, placeOf, withCell, withSheet } from './change-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { openDocument } from './open-document.ts';
import { REAL_WORKBOOKS } from './real-workbooks.ts';

const EXAMPLE = new Uint8Array(readFileSync('src/example/kommunens-mal-2019-2022.xlsx'));

/** Saves a change, checks the parts against the schema and gives what is then read. */
async function saved(
  bytes: Uint8Array,
  change: (document: WorkbookDocument) => WorkbookDocument,
): Promise<{ after: WorkbookDocument; again: WorkbookDocument; bytes: Uint8Array }> {
  const opened = valueOf(openDocument(bytes, 'prov.xlsx'));
  const after = change(opened.document);
  const written = await opened.save(after);
  const again = valueOf(openDocument(written, 'prov.xlsx')).document;
  if (CAN_CHECK_SCHEMA)
    for (const part of touchedParts(bytes, written))
      expect([part, newSchemaErrors(part, bytes, written)]).toEqual([part, []]);
  return { after, again, bytes: written };
}

/** The change must come back just as it was made. */
async function comesBack(
  bytes: Uint8Array,
  change: (document: WorkbookDocument) => WorkbookDocument,
): Promise<{ again: WorkbookDocument; bytes: Uint8Array }> {
  const result = await saved(bytes, change);
  expect(compareDocuments(result.after, result.again)).toEqual([]);
  return result;
}

const onGoals =
  (change: (sheet: DocumentSheet) => Partial<DocumentSheet>) =>
  (document: WorkbookDocument): WorkbookDocument =>
    withSheet(document, 'KF-mål', change);

const RULE: DocumentRule = {
  id: 'ny',
  areas: [placeOf('B2:B9')],
  kind: 'cellIs',
  operator: 'equal',
  formula: '"Grön"',
  fontColor: '#10341A',
  bold: false,
  fill: '#7CC08A',
  numberFormat: '"● "@',
};

describe('det som inte har ändrats', () => {
  test('en kopia av dokumentet sparas som filens egna byte', async () => {
    const opened = valueOf(openDocument(EXAMPLE, 'Mål.xlsx'));
    const copy = structuredClone(opened.document);
    expect(await opened.save(opened.document)).toBe(EXAMPLE);
    expect(touchedParts(EXAMPLE, await opened.save(copy))).toEqual([]);
  });

  test.each(REAL_WORKBOOKS)('%s', async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const opened = openDocument(bytes, 'prov.xlsx');
    // a file that the product refuses is refused here too
    expect(opened.ok).toBe(OpcPackage.open(bytes).ok);
    if (!opened.ok) return;
    const after = await opened.value.save(structuredClone(opened.value.document));
    expect(Buffer.compare(after, bytes)).toBe(0);
  });
});

describe('celler', () => {
  test.each([
    ['text', { value: '  Två\nrader & <tecken>' }],
    ['text som ser ut som en formel', { value: '=SUMMA(A1)' }],
    ['tal', { value: 12.5 }],
    ['sant', { value: true }],
    ['fel', { value: { error: '#N/A' } }],
    ['formel med tal', { value: 3, formula: '=SUM(A1:B2)+1' }],
    ['formel med text', { value: ' <Grön> ', formula: '=MALLJUS.STATUS(C2,D2)' }],
    ['formel med sant', { value: false, formula: '=A1="Ål"' }],
    ['formel med fel', { value: { error: '#DIV/0!' }, formula: '=1/0' }],
    ['ny funktion', { value: 'x', formula: '=IFS(A1=1,"x",TRUE,"y")' }],
  ])('%s', async (_, content) => {
    await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'C6', content)),
    );
    await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'Z99', content)),
    );
  });

  test('en egen funktion står i filen som Excel skriver den', async () => {
    const formula = '=MALLJUS.STATUS(C2,MALLJUS.TOLKA("=A.B(1)"))';
    const { bytes } = await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'Z9', { value: 'Grön', formula })),
    );
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<f>_xldudf_MALLJUS_STATUS(C2,_xldudf_MALLJUS_TOLKA("=A.B(1)"))</f><v>Grön</v>',
    );
  });

  test('en tömd cell behåller sitt utseende, en borttagen har inget', async () => {
    await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'C6', { value: null })),
    );
    const { again } = await saved(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'C6', null)),
    );
    expect(again.sheets[0]?.cells.get(5)?.get(2)).toBeUndefined();
  });

  test('andra celler, rader och delar är som de var', async () => {
    const { bytes } = await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'C6', { value: 7 })),
    );
    expect(touchedParts(EXAMPLE, bytes).filter((part) => !/sheet1|sharedStrings/.test(part))).toEqual([]);
  });

  test('en delad formel vars första cell skrivs över lever vidare i de andra', async () => {
    const { again } = await comesBack(richWorkbook(), (document) =>
      withSheet(document, 'Mål', (sheet) => withCell(sheet, 'B2', { value: 1, formula: null })),
    );
    expect(cellOf(again.sheets[0], 'B3').formula).toBe('=A3*2');
  });

  test('ett nytt resultat av en delad formel och av en matrisformel låter formeln vara', async () => {
    const { bytes } = await comesBack(richWorkbook(), (document) =>
      withSheet(document, 'Mål', (sheet) => {
        const first = { ...sheet, ...withCell(sheet, 'B2', { value: 99 }) };
        return withCell(first, 'D3', { value: 98 });
      }),
    );
    const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<f t="shared" ref="B2:B3" si="0">A2*2</f><v>99</v>');
    expect(sheet).toContain('<f t="array" ref="D3:D4">A2:A3</f><v>98</v>');
  });

  test('en del av en matrisformel kan inte skrivas över', async () => {
    const opened = valueOf(openDocument(richWorkbook(), 'prov.xlsx'));
    const after = withSheet(opened.document, 'Mål', (sheet) =>
      withCell(sheet, 'D4', { value: 1, formula: null }),
    );
    await expect(opened.save(after)).rejects.toThrow(/formel som gäller flera celler/);
  });
});

describe('utseende', () => {
  const looks = {
    fetstil: {
      font: { ...DEFAULT_STYLE.font, bold: true, italic: true, underline: true, strikethrough: true },
    },
    typsnitt: { font: { ...DEFAULT_STYLE.font, name: 'Arial', size: 14, color: '#595959' } },
    bakgrund: { fill: '#E7EAEE' },
    linjer: {
      borders: {
        ...{ top: { style: 'double', color: '#FF0000' }, bottom: { style: 'thin', color: '#595959' } },
        ...{ left: { style: 'medium', color: '#000000' }, right: null },
      },
    },
    justering: {
      alignment: { horizontal: 'CenterAcrossSelection', vertical: 'Top', wrapText: true, indentLevel: 2 },
    },
    talformat: { numberFormat: '#,##0' },
    eget: { numberFormat: '0.000" kr"' },
    upplåst: { locked: false },
  } as const;

  test.each(Object.entries(looks))('%s på en ny cell', async (_, look) => {
    const style = { ...DEFAULT_STYLE, ...look };
    await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'Z9', { value: 1, style })),
    );
  });

  test.each(Object.entries(looks))('%s på en cell som har ett utseende', async (_, look) => {
    const { again } = await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'C6', { style: { ...cellOf(sheet, 'C6').style, ...look } })),
    );
    expect(cellOf(again.sheets[0], 'C6').style).toMatchObject(look);
  });

  test.each(Object.keys(looks))('%s tas bort igen', async (name) => {
    const look = looks[name as keyof typeof looks];
    const first = await comesBack(
      EXAMPLE,
      onGoals((sheet) => withCell(sheet, 'Z9', { value: 1, style: { ...DEFAULT_STYLE, ...look } })),
    );
    await comesBack(
      first.bytes,
      onGoals((sheet) => withCell(sheet, 'Z9', { style: DEFAULT_STYLE })),
    );
  });

  test('ett utseende som kopieras är samma post i filen', async () => {
    const { bytes } = await comesBack(
      EXAMPLE,
      onGoals((sheet) => {
        const { style, styleFrom } = cellOf(sheet, 'C6');
        return withCell(sheet, 'Z9', { value: 1, style, styleFrom });
      }),
    );
    expect(touchedParts(EXAMPLE, bytes)).not.toContain('xl/styles.xml');
  });
});

describe('blad', () => {
  test('ett nytt blad sist, med allt som ett blad kan ha', async () => {
    const sheet: DocumentSheet = {
      ...emptySheet('Målljus'),
      frozenRows: 3,
      landscape: true,
      columnWidths: new Map([[0, 40]]),
      notes: [{ row: 0, column: 0, text: 'Hej', author: 'Målljus', threaded: false }],
      rules: [RULE],
      ...withCell(emptySheet('Målljus'), 'A1', { value: 'Sammanfattning' }),
    };
    const { bytes, again } = await comesBack(EXAMPLE, (document) => ({
      ...document,
      sheets: [...document.sheets, sheet],
    }));
    const removed = await comesBack(bytes, (document) => ({
      ...document,
      sheets: document.sheets.filter(({ name }) => name !== 'Målljus'),
    }));
    expect(again.sheets).toHaveLength(4);
    expect(
      touchedParts(EXAMPLE, removed.bytes).filter((part) => /sheet4|comments2|vml.*2/i.test(part)),
    ).toEqual([]);
  });

  test('ett borttaget blad tar med sig sina namn, och de andras följer med', async () => {
    const { bytes } = await comesBack(EXAMPLE, (document) => ({
      ...document,
      sheets: document.sheets.slice(1),
    }));
    const names = partText(bytes, 'xl/workbook.xml').match(/<definedName .*?<\/definedName>/g);
    expect(names).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Barn- och utbildningsnämnden'!4:4</definedName>`,
    ]);
    expect(touchedParts(EXAMPLE, bytes)).toContain('xl/comments/comment1.xml');
  });

  test('ett blad som formler nämner får inte försvinna eller byta namn', async () => {
    const bytes = buildXlsx({
      sheets: [
        { name: 'Mål' },
        {
          name: 'Summa',
          content: '<sheetData><row r="1"><c r="A1"><f>Mål!A1</f><v>0</v></c></row></sheetData>',
        },
        { name: 'Fritt' },
      ],
    });
    const opened = valueOf(openDocument(bytes, 'prov.xlsx'));
    const [goals, ...rest] = opened.document.sheets;
    await expect(opened.save({ ...opened.document, sheets: rest })).rejects.toThrow(/names it/);
    const renamed = withSheet(opened.document, goals?.name ?? '', () => ({ name: 'Annat' }));
    await expect(opened.save(renamed)).rejects.toThrow(/names it by the old/);
    await comesBack(bytes, (document) => withSheet(document, 'Fritt', () => ({ name: 'Nytt & fritt' })));
    await comesBack(bytes, (document) => withSheet(document, 'Fritt', () => ({ visibility: 'hidden' })));
  });
});

describe('det som hör till ett blad', () => {
  test('anteckningar: ny, ändrad, borttagen', async () => {
    const note = { row: 1, column: 1, text: 'Rad ett\nrad två', author: 'Målljus', threaded: false };
    const other = { ...note, row: 2, author: 'Någon & annan' };
    const first = await comesBack(
      EXAMPLE,
      onGoals(({ notes }) => ({ notes: [...notes, note, other] })),
    );
    const second = await comesBack(
      first.bytes,
      onGoals(({ notes }) => ({ notes: notes.map((one) => ({ ...one, text: `${one.text}!` })) })),
    );
    await comesBack(
      second.bytes,
      onGoals(() => ({ notes: [] })),
    );
    await comesBack(EXAMPLE, (document) => withSheet(document, 'Läs mig', () => ({ notes: [note, other] })));
  });

  test('villkorsformat: nytt, flyttat, ändrat, borttaget, först', async () => {
    const added = await comesBack(
      EXAMPLE,
      onGoals(({ rules }) => ({ rules: [...rules, RULE] })),
    );
    const moved = await comesBack(
      added.bytes,
      onGoals(({ rules }) => ({
        rules: rules.map((rule) => ({ ...rule, areas: [placeOf('C2:C9'), placeOf('E4')] })),
      })),
    );
    const plain = { ...RULE, id: 'först', fontColor: null, fill: null, numberFormat: null, bold: true };
    const both = await comesBack(
      moved.bytes,
      onGoals(({ rules }) => ({ rules: [plain, ...rules] })),
    );
    expect(both.again.sheets[0]?.rules.map(({ bold }) => bold)).toEqual([true, false]);
    const changed = await comesBack(
      both.bytes,
      onGoals(({ rules }) => ({
        rules: rules.map((rule) => ({ ...rule, formula: '"Röd"', operator: 'notEqual' })),
      })),
    );
    await comesBack(
      changed.bytes,
      onGoals(() => ({ rules: [] })),
    );
  });

  test('bredder, dolda rader och kolumner, rader i vy, papper', async () => {
    const first = await comesBack(
      EXAMPLE,
      onGoals(({ columnWidths, landscape }) => ({
        columnWidths: new Map([...columnWidths, [1, 33], [40, 12.5]]),
        hiddenColumns: new Set([2, 41]),
        hiddenRows: new Set([0, 7, 300]),
        frozenRows: 2,
        landscape: !landscape,
      })),
    );
    await comesBack(
      first.bytes,
      onGoals(({ landscape }) => ({
        columnWidths: new Map(),
        hiddenColumns: new Set(),
        hiddenRows: new Set(),
        frozenRows: 0,
        landscape: !landscape,
      })),
    );
  });
});

describe('tabeller', () => {
  const bytes = buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content:
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: [['rId1', 'table', '../tables/table1.xml']],
      },
    ],
    strings: ['Mått', 'Utfall'],
    parts: [
      [
        'xl/tables/table1.xml',
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="Mått"/><tableColumn id="2" name="Utfall"/></tableColumns></table>',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
      ],
    ],
  });
  const wide = (right: number) => (sheet: DocumentSheet) => ({
    tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, right } })),
  });

  test('växer, får nya rubriker och krymper', async () => {
    const grown = await comesBack(bytes, (document) =>
      withSheet(document, 'Mål', (sheet) => {
        const first = { ...sheet, ...withCell(sheet, 'C1', { value: 'Status' }) };
        return { ...withCell(first, 'B1', { value: 'Nytt "utfall"' }), ...wide(2)(sheet) };
      }),
    );
    expect(partText(grown.bytes, 'xl/tables/table1.xml')).toContain(
      '<tableColumn id="2" name="Nytt &quot;utfall&quot;"/><tableColumn id="3" name="Status"/>',
    );
    const shrunk = await comesBack(grown.bytes, (document) =>
      withSheet(document, 'Mål', (sheet) => ({ ...withCell(sheet, 'C1', null), ...wide(0)(sheet) })),
    );
    expect(partText(shrunk.bytes, 'xl/tables/table1.xml')).toContain(
      'ref="A1:A2"><autoFilter ref="A1:A2"></autoFilter><tableColumns count="1"><tableColumn id="1" name="Mått"/></tableColumns>',
    );
  });

  test('en ny kolumn utan rubrik vägras', async () => {
    const opened = valueOf(openDocument(bytes, 'prov.xlsx'));
    await expect(opened.save(withSheet(opened.document, 'Mål', wide(2)))).rejects.toThrow(
      'no heading in Mål!C1',
    );
  });
});

describe('arbetsboken', () => {
  const state = {
    id: 'vår',
    namespace: 'urn:malljus:1',
    xml: '<malljus xmlns="urn:malljus:1">å &amp; ä</malljus>',
  };

  test('egna XML-delar: ny, ändrad, borttagen', async () => {
    const added = await comesBack(EXAMPLE, (document) => ({ ...document, customXmlParts: [state] }));
    const changed = await comesBack(added.bytes, (document) => ({
      ...document,
      customXmlParts: document.customXmlParts.map((part) => ({
        ...part,
        xml: '<malljus xmlns="urn:malljus:1"/>',
      })),
    }));
    const removed = await comesBack(changed.bytes, (document) => ({ ...document, customXmlParts: [] }));
    expect(touchedParts(EXAMPLE, removed.bytes).filter((part) => part.startsWith('customXml'))).toEqual([]);
  });

  test.each<[string, (document: WorkbookDocument) => WorkbookDocument]>([
    ['names', (document) => ({ ...document, names: [{ name: 'N', formula: '=1', visible: true }] })],
    ['date1904', (document) => ({ ...document, date1904: true })],
    ['merges', onGoals(({ merges }) => ({ merges: [...merges, placeOf('X1:Y2')] }))],
    [
      'protection',
      onGoals(() => ({ protection: { formatCells: true, formatColumns: true, editObjects: true } })),
    ],
    ['printAreas', onGoals(() => ({ printAreas: [placeOf('A1:B2')] }))],
    [
      'tables',
      onGoals(() => ({ tables: [{ name: 'T', area: placeOf('A1:B2'), headingRow: true, totalRow: false }] })),
    ],
    ['sheets have moved', (document) => ({ ...document, sheets: [...document.sheets].reverse() })],
    ['custom XML', (document) => ({ ...document, customXmlParts: [{ ...state, xml: '<fel' }] })],
    ['another kind', onGoals(() => ({ rules: [{ ...RULE, kind: 'other' }] }))],
    ['threaded', onGoals(() => ({ notes: [{ row: 0, column: 0, text: '', author: '', threaded: true }] }))],
    ['LET', onGoals((sheet) => withCell(sheet, 'A1', { formula: '=LET(x,1,x)' }))],
  ])('det som inte kan sparas vägras: %s', async (what, change) => {
    const opened = valueOf(openDocument(EXAMPLE, 'prov.xlsx'));
    await expect(opened.save(change(opened.document))).rejects.toThrow(what);
  });
});
