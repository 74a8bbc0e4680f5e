// The «Tidsplan» and the «Aktivitetsplan» behind it, held against today: what is done, late, due soon and later, and whether the order holds.
import { issue, type Issue } from '../issue.ts';
import type { PlannedActivity, Timetable, TimetableEntry } from '../model/follow-up.ts';
import { asPart, filterInSlices, inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { readActivityPlan, type ActivityRow } from '../register/read-activity-plan.ts';
import { readMeetingPlan, type Meeting } from '../register/read-timetable.ts';
import { nameKey } from '../rules/name-key.ts';
import { checkActivityOrder } from './activity-order.ts';
import { dueState } from './due-state.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';
import { askAbout, askEnd, askStatus } from './plan-questions.ts';
import { planStatus, type PlanStatus } from './plan-status.ts';
import { checkOrder } from './timetable-order.ts';

/**
 * Null when the workbook has neither sheet. Needs nothing of a judgement; with the measures, what an activity is for is looked for among
 * their goals too, and asked about when it is not found.
 */
export function* readTimetable({
  snapshot,
  now,
  measures,
}: Pick<FollowUpInput, 'snapshot' | 'now'> & Partial<Pick<FollowUpInput, 'measures'>>): Steps<
  Part<Timetable | null>
> {
  const today = now.slice(0, 'yyyy-mm-dd'.length);
  const plan = yield* asPart(readMeetingPlan(snapshot), 0, 0.4);
  const behind = yield* asPart(readActivityPlan(snapshot), 0.4, 0.6);
  const unread = [plan.issues, behind.issues];
  if (plan.sheets.length === 0 && behind.sheets.length === 0) return { result: null, issues: unread.flat() };
  const meetings = yield* asPart(readStatuses(plan.meetings, today), 0.6, 0.7);
  const ahead = yield* filterInSlices(meetings.told, ({ status }) => status !== 'cancelled');
  const held = yield* mapInSlices(ahead, ({ meeting }) => meeting);
  const open = yield* filterInSlices(behind.activities, isOpen);
  const order = yield* asPart(checkOrder(held, plan.unread), 0.7, 0.8);
  const late = yield* asPart(checkActivityOrder(open, held), 0.8, 0.9);
  const asked = yield* mapInSlices(behind.activities, (row) => [...askStatus(row), ...askEnd(row)]);
  const about =
    measures === undefined ? [] : yield* asPart(askAbout(behind.activities, plan.meetings, measures), 0.9, 1);
  const entries = yield* mapInSlices(meetings.told, (told) => entryOf(told, today));
  const activities = yield* mapInSlices(behind.activities, (row) => activityOf(row, today));
  return {
    result: { today, entries: entries.sort(inOrder), activities: activities.sort(byEnd) },
    issues: [...unread, meetings.issues, ...asked, about, order, late].flat(),
  };
}

interface ToldMeeting {
  readonly meeting: Meeting;
  readonly status: PlanStatus;
}

/** The meetings with their statuses, each meeting once; what contradicts itself is asked about, and counts as not done. */
function* readStatuses(
  meetings: readonly Meeting[],
  today: string,
): Steps<{ readonly told: readonly ToldMeeting[]; readonly issues: readonly Issue[] }> {
  const seen = new Map<string, Meeting>();
  const told: ToldMeeting[] = [];
  const issues: Issue[] = [];
  yield* inSlices(meetings, (meeting) => {
    const key = JSON.stringify([meeting.body.name, meeting.date, nameKey(meeting.item)]);
    const first = seen.get(key);
    if (first !== undefined) {
      issues.push(issue('timetable-not-understood', meeting.cell, twiceText(first)));
      return;
    }
    seen.set(key, meeting);
    const status = planStatus(meeting.status);
    const isEarly = status === 'done' && meeting.date > today;
    issues.push(...askStatus(meeting));
    if (isEarly) issues.push(issue('timetable-not-understood', meeting.cell, earlyText(meeting)));
    told.push({ meeting, status: isEarly ? 'open' : status });
  });
  return { told, issues };
}

function twiceText({ row, sheet }: Meeting): string {
  return `Samma ärende, organ och dag står också i «${sheet}» på rad ${String(row)}, och den raden gäller. Ta bort den ena.`;
}

function earlyText({ body, date, status }: Meeting): string {
  return `Statusen är «${status}», men ${body.name} sammanträder först ${date}. Rätta datumet eller statusen.`;
}

function entryOf({ meeting, status }: ToldMeeting, today: string): TimetableEntry {
  const { body, date, item, document, cell } = meeting;
  const due = { day: date, endless: '', status, askFor: 'om ärendet är behandlat', cancelled: 'Utgår.' };
  return {
    body: body.extra ? `Extra ${body.name}` : body.name,
    date,
    item,
    document,
    ...dueState(due, today),
    status: meeting.status,
    cell,
  };
}

function activityOf(row: ActivityRow, today: string): PlannedActivity {
  const { name, responsible, start, end, about, status, endless, cell } = row;
  const due = {
    day: end,
    endless: ENDLESS[endless ?? 'empty'],
    status: planStatus(status),
    askFor: 'om aktiviteten är genomförd',
    cancelled: 'Avbruten.',
  };
  return { name, responsible, start, end, status, about, cell, ...dueState(due, today) };
}

const ENDLESS: Readonly<Record<NonNullable<ActivityRow['endless']>, string>> = {
  ongoing: 'Löpande.',
  empty: 'Slutdatum saknas.',
  unread: 'Slutdatumet kan inte läsas.',
};

function isOpen({ status }: ActivityRow): boolean {
  return !['done', 'cancelled'].includes(planStatus(status));
}

function inOrder(a: TimetableEntry, b: TimetableEntry): number {
  return compare(a.date, b.date);
}

// What has no end comes last.
function byEnd(a: PlannedActivity, b: PlannedActivity): number {
  return compare(a.end ?? '9999-12-31', b.end ?? '9999-12-31');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
