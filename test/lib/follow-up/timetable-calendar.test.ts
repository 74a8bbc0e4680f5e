// The .ics file: every line held to the grammar of RFC 5545, and what stands in it read back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timetableCalendar } from '../../../lib/follow-up/timetable-calendar.ts';
import { activitySheet, follow, meetingSheet } from './plan-sheets.ts';

const STAMP = { stamp: '2020-02-01T08:30', workbook: 'Mål 2020.xlsx' };

type ReadEvent = Readonly<Record<string, string>>;

/** Reads the text strictly as RFC 5545 says (3.1 content lines, 3.3.11 text), and throws at what breaks the grammar. */
function readCalendar(text: string): { readonly calendar: ReadEvent; readonly events: readonly ReadEvent[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\uFFFD/);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const calendar: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let inside = calendar;
  for (const line of lines.slice(1, -1)) {
    // name *(";" param "=" value) ":" value, without control characters
    const [, name = '', params = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^;:,"]+)*):((?:[^\p{Cc}]|[\u0080-\u009F\t])*)$/u.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (name === 'BEGIN') {
      expect(value).toBe('VEVENT');
      inside = {};
      events.push(inside);
    } else if (name === 'END') inside = calendar;
    else {
      expect(inside[name + params]).toBeUndefined();
      inside[name + params] = readText(name, value);
    }
  }
  return { calendar, events };
}

const TEXTS = ['SUMMARY', 'DESCRIPTION', 'CATEGORIES', 'X-WR-CALNAME'];

function readText(name: string, value: string): string {
  if (!TEXTS.includes(name)) return value;
  // ESCAPED-CHAR = ("\\" / "\;" / "\," / "\N" / "\n"); no bare ; or ,
  expect(value).toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/u);
  return value.replace(/\\([\\;,nN])/gu, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

const sheets = [
  meetingSheet(
    ['KSAU', '2020-01-22', 'Mål', '', 'Klar'],
    ['KS', '2020-02-12', 'Mål; prognos, utfall', 'Tjänsteskrivelse \\ bilaga', 'Pågår'],
    ['KF', '2020-12-31', 'Mål; prognos, utfall', '', ''],
    ['KS', '2020-03-12', 'Budget', '', 'Utgår'],
  ),
  activitySheet(
    ['Underlag', 'Mål', 'Utvecklaren', '', '2020-02-10', 'Pågår'],
    ['Enkät', '', '', '', '2020-02-10', 'Genomförd'],
    ['Samtal', '', '', '', 'löpande', ''],
  ),
];

describe('kalenderfilen', () => {
  test('har det som är kvar som heldagar', () => {
    const { calendar, events } = readCalendar(timetableCalendar(follow(sheets).timetable, STAMP));
    expect(calendar).toEqual({
      VERSION: '2.0',
      PRODID: '-//Målljus//Tidsplan//SV',
      CALSCALE: 'GREGORIAN',
      METHOD: 'PUBLISH',
      'X-WR-CALNAME': 'Tidsplan – Mål 2020.xlsx',
    });
    const uid: unknown = expect.stringMatching(/^[0-9a-z]{14}@malljus$/);
    expect(events).toEqual([
      {
        UID: uid,
        DTSTAMP: '20200201T083000Z',
        'DTSTART;VALUE=DATE': '20200212',
        'DTEND;VALUE=DATE': '20200213',
        SUMMARY: 'KS: Mål; prognos, utfall',
        DESCRIPTION: 'Underlag: Tjänsteskrivelse \\ bilaga\nStatus: Pågår\nCell i arbetsboken: Tidsplan!B3',
        CATEGORIES: 'Sammanträde',
        TRANSP: 'TRANSPARENT',
      },
      {
        UID: uid,
        DTSTAMP: '20200201T083000Z',
        'DTSTART;VALUE=DATE': '20200312',
        'DTEND;VALUE=DATE': '20200313',
        SUMMARY: 'KS: Budget',
        DESCRIPTION: 'Status: Utgår\nCell i arbetsboken: Tidsplan!B5',
        CATEGORIES: 'Sammanträde',
        STATUS: 'CANCELLED',
        TRANSP: 'TRANSPARENT',
      },
      {
        UID: uid,
        DTSTAMP: '20200201T083000Z',
        'DTSTART;VALUE=DATE': '20201231',
        'DTEND;VALUE=DATE': '20210101',
        SUMMARY: 'KF: Mål; prognos, utfall',
        DESCRIPTION: 'Cell i arbetsboken: Tidsplan!B4',
        CATEGORIES: 'Sammanträde',
        TRANSP: 'TRANSPARENT',
      },
      {
        UID: uid,
        DTSTAMP: '20200201T083000Z',
        'DTSTART;VALUE=DATE': '20200210',
        'DTEND;VALUE=DATE': '20200211',
        SUMMARY: 'Klart senast: Underlag',
        DESCRIPTION:
          'Ansvarig: Utvecklaren\nGäller: Mål\nStatus: Pågår\nCell i arbetsboken: Aktivitetsplan!A2',
        CATEGORIES: 'Aktivitet',
        TRANSP: 'TRANSPARENT',
      },
    ]);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  });

  test('ett flyttat sammanträde är samma händelse, och ett inställt sägs vara det', () => {
    const events = (...rows: readonly (readonly string[])[]) =>
      readCalendar(timetableCalendar(follow([meetingSheet(...rows)], '2020-01-01').timetable, STAMP)).events;
    const [planned] = events(['KS', '2020-02-12', 'Mål']);
    const [moved] = events(['KS', '2020-03-04', 'Mål']);
    expect(moved).toEqual({ ...planned, 'DTSTART;VALUE=DATE': '20200304', 'DTEND;VALUE=DATE': '20200305' });
    const [cancelled] = events(['KS', '2020-02-12', 'Mål', '', 'Inställt']);
    expect(cancelled).toMatchObject({ UID: planned?.['UID'], STATUS: 'CANCELLED' });
  });

  test('samma ärende flera gånger är flera händelser, också nästa år när det gamla har tagits bort', () => {
    const uids = (...days: readonly string[]) =>
      readCalendar(
        timetableCalendar(
          follow([meetingSheet(...days.map((day) => ['KS', day, 'Bokslut']))], '2020-01-01').timetable,
          STAMP,
        ),
      ).events.map(({ UID }) => UID);
    const [first, second, next] = uids('2020-02-12', '2020-03-11', '2021-02-10');
    expect(new Set([first, second, next]).size).toBe(3);
    expect(uids('2021-02-10')).toEqual([next]);
  });

  test('har samma UID för samma sammanträde, var raden än står och vad statusen än är', () => {
    const uids = (today: string, ...rows: readonly (readonly string[])[]) =>
      readCalendar(timetableCalendar(follow([meetingSheet(...rows)], today).timetable, STAMP)).events.map(
        ({ UID }) => UID,
      );
    const [first] = uids('2020-01-01', ['KS', '2020-02-12', 'Mål', '', '']);
    const [, moved] = uids(
      '2020-02-11',
      ['KSAU', '2020-02-05', 'Mål'],
      ['KS', '12/2 2020', 'mål', 'Ny', 'Pågår'],
    );
    expect(first).toBeDefined();
    expect(moved).toBe(first);
  });

  test('lag: vilken text som helst går att läsa tillbaka', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (item) => {
        const timetable = {
          today: '2020-02-01',
          entries: [
            {
              body: 'KS',
              date: '2020-02-12',
              item,
              document: '',
              state: 'soon',
              status: '',
              text: '',
              cell: 'T!B2',
            },
          ],
          activities: [],
        } as const;
        const { events } = readCalendar(timetableCalendar(timetable, STAMP));
        const shown = `KS: ${item}`.replace(/\r\n?/gu, '\n').replace(/(?![\n\u0080-\u009F])\p{Cc}/gu, ' ');
        expect(events[0]?.['SUMMARY']).toBe(shown);
      }),
    );
  });
});
