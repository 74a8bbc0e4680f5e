// The order KSAU, KS, KF of each item: a step before the one that prepares it, on the same day, or without it. Only what is certain.
import { issue, type Issue } from '../issue.ts';
import { asPart, inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import type { Meeting } from '../register/read-timetable.ts';
import { BODIES } from '../register/registers.ts';
import { nameKey } from '../rules/name-key.ts';

/**
 * One warning for each meeting that stands wrong, in the order of the items. Cancelled meetings are not to be among them. Nothing is said
 * of the items in `unread`, of which not all meetings are known.
 */
export function* checkOrder(
  meetings: readonly Meeting[],
  unread: readonly string[],
): Steps<readonly Issue[]> {
  const unknown = new Set(yield* mapInSlices(unread, nameKey));
  const byItem = new Map<string, Meeting[][]>();
  yield* inSlices(meetings, (meeting) => {
    const { place } = meeting.body;
    const key = nameKey(meeting.item);
    if (place === null || unknown.has(key)) return;
    const steps = byItem.get(key) ?? BODIES.map(() => []);
    steps[place]?.push(meeting);
    byItem.set(key, steps);
  });
  const found = yield* asPart(
    mapInSlices([...byItem.values()], ([first = [], second = [], third = []]) => [
      ...outOfOrder(first, second),
      ...outOfOrder(second, third),
      ...(second.length === 0 ? third.map(withoutBoard) : []),
    ]),
    0.5,
    1,
  );
  return found.flat();
}

/**
 * As many of both are as many rounds, and go together one by one. Else a later step is wrong only when no earlier one comes before it:
 * which round it belongs to is not certain.
 */
function outOfOrder(earlier: readonly Meeting[], later: readonly Meeting[]): readonly Issue[] {
  if (earlier.length === 0) return [];
  const [before, after] = [byDate(earlier), byDate(later)];
  const isPaired = before.length === after.length;
  return after.flatMap((meeting, index) => {
    const preparing = isPaired ? before[index] : before[0];
    return preparing === undefined || follows(meeting, preparing) ? [] : misplaced(meeting, preparing);
  });
}

function byDate(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row));
}

// An extra meeting is often held just before the one that it prepares for.
function follows(later: Meeting, earlier: Meeting): boolean {
  if (later.date !== earlier.date) return later.date > earlier.date;
  return later.body.extra || earlier.body.extra;
}

function misplaced(later: Meeting, earlier: Meeting): Issue {
  const item = `«${later.item}»`;
  const [one, other] = [meetingText(later, later), meetingText(earlier, later)];
  const what =
    later.date === earlier.date
      ? `${item}: ${one} ligger samma dag som ${other}, som ska komma före.`
      : `${item}: ${one} ligger före ${other}.`;
  return issue('timetable-order', later.cell, `${what} Ordningen är ${BODIES.join(', ')}; rätta datumen.`);
}

function withoutBoard(meeting: Meeting): Issue {
  const text = `«${meeting.item}»: ${meetingText(meeting, meeting)} har inget sammanträde i KS före sig. Lägg till det, eller skriv ärendet på samma sätt på båda raderna.`;
  return issue('timetable-order', meeting.cell, text);
}

/** «KS 2020-02-05 (rad 7)»; with the sheet when it is another than that of the finding. */
function meetingText({ body, date, row, sheet }: Meeting, beside: Meeting): string {
  const place = sheet === beside.sheet ? `rad ${String(row)}` : `«${sheet}» rad ${String(row)}`;
  return `${body.name} ${date} (${place})`;
}
