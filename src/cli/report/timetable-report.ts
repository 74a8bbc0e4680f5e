// The printed timetable: what is late first, then what is due within 30 days, then the rest.
import { formatNumber } from '../../../lib/index.ts';
import type { PlannedActivity, TimetableEntry, TimetableState } from '../../../lib/index.ts';
import type { FollowedTimetable } from '../../app/timetable.ts';
import type { OutputFile } from '../output-files.ts';
import { issueLines, PLAN_FINDINGS } from './issue-lines.ts';
import { createPaint, type Paint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

interface Line {
  readonly day: string | null;
  readonly state: TimetableState;
  readonly text: string;
}

const HEADINGS: readonly (readonly [TimetableState, string])[] = [
  ['late', 'Försenat'],
  ['soon', 'Inom 30 dagar'],
  ['planned', 'Senare'],
];

/** The text to print, without a last line break. */
export function timetableReport(
  { timetable, workbook, issues }: FollowedTimetable,
  written: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const lines = [...timetable.entries.map(meetingLine), ...timetable.activities.map(activityLine)];
  const inOrder = [...lines].sort((a, b) => compare(a.day ?? LAST, b.day ?? LAST));
  const title = `Tidsplan – ${plainText(workbook)}, läget ${timetable.today}`;
  return joinSections([
    wrap(title, width).map((line) => paint.strong(line)),
    ...HEADINGS.map(([state, heading]) => stateSection(state, heading, inOrder, width, paint)),
    closing(inOrder, written, width),
    issueLines(issues, width, paint, PLAN_FINDINGS),
  ]);
}

const LAST = '9999-12-31';

function stateSection(
  state: TimetableState,
  heading: string,
  lines: readonly Line[],
  width: number,
  paint: Paint,
): readonly string[] {
  const found = lines.filter((line) => line.state === state);
  const texts = found.flatMap(({ day, text }) => hang(`  ${day ?? 'utan dag  '}  `, plainText(text), width));
  return section(`${heading} (${formatNumber(found.length)})`, texts, paint);
}

function closing(lines: readonly Line[], written: OutputFile | null, width: number): readonly string[] {
  const done = lines.filter(({ state }) => state === 'done' || state === 'cancelled').length;
  const rows = done === 1 ? 'rad' : 'rader';
  return [
    ...(lines.length === 0 ? wrap('Tidsplanen har inga rader som kan visas ännu.', width) : []),
    ...(done === 0 ? [] : wrap(`Klart eller utgår: ${formatNumber(done)} ${rows}.`, width)),
    ...(written === null ? [] : wrap(`Kalendern: «${written.shown}»`, width)),
  ];
}

function meetingLine({ body, date, item, document, state, text, cell }: TimetableEntry): Line {
  const paper = document === '' ? '' : ` Underlag: ${document}.`;
  return { day: date, state, text: `${body}: ${item}. ${text}${paper} (${cell})` };
}

function activityLine({ name, responsible, about, end, state, text, cell }: PlannedActivity): Line {
  const details = [responsible, about].filter((detail) => detail !== '').join(', ');
  const brackets = details === '' ? '' : ` (${details})`;
  return { day: end, state, text: `${name}${brackets}. ${text} (${cell})` };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
