// Workbooks with tables of goals as programs really write them, for tests of what is left of Målljus: Excel's own ways, an Excel table, notes by others,
// formulas with an order of calculation.
import { EMPTY_PLAN, type CellWrite } from '../../lib/model/write-plan.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx } from './build-xlsx.ts';
import { valueOf } from './read-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde 2025', 'Utfall 2025'] as const;

/** Goal, measure, target and outcome, row by row. */
const MEASURES: readonly (readonly [string, string, string, string | number])[] = [
  ['Trygg kommun', 'Nöjda med tryggheten', 'minst 80', 82],
  ['Trygg kommun', 'Anmälda våldsbrott', 'högst 5', 7],
  ['God skola', 'Behöriga till gymnasiet', 'minst 90', 85],
  ['God skola', 'Lärare med legitimation', 'öka', 'mäts inte'],
];

/** A workbook with a sheet of goals more, last; what else it has stays as it is. */
export async function withGoalSheet(bytes: Uint8Array, name = 'Nämndens mål'): Promise<Uint8Array> {
  const workbook = valueOf(openXlsx(bytes, 'Bok.xlsx'));
  const rows = [HEADINGS, ...MEASURES];
  const cells = rows.flatMap((row, r) =>
    row.map((value, c): CellWrite => ({
      sheet: name,
      row: r,
      column: c,
      value,
      look: r === 0 ? 'heading' : 'wrapped',
    })),
  );
  const newSheets = [{ name, frozenRows: 1, landscape: true }];
  valueOf(await workbook.apply({ ...EMPTY_PLAN, newSheets, cells }));
  return workbook.save();
}

// as many as there are cells with a text
const strings = [...HEADINGS, ...MEASURES.flat().filter((value) => typeof value === 'string'), 'Fritt'];

function cell(row: number, column: number, value: string | number): string {
  const address = `${'ABCD'.charAt(column)}${String(row)}`;
  if (typeof value === 'number') return `<c r="${address}" s="1"><v>${String(value)}</v></c>`;
  return `<c r="${address}" t="s"><v>${String(strings.indexOf(value))}</v></c>`;
}

const rows = [HEADINGS, ...MEASURES].map(
  (values, index) =>
    // empty cells that somebody has given a look, and heights that follow from the texts
    `<row r="${String(index + 1)}" spans="1:6"${index % 2 === 1 ? ' ht="30" x14ac:dyDescent="0.25"' : ''}>${values
      .map((value, column) => cell(index + 1, column, value))
      .join('')}${index === 2 ? `<c r="E3" s="2"/><c r="F3" s="1"/>` : ''}</row>`,
);

/** As Excel saves: spans, heights, a row of columns with one width, a formula with its place in the order of calculation, somebody's note and rule. */
export const AS_EXCEL_SAVES = buildXlsx({
  sheets: [
    {
      name: 'KS mål',
      content:
        `<dimension ref="A1:F7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"/>` +
        `<cols><col min="1" max="2" width="30.7109375" customWidth="1"/><col min="5" max="9" width="14" style="1" customWidth="1"/></cols>` +
        `<sheetData>${rows.join('').replaceAll(' x14ac:dyDescent="0.25"', '')}<row r="7" spans="1:6"><c r="D7"><f>SUM(D2:D5)</f><v>174</v></c></row></sheetData>` +
        `<conditionalFormatting sqref="D2:D5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>80</formula></cfRule></conditionalFormatting>` +
        `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId2"/>`,
      relationships: [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ],
    },
    {
      name: 'Anteckningar',
      content: `<sheetData><row r="1"><c r="A1" t="s"><v>${String(strings.length - 1)}</v></c></row></sheetData>`,
    },
  ],
  strings,
  styles: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1" x14ac:knownFonts="1" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
  afterSheets:
    '<definedNames><definedName name="Utfall">\'KS mål\'!$D$2:$D$5</definedName></definedNames><calcPr calcId="191029"/>',
  relationships: [['rIdChain', 'calcChain', 'calcChain.xml']],
  parts: [
    ['xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="D7" i="1"/></calcChain>`, `${KIND}.calcChain+xml`],
    [
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"><authors><author>Anna</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>Fråga nämnden</t></text></comment></commentList></comments>`,
      `${KIND}.comments+xml`,
    ],
    [
      'xl/drawings/vmlDrawing1.vml',
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'visibility:hidden\'><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
      'application/vnd.openxmlformats-officedocument.vmlDrawing',
    ],
    [
      'docProps/app.xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Kalkylblad</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>KS mål</vt:lpstr><vt:lpstr>Anteckningar</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    ],
  ],
});

const inline = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

const tableRows = [HEADINGS, ...MEASURES].map(
  (values, r) =>
    `<row r="${String(r + 1)}">${values
      .map((value, c) => {
        const address = `${'ABCD'.charAt(c)}${String(r + 1)}`;
        return typeof value === 'number'
          ? `<c r="${address}"><v>${String(value)}</v></c>`
          : inline(address, value);
      })
      .join('')}</row>`,
);

/** An Excel table, which grows when it is judged. `fields`: filled by a query. */
export function withExcelTable(isQueried = false): Uint8Array {
  const columns = HEADINGS.map(
    (name, at) =>
      `<tableColumn id="${String(at + 1)}"${isQueried ? ` uniqueName="${String(at + 1)}" queryTableFieldId="${String(at + 1)}"` : ''} name="${name}"/>`,
  );
  const fields = HEADINGS.map(
    (name, at) =>
      `<queryTableField id="${String(at + 1)}" name="${name}" tableColumnId="${String(at + 1)}"/>`,
  );
  const query = `<queryTable xmlns="${MAIN}" name="Hämta" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="5"><queryTableFields count="4">${fields.join('')}</queryTableFields></queryTableRefresh></queryTable>`;
  return buildXlsx({
    sheets: [
      {
        name: 'KS',
        content: `<dimension ref="A1:D5"/><sheetData>${tableRows.join('')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        relationships: [['rId1', 'table', '../tables/table1.xml']],
      },
    ],
    parts: [
      [
        'xl/tables/table1.xml',
        `<table xmlns="${MAIN}" id="1" name="Mål" displayName="Mål" ref="A1:D5"${isQueried ? ' tableType="queryTable"' : ''}><autoFilter ref="A1:D5"/><tableColumns count="4">${columns.join('')}</tableColumns></table>`,
        `${KIND}.table+xml`,
      ],
      ...(isQueried
        ? ([
            ['xl/queryTables/queryTable1.xml', query, `${KIND}.queryTable+xml`],
            [
              'xl/tables/_rels/table1.xml.rels',
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>',
            ],
          ] as const)
        : []),
    ],
  });
}
