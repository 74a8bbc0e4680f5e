// Overrides («samlad bedömning»): the valid ones beside the calculated statuses, flagged when what they were made on is another now.
import { issue, type Issue } from '../issue.ts';
import type { AssessmentResult } from '../model/assessment.ts';
import type { Override, OverrideResult, OverrideSubject, Round } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import { asPart, filterInSlices, inSlices, inTurn, type Steps } from '../model/steps.ts';
import { readOverrides } from '../register/read-overrides.ts';
import { samePeriod } from '../sheet/period.ts';
import { chooseOverrideRows, type ChosenRow } from './choose-override-row.ts';
import type { Subject } from './find-subject.ts';
import type { FollowUpInput } from './input.ts';
import { findMadeOn, type Remembered } from './made-on.ts';
import { overrideDecision } from './override-text.ts';
import type { Part } from './part.ts';
import { roundKey, rowsByKey } from './round-key.ts';
import { rollUpWithOverrides } from './roll-up-with-overrides.ts';
import { subjectName } from './subject-key.ts';

/**
 * The overrides of the judged period, and the goals rolled up with them; null when the workbook has no register for them. The calculated result is
 * never changed. `stored`: the rounds of the workbook, oldest first, which remember what an override was made on.
 */
export function* applyOverrides(
  input: Pick<FollowUpInput, 'snapshot' | 'measures' | 'result' | 'rules' | 'now'>,
  stored: readonly Round[],
): Steps<Part<OverrideResult | null>> {
  const { snapshot, result, now } = input;
  const reading = yield* asPart(readOverrides(snapshot, result.period, now), 0, READ_SHARE);
  if (!reading.isUsed) return { result: null, issues: reading.issues };
  const { chosen, issues } = yield* asPart(chooseOverrideRows(reading.rows, input), READ_SHARE, CHOSEN_SHARE);
  const remembered = chosen.length === 0 ? [] : yield* rememberedRows(stored, result.period);
  const overrides: Override[] = [];
  const outdated: Issue[] = [];
  const add = (row: ChosenRow): void => {
    const made = makeOverride(row, result, remembered);
    overrides.push(made.override);
    outdated.push(...made.issues);
  };
  yield* inSlices(chosen, add, SLICE);
  const rolling = rollUpWithOverrides(input, overrides);
  const { goals, total, issues: rolledUp } = yield* asPart(rolling, CHOSEN_SHARE, 1);
  return {
    result: { overrides, goals, total },
    issues: [...reading.issues, ...issues, ...outdated, ...rolledUp],
  };
}

/** Rows to a slice: the outcomes that they were made on are read anew. */
const SLICE = 100;
/** How much of the work is done when the register has been read, and when its rows have been chosen. */
const READ_SHARE = 0.2;
const CHOSEN_SHARE = 0.5;

function* rememberedRows(stored: readonly Round[], period: Period | null): Steps<Remembered> {
  const same = stored.filter(
    (round) => round.period !== null && period !== null && samePeriod(round.period, period),
  );
  return yield* inTurn([...same].reverse(), function* ({ rows }) {
    const overridden = yield* filterInSlices(rows, ({ override }) => override !== '');
    return yield* rowsByKey(overridden, roundKey);
  });
}

function makeOverride(
  { subject, row }: ChosenRow,
  result: AssessmentResult,
  remembered: Remembered,
): { readonly override: Override; readonly issues: readonly Issue[] } {
  const { status, reason, body, date, section } = row;
  const made = findMadeOn(subject, row, result, remembered);
  const override: Override = {
    ...described(subject, result),
    status,
    reason,
    body,
    date,
    section,
    decision: overrideDecision(row),
    madeOn: made.madeOn,
    ...(made.behind === undefined ? {} : { behind: made.behind }),
    flag: made.flag,
    cell: row.refs.status,
  };
  const asked = made.issue === null ? [] : [made.issue];
  return { override, issues: made.flag === null ? asked : [...asked, outdatedIssue(override, made.flag)] };
}

function described(
  subject: Subject,
  { assessments, total }: AssessmentResult,
): Pick<Override, 'subject' | 'index' | 'calculated'> {
  if (subject.kind === 'all') return { subject: { kind: 'all' }, index: null, calculated: total.status };
  if (subject.kind === 'goal') {
    const { whole, within } = subject;
    const about = { kind: 'goal', goal: whole.goal } as const;
    const named: OverrideSubject = within === null ? about : { ...about, within };
    return { subject: named, index: null, calculated: whole.status };
  }
  const { index } = subject;
  const { goal = '', measure = '', status = 'unrated' } = assessments[index] ?? {};
  return { subject: { kind: 'measure', goal, measure }, index, calculated: status };
}

function outdatedIssue({ subject, cell }: Override, flag: string): Issue {
  const what = subject.kind === 'all' ? 'helheten' : `«${subjectName(subject)}»`;
  return issue('override-outdated', cell, `Samlad bedömning av ${what}: ${flag} Pröva om den ska stå kvar.`);
}
