// Det riktiga klientbiblioteket mot ställföreträdaren: läsa, skriva, fel och vad en omgång innebär.
import { afterEach, expect, test } from 'vitest';
import { buildDocument, cellOf, valueAt } from './build-document.ts';
import type { StandIn, StandInOptions } from './create-stand-in.ts';
import { openStandIn } from './open-stand-in.ts';

let uninstall = (): void => undefined;
afterEach(() => {
  uninstall();
  uninstall = () => undefined;
});

function open(options: Partial<StandInOptions> = {}): StandIn {
  const standIn = openStandIn({
    document: buildDocument({
      'Mål 2020': {
        cells: [
          ['Mål', 'Utfall'],
          ['Trygghet', 0.8],
          ['Skola', null],
        ],
      },
      Låst: {
        cells: [['fast', 1]],
        protection: { formatCells: false, formatColumns: false, editObjects: false },
      },
    }),
    ...options,
  });
  uninstall = standIn.install();
  return standIn;
}

async function failure(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('Excel svarade utan fel.');
}

test('läser värden, slag, format och visad text för ett helt blad', async () => {
  open();
  const range = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Mål 2020').getUsedRange();
    used.load('address,values,valueTypes,numberFormat,text,formulas,rowCount,columnCount');
    await context.sync();
    return used.toJSON();
  });
  expect(range).toMatchObject({
    address: "'Mål 2020'!A1:B3",
    values: [
      ['Mål', 'Utfall'],
      ['Trygghet', 0.8],
      ['Skola', ''],
    ],
    valueTypes: [
      ['String', 'String'],
      ['String', 'Double'],
      ['String', 'Empty'],
    ],
    text: [
      ['Mål', 'Utfall'],
      ['Trygghet', '0,8'],
      ['Skola', ''],
    ],
    rowCount: 3,
    columnCount: 2,
  });
});

test('skriver, och läser tillbaka i samma omgång', async () => {
  const standIn = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Mål 2020').getRange('B2:B3');
    range.values = [[0.75], [0.9]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[0.75], [0.9]]);
  });
  expect(valueAt(standIn.document, 'Mål 2020', 2, 1)).toBe(0.9);
  expect(standIn.counts).toMatchObject({ syncs: 1 });
});

test('den som läser utan att ha bett om det får PropertyNotLoaded', async () => {
  open();
  const error = await failure(async (context) => {
    const range = context.workbook.worksheets.getItem('Mål 2020').getRange('A1');
    await context.sync();
    return range.values;
  });
  expect(error.code).toBe('PropertyNotLoaded');
});

test('ett blad som saknas är null eller ItemNotFound', async () => {
  open();
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Finns ej');
    missing.load('name');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem('Finns ej').load('name');
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
});

test('en låst cell nekar, felet pekar ut satsen, och det som gjorts före står kvar', async () => {
  const standIn = open();
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem('Mål 2020').getRange('B2').values = [[0.5]];
    context.workbook.worksheets.getItem('Låst').getRange('A1').values = [['nytt']];
    context.workbook.worksheets.getItem('Mål 2020').getRange('B3').values = [[0.5]];
    await context.sync();
  });
  expect(error.code).toBe('AccessDenied');
  expect(error.debugInfo).toMatchObject({ errorLocation: 'Range.values', statement: 'range1.values = ...;' });
  expect(valueAt(standIn.document, 'Mål 2020', 1, 1)).toBe(0.5);
  expect(valueAt(standIn.document, 'Låst', 0, 0)).toBe('fast');
  expect(cellOf(standIn.document, 'Mål 2020', 2, 1)).toBeUndefined();
});
