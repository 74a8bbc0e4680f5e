// Villkorsstyrd formatering: lägga till, läsa, ordna och ta bort regler.
import { expect, test } from 'vitest';
import type { DocumentRule } from './document.ts';
import { openForTest, onSheet, refusalOf } from './open-for-test.ts';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

function rule(id: string, rest: Partial<DocumentRule> = {}): DocumentRule {
  const base = { areas: [area(0, 0, 9, 0)], kind: 'cellIs' as const, operator: 'equal', formula: '"Grön"' };
  return { id, ...base, fontColor: null, bold: false, fill: '#00FF00', numberFormat: null, ...rest };
}

test('en ny regel får allt som sätts, och läggs först', async () => {
  const standIn = openForTest({ sheets: { Mål: { rules: [rule('gammal')] } } });
  await onSheet((sheet) => {
    const { cellValue } = sheet.getRange('C2:C9').conditionalFormats.add('CellValue');
    cellValue.rule = { formula1: '="Röd"', operator: 'EqualTo' };
    cellValue.format.font.color = '#9c0006';
    cellValue.format.font.bold = true;
    cellValue.format.fill.color = '#FFC7CE';
    cellValue.format.numberFormat = '"■ "@';
  });
  expect(standIn.document.sheets[0]?.rules).toEqual([
    {
      ...rule(standIn.document.sheets[0]?.rules[0]?.id ?? '', {
        areas: [area(1, 2, 8, 2)],
        formula: '"Röd"',
      }),
      fontColor: '#9C0006',
      bold: true,
      fill: '#FFC7CE',
      numberFormat: '"■ "@',
    },
    rule('gammal'),
  ]);
});

test.each([
  ['="Röd"', '"Röd"'],
  ['Röd', '"Röd"'],
  ['=0', '0'],
  ['0', '0'],
])('formeln %s står som %s i filen', async (given, stored) => {
  const standIn = openForTest();
  await onSheet((sheet) => {
    sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
      formula1: given,
      operator: 'LessThan',
    };
  });
  expect(standIn.document.sheets[0]?.rules[0]).toMatchObject({ formula: stored, operator: 'lessThan' });
});

test('regler läses med slag, plats och formel', async () => {
  const rules = [
    rule('egen'),
    rule('annan', { kind: 'other', formula: 'A1>1', areas: [area(0, 5, 0, 5), area(3, 5, 3, 5)] }),
  ];
  openForTest({ sheets: { Mål: { rules } } });
  await onSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load('items/id,items/type,items/priority');
    await context.sync();
    expect(conditionalFormats.items.map((item) => [item.id, item.type, item.priority])).toEqual([
      ['egen', 'CellValue', 0],
      ['annan', 'Custom', 1],
    ]);
    const [own, other] = conditionalFormats.items;
    own?.cellValue.load('rule');
    other?.custom.rule.load('formula');
    const cellValue = other?.cellValueOrNullObject.load('rule');
    const areas = other?.getRanges().areas.load('items/address');
    await context.sync();
    expect(own?.cellValue.rule).toEqual({ formula1: '="Grön"', operator: 'EqualTo' });
    expect(other?.custom.rule.formula).toBe('=A1>1');
    expect(cellValue?.isNullObject).toBe(true);
    expect(areas?.items.map(({ address }) => address)).toEqual(['Mål!F1', 'Mål!F4']);
  });
});

test('en regel tas bort, flyttas i ordningen, och rensas ur en del av sitt område', async () => {
  const standIn = openForTest({ sheets: { Mål: { rules: [rule('a'), rule('b'), rule('c')] } } });
  const ids = () => standIn.document.sheets[0]?.rules.map(({ id }) => id);
  await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.getItem('a').delete();
    conditionalFormats.getItem('c').priority = 0;
  });
  expect(ids()).toEqual(['c', 'b']);
  await onSheet((sheet) => {
    sheet.getRange('A3:A4').conditionalFormats.clearAll();
  });
  expect(standIn.document.sheets[0]?.rules[0]?.areas).toEqual([area(0, 0, 1, 0), area(4, 0, 9, 0)]);
  await onSheet((sheet) => {
    sheet.getRange('A1:A10').clear('Formats');
  });
  expect(ids()).toEqual([]);
});

test('andra slag av regler läggs inte till i tysthet', async () => {
  openForTest();
  const error = await refusalOf(
    onSheet((sheet) => void sheet.getRange('A1').conditionalFormats.add('DataBar')),
  );
  expect(error).toMatchObject({ code: 'NotImplemented' });
});
