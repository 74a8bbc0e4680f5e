// The judged measures as rows of a list, and which of them a filter lets through.
import type { Judged } from '../../app/judge-workbook.ts';
import type { Assessment } from '../../../lib/index.ts';
import type { MeasureFilter } from '../store/pane-state.ts';

export interface MeasureRow {
  /** The measure's own for as long as the result stands. */
  readonly key: string;
  /** Its place among the assessments, from 0. */
  readonly index: number;
  readonly assessment: Assessment;
  /** The cell to go to: the status, else the utfall or the målvärde; null when the measure has none. */
  readonly cell: string | null;
}

/** One row per measure, in the workbook's order. */
export function measureRows({ result, statusRefs }: Judged): readonly MeasureRow[] {
  return result.assessments.map((one, index) => ({
    key: String(index),
    index,
    assessment: one,
    cell: statusRefs.get(one) ?? one.cells.outcome ?? one.cells.target,
  }));
}

/** The rows that the filter lets through: every word of the search must be found, in any order. */
export function filterRows(rows: readonly MeasureRow[], filter: MeasureFilter): readonly MeasureRow[] {
  const words = filter.search.split(/\s+/).filter(Boolean).map(anyCase);
  if (words.length === 0 && filter.goal === null && filter.statuses.size === 0) return rows;
  return rows.filter(
    ({ assessment }) =>
      (filter.statuses.size === 0 || filter.statuses.has(assessment.status)) &&
      (filter.goal === null || assessment.goal === filter.goal) &&
      words.every((word) => holds(assessment, word)),
  );
}

// Looked for in the texts as they are: to put those of a hundred thousand measures in small letters takes half a second.
function anyCase(word: string): RegExp {
  return new RegExp(word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'iu');
}

function holds({ measure, goal, subgoal, target, outcome, sheet }: Assessment, word: RegExp): boolean {
  return (
    word.test(measure) ||
    word.test(goal) ||
    word.test(subgoal ?? '') ||
    word.test(target.text) ||
    word.test(outcome.text) ||
    word.test(sheet)
  );
}
