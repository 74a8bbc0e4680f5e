// A finding on a measure that was judged all the same.
import type { IssueCode } from '../issue.ts';

/** Something to look at although the measure was judged. */
export interface Remark {
  readonly code: IssueCode;
  readonly cell: string | null;
  /** One Swedish sentence. */
  readonly text: string;
}
