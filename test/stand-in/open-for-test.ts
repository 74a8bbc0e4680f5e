// Opens a stand-in for one test, with the globals that an add-in expects, and puts them back when the test is done.
import { onTestFinished } from 'vitest';
import { buildDocument, type SheetSketch } from './build-document.ts';
import type { StandIn, StandInOptions } from './create-stand-in.ts';
import { openStandIn } from './open-stand-in.ts';

type TestOptions = Partial<StandInOptions> & { readonly sheets?: Readonly<Record<string, SheetSketch>> };

/** The stand-in with these sheets, or with a document: `openForTest({ sheets: { Mål: { cells: [['Trygghet']] } } })`. */
export function openForTest({ sheets = { Mål: {} }, ...options }: TestOptions = {}): StandIn {
  const standIn = openStandIn({ document: buildDocument(sheets), ...options });
  onTestFinished(standIn.install());
  return standIn;
}

/** The sheet `Mål` in one `Excel.run`; what is queued is sent at the end. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const answer = await work(context.workbook.worksheets.getItem('Mål'), context);
    await context.sync();
    return answer;
  });
}

/** The error that the client throws; fails when it throws none, or another kind of error. */
export async function refusalOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('Excel svarade utan fel.');
}
