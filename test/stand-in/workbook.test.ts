// Arbetsboken runt cellerna: blad, namn, egna uppgifter, anteckningar, utskrift och nya arbetsböcker.
import { expect, test } from 'vitest';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

test('arbetsbokens egna uppgifter', async () => {
  openForTest({ readOnly: true, platform: 'desktop' });
  await onSheet(async (_, context) => {
    const { workbook, application } = context;
    workbook.load('name,readOnly');
    application.load('decimalSeparator');
    application.cultureInfo.load('name');
    await context.sync();
    expect([workbook.name, workbook.readOnly]).toEqual(['Mål 2020.xlsx', true]);
    expect([application.decimalSeparator, application.cultureInfo.name]).toEqual([',', 'sv-SE']);
  });
});

test('blad läggs till, byter namn, döljs, flyttas och tas bort', async () => {
  const standIn = openForTest({ sheets: { Mål: {}, Annat: {} } });
  await onSheet((sheet, { workbook }) => {
    const added = workbook.worksheets.add('Sammanställning');
    added.getRange('A1').values = [['x']];
    added.freezePanes.freezeRows(2);
    added.pageLayout.orientation = 'Landscape';
    added.pageLayout.setPrintArea('A1:C9');
    added.showGridlines = false;
    sheet.name = 'Målen';
    workbook.worksheets.getItem('Annat').visibility = 'VeryHidden';
  });
  expect(standIn.document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Målen', 'visible'],
    ['Annat', 'veryHidden'],
    ['Sammanställning', 'visible'],
  ]);
  expect(standIn.document.sheets[2]).toMatchObject({
    frozenRows: 2,
    landscape: true,
    printAreas: [{ top: 0, left: 0, bottom: 8, right: 2 }],
  });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sammanställning').position = 0;
    worksheets.getItem('Annat').delete();
    worksheets.load('items/name,items/position,items/visibility');
    await context.sync();
    expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['Sammanställning', 0],
      ['Målen', 1],
    ]);
  });
});

test.each([
  ['mål', 'ItemAlreadyExists'],
  ['Med/snedstreck', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['Diagram', 'ItemAlreadyExists'],
])('ett nytt blad får inte heta %s', async (name, code) => {
  const standIn = openForTest();
  standIn.edit((document) => ({ ...document, otherSheetNames: ['Diagram'] }));
  const error = await refusalOf(onSheet((_, { workbook }) => void workbook.worksheets.add(name)));
  expect(error.code).toBe(code);
});

test('det sista synliga bladet kan varken döljas eller tas bort', async () => {
  openForTest({ sheets: { Mål: {}, Gömt: { visibility: 'hidden' } } });
  for (const work of [
    (sheet: Excel.Worksheet) => {
      sheet.delete();
    },
    (sheet: Excel.Worksheet) => void (sheet.visibility = 'Hidden'),
  ])
    expect((await refusalOf(onSheet(work))).code).toBe('InvalidOperation');
});

test('utskrift och frysta rader läses', async () => {
  openForTest({
    sheets: { Mål: { frozenRows: 3, printAreas: [{ top: 0, left: 0, bottom: 1, right: 1 }] }, Annat: {} },
  });
  await onSheet(async (sheet, context) => {
    const { workbook } = context;
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const other = workbook.worksheets.getItem('Annat');
    const none = other.freezePanes.getLocationOrNullObject().load('address');
    const nothing = other.pageLayout.getPrintAreaOrNullObject().load('address');
    nothing.areas.load('items/address');
    await context.sync();
    expect([frozen.rowCount, printed.address]).toEqual([3, 'Mål!A1:B2']);
    expect([none.isNullObject, nothing.isNullObject]).toEqual([true, true]);
  });
});

test('det som dokumentet inte rymmer kan läsas tillbaka', async () => {
  openForTest();
  await onSheet(async (sheet, context) => {
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
    sheet.getRange('A1').format.rowHeight = 30;
    await context.sync();
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    sheet.pageLayout.load('zoom');
    sheet.pageLayout.headersFooters.defaultForAllPages.load('leftFooter,rightFooter');
    const row = sheet.getRange('A1').load('format/rowHeight');
    await context.sync();
    expect([titles.address, sheet.pageLayout.zoom, row.format.rowHeight]).toEqual([
      'Mål!1:2',
      { horizontalFitToPages: 1 },
      30,
    ]);
    const { leftFooter, rightFooter } = sheet.pageLayout.headersFooters.defaultForAllPages;
    expect([leftFooter, rightFooter]).toEqual(['&A', '']);
  });
});

test('namn', async () => {
  const names = [
    { name: 'Period', formula: "'Mål'!$B$2", visible: true },
    { name: 'Gräns', formula: '0.8', visible: false },
  ];
  const standIn = openForTest();
  standIn.edit((document) => ({ ...document, names }));
  await onSheet(async (sheet, context) => {
    const { workbook } = context;
    workbook.names.load('items/name,items/visible,items/formula');
    const place = workbook.names.getItem('period').getRange().load('address');
    const none = workbook.names.getItem('Gräns').getRangeOrNullObject().load('address');
    workbook.names.add('Nytt', sheet.getRange('A1:B2'));
    await context.sync();
    expect(
      workbook.names.items.map(({ name, visible, formula }) => [name, visible, formula as unknown]),
    ).toEqual([
      ['Period', true, "='Mål'!$B$2"],
      ['Gräns', false, '=0.8'],
    ]);
    expect([place.address, none.isNullObject]).toEqual(['Mål!B2', true]);
  });
  expect(standIn.document.names[2]).toEqual({ name: 'Nytt', formula: '=Mål!$A$1:$B$2', visible: true });
});

test('egna XML-delar finns efter sin namnrymd', async () => {
  const standIn = openForTest();
  await onSheet(async (_, context) => {
    const { workbook } = context;
    const { customXmlParts } = workbook;
    customXmlParts.add('<a xmlns="urn:malljus:1">ett</a>');
    customXmlParts.add('<b xmlns="urn:annan"/>');
    const none = customXmlParts.getByNamespace('urn:ingen').getOnlyItemOrNullObject().load('id');
    const own = customXmlParts.getByNamespace('urn:malljus:1').getOnlyItemOrNullObject();
    const xml = own.getXml();
    await context.sync();
    expect([none.isNullObject, own.isNullObject, xml.value]).toEqual([
      true,
      false,
      '<a xmlns="urn:malljus:1">ett</a>',
    ]);
    own.setXml('<a xmlns="urn:malljus:1">två</a>');
    const other = customXmlParts.getByNamespace('urn:annan').load('items/id');
    await context.sync();
    other.items[0]?.delete();
    await context.sync();
  });
  expect(standIn.document.customXmlParts).toMatchObject([
    { namespace: 'urn:malljus:1', xml: '<a xmlns="urn:malljus:1">två</a>' },
  ]);
  const error = await refusalOf(onSheet((_, { workbook }) => void workbook.customXmlParts.add('<a>')));
  expect(error.code).toBe('InvalidArgument');
});

const NOTES = [
  { row: 0, column: 0, text: 'en anteckning', author: 'Anna', threaded: false },
  { row: 1, column: 0, text: 'en tråd', author: 'Bo', threaded: true },
];

test('kommentarer är trådar, inte anteckningar', async () => {
  openForTest({ apiLevel: '1.10', sheets: { Mål: { notes: NOTES } } });
  await onSheet(async (_, context) => {
    const { workbook } = context;
    workbook.comments.load('items/content,items/authorName');
    await context.sync();
    const [only] = workbook.comments.items;
    const place = only?.getLocation().load('address,worksheet/name');
    await context.sync();
    expect([only?.content, only?.authorName, place?.address, place?.worksheet.name]).toEqual([
      'en tråd',
      'Bo',
      'Mål!A2',
      'Mål',
    ]);
  });
});

test('anteckningar läses, skrivs, ändras och tas bort där de finns', async () => {
  const standIn = openForTest({ apiLevel: '1.18', userName: 'Cecilia', sheets: { Mål: { notes: NOTES } } });
  await onSheet(async (sheet, context) => {
    const { workbook } = context;
    workbook.notes.load('items/content,items/authorName');
    sheet.notes.add('B2', 'ny');
    await context.sync();
    const place = workbook.notes.items[0]?.getLocation().load('address');
    const missing = sheet.notes.getItemOrNullObject('D9');
    missing.load('content');
    sheet.notes.getItem('B2').content = 'ändrad';
    sheet.notes.getItem('A1').delete();
    await context.sync();
    expect(workbook.notes.items.map(({ content }) => content)).toEqual(['en anteckning']);
    expect([place?.address, missing.isNullObject]).toEqual(['Mål!A1', true]);
  });
  expect(standIn.document.sheets[0]?.notes).toEqual([
    NOTES[1],
    { row: 1, column: 1, text: 'ändrad', author: 'Cecilia', threaded: false },
  ]);
});

test('en cell rymmer bara en av dem, och på webben har en anteckning ingen storlek', async () => {
  openForTest({ apiLevel: '1.18', sheets: { Mål: { notes: NOTES } } });
  expect((await refusalOf(onSheet((sheet) => void sheet.notes.add('A2', 'x')))).code).toBe(
    'InvalidOperation',
  );
  expect((await refusalOf(onSheet((sheet) => void sheet.notes.load('items')))).code).toBe('NotImplemented');
});

test('anteckningar saknas under 1.18', async () => {
  openForTest({ apiLevel: '1.15' });
  expect((await refusalOf(onSheet((sheet) => void sheet.notes.load('items/content')))).code).toBe(
    'ApiNotFound',
  );
});

test.each(['web', 'desktop'] as const)('en ny arbetsbok öppnas (%s)', async (platform) => {
  const standIn = openForTest({ platform });
  await Excel.createWorkbook('UEsDBBQ=');
  expect(standIn.openedWorkbooks).toEqual(['UEsDBBQ=']);
  expect((await refusalOf(Excel.createWorkbook('bild'))).code).toBe('InvalidArgument');
});
