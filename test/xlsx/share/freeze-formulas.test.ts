// Wherever a workbook keeps a formula that calls Målljus's functions, its value stands in the copy, or the copy is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsOwnFunction } from '../../../src/app/own-functions.ts';
import type { SharingChoices } from '../../../src/app/sharing.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { valueOf } from '../../support/read-xlsx.ts';
import { freezeXlsx, partsOf, type ShareSource } from './freeze.ts';

describe('vad som är en av Målljus funktioner', () => {
  test.each([
    ['MALLJUS.STATUS(B1,C1)', true, 'som Excel visar den'],
    ['IF(malljus.status(B1,C1)="Grön",1,0)', true, 'inne i en annan, med små bokstäver'],
    ['_xldudf_MALLJUS_STATUS(B1,C1)', true, 'som Excel sparar den'],
    ['_xlfn._xldudf_MALLJUS_STATUS(B1)', true, 'med två förled'],
    ['_xlfn.MALLJUS.STATUS(B1)', true, 'där Excel inte känner den'],
    ['MAP(B1:B9,_xldudf_MALLJUS_STATUS)', true, 'utan parenteser, som en LAMBDA'],
    ['MALLJUS.STATUS (B1)', true, 'blanksteg före parentesen'],
    ["'Mål ''20'!A1&MALLJUS.FÖRKLARING(B1)", true, 'efter ett bladnamn med apostrof'],
    ['"MALLJUS.STATUS("', false, 'i en text'],
    ['"a""MALLJUS.STATUS("', false, 'i en text med citattecken'],
    ["'MALLJUS.STATUS('!A1", false, 'ett blad heter så'],
    ['Tabell1[MALLJUS.STATUS(x)]', false, 'en kolumn heter så'],
    ['Malljus_lista', false, 'ett namn heter så'],
    ['MALLJUS.x!A1', false, 'ett blad utan citattecken heter så'],
    ['KOMALLJUS.STATUS(A1)', false, 'en annan funktion slutar så'],
  ])('%s: %s (%s)', (formula, isOurs) => {
    expect(callsOwnFunction(formula)).toBe(isOurs);
  });

  test('lag: vad som helst går att fråga om, fort', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '[', ']', 'MALLJUS.', 'A', '(', '!') }),
        (text) => {
          expect(typeof callsOwnFunction(text)).toBe('boolean');
        },
      ),
    );
  });
});

const cells = (row: string, more = ''): ShareSource['sheets'] => [
  { name: 'KS', content: `<sheetData><row r="1">${row}</row></sheetData>${more}` },
];
const named = (names: string) => ({ afterSheets: `<definedNames>${names}</definedNames>` });
const sheet = (bytes: Uint8Array): string => partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
const refusal = async (source: ShareSource, choices?: Partial<SharingChoices>): Promise<string> => {
  const frozen = await freezeXlsx(source, choices);
  return frozen.ok ? 'gick bra' : frozen.failure.text;
};

describe('celler', () => {
  test('en delad formel fryses i alla sina celler, och bara den', async () => {
    const row =
      '<c r="A1" t="str"><f t="shared" ref="A1:B1" si="0">MALLJUS.STATUS(C1)</f><v>Grön</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>Röd</v></c>' +
      '<c r="C1"><f t="shared" ref="C1:D1" si="1">1+E1</f><v>1</v></c><c r="D1"><f t="shared" si="1"/><v>2</v></c>';
    const { bytes, findings } = valueOf(await freezeXlsx({ sheets: cells(row) }));
    expect(findings.functionCells).toEqual(['KS!A1', 'KS!B1']);
    expect(findings.formulaCount).toBe(4);
    expect(sheet(bytes)).toContain('<c r="A1" t="str"><v>Grön</v></c><c r="B1" t="str"><v>Röd</v></c>');
    expect(sheet(bytes)).toContain('<f t="shared" si="1"/>');
  });

  test('en formel utan lagrat värde blir aldrig en tom cell, och ett lagrat fel är ett värde', async () => {
    const row =
      '<c r="A1"><f>SUM(B1:C1)</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>1</v></c>';
    expect(await refusal({ sheets: cells(row) }, { formulas: 'all' })).toBe(
      'Formlerna i KS!A1 har inget lagrat värde och kan inte bli värden. Öppna arbetsboken i Excel, spara och kör igen, eller behåll formlerna i kopian. Inget har skrivits.',
    );
    expect(await refusal({ sheets: cells(row) })).toBe('gick bra');
    const stored = row.replace('<f>SUM(B1:C1)</f>', '<f>SUM(B1:C1)</f><v>1</v>');
    const { bytes } = valueOf(await freezeXlsx({ sheets: cells(stored) }, { formulas: 'all' }));
    expect(sheet(bytes)).toContain('<c r="A1"><v>1</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>');
  });

  test('ett spill fryses, och cellerna som det fyller har sina värden', async () => {
    const row =
      '<c r="A1" t="str" cm="1"><f t="array" ref="A1:B1">_xldudf_MALLJUS_STATUS(C1:D1)</f><v>Grön</v></c><c r="B1" t="str"><v>Gul</v></c>';
    const { bytes } = valueOf(await freezeXlsx({ sheets: cells(row) }));
    expect(sheet(bytes)).toContain('<c r="A1" t="str"><v>Grön</v></c><c r="B1" t="str"><v>Gul</v></c>');
  });

  test('en datatabell räknas ut av cellen i hörnet, och fryses med den', async () => {
    const row =
      '<c r="A1" t="str"><f>MALLJUS.STATUS(C1)</f><v>Grön</v></c><c r="B1"><f t="dataTable" ref="B1:B2" r1="C1"/><v>3</v></c>';
    const { bytes } = valueOf(await freezeXlsx({ sheets: cells(row) }));
    expect(sheet(bytes)).toContain('<c r="B1"><v>3</v></c>');
  });

  test.each([
    ['<c r="A1"><f>MALLJUS.STATUS(B1)</f></c>', 'inget värde'],
    ['<c r="A1"><f>MALLJUS.STATUS(B1)</f><v/></c>', 'ett tomt tal'],
    ['<c r="A1" t="e"><f>MALLJUS.STATUS(B1)</f><v>#NAME?</v></c>', '#NAMN?'],
    ['<c r="A1" t="e"><f>MALLJUS.STATUS(B1)</f><v>#GETTING_DATA</v></c>', 'hämtar data'],
    ['<c r="A1" t="e" vm="1"><f>MALLJUS.STATUS(B1)</f><v>#VALUE!</v></c>', '#UPPTAGEN!'],
  ])('%s: vägras med cellen och vad som ska göras (%s)', async (row) => {
    expect(await refusal({ sheets: cells(row) })).toBe(
      'Målljus funktioner har inget lagrat svar i KS!A1. Öppna arbetsboken i Excel med Målljus, vänta tills svaren syns, rätta det som visar fel, spara och kör igen. Inget har skrivits.',
    );
  });

  test.each([
    [
      '<c r="A1" t="str"><f>MALLJUS.STATUS(B1)</f><v></v></c>',
      '<c r="A1" t="str"><v></v></c>',
      'en tom text',
    ],
    [
      '<c r="A1" t="e"><f>MALLJUS.ANDEL(B1)</f><v>#N/A</v></c>',
      '<c r="A1" t="e"><v>#N/A</v></c>',
      '#SAKNAS!',
    ],
    ['<c r="A1" t="b"><f>MALLJUS.STATUS(B1)="x"</f><v>1</v></c>', '<c r="A1" t="b"><v>1</v></c>', 'sant'],
  ])('%s blir %s: %s är ett svar', async (row, wanted) => {
    expect(sheet(valueOf(await freezeXlsx({ sheets: cells(row) })).bytes)).toContain(wanted);
  });

  test('där inget ska frysas ändras ingenting', async () => {
    const source = { sheets: cells('<c r="A1"><f>1+1</f><v>2</v></c>') };
    const { before, bytes } = valueOf(await freezeXlsx(source));
    expect(touchedParts(before, bytes)).toEqual([]);
  });
});

describe('namn', () => {
  const OWN =
    '<definedName name="Färg">LAMBDA(u,MALLJUS.STATUS(u,"minst 1"))</definedName><definedName name="Färg2">Färg(KS!$B$1)</definedName>';
  const OTHER = '<definedName name="Moms">0.25</definedName>';
  const ROW =
    '<c r="A1" t="str"><f>Färg2&amp;""</f><v>Grön</v></c><c r="B1"><f>Moms*2</f><v>0.5</v></c><c r="C1" t="str"><f>"Färg"</f><v>Färg</v></c>';

  test('celler som använder ett namn med funktionerna fryses, och namnet tas bort', async () => {
    const { bytes, findings } = valueOf(await freezeXlsx({ sheets: cells(ROW), ...named(OWN + OTHER) }));
    expect(findings.functionNames).toEqual(['Färg', 'Färg2']);
    expect(findings.functionCells).toEqual(['KS!A1']);
    expect(sheet(bytes)).toContain('<c r="A1" t="str"><v>Grön</v></c>');
    expect(sheet(bytes)).toContain('<f>Moms*2</f>');
    expect(partsOf(bytes)['xl/workbook.xml']).toContain(`<definedNames>${OTHER}</definedNames>`);
  });

  test('listan av namn försvinner med det sista', async () => {
    const { bytes } = valueOf(await freezeXlsx({ sheets: cells(ROW), ...named(OWN) }));
    expect(partsOf(bytes)['xl/workbook.xml']).not.toContain('definedName');
  });

  test.each([
    [
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>Färg(B1)="Röd"</formula></cfRule></conditionalFormatting>',
    ],
    [
      '<dataValidations count="1"><dataValidation type="custom" sqref="A1"><formula1>MALLJUS.STATUS(A1)="Grön"</formula1></dataValidation></dataValidations>',
    ],
    [
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="a"><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f xmlns:xm="b">_xldudf_MALLJUS_STATUS(A1)</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ],
  ])('%s: vägras, för där finns inget värde att sätta i stället', async (more) => {
    expect(await refusal({ sheets: cells('', more), ...named(OWN) })).toContain(
      'används i en villkorsstyrd formatering eller dataverifiering på bladet «KS», där de inte kan ersättas av värden',
    );
  });

  test('ett diagram av ett sådant namn: vägras', async () => {
    const chart = '<c:chartSpace xmlns:c="x"><c:f>KS!Färg2</c:f></c:chartSpace>';
    const source = { sheets: cells(''), ...named(OWN), parts: [['xl/charts/chart1.xml', chart]] as const };
    expect(await refusal(source)).toContain('används i ett diagram');
  });
});

describe('tabeller', () => {
  const TABLE = (columns: string): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B3" totalsRowCount="1"><tableColumns count="2">${columns}</tableColumns></table>`;
  const source = (columns: string): ShareSource => ({
    sheets: [
      {
        name: 'KS',
        content:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Utfall</t></is></c><c r="B1" t="inlineStr"><is><t>Status</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>MALLJUS.STATUS(A2)</f><v>Grön</v></c></row><row r="3"><c r="A3"><f>SUBTOTAL(109,T[Utfall])</f><v>1</v></c><c r="B3" t="str"><f>MALLJUS.SAMMANVAGNING(B2)</f><v>Gul &amp; grön</v></c></row></sheetData>',
        relationships: [['rId1', 'table', '../tables/table1.xml']],
      },
    ],
    parts: [['xl/tables/table1.xml', TABLE(columns)]],
  });
  const COLUMNS =
    '<tableColumn id="1" name="Utfall" totalsRowFunction="sum"/><tableColumn id="2" name="Status" totalsRowFunction="custom"><calculatedColumnFormula>_xldudf_MALLJUS_STATUS(T[[#This Row],[Utfall]])</calculatedColumnFormula><totalsRowFormula>MALLJUS.SAMMANVAGNING(B2)</totalsRowFormula></tableColumn>';
  const table = (bytes: Uint8Array): string => partsOf(bytes)['xl/tables/table1.xml'] ?? '';

  test('kolumnens formel och summaradens följer med när de är Målljus', async () => {
    const { bytes } = valueOf(await freezeXlsx(source(COLUMNS)));
    expect(table(bytes)).toContain(
      '<tableColumn id="1" name="Utfall" totalsRowFunction="sum"/><tableColumn id="2" name="Status" totalsRowLabel="Gul &amp; grön"></tableColumn>',
    );
    expect(sheet(bytes)).toContain('<f>SUBTOTAL(109,T[Utfall])</f>');
  });

  test('med alla formler frysta summerar ingen kolumn längre', async () => {
    const { bytes } = valueOf(await freezeXlsx(source(COLUMNS), { formulas: 'all' }));
    expect(table(bytes)).toContain('<tableColumn id="1" name="Utfall"/>');
    expect(sheet(bytes)).not.toContain('<f');
  });
});
