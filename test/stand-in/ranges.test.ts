// Områden: adresser, grannar, använt område, särskilda celler, sammanfogningar och flera områden på en gång.
import { expect, test } from 'vitest';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

type Open = (sheet: Excel.Worksheet) => Excel.Range;

const SHEETS = {
  Mål: {
    cells: [
      ['Mål', 'Utfall', null],
      ['Trygghet', 0.8, { value: null, style: { fill: '#FF0000' } }],
      [{ value: 3, formula: '=1+2' }, null, null],
    ],
    merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
  },
};

test.each<[string, Open, string]>([
  ['hela bladet', (sheet) => sheet.getRange(), 'Mål!1:1048576'],
  ['med bladets namn', (sheet) => sheet.getRange("'Mål'!$B$2:c3"), 'Mål!B2:C3'],
  ['hela kolumner', (sheet) => sheet.getRange('A:C'), 'Mål!A:C'],
  ['efter tal', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), 'Mål!B2:D3'],
  ['en cell i ett område', (sheet) => sheet.getRange('B2:C3').getCell(1, 1), 'Mål!C3'],
  ['en rad i ett område', (sheet) => sheet.getRange('B2:C3').getRow(1), 'Mål!B3:C3'],
  ['en kolumn i ett område', (sheet) => sheet.getRange('B2:C3').getColumn(0), 'Mål!B2:B3'],
  ['större', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'Mål!B2:C4'],
  ['bredvid', (sheet) => sheet.getRange('B2').getOffsetRange(-1, 2), 'Mål!D1'],
  ['hela raden', (sheet) => sheet.getRange('B2').getEntireRow(), 'Mål!2:2'],
  ['hela kolumnen', (sheet) => sheet.getRange('B2').getEntireColumn(), 'Mål!B:B'],
  [
    'det gemensamma',
    (sheet) => sheet.getRange('A1:C3').getIntersection(sheet.getRange('B2:F9')),
    'Mål!B2:C3',
  ],
  ['det sista', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'Mål!C3'],
  ['använt', (sheet) => sheet.getUsedRange(), 'Mål!A1:C3'],
  ['använt, bara värden', (sheet) => sheet.getUsedRange(true), 'Mål!A1:B3'],
  ['använt i ett område', (sheet) => sheet.getRange('B:B').getUsedRange(true), 'Mål!B1:B2'],
])('%s', async (_, open, address) => {
  openForTest({ sheets: SHEETS });
  const range = await onSheet(async (sheet, context) => {
    const found = open(sheet).load('address');
    await context.sync();
    return found.address;
  });
  expect(range).toBe(address);
});

test.each([
  [
    'utanför bladet',
    (sheet: Excel.Worksheet) => sheet.getRange('A1').getOffsetRange(-1, 0),
    'InvalidArgument',
  ],
  ['ingen adress', (sheet: Excel.Worksheet) => sheet.getRange('Mål nr 1'), 'InvalidArgument'],
  ['inget gemensamt', (sheet: Excel.Worksheet) => sheet.getRange('A1').getIntersection('B1'), 'ItemNotFound'],
] as const)('%s nekas', async (_, open, code) => {
  openForTest({ sheets: SHEETS });
  const error = await refusalOf(onSheet((sheet) => void open(sheet).load('address')));
  expect(error.code).toBe(code);
});

test('ett tomt blad har inget använt område', async () => {
  openForTest();
  await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject(true).load('address');
    const first = sheet.getUsedRange().load('address');
    await context.sync();
    expect(used.isNullObject).toBe(true);
    expect(first.address).toBe('Mål!A1');
  });
  const error = await refusalOf(onSheet((sheet) => void sheet.getUsedRange(true).load('address')));
  expect(error.code).toBe('ItemNotFound');
});

test('hela kolumner och mer än fem miljoner celler ger inga värden', async () => {
  openForTest({ sheets: SHEETS });
  await onSheet(async (sheet, context) => {
    const ranges = ['A:A', 'A1:F1000000'].map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    expect(ranges.map(({ values }) => values)).toEqual([null, null]);
  });
});

test.each([
  ['Constants', undefined, 'Mål!A1:B2'],
  ['Constants', 'Numbers', 'Mål!B2'],
  ['Formulas', undefined, 'Mål!A3'],
  ['Blanks', undefined, 'Mål!C1:C2,Mål!B3:C3'],
] as const)('särskilda celler: %s %s', async (kind, valueKind, address) => {
  openForTest({ sheets: SHEETS });
  await onSheet(async (sheet, context) => {
    const found = sheet.getRange('A1:C3').getSpecialCellsOrNullObject(kind, valueKind).load('address');
    const none = sheet.getRange('A1:C3').getSpecialCellsOrNullObject('Constants', 'Logical').load('address');
    await context.sync();
    expect(found.address).toBe(address);
    expect(none.isNullObject).toBe(true);
  });
});

test('sammanfogningar som områden', async () => {
  openForTest({ sheets: SHEETS });
  await onSheet(async (sheet, context) => {
    const merged = sheet.getRange().getMergedAreasOrNullObject().load('address');
    merged.areas.load('items/address');
    const none = sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(merged.areas.items.map(({ address }) => address)).toEqual(['Mål!A5:B6']);
    expect(none.isNullObject).toBe(true);
  });
});

test('flera områden på en gång färgas, och bara av språkets listavgränsare', async () => {
  const standIn = openForTest({ sheets: SHEETS, platform: 'desktop' });
  await onSheet((sheet) => {
    sheet.getRanges('A1;B2').format.fill.color = '#00FF00';
  });
  expect([
    standIn.document.sheets[0]?.cells.get(0)?.get(0),
    standIn.document.sheets[0]?.cells.get(1)?.get(1),
  ]).toMatchObject([{ style: { fill: '#00FF00' } }, { style: { fill: '#00FF00' } }]);
  const error = await refusalOf(onSheet((sheet) => void sheet.getRanges('A1,B2').load('address')));
  expect(error.code).toBe('InvalidArgument');
});

test('på webben, och på engelska, är listavgränsaren ett komma', async () => {
  for (const options of [{ platform: 'web' }, { platform: 'desktop', language: 'en' }] as const) {
    openForTest({ sheets: SHEETS, ...options });
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1,B2:C3').load('areaCount,cellCount');
      await context.sync();
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 5]);
    });
  }
});

test('markering och aktivt blad', async () => {
  const standIn = openForTest({ sheets: { ...SHEETS, Gömt: { visibility: 'hidden' }, Annat: {} } });
  await onSheet(async (_, context) => {
    context.workbook.worksheets.getItem('Annat').getRange('B2:C3').select();
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect(cell.address).toBe('Annat!B2');
  });
  expect(standIn.selection).toEqual({ sheet: 'Annat', area: { top: 1, left: 1, bottom: 2, right: 2 } });
  standIn.select('Mål', { top: 0, left: 0, bottom: 0, right: 0 });
  expect(standIn.activeSheet).toBe('Mål');
  const error = await refusalOf(
    onSheet((_, { workbook }) => {
      workbook.worksheets.getItem('Gömt').activate();
    }),
  );
  expect(error.code).toBe('InvalidOperation');
});

test('ett område som behålls mellan två omgångar är detsamma', async () => {
  openForTest({ sheets: SHEETS });
  await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    used.load('values');
    sheet.getRange('F9').values = [['utanför']];
    await context.sync();
    expect(used.values).toHaveLength(3);
  });
});
