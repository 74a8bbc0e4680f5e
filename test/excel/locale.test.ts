// Excel reads what it is given as if it were typed, in its own language: text stays text, blanks stay blank and errors are errors.
import { afterEach, describe, expect, test } from 'vitest';
import type { CellValue } from '../../lib/model/cell.ts';
import type { SheetSnapshot } from '../../lib/model/snapshot.ts';
import { EMPTY_PLAN } from '../../lib/model/write-plan.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { englishError } from '../../src/excel/read/error-names.ts';
import type { StandInOptions } from '../stand-in/create-stand-in.ts';
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import { cellIn } from './edit-document.ts';
import { NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';
import { cell, documentWith, measureTable, sheetOf } from './measure-table.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

const TEXTS = [
  '=1+1',
  '+46 70 123 45 67',
  '-3 procentenheter',
  '@namn',
  "'citat'",
  '80 %',
  '1 234,5',
  '1/2',
  '2020-08-31',
  '31 augusti 2020',
  'maj 2020',
  'Maj 2',
  'SANT',
  'false',
  '#SAKNAS!',
  '1E5',
  'Grön',
  'Röd: 75 % mot minst 80 %.',
  '\u00A0\u00A0\u00A0\u00A0Delmål 1',
  '● Grön',
  `=${'x'.repeat(300)}`,
];

const FORMATS = ['General', '@', '0%', 'yyyy-mm-dd'];

describe('text som skrivs står kvar som text', () => {
  test.each(FORMATS)('i celler med formatet %s', async (numberFormat) => {
    const styled = TEXTS.map(() => [cell('förut', { ...DEFAULT_STYLE, numberFormat })]);
    opened = openInExcel(documentWith(sheetOf('Blad', styled)));
    const { standIn, workbook } = opened;
    await workbook.read();
    const cells = TEXTS.map((value, row) => ({
      sheet: 'Blad',
      row,
      column: 0,
      value,
      look: 'keep' as const,
    }));
    const written = await workbook.apply({ ...EMPTY_PLAN, cells });
    expect(written).toEqual({ ok: true, value: { written: TEXTS.length } });
    TEXTS.forEach((text, row) => {
      const after = cellIn(standIn.document, 'Blad', `A${row + 1}`);
      expect([after?.value, after?.formula, after?.style.numberFormat]).toEqual([text, null, numberFormat]);
    });
    const undone = await workbook.undo();
    expect(undone).toMatchObject({ ok: true, value: { restored: TEXTS.length, kept: [] } });
    TEXTS.forEach((_, row) => {
      expect(cellIn(standIn.document, 'Blad', `A${row + 1}`)?.value).toBe('förut');
    });
  });

  test('det som stod där läggs tillbaka som det var: text, tal, formler, fel och tomt', async () => {
    const before = [
      cell('=2+2'),
      cell(' 007'),
      cell('80 %'),
      cell(0),
      cell(-0.25),
      cell(true),
      cell(null),
      cell(44000, { ...DEFAULT_STYLE, numberFormat: 'yyyy-mm-dd' }),
      cell(3, DEFAULT_STYLE, '=SUM(1,2)'),
      cell({ error: '#N/A' }, DEFAULT_STYLE, '=NA()'),
      cell({ error: '#DIV/0!' }),
      cell('007', { ...DEFAULT_STYLE, numberFormat: '@' }),
    ];
    opened = openInExcel(
      documentWith(
        sheetOf(
          'Blad',
          before.map((one) => [one]),
        ),
      ),
    );
    const { standIn, workbook } = opened;
    await workbook.read();
    const cells = before.map((_, row) => ({
      ...{ sheet: 'Blad', row, column: 0, value: 'Grön' },
      look: row % 2 === 0 ? ('status' as const) : ('keep' as const),
    }));
    expect(await workbook.apply({ ...EMPTY_PLAN, cells })).toMatchObject({ ok: true });
    expect(await workbook.undo()).toMatchObject({ ok: true, value: { kept: [] } });
    before.forEach(({ value, formula, style }, row) => {
      const after = cellIn(standIn.document, 'Blad', `A${row + 1}`);
      expect([row, after?.value ?? null, after?.formula ?? null]).toEqual([row, value, formula]);
      expect(after?.style ?? DEFAULT_STYLE).toEqual(style);
    });
  });
});

async function readSheet(
  rows: Parameters<typeof sheetOf>[1],
  options: Omit<StandInOptions, 'document'> = {},
): Promise<SheetSnapshot> {
  opened = openInExcel(documentWith(sheetOf('Blad', rows)), options);
  const read = await opened.workbook.read();
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('Not read');
  return sheet;
}

describe('det som läses är detsamma i alla språk', () => {
  test('en tom cell är aldrig 0', async () => {
    const { values, formulas } = await readSheet([
      [cell(null), cell(0), cell('')],
      [cell('', DEFAULT_STYLE, '=""'), cell(0, DEFAULT_STYLE, '=0'), cell('sist')],
    ]);
    expect(values).toEqual([
      [null, 0],
      ['', 0, 'sist'],
    ]);
    expect([...(formulas.get(1)?.keys() ?? [])]).toEqual([0, 1]);
  });

  const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

  test.each([{ errorLanguage: 'sv' }, { errorLanguage: 'en' }, { platform: 'desktop' }] as const)(
    'ett fel är ett fel: %o',
    async (options) => {
      const rows = ERRORS.map((error) => [cell({ error }, DEFAULT_STYLE, '=1/0')]);
      const { values } = await readSheet(rows, options);
      expect(values).toEqual(ERRORS.map((error): CellValue[] => [{ error }]));
    },
  );

  test('en text som liknar ett fel är text', async () => {
    expect((await readSheet([[cell('#SAKNAS!')]])).values).toEqual([['#SAKNAS!']]);
  });

  test('ett okänt fel är ändå ett fel', () => {
    expect(englishError('#NYTT!')).toBe('#NYTT!');
    expect(englishError('#saknas!')).toBe('#N/A');
  });

  test('datum är löpnummer och 1904 känns igen', async () => {
    const date = cell(44000, { ...DEFAULT_STYLE, numberFormat: 'yyyy-mm-dd' });
    for (const date1904 of [false, true]) {
      opened?.close();
      opened = openInExcel({ ...documentWith(sheetOf('Blad', [[date]])), date1904 });
      const read = await opened.workbook.read();
      expect(read.ok && [read.value.date1904, read.value.sheets[0]?.values]).toEqual([date1904, [[44000]]]);
    }
  });
});

test.each([
  { platform: 'desktop', language: 'sv' },
  { platform: 'web', language: 'en' },
] as const)('bedömningen är densamma överallt: %o', async (options) => {
  const statuses = async (more: Omit<StandInOptions, 'document'>): Promise<readonly string[]> => {
    opened?.close();
    opened = openInExcel(measureTable(30), more);
    const judged = await judgeWorkbook(opened.workbook, { now: NOW });
    if (!judged.ok) throw new Error(judged.failure.text);
    expect(judged.value.report).not.toBeNull();
    return judged.value.result.assessments.map(({ explanation }) => explanation);
  };
  expect(await statuses(options)).toEqual(await statuses({}));
});
