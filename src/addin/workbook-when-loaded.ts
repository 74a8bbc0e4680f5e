// The open workbook for a pane that is drawn before what talks to Excel has been loaded.
import type { OpenWorkbook } from '../app/open-workbook.ts';
import { refuse, type Result } from '../app/result.ts';
import { keepWhenLoaded } from './keep-when-loaded.ts';

const NOT_LOADED =
  'Målljus kunde inte läsas in, kanske för att en ny version just har lagts upp. Stäng panelen, öppna den igen och försök en gång till. Arbetsboken är inte ändrad.';

/** A workbook whose adapter is loaded when it is first asked for something. */
export function workbookWhenLoaded(
  load: () => Promise<OpenWorkbook>,
  reportFault: (fault: unknown) => void,
): OpenWorkbook {
  const loaded = keepWhenLoaded(load);
  const ask = async <T>(use: (workbook: OpenWorkbook) => Promise<Result<T>>): Promise<Result<T>> => {
    const workbook = await loaded().catch((fault: unknown) => {
      reportFault(fault);
      return null;
    });
    return workbook === null ? refuse('host', NOT_LOADED) : use(workbook);
  };
  return {
    read: () => ask((workbook) => workbook.read()),
    apply: (plan) => ask((workbook) => workbook.apply(plan)),
    lastJudgement: () => ask((workbook) => workbook.lastJudgement()),
    undo: () => ask((workbook) => workbook.undo()),
    write: (answers) => ask((workbook) => workbook.write(answers)),
    freezeFunctions: () => ask((workbook) => workbook.freezeFunctions()),
    select: (ref) => ask((workbook) => workbook.select(ref)),
    openNew: (file) => ask((workbook) => workbook.openNew(file)),
  };
}
