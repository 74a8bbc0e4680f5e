// Whether a column of the officer's takes our words: its cells may only take values from a list («Dataverifiering»).
import { STATUS_WORD } from '../model/assessment.ts';
import { contains, parseArea } from '../model/area.ts';
import type { Area, ListValidationSnapshot } from '../model/snapshot.ts';
import { findInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { MeasureRow, TableTask } from './table-task.ts';

/** False when a list of allowed values in one of the column's measure cells lacks one of our words, or cannot be known. */
export function* takesOurWords(task: TableTask, column: number): Steps<boolean> {
  for (const list of task.view.sheet.listValidations ?? []) {
    const isUnder = ({ row }: MeasureRow): boolean => list.areas.some((area) => contains(area, row, column));
    const first = yield* findInSlices(task.rows, isUnder);
    if (first !== undefined && !holdsOurWords(allowedWords(task, list))) return false;
  }
  return true;
}

function holdsOurWords(words: readonly string[]): boolean {
  const allowed = new Set(words.map((word) => word.trim()));
  return Object.values(STATUS_WORD).every((word) => allowed.has(word));
}

// «"Ja,Nej"» is the list itself, «Listor!$A$1:$A$4» where it stands; a name or a calculation is not known here.
const SHEET_AND_AREA = /^(?:(?:'((?:[^']|'')*)'|([^'!()]+))!)?([$A-Z0-9:]+)$/iu;

function allowedWords(task: TableTask, { formula }: ListValidationSnapshot): readonly string[] {
  const written = /^"([\s\S]*)"$/u.exec(formula)?.[1];
  if (written !== undefined) return written.split(',');
  const [, quoted, plain, place = ''] = SHEET_AND_AREA.exec(formula) ?? [];
  const area = parseArea(place);
  const view = task.views.get(quoted?.replaceAll("''", "'") ?? plain ?? task.table.sheet);
  return area === null || view === undefined ? [] : textsIn(view.sheet.values, area);
}

function textsIn(
  values: readonly (readonly unknown[])[],
  { top, left, bottom, right }: Area,
): readonly string[] {
  return values
    .slice(top, bottom + 1)
    .flatMap((row) => row.slice(left, right + 1))
    .filter((value) => typeof value === 'string');
}
