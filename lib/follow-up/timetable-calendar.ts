// The timetable as an .ics file (RFC 5545) for Outlook and other calendars: all-day events, nothing that is done; what is cancelled says so.
import { fingerprint } from '../model/fingerprint.ts';
import type { PlannedActivity, Timetable, TimetableEntry } from '../model/follow-up.ts';
import { dayAfter } from '../swedish/count-days.ts';
import { nameKey } from '../rules/name-key.ts';

export interface CalendarInput {
  /** When the file is made: ISO minute in UTC, `2021-03-15T08:30`. */
  readonly stamp: string;
  /** File name of the workbook, `Mål 2020.xlsx`. */
  readonly workbook: string;
}

interface CalendarEvent {
  /** The same for the same event each time, also when it has been moved, so that a calendar that reads the file again changes it instead of adding another. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly isCancelled: boolean;
}

/** An event before it is known which one it is of those alike. */
interface Draft extends Omit<CalendarEvent, 'uid'> {
  readonly identity: readonly string[];
  readonly isDone: boolean;
}

/**
 * The text of the file, its lines ended with CRLF. Meetings stand on their day, activities on their last day; an activity without one
 * is left out. Example: `timetableCalendar(timetable, { stamp: '2021-03-15T08:30', workbook: 'Mål.xlsx' })`.
 */
export function timetableCalendar(
  { entries, activities }: Timetable,
  { stamp, workbook }: CalendarInput,
): string {
  const events = numbered([...entries.map(meetingEvent), ...activities.flatMap(activityEvent)]);
  const stamped = `${stamp.replace(/[-:]/gu, '')}00Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Målljus//Tidsplan//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`Tidsplan – ${workbook}`)}`,
    ...events.flatMap((event) => eventLines(event, stamped)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/**
 * The events that are not done. The same ärende before the same body is told apart by its number within the year, in order of time: never
 * by its day, which may be moved, nor across years, where the ärende comes back and rows of past years are removed.
 */
function numbered(drafts: readonly Draft[]): readonly CalendarEvent[] {
  const before = new Map<string, number>();
  return drafts.flatMap(({ identity, isDone, ...event }) => {
    const year = event.day.slice(0, 'yyyy'.length);
    const key = JSON.stringify([...identity, year]);
    const number = (before.get(key) ?? 0) + 1;
    before.set(key, number);
    return isDone ? [] : [{ uid: uidOf(...identity, year, String(number)), ...event }];
  });
}

function meetingEvent({ body, date, item, document, state, status, cell }: TimetableEntry): Draft {
  return {
    identity: ['sammanträde', body, nameKey(item)],
    day: date,
    summary: `${body}: ${item}`,
    description: linesOf(['Underlag', document], ['Status', status], ['Cell i arbetsboken', cell]),
    category: 'Sammanträde',
    isDone: state === 'done',
    isCancelled: state === 'cancelled',
  };
}

function activityEvent(activity: PlannedActivity): readonly Draft[] {
  const { name, responsible, end, status, about, state, cell } = activity;
  if (end === null) return [];
  return [
    {
      identity: ['aktivitet', nameKey(name), nameKey(about)],
      day: end,
      summary: `Klart senast: ${name}`,
      description: linesOf(
        ['Ansvarig', responsible],
        ['Gäller', about],
        ['Status', status],
        ['Cell i arbetsboken', cell],
      ),
      category: 'Aktivitet',
      isDone: state === 'done',
      isCancelled: state === 'cancelled',
    },
  ];
}

function linesOf(...pairs: readonly (readonly [label: string, text: string])[]): string {
  return pairs
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

function uidOf(...parts: readonly string[]): string {
  return `${fingerprint(JSON.stringify(parts))}@malljus`;
}

function eventLines(
  { uid, day, summary, description, category, isCancelled }: CalendarEvent,
  stamp: string,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    // An event of whole days ends on the day after its last.
    `DTEND;VALUE=DATE:${plainDay(dayAfter(day))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${escapeText(category)}`,
    // Outlook and others take it away or strike it out.
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    // Does not mark the day as busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const plainDay = (day: string): string => day.replaceAll('-', '');

// Control characters but the line break have no place in a text of the format.
const CONTROLS = /(?![\n\u0080-\u009F])\p{Cc}/gu;

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const MOST_OCTETS = 75;

/** The line in pieces of at most 75 octets, each but the first after a line break and a blank; no character is divided. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      // The blank that opens the next line counts too.
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
