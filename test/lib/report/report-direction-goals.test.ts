// What an underlag says of inriktningsmål to those who decide, not to the officer who fills in the workbook.
import { expect, test } from 'vitest';
import type { FollowUp } from '../../../lib/model/follow-up.ts';
import { describeContributions } from '../../../lib/follow-up/describe-contributions.ts';
import { reportDirectionGoals } from '../../../lib/report/report-direction-goals.ts';

test('utan aktiviteter: att de saknas, utan anvisning om var de skrivs', () => {
  const goal = { goal: 'En friskare kommun', subgoal: null, measure: null, activities: [] };
  const followUp = { directionGoals: [{ ...goal, text: describeContributions([]) }] } as unknown as FollowUp;
  expect(reportDirectionGoals(followUp)).toEqual([
    { name: 'En friskare kommun', text: 'Inga bidragande aktiviteter är angivna.', activities: [] },
  ]);
});
