// A measure with its assessment and the table that it stands in, for the parts of following up that look at more than the judged cells.
import type { Assessment } from '../model/assessment.ts';
import { cellRef } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { columnsOf } from '../sheet/table-columns.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import type { FollowUpInput } from './input.ts';

export interface FollowedRow {
  readonly measure: Measure;
  readonly assessment: Assessment;
  /** Null for a measure that stands in no recognised table. */
  readonly table: RecognisedTable | null;
}

/** The measures with all that is known of them, in their order. */
export function* followedRows({
  measures,
  result,
  recognition,
}: Pick<FollowUpInput, 'measures' | 'result' | 'recognition'>): Steps<readonly FollowedRow[]> {
  const tables = new Map<string, RecognisedTable>();
  for (const table of recognition.tables)
    yield* inSlices(table.rows, ({ row, name }) => {
      tables.set(rowKey(table.sheet, row + 1, name), table);
    });
  const rows: FollowedRow[] = [];
  yield* inSlices(measures, (measure, index) => {
    const assessment = result.assessments[index];
    if (assessment === undefined) return;
    const table = tables.get(rowKey(measure.sheet, measure.row, measure.name)) ?? null;
    rows.push({ measure, assessment, table });
  });
  return rows;
}

/** What tells a measure's row: tables may stand beside each other, so the row number (from 1) alone does not. */
export function rowKey(sheet: string, row: number, name: string): string {
  return JSON.stringify([sheet, row, name]);
}

/** Where the measure's name stands: `KS mål!B5`; the row's first cell when no column is known. */
export function nameRef({ measure: { sheet, row }, table }: Pick<FollowedRow, 'measure' | 'table'>): string {
  const column =
    table === null
      ? undefined
      : (['measure', 'subgoal', 'goal'] as const).flatMap((role) => columnsOf(table, role))[0];
  return cellRef(sheet, row - 1, column?.column ?? 0);
}
