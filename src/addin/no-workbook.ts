// The open workbook of a page that has none: everything that it is asked for is refused.
import type { OpenWorkbook } from '../app/open-workbook.ts';
import { refuse, type Refusal } from '../app/result.ts';

const NOT_HERE = 'Det går bara i Excel. Här görs underlag av en arbetsbok som du väljer på datorn.';

/** For the page of its own that makes files in an ordinary browser. */
export function noWorkbook(): OpenWorkbook {
  const refused = (): Promise<Refusal> => Promise.resolve(refuse('unsupported', NOT_HERE));
  return {
    read: refused,
    apply: refused,
    lastJudgement: refused,
    undo: refused,
    write: refused,
    freezeFunctions: refused,
    select: refused,
    openNew: refused,
  };
}
