// Use case: the timetable and the activity plan of a workbook, held against today. Reads only; nothing is ever written.
import { readTimetable, unreadPlans } from '../../lib/index.ts';
import type { Issue, Timetable } from '../../lib/index.ts';
import type { WorkbookPort } from './port.ts';
import { accept, refuse, type Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

export interface TimetableOptions extends Pausing {
  /** ISO time of the user's clock, minute or longer: what is late and soon is counted from its day. */
  readonly now: string;
}

export interface FollowedTimetable {
  readonly timetable: Timetable;
  /** File name of the workbook, for the calendar. */
  readonly workbook: string;
  /** Questions about rows that could not be read, and warnings about their order. */
  readonly issues: readonly Issue[];
}

/** The plans of a workbook; refused when it has none. The calendar is made with `timetableCalendar(timetable, { stamp, workbook })`. */
export async function followTimetable(
  port: Pick<WorkbookPort, 'read'>,
  { now, ...pausing }: TimetableOptions,
): Promise<Result<FollowedTimetable>> {
  const read = await port.read();
  if (!read.ok) return read;
  const steps = readTimetable({ snapshot: read.value, now });
  const followed = await workInSlices(steps, pausing, 'Arbetet avbröts.');
  if (!followed.ok) return followed;
  const { result: timetable, issues } = followed.value;
  if (timetable === null) return refuse('unsupported', withoutPlan(unreadPlans(read.value.sheets)));
  return accept({ timetable, workbook: read.value.name, issues });
}

/** What the sheet with the plan's name lacks says more than that there is no plan. */
function withoutPlan(unread: readonly string[]): string {
  if (unread.length > 0)
    return `${unread.join(' ')} Lägg till det som saknas i rubrikraden, med ett sammanträde eller en aktivitet per rad; mallen visar hur.`;
  return NO_PLAN;
}

const NO_PLAN =
  'Arbetsboken har varken «Tidsplan» eller «Aktivitetsplan». Lägg till ett blad som heter Tidsplan med kolumnerna Organ, Datum och Ärende; mallen har ett.';
