// Omgångarna mellan klient och Excel: gränser, redigeringsläge, medförfattare, kravuppsättningar och räkning.
import { describe, expect, test } from 'vitest';
import { valueAt } from './build-document.ts';
import { openStandIn } from './open-stand-in.ts';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

const column = (rows: number, text: string) => Array.from({ length: rows }, () => [text]);

describe('fem megabyte', () => {
  test('en större fråga nekas, och inget är skrivet', async () => {
    const standIn = openForTest();
    const error = await refusalOf(
      onSheet((sheet) => void (sheet.getRange('A1:A600').values = column(600, 'x'.repeat(10_000)))),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(valueAt(standIn.document, 'Mål', 0, 0)).toBeNull();
    expect(standIn.counts.perSync[0]?.requestBytes).toBeGreaterThan(5_242_880);
  });

  test('ett större svar nekas', async () => {
    openForTest({ sheets: { Mål: { cells: column(600, 'å'.repeat(5000)) } } });
    const error = await refusalOf(onSheet((sheet) => void sheet.getUsedRange().load('values')));
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('gränsen finns inte i Excel på datorn', async () => {
    const standIn = openForTest({ platform: 'desktop' });
    await onSheet((sheet) => void (sheet.getRange('A1:A600').values = column(600, 'x'.repeat(10_000))));
    expect(standIn.counts.requestBytes).toBeGreaterThan(5_242_880);
  });
});

describe('redigeringsläge', () => {
  test('nekar, och inget är skrivet', async () => {
    const standIn = openForTest();
    standIn.cellEditMode = true;
    const error = await refusalOf(onSheet((sheet) => void (sheet.getRange('A1').values = [[1]])));
    expect(error.code).toBe('InvalidOperationInCellEditMode');
    expect(valueAt(standIn.document, 'Mål', 0, 0)).toBeNull();
  });

  test('den som bett om det får vänta', async () => {
    const standIn = openForTest();
    standIn.cellEditMode = true;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Mål').getRange('A1').values = [[1]];
      await context.sync();
    });
    await new Promise((wait) => setTimeout(wait, 5));
    expect(valueAt(standIn.document, 'Mål', 0, 0)).toBeNull();
    standIn.cellEditMode = false;
    await run;
    expect(valueAt(standIn.document, 'Mål', 0, 0)).toBe(1);
  });
});

describe('det som händer mellan omgångarna', () => {
  const twoTrips = () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      const first = range.values;
      range.load('values');
      await context.sync();
      return [first, range.values];
    });

  test('en medförfattare skriver före den andra frågan', async () => {
    const standIn = openForTest({ sheets: { Mål: { cells: [['före']] } } });
    const other = openForTest({ sheets: { Mål: { cells: [['efter']] } } }).document;
    standIn.install();
    const stop = standIn.beforeRequest((number) => {
      if (number === 2) standIn.edit(() => other);
      return undefined;
    });
    expect(await twoTrips()).toEqual([[['före']], [['efter']]]);
    stop();
    standIn.edit((document) => ({ ...document, sheets: [] }));
    standIn.edit(() => other);
    expect(await twoTrips()).toEqual([[['efter']], [['efter']]]);
  });

  test('förbindelsen bryts vid en viss fråga', async () => {
    const standIn = openForTest();
    standIn.beforeRequest((number) =>
      number === 2 ? { code: 'ConnectionFailure', message: 'borta' } : undefined,
    );
    expect((await refusalOf(twoTrips())).code).toBe('ConnectionFailure');
  });

  test('efter en fråga kan något annat ske', async () => {
    const standIn = openForTest();
    const seen: number[] = [];
    standIn.afterRequest((number) => seen.push(number));
    await twoTrips();
    expect(seen).toEqual([1, 2]);
  });

  test('ett borttaget blad finns inte i nästa omgång', async () => {
    const standIn = openForTest({ sheets: { Mål: {}, Annat: {} } });
    standIn.beforeRequest((number) => {
      if (number === 2) standIn.edit((document) => ({ ...document, sheets: document.sheets.slice(1) }));
      return undefined;
    });
    expect((await refusalOf(twoTrips())).code).toBe('ItemNotFound');
  });
});

test('när bladet som visas tas bort visas ett annat', () => {
  const standIn = openForTest({ sheets: { Mål: {}, Annat: {} } });
  standIn.edit((document) => ({ ...document, sheets: document.sheets.slice(1) }));
  expect(standIn.activeSheet).toBe('Annat');
});

test('dokumentet som lämnats ut ändras aldrig', async () => {
  const standIn = openForTest({ sheets: { Mål: { cells: [['a']] } } });
  const before = standIn.document;
  await onSheet((sheet) => void (sheet.getRange('A1:A2').values = [['b'], ['c']]));
  const between = standIn.document;
  await onSheet((sheet) => void (sheet.getRange('A1').values = [['d']]));
  expect([before, between, standIn.document].map((document) => valueAt(document, 'Mål', 0, 0))).toEqual([
    'a',
    'b',
    'd',
  ]);
  expect(valueAt(before, 'Mål', 1, 0)).toBeNull();
});

describe('kravuppsättningar', () => {
  const needs: readonly (readonly [string, string, (sheet: Excel.Worksheet) => unknown])[] = [
    ['1.13', '1.12', (sheet) => sheet.getRange().getMergedAreasOrNullObject()],
    ['1.14', '1.13', (sheet) => sheet.getRange().conditionalFormats.getItemOrNullObject('x')],
  ];
  test.each(needs)('%s finns inte i %s', async (level, below, work) => {
    openForTest({ apiLevel: below as '1.12' });
    const error = await refusalOf(onSheet((sheet) => void work(sheet)));
    expect(error.code).toBe('ApiNotFound');
    openForTest({ apiLevel: level as '1.13' });
    await onSheet((sheet) => void work(sheet));
  });

  test('Office svarar vad som finns', () => {
    openForTest({ apiLevel: '1.10' });
    const { requirements } = Office.context;
    expect([
      requirements.isSetSupported('ExcelApi', '1.9'),
      requirements.isSetSupported('ExcelApi', '1.10'),
      requirements.isSetSupported('ExcelApi', '1.11'),
      requirements.isSetSupported('SharedRuntime', '1.1'),
      requirements.isSetSupported('Mailbox', '1.1'),
    ]).toEqual([true, true, false, true, false]);
  });
});

test('omgångar, åtgärder och byte räknas, och att släppa taget om objekt är ingen omgång', async () => {
  const standIn = openForTest();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [['å']];
    await context.sync();
    sheet.getRange('A1').load('values');
  });
  const { syncs, actions, requestBytes, responseBytes, perSync, cleanUps } = standIn.counts;
  expect([syncs, perSync.length, cleanUps]).toEqual([2, 2, 1]);
  expect(actions).toBe(perSync.reduce((sum, trip) => sum + trip.actions, 0));
  expect(requestBytes).toBeGreaterThan(200);
  expect(responseBytes).toBeGreaterThan(100);
  standIn.resetCounts();
  expect(standIn.counts).toMatchObject({ syncs: 0, actions: 0, cleanUps: 0 });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  [
    'en metod',
    (sheet) => {
      sheet.getRange('A1').removeDuplicates([0], false);
    },
    'Range.RemoveDuplicates',
  ],
  ['en egenskap', (sheet) => sheet.load('tabColor'), 'Worksheet.TabColor'],
  ['en skrivning', (sheet) => void (sheet.tabColor = '#FF0000'), 'Worksheet.TabColor ='],
  ['ett objekt', (sheet) => sheet.charts.load('items/name'), 'Worksheet.Charts'],
])('%s som inte finns säger ifrån med sitt namn', async (_, work, member) => {
  openForTest();
  const error = await refusalOf(onSheet((sheet) => void work(sheet)));
  expect(error).toMatchObject({
    code: 'NotImplemented',
    message: `The Excel stand-in does not implement ${member}.`,
  });
});

test('två ställföreträdare stör inte varandra', async () => {
  const first = openForTest({ sheets: { Mål: { cells: [['ett']] } } });
  const second = openForTest({ sheets: { Mål: { cells: [['två']] } } });
  const read = (excel: typeof Excel) =>
    excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Mål').getRange('A1').load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
  expect(await Promise.all([read(first.Excel), read(second.Excel), read(Excel)])).toEqual([
    'ett',
    'två',
    'två',
  ]);
});

test('globala namn läggs tillbaka', () => {
  const globals = globalThis as Record<string, unknown>;
  const first = openForTest();
  const second = openForTest();
  openStandIn({ document: second.document }).install()();
  expect(globals['Excel']).not.toBe(first.Excel);
  expect(globals['Excel']).toBe(second.Excel);
});

test('hundratusen rader skrivs och läses på rimlig tid', async () => {
  const standIn = openForTest({ platform: 'desktop' });
  const started = performance.now();
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:C100000');
    range.values = Array.from({ length: 100_000 }, (_, row) => [`Mål ${row}`, row / 100, null]);
    range.format.fill.color = '#EEEEEE';
    range.load('values,text');
    await context.sync();
    expect(range.values).toHaveLength(100_000);
  });
  expect(standIn.document.sheets[0]?.cells.size).toBe(100_000);
  expect(performance.now() - started).toBeLessThan(30_000);
});
