// Vad en cell kommer att innehålla när något skrivs i den, som i Excel.
import { expect, test } from 'vitest';
import { cellOf } from './build-document.ts';
import { onSheet, openForTest, refusalOf } from './open-for-test.ts';

interface Case {
  readonly typed: string | number | boolean;
  readonly becomes: unknown;
  readonly format?: string;
  readonly formula?: string;
}

const GENERAL: readonly Case[] = [
  { typed: 'Trygghet', becomes: 'Trygghet' },
  { typed: 12.5, becomes: 12.5 },
  { typed: true, becomes: true },
  { typed: '80 %', becomes: 0.8, format: '0%' },
  { typed: '80,5 %', becomes: 0.805, format: '0.00%' },
  { typed: '2020-12-31', becomes: 44196, format: 'yyyy-mm-dd' },
  { typed: '1 234,5', becomes: 1234.5, format: '#,##0.00' },
  { typed: '12 kr', becomes: 12, format: '#,##0 "kr"' },
  { typed: '-3', becomes: -3 },
  { typed: '+46', becomes: 46 },
  { typed: 'SANT', becomes: true },
  { typed: '#SAKNAS!', becomes: { error: '#N/A' } },
  { typed: '#N/A', becomes: { error: '#N/A' } },
  { typed: '-3 procentenheter', becomes: { error: '#NAME?' }, formula: '=-3 procentenheter' },
  { typed: '+sve', becomes: { error: '#NAME?' }, formula: '=+sve' },
  { typed: '@anna', becomes: { error: '#NAME?' }, formula: '=@anna' },
  { typed: '=SUM(A1)', becomes: { error: '#NAME?' }, formula: '=SUM(A1)' },
  { typed: "'=SUM(A1)", becomes: '=SUM(A1)' },
  { typed: "'80 %", becomes: '80 %' },
  { typed: '-', becomes: '-' },
];

test.each(GENERAL)(
  '$typed i en vanlig cell',
  async ({ typed, becomes, format = 'General', formula = null }) => {
    const standIn = openForTest();
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[typed]];
    });
    expect(cellOf(standIn.document, 'Mål', 0, 0)).toMatchObject({
      value: becomes,
      formula,
      style: { numberFormat: format },
    });
  },
);

test.each(['=SUM(A1)', '80 %', '-3 poäng', '2020-12-31', 'SANT', '#SAKNAS!'])(
  '%s i en cell med textformat är text',
  async (typed) => {
    const standIn = openForTest({
      sheets: { Mål: { cells: [[{ value: null, style: { numberFormat: '@' } }]] } },
    });
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[typed]];
    });
    expect(cellOf(standIn.document, 'Mål', 0, 0)).toMatchObject({ value: typed, formula: null });
  },
);

test('ett tal i en cell med textformat blir text', async () => {
  const standIn = openForTest({
    sheets: { Mål: { cells: [[{ value: null, style: { numberFormat: '@' } }]] } },
  });
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[5]];
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)?.value).toBe('5');
});

test('ett format som cellen redan har behålls', async () => {
  const standIn = openForTest({
    sheets: { Mål: { cells: [[{ value: 1, style: { numberFormat: '0.0' } }]] } },
  });
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['80 %']];
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)).toMatchObject({ value: 0.8, style: { numberFormat: '0.0' } });
});

test('null lämnar cellen och tom text tömmer den', async () => {
  const standIn = openForTest({ sheets: { Mål: { cells: [['a', 'b']] } } });
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[null, '']];
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)?.value).toBe('a');
  expect(cellOf(standIn.document, 'Mål', 0, 1)).toBeUndefined();
});

test('ett enda värde fyller området, men en matris måste ha områdets form', async () => {
  const standIn = openForTest();
  await onSheet((sheet) => {
    // @ts-expect-error typerna säger bara matriser, men Excel tar ett enda värde för alla celler
    sheet.getRange('A1:B2').values = 7;
  });
  expect(cellOf(standIn.document, 'Mål', 1, 1)?.value).toBe(7);
  const error = await refusalOf(
    onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    }),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('bara första cellen i en sammanfogning tar emot något', async () => {
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const standIn = openForTest({ sheets: { Mål: { cells: [['a']], merges } } });
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [['ny', 'dold']];
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)?.value).toBe('ny');
  expect(cellOf(standIn.document, 'Mål', 0, 1)).toBeUndefined();
});

test('en formel som skrivs tillbaka visar vad den visade förut', async () => {
  const standIn = openForTest({ sheets: { Mål: { cells: [[{ value: 3, formula: '=1+2' }]] } } });
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['annat']];
    sheet.getRange('A1').formulas = [['=1+2']];
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)).toMatchObject({ value: 3, formula: '=1+2' });
});

test('den som kan räkna ut formler får göra det', async () => {
  const standIn = openForTest({ calculate: (formula, sheet, row) => `${sheet} ${row} ${formula}` });
  await onSheet((sheet) => {
    sheet.getRange('A2').formulas = [['=X()']];
  });
  expect(cellOf(standIn.document, 'Mål', 1, 0)?.value).toBe('Mål 1 =X()');
});

test('datum räknas från 1904 i en sådan arbetsbok', async () => {
  const standIn = openForTest();
  standIn.edit((document) => ({ ...document, date1904: true }));
  const text = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [['2020-12-31']];
    range.load('text');
    const probe = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    expect(probe.value).toBe(1);
    return range.text;
  });
  expect(cellOf(standIn.document, 'Mål', 0, 0)?.value).toBe(44196 - 1462);
  expect(text).toEqual([['2020-12-31']]);
});

test.each([
  ['sv', '#SAKNAS!', 'SANT', '1,5'],
  ['en', '#N/A', 'TRUE', '1.5'],
] as const)('på språket %s', async (language, error, truth, number) => {
  openForTest({ language, sheets: { Mål: { cells: [[{ error: '#N/A' }, true, 1.5]] } } });
  const range = await onSheet(async (sheet, context) => {
    const read = sheet.getRange('A1:C1').load('values,valueTypes,text');
    await context.sync();
    return read.toJSON();
  });
  expect(range.values).toEqual([[error, true, 1.5]]);
  expect(range.text).toEqual([[error, truth, number]]);
  expect(range.valueTypes).toEqual([['Error', 'Boolean', 'Double']]);
});
