// Follows up the inriktningsmål by what contributes to them: activities in the goal tables and in the plan, with the state a person wrote.
import type { ContributingActivity, DirectionGoalFollowUp } from '../model/follow-up.ts';
import { asPart, inSlices, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import { readActivityPlan, type ActivityRow } from '../register/read-activity-plan.ts';
import { nameKey } from '../rules/name-key.ts';
import { tidy } from '../swedish/spaces.ts';
import { describeContributions, NO_STATE } from './describe-contributions.ts';
import { findDirectionGoals, type DirectionGoal } from './find-direction-goals.ts';
import { followedRows, nameRef, type FollowedRow } from './followed-row.ts';
import { goalNames, goalsNamed } from '../rules/goal-names.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';
import { responsibleIn } from './responsible-of.ts';

/**
 * The inriktningsmål («direction goals») in order of first appearance, each with the activities that contribute to it: those under it
 * in the goal tables, then those that the sheet «Aktivitetsplan» says are for it. The plan's own faults are told with the timetable.
 */
export function* followDirectionGoals(input: FollowUpInput): Steps<Part<readonly DirectionGoalFollowUp[]>> {
  const rows = yield* asPart(followedRows(input), 0, 0.3);
  const goals = yield* asPart(findDirectionGoals(rows), 0.3, 0.6);
  if (goals.length === 0) return { result: [], issues: [] };
  const planned = yield* asPart(plannedFor(input, goals), 0.6, 0.8);
  const inTables = goals.flatMap(({ activities }) => activities);
  const responsible = yield* asPart(responsibleIn(input.snapshot, inTables), 0.8, 0.9);
  const following = inTurn(goals, function* (goal) {
    const own = yield* mapInSlices(goal.activities, (row) => inTable(row, responsible(row)));
    return followUpOf(goal, joined(own, planned.get(goal) ?? []));
  });
  return { result: yield* asPart(following, 0.9, 1), issues: [] };
}

function followUpOf(
  { goal, subgoal, measure }: DirectionGoal,
  activities: readonly ContributingActivity[],
): DirectionGoalFollowUp {
  return { goal, subgoal, measure, activities, text: describeContributions(activities) };
}

function inTable(row: FollowedRow, responsible: string | null): ContributingActivity {
  const { name, outcome } = row.measure;
  const ticked = outcome?.value;
  return {
    name,
    // A box that is ticked or not.
    state: typeof ticked === 'boolean' ? (ticked ? 'Ja' : 'Nej') : stateText(row.assessment.outcome.text),
    responsible,
    cell: nameRef(row),
  };
}

// As a person wrote it; a dash says nothing.
function stateText(written: string): string {
  const text = tidy(written);
  return /[\p{L}\p{N}]/u.test(text) || MARK.test(text) ? text : NO_STATE;
}

// «✓»
const MARK = /[✓✔☑✗✘☒]/u;

/** The plan's activities by the inriktningsmål that they are said to be for. */
function* plannedFor(
  { snapshot, measures }: FollowUpInput,
  goals: readonly DirectionGoal[],
): Steps<ReadonlyMap<DirectionGoal, readonly ContributingActivity[]>> {
  const { activities } = yield* readActivityPlan(snapshot);
  const found = new Map<DirectionGoal, ContributingActivity[]>();
  if (activities.length === 0) return found;
  // All goals are asked, so that «Mål 1» in two of them tells neither.
  const texts = new Set<string>();
  yield* inSlices(measures, ({ goal, subgoal }) => {
    texts.add(goal);
    if (subgoal !== null) texts.add(subgoal);
  });
  const own = goals.flatMap(({ measure }) => measure ?? []);
  const names = goalNames([...texts, ...own]);
  const byTitle = new Map<string, ContributingActivity[][]>();
  yield* inSlices(goals, (goal) => {
    const planned: ContributingActivity[] = [];
    found.set(goal, planned);
    const alike = byTitle.get(nameKey(titleOf(goal)));
    if (alike === undefined) byTitle.set(nameKey(titleOf(goal)), [planned]);
    else alike.push(planned);
  });
  yield* inSlices(activities, (activity) => {
    for (const key of new Set(goalsNamed(activity.about, names).map(nameKey)))
      for (const planned of byTitle.get(key) ?? []) planned.push(inPlan(activity));
  });
  return found;
}

/** What the inriktningsmål itself is called. */
function titleOf({ goal, subgoal, measure }: DirectionGoal): string {
  return measure ?? subgoal ?? goal;
}

function inPlan({ name, status, responsible, cell }: ActivityRow): ContributingActivity {
  return { name, state: stateText(status), responsible: responsible === '' ? null : responsible, cell };
}

/** The same activity in both places is told once: where a state stands, and twice only when the states differ. */
function joined(
  own: readonly ContributingActivity[],
  planned: readonly ContributingActivity[],
): readonly ContributingActivity[] {
  const inPlan = byName(planned.filter(({ state }) => state !== NO_STATE));
  const kept = own.filter(({ name, state }) => state !== NO_STATE || !inPlan.has(nameKey(name)));
  const said = byName(kept);
  const more = planned.filter(({ name, state }) => {
    const before = said.get(nameKey(name));
    return before === undefined || (state !== NO_STATE && nameKey(state) !== nameKey(before.state));
  });
  return [...kept, ...more];
}

function byName(activities: readonly ContributingActivity[]): ReadonlyMap<string, ContributingActivity> {
  return new Map(activities.map((each) => [nameKey(each.name), each]));
}
