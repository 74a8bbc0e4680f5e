// Rolls assessments up («sammanvägning»): measures to subgoals, to goals, to all.
import type { Issue } from '../issue.ts';
import { STATUS_WORD } from '../model/assessment.ts';
import type { Assessment, GoalAssessment, Status, StatusCounts } from '../model/assessment.ts';
import { asPart, filterInSlices, finish, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import type { RollUpChooser, RollUpLevel } from '../rules/choose-roll-up.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { judgeWhole, type RuleNamer, type Whole } from './judge-whole.ts';
import { groupByText } from './roll-up-groups.ts';
import type { TextGroup } from './roll-up-groups.ts';
import type { Part } from './roll-up-part.ts';

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

/** The same as `rollUp`, in slices. */
export function* rollUpInSteps(
  assessments: readonly Assessment[],
  choose: RollUpChooser,
  nameOf: RuleNamer,
): Steps<RollUp> {
  const issues: Issue[] = [];
  const judge: Judge = function* (level, whole) {
    const { assessment, issue } = yield* judgeWhole(whole, choose(level, whole.text), level, nameOf);
    if (issue !== null) issues.push(issue);
    return assessment;
  };
  return { ...(yield* rollUpAll(assessments, judge)), issues };
}

type Judge = (level: RollUpLevel, whole: Whole) => Steps<GoalAssessment>;

function* rollUpAll(assessments: readonly Assessment[], judge: Judge): Steps<Omit<RollUp, 'issues'>> {
  const groups = yield* asPart(
    groupByText(assessments, ({ goal }) => goal),
    0,
    GROUPS_SHARE,
  );
  const named = groups.filter(({ text }) => text !== '');
  const nameless = groups.find(({ text }) => text === '')?.members ?? [];
  const rolling = inTurn(named, ({ text, members }) => rollUpMembers(text, members, 'goal', judge));
  const goals = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const bare = nameless.length === 0 ? [] : [yield* rollUpMembers('', nameless, 'goal', judge)];
  const counts = countsOf(assessments);
  const parts = yield* partsFrom('goal', goals, named);
  if (parts.length === 0) {
    const total = yield* rollUpMembers('', nameless, 'total', judge);
    const isBare = nameless.length === 0 && assessments.length > 0;
    return {
      goals: [...goals, ...bare],
      total: { ...(isBare ? directionWhole('', assessments) : total), counts },
    };
  }
  const total = yield* judge('total', { text: '', parts, counts, subgoals: [] });
  const left = yield* filterInSlices(nameless, isSteering);
  if (left.length === 0) return { goals: [...goals, ...bare], total };
  return {
    goals: [...goals, ...bare.map((goal) => withNote(goal, ONLY_COUNTED))],
    total: withNote(total, leftOut(left.length)),
  };
}

/** What counts: an inriktningsmål does not. */
function isSteering({ reason }: Assessment): boolean {
  return reason !== 'directionGoal';
}

/** The wholes as parts of a larger one, without those of nothing but inriktningsmål. */
function* partsFrom(
  kind: 'goal' | 'subgoal',
  wholes: readonly GoalAssessment[],
  groups: readonly TextGroup<Assessment>[],
): Steps<readonly Part[]> {
  const parts = yield* inTurn(wholes, function* (whole, index) {
    const steering = yield* filterInSlices(groups[index]?.members ?? [], isSteering);
    return steering.length === 0 ? [] : [partOf(kind, whole, steering)];
  });
  return parts.flat();
}

/** A whole of nothing but inriktningsmål: no rule judges it. */
function directionWhole(
  text: string,
  members: readonly Assessment[],
  subgoals: readonly GoalAssessment[] = [],
): GoalAssessment {
  const arithmetic = 'inriktningsmål får ingen färg och räknas inte';
  const explanation = `${STATUS_WORD.unrated}: ${arithmetic}.`;
  const counts = countsOf(members);
  return { goal: text, status: 'unrated', counts, explanation, arithmetic, ruleId: null, subgoals };
}

/** How much of rolling up is done when the measures stand by goal, and when the goals have been judged. */
const GROUPS_SHARE = 0.1;
const GOALS_SHARE = 0.9;

const ONLY_COUNTED = 'Mätvärden utan mål vägs inte in i det samlade resultatet.';

function leftOut(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'} utan mål vägs inte in.`;
}

function withNote(goal: GoalAssessment, note: string): GoalAssessment {
  return { ...goal, explanation: `${goal.explanation} ${note}` };
}

/** A goal, or everything when no goal has a text: subgoals and the measures that stand directly under it. */
function* rollUpMembers(
  text: string,
  members: readonly Assessment[],
  level: 'goal' | 'total',
  judge: Judge,
): Steps<GoalAssessment> {
  const groups = yield* asPart(
    groupByText(members, ({ subgoal }) => subgoal),
    0,
    GROUPS_SHARE,
  );
  const bySubgoal = groups.filter((group) => group.text !== '');
  const direct = groups.find((group) => group.text === '')?.members ?? [];
  const rolling = inTurn(bySubgoal, (group) => rollUpSubgoal(group, judge));
  const subgoals = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const steering = yield* filterInSlices(direct, isSteering);
  const parts = [
    ...(yield* partsFrom('subgoal', subgoals, bySubgoal)),
    ...(yield* mapInSlices(steering, measurePart)),
  ];
  if (parts.length === 0 && members.length > 0) return directionWhole(text, members, subgoals);
  return yield* judge(level, { text, parts, counts: countsOf(members), subgoals });
}

function* rollUpSubgoal({ text, members }: TextGroup<Assessment>, judge: Judge): Steps<GoalAssessment> {
  const parts = yield* mapInSlices(yield* filterInSlices(members, isSteering), measurePart);
  if (parts.length === 0) return directionWhole(text, members);
  return yield* judge('subgoal', { text, parts, counts: countsOf(members), subgoals: [] });
}

function measurePart({ measure, status, weight }: Assessment): Part {
  return { kind: 'measure', name: measure, status, weight, weighted: weight !== 1 };
}

function partOf(kind: 'goal' | 'subgoal', whole: GoalAssessment, under: readonly Assessment[]): Part {
  const weighted = under.some(({ weight }) => weight !== 1);
  return { kind, name: whole.goal, status: whole.status, weight: 1, weighted };
}

function countsOf(assessments: readonly Assessment[]): StatusCounts {
  const counts: Record<Status, number> = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { status } of assessments) counts[status]++;
  return counts;
}
