// What is asked about a row of a plan: a status that is no known word, an end that is lacking, and something it is for that does not exist.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { Measure } from '../model/measure.ts';
import { asPart, inSlices, type Steps } from '../model/steps.ts';
import type { ActivityRow } from '../register/read-activity-plan.ts';
import type { Meeting } from '../register/read-timetable.ts';
import { nameKey } from '../rules/name-key.ts';
import { nearestName } from '../rules/nearest-name.ts';
import { goalNames, goalsNamed, partsOf } from '../rules/goal-names.ts';
import { planStatus } from './plan-status.ts';

const FAULT: IssueCode = 'timetable-not-understood';

/** The question about a status that is none of the known words; none for others. */
export function askStatus({ status, statusCell }: Pick<Meeting, 'status' | 'statusCell'>): readonly Issue[] {
  if (planStatus(status) !== 'unknown') return [];
  const text = `Statusen «${status}» går inte att tolka, så raden räknas inte som klar. Skriv Klar, Pågår, Ej påbörjad eller Utgår.`;
  return [issue(FAULT, statusCell, text)];
}

/** The question about an activity that is not done and has no end; none where it is said to go on, or where nothing but its name stands. */
export function askEnd(activity: ActivityRow): readonly Issue[] {
  const { name, responsible, about, status, start, endless, endCell } = activity;
  if (endless !== 'empty' || ['done', 'cancelled'].includes(planStatus(status))) return [];
  if (responsible === '' && about === '' && status === '' && start === null) return [];
  return [issue(FAULT, endCell, `Aktiviteten «${name}» saknar slutdatum. Skriv dagen, eller «löpande».`)];
}

/** To look for the nearest name takes some milliseconds. */
const ROWS_TO_A_SLICE = 5;

/** A question for each activity that names a mål or an ärende that does not exist but is near one that does. Other words are left as they are. */
export function* askAbout(
  activities: readonly ActivityRow[],
  meetings: readonly Meeting[],
  measures: readonly Measure[],
): Steps<readonly Issue[]> {
  const written = new Map<string, string>();
  yield* asPart(
    inSlices(meetings, ({ item }) => written.set(nameKey(item), item)),
    0,
    0.1,
  );
  const goals = new Set<string>();
  yield* asPart(
    inSlices(measures, ({ goal, subgoal, name }) => {
      for (const text of [goal, subgoal ?? '']) if (text !== '') goals.add(text);
      written.set(nameKey(name), name);
    }),
    0.1,
    0.3,
  );
  const names = goalNames([...goals]);
  for (const goal of goals) written.set(nameKey(goal), goal);
  const isKnown = (text: string): boolean =>
    written.has(nameKey(text)) || goalsNamed(text, names).length > 0 || nameKey(text) === '';
  const nearest = new Map<string, string | null>();
  const issues: Issue[] = [];
  const askOne = ({ name, about, aboutCell }: ActivityRow): void => {
    if (written.has(nameKey(about))) return;
    for (const part of partsOf(about).filter((each) => !isKnown(each))) {
      const before = nearest.get(part);
      const near = before === undefined ? nearestName(part, written) : before;
      nearest.set(part, near);
      if (near === null) continue;
      const text = `Aktiviteten «${name}» gäller «${part}», som varken är ett mål eller ett ärende. Menas «${near}»?`;
      issues.push(issue(FAULT, aboutCell, text, near));
    }
  };
  yield* asPart(inSlices(activities, askOne, ROWS_TO_A_SLICE), 0.3, 1);
  return issues;
}
