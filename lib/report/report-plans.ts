// The tidsplan, the aktivitetsplan and the ambitionsnivå of an underlag. Who is responsible is left out, since it often is a person's name.
import { SOON_DAYS } from '../follow-up/due-state.ts';
import { TEST_WORD } from '../follow-up/content/ambition-content.ts';
import type {
  AmbitionFinding,
  FollowUp,
  PlannedActivity,
  Timetable,
  TimetableEntry,
  TimetableState,
} from '../model/follow-up.ts';
import type { Report, ReportActivity, ReportAmbition, ReportMeeting } from '../model/report.ts';
import { asPart, mapInSlices, type Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { cleanLine } from './clean-line.ts';

/** Both plans; null when the workbook has neither. */
export function* reportTimetable(followUp: FollowUp | null): Steps<Report['timetable']> {
  const timetable: Timetable | null = followUp?.timetable ?? null;
  if (timetable === null || timetable.entries.length + timetable.activities.length === 0) return null;
  return {
    meetings: yield* asPart(mapInSlices(timetable.entries, meeting), 0, 0.5),
    activities: yield* asPart(mapInSlices(timetable.activities, activity), 0.5, 1),
  };
}

function meeting({ date, body, item, document, state, status }: TimetableEntry): ReportMeeting {
  return {
    date,
    body: cleanLine(body),
    item: cleanLine(item),
    document: cleanLine(document),
    state,
    stateText: stateText(state, status),
    status: cleanLine(status),
  };
}

function activity({ name, about, start, end, state, status }: PlannedActivity): ReportActivity {
  return {
    name: cleanLine(name),
    about: cleanLine(about),
    start: start ?? '',
    end: end ?? '',
    state,
    stateText: stateText(state, status),
    status: cleanLine(status),
  };
}

const STATE_TEXT: Readonly<Record<TimetableState, string>> = {
  done: 'Klart',
  cancelled: 'Utgår',
  late: 'Försenat',
  soon: `Inom ${String(SOON_DAYS)} dagar`,
  planned: 'Planerat',
};

// A day that has passed says nothing of whether the meeting was held.
function stateText(state: TimetableState, status: string): string {
  return state === 'late' && cleanLine(status) === '' ? 'Datumet har passerat' : STATE_TEXT[state];
}

/** What each measure lacks by the three tests; null in a workbook without the sheet. */
export function* reportAmbition(followUp: FollowUp | null): Steps<Report['ambition']> {
  const ambition = followUp?.ambition ?? null;
  if (ambition === null) return null;
  const { passed, of, findings } = ambition;
  return {
    text: `${formatNumber(passed)} av ${formatNumber(of)} mätvärden klarar prövningen av ambitionsnivån.`,
    findings: yield* mapInSlices(findings, finding),
  };
}

function finding({ goal, measure, test, answer, text }: AmbitionFinding): ReportAmbition {
  return {
    goal: cleanLine(goal),
    measure: cleanLine(measure),
    test,
    testText: TEST_WORD[test],
    answer,
    text: cleanLine(text),
  };
}
