// The section «Tidsplan» of the sheet «Uppföljning»: what is late and what is due within 30 days, meetings and activities alike.
// Says nothing that changes from one day to the next but that something has become due or late.
import type { FollowUp, PlannedActivity, TimetableEntry } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import { SOON_DAYS } from '../due-state.ts';

const SOON = `Inom ${String(SOON_DAYS)} dagar`;

interface Line {
  readonly what: string;
  readonly day: string;
  readonly state: 'late' | 'soon';
  readonly text: string;
  readonly who: string;
  readonly about: string;
  readonly status: string;
  readonly cell: string;
}

/** The rows, late ones first and each in order of date; one row that says so when there is nothing. Null in a workbook without a timetable. */
export function timetableContent({ timetable }: Pick<FollowUp, 'timetable'>): ContentSection | null {
  if (timetable === null) return null;
  const { entries, activities } = timetable;
  const lines = [...entries.flatMap(meetingLine), ...activities.flatMap(activityLine)];
  const rows = (['late', 'soon'] as const).flatMap((state) =>
    lines.filter((line) => line.state === state).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );
  const none = contentRow('plain', `Inget är försenat eller ska vara klart inom ${String(SOON_DAYS)} dagar.`);
  return {
    rows: [
      contentRow('title', `Tidsplan: försenat och inom ${String(SOON_DAYS)} dagar`),
      ...(rows.length === 0
        ? [none]
        : [contentRow('heading', ...HEADINGS), ...rows.slice(0, MOST_SHOWN).map(contentOf)]),
      ...(rows.length > MOST_SHOWN
        ? [contentRow('plain', `… och ${String(rows.length - MOST_SHOWN)} till; de står i tidsplanen.`)]
        : []),
    ],
    statusAreas: [],
  };
}

const HEADINGS = [
  'Ärende eller aktivitet',
  'Datum',
  'Läge',
  'Organ eller ansvarig',
  'Underlag eller ärende',
  'Status',
  'Cell',
] as const;

/** More than this nobody reads on one sheet. */
const MOST_SHOWN = 500;

function contentOf({ what, day, state, text, who, about, status, cell }: Line): ContentRow {
  return contentRow('wrapped', what, day, stateText(state, status, text), who, about, status, cell);
}

// Where nothing is said of what has passed, the text asks for it; else it counts days, which a sheet is not written anew for.
function stateText(state: Line['state'], status: string, text: string): string {
  if (state === 'soon') return SOON;
  return status === '' ? text : 'Försenat';
}

function meetingLine({
  body,
  date,
  item,
  document,
  state,
  text,
  status,
  cell,
}: TimetableEntry): readonly Line[] {
  if (state !== 'late' && state !== 'soon') return [];
  return [{ what: item, day: date, state, text, who: body, about: document, status, cell }];
}

function activityLine({
  name,
  responsible,
  end,
  status,
  about,
  state,
  text,
  cell,
}: PlannedActivity): readonly Line[] {
  if ((state !== 'late' && state !== 'soon') || end === null) return [];
  return [{ what: name, day: end, state, text, who: responsible, about, status, cell }];
}
