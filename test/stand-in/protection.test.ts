// Vad ett skyddat blad, en skyddad arbetsbok och en skrivskyddad fil nekar.
import { expect, test } from 'vitest';
import type { DocumentSheet } from './document.ts';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
type Protection = NonNullable<DocumentSheet['protection']>;

const NOTHING: Protection = { formatCells: false, formatColumns: false, editObjects: false };

function open(protection: Protection | null, options: Parameters<typeof openForTest>[0] = {}) {
  const area = { top: 2, left: 0, bottom: 4, right: 1 };
  return openForTest({
    apiLevel: '1.18',
    sheets: {
      Mål: {
        cells: [
          ['låst', { value: 'öppen', style: { locked: false } }],
          [],
          ['Rubrik', 'Utfall'],
          ['a', 1],
          ['b', 2],
        ],
        tables: [{ name: 'Tabell1', area, headingRow: true, totalRow: false }],
        protection,
      },
      Annat: {},
    },
    ...options,
  });
}

const CHANGES: Readonly<
  Record<string, { readonly work: Work; readonly allowedBy?: keyof Protection | 'always' }>
> = {
  'skriva i en låst cell': { work: (sheet) => void (sheet.getRange('A1').values = [['x']]) },
  'skriva i en låst tom cell': { work: (sheet) => void (sheet.getRange('D9').values = [['x']]) },
  'skriva en formel i en låst cell': { work: (sheet) => void (sheet.getRange('A1').formulas = [['=1']]) },
  'tömma en låst cell': {
    work: (sheet) => {
      sheet.getRange('A1').clear('Contents');
    },
  },
  'skriva i en öppen cell': {
    work: (sheet) => void (sheet.getRange('B1').values = [['x']]),
    allowedBy: 'always',
  },
  'färga en öppen cell': {
    work: (sheet) => void (sheet.getRange('B1').format.fill.color = '#FF0000'),
    allowedBy: 'formatCells',
  },
  'ändra talformat': {
    work: (sheet) => void (sheet.getRange('B1').numberFormat = [['0%']]),
    allowedBy: 'formatCells',
  },
  'dra en linje': {
    work: (sheet) => void (sheet.getRange('B1').format.borders.getItem('EdgeBottom').style = 'Continuous'),
    allowedBy: 'formatCells',
  },
  'kopiera ett utseende': {
    work: (sheet) => {
      sheet.getRange('B1').copyFrom('A1', 'Formats');
    },
    allowedBy: 'formatCells',
  },
  'lägga till en villkorsstyrd regel': {
    work: (sheet) => void sheet.getRange('B1').conditionalFormats.add('CellValue'),
    allowedBy: 'formatCells',
  },
  'bredda en kolumn': {
    work: (sheet) => void (sheet.getRange('B1').format.columnWidth = 90),
    allowedBy: 'formatColumns',
  },
  'dölja en kolumn': {
    work: (sheet) => void (sheet.getRange('B1').columnHidden = true),
    allowedBy: 'formatColumns',
  },
  'skriva en anteckning': { work: (sheet) => void sheet.notes.add('B1', 'x'), allowedBy: 'editObjects' },
  'skriva en kommentar': { work: (sheet) => void sheet.comments.add('B1', 'x'), allowedBy: 'editObjects' },
  'låsa upp en cell': { work: (sheet) => void (sheet.getRange('A1').format.protection.locked = false) },
  'dölja en rad': { work: (sheet) => void (sheet.getRange('B1').rowHidden = true) },
  'utöka en tabell': {
    work: (sheet) => {
      sheet.tables.getItem('Tabell1').resize('A3:C5');
    },
  },
  'lägga till en tabellkolumn': { work: (sheet) => void sheet.tables.getItem('Tabell1').columns.add() },
};

const ALL: Protection = { formatCells: true, formatColumns: true, editObjects: true };

async function isAllowed(work: Work): Promise<boolean> {
  const run = onSheet((sheet, context) => {
    work(sheet, context);
  });
  try {
    await run;
    return true;
  } catch (error) {
    expect((await refusalOf(Promise.reject(error as Error))).code).toBe('AccessDenied');
    return false;
  }
}

test.each(Object.entries(CHANGES))('%s', async (_, { work, allowedBy }) => {
  open(NOTHING);
  expect(await isAllowed(work)).toBe(allowedBy === 'always');
  open(allowedBy === undefined || allowedBy === 'always' ? ALL : { ...NOTHING, [allowedBy]: true });
  expect(await isAllowed(work)).toBe(allowedBy !== undefined);
  open(null);
  expect(await isAllowed(work)).toBe(true);
});

test('nekad skrivning i ett område ändrar ingen av cellerna', async () => {
  const standIn = open(NOTHING);
  const before = standIn.document;
  expect(await isAllowed((sheet) => void (sheet.getRange('A1:B1').values = [['x', 'y']]))).toBe(false);
  expect(standIn.document.sheets).toEqual(before.sheets);
});

test('bladets skydd kan läsas', async () => {
  open({ ...NOTHING, formatColumns: true });
  await onSheet(async (sheet, context) => {
    sheet.protection.load('protected,options');
    const other = context.workbook.worksheets.getItem('Annat').protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: false, allowFormatColumns: true });
    expect(other.protected).toBe(false);
  });
});

test.each<[string, Work]>([
  ['lägga till ett blad', (_, { workbook }) => void workbook.worksheets.add('Nytt')],
  [
    'ta bort ett blad',
    (_, { workbook }) => {
      workbook.worksheets.getItem('Annat').delete();
    },
  ],
  ['byta namn på ett blad', (sheet) => void (sheet.name = 'Nytt')],
  ['dölja ett blad', (sheet) => void (sheet.visibility = 'Hidden')],
])('skyddad struktur nekar att %s', async (_, work) => {
  const standIn = open(null);
  standIn.edit((document) => ({ ...document, structureProtected: true }));
  expect(await isAllowed(work)).toBe(false);
  standIn.edit((document) => ({ ...document, structureProtected: false }));
  expect(await isAllowed(work)).toBe(true);
});

test.each<[string, Work]>([
  ['skriva', (sheet) => void (sheet.getRange('B1').values = [['x']])],
  ['lägga till ett blad', (_, { workbook }) => void workbook.worksheets.add('Nytt')],
  ['spara egna uppgifter', (_, { workbook }) => void workbook.customXmlParts.add('<a xmlns="urn:x"/>')],
  [
    'frysa rader',
    (sheet) => {
      sheet.freezePanes.freezeRows(1);
    },
  ],
  ['ändra sidfoten', (sheet) => void (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x')],
])('en skrivskyddad arbetsbok nekar att %s', async (_, work) => {
  open(null, { readOnly: true });
  expect(await isAllowed(work)).toBe(false);
});
