// The section «Tidsplan» of the sheet «Uppföljning»: what is late and what is due within 30 days, meetings and activities alike.
// Says nothing that changes from one day to the next but that something has become due or late.
import { leftOutRows, MOST_ROWS } from '../../model/content-limit.ts';
import type { FollowUp, PlannedActivity, TimetableEntry } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import { inSlices, type Steps } from '../../model/steps.ts';
import { SOON_DAYS } from '../due-state.ts';

const SOON = `inom ${String(SOON_DAYS)} dagar`;

interface Line {
  readonly what: string;
  readonly who: string;
  readonly day: string;
  readonly state: 'late' | 'soon';
  readonly about: string;
  readonly status: string;
  readonly text: string;
  readonly cell: string;
}

/** The rows, late ones first and each in order of date; a row that says so when there are none. Null without any plan. */
export function* timetableContent({ timetable }: Pick<FollowUp, 'timetable'>): Steps<ContentSection | null> {
  if (timetable === null || timetable.entries.length + timetable.activities.length === 0) return null;
  const found: Record<Line['state'], Line[]> = { late: [], soon: [] };
  const add = (line: Line | null): void => {
    if (line !== null) found[line.state].push(line);
  };
  yield* inSlices(timetable.entries, (entry) => {
    add(meetingLine(entry));
  });
  yield* inSlices(timetable.activities, (activity) => {
    add(activityLine(activity));
  });
  const rows = [...found.late.sort(byDay), ...found.soon.sort(byDay)];
  const title = contentRow('title', `Tidsplan: försenat och ${SOON}`);
  return { rows: [title, ...(rows.length === 0 ? [NONE] : lineRows(rows))], statusAreas: [] };
}

const NONE = contentRow('plain', `Inget är försenat eller ska vara klart ${SOON}.`);

const HEADINGS = [
  'Ärende eller aktivitet',
  'Organ eller ansvarig',
  'Datum',
  'Tidsläge',
  'Underlag, eller ärende som aktiviteten gäller',
  'Status i planen',
  'Cell',
] as const;

function lineRows(lines: readonly Line[]): readonly ContentRow[] {
  return [
    contentRow('heading', ...HEADINGS),
    ...lines.slice(0, MOST_ROWS).map(contentOf),
    ...leftOutRows(lines.length - MOST_ROWS, 'till; de står i tidsplanen.'),
  ];
}

// Where nothing is said of what has passed, the text asks for it; else it counts days, which a sheet is not written anew for.
function contentOf({ what, who, day, state, about, status, text, cell }: Line): ContentRow {
  if (state === 'soon')
    return contentRow('wrapped', what, who, day, `Inom ${String(SOON_DAYS)} dagar`, about, status, cell);
  const [word, told] = status === '' ? ['Datum passerat', text] : ['Försenat', status];
  return contentRow('wrapped', what, who, day, word, about, told, cell);
}

function meetingLine(entry: TimetableEntry): Line | null {
  const { body, date, item, document, state, status, text, cell } = entry;
  if (state !== 'late' && state !== 'soon') return null;
  return { what: item, who: body, day: date, state, about: document, status, text, cell };
}

function activityLine(activity: PlannedActivity): Line | null {
  const { name, responsible, end, about, state, status, text, cell } = activity;
  if ((state !== 'late' && state !== 'soon') || end === null) return null;
  return { what: name, who: responsible, day: end, state, about, status, text, cell };
}

function byDay(a: Line, b: Line): number {
  if (a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}
