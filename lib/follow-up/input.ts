// What following up is made of: the workbook, the measures as they were judged, and the result.
import type { AssessmentResult } from '../model/assessment.ts';
import type { Measure } from '../model/measure.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import type { Recognition } from '../sheet/table.ts';

export interface FollowUpInput {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  /** As judged, with the målvärden that held on the judged day; one for each assessment, in the same order. */
  readonly measures: readonly Measure[];
  readonly result: AssessmentResult;
  readonly rules: CompiledRules;
  /** ISO minute, given by the host: `2021-03-15T09:30`. */
  readonly now: string;
  /** Our own sheet of stored rounds; null when there is none. */
  readonly roundsSheet: SheetSnapshot | null;
  /** Check numbers that the sheet may have, as the state remembers it; none when nothing is known to have been stored. */
  readonly roundsExpected?: readonly string[];
}
