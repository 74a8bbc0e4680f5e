// The overrides («samlad bedömning») in words, and the goals rolled up with them and without.
import type {
  AssessmentResult,
  GoalAssessment,
  Override,
  OverrideResult,
  Status,
} from '../../../../lib/index.ts';
import { countWords } from '../count-words.ts';

/** What the override is about: the measure, the goal, or «Helheten». */
export function subjectName({ subject }: Pick<Override, 'subject'>): string {
  if (subject.kind === 'measure') return subject.measure;
  if (subject.kind === 'goal') return goalName(subject.goal);
  return 'Helheten';
}

/** The goal above a measure or a subgoal; '' for the rest. */
export function subjectGoal({ subject }: Pick<Override, 'subject'>): string {
  if (subject.kind === 'measure') return subject.goal;
  return subject.kind === 'goal' ? (subject.within ?? '') : '';
}

export function goalName(goal: string): string {
  return goal === '' ? 'Utan mål' : goal;
}

/** What it was made on: «Gjord på utfallet 88 %.», for a goal «Gjord när den beräknade statusen var Gul.»; null when that is not known. */
export function madeOnText({ subject, madeOn }: Pick<Override, 'subject' | 'madeOn'>): string | null {
  if (madeOn === null) return null;
  return subject.kind === 'measure'
    ? `Gjord på utfallet ${madeOn}.`
    : `Gjord när den beräknade statusen var ${madeOn}.`;
}

export interface BothWays {
  readonly name: string;
  readonly without: Status;
  readonly with: Status;
}

/** Everything and then every goal, rolled up without the overrides and with them; of the subgoals those that differ. */
export function bothWays(
  result: Pick<AssessmentResult, 'goals' | 'total'>,
  overridden: Pick<OverrideResult, 'goals' | 'total'>,
): readonly BothWays[] {
  return [
    pair('Totalt', result.total, overridden.total),
    ...matched(result.goals, overridden.goals).flatMap(([before, then]) => [
      pair(goalName(before.goal), before, then),
      ...matched(before.subgoals, then.subgoals)
        .map(([one, other]) => pair(one.goal, one, other))
        .filter((both) => both.without !== both.with),
    ]),
  ];
}

function pair(name: string, before: GoalAssessment, then: GoalAssessment): BothWays {
  return { name, without: before.status, with: then.status };
}

/** Each goal with the one of the same name; one that has none stands as it is. */
function matched(
  before: readonly GoalAssessment[],
  after: readonly GoalAssessment[],
): readonly (readonly [GoalAssessment, GoalAssessment])[] {
  const named = new Map(after.map((one) => [one.goal, one]));
  return before.map((one) => [one, named.get(one.goal) ?? one]);
}

/** «2 samlade bedömningar. 1 behöver ses över.» */
export function overridesSummary({ overrides }: Pick<OverrideResult, 'overrides'>): string {
  const all = countWords(overrides.length, 'samlad bedömning', 'samlade bedömningar');
  const flagged = overrides.filter(({ flag }) => flag !== null).length;
  return flagged === 0 ? `${all}.` : `${all}. ${countWords(flagged, 'behöver', 'behöver')} ses över.`;
}

/** The override of one measure, by its place among the assessments. */
export function overrideOf(overrides: OverrideResult | null, index: number): Override | undefined {
  return overrides?.overrides.find((one) => one.index === index);
}
