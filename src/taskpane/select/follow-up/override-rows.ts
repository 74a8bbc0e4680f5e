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

/** The goal above a measure; '' for the rest. */
export function subjectGoal({ subject }: Pick<Override, 'subject'>): string {
  return subject.kind === 'measure' ? subject.goal : '';
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

/** Everything and then every goal, rolled up without the overrides and with them. */
export function bothWays(
  result: Pick<AssessmentResult, 'goals' | 'total'>,
  overridden: Pick<OverrideResult, 'goals' | 'total'>,
): readonly BothWays[] {
  const after = new Map(overridden.goals.map((one) => [one.goal, one]));
  const pair = (name: string, before: GoalAssessment, then: GoalAssessment): BothWays => ({
    name,
    without: before.status,
    with: then.status,
  });
  return [
    pair('Totalt', result.total, overridden.total),
    ...result.goals.map((one) => pair(goalName(one.goal), one, after.get(one.goal) ?? one)),
  ];
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
