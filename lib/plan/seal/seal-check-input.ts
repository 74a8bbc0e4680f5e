// What a workbook is held against its seal with: how it stands now, and the same judged again.
import type { AssessmentResult } from '../../model/assessment.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import type { Recognition } from '../../sheet/table.ts';
import type { Planned } from '../plan-writes.ts';
import type { RuleSource } from '../rules-in-use.ts';
import type { State } from '../state.ts';
import type { Seal } from './seal.ts';

export interface SealCheckInput {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** The workbook judged again, as it stands: its seal, and what would be written. */
  readonly again: {
    readonly seal: Seal;
    /** Where the rules that judged again come from. */
    readonly rulesFrom: RuleSource;
    readonly recognition: Recognition;
    readonly result: AssessmentResult;
    readonly plan: Planned['plan'];
    readonly statusRefs: Planned['statusRefs'];
  };
}
