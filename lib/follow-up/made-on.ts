// What an override was made on, and whether that is another now: the row's own cell tells, else what stored rounds remember.
import { issue, type Issue } from '../issue.ts';
import type { Assessment, AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import type { Override, RoundRow } from '../model/follow-up.ts';
import { parseStatusWord } from '../register/parse-status-word.ts';
import type { OverrideRow } from '../register/read-overrides.ts';
import type { Subject } from './find-subject.ts';
import { rememberedIn } from './override-text.ts';
import { roundKey } from './round-key.ts';
import { outcomeText, readShownOutcome, sameOutcome } from './same-outcome.ts';
import { ALL_GOALS, wholeText } from './status-text.ts';

export interface MadeOn {
  readonly madeOn: string | null;
  readonly flag: string | null;
  readonly issue: Issue | null;
}

type Told = Pick<Override, 'status' | 'decision' | 'reason'>;

/** The stored rows of the subject, by `roundKey`, from the latest round of the period to the earliest. */
export type Remembered = readonly ReadonlyMap<string, readonly RoundRow[]>[];

/** What the override of this row was made on. */
export function findMadeOn(
  subject: Subject,
  row: OverrideRow,
  told: Told,
  result: AssessmentResult,
  remembered: Remembered,
): MadeOn {
  const stored = recall(storedKey(subject, result), told, remembered);
  if (subject.kind === 'measure') {
    const assessment = result.assessments[subject.index];
    if (assessment !== undefined) return ofMeasure(assessment, row, stored);
  }
  return ofWhole(subject.kind === 'goal' ? subject.whole : result.total, row, stored);
}

function recall(key: string, told: Told, remembered: Remembered): string | null {
  for (const rows of remembered) {
    for (const { override } of rows.get(key) ?? []) {
      const madeOn = rememberedIn(override, told);
      if (madeOn !== null) return madeOn;
    }
  }
  return null;
}

/** Where a stored round keeps the override of a subject. */
function storedKey(subject: Subject, { assessments }: AssessmentResult): string {
  if (subject.kind === 'measure') {
    const { goal = '', subgoal = null } = assessments[subject.index] ?? {};
    return roundKey({ goal, subgoal: subgoal ?? '', measure: subject.title });
  }
  if (subject.kind === 'all') return roundKey({ goal: ALL_GOALS, subgoal: '', measure: '' });
  const { whole, within } = subject;
  const [goal, subgoal] = within === null ? [whole.goal, ''] : [within, whole.goal];
  return roundKey({ goal, subgoal, measure: '' });
}

function ofMeasure({ target, outcome }: Assessment, row: OverrideRow, stored: string | null): MadeOn {
  const now = outcomeText(outcome);
  if (row.madeOn === null) {
    const madeOn = stored ?? now;
    return compared(madeOn, now, sameOutcome(readShownOutcome(target, madeOn), outcome), ON_OUTCOME);
  }
  const read = readShownOutcome(target, row.madeOn);
  const isSame = sameOutcome(read, outcome);
  if (read.kind === 'ask' && !isSame)
    return unreadable(row, `Utfallet vid bedömningen, «${row.madeOn}», kan inte tolkas. ${read.question}`);
  return compared(row.madeOn, now, isSame, ON_OUTCOME);
}

function ofWhole(whole: GoalAssessment, row: OverrideRow, stored: string | null): MadeOn {
  const now = wholeText(whole);
  if (row.madeOn === null) return compared(stored ?? now, now, stored === null || stored === now, ON_STATUS);
  const text = row.madeOn;
  const status = parseStatusWord(text.replace(/\(.*$/u, ''));
  if (status === null)
    return unreadable(
      row,
      `«${text}» är ingen status. För ett mål skrivs den beräknade status som bedömningen gjordes på: Grön, Gul, Röd eller Ej bedömd.`,
    );
  return compared(text, now, status === whole.status, ON_STATUS);
}

const ON_OUTCOME = 'ett annat utfall';
const ON_STATUS = 'en annan beräknad status';

function compared(madeOn: string, now: string, isSame: boolean, what: string): MadeOn {
  const flag = isSame ? null : `Bedömningen gjordes på ${what} (${madeOn}, nu ${now}).`;
  return { madeOn, flag, issue: null };
}

function unreadable({ refs }: OverrideRow, text: string): MadeOn {
  return { madeOn: null, flag: null, issue: issue('override-not-understood', refs.madeOn, text) };
}
