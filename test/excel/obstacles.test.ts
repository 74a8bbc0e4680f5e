// What stands in the way in Excel: a Swedish sentence with what to do, and nothing half written.
import { describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import type { Result } from '../../src/app/result.ts';
import type { WorkbookPort, WriteReport } from '../../src/app/port.ts';
import type { Failure } from '../../src/app/failure.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { StandInOptions } from '../stand-in/create-stand-in.ts';
import type { DocumentSheet, WorkbookDocument } from '../stand-in/document.ts';
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import { withCell } from './edit-document.ts';
import { cell, measureTable } from './measure-table.ts';
import { documentOf, EXAMPLE, NOW, openInstead, type OpenedInExcel } from './excel-fixture.ts';
import { withSharedLines } from './shared-lines.ts';

const example = documentOf(EXAMPLE).document;

function open(options: Omit<StandInOptions, 'document'> = {}, document = example): OpenedInExcel {
  return openInstead(document, options);
}

/** A run where something happens between reading and writing. */
async function judgeWith(workbook: WorkbookPort, between: () => void): Promise<Result<unknown>> {
  const port: WorkbookPort = {
    read: () => workbook.read(),
    apply: (plan): Promise<Result<WriteReport>> => {
      between();
      return workbook.apply(plan);
    },
  };
  return await judgeWorkbook(port, { now: NOW });
}

function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('It went well');
  expect(result.failure.text).toMatch(/^[A-ZÅÄÖ].*[.]$/su);
  expect(result.failure.text).not.toMatch(/error|exception|undefined|RichApi|null\b/i);
  return result.failure;
}

function expectUntouched(after: WorkbookDocument, before: WorkbookDocument): void {
  expect(compareDocuments(withSharedLines(after), withSharedLines(before))).toEqual([]);
}

const withProtection =
  (protection: DocumentSheet['protection']) =>
  (document: WorkbookDocument): WorkbookDocument => ({
    ...document,
    sheets: document.sheets.map((sheet) => ({ ...sheet, protection })),
  });
const SHUT = { formatCells: false, formatColumns: false, editObjects: false };

describe('hinder innan något skrivs', () => {
  test('blad som skyddas mellan läsning och skrivning', async () => {
    const { standIn, workbook } = open();
    const shut = withProtection(SHUT)(example);
    const failure = failureOf(
      await judgeWith(workbook, () => {
        standIn.edit(() => shut);
      }),
    );
    expect(failure.code).toBe('protected');
    expect(failure.text).toContain('KF-mål');
    expect(failure.text).toContain('Ta bort bladets skydd');
    expectUntouched(standIn.document, shut);
  });

  test('skyddat blad från början', async () => {
    const { standIn, workbook } = open({}, withProtection(SHUT)(example));
    expect(failureOf(await judgeWorkbook(workbook, { now: NOW })).code).toBe('protected');
    expectUntouched(standIn.document, withProtection(SHUT)(example));
  });

  test('skrivskyddad arbetsbok', async () => {
    const { standIn, workbook } = open({ readOnly: true });
    expect(failureOf(await judgeWorkbook(workbook, { now: NOW })).code).toBe('read-only');
    expectUntouched(standIn.document, example);
  });

  test('en cell redigeras', async () => {
    const { standIn, workbook } = open();
    standIn.cellEditMode = true;
    const failure = failureOf(await judgeWorkbook(workbook, { now: NOW }));
    expect(failure).toEqual({
      code: 'cell-edit',
      text: 'En cell håller på att redigeras. Avsluta redigeringen (Enter eller Esc) och klicka igen.',
    });
    standIn.cellEditMode = false;
    expectUntouched(standIn.document, example);
  });

  test('en redigering som börjar mitt i väntas ut', async () => {
    const { standIn, workbook } = open();
    const judged = judgeWith(workbook, () => {
      standIn.cellEditMode = true;
      setTimeout(() => {
        standIn.cellEditMode = false;
      }, 20);
    });
    expect((await judged).ok).toBe(true);
  });

  test.each([
    ['ett utfall', withCell(example, 'KF-mål', 'G7', 65), 'cell G7'],
    ['en cell som ska skrivas', withCell(example, 'KF-mål', 'M9', 'Hej'), 'bladet «KF-mål»'],
    ['en rad under allt', withCell(example, 'KF-mål', 'A90', 'Nytt mål'), 'bladet «KF-mål»'],
  ])('en medförfattare ändrar %s', async (_, changed, where) => {
    const { standIn, workbook } = open();
    const failure = failureOf(
      await judgeWith(workbook, () => {
        standIn.edit(() => changed);
      }),
    );
    expect(failure.code).toBe('changed-meanwhile');
    expect(failure.text).toBe(
      `Någon har ändrat ${failure.text.includes('cell G7') ? 'cell G7 på bladet «KF-mål»' : where} sedan arbetsboken lästes; klicka en gång till. Inget har skrivits.`,
    );
    expectUntouched(standIn.document, changed);
    expect((await judgeWorkbook(workbook, { now: NOW })).ok).toBe(true);
  });

  test('en medförfattare lägger till eller tar bort ett blad', async () => {
    const { standIn, workbook } = open();
    const without = { ...example, sheets: example.sheets.filter(({ name }) => name !== 'Läs mig') };
    const failure = failureOf(
      await judgeWith(workbook, () => {
        standIn.edit(() => without);
      }),
    );
    expect(failure.code).toBe('changed-meanwhile');
    expectUntouched(standIn.document, without);
  });
});

test('öppna celler på ett skyddat blad skrivs, och inget annat där', async () => {
  const open4 = { ...DEFAULT_STYLE, locked: false };
  const document = measureTable(4);
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  const cells = new Map(
    [...sheet.cells].map(([row, inRow]) => [
      row,
      new Map([...inRow, [4, cell(null, open4)], [5, cell(null, open4)]] as const),
    ]),
  );
  const shut = { ...document, sheets: [{ ...sheet, cells, protection: SHUT }] };
  const { standIn, workbook } = open({}, shut);
  expect(await judgeWorkbook(workbook, { now: NOW })).toMatchObject({ ok: true });
  const after = standIn.document.sheets[0];
  expect(after?.cells.get(1)?.get(4)).toMatchObject({ value: 'Röd', style: open4 });
  expect([after?.columnWidths.size, after?.rules, after?.notes]).toEqual([0, [], []]);
  expect(await workbook.undo()).toMatchObject({ ok: true, value: { kept: [] } });
  expectUntouched(standIn.document, shut);
});

describe('hinder medan det skrivs', () => {
  // 1–3 read, 4 looks again, 5 writes, 6 reads back
  test.each([
    ['RequestPayloadSizeLimitExceeded', 5, 'payload'],
    ['GeneralException', 5, 'host'],
    ['AccessDenied', 5, 'protected'],
    ['EnNyKod', 6, 'host'],
  ])('%s i vända %i', async (code, at, expected) => {
    const { standIn, workbook } = open();
    const stop = standIn.beforeRequest((request) =>
      request === at || (at === 6 && request === 7)
        ? { code, message: 'An internal error has occurred.' }
        : undefined,
    );
    const failure = failureOf(await judgeWorkbook(workbook, { now: NOW }));
    stop();
    expect(failure.code).toBe(expected);
    expect(failure.text).toMatch(/Inget har skrivits\.$|Allt är återställt som det var\.$/);
    expectUntouched(standIn.document, example);
    expect(await workbook.lastJudgement()).toEqual({ ok: true, value: null });
  });

  test('att sidan inte går att ställa in hindrar ingenting', async () => {
    const { standIn, workbook } = open();
    const stop = standIn.beforeRequest((request) =>
      request === 6 ? { code: 'GeneralException', message: 'No printer' } : undefined,
    );
    expect(await judgeWorkbook(workbook, { now: NOW })).toMatchObject({ ok: true });
    stop();
    expect(standIn.document.sheets.at(-1)).toMatchObject({ name: 'Måluppfyllelse', landscape: false });
  });

  test('när förbindelsen är borta sägs att ångra finns', async () => {
    const { standIn, workbook } = open();
    const stop = standIn.beforeRequest((request) =>
      request >= 6 ? { code: 'ServiceNotAvailable', message: 'Gone' } : undefined,
    );
    const failure = failureOf(await judgeWorkbook(workbook, { now: NOW }));
    expect(failure.text).toContain('«Ångra bedömning»');
    stop();
    const undone = await workbook.undo();
    expect(undone.ok).toBe(true);
    expectUntouched(standIn.document, example);
  });

  test('det som inte kom att stå som det skulle läggs tillbaka', async () => {
    const { standIn, workbook } = open();
    const stop = standIn.afterRequest((request) => {
      if (request === 5) standIn.edit((document) => withCell(document, 'KF-mål', 'M7', 'Annat'));
    });
    const failure = failureOf(await judgeWorkbook(workbook, { now: NOW }));
    stop();
    expect(failure.text).toContain('KF-mål!M7');
    expect(failure.text).toMatch(/Allt är återställt utom KF-mål!M7, som någon har ändrat\.$/);
    const changed = withCell(example, 'KF-mål', 'M7', 'Annat');
    const left = compareDocuments(withSharedLines(standIn.document), withSharedLines(changed));
    // what someone else wrote keeps the look that the cell had then
    expect(left.filter((line) => !line.startsWith('KF-mål: M7 utseende'))).toEqual([]);
  });

  test('ett svar som är för stort läses i mindre delar', async () => {
    const { standIn, workbook } = open();
    let left = 2;
    const stop = standIn.beforeRequest((request) => {
      if (request < 3 || left === 0) return undefined;
      left -= 1;
      return { code: 'ResponsePayloadSizeLimitExceeded', message: 'Too large' };
    });
    const read = await workbook.read();
    stop();
    const again = await workbook.read();
    expect(read).toEqual(again);
    expect(read.ok).toBe(true);
  });

  test('våra egna fel kastas', async () => {
    const { workbook } = open();
    const plan = {
      newSheets: [],
      cells: [],
      tables: [],
      notes: [],
      statusFormats: [],
      columnWidths: [],
      state: null,
    };
    await workbook.read();
    await expect(
      workbook.apply({
        ...plan,
        cells: [{ sheet: 'Finns ej', row: 0, column: 0, value: 'a', look: 'plain' }],
      }),
    ).rejects.toThrow('Finns ej');
  });
});
