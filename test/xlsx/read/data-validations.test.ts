// «Dataverifiering» with a list of values, as Excel stores it.
import { expect, test } from 'vitest';
import { formatArea } from '../../../lib/model/area.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { readXlsx } from '../../support/read-xlsx.ts';

const read = (content: string) =>
  readXlsx(
    buildXlsx({ sheets: [{ name: 'Mål', content: `<sheetData/>${content}` }] }),
  ).sheets[0]?.listValidations?.map(({ areas, formula }) => [areas.map(formatArea), formula]);

test('listor med egna värden och i celler läses, andra villkor inte', () => {
  expect(
    read(
      '<dataValidations count="3">' +
        '<dataValidation type="list" sqref="E4:E7 G4"><formula1>"Ja,Nej &amp; Delvis"</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="H4"><formula1>$A$1:$A$3</formula1></dataValidation>' +
        '<dataValidation type="whole" sqref="D4"><formula1>1</formula1></dataValidation>' +
        '</dataValidations>',
    ),
  ).toEqual([
    [['E4:E7', 'G4'], '"Ja,Nej & Delvis"'],
    [['H4'], '$A$1:$A$3'],
  ]);
});

test('listor på andra blad står i ett eget tillägg', () => {
  expect(
    read(
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
        '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
        '<x14:dataValidation type="list"><x14:formula1><xm:f>Listor!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>E4:E7</xm:sqref></x14:dataValidation>' +
        '</x14:dataValidations></ext></extLst>',
    ),
  ).toEqual([[['E4:E7'], 'Listor!$A$1:$A$4']]);
});

test('ett blad utan listor säger inget', () => {
  expect(read('')).toBeUndefined();
});
