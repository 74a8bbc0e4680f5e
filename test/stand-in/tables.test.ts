// Excels tabeller: storlek, kolumner och rubriker.
import { expect, test } from 'vitest';
import { valueAt } from './build-document.ts';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

const table = {
  name: 'Tabell1',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  headingRow: true,
  totalRow: false,
};
const cells = [
  ['Mål', 'Utfall'],
  ['a', 1],
  ['b', 2],
];

function open(extra: Parameters<typeof openForTest>[0] = {}) {
  return openForTest({ sheets: { Mål: { cells, tables: [table] }, Annat: {} }, ...extra });
}

test('tabeller och kolumner läses', async () => {
  open();
  await onSheet(async (_, context) => {
    const { tables } = context.workbook;
    tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
    const own = tables.getItem('tabell1');
    const ranges = [own.getRange(), own.getHeaderRowRange(), own.getDataBodyRange()].map((range) =>
      range.load('address'),
    );
    own.columns.load('items/name,items/index,count');
    await context.sync();
    expect(
      tables.items.map((item) => [item.name, item.showHeaders, item.showTotals, item.worksheet.name]),
    ).toEqual([['Tabell1', true, false, 'Mål']]);
    expect(ranges.map(({ address }) => address)).toEqual(['Mål!A1:B3', 'Mål!A1:B1', 'Mål!A2:B3']);
    expect(own.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['Mål', 0],
      ['Utfall', 1],
    ]);
    expect(own.columns.count).toBe(2);
  });
});

test('en tabell som vidgas får rubriker som Excel ger dem', async () => {
  const standIn = open();
  await onSheet((_, { workbook }) => {
    workbook.tables.getItem('Tabell1').resize('A1:D3');
  });
  expect(standIn.document.sheets[0]?.tables[0]?.area.right).toBe(3);
  expect([2, 3].map((column) => valueAt(standIn.document, 'Mål', 0, column))).toEqual(['Kolumn1', 'Kolumn2']);
});

test('rubriker blir text, och inga två lika', async () => {
  const standIn = open();
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[2020, '2020']];
  });
  expect([0, 1].map((column) => valueAt(standIn.document, 'Mål', 0, column))).toEqual(['2020', '20202']);
});

test.each([
  ['rubrikraden flyttas', 'A2:B3', 'InvalidArgument'],
  ['tabellerna inte möts', 'F1:G3', 'InvalidArgument'],
  ['en sammanfogning ligger i vägen', 'A1:D3', 'InvalidOperation'],
] as const)('vidgas inte när %s', async (_, address, code) => {
  open({ sheets: { Mål: { cells, tables: [table], merges: [{ top: 1, left: 3, bottom: 2, right: 3 }] } } });
  const error = await refusalOf(
    onSheet((__, { workbook }) => {
      workbook.tables.getItem('Tabell1').resize(address);
    }),
  );
  expect(error.code).toBe(code);
});

test('en ny kolumn sist flyttar det som står till höger', async () => {
  const standIn = open({
    sheets: { Mål: { cells: cells.map((row) => [...row, null, 'höger']), tables: [table] } },
  });
  await onSheet((_, { workbook }) => {
    workbook.tables.getItem('Tabell1').columns.add(undefined, undefined, 'Status');
  });
  const row = (number: number) =>
    [0, 1, 2, 3, 4].map((column) => valueAt(standIn.document, 'Mål', number, column));
  expect([row(0), row(1)]).toEqual([
    ['Mål', 'Utfall', 'Status', null, 'höger'],
    ['a', 1, null, null, 'höger'],
  ]);
});

test('en kolumn i mitten, med värden, och bort igen', async () => {
  const standIn = open();
  await onSheet((_, { workbook }) => {
    workbook.tables.getItem('Tabell1').columns.add(1, [['Mått'], ['st'], ['kr']]);
  });
  expect([0, 1, 2].map((column) => valueAt(standIn.document, 'Mål', 1, column))).toEqual(['a', 'st', 1]);
  await onSheet((_, { workbook }) => {
    workbook.tables.getItem('Tabell1').columns.getItem('Mått').delete();
  });
  expect([0, 1, 2].map((column) => valueAt(standIn.document, 'Mål', 1, column))).toEqual(['a', 1, null]);
  expect(standIn.document.sheets[0]?.tables).toEqual([table]);
});

test('en ny kolumn som skulle flytta en anteckning säger ifrån', async () => {
  const notes = [{ row: 1, column: 4, text: 'x', author: 'A', threaded: false }];
  open({ sheets: { Mål: { cells, tables: [table], notes } } });
  const error = await refusalOf(
    onSheet((_, { workbook }) => void workbook.tables.getItem('Tabell1').columns.add()),
  );
  expect(error.code).toBe('NotImplemented');
});
