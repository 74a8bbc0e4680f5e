// The form of a case about judging: målvärde, utfall, what comes of it, and why (in Swedish).
import type { UnratedReason } from '../../lib/model/assessment.ts';
import type { IssueCode } from '../../lib/issue.ts';
import type { RuleColour } from '../../lib/index.ts';
import type { CellContent, MeasureSpec, RunSpec } from '../support/build-measure.ts';

/** A colour, a reason that there is none, or the code of the question that is asked instead. */
export type Expected = RuleColour | Exclude<UnratedReason, 'notUnderstood'> | `ask ${IssueCode}`;

/** Other columns of the row, how the run is asked for, and what else has to come of it. */
export interface More extends MeasureSpec, RunSpec {
  /** Codes of the findings besides the question and the assumption; none when left out. */
  readonly also?: readonly IssueCode[];
  /** Part of what is assumed; nothing may be assumed when left out. */
  readonly assumed?: string;
  /** Part of the explanation. */
  readonly says?: string;
  /** Fulfilment in percent, one decimal; not looked at when left out. */
  readonly fulfilment?: number | null;
}

export type JudgingCase = readonly [
  target: CellContent | undefined,
  outcome: CellContent | undefined,
  expected: Expected,
  why: string,
  more?: More,
];
