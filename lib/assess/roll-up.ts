// Rolls assessments up («sammanvägning»): measures to subgoals, to goals, to all.
import type { Assessment, GoalAssessment, Status, StatusCounts } from '../model/assessment.ts';
import type { RollUpRule, RuleSet } from '../model/rule-set.ts';
import { asPart, finish, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { explainRollUp } from './explain-roll-up.ts';
import { describeArithmetic } from './roll-up-arithmetic.ts';
import { groupByText } from './roll-up-groups.ts';
import type { TextGroup } from './roll-up-groups.ts';
import { groupParts } from './roll-up-part.ts';
import type { Part } from './roll-up-part.ts';
import { statusOf, tallyOf } from './roll-up-tally.ts';
import { findTurns } from './roll-up-turns.ts';

export interface RollUp {
  /** In order of first appearance; measures without a goal last, as a goal with the text `''`. */
  readonly goals: readonly GoalAssessment[];
  /** Everything, with the goal text `''`. */
  readonly total: GoalAssessment;
}

/**
 * The status of each goal and of all, with arithmetic and what one change would turn it.
 *
 * - The same goal on several sheets is one goal. A goal's parts are its subgoals and the measures that stand directly under it.
 * - The total is rolled up from the goals. Measures without a goal form no goal, so they count in `counts` only, and the total says
 *   so; when no goal has a text at all, the total is rolled up from what is there, subgoals or measures.
 * - Weights («vikt») are used by the rule `points` only. A weight says how much a measure counts beside the others under the same
 *   subgoal or goal: subgoals and goals themselves weigh 1 each, so that a goal does not count for more by having more measures.
 *   Weight 0 counts for nothing. Where weights are there but not used, the arithmetic says so.
 *
 * Example: five measures of one goal, two green, one red, two unrated, by at least 80 % green give that goal yellow with the arithmetic
 * «3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs för grönt».
 */
export function rollUp(assessments: readonly Assessment[], ruleSet: RuleSet): RollUp {
  return finish(rollUpInSteps(assessments, ruleSet));
}

/** The same as `rollUp`, in slices. */
export function* rollUpInSteps(
  assessments: readonly Assessment[],
  { rollUp: rules }: RuleSet,
): Steps<RollUp> {
  const groups = yield* asPart(
    groupByText(assessments, ({ goal }) => goal),
    0,
    GROUPS_SHARE,
  );
  const named = groups.filter(({ text }) => text !== '');
  const nameless = groups.find(({ text }) => text === '')?.members ?? [];
  const rolling = inTurn(named, ({ text, members }) => rollUpMembers(text, members, rules.goal, rules));
  const goals = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const bare = nameless.length === 0 ? null : yield* rollUpMembers('', nameless, rules.goal, rules);
  if (goals.length === 0) {
    const total = yield* rollUpMembers('', nameless, rules.total, rules);
    return { goals: bare === null ? [] : [bare], total };
  }
  const parts = goals.map((goal, index) => partOf('goal', goal, named[index]?.members ?? []));
  const whole = { text: '', parts, rule: rules.total, counts: countsOf(assessments), subgoals: [] };
  const total = yield* judge(whole);
  if (bare === null) return { goals, total };
  return {
    goals: [...goals, withNote(bare, ONLY_COUNTED)],
    total: withNote(total, leftOut(nameless.length)),
  };
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
  rule: RollUpRule,
  rules: RuleSet['rollUp'],
): Steps<GoalAssessment> {
  const groups = yield* asPart(
    groupByText(members, ({ subgoal }) => subgoal),
    0,
    GROUPS_SHARE,
  );
  const bySubgoal = groups.filter((group) => group.text !== '');
  const direct = groups.find((group) => group.text === '')?.members ?? [];
  const rolling = inTurn(bySubgoal, (group) => rollUpSubgoal(group, rules.subgoal));
  const subgoals = yield* asPart(rolling, GROUPS_SHARE, GOALS_SHARE);
  const parts = [
    ...subgoals.map((subgoal, index) => partOf('subgoal', subgoal, bySubgoal[index]?.members ?? [])),
    ...(yield* mapInSlices(direct, measurePart)),
  ];
  return yield* judge({ text, parts, rule, counts: countsOf(members), subgoals });
}

function* rollUpSubgoal({ text, members }: TextGroup<Assessment>, rule: RollUpRule): Steps<GoalAssessment> {
  const parts = yield* mapInSlices(members, measurePart);
  return yield* judge({ text, parts, rule, counts: countsOf(members), subgoals: [] });
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

interface Whole {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly rule: RollUpRule;
  readonly counts: StatusCounts;
  readonly subgoals: readonly GoalAssessment[];
}

function* judge({ text, parts, rule, counts, subgoals }: Whole): Steps<GoalAssessment> {
  const groups = yield* groupParts(parts, rule.kind === 'points');
  const tally = tallyOf(groups);
  const status = statusOf(tally, rule);
  const turns = yield* findTurns(groups, tally, rule);
  const whole = { parts, groups, tally, rule, status, turns };
  const arithmetic = describeArithmetic(whole);
  return { goal: text, status, counts, explanation: explainRollUp(whole, arithmetic), arithmetic, subgoals };
}
