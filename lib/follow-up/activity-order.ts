// Activities that end after the meeting they are for: the last one of the item that the activity names.
import { issue, type Issue } from '../issue.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { ActivityRow } from '../register/read-activity-plan.ts';
import type { Meeting } from '../register/read-timetable.ts';
import { nameKey } from '../rules/name-key.ts';

/** A warning for each activity that ends after the last meeting of its item. Done and cancelled ones are not to be among them. */
export function* checkActivityOrder(
  activities: readonly ActivityRow[],
  meetings: readonly Meeting[],
): Steps<readonly Issue[]> {
  const last = new Map<string, Meeting>();
  yield* inSlices(meetings, (meeting) => {
    const key = nameKey(meeting.item);
    const known = last.get(key);
    if (known === undefined || known.date < meeting.date) last.set(key, meeting);
  });
  const issues: Issue[] = [];
  yield* inSlices(activities, ({ name, about, end, cell }) => {
    const meeting = last.get(nameKey(about));
    if (about === '' || end === null || meeting === undefined || end <= meeting.date) return;
    const { body, date, item, row } = meeting;
    const text = `Aktiviteten «${name}» är klar först ${end}, efter sammanträdet som den är till för: ${body.name} ${date} med «${item}» (rad ${String(row)}). Rätta ett av datumen.`;
    issues.push(issue('timetable-order', cell, text));
  });
  return issues;
}
