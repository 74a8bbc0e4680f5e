// New sheets, column widths and our own record: what they add, and what they leave alone.
import { describe, expect, test } from 'vitest';
import { buildXlsx, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { cell, refusalOf, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';

const SHEET = { name: 'Måluppfyllelse', frozenRows: 3, landscape: true };
const PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Kalkylblad</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Namn</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>Mål</vt:lpstr><vt:lpstr>ett_namn</vt:lpstr></vt:vector></TitlesOfParts></Properties>';

const before = buildXlsx({ sheets: [{ name: 'Mål' }] });

describe('nytt blad', () => {
  test('läggs sist, liggande, på sidans bredd, med rubrikraderna kvar i bild', async () => {
    const written = await writeXlsx(before, {
      newSheets: [SHEET],
      cells: [{ ...cell('A4', 'Mål 1', 'wrapped'), sheet: SHEET.name }],
      columnWidths: [{ sheet: SHEET.name, column: 0, width: 30 }],
    });
    const sheet = parseXml(written.part('xl/worksheets/sheet2.xml'));
    expect(firstNamed(sheet, 'pageSetup').attributes).toMatchObject({
      orientation: 'landscape',
      fitToHeight: '0',
    });
    expect(firstNamed(sheet, 'pageSetUpPr').attributes['fitToPage']).toBe('1');
    expect(firstNamed(sheet, 'pane').attributes).toMatchObject({
      ySplit: '3',
      state: 'frozen',
      topLeftCell: 'A4',
    });
    expect(firstNamed(sheet, 'col').attributes).toEqual({
      min: '1',
      max: '1',
      width: '30',
      customWidth: '1',
    });
    const sheets = allNamed(parseXml(written.part('xl/workbook.xml')), 'sheet').map((one) => [
      one.attributes['name'],
      one.attributes['sheetId'],
    ]);
    expect(sheets).toEqual([
      ['Mål', '1'],
      ['Måluppfyllelse', '2'],
    ]);
    expect(touchedParts(before, written.bytes)).not.toContain('xl/worksheets/sheet1.xml');
    expect((await written.read()).sheets[1]?.values[3]?.[0]).toBe('Mål 1');
  });

  test('flera nya blad i samma plan får var sin del', async () => {
    const written = await writeXlsx(before, {
      newSheets: [SHEET, { ...SHEET, name: 'Frågor', frozenRows: 0, landscape: false }],
    });
    expect((await written.read()).sheets.map((sheet) => sheet.name)).toEqual([
      'Mål',
      'Måluppfyllelse',
      'Frågor',
    ]);
    expect(written.part('xl/worksheets/sheet3.xml')).not.toContain('<pane');
  });

  test('egenskaperna räknar med det nya bladet', async () => {
    const parts = workbookParts({
      sheets: [{ name: 'Mål' }],
      parts: [
        [
          'docProps/app.xml',
          PROPERTIES,
          'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        ],
      ],
    });
    parts['_rels/.rels'] = (parts['_rels/.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
    );
    const properties = parseXml(
      (await writeXlsx(zipParts(parts), { newSheets: [SHEET] })).part('docProps/app.xml'),
    );
    expect(allNamed(properties, 'i4').map((one) => one.text)).toEqual(['2', '1']);
    expect(allNamed(firstNamed(properties, 'TitlesOfParts'), 'lpstr').map((one) => one.text)).toEqual([
      'Mål',
      'Måluppfyllelse',
      'ett_namn',
    ]);
    expect(firstNamed(firstNamed(properties, 'TitlesOfParts'), 'vector').attributes['size']).toBe('3');
  });

  test('samma namn med andra bokstäver finns redan', async () => {
    expect(await refusalOf(before, { newSheets: [{ ...SHEET, name: 'MÅL' }] })).toContain(
      'redan ett blad som heter «MÅL»',
    );
  });

  test('skyddad struktur', async () => {
    const closed = buildXlsx({
      sheets: [{ name: 'Mål' }],
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    expect(await refusalOf(closed, { newSheets: [SHEET] })).toContain('struktur är skyddad');
    expect((await writeXlsx(closed, { cells: [cell('A1', 1)] })).sheet).toContain('A1');
  });

  test.each(['', 'a/b', 'x'.repeat(32), 'fel?', "'a"])(
    'ett namn som inget blad kan ha (%j) är vårt eget fel',
    async (name) => {
      await expect(writeXlsx(before, { newSheets: [{ ...SHEET, name }] })).rejects.toThrow();
    },
  );

  test('Strict: bladet, dess typ och hänvisning är på filens egen dialekt', async () => {
    const parts = Object.fromEntries(
      Object.entries(workbookParts({ sheets: [{ name: 'Mål' }] })).map(([name, text]) => [
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    const written = await writeXlsx(zipParts(parts), {
      newSheets: [SHEET],
      cells: [cell('A1', 'Grön', 'status'), { ...cell('A1', 'x', 'title'), sheet: SHEET.name }],
      notes: [{ sheet: SHEET.name, row: 0, column: 0, text: 'n' }],
      state: '<m xmlns="urn:malljus:1"/>',
    });
    const ours = [
      'xl/worksheets/sheet2.xml',
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/_rels/workbook.xml.rels',
      'customXml/itemProps1.xml',
    ];
    for (const part of ours)
      expect(written.part(part)).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/);
    expect((await written.read()).sheets).toHaveLength(2);
  });
});

describe('kolumnbredder', () => {
  test.each([
    ['inga sedan tidigare', '', '<cols><col min="3" max="3" width="20" customWidth="1"/></cols>'],
    [
      'före en annan',
      '<cols><col min="5" max="5" width="9"/></cols>',
      '<cols><col min="3" max="3" width="20" customWidth="1"/><col min="5" max="5" width="9"/></cols>',
    ],
    [
      'mitt i en följd som delas, med stil och gömning kvar',
      '<cols><col min="1" max="9" width="9" style="1" hidden="1"/></cols>',
      '<cols><col min="1" max="2" width="9" style="1" hidden="1"/><col min="3" max="3" width="20" style="1" hidden="1" customWidth="1"/><col min="4" max="9" width="9" style="1" hidden="1"/></cols>',
    ],
    [
      'samma kolumn',
      '<cols><col min="3" max="3" width="9" customWidth="1"/></cols>',
      '<cols><col min="3" max="3" width="20" customWidth="1"/></cols>',
    ],
  ])('%s', async (_, cols, expected) => {
    const source = buildXlsx({
      sheets: [{ name: 'Mål', content: `<sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData/>` }],
    });
    const plan = { columnWidths: [{ sheet: 'Mål', column: 2, width: 20 }] };
    const once = await writeXlsx(source, plan);
    expect(once.sheet).toContain(`<sheetFormatPr defaultRowHeight="15"/>${expected}<sheetData/>`);
    expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, plan)).bytes)).toEqual([]);
  });
});

describe('kolumnbredder i en del med prefix', () => {
  const part = (cols: string): Uint8Array => {
    const parts = workbookParts({ sheets: [{ name: 'Mål' }] });
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cols}<x:sheetData/></x:worksheet>`;
    return zipParts(parts);
  };
  const plan = { columnWidths: [{ sheet: 'Mål', column: 0, width: 20 }] };

  test.each([
    ['nya', ''],
    ['bredvid andra', '<x:cols>\n<x:col min="3" max="3" width="9"/>\n</x:cols>'],
  ])('%s', async (_, cols) => {
    const { sheet } = await writeXlsx(part(cols), plan);
    expect(sheet).toContain('<x:cols><x:col min="1" max="1" width="20" customWidth="1"/>');
  });

  test('en bredd som redan gäller ändrar ingenting, inte ens blanksteg', async () => {
    const before = part('<x:cols>\n <x:col min="1" max="1" width="20" customWidth="1"/>\n</x:cols>');
    expect(touchedParts(before, (await writeXlsx(before, plan)).bytes)).toEqual([]);
  });
});

describe('radhöjd', () => {
  const long = 'Gul: 88 % mot minst 90 %. Gränsen för gult är 81 % (90 % av målvärdet). Regel 90, rad 7.';
  const height = async (row: string, look: 'wrapped' | 'plain'): Promise<string | undefined> => {
    const source = buildXlsx({ sheets: [{ name: 'Mål', content: `<sheetData>${row}</sheetData>` }] });
    const { sheet } = await writeXlsx(source, {
      cells: [cell('C1', long, look)],
      columnWidths: [{ sheet: 'Mål', column: 2, width: 40 }],
    });
    return firstNamed(parseXml(sheet), 'row').attributes['ht'];
  };

  test.each([
    ['en ny rad blir så hög som texten kräver', '', 'wrapped', '45'],
    ['en rad utan bestämd höjd växer', '<row r="1" ht="20"><c r="A1"/></row>', 'wrapped', '45'],
    ['en rad som räcker till ändras inte', '<row r="1" ht="60"><c r="A1"/></row>', 'wrapped', '60'],
    [
      'en höjd som en person har satt står kvar',
      '<row r="1" ht="20" customHeight="1"><c r="A1"/></row>',
      'wrapped',
      '20',
    ],
    ['text utan radbrytning kräver ingen höjd', '<row r="1"><c r="A1"/></row>', 'plain', undefined],
  ] as const)('%s', async (_, row, look, expected) => {
    expect(await height(row, look)).toBe(expected);
  });
});

describe('Målljus egna uppgifter', () => {
  const state = (text: string): string => `<malljus xmlns="urn:malljus:1"><a>${text}</a></malljus>`;

  test('läggs till en gång, med egenskaper och typ, och byts sedan ut', async () => {
    const first = await writeXlsx(before, { state: state('å') });
    expect((await first.read()).state).toBe(state('å'));
    expect(first.part('customXml/itemProps1.xml')).toContain('ds:uri="urn:malljus:1"');
    expect(first.part('customXml/_rels/item1.xml.rels')).toContain('itemProps1.xml');
    const second = await writeXlsx(first.bytes, { state: state('ä') });
    expect(touchedParts(first.bytes, second.bytes)).toEqual(['customXml/item1.xml']);
    expect((await second.read()).state).toBe(state('ä'));
    expect(touchedParts(second.bytes, (await writeXlsx(second.bytes, { state: state('ä') })).bytes)).toEqual(
      [],
    );
  });

  test('någon annans XML-del rörs inte', async () => {
    const source = buildXlsx({
      sheets: [{ name: 'Mål' }],
      relationships: [['rIdOther', 'customXml', '../customXml/item1.xml']],
      parts: [['customXml/item1.xml', '<b xmlns="urn:annan">urn:malljus:1</b>']],
    });
    const written = await writeXlsx(source, { state: state('x') });
    expect(touchedParts(source, written.bytes)).not.toContain('customXml/item1.xml');
    expect(written.part('customXml/item2.xml')).toBe(state('x'));
  });
});
