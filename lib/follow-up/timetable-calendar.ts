// The timetable as an .ics file (RFC 5545) for Outlook and other calendars: all-day events, nothing that is done or cancelled.
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
  /** The same for the same event each time, so that a calendar that reads the file again changes it instead of adding another. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

/**
 * The text of the file, its lines ended with CRLF. Meetings stand on their day, activities on their last day; an activity without one
 * is left out. Example: `timetableCalendar(timetable, { stamp: '2021-03-15T08:30', workbook: 'Mål.xlsx' })`.
 */
export function timetableCalendar(
  { entries, activities }: Timetable,
  { stamp, workbook }: CalendarInput,
): string {
  const events = [...entries.flatMap(meetingEvent), ...activities.flatMap(activityEvent)];
  const unique = [...new Map(events.map((event) => [event.uid, event])).values()];
  const stamped = `${stamp.replace(/[-:]/gu, '')}00Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Målljus//Tidsplan//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`Tidsplan – ${workbook}`)}`,
    ...unique.flatMap((event) => eventLines(event, stamped)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function meetingEvent({
  body,
  date,
  item,
  document,
  state,
  status,
  cell,
}: TimetableEntry): readonly CalendarEvent[] {
  if (state === 'done') return [];
  return [
    {
      uid: uidOf('sammanträde', body, date, nameKey(item)),
      day: date,
      summary: `${body}: ${item}`,
      description: linesOf(['Underlag', document], ['Status', status], ['Cell i arbetsboken', cell]),
      category: 'Sammanträde',
    },
  ];
}

function activityEvent({
  name,
  responsible,
  end,
  status,
  about,
  state,
  cell,
}: PlannedActivity): readonly CalendarEvent[] {
  if (state === 'done' || end === null) return [];
  return [
    {
      uid: uidOf('aktivitet', nameKey(name), end, nameKey(about)),
      day: end,
      summary: `Klart senast: ${name}`,
      description: linesOf(
        ['Ansvarig', responsible],
        ['Gäller', about],
        ['Status', status],
        ['Cell i arbetsboken', cell],
      ),
      category: 'Aktivitet',
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
  { uid, day, summary, description, category }: CalendarEvent,
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
