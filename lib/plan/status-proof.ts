// Decides for one status column which of its cells Målljus wrote.
import { inSlices, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { isProvedByExplanation, isProvedByNote, statusMark } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import type { FoundColumns } from './find-columns.ts';
import type { MeasureRow, TableTask } from './table-task.ts';

/** Whether the (filled) status cell of a measure row is ours. */
export type StatusProof = (row: MeasureRow) => boolean;

/**
 * The proof for the column with this heading. What a person has once changed stays the person's, also when the
 * explanations agree with it. In a column of another period the explanations prove nothing, since they are of the
 * last period judged.
 */
export function* createStatusProof(
  task: TableTask,
  found: FoundColumns,
  column: number,
  heading: string,
  written: WrittenMarks,
): Steps<StatusProof> {
  const { record, explanation } = found;
  const isCurrent = record === null || record.status.heading === heading;
  const kept = yield* setInSlices(keptMarks(found, heading));
  const statuses = yield* setInSlices(statusMarks(found, heading));
  const repeated = yield* repeatedKeys(task.rows);
  return (row) => {
    const status = task.view.value(row.row, column);
    if (status === null || task.view.hasFormula(row.row, column)) return false;
    const mark = kept.size + statuses.size === 0 ? '' : statusMark(heading, row.key, status);
    if (kept.has(mark)) return false;
    if (statuses.has(mark) && !repeated.has(row.key)) return true;
    if (!isCurrent) return false;
    if (isProvedByNote(status, task.view.note(row.row, column), written)) return true;
    if (explanation === null) return false;
    return isProvedByExplanation(status, task.view.value(row.row, explanation), written, row.explanation);
  };
}

/** Fingerprints of the statuses written in the column. */
function statusMarks({ record }: FoundColumns, heading: string): readonly string[] {
  const earlier = record?.earlier.find((other) => other.heading === heading);
  return record?.status.heading === heading ? record.statuses : (earlier?.marks ?? []);
}

/** Fingerprints of the cells in the column that a person is known to have changed. */
function keptMarks({ record }: FoundColumns, heading: string): readonly string[] {
  const earlier = record?.earlier.find((other) => other.heading === heading);
  return record?.status.heading === heading ? record.kept : (earlier?.kept ?? []);
}

/** Keys that more than one measure has; no fingerprint can tell such measures apart. */
export function* repeatedKeys(rows: readonly MeasureRow[]): Steps<ReadonlySet<string>> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  yield* inSlices(rows, ({ key }) => (seen.has(key) ? repeated : seen).add(key));
  return repeated;
}
