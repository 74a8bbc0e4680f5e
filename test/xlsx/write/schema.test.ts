// A workbook in which everything stands that may stand around our writes: after them all parts still follow the schema.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { insertOffset, SCHEMA_ORDER } from '../../../src/xlsx/xml/schema-order.ts';
import { buildXlsx, PLAIN_STYLES } from '../../support/build-xlsx.ts';
import { comparePackages } from '../../support/compare-packages.ts';
import { fullPlan } from '../../support/full-plan.ts';
import { CAN_CHECK_SCHEMA, schemaErrors } from '../../support/schema-errors.ts';
import { writeXlsx } from '../../support/write-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const FULL_SHEET =
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData>' +
  '<sheetCalcPr fullCalcOnLoad="1"/><autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><phoneticPr fontId="0"/>' +
  '<dataValidations count="1"><dataValidation sqref="A5" type="whole"><formula1>1</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A9" location="A1"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>' +
  '<pageSetup orientation="portrait"/><headerFooter><oddFooter>sida</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts><extLst/>';

/** The shortest sheet there is. */
const BARE_SHEET = '<sheetData/>';

function book(content: string): Uint8Array {
  const full = content === FULL_SHEET;
  return buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content,
        relationships: full
          ? [
              ['rId1', 'drawing', '../drawings/drawing1.xml'],
              ['rId2', 'table', '../tables/table1.xml'],
            ]
          : [],
      },
      { name: 'Andra' },
    ],
    strings: ['Mål'],
    styles: PLAIN_STYLES.replace(
      '</styleSheet>',
      '<tableStyles count="0"/><colors><mruColors><color rgb="FF00FF00"/></mruColors></colors></styleSheet>',
    ),
    beforeSheets: '<workbookPr/><bookViews><workbookView/></bookViews>',
    afterSheets:
      '<definedNames><definedName name="namn">1</definedName></definedNames><fileRecoveryPr/><extLst/>',
    parts: full
      ? [
          [
            'xl/drawings/drawing1.xml',
            '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
            'application/vnd.openxmlformats-officedocument.drawing+xml',
          ],
          [
            'xl/tables/table1.xml',
            `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="G1:G2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`,
            'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
          ],
        ]
      : [],
  });
}

function planFor(bytes: Uint8Array): ReturnType<typeof fullPlan> {
  const opened = OpcPackage.open(bytes);
  if (!opened.ok) throw new Error(opened.failure.text);
  return fullPlan(opened.value);
}

describe.each([
  ['ett blad med allt', FULL_SHEET],
  ['det kortaste blad som finns', BARE_SHEET],
])('%s', (_, content) => {
  test.skipIf(!CAN_CHECK_SCHEMA)('alla delar följer schemat', async () => {
    const before = book(content);
    const { bytes } = await writeXlsx(before, planFor(before).plan);
    for (const part of Object.keys(unzipSync(bytes)))
      expect([part, schemaErrors(part, bytes)]).toEqual([part, []]);
  });

  test('inget går förlorat och inget annat ändras', async () => {
    const before = book(content);
    const { plan, allowed } = planFor(before);
    expect(comparePackages(before, (await writeXlsx(before, plan)).bytes, allowed)).toEqual([]);
  });
});

describe('platsen för ett nytt barn', () => {
  const at = (name: string, ...children: readonly string[]): number =>
    insertOffset(
      'worksheet',
      name,
      children.map((child, index) => ({ name: child, elementEnd: 10 + index })),
      5,
    );

  test.each([
    ['först när inget står före', at('cols', 'sheetData'), 5],
    ['efter det närmast föregående', at('cols', 'dimension', 'sheetFormatPr', 'sheetData'), 11],
    [
      'efter sina likar',
      at('conditionalFormatting', 'sheetData', 'conditionalFormatting', 'pageMargins'),
      11,
    ],
    ['före ett inslag utanför schemat', at('legacyDrawing', 'sheetData', 'drawing', 'AlternateContent'), 11],
    ['sist', at('extLst', 'sheetData', 'tableParts'), 11],
  ])('%s', (_, offset, expected) => {
    expect(offset).toBe(expected);
  });

  test('varje namn finns en gång', () => {
    for (const order of Object.values(SCHEMA_ORDER)) expect(new Set(order).size).toBe(order.length);
  });
});
