// What a row of «Samlad bedömning» is about: the measure, the goal or all that its names point to, or the question when they do not.
import { ALL_GOALS } from '../model/assessment.ts';
import type { AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { OverrideRow } from '../register/read-overrides.ts';
import { createGoalFinder, type GoalFinder, type GoalPlace } from '../rules/goal-finder.ts';
import { createMeasureFinder, type MeasureFinder } from '../rules/measure-finder.ts';
import { nearestName } from '../rules/nearest-name.ts';
import { nameKey } from '../rules/name-key.ts';
import { measureTitles } from './measure-titles.ts';

/** What is overridden; `within` is the goal that a subgoal stands under, null for a goal. */
export type Subject =
  | { readonly kind: 'measure'; readonly index: number; readonly title: string }
  | { readonly kind: 'goal'; readonly whole: GoalAssessment; readonly within: string | null }
  | { readonly kind: 'all' };

/** Why nobody can tell, as a question at the cell `at`. */
export interface NoSubject {
  readonly at: 'goal' | 'measure';
  readonly text: string;
  readonly suggestion?: string;
}

export type SubjectFinder = (row: Pick<OverrideRow, 'goal' | 'measure'>) => Subject | NoSubject;

interface Names {
  readonly result: AssessmentResult;
  /** What each measure is called among others of its name. */
  readonly titles: readonly string[];
  /** Places in the result. */
  readonly measures: MeasureFinder<number>;
  readonly goalsNamed: GoalFinder<NamedGoal>;
  readonly goalNames: ReadonlyMap<string, string>;
  /** Goals and subgoals with something else than inriktningsmål under them. */
  readonly steering: ReadonlySet<string>;
}

interface NamedGoal extends GoalPlace {
  readonly whole: GoalAssessment;
}

/** Prepares the names of a result, so that each row is a look-up. */
export function* createSubjectFinder(
  result: AssessmentResult,
  read: readonly Measure[],
): Steps<SubjectFinder> {
  const titles = yield* measureTitles(result, read);
  const places = [...result.assessments.keys()];
  const measures = yield* createMeasureFinder(places, (index) => {
    const name = result.assessments[index]?.measure ?? '';
    return [name, titles[index] ?? name];
  });
  const steering = new Set<string>();
  yield* inSlices(result.assessments, ({ goal, subgoal, reason }) => {
    if (reason !== 'directionGoal') steering.add(pathKey(goal, null)).add(pathKey(goal, subgoal));
  });
  const goals = goalsIn(result);
  const goalsNamed = yield* createGoalFinder(goals);
  const goalNames = new Map<string, string>();
  yield* inSlices(goals, ({ name }) => goalNames.set(nameKey(name), name));
  const names = { result, titles, measures, goalsNamed, goalNames, steering };
  return (row) => findSubject(row, names);
}

function goalsIn({ goals }: AssessmentResult): readonly NamedGoal[] {
  return goals.flatMap((whole) => [
    ...(whole.goal === '' ? [] : [{ name: whole.goal, whole, within: null }]),
    ...whole.subgoals.map((subgoal) => ({ name: subgoal.goal, whole: subgoal, within: whole.goal })),
  ]);
}

function pathKey(goal: string, subgoal: string | null): string {
  return `${nameKey(goal)}\n${nameKey(subgoal ?? '')}`;
}

// What people write for the whole, besides leaving both cells empty.
const WHOLE = new Set(
  [ALL_GOALS, 'Alla', 'Helheten', 'Totalt', 'Samlat', 'Samlad måluppfyllelse'].map(nameKey),
);

function findSubject(
  { goal, measure }: Pick<OverrideRow, 'goal' | 'measure'>,
  names: Names,
): Subject | NoSubject {
  if (measure !== '') return findMeasure(goal, measure, names);
  if (goal === '') return { kind: 'all' };
  const found = names.goalsNamed(goal);
  if (found.length === 0 && WHOLE.has(nameKey(goal))) return { kind: 'all' };
  return oneGoal(goal, found, names);
}

function oneGoal(goal: string, found: readonly NamedGoal[], names: Names): Subject | NoSubject {
  const [only, another] = found;
  if (only === undefined) return unknownGoal(goal, names);
  if (another !== undefined) return { at: 'goal', text: severalGoals(goal, found) };
  const { whole, within } = only;
  const isSteering = names.steering.has(
    within === null ? pathKey(whole.goal, null) : pathKey(within, whole.goal),
  );
  if (!isSteering) return directionGoal('goal', `Målet «${whole.goal}»`);
  return { kind: 'goal', whole, within };
}

function severalGoals(goal: string, found: readonly NamedGoal[]): string {
  const isBoth = found.some(({ within }) => within === null);
  const way = isBoth ? '«Mål: …», «Delmål: …» eller «mål / delmål»' : '«mål / delmål»';
  return `Namnet «${goal}» finns på flera mål eller delmål. Skriv vilket som menas, som ${way}.`;
}

function unknownGoal(goal: string, { goalNames }: Names): NoSubject {
  return unknown('goal', `Målet «${goal}» finns inte bland målen`, nearestName(goal, goalNames));
}

function unknown(at: NoSubject['at'], text: string, near: string | null): NoSubject {
  const asked = near === null ? 'Skriv namnet som i måltabellen.' : `Menas «${near}»?`;
  return { at, text: `${text}. ${asked}`, ...(near === null ? {} : { suggestion: near }) };
}

function findMeasure(goal: string, measure: string, names: Names): Subject | NoSubject {
  const places = names.measures.named(measure);
  if (places.length === 0) {
    const near = names.measures.nearest(measure);
    return unknown('measure', `Mätvärdet «${measure}» finns inte i det som bedöms`, near);
  }
  const isUnder = goal === '' ? () => true : underGoal(goal, names);
  const among = places.filter(isUnder);
  const [index, another] = among;
  if (index === undefined) return notUnder(goal, measure, places, names);
  if (another !== undefined) return { at: 'goal', text: severalMeasures(measure, goal, among, names.titles) };
  if (names.result.assessments[index]?.reason === 'directionGoal')
    return directionGoal('measure', `«${measure}»`);
  return { kind: 'measure', index, title: names.titles[index] ?? measure };
}

/** Whether a measure stands under a goal or subgoal of the name, however it is given. */
function underGoal(wanted: string, { result, goalsNamed }: Names): (place: number) => boolean {
  const paths = new Set(
    goalsNamed(wanted).map(({ whole, within }) =>
      within === null ? pathKey(whole.goal, null) : pathKey(within, whole.goal),
    ),
  );
  return (place) => {
    const found = result.assessments[place];
    if (found === undefined) return false;
    return paths.has(pathKey(found.goal, null)) || paths.has(pathKey(found.goal, found.subgoal));
  };
}

function notUnder(goal: string, measure: string, places: readonly number[], { result }: Names): NoSubject {
  const [first] = places.map((place) => result.assessments[place]?.goal ?? '');
  const where =
    places.length === 1 && first !== undefined && first !== '' ? ` Mätvärdet hör till «${first}».` : '';
  return {
    at: 'goal',
    text: `Mätvärdet «${measure}» finns inte under «${goal}».${where} Rätta målet eller mätvärdet.`,
  };
}

function severalMeasures(
  measure: string,
  goal: string,
  among: readonly number[],
  titles: readonly string[],
): string {
  const under = goal === '' ? '' : ` under «${goal}»`;
  const called = [...new Set(among.map((index) => titles[index] ?? ''))];
  const apart = called.length === 1 ? '' : `Skriv vilket som menas, till exempel «${called[0] ?? ''}».`;
  const way = apart !== '' ? apart : goal === '' ? 'Skriv målet också.' : 'Ge dem olika namn.';
  return `Mätvärdet «${measure}» finns på flera rader${under}. ${way}`;
}

function directionGoal(at: NoSubject['at'], what: string): NoSubject {
  return {
    at,
    text: `${what} är ett inriktningsmål, som aldrig får någon färg. Ta bort den samlade bedömningen, eller ändra typen.`,
  };
}
