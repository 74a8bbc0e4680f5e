// Finds the inriktningsmål of a workbook: whole goals, delmål, or single rows among ordinary measures.
import { groupByText } from '../assess/roll-up-groups.ts';
import { measureType, saysActivity } from '../assess/measure-type.ts';
import { inSlices, inTurn, filterInSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { columnsOf } from '../sheet/table-columns.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import { opensAsDirectionGoal } from '../swedish/direction-goal-words.ts';
import type { FollowedRow } from './followed-row.ts';

export interface DirectionGoal {
  readonly goal: string;
  /** The delmål that is the inriktningsmål, or that its row stands under; null for none. */
  readonly subgoal: string | null;
  /** Its own row among others; null when the goal or the delmål is the inriktningsmål. */
  readonly measure: string | null;
  /** The activities in the goal table that stand under it, in order. */
  readonly activities: readonly FollowedRow[];
}

/** The inriktningsmål in order of first appearance. */
export function* findDirectionGoals(rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const directed = yield* filterInSlices(rows, isDirection);
  if (directed.length === 0) return [];
  const goals = new Set(directed.map(({ measure }) => nameKey(measure.goal)));
  const near = yield* filterInSlices(rows, ({ measure }) => goals.has(nameKey(measure.goal)));
  const byGoal = yield* groupByText(near, ({ measure }) => measure.goal);
  return (yield* inTurn(byGoal, ({ text, members }) => inGoal(text, members))).flat();
}

function* inGoal(goal: string, rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const whole = yield* wholeOrRows(goal, rows, { goal, subgoal: null });
  if (whole !== null) return whole;
  const bySubgoal = yield* groupByText(rows, ({ measure }) => measure.subgoal);
  const found = inTurn(bySubgoal, function* ({ text, members }) {
    const subgoal = text === '' ? null : text;
    return (
      (yield* wholeOrRows(text, members, { goal, subgoal })) ?? (yield* singles({ goal, subgoal }, members))
    );
  });
  return (yield* found).flat();
}

type Place = Pick<DirectionGoal, 'goal' | 'subgoal'>;

/** The goal or delmål as an inriktningsmål with those rows that name one themselves; null when it is none. */
function* wholeOrRows(
  text: string,
  rows: readonly FollowedRow[],
  place: Place,
): Steps<readonly DirectionGoal[] | null> {
  if (text === '') return null;
  if (opensAsDirectionGoal(text))
    return [{ ...place, measure: null, activities: yield* filterInSlices(rows, isActivity) }];
  const others = yield* filterInSlices(rows, (row) => !isDirection(row) && !isActivity(row));
  const unnamed = yield* filterInSlices(rows, (row) => isDirection(row) && !isNamedOne(row));
  if (others.length > 0 || unnamed.length === 0) return null;
  return [
    { ...place, measure: null, activities: yield* filterInSlices(rows, isActivity) },
    ...(yield* singles(place, yield* filterInSlices(rows, (row) => isNamedOne(row) || isActivity(row)))),
  ];
}

/** Rows that are inriktningsmål among ordinary measures, each with the activities around it. */
function* singles(place: Place, rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const activities = yield* filterInSlices(rows, isActivity);
  const found: DirectionGoal[] = [];
  yield* inSlices(rows, (row) => {
    if (isDirection(row) && !isActivity(row)) found.push({ ...place, measure: row.measure.name, activities });
  });
  return found;
}

/** Whether a row is, or stands under, an inriktningsmål. */
export function isDirection({ measure, assessment: { reason, target } }: FollowedRow): boolean {
  return (
    reason === 'directionGoal' ||
    measureType(measure) === 'directionGoal' ||
    (target.kind === 'ask' && target.directionGoal === true)
  );
}

/** «Inriktningsmål: vi ska bli en friskare kommun» as a row of its own under another goal. */
function isNamedOne({ measure: { name, goal, subgoal } }: FollowedRow): boolean {
  return opensAsDirectionGoal(name) && ![goal, subgoal ?? ''].some((each) => nameKey(each) === nameKey(name));
}

/** Whether a row is something that is done, rather than something that is measured. */
function isActivity(row: FollowedRow): boolean {
  if (isNamedOne(row)) return false;
  const { measure, assessment, table } = row;
  if (saysActivity(measure) || assessment.target.kind === 'activity' || standsUnderActivity(table))
    return true;
  // Of what is to be measured, words instead of a figure are a slip; under an inriktningsmål they tell what has been done.
  return isDirection(row) && ['activity', 'ask'].includes(assessment.outcome.kind);
}

const ACTIVITY_HEADING = /aktivitet|åtgärd|insats/iu;
const known = new WeakMap<RecognisedTable, boolean>();

/** Whether the measures of the table stand under a heading such as «Aktivitet»; «Mätvärde/aktivitet» says nothing. */
function standsUnderActivity(table: RecognisedTable | null): boolean {
  if (table === null) return false;
  const before = known.get(table);
  if (before !== undefined) return before;
  const [column] = columnsOf(table, 'measure');
  const is = column !== undefined && ACTIVITY_HEADING.test(column.heading) && !SEVERAL.test(column.heading);
  known.set(table, is);
  return is;
}

const SEVERAL = /[/,;]|(?<!\p{L})(?:och|eller)(?!\p{L})|mätvärde|mått|indikator|tal(?!\p{L})/iu;
