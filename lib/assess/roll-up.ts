// Rolls assessments up («sammanvägning»): measures to subgoals, to goals, to all.
import type { Assessment, GoalAssessment, Status, StatusCounts } from '../model/assessment.ts';
import type { RollUpRule, RuleSet } from '../model/rule-set-1.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { explainRollUp } from './explain-roll-up.ts';
import { describeArithmetic } from './roll-up-arithmetic.ts';
import { groupByText } from './roll-up-groups.ts';
import { groupParts } from './roll-up-part.ts';
import type { Part } from './roll-up-part.ts';
import { statusOf, tallyOf } from './roll-up-tally.ts';

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
export function rollUp(assessments: readonly Assessment[], { rollUp: rules }: RuleSet): RollUp {
  const groups = groupByText(assessments, ({ goal }) => goal);
  const named = groups.filter(({ text }) => text !== '');
  const nameless = groups.find(({ text }) => text === '')?.members ?? [];
  const goals = named.map(({ text, members }) => rollUpMembers(text, members, rules.goal, rules));
  if (goals.length === 0) {
    const total = rollUpMembers('', nameless, rules.total, rules);
    return { goals: nameless.length === 0 ? [] : [rollUpMembers('', nameless, rules.goal, rules)], total };
  }
  const parts = goals.map((goal, index) => partOf('goal', goal, named[index]?.members ?? []));
  const total = { text: '', parts, rule: rules.total, counts: countsOf(assessments), subgoals: [] };
  if (nameless.length === 0) return { goals, total: judge(total) };
  return {
    goals: [...goals, withNote(rollUpMembers('', nameless, rules.goal, rules), ONLY_COUNTED)],
    total: withNote(judge(total), leftOut(nameless.length)),
  };
}

const ONLY_COUNTED = 'Mätvärden utan mål vägs inte in i det samlade resultatet.';

function leftOut(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'} utan mål vägs inte in.`;
}

function withNote(goal: GoalAssessment, note: string): GoalAssessment {
  return { ...goal, explanation: `${goal.explanation} ${note}` };
}

/** A goal, or everything when no goal has a text: subgoals and the measures that stand directly under it. */
function rollUpMembers(
  text: string,
  members: readonly Assessment[],
  rule: RollUpRule,
  rules: RuleSet['rollUp'],
): GoalAssessment {
  const groups = groupByText(members, ({ subgoal }) => subgoal);
  const bySubgoal = groups.filter((group) => group.text !== '');
  const direct = groups.find((group) => group.text === '')?.members ?? [];
  const subgoals = bySubgoal.map((group) => {
    const parts = group.members.map(measurePart);
    return judge({
      text: group.text,
      parts,
      rule: rules.subgoal,
      counts: countsOf(group.members),
      subgoals: [],
    });
  });
  const parts = [
    ...subgoals.map((subgoal, index) => partOf('subgoal', subgoal, bySubgoal[index]?.members ?? [])),
    ...direct.map(measurePart),
  ];
  return judge({ text, parts, rule, counts: countsOf(members), subgoals });
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

function judge({ text, parts, rule, counts, subgoals }: Whole): GoalAssessment {
  const groups = groupParts(parts, rule.kind === 'points');
  const tally = tallyOf(groups);
  const status = statusOf(tally, rule);
  const whole = { parts, groups, tally, rule, status };
  const arithmetic = describeArithmetic(whole);
  return { goal: text, status, counts, explanation: explainRollUp(whole, arithmetic), arithmetic, subgoals };
}
