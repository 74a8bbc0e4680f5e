// A status column whose list of allowed values lacks our words is left alone in Excel too («Dataverifiering»).
import { afterEach, describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildXlsx } from '../support/build-xlsx.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { comparable } from './comparable.ts';
import { cellIn } from './edit-document.ts';
import { documentOf, NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

const HEADINGS = ['Mål', 'Mått', 'Målvärde 2020', 'Utfall 2020', 'Status', 'Kommentar'];

/** A table of measures where the status of each may only be one of `words`; with another rule for the last one. */
function tableWithList(words: string, measures: number, last = words): Uint8Array {
  const texts = (row: number, values: readonly string[]): string =>
    values
      .map((value, column) => {
        const address = `${String.fromCharCode(65 + column)}${row}`;
        return value === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
      })
      .join('');
  const rows = Array.from({ length: measures }, (_, index) =>
    texts(index + 3, ['Trygg', `Nöjda ${index + 1}`, 'minst 80 %', '82 %', '', 'text']),
  );
  const lines = [texts(2, HEADINGS), ...rows].map((row, index) => `<row r="${index + 2}">${row}</row>`);
  const bottom = measures + 2;
  const list = (area: string, formula: string): string =>
    `<dataValidation type="list" sqref="${area}"><formula1>${formula}</formula1></dataValidation>`;
  const lists = list(`E3:E${bottom - 1}`, words) + list(`E${bottom}`, last);
  const content = `<sheetData>${lines.join('')}</sheetData><dataValidations count="2">${lists}</dataValidations>`;
  return buildXlsx({ sheets: [{ name: 'Mål', content }] });
}

const OTHER_WORDS = '"Ja,Nej,Delvis"';
const OUR_WORDS = '"Grön,Gul,Röd,Ej bedömd"';

function open(bytes: Uint8Array): OpenedInExcel {
  opened = openInExcel(documentOf(bytes, 'test.xlsx').document);
  return opened;
}

async function judged(bytes: Uint8Array): Promise<OpenedInExcel> {
  const excel = open(bytes);
  const outcome = await judgeWorkbook(excel.workbook, { now: NOW });
  if (!outcome.ok) throw new Error(outcome.failure.text);
  expect(outcome.value.result.assessments.length).toBeGreaterThan(0);
  return excel;
}

describe('listor för inmatning i Excel', () => {
  test.each([
    ['egna värden', OTHER_WORDS, OTHER_WORDS],
    ['celler', '$F$3:$F$6', '$F$3:$F$6'],
    ['två listor', OTHER_WORDS, OUR_WORDS],
  ])('samma som ur filen, med tre vändor: %s', async (_, words, last) => {
    const bytes = tableWithList(words, 4, last);
    const { standIn, workbook } = open(bytes);
    const read = await workbook.read();
    if (!read.ok) throw new Error(read.failure.text);
    expect(read.value.sheets[0]?.listValidations).toHaveLength(words === last ? 1 : 2);
    const fromFile = { ...readXlsx(bytes), name: read.value.name };
    expect(comparable(read.value)).toEqual(comparable(fromFile));
    expect(standIn.counts.syncs).toBe(3);
  });

  test.each([4, 700])(
    'en lista utan våra ord lämnas, statusen får en egen kolumn: %i mätvärden',
    async (measures) => {
      const { standIn } = await judged(tableWithList(OTHER_WORDS, measures));
      expect(cellIn(standIn.document, 'Mål', 'E3')?.value ?? null).toBeNull();
      const row = [...(standIn.document.sheets[0]?.cells.get(2) ?? [])];
      expect(row.filter(([, { value }]) => value === 'Grön').map(([column]) => column > 5)).toEqual([true]);
    },
  );

  test.each([4, 700])('en lista med våra ord tar emot statusen: %i mätvärden', async (measures) => {
    const { standIn } = await judged(tableWithList(OUR_WORDS, measures));
    expect(cellIn(standIn.document, 'Mål', 'E3')?.value).toBe('Grön');
  });
});
