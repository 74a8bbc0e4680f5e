// What another rule set would change («vad skulle ändras»): the same measures judged by both, and every colour that differs.
import { assessInSteps, type AssessInput } from '../assess/assess.ts';
import {
  STATUSES,
  type Assessment,
  type AssessmentResult,
  type GoalAssessment,
  type Status,
} from '../model/assessment.ts';
import type { Period } from '../model/measure.ts';
import { asPart, type Steps } from '../model/steps.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { describeDifference } from './describe-difference.ts';

/** How many went from which status to which: `counts.green.yellow` is 3. Those that stayed stand on the diagonal. */
export type ChangeCounts = Readonly<Record<Status, Readonly<Record<Status, number>>>>;

interface ColourChange {
  readonly from: Status;
  readonly to: Status;
  /** Why, in Swedish: what both rule sets see, then what each says of it. */
  readonly why: string;
}

export interface MeasureChange extends ColourChange {
  readonly sheet: string;
  /** Row number as a person counts, from 1. */
  readonly row: number;
  readonly goal: string;
  readonly subgoal: string | null;
  readonly measure: string;
}

export interface GoalChange extends ColourChange {
  readonly level: 'total' | 'goal' | 'subgoal';
  /** `''` for the total and for measures without a goal. */
  readonly goal: string;
  readonly subgoal: string | null;
}

export interface RuleComparison {
  readonly workbook: string;
  readonly period: Period | null;
  /** The rule set compared from, as results name it. */
  readonly before: AssessmentResult['ruleSet'];
  /** The rule set compared with. */
  readonly after: AssessmentResult['ruleSet'];
  /** How the two are told apart in the texts: their ids, with version or words where these are the same. */
  readonly labels: readonly [before: string, after: string];
  readonly measures: readonly MeasureChange[];
  /** The total first, then each goal followed by its subgoals. */
  readonly goals: readonly GoalChange[];
  readonly measureCounts: ChangeCounts;
  readonly goalCounts: ChangeCounts;
}

/** Everything about a judgement but its rules. */
export type ComparisonInput = Omit<AssessInput, 'rules' | 'issues'>;

/**
 * Every measure, subgoal, goal and the total whose colour differs, in slices. Both rule sets judge in full, so the colours are the very ones
 * that each would give; it costs two judgements and little more.
 */
export function* compareRuleSets(
  input: ComparisonInput,
  before: CompiledRules,
  after: CompiledRules,
): Steps<RuleComparison> {
  const old = yield* asPart(assessInSteps({ ...input, rules: before, issues: [] }), 0, HALF);
  const now = yield* asPart(assessInSteps({ ...input, rules: after, issues: [] }), HALF, 1);
  const labels = labelsOf(old.ruleSet, now.ruleSet);
  const goals = pairGoals(old, now);
  return {
    workbook: input.workbook,
    period: input.period,
    before: old.ruleSet,
    after: now.ruleSet,
    labels,
    measures: measureChanges(old, now, labels),
    goals: goals.flatMap((pair) => goalChange(pair, labels)),
    measureCounts: countChanges(old.assessments.map((one, index) => [one, now.assessments[index] ?? one])),
    goalCounts: countChanges(goals.map(({ one, other }) => [one, other])),
  };
}

const HALF = 0.5;

type Labels = RuleComparison['labels'];
type Named = AssessmentResult['ruleSet'];

function labelsOf(before: Named, after: Named): Labels {
  if (before.id !== after.id) return [before.id, after.id];
  if (before.version !== after.version)
    return [`${before.id}, version ${before.version}`, `${after.id}, version ${after.version}`];
  return [`${before.id} före ändringen`, `${after.id} efter ändringen`];
}

function measureChanges(
  before: AssessmentResult,
  after: AssessmentResult,
  labels: Labels,
): readonly MeasureChange[] {
  return before.assessments.flatMap((one, index) => {
    const other = after.assessments[index];
    return other === undefined || one.status === other.status ? [] : [measureChange(one, other, labels)];
  });
}

function measureChange(one: Assessment, other: Assessment, labels: Labels): MeasureChange {
  const { sheet, row, goal, subgoal, measure } = one;
  const why = describeDifference(one.explanation, other.explanation, labels);
  return { sheet, row, goal, subgoal, measure, from: one.status, to: other.status, why };
}

interface GoalPair {
  readonly level: GoalChange['level'];
  readonly goal: string;
  readonly subgoal: string | null;
  readonly one: GoalAssessment;
  readonly other: GoalAssessment;
}

/** The same measures make the same goals in the same order, whatever judges them. */
function pairGoals(before: AssessmentResult, after: AssessmentResult): readonly GoalPair[] {
  const total = { level: 'total', goal: '', subgoal: null, one: before.total, other: after.total } as const;
  const goals = before.goals.flatMap((one, index): readonly GoalPair[] => {
    const other = after.goals[index] ?? one;
    const { goal } = one;
    const subgoals = one.subgoals.map((each, at) => ({
      level: 'subgoal' as const,
      goal,
      subgoal: each.goal,
      one: each,
      other: other.subgoals[at] ?? each,
    }));
    return [{ level: 'goal', goal, subgoal: null, one, other }, ...subgoals];
  });
  return [total, ...goals];
}

function goalChange({ one, other, ...place }: GoalPair, labels: Labels): readonly GoalChange[] {
  if (one.status === other.status) return [];
  const why = describeDifference(one.explanation, other.explanation, labels);
  return [{ ...place, from: one.status, to: other.status, why }];
}

function countChanges(
  pairs: readonly (readonly [{ readonly status: Status }, { readonly status: Status }])[],
): ChangeCounts {
  const none = (): Record<Status, number> => ({ green: 0, yellow: 0, red: 0, unrated: 0 });
  const counts = { green: none(), yellow: none(), red: none(), unrated: none() };
  for (const [one, other] of pairs) counts[one.status][other.status]++;
  return counts;
}

/** How many changed in all. */
export function changedCount(counts: ChangeCounts): number {
  return STATUSES.flatMap((from) =>
    STATUSES.filter((to) => to !== from).map((to) => counts[from][to]),
  ).reduce((sum, count) => sum + count, 0);
}
