// How the goals hang together: which nämnd contributes to which KF-mål, which goals to Agenda 2030, and which measures have no goal.
import type { Coverage } from '../model/follow-up.ts';
import { asPart, inSlices, type Steps } from '../model/steps.ts';
import { agendaCoverage } from './agenda-coverage.ts';
import { committeeCoverage } from './committee-coverage.ts';
import { followedRows, nameRef } from './followed-row.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

/**
 * The matrices with counts of measures, and the holes in them. An inriktningsmål counts here like any other: what stands under a goal
 * contributes to it, whether or not it gets a colour.
 */
export function* findCoverage(input: FollowUpInput): Steps<Part<Coverage>> {
  const committees = yield* asPart(committeeCoverage(input), 0, 0.3);
  const agenda = yield* asPart(agendaCoverage(input.measures), 0.3, 0.7);
  const rows = yield* asPart(followedRows(input), 0.7, 0.9);
  const withoutGoal: { measure: string; cell: string }[] = [];
  yield* inSlices(rows, (row) => {
    if (row.measure.goal === '') withoutGoal.push({ measure: row.measure.name, cell: nameRef(row) });
  });
  return {
    result: { committees: committees.result, agenda: agenda.result, withoutGoal },
    issues: [...committees.issues, ...agenda.issues],
  };
}
