// Values are put into just the cells asked for; all other cells stay as they are, character for character.
import { describe, expect, test } from 'vitest';
import { buildXlsx, zipParts, workbookParts } from '../../support/build-xlsx.ts';
import { cell, refusalOf, writeXlsx } from '../../support/write-xlsx.ts';

function book(content: string, more: Partial<Parameters<typeof buildXlsx>[0]> = {}): Uint8Array {
  return buildXlsx({ sheets: [{ name: 'Mål', content }], ...more });
}

function data(xml: string): string {
  return /<sheetData[\s\S]*<\/sheetData>/.exec(xml)?.[0] ?? '';
}

describe('var en cell hamnar', () => {
  test.each([
    ['tomt blad', '<sheetData/>', 'B2', '<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>'],
    [
      'tomt sheetData med sluttagg',
      '<sheetData></sheetData>',
      'A1',
      '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>',
    ],
    [
      'ny rad mellan två',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
      'A2',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
    ],
    [
      'ny cell mellan två',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>',
      'B1',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c><c r="C1"><v>3</v></c></row></sheetData>',
    ],
    [
      'före första cellen',
      '<sheetData><row r="1"><c r="B1"/></row></sheetData>',
      'A1',
      '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"/></row></sheetData>',
    ],
    [
      'självstängd rad',
      '<sheetData><row r="2" ht="20"/></sheetData>',
      'A2',
      '<sheetData><row r="2" ht="20"><c r="A2"><v>7</v></c></row></sheetData>',
    ],
    [
      'rader och celler utan nummer',
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
      'B1',
      '<sheetData><row><c><v>1</v></c><c r="B1"><v>7</v></c></row><row><c><v>3</v></c></row></sheetData>',
    ],
    [
      'efter sista cellen i en rad utan nummer',
      '<sheetData><row><c><v>1</v></c></row></sheetData>',
      'C1',
      '<sheetData><row><c><v>1</v></c><c r="C1"><v>7</v></c></row></sheetData>',
    ],
    [
      'stilen behålls och typ och metadata tas bort',
      '<sheetData><row r="1"><c r="A1" s="1" t="str" cm="1" vm="2" ph="1"><v>x</v></c></row></sheetData>',
      'A1',
      '<sheetData><row r="1"><c r="A1" s="1"><v>7</v></c></row></sheetData>',
    ],
    [
      'radens spans följer med',
      '<sheetData><row r="1" spans="1:2"><c r="A1"/></row></sheetData>',
      'D1',
      '<sheetData><row r="1" spans="1:4"><c r="A1"/><c r="D1"><v>7</v></c></row></sheetData>',
    ],
    [
      'en rad i en kommentar är ingen rad',
      '<sheetData><!-- <row r="5"> --><row r="1"><c r="A1"/></row></sheetData>',
      'A1',
      '<sheetData><!-- <row r="5"> --><row r="1"><c r="A1"><v>7</v></c></row></sheetData>',
    ],
    [
      'citattecken och > i ett attribut',
      `<sheetData><row r='1'><c r='A1' x="a>b"><v>1</v></c></row></sheetData>`,
      'B1',
      `<sheetData><row r='1'><c r='A1' x="a>b"><v>1</v></c><c r="B1"><v>7</v></c></row></sheetData>`,
    ],
  ])('%s', async (_, before, address, after) => {
    const written = await writeXlsx(book(before), { cells: [cell(address, 7)] });
    expect(data(written.sheet)).toBe(after);
  });

  test('prefix på elementen används även för det som läggs till', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Mål' }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const written = await writeXlsx(zipParts(parts), {
      cells: [cell('B1', 2), cell('A3', 'Grön', 'status')],
    });
    expect(written.sheet).toContain(
      '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="A3" s="3" t="s"><x:v>0</x:v></x:c></x:row>',
    );
  });

  test('dimension vidgas men krymper inte', async () => {
    const before = book('<dimension ref="B2:C3"/><sheetData/>');
    expect((await writeXlsx(before, { cells: [cell('E9', 1)] })).sheet).toContain('<dimension ref="B2:E9"/>');
    expect((await writeXlsx(before, { cells: [cell('B2', 1)] })).sheet).toContain('<dimension ref="B2:C3"/>');
  });

  test('en tömd cell behåller sin stil, och en cell som inte finns blir inte till', async () => {
    const before = book('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>');
    const written = await writeXlsx(before, {
      cells: [cell('A1', null), cell('B1', null), cell('A7', null)],
    });
    expect(data(written.sheet)).toBe('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>');
  });

  test('skriven två gånger i samma plan gäller den sista', async () => {
    const written = await writeXlsx(book('<sheetData/>'), {
      cells: [cell('A1', 1), cell('A2', 5), cell('A1', 2)],
    });
    expect(data(written.sheet)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData>',
    );
  });
});

describe('text', () => {
  test.each([
    '=1+1',
    '+46',
    '-',
    '@alla',
    "'citat",
    ' blanksteg ',
    'rad\nrad',
    'a & b <c>',
    '_x000D_',
    'tab\toch\u0001styrtecken',
    '😀',
    '',
  ])('%j läses tillbaka som text', async (text) => {
    const written = await writeXlsx(book('<sheetData/>'), { cells: [cell('A1', text)] });
    const { sheets } = await written.read();
    expect(sheets[0]?.values[0]?.[0]).toBe(text);
    expect(sheets[0]?.formulas.size).toBe(0);
  });

  test('läggs sist bland de delade strängarna, som räknas rätt', async () => {
    const before = book(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
      { strings: ['Mål', 'Utfall'] },
    );
    const written = await writeXlsx(before, {
      cells: [cell('A1', 'Gul'), cell('A2', 'Gul'), cell('A3', 'Utfall'), cell('B1', 3)],
    });
    expect(written.part('xl/sharedStrings.xml')).toContain(
      'count="3" uniqueCount="3"><si><t>Mål</t></si><si><t>Utfall</t></si><si><t>Gul</t></si></sst>',
    );
    expect(data(written.sheet)).toContain('<c r="A3" t="s"><v>1</v></c>');
  });

  test('en tillbyggnad sist bland strängarna får stå sist', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Mål' }], strings: ['Mål'] });
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    parts['xl/sharedStrings.xml'] = strings.replace('</sst>', '<extLst/></sst>');
    const written = await writeXlsx(zipParts(parts), { cells: [cell('A1', 'Gul')] });
    expect(written.part('xl/sharedStrings.xml')).toContain('<si><t>Gul</t></si><extLst/></sst>');
  });

  test('för lång text är vårt eget fel och inget skrivs', async () => {
    await expect(
      writeXlsx(book('<sheetData/>'), { cells: [cell('A1', 'x'.repeat(32_768))] }),
    ).rejects.toThrow(/32767/);
    await expect(writeXlsx(book('<sheetData/>'), { cells: [cell('A1', NaN)] })).rejects.toThrow();
  });
});

describe('formler', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>';
  const array =
    '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';

  test.each([
    ['den första cellen i en delad formel', shared, 'A1', 'A1'],
    ['en matrisformel', array, 'A1', 'A1'],
    ['en cell som en matrisformel spiller till', array, 'B2', 'B2'],
    [
      'en datatabell',
      '<sheetData><row r="2"><c r="B2"><f t="dataTable" ref="B2:B4"/><v>1</v></c></row></sheetData>',
      'B3',
      'B3',
    ],
  ])('%s skrivs inte över', async (_, content, address, named) => {
    const text = await refusalOf(book(content), { cells: [cell(address, 1)] });
    expect(text).toBe(
      `På bladet «Mål» ingår cell ${named} i en formel som gäller flera celler; ta bort formeln och försök igen. Inget har skrivits.`,
    );
  });

  test.each([
    ['en vanlig formel', '<sheetData><row r="1"><c r="A2"><f>B1</f><v>1</v></c></row></sheetData>', 'A2'],
    ['en följande cell i en delad formel', shared, 'A2'],
  ])('%s får skrivas över', async (_, content, address) => {
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A2" i="1"/></calcChain>';
    const before = book(content.replace('r="1"><c r="A2"', 'r="2"><c r="A2"'), {
      relationships: [['rIdChain', 'calcChain', 'calcChain.xml']],
      parts: [
        [
          'xl/calcChain.xml',
          chain,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
        ],
      ],
    });
    const written = await writeXlsx(before, { cells: [cell(address, 1)] });
    expect(() => written.part('xl/calcChain.xml')).toThrow();
    expect(written.part('[Content_Types].xml')).not.toContain('calcChain');
    expect(written.part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('omräkning', () => {
  const formula = '<sheetData><row r="1"><c r="A1"><f>B1</f><v>1</v></c></row></sheetData>';

  test.each([
    ['ett nytt värde när det finns formler', formula, { cells: [cell('B1', 2)] }, true],
    ['inga formler', '<sheetData/>', { cells: [cell('B1', 2)] }, false],
    ['inga värden ändras', formula, { state: '<m xmlns="urn:malljus:1"/>' }, false],
  ])('%s', async (_, content, plan, asked) => {
    const written = await writeXlsx(book(content), plan);
    expect(written.part('xl/workbook.xml').includes('fullCalcOnLoad="1"')).toBe(asked);
  });

  test('calcPr behåller sina andra inställningar och står på sin plats', async () => {
    const kept = book(formula, {
      afterSheets:
        '<definedNames><definedName name="a">1</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/>',
    });
    expect((await writeXlsx(kept, { cells: [cell('B1', 2)] })).part('xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>',
    );
    const none = book(formula, {
      afterSheets: '<definedNames><definedName name="a">1</definedName></definedNames><pivotCaches/>',
    });
    expect((await writeXlsx(none, { cells: [cell('B1', 2)] })).part('xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/>',
    );
  });
});

describe('det som står i vägen', () => {
  test('celler under en sammanfogning', async () => {
    const before = book('<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    const text = await refusalOf(before, { cells: [cell('B1', 1), cell('A2', 1), cell('C1', 1)] });
    expect(text).toContain('döljs cellerna B1 och A2 av sammanfogade celler');
    expect((await writeXlsx(before, { cells: [cell('A1', 1)] })).sheet).toContain('<c r="A1"><v>1</v></c>');
  });

  const protectedSheet =
    '<sheetData><row r="1"><c r="A1" s="2"/><c r="B1"/></row></sheetData><sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="D1:D9 F1" name="fritt"/><protectedRange sqref="E1" name="lösen" password="CC1A"/></protectedRanges>';

  test('låsta celler på ett skyddat blad nämns alla på en gång', async () => {
    const text = await refusalOf(book(protectedSheet), {
      cells: ['A1', 'B1', 'C1', 'D1', 'E1', 'A5', 'A6', 'A7', 'A8'].map((address) => cell(address, 1)),
    });
    expect(text).toBe(
      'Bladet «Mål» är skyddat, så det går inte att skriva i cellerna B1, C1, E1, A5, A6 och 2 till; ta bort skyddet (Granska, Ta bort bladets skydd) och försök igen. Inget har skrivits.',
    );
  });

  test('olåsta celler på ett skyddat blad får skrivas', async () => {
    const written = await writeXlsx(book(protectedSheet), {
      cells: [cell('A1', 1), cell('D2', 2), cell('F1', 3)],
    });
    expect(written.sheet).toContain('<c r="A1" s="2"><v>1</v></c>');
  });

  test('alla hinder sägs på en gång', async () => {
    const before = book('<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>', {
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    const text = await refusalOf(before, {
      cells: [cell('B1', 1)],
      newSheets: [{ name: 'Nytt', frozenRows: 0, landscape: true }],
    });
    expect(text).toContain('struktur är skyddad');
    expect(text).toContain('sammanfogade celler');
  });

  test('rader i oordning', async () => {
    const text = await refusalOf(book('<sheetData><row r="2"/><row r="1"/></sheetData>'), {
      cells: [cell('A3', 1)],
    });
    expect(text).toContain('fel ordning');
  });

  test('celler i oordning, även när de står efter den sista som skrivs', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="X1"/><c r="C1"/><c r="M1"><v>2</v></c></row>';
    const before = buildXlsx({ sheets: [{ name: 'Mål', content: `<sheetData>${row}</sheetData>` }] });
    expect(await refusalOf(before, { cells: [cell('M1', 'Gul')] })).toContain('fel ordning');
  });

  test('celler i oordning, även när den sökta kolumnen ligger efter den sista', async () => {
    const before = book('<sheetData><row r="1"><c r="D1"/><c r="B1"/></row></sheetData>');
    expect(await refusalOf(before, { cells: [cell('D1', 1)] })).toContain('fel ordning');
  });
});
