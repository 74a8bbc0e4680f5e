// Which of the officer's own cells ours are to look like.
import type { CellWrite } from '../model/write-plan.ts';
import type { SheetView } from './sheet-view.ts';
import type { TableLayout } from './table-layout.ts';
import type { TableTask } from './table-task.ts';

/** A cell of the sheet, counted from 0. */
export interface ModelCell {
  readonly row: number;
  readonly column: number;
}

/** The cell that shows in a merged area is its first. */
export function styledCell(view: SheetView, row: number, column: number): ModelCell {
  const [merge] = view.mergesIn({ top: row, bottom: row, left: column, right: column });
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/**
 * The cell that ours in the table are to look like: the last filled one of the officer's in a row in the middle, since the
 * first and last rows often have lines of their own.
 */
export function bodyCell(
  { view, table, rows }: TableTask,
  { status, explanation, leaving }: TableLayout,
): ModelCell {
  const row = rows[Math.floor(rows.length / 2)]?.row ?? table.area.bottom;
  const columns = table.columns.map(({ column }) => column).sort((a, b) => b - a);
  const own = [status.column, explanation?.column, leaving?.column];
  const column = columns.find((one) => !own.includes(one) && view.value(row, one) !== null);
  return styledCell(view, row, column ?? table.area.left);
}

/** A write that looks like the table's own cells, unless it keeps the style that is there. */
export function styledWrite(
  write: Pick<CellWrite, 'sheet' | 'row' | 'column' | 'value'>,
  look: CellWrite['look'],
  beside: ModelCell,
): CellWrite {
  const { sheet, row, column, value } = write;
  // Spelled out, since a large plan has hundreds of thousands and copying by spread is several times slower.
  return look === 'keep' ? { sheet, row, column, value, look } : { sheet, row, column, value, look, beside };
}
