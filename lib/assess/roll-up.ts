// Rolls assessments up («sammanvägning»): measures to subgoals, to goals, to all.
import type { Issue } from '../issue.ts';
import { WITHOUT_GOAL, STATUS_WORD } from '../model/assessment.ts';
import type { Assessment, GoalAssessment, Status, StatusCounts } from '../model/assessment.ts';
import { asPart, filterInSlices, finish, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import type { RollUpChooser, RollUpLevel } from '../rules/choose-roll-up.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { judgeWhole, type RuleNamer, type Whole } from './judge-whole.ts';
import { groupByText } from './roll-up-groups.ts';
import type { TextGroup } from './roll-up-groups.ts';
import type { Part } from './roll-up-part.ts';

/** What rolling up looks at in a measure. */
export type RollUpMeasure = Pick<
  Assessment,
  'goal' | 'subgoal' | 'measure' | 'status' | 'reason' | 'weight'
> & {
  /** Present when the status is a «samlad bedömning», not the calculated one. */
  readonly overridden?: true;
};

/** What a whole becomes once it has been judged, or null when it stays as judged. `within`: the goal that a subgoal stands under. */
export type WholeSettler = (
  level: RollUpLevel,
  judged: GoalAssessment,
  within: string,
) => GoalAssessment | null;

export interface RollUp {
  /** In order of first appearance; measures without a goal last, as a goal with the text `''`. */
  readonly goals: readonly GoalAssessment[];
  /** Everything, with the goal text `''`. */
  readonly total: GoalAssessment;
  /** Wholes that the rules leave without a colour. */
  readonly issues: readonly Issue[];
}

/**
 * The status of each goal and of all, with arithmetic and what one change would turn it.
 *
 * - The same goal on several sheets is one goal. A goal's parts are its subgoals and the measures that stand directly under it.
 * - The total is rolled up from the goals. Measures without a goal form no goal, so they count in `counts` only, and the total says
 *   so; when no goal has a text at all, the total is rolled up from what is there, subgoals or measures.
 * - An inriktningsmål is no part of anything: no whole gets another colour, arithmetic or advice by it. It stands in `counts` only, as a
 *   measure that is not rated.
 * - Each whole is judged by the row for its name, else by that for its level.
 * - Weights («vikt») are used by a mean only. A weight says how much a measure counts beside the others under the same
 *   subgoal or goal: subgoals and goals themselves weigh 1 each, so that a goal does not count for more by having more measures.
 *   Weight 0 counts for nothing. Where weights are there but not used, the arithmetic says so.
 *
 * Example: five measures of one goal, two green, one red, two unrated, by at least 80 % green give that goal yellow with the arithmetic
 * «3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs för grönt».
 */
export function rollUp(
  assessments: readonly Assessment[],
  choose: RollUpChooser,
  nameOf: RuleNamer = () => null,
): RollUp {
  return finish(rollUpInSteps(assessments, choose, nameOf));
}

/** The same as `rollUp`, in slices. What `settle` puts in place of a whole is what counts in the whole above it. */
export function* rollUpInSteps(
  assessments: readonly RollUpMeasure[],
  choose: RollUpChooser,
  nameOf: RuleNamer,
  settle: WholeSettler = () => null,
): Steps<RollUp> {
  const issues: Issue[] = [];
  const judge: Judge = function* (level, whole, within) {
    const { assessment, issue } = yield* judgeWhole(whole, choose(level, whole.text), level, nameOf);
    const settled = settle(level, assessment, within);
    if (issue !== null && settled === null) issues.push(issue);
    return { assessment: settled ?? assessment, overridden: settled !== null };
  };
  return { ...(yield* rollUpAll(assessments, judge)), issues };
}

interface Settled {
  readonly assessment: GoalAssessment;
  readonly overridden: boolean;
}

type Judge = (level: RollUpLevel, whole: Whole, within: string) => Steps<Settled>;

function* rollUpAll(assessments: readonly RollUpMeasure[], judge: Judge): Steps<Omit<RollUp, 'issues'>> {
  const groups = yield* asPart(
    groupByText(assessments, ({ goal }) => goal),
    0,
    GROUPS_SHARE,
  );
  const named = groups.filter(({ text }) => text !== '');
  const nameless = groups.find(({ text }) => text === '')?.members ?? [];
  const rolling = inTurn(named, ({ text, members }) => rollUpMembers(text, members, 'goal', judge));
  const settled = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const goals = settled.map(({ assessment }) => assessment);
  const loose = nameless.length === 0 ? [] : [yield* rollUpMembers('', nameless, 'goal', judge)];
  const bare = loose.map(({ assessment }) => assessment);
  const counts = countsOf(assessments);
  const parts = yield* partsFrom('goal', settled, named);
  if (parts.length === 0) {
    const isBare = nameless.length === 0 && assessments.length > 0;
    const all = isBare ? directionWhole('', assessments) : yield* rollUpMembers('', nameless, 'total', judge);
    return { goals: [...goals, ...bare], total: { ...all.assessment, counts } };
  }
  const { assessment: total } = yield* judge('total', { text: '', parts, counts, subgoals: [] }, '');
  const left = yield* filterInSlices(nameless, isSteering);
  if (left.length === 0) return { goals: [...goals, ...bare], total };
  return {
    goals: [...goals, ...bare.map((goal) => withNote(goal, ONLY_COUNTED))],
    total: withNote(total, leftOut(left.length)),
  };
}

/** What counts: an inriktningsmål does not. */
function isSteering({ reason }: RollUpMeasure): boolean {
  return reason !== 'directionGoal';
}

/** The wholes as parts of a larger one, without those of nothing but inriktningsmål. */
function* partsFrom(
  kind: 'goal' | 'subgoal',
  wholes: readonly Settled[],
  groups: readonly TextGroup<RollUpMeasure>[],
): Steps<readonly Part[]> {
  const parts = yield* inTurn(wholes, function* (whole, index) {
    const steering = yield* filterInSlices(groups[index]?.members ?? [], isSteering);
    return steering.length === 0 ? [] : [partOf(kind, whole, steering)];
  });
  return parts.flat();
}

/** A whole of nothing but inriktningsmål: no rule judges it, and no body's own status takes its place. */
function directionWhole(
  text: string,
  members: readonly RollUpMeasure[],
  subgoals: readonly GoalAssessment[] = [],
): Settled {
  const arithmetic = 'inriktningsmål får ingen färg och räknas inte';
  const explanation = `${STATUS_WORD.unrated}: ${arithmetic}.`;
  const assessment: GoalAssessment = {
    goal: text,
    status: 'unrated',
    counts: countsOf(members),
    explanation,
    arithmetic,
    ruleId: null,
    subgoals,
  };
  return { assessment, overridden: false };
}

/** How much of rolling up is done when the measures stand by goal, and when the goals have been judged. */
const GROUPS_SHARE = 0.1;
const GOALS_SHARE = 0.9;

const ONLY_COUNTED = `${WITHOUT_GOAL} vägs inte in i det samlade resultatet.`;

function leftOut(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'} utan mål vägs inte in.`;
}

function withNote(goal: GoalAssessment, note: string): GoalAssessment {
  return { ...goal, explanation: `${goal.explanation} ${note}` };
}

/** A goal, or everything when no goal has a text: subgoals and the measures that stand directly under it. */
function* rollUpMembers(
  text: string,
  members: readonly RollUpMeasure[],
  level: 'goal' | 'total',
  judge: Judge,
): Steps<Settled> {
  const groups = yield* asPart(
    groupByText(members, ({ subgoal }) => subgoal),
    0,
    GROUPS_SHARE,
  );
  const bySubgoal = groups.filter((group) => group.text !== '');
  const direct = groups.find((group) => group.text === '')?.members ?? [];
  const rolling = inTurn(bySubgoal, (group) => rollUpSubgoal(group, text, judge));
  const settled = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const steering = yield* filterInSlices(direct, isSteering);
  const parts = [
    ...(yield* partsFrom('subgoal', settled, bySubgoal)),
    ...(yield* mapInSlices(steering, measurePart)),
  ];
  const subgoals = settled.map(({ assessment }) => assessment);
  if (parts.length === 0 && members.length > 0) return directionWhole(text, members, subgoals);
  return yield* judge(level, { text, parts, counts: countsOf(members), subgoals }, '');
}

function* rollUpSubgoal(
  { text, members }: TextGroup<RollUpMeasure>,
  within: string,
  judge: Judge,
): Steps<Settled> {
  const parts = yield* mapInSlices(yield* filterInSlices(members, isSteering), measurePart);
  if (parts.length === 0) return directionWhole(text, members);
  return yield* judge('subgoal', { text, parts, counts: countsOf(members), subgoals: [] }, within);
}

function measurePart({ measure, status, weight, overridden }: RollUpMeasure): Part {
  return {
    kind: 'measure',
    name: measure,
    status,
    weight,
    weighted: weight !== 1,
    ...(overridden === true ? { overridden } : {}),
  };
}

function partOf(
  kind: 'goal' | 'subgoal',
  { assessment, overridden }: Settled,
  under: readonly RollUpMeasure[],
): Part {
  const weighted = under.some(({ weight }) => weight !== 1);
  const { goal: name, status } = assessment;
  return { kind, name, status, weight: 1, weighted, ...(overridden ? { overridden } : {}) };
}

function countsOf(assessments: readonly RollUpMeasure[]): StatusCounts {
  const counts: Record<Status, number> = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { status } of assessments) counts[status]++;
  return counts;
}
