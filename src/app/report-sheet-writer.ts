// What a file has to offer for the report sheet to be put in it.
import type { PlannedReportSheet } from '../../lib/index.ts';
import type { Result } from './result.ts';

export interface ReportSheetWriter {
  /** Of these sheets, those that a formula, a name, a chart or a link elsewhere hangs on. */
  sheetsInUse(names: readonly string[]): readonly string[];
  /** Puts the sheet in the file and takes away those that it replaces, or does nothing and says why. */
  putReportSheet(planned: PlannedReportSheet): Result<null>;
  /** Makes the file open on a sheet. */
  openOn(sheet: string): void;
}
