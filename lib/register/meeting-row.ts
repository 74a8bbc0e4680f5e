// What one row of the «Tidsplan» says before its years are known: bodies paired with days, or what is lacking.
import { parseCellRef } from '../model/area.ts';
import { findDates } from '../swedish/date.ts';
import { withFullStop } from '../swedish/full-stop.ts';
import { readBodies, type MeetingBody } from './meeting-body.ts';
import { readDays, type WrittenDay } from './meeting-days.ts';
import type { RegisterRow } from './read-register.ts';
import { TIMETABLE } from './registers.ts';

type Key = (typeof TIMETABLE)['columns'][number]['key'];
export type TimetableRow = RegisterRow<Key>;

/** An item before a body on a day whose year may not be known yet. */
export interface MeetingDraft {
  readonly row: TimetableRow;
  readonly body: MeetingBody;
  readonly written: WrittenDay;
  /** Of the column «År»; null where there is none. */
  readonly ownYear: number | null;
  readonly cell: string;
}

export interface RowFault {
  readonly cell: string;
  readonly text: string;
}

export interface RowReading {
  readonly drafts: readonly MeetingDraft[];
  readonly faults: readonly RowFault[];
}

const NOTHING: RowReading = { drafts: [], faults: [] };

/** The meetings of a row; none for a heading within the sheet, and for a row where something is lacking. */
export function readMeetings(row: TimetableRow): RowReading {
  if (isHeading(row)) return NOTHING;
  const place = row.text('date') === '' && holdsDate(row.text('body')) ? 'body' : 'date';
  const days = daysOf(row, place);
  if ('fault' in days) return faulty(row, place, withFullStop(days.fault));
  if (days.days.length === 0) return faulty(row, 'date', 'Datum saknas. Skriv sammanträdets dag.');
  const bodies = place === 'body' ? { bodies: [] } : readBodies(row.text('body'));
  if ('fault' in bodies) return faulty(row, 'body', withFullStop(bodies.fault));
  const paired = pair(days.days, bodies.bodies);
  if ('fault' in paired) return faulty(row, paired.at ?? place, paired.fault);
  if (row.text('item') === '')
    return faulty(row, 'item', 'Ärende saknas. Skriv vad som ska behandlas på sammanträdet.');
  const year = ownYear(row);
  if (year === 'unclear') return faulty(row, 'year', 'Året kan inte läsas. Skriv det med fyra siffror.');
  const cell = row.ref(place);
  const drafts = paired.meetings.map(({ body, day }) => ({ row, body, written: day, ownYear: year, cell }));
  return { drafts, faults: [] };
}

function faulty(row: TimetableRow, key: Key, text: string): RowReading {
  return { drafts: [], faults: [{ cell: row.ref(key), text }] };
}

/** A row with one text alone, first in the row: «Våren 2019». */
function isHeading(row: TimetableRow): boolean {
  const filled = KEYS.filter((key) => row.cell(key) !== null);
  const [only] = filled;
  if (only === undefined || filled.length > 1 || only === 'date' || only === 'status') return false;
  const columns = KEYS.map((key) => parseCellRef(row.ref(key))?.column ?? 0);
  return parseCellRef(row.ref(only))?.column === Math.min(...columns) && !isMeeting(row.text(only));
}

const KEYS = TIMETABLE.columns.map(({ key }) => key);

// «KS» alone is a row that lacks something; «Våren 2019» is none.
function isMeeting(text: string): boolean {
  const reading = readBodies(text);
  if ('fault' in reading || reading.bodies.some(({ place }) => place !== null)) return true;
  const days = readDays(text);
  return 'days' in days && days.days.length > 0;
}

function holdsDate(text: string): boolean {
  return findDates(text, { expected: true }).length > 0;
}

function daysOf(row: TimetableRow, place: 'body' | 'date'): ReturnType<typeof readDays> {
  const cell = row.cell(place);
  if (typeof cell?.value === 'string' || cell === null) return readDays(row.text(place));
  const reading = row.day(place, 'exact');
  if ('fault' in reading) return reading;
  return { days: reading.day === null ? [] : [{ form: reading.day, body: null, weekday: null }] };
}

type Pairing =
  | { readonly meetings: readonly { readonly body: MeetingBody; readonly day: WrittenDay }[] }
  | { readonly fault: string; readonly at?: 'body' };

/** Bodies and days go together one by one, in the order in which they stand. */
function pair(days: readonly WrittenDay[], bodies: readonly MeetingBody[]): Pairing {
  const own = days.flatMap(({ body }) => body ?? []);
  if (own.length > 0) return pairOwn(days, own, bodies);
  if (bodies.length === 0) return { fault: 'Organ saknas. Skriv vem som sammanträder.', at: 'body' };
  if (bodies.length !== days.length)
    return { fault: 'Organen och dagarna är inte lika många. Skriv ett sammanträde per rad.' };
  return { meetings: days.flatMap((day, index) => withBody(day, bodies[index])) };
}

function pairOwn(
  days: readonly WrittenDay[],
  own: readonly MeetingBody[],
  bodies: readonly MeetingBody[],
): Pairing {
  const names = (list: readonly MeetingBody[]): string => list.map(({ name }) => name).join(', ');
  if (own.length !== days.length)
    return { fault: 'Ett av datumen saknar organ. Skriv ett sammanträde per rad.' };
  if (bodies.length > 0 && names(bodies) !== names(own))
    return { fault: `Cellen nämner ${names(own)}, men organet är ${names(bodies)}. Rätta det som är fel.` };
  return { meetings: days.flatMap((day, index) => withBody(day, own[index])) };
}

function withBody(
  day: WrittenDay,
  body: MeetingBody | undefined,
): readonly { body: MeetingBody; day: WrittenDay }[] {
  return body === undefined ? [] : [{ day, body }];
}

const YEAR = /^(?:19|20)\d\d$/;

function ownYear(row: TimetableRow): number | null | 'unclear' {
  const text = row.text('year').replace(/\s/gu, '');
  if (text === '') return null;
  return YEAR.test(text) ? Number(text) : 'unclear';
}
