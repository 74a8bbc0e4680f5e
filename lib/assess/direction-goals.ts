// Which goals and delmål are inriktningsmål as wholes: the one answer for judging, for rolling up and for the follow-up.
import type { Measure } from '../model/measure.ts';
import { filterInSlices, inTurn, mapInSlices, setInSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { namesDirectionGoal, opensAsDirectionGoal } from '../swedish/direction-goal-words.ts';
import type { Target } from '../swedish/target.ts';
import { saysActivity, saysDirectionGoal } from './measure-type.ts';
import type { Readings } from './readings.ts';
import { groupByText } from './roll-up-groups.ts';

/** A row with its målvärde as read. */
export interface DirectionRow {
  readonly measure: Measure;
  readonly target: Target;
}

/** Whether the row itself says that it is an inriktningsmål: by its type, a mark, a name or its målvärde. */
export function isOwnDirection({ measure, target }: DirectionRow): boolean {
  return saysDirectionGoal(measure) || (target.kind === 'ask' && target.directionGoal === true);
}

/** «Inriktningsmål: vi ska bli en friskare kommun» as a row of its own under another goal. */
export function isNamedDirection({
  measure: { name, goal, subgoal },
}: Pick<DirectionRow, 'measure'>): boolean {
  return opensAsDirectionGoal(name) && ![goal, subgoal ?? ''].some((each) => nameKey(each) === nameKey(name));
}

/** Whether a row is something that is done, rather than something that is measured. */
export function isContribution(row: DirectionRow): boolean {
  if (isNamedDirection(row)) return false;
  const { measure, target } = row;
  return saysActivity(measure) || target.kind === 'activity' || measure.underActivities === true;
}

/**
 * Whether a goal or delmål called `text` is one, with everything under it: it is called so, a row declares it, or all that stands directly
 * under it are inriktningsmål and what is done for them. An indicator beside them makes it an ordinary goal.
 */
export function* isWholeDirection(
  text: string,
  rows: readonly DirectionRow[],
  level: 'goal' | 'subgoal',
): Steps<boolean> {
  if (text === '') return false;
  if (namesDirectionGoal(text)) return true;
  const own = yield* filterInSlices(rows, isOwnDirection);
  if (own.length === 0) return false;
  const declaring = yield* filterInSlices(own, ({ measure }) => nameKey(measure.name) === nameKey(text));
  if (declaring.length > 0) return true;
  const others = yield* filterInSlices(rows, (row) => !isOwnDirection(row) && !isContribution(row));
  if (others.length > 0) return false;
  const direct = yield* filterInSlices(
    own,
    (row) => !isNamedDirection(row) && (level === 'subgoal' || (row.measure.subgoal ?? '') === ''),
  );
  return direct.length > 0;
}

/** The measures, with those marked that stand under such a goal or delmål; the very same list when there are none. */
export function* markDirectionGoals(
  measures: readonly Measure[],
  read: Readings['target'],
): Steps<readonly Measure[]> {
  const rowOf = (measure: Measure): DirectionRow => ({
    measure,
    target: measure.target === null ? NOTHING : read(measure.target),
  });
  const own = yield* filterInSlices(measures, (measure) => isOwnDirection(wordsOf(measure, read)));
  if (own.length === 0) return measures;
  const goals = yield* setInSlices(yield* mapInSlices(own, ({ goal }) => nameKey(goal)));
  const near = yield* filterInSlices(measures, ({ goal }) => goals.has(nameKey(goal)));
  const groups = yield* groupByText(yield* mapInSlices(near, rowOf), ({ measure }) => measure.goal);
  const found = yield* inTurn(groups, ({ text, members }) => inGoal(text, members));
  const marked = yield* setInSlices(found.flat());
  return yield* mapInSlices(measures, (measure) =>
    marked.has(measure) ? { ...measure, underDirectionGoal: true } : measure,
  );
}

function* inGoal(goal: string, rows: readonly DirectionRow[]): Steps<readonly Measure[]> {
  if (yield* isWholeDirection(goal, rows, 'goal')) return yield* silent(rows);
  const groups = yield* groupByText(rows, ({ measure }) => measure.subgoal);
  const found = yield* inTurn(groups, function* ({ text, members }) {
    return (yield* isWholeDirection(text, members, 'subgoal')) ? yield* silent(members) : [];
  });
  return found.flat();
}

/** Those that do not say it themselves. */
function* silent(rows: readonly DirectionRow[]): Steps<readonly Measure[]> {
  const found = yield* filterInSlices(rows, (row) => !isOwnDirection(row));
  return yield* mapInSlices(found, ({ measure }) => measure);
}

const NOTHING: Target = { kind: 'ask', text: '', missing: true, question: '', warnings: [] };

/** The row with its målvärde where that may say that it is an inriktningsmål: no wording for it holds a figure, and most målvärden do. */
function wordsOf(measure: Measure, read: Readings['target']): DirectionRow {
  const { target } = measure;
  const isWords = typeof target?.value === 'string' && !/\d/u.test(target.value);
  return { measure, target: isWords ? read(target) : NOTHING };
}
