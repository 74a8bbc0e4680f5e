// Why a measure cannot be given a colour, and what the officer is asked. Every step of assessing gives a value or such a stop.
import type { IssueCode } from '../issue.ts';
import type { UnratedReason } from '../model/assessment.ts';

/** A question to the officer about one cell. */
export interface Question {
  readonly code: IssueCode;
  /** `Blad!E5`, or null when it concerns no single cell. */
  readonly cell: string | null;
  readonly text: string;
  readonly suggestion?: string | undefined;
}

export interface Stop {
  readonly stop: UnratedReason;
  readonly question: Question | null;
  /** What is told beside the reason, as a Swedish sentence: «Utfallet hittills är 70 %.» */
  readonly remark?: string;
  /** Which way would have been assumed to be better, had the judging not been strict. */
  readonly assumed?: 'higher' | 'lower';
}

/** No colour for this reason, with nothing to ask. */
export function stopFor(reason: UnratedReason, remark?: string): Stop {
  return { stop: reason, question: null, ...(remark === undefined ? {} : { remark }) };
}

/** No colour until the officer has answered. */
export function stopAndAsk(question: Question): Stop {
  return { stop: 'notUnderstood', question };
}

/** Whether a step gave a stop instead of its value. */
export function isStop(value: unknown): value is Stop {
  return typeof value === 'object' && value !== null && 'stop' in value;
}
