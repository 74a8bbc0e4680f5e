// What cells stand for: every type of cell, formulas with and without a stored result, odd but lawful XML.
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../lib/model/cell.ts';
import type { SheetSnapshot } from '../../../lib/model/snapshot.ts';
import { buildXlsx, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import type { WorkbookSource } from '../../support/build-xlsx.ts';
import { rawZip } from '../../support/raw-zip.ts';
import { openPackage, readXlsx } from '../../support/read-xlsx.ts';

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs></styleSheet>';

function readSheet(content: string, more: Partial<WorkbookSource> = {}): SheetSnapshot {
  const sheet = readXlsx(buildXlsx({ sheets: [{ name: 'Mål', content }], ...more })).sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The value of the only cell, and whether it holds a formula with (true) or without (false) a stored result. */
function readCell(
  cell: string,
  more: Partial<WorkbookSource> = {},
): [CellValue | undefined, boolean | undefined] {
  const sheet = readSheet(`<sheetData><row r="1">${cell}</row></sheetData>`, more);
  return [sheet.values[0]?.[0], sheet.formulas.get(0)?.get(0)];
}

/** A cell whose text is in runs. */
const rich = (...runs: readonly string[]): string => `<c r="A1" t="inlineStr"><is>${runs.join('')}</is></c>`;
const run = (text: string, properties = ''): string =>
  `<r>${properties === '' ? '' : `<rPr><b/>${properties}<sz val="11"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;
const raised = (text: string): string => run(text, '<vertAlign val="superscript"/>');
const lowered = (text: string): string => run(text, '<vertAlign val="subscript"/>');
const struck = (text: string): string => run(text, '<strike/>');

describe('värden', () => {
  test.each<readonly [string, CellValue | undefined, string]>([
    ['<c r="A1"/>', undefined, 'tom cell'],
    ['<c r="A1" s="1"></c>', undefined, 'tom cell med format'],
    ['<c r="A1"><v/></c>', undefined, 'tomt värde är inte 0'],
    ['<c r="A1"><v></v></c>', undefined, 'tomt värde är inte 0'],
    ['<c r="A1"><v>0</v></c>', 0, 'noll är ett värde'],
    ['<c r="A1"><v>80</v></c>', 80, 'heltal'],
    ['<c r="A1" t="n"><v>-1.5</v></c>', -1.5, 'negativt'],
    ['<c r="A1"><v>0.80000000000000004</v></c>', 0.8, 'binärt brus som filen har det'],
    ['<c r="A1"><v>1.2E-3</v></c>', 0.0012, 'tiopotens'],
    ['<c r="A1"><v> 7 </v></c>', 7, 'blanktecken runt om'],
    ['<c r="A1"><v>9007199254740993</v></c>', 9007199254740992, 'fler siffror än ett tal kan hålla'],
    ['<c r="A1"><v>0x10</v></c>', '0x10', 'inget tal i Excel: frågas om, gissas inte'],
    ['<c r="A1"><v>NaN</v></c>', 'NaN', 'inget tal'],
    ['<c r="A1" t="s"><v>1</v></c>', 'Målvärde', 'delad text'],
    ['<c r="A1" t="s"><v>2</v></c>', '', 'delad tom text'],
    ['<c r="A1" t="str"><v>a &amp; b_x000D_c</v></c>', 'a & b\rc', 'text med båda kodningarna'],
    ['<c r="A1" t="inlineStr"><is><t>Grön</t></is></c>', 'Grön', 'text i cellen'],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Gr</t></r><r><t xml:space="preserve">ön </t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      'Grön ',
      'text i flera format, utan uttalshjälp',
    ],
    [
      rich(run('minst 80 %'), raised('1')),
      'minst 80 %¹',
      'en upphöjd fotnotssiffra blir aldrig en siffra i talet',
    ],
    [rich(run('minst 80'), raised('1)')), 'minst 80¹⁾', 'fotnotssiffra med parentes'],
    [rich(run('82'), raised('a')), '82ᵃ', 'fotnotsbokstav'],
    [rich(run('82 %'), raised('*')), '82 %*', 'stjärnan är ett fotnotstecken också utan att vara upphöjd'],
    [rich(run('130 kWh/m'), raised('2')), '130 kWh/m²', 'kvadratmeter'],
    [rich(run('10'), raised('-3')), '10⁻³', 'tiopotens'],
    [rich(run('17:'), raised('e'), run(' plats')), '17:e plats', 'upphöjd bokstav i ett ord'],
    [rich(run('ton CO'), lowered('2')), 'ton CO2', 'nedsänkt siffra i ett ämnes namn'],
    [rich(run('högst 5'), lowered('1')), 'högst 5₁', 'nedsänkt siffra efter ett tal'],
    [rich(struck('80 %'), run(' 85 %')), ' 85 %', 'det överstrukna gäller inte längre'],
    [rich(struck('8'), run('86')), '86', 'överstruket blir aldrig en del av talet'],
    [rich(run('minst '), struck('80'), run('85')), 'minst 85', 'överstruket mitt i'],
    [rich(run('80'), struck(' eller '), run('855')), '80 855', 'två tal som det överstrukna höll isär'],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>80</t></r><r><t>5</t></r></is></c>',
      '805',
      'inte överstruket',
    ],
    [rich(struck('80 %')), '80 %', 'helt överstruken text står kvar: cellen är inte tom'],
    [rich(struck('80'), struck(' %')), '80 %', 'helt överstruken i två delar'],
    ['<c r="A1" t="b"><v>1</v></c>', true, 'SANT'],
    ['<c r="A1" t="b"><v>0</v></c>', false, 'FALSKT'],
    ['<c r="A1" t="d"><v>2020-12-31T00:00:00</v></c>', '2020-12-31', 'datum utan datumformat förblir text'],
    ['<c r="A1" s="1" t="d"><v>2020-12-31</v></c>', 44196, 'datum med datumformat är ett serienummer'],
    ['<c r="A1" s="1" t="d"><v>2020-12-31T12:00:00.000</v></c>', 44196.5, 'datum med tid'],
    ['<c r="A1" s="1" t="d"><v>i morgon</v></c>', 'i morgon', 'inget datum'],
    ['<c t="s" r="A1"><v><![CDATA[0]]></v></c>', 'Mått', 'CDATA och annan ordning'],
    ["<c r = 'A1' t\n=\n's' ><v >0</v ></c >", 'Mått', 'blanktecken där XML tillåter det'],
    ['<c r="A1" cm="1" vm="2"><v>3</v><extLst><ext><v>9</v></ext></extLst></c>', 3, 'okända delar av cellen'],
  ])('%s', (cell, expected) => {
    expect(readCell(cell, { strings: ['Mått', 'Målvärde', ''], styles: STYLES })[0]).toEqual(expected);
  });

  test('fel i cellen', () => {
    expect(readCell('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual([{ error: '#DIV/0!' }, true]);
  });

  test('datum i 1904 års system', () => {
    const beforeSheets = '<workbookPr date1904="1"/>';
    const cell = '<c r="A1" s="1" t="d"><v>2020-12-31</v></c>';
    expect(readCell(cell, { styles: STYLES, beforeSheets })[0]).toBe(44196 - 1462);
  });
});

describe('formler', () => {
  test.each<readonly [string, CellValue | undefined, boolean | undefined, string]>([
    ['<c r="A1"><f>B1</f><v>5</v></c>', 5, true, 'räknad'],
    ['<c r="A1"><f>B1</f></c>', undefined, false, 'aldrig räknad'],
    ['<c r="A1"><f>B1</f><v></v></c>', undefined, false, 'aldrig räknad, tomt värde'],
    ['<c r="A1"><f>B1</f><v/></c>', undefined, false, 'aldrig räknad, tomt värde'],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', '', true, 'räknad till tom text'],
    ['<c r="A1" t="str"><f>""</f><v/></c>', '', true, 'räknad till tom text'],
    ['<c r="A1" t="str"><f>B1</f></c>', undefined, false, 'aldrig räknad'],
    ['<c r="A1"><f t="shared" si="0"/><v>5</v></c>', 5, true, 'delad formel'],
    ['<c r="A1"><f t="shared" si="0"/></c>', undefined, false, 'delad formel, aldrig räknad'],
    ['<c r="A1"><f/><v>5</v></c>', 5, undefined, 'tom formel är ingen'],
    ['<c r="A1"><v>5</v><f>B1</f></c>', 5, true, 'värdet först'],
    ['<c r="A1"><v>5</v></c>', 5, undefined, 'ingen formel'],
  ])('%s', (cell, value, stored) => {
    expect(readCell(cell)).toEqual([value, stored]);
  });

  test('celler som en matrisformel fyller räknas som formler, men inte de tomma', () => {
    const sheet = readSheet(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B3">D1:E3</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData>',
    );
    expect([...sheet.formulas].map(([row, cells]) => [row, [...cells]])).toEqual([
      [
        0,
        [
          [0, true],
          [1, true],
        ],
      ],
      [1, [[0, true]]],
    ]);
  });

  test('rader med lika formler skiljs åt när en matrisformel fyller en av dem, och när en rad kommer i två delar', () => {
    const row = (number: number): string =>
      `<row r="${String(number)}"><c r="A${String(number)}"><f>1+1</f><v>2</v></c><c r="B${String(number)}"><v>7</v></c></row>`;
    const sheet = readSheet(
      `<sheetData>${row(1)}${row(2)}${row(3)}${row(4)}<row r="4"><c r="C4"><f>2</f></c></row>` +
        '<row r="9"><c r="A9"><f t="array" ref="B2:B2">D1</f><v>1</v></c></row></sheetData>',
    );
    const columns = [0, 1, 2, 3, 8].map((each) => [...(sheet.formulas.get(each) ?? [])]);
    expect(columns).toEqual([
      [[0, true]],
      [
        [0, true],
        [1, true],
      ],
      [[0, true]],
      [
        [0, true],
        [2, false],
      ],
      [[0, true]],
    ]);
  });
});

describe('var cellerna står', () => {
  test.each([
    ['<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', [[1, 2], [3]], 'utan adresser'],
    [
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [[], [null, 1, 2], [3]],
      'med några adresser',
    ],
    [
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>0</v></c></row>',
      [[0, 1], [2]],
      'i annan ordning',
    ],
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>',
      [[1, null, 3]],
      'raden i två bitar',
    ],
    ['<row r="1"/><row r="3"><c r="AA3" s="0"/></row>', [], 'bara tomma'],
    [
      '<!-- <row r="9"><c><v>9</v></c></row> --><row r="1"><?x y?><c r="A1"><v>1<!-- 2 --></v></c></row>',
      [[1]],
      'kommentarer',
    ],
  ])('%s', (rows, expected) => {
    expect(readSheet(`<sheetData>${rows}</sheetData>`).values).toEqual(expected);
  });

  test('dolda rader, också de utan höjd', () => {
    const rows =
      '<row r="2" hidden="1"/><row r="4" ht="0" customHeight="1"/><row r="5" hidden="0" ht="15"/><row r="6" hidden="true"/>';
    expect([...readSheet(`<sheetData>${rows}</sheetData>`).hiddenRows]).toEqual([1, 3, 5]);
  });

  test('prefix på varje element', () => {
    const parts = workbookParts({ sheets: [{ name: 'Mål' }], strings: ['Mått'] });
    const prefixed = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    parts['xl/worksheets/sheet1.xml'] = prefixed(
      (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
        '<sheetData/>',
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>i</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
      ),
    );
    for (const name of [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ]) {
      parts[name] = prefixed(parts[name] ?? '');
    }
    const workbook = readXlsx(zipParts(parts));
    expect(workbook.sheets[0]?.values).toEqual([['Mått', 'i']]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(workbook.styles).toHaveLength(3);
  });

  test('Strict', () => {
    const parts = workbookParts({
      sheets: [{ name: 'Mål', content: '<sheetData><row><c><v>1</v></c></row></sheetData>' }],
    });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
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
    expect(openPackage(zipParts(strict)).strict).toBe(true);
    expect(readXlsx(zipParts(strict)).sheets[0]?.values).toEqual([[1]]);
  });

  test('teckenkodningar', () => {
    const parts = workbookParts({
      sheets: [{ name: 'Mål', content: '<sheetData><row><c t="str"><v>å</v></c></row></sheetData>' }],
    });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const bytesOf = (content: Uint8Array): Uint8Array =>
      rawZip(
        Object.entries(parts).map(([name, text]) => ({
          name,
          content: name.endsWith('sheet1.xml') ? content : text,
        })),
      );
    const utf16 = Uint8Array.from(sheet.replace('UTF-8', 'UTF-16'), (letter) => letter.charCodeAt(0));
    const wide = (low: number): number[] => [...utf16].flatMap((code) => (low === 0 ? [code, 0] : [0, code]));
    const files = {
      'UTF-8 med märke': new TextEncoder().encode(`\uFEFF${sheet}`),
      'UTF-16 med märke': Uint8Array.of(0xff, 0xfe, ...wide(0)),
      'UTF-16 bakvänd': Uint8Array.of(0xfe, 0xff, ...wide(1)),
      'UTF-16 utan märke': Uint8Array.from(wide(0)),
      'Latin-1': Uint8Array.from(sheet.replace('UTF-8', 'ISO-8859-1'), (letter) => letter.charCodeAt(0)),
    };
    for (const [what, content] of Object.entries(files)) {
      expect(readXlsx(bytesOf(content)).sheets[0]?.values, what).toEqual([['å']]);
    }
  });
});
