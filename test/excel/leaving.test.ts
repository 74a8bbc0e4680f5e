// «Ta bort Målljus ur filen» in the open workbook: everything as it was before the first judgement, or nothing changed and a word about why.
import { describe, expect, test } from 'vitest';
import { judgeWorkbook, type JudgeOptions } from '../../src/app/judge-workbook.ts';
import { leaveWorkbook, type LeaveOptions, type LeftWorkbook } from '../../src/app/leave-workbook.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { AS_EXCEL_SAVES, withExcelTable } from '../support/goal-workbooks.ts';
import { cellIn, withCell } from './edit-document.ts';
import { documentOf, EXAMPLE, NOW, openInstead, type OpenedInExcel } from './excel-fixture.ts';
import { withSharedLines } from './shared-lines.ts';

async function judge({ workbook }: OpenedInExcel, options: Partial<JudgeOptions> = {}): Promise<void> {
  const judged = await judgeWorkbook(workbook, { now: NOW, ...options });
  if (!judged.ok) throw new Error(judged.failure.text);
}

async function leave(
  { workbook }: OpenedInExcel,
  options: Partial<LeaveOptions> = {},
): Promise<LeftWorkbook> {
  const left = await leaveWorkbook(workbook, { now: NOW, ...options });
  if (!left.ok) throw new Error(left.failure.text);
  return left.value;
}

async function failure({ workbook }: OpenedInExcel): Promise<string> {
  const left = await leaveWorkbook(workbook, { now: NOW });
  return left.ok ? '' : left.failure.text;
}

function differences(a: WorkbookDocument, b: WorkbookDocument): readonly string[] {
  return compareDocuments(withSharedLines(a), withSharedLines(b));
}

const FILES: readonly (readonly [why: string, file: string | Uint8Array])[] = [
  ['exemplet', EXAMPLE],
  ['som Excel sparar', AS_EXCEL_SAVES],
  ['en Exceltabell', withExcelTable()],
];

describe.each(FILES)('%s', (_, file) => {
  test.each(['1.14', '1.18'] as const)(
    'är efteråt som före första bedömningen (ExcelApi %s)',
    async (apiLevel) => {
      const { document } = documentOf(file);
      const excel = openInstead(document, { apiLevel });
      await judge(excel);
      const left = await leave(excel);
      expect([left.sheets, left.issues]).toEqual([['Måluppfyllelse'], []]);
      expect(differences(excel.standIn.document, document)).toEqual([]);
    },
  );
});

test('är efteråt som före första bedömningen i äldre Excel också', async () => {
  const { document } = documentOf(AS_EXCEL_SAVES);
  const excel = openInstead(document, { apiLevel: '1.10' });
  await judge(excel);
  await leave(excel);
  expect(differences(excel.standIn.document, document)).toEqual([]);
});

test('två bedömningar lämnar inte mer efter sig än en', async () => {
  const { document } = documentOf(EXAMPLE);
  const excel = openInstead(document);
  await judge(excel, { explanations: 'note' });
  await judge(excel, { strict: true });
  await leave(excel);
  expect(differences(excel.standIn.document, document)).toEqual([]);
});

test('uppgifterna för att ångra och allt annat som Målljus har sparat är borta', async () => {
  const excel = openInstead(documentOf(EXAMPLE).document);
  await judge(excel);
  await leave(excel);
  expect(
    excel.standIn.document.customXmlParts.filter(({ namespace }) => namespace.includes('malljus')),
  ).toEqual([]);
  expect(await excel.workbook.lastJudgement()).toEqual({ ok: true, value: null });
  expect(await failure(excel)).toContain('inget att ta bort');
});

test('uppföljningens blad tas också bort', async () => {
  const excel = openInstead(documentOf(EXAMPLE).document);
  const before = excel.standIn.document.sheets.map(({ name }) => name);
  await judge(excel, { followUp: true });
  expect((await leave(excel)).sheets).toContain('Uppföljning');
  expect(excel.standIn.document.sheets.map(({ name }) => name)).toEqual(before);
});

test('behållna värden står i samma färg, nu i cellen själv, och reglerna för färger är borta', async () => {
  const excel = openInstead(documentOf(EXAMPLE).document);
  await judge(excel);
  const judged = excel.standIn.document;
  const left = await leave(excel, { keepValues: true });
  expect(left.kept).toEqual(['Måluppfyllelse']);
  const green = judged.sheets[0] === undefined ? [] : greenCells(judged.sheets[0]);
  expect(green.length).toBeGreaterThan(0);
  const now = excel.standIn.document.sheets[0];
  for (const [row, column] of green) {
    const cell = now?.cells.get(row)?.get(column);
    expect([cell?.value, cell?.style.fill, cell?.style.numberFormat]).toEqual(['Grön', '#7CC08A', '"● "@']);
  }
  expect(now?.rules).toEqual(documentOf(EXAMPLE).document.sheets[0]?.rules);
});

function greenCells({ cells }: WorkbookDocument['sheets'][number]): readonly (readonly [number, number])[] {
  return [...cells].flatMap(([row, inRow]) =>
    [...inRow].flatMap(([column, { value }]) => (value === 'Grön' ? [[row, column] as const] : [])),
  );
}

describe('det som en person har gjort', () => {
  test('en egen förklaring står kvar, med sin kolumn, och nämns', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel);
    excel.standIn.edit((now) => withCell(now, 'KF-mål', 'M7', 'Vår egen förklaring'));
    const left = await leave(excel);
    expect(left.issues.map(({ cell }) => cell)).toEqual(['KF-mål!M5']);
    expect(cellIn(excel.standIn.document, 'KF-mål', 'M7')?.value).toBe('Vår egen förklaring');
    expect(cellIn(excel.standIn.document, 'KF-mål', 'M8')?.value ?? null).toBeNull();
  });

  test('ett blad av våra som någon har skrivit i står kvar och nämns', async () => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel);
    excel.standIn.edit((now) => withCell(now, 'Måluppfyllelse', 'A60', 'Diskuteras i maj'));
    const left = await leave(excel);
    expect(left.sheets).toEqual([]);
    expect(left.issues.map(({ text }) => text)).toEqual([expect.stringContaining('«Måluppfyllelse»')]);
  });
});

const LOCKED = { formatCells: false, formatColumns: false, editObjects: false };

describe('hinder, och då ändras ingenting', () => {
  const change: readonly (readonly [string, (now: WorkbookDocument) => WorkbookDocument, string])[] = [
    [
      'en formel pekar på ett blad som skulle tas bort',
      (now) => withCell(now, 'KF-mål', 'P20', { value: 1, formula: '=Måluppfyllelse!A1' }),
      'på bladet «KF-mål»',
    ],
    [
      'arbetsbokens struktur är skyddad',
      (now) => ({ ...now, structureProtected: true }),
      'struktur är skyddad',
    ],
    [
      'bladet är skyddat',
      (now) => ({
        ...now,
        sheets: now.sheets.map((sheet) =>
          sheet.name === 'KF-mål' ? { ...sheet, protection: LOCKED } : sheet,
        ),
      }),
      'skyddat',
    ],
  ];
  test.each(change)('%s', async (_, edit, words) => {
    const excel = openInstead(documentOf(EXAMPLE).document);
    await judge(excel);
    excel.standIn.edit(edit);
    const before = excel.standIn.document;
    expect(await failure(excel)).toContain(words);
    expect(differences(excel.standIn.document, before)).toEqual([]);
  });
});
