// The bytes of the open workbook: whole and in order, or a sentence with what to do; and the file is always given back.
import { expect, test, vi } from 'vitest';
import { ANSWER_LIMIT_MS, answerOf } from '../../../src/excel/file/answer-of.ts';
import { readWorkbookFile } from '../../../src/excel/file/read-workbook-file.ts';
import { openForTest } from '../../stand-in/open-for-test.ts';
import type { WorkbookFileOptions } from '../../stand-in/workbook-file.ts';

const CONTENT = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const bytes = (): Promise<Uint8Array> => Promise.resolve(CONTENT);

test.each([
  ['en bit', 4000],
  ['flera bitar', 300],
  ['bitar som går jämnt upp', 250],
])('filen läses hel, i %s, och stängs', async (_, sliceSize) => {
  const standIn = openForTest({ workbookFile: { bytes, sliceSize } });
  expect(await readWorkbookFile()).toEqual({ ok: true, value: CONTENT });
  expect(standIn.fileCounts).toEqual({ opened: 1, closed: 1 });
});

test('det som är skrivet efteråt är med nästa gång', async () => {
  let content = Uint8Array.of(1, 2);
  openForTest({ workbookFile: { bytes: () => Promise.resolve(content) } });
  expect(await readWorkbookFile()).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
  content = Uint8Array.of(3, 4, 5);
  expect(await readWorkbookFile()).toEqual({ ok: true, value: Uint8Array.of(3, 4, 5) });
});

test.each<[string, NonNullable<WorkbookFileOptions['fault']>]>([
  ['filen är tom, som i vissa Excel på webben', 'empty'],
  ['en bit inte går att få', 'slice'],
  ['en bit saknas', 'shuffled'],
  ['bitarna inte är byte', 'text'],
  ['Excel nekar', 'refuse'],
])('när %s sägs det vad man kan göra, och filen stängs', async (_, fault) => {
  const standIn = openForTest({ workbookFile: { bytes, sliceSize: 300, fault } });
  // More times than Excel holds files.
  for (let time = 0; time < 3; time++) {
    const read = await readWorkbookFile();
    expect(read).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    expect(read.ok ? '' : read.failure.text).toContain('Välj en sparad kopia');
  }
  const { opened, closed } = standIn.fileCounts;
  expect(closed).toBe(opened);
});

test('ett Excel som inte kan lämna ut filer frågas inte', async () => {
  const standIn = openForTest();
  expect(await readWorkbookFile()).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
  expect(standIn.fileCounts.opened).toBe(0);
});

test('ett anrop som saknas är som ett som nekas', async () => {
  openForTest();
  const missing = answerOf(() => {
    throw new TypeError('getFileAsync is not a function');
  });
  expect(await missing).toEqual({ ok: false });
});

test('ett Excel som aldrig svarar väntas in en minut, och ett svar därefter tas om hand', async () => {
  openForTest();
  vi.useFakeTimers();
  const late: string[] = [];
  let answer: (result: Office.AsyncResult<string>) => void = () => expect.unreachable();
  const asked = answerOf<string>(
    (done) => {
      answer = done;
    },
    (value) => late.push(value),
  );
  await vi.advanceTimersByTimeAsync(ANSWER_LIMIT_MS);
  expect(await asked).toEqual({ ok: false });
  answer({ status: Office.AsyncResultStatus.Succeeded, value: 'fil' } as Office.AsyncResult<string>);
  expect(late).toEqual(['fil']);
  vi.useRealTimers();
});
