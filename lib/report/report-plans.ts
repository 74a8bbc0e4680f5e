// The tidsplan, the aktivitetsplan and the ambitionsnivå of an underlag. Who is responsible is left out, since it often is a person's name.
import { TEST_WORD } from '../follow-up/content/ambition-content.ts';
import type {
  AmbitionFinding,
  FollowUp,
  PlannedActivity,
  Timetable,
  TimetableEntry,
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

function meeting({ date, body, item, document, state, status, text }: TimetableEntry): ReportMeeting {
  return {
    date,
    body: cleanLine(body),
    item: cleanLine(item),
    document: cleanLine(document),
    state,
    text: stateText(status, text),
  };
}

function activity({ name, about, start, end, state, status, text }: PlannedActivity): ReportActivity {
  return {
    name: cleanLine(name),
    about: cleanLine(about),
    start: start ?? '',
    end: end ?? '',
    state,
    text: stateText(status, text),
  };
}

function stateText(status: string, text: string): string {
  return cleanLine(status) || cleanLine(text);
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

function finding({ goal, measure, test, text }: AmbitionFinding): ReportAmbition {
  return {
    goal: cleanLine(goal),
    measure: cleanLine(measure),
    test,
    testText: TEST_WORD[test],
    text: cleanLine(text),
  };
}
