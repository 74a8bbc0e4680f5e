// The port that every host implements: Excel, an .xlsx file, a stand-in in tests.
import type { WorkbookSnapshot, WritePlan } from '../../lib/index.ts';
import type { Result } from './result.ts';

/** What carrying out a plan came to. */
export interface WriteReport {
  /** Number of cells, notes, rules and sheets written. */
  readonly written: number;
  /** Of a plan that leaves the workbook: cells whose formulas use Målljus's functions still, as `Blad!H5`. */
  readonly functionsLeft?: readonly string[];
}

/** A workbook that can be read and written all at once. `apply` does everything or nothing. */
export interface WorkbookPort {
  read(): Promise<Result<WorkbookSnapshot>>;
  apply(plan: WritePlan): Promise<Result<WriteReport>>;
}
