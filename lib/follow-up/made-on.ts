// What an override was made on, and whether that is another now: the row's own cell tells, else what stored rounds remember.
import { issue, type Issue } from '../issue.ts';
import { createReadings } from '../assess/readings.ts';
import { ALL_GOALS, STATUS_WORD } from '../model/assessment.ts';
import type { Assessment, AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import type { Override, RoundRow } from '../model/follow-up.ts';
import { parseStatusWord } from '../register/parse-status-word.ts';
import type { OverrideRow } from '../register/read-overrides.ts';
import { tidy } from '../swedish/spaces.ts';
import type { Target } from '../swedish/target.ts';
import type { Subject } from './find-subject.ts';
import { plain, rememberedIn, type RememberedOverride } from './override-text.ts';
import { roundKey } from './round-key.ts';
import { outcomeText, readShownOutcome, sameOutcome } from './same-outcome.ts';
import { sameTargetText } from './same-target-text.ts';
import { wholeText } from './status-text.ts';

/** What an override was made on, as `Override` has it, and whether that is another now. */
export interface MadeOn extends Pick<Override, 'madeOn' | 'behind' | 'flag'> {
  readonly issue: Issue | null;
}

/** The stored rows of the subject, by `roundKey`, from the latest round of the period to the earliest. */
export type Remembered = readonly ReadonlyMap<string, readonly RoundRow[]>[];

/** What the override of this row was made on. */
export function findMadeOn(
  subject: Subject,
  row: OverrideRow,
  result: AssessmentResult,
  remembered: Remembered,
): MadeOn {
  const stored = recall(storedKey(subject, result), row, remembered);
  if (subject.kind === 'measure') {
    const assessment = result.assessments[subject.index];
    if (assessment !== undefined) return ofMeasure(assessment, row, stored);
  }
  return ofWhole(subject.kind === 'goal' ? subject.whole : result.total, row, stored);
}

function recall(key: string, row: OverrideRow, remembered: Remembered): RememberedOverride | null {
  for (const rows of remembered) {
    for (const { override } of rows.get(key) ?? []) {
      const found = rememberedIn(override, row);
      if (found !== null) return found;
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

function ofMeasure(assessment: Assessment, row: OverrideRow, stored: RememberedOverride | null): MadeOn {
  const { target, outcome, status } = assessment;
  const now = { madeOn: outcomeText(outcome), target: target.text, status: STATUS_WORD[status] };
  const isNow = (text: string): boolean =>
    plain(text) === plain(now.madeOn) || sameOutcome(readShownOutcome(target, text), outcome);
  const madeOn = row.madeOn ?? stored?.madeOn ?? now.madeOn;
  const isSameOutcome = isNow(madeOn);
  if (row.madeOn !== null && !isSameOutcome) {
    const read = readShownOutcome(target, row.madeOn);
    if (read.kind === 'ask')
      return unreadable(row, `Utfallet vid bedömningen, «${row.madeOn}», kan inte tolkas. ${read.question}`);
  }
  // What is remembered is of the outcome that it was remembered with.
  const isRemembered =
    stored !== null && (row.madeOn === null || isSameText(stored.madeOn, row.madeOn, target));
  const behind = (isRemembered ? stored.behind : null) ?? { target: now.target, status: now.status };
  const others = [
    ...(isSameOutcome ? [] : [`ett annat utfall (${madeOn}, nu ${now.madeOn})`]),
    ...(isSameTarget(behind.target, target)
      ? []
      : [`ett annat målvärde (${orNone(behind.target)}, nu ${orNone(now.target)})`]),
  ];
  // With another outcome or målvärde there is no need to say that the status may be another.
  if (others.length === 0 && behind.status !== now.status)
    others.push(`${ON_STATUS} (${behind.status}, nu ${now.status})`);
  return { madeOn, behind, flag: flagged(others), issue: null };
}

function isSameText(a: string, b: string, target: Target): boolean {
  return plain(a) === plain(b) || sameOutcome(readShownOutcome(target, a), readShownOutcome(target, b));
}

function isSameTarget(text: string, target: Target): boolean {
  if (plain(text) === plain(target.text)) return true;
  return sameTargetText(createReadings(false), text, target.text);
}

function orNone(target: string): string {
  return tidy(target) === '' ? 'inget målvärde' : tidy(target);
}

function flagged(others: readonly string[]): string | null {
  return others.length === 0 ? null : `Bedömningen gjordes på ${others.join(' och ')}.`;
}

const ON_STATUS = 'en annan beräknad status';

function ofWhole(whole: GoalAssessment, row: OverrideRow, stored: RememberedOverride | null): MadeOn {
  const now = wholeText(whole);
  const madeOn = row.madeOn ?? stored?.madeOn ?? now;
  const status = parseStatusWord(madeOn.replace(/\(.*$/u, ''));
  if (status === null)
    return unreadable(
      row,
      `«${madeOn}» är ingen status. För ett mål skrivs den beräknade status som bedömningen gjordes på: Grön, Gul, Röd eller Ej bedömd.`,
    );
  if (status !== whole.status)
    return { madeOn, flag: flagged([`${ON_STATUS} (${madeOn}, nu ${now})`]), issue: null };
  // A person need not write the counts; those that Målljus remembers are the same as long as nothing below has changed.
  const isSame = row.madeOn !== null || !madeOn.includes('(') || madeOn === now;
  const flag = isSame ? null : `Underlaget har ändrats sedan bedömningen: då ${madeOn}, nu ${now}.`;
  return { madeOn, flag, issue: null };
}

function unreadable({ refs }: OverrideRow, text: string): MadeOn {
  return { madeOn: null, flag: null, issue: issue('override-not-understood', refs.madeOn, text) };
}
