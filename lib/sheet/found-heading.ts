// A heading found in a sheet: its rows, its columns, and what kind of table it opens.
import type { ColumnSpan } from './sheet-grid.ts';
import type { TableSnapshot } from '../model/snapshot.ts';
import type { HeadingSort } from './core-parts.ts';
import type { HeadingBlock } from './heading-block.ts';

/** A heading found, with the columns it spans. */
export interface FoundHeading extends HeadingBlock, ColumnSpan {
  readonly sort: HeadingSort;
  readonly excelTable: TableSnapshot | null;
}
