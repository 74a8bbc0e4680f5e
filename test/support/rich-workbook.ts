// A workbook that holds one of each thing that is read: strings, formulas, styles, tables, notes, threads, protection.
import { buildXlsx } from './build-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const SHEET =
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="0" customWidth="1"/><col min="5" max="6" width="9" style="1" hidden="1"/></cols>' +
  '<sheetData><row r="1" s="1" customFormat="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2" t="inlineStr"><is><r><t>Ut</t></r><r><t>fall</t></r></is></c></row>' +
  '<row r="2" hidden="1"><c r="A2"><v>12.5</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>25</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>' +
  '<row r="3"><c r="A3"><v>1E-3</v></c><c r="B3"><f t="shared" si="0"/></c><c r="C3" t="str"><f>""</f><v></v></c><c r="D3"><f t="array" ref="D3:D4">A2:A3</f><v>1</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" formatCells="0"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>' +
  '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"Grön"</formula></cfRule></conditionalFormatting>' +
  '<legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

/** Its bytes, the same every time. */
export function richWorkbook(): Uint8Array {
  return buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content: SHEET,
        relationships: [
          ['rId1', 'table', '../tables/table1.xml'],
          ['rId2', 'comments', '../comments1.xml'],
          ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId4', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ],
      },
      { name: 'Tomt' },
    ],
    beforeSheets: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
    afterSheets: '<definedNames><definedName name="Målområde">Mål!$A$1</definedName></definedNames>',
    strings: ['Mått', 'Målvärde'],
    relationships: [['rIdState', 'customXml', '../customXml/item1.xml']],
    parts: [
      [
        'xl/tables/table1.xml',
        `<table xmlns="${MAIN}" id="1" name="T" displayName="Tabell1" ref="A1:B3" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Mått"/><tableColumn id="2" name="Utfall"/></tableColumns></table>`,
        `${KIND}.table+xml`,
      ],
      [
        'xl/comments1.xml',
        `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>En anteckning</t></text></comment><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        `${KIND}.comments+xml`,
      ],
      [
        'xl/drawings/vmlDrawing1.vml',
        '<xml xmlns:v="urn:schemas-microsoft-com:vml"><br></xml>',
        'application/vnd.openxmlformats-officedocument.vmlDrawing',
      ],
      [
        'xl/threadedComments/threadedComment1.xml',
        `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="B2" id="1"><text>Fråga</text></threadedComment><threadedComment ref="B2" id="2" parentId="1"><text>Svar</text></threadedComment></ThreadedComments>`,
        'application/vnd.ms-excel.threadedcomments+xml',
      ],
      ['customXml/item1.xml', '<malljus xmlns="urn:malljus:1"/>'],
    ],
  });
}
