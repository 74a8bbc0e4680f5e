// Utseende: fyllning, teckensnitt, linjer, kolumnbredd, och många celler i ett anrop.
import { describe, expect, test } from 'vitest';
import { cellOf } from './build-document.ts';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

const thin = { style: 'thin', color: '#000000' };

describe('ett område', () => {
  test('det som sätts syns i dokumentet, med delat utseende', async () => {
    const standIn = openForTest();
    await onSheet((sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#ffcc00';
      format.font.bold = true;
      format.font.color = 'red';
      format.font.underline = 'Single';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
    });
    const first = cellOf(standIn.document, 'Mål', 0, 0)?.style;
    expect(first).toMatchObject({
      fill: '#FFCC00',
      font: { bold: true, color: '#FF0000', underline: true },
      alignment: { horizontal: 'Center', vertical: 'Top', wrapText: true, indentLevel: 2 },
      locked: false,
    });
    expect(cellOf(standIn.document, 'Mål', 1, 1)?.style).toBe(first);
  });

  test('blandade celler svarar null, lika celler sitt värde', async () => {
    openForTest({ sheets: { Mål: { cells: [[{ value: 1, style: { font: { bold: true } } }, 2]] } } });
    await onSheet(async (sheet, context) => {
      const mixed = sheet.getRange('A1:B1').load('format/font/bold,format/font/size,format/fill/color');
      await context.sync();
      expect(mixed.format.font.bold).toBeNull();
      expect(mixed.format.font.size).toBe(11);
      expect(mixed.format.fill.color).toBe('#FFFFFF');
    });
  });

  test('fyllning som tas bort är borta', async () => {
    const standIn = openForTest({ sheets: { Mål: { cells: [[{ value: 1, style: { fill: '#FF0000' } }]] } } });
    await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.clear();
    });
    expect(cellOf(standIn.document, 'Mål', 0, 0)?.style.fill).toBeNull();
  });

  test('varifrån utseendet kommer finns kvar när det ändras, följer med när det kopieras och försvinner när det rensas', async () => {
    const standIn = openForTest({ sheets: { Mål: { cells: [['a', 'b']] } } });
    const styleFrom = { sheet: 'Mål', row: 7, column: 7 };
    standIn.edit((document) => {
      const [sheet] = document.sheets;
      const cell = cellOf(document, 'Mål', 0, 0);
      if (sheet === undefined || cell === undefined) throw new Error('Inget blad.');
      const cells = new Map([[0, new Map([[0, { ...cell, styleFrom }]])]]);
      return { ...document, sheets: [{ ...sheet, cells }] };
    });
    await onSheet((sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('C1').copyFrom('A1', 'Formats');
      sheet.getRange('D1').copyFrom(sheet.getRange('A1'), 'Formats');
      sheet.getRange('D1').clear('Formats');
    });
    expect(cellOf(standIn.document, 'Mål', 0, 0)).toMatchObject({
      value: 'a',
      styleFrom,
      style: { font: { bold: true } },
    });
    expect(cellOf(standIn.document, 'Mål', 0, 2)).toMatchObject({
      value: null,
      styleFrom,
      style: { font: { bold: true } },
    });
    expect(cellOf(standIn.document, 'Mål', 0, 3)).toBeUndefined();
  });

  test('hela kolumners utseende säger ifrån hellre än att bli fel', async () => {
    openForTest();
    const error = await refusalOf(onSheet((sheet) => void (sheet.getRange('A:A').format.font.bold = true)));
    expect(error).toMatchObject({ code: 'NotImplemented' });
  });
});

describe('linjer', () => {
  test('kanten på ett område är bara dess yttersta celler', async () => {
    const standIn = openForTest();
    await onSheet((sheet) => {
      sheet.getRange('A1:A3').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('C1:C3').format.borders.getItem('InsideHorizontal').style = 'Continuous';
    });
    const bottoms = (column: number) =>
      [0, 1, 2].map((row) => cellOf(standIn.document, 'Mål', row, column)?.style.borders.bottom ?? null);
    expect(bottoms(0)).toEqual([null, null, thin]);
    expect(bottoms(2)).toEqual([thin, thin, null]);
  });

  test('grannarna delar på linjen mellan sig', async () => {
    const standIn = openForTest({
      sheets: { Mål: { cells: [[1], [{ value: 2, style: { borders: { top: thin } } }]] } },
    });
    await onSheet(async (sheet, context) => {
      const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style,color,weight');
      await context.sync();
      expect(border.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Thin', color: '#000000' });
      border.style = 'None';
    });
    expect(cellOf(standIn.document, 'Mål', 1, 0)?.style.borders.top).toBeNull();
  });

  test.each([
    ['Continuous', 'Hairline', 'hair'],
    ['Continuous', 'Medium', 'medium'],
    ['Continuous', 'Thick', 'thick'],
    ['Dash', 'Medium', 'mediumDashed'],
    ['Double', undefined, 'double'],
  ] as const)('%s %s är %s i filen', async (style, weight, file) => {
    const standIn = openForTest();
    await onSheet((sheet) => {
      const border = sheet.getRange('B2').format.borders.getItem('EdgeLeft');
      border.style = style;
      if (weight !== undefined) border.weight = weight;
      border.color = '#123456';
    });
    expect(cellOf(standIn.document, 'Mål', 1, 1)?.style.borders.left).toEqual({
      style: file,
      color: '#123456',
    });
  });
});

describe('många celler i ett anrop', () => {
  test('egenskaper läses cell för cell', async () => {
    openForTest({
      sheets: { Mål: { cells: [[{ value: 1, style: { fill: '#FF0000', borders: { top: thin } } }, 2]] } },
    });
    const found = await onSheet(async (sheet, context) => {
      const result = sheet.getRange('A1:B1').getCellProperties({
        address: true,
        format: { fill: { color: true, pattern: true }, protection: true, borders: { style: true } },
      });
      await context.sync();
      return result.value;
    });
    expect(found[0]?.[0]).toEqual({
      address: 'Mål!A1',
      format: {
        fill: { color: '#FF0000', pattern: 'Solid' },
        protection: { locked: true },
        borders: {
          top: { style: 'Continuous' },
          bottom: { style: 'None' },
          left: { style: 'None' },
          right: { style: 'None' },
        },
      },
    });
    expect(found[0]?.[1]).toMatchObject({ format: { fill: { color: '#FFFFFF', pattern: 'None' } } });
  });

  test('linjer efterfrågas en gång för alla sidor, som i Excels egna typer', async () => {
    openForTest();
    const sided = { top: { style: true } } as Excel.CellPropertiesBorderLoadOptions;
    const error = await refusalOf(
      onSheet((sheet) => void sheet.getRange('A1').getCellProperties({ format: { borders: sided } })),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('egenskaper sätts cell för cell, och en tom post lämnar cellen', async () => {
    const standIn = openForTest();
    await onSheet((sheet) => {
      sheet.getRange('A1:B1').setCellProperties([
        [
          {
            format: {
              fill: { color: '#00FF00' },
              borders: { bottom: { style: 'Double' } },
              wrapText: true,
            },
          },
          {},
        ],
      ]);
    });
    expect(cellOf(standIn.document, 'Mål', 0, 0)?.style).toMatchObject({
      fill: '#00FF00',
      borders: { bottom: { style: 'double' } },
      alignment: { wrapText: true },
    });
    expect(cellOf(standIn.document, 'Mål', 0, 1)).toBeUndefined();
  });

  test('fel form nekas', async () => {
    openForTest();
    const error = await refusalOf(
      onSheet((sheet) => {
        sheet.getRange('A1:B2').setCellProperties([[{}, {}]]);
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('rader och kolumner', () => {
  test('bredden räknas i punkter utåt och tecken inåt', async () => {
    const standIn = openForTest({ sheets: { Mål: { columnWidths: new Map([[1, 20.7109375]]) } } });
    await onSheet(async (sheet, context) => {
      const [standard, own, both] = ['A1', 'B1', 'A1:B1'].map((address) =>
        sheet.getRange(address).load('format/columnWidth'),
      );
      await context.sync();
      expect([standard, own, both].map((range) => range?.format.columnWidth)).toEqual([48, 108.75, null]);
      sheet.getRange('C1').format.columnWidth = 84;
    });
    expect(standIn.document.sheets[0]?.columnWidths.get(2)).toBe(16);
  });

  test('dolda rader och kolumner', async () => {
    const standIn = openForTest({ sheets: { Mål: { hiddenRows: new Set([1]) } } });
    await onSheet(async (sheet, context) => {
      const whole = sheet.getRange().load('rowHidden,columnHidden');
      const row = sheet.getRange('A2').load('rowHidden');
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true, rowIndex: true });
      sheet.getRange('C:D').columnHidden = true;
      await context.sync();
      expect([whole.rowHidden, whole.columnHidden, row.rowHidden]).toEqual([null, false, true]);
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ]);
    });
    expect([...(standIn.document.sheets[0]?.hiddenColumns ?? [])]).toEqual([2, 3]);
  });
});
