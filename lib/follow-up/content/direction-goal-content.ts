// What the section «Inriktningsmål» says: each of them with the activities that contribute, and no colour.
import type { ContributingActivity, DirectionGoalFollowUp, FollowUp } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import { inTurn, mapInSlices, type Steps } from '../../model/steps.ts';

/** The section; null when there are no inriktningsmål. Columns: inriktningsmål, aktivitet, läge, ansvarig, cell. */
export function* directionGoalContent({
  directionGoals,
}: Pick<FollowUp, 'directionGoals'>): Steps<ContentSection | null> {
  if (directionGoals.length === 0) return null;
  const told = yield* inTurn(directionGoals, goalRows);
  return {
    rows: [
      contentRow('title', 'Inriktningsmål'),
      contentRow(
        'subtitle',
        'Inriktningsmål får ingen färg och ingen prognos och räknas inte. Här står vad som görs för att bidra till dem.',
      ),
      contentRow('heading', 'Inriktningsmål', 'Aktivitet', 'Läge', 'Ansvarig', 'Cell'),
      ...told.flat(),
    ],
    statusAreas: [],
  };
}

function* goalRows(goal: DirectionGoalFollowUp): Steps<readonly ContentRow[]> {
  const activities = yield* mapInSlices(goal.activities, activityRow);
  return [contentRow('wrapped', titleOf(goal), goal.text), ...activities];
}

/** «Friskare kommun – Hälsan»: a row or delmål with the goal that it stands under. */
function titleOf({ goal, subgoal, measure }: DirectionGoalFollowUp): string {
  return [goal, subgoal, measure].filter((part) => part !== null && part !== '').join(' – ');
}

function activityRow({ name, state, responsible, cell }: ContributingActivity): ContentRow {
  return [null, ...contentRow('wrapped', name, state, responsible ?? '', cell)];
}
