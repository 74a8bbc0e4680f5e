// Which nämnd contributes to which KF-mål: the matrix, and a sentence for each hole. «Alla nämnder ska bidra till alla övergripande mål.»
import { issue, type Issue } from '../issue.ts';
import type { CoverageMatrix } from '../model/follow-up.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { committeeNames } from './committee-names.ts';
import { createCountMatrix } from './count-matrix.ts';
import type { Part } from './part.ts';
import { upperGoalNames } from './upper-goal-names.ts';

/** More nämnder or KF-mål than any municipality has: then the columns hold something else. */
const MOST = 200;

/** Nämnder × KF-mål; null when the workbook names none of either. */
export function* committeeCoverage(measures: readonly Measure[]): Steps<Part<CoverageMatrix | null>> {
  const committees = yield* committeeNames(measures);
  const goals = yield* upperGoalNames(measures);
  if (committees.names.length === 0 || goals.names.length === 0) return { result: null, issues: [] };
  if (committees.names.length > MOST || goals.names.length > MOST)
    return { result: null, issues: [tooMany(committees.names.length, goals.names.length)] };
  const matrix = createCountMatrix(committees.names, goals.names.length);
  const places = new Map(goals.names.map((goal, at) => [goal, at]));
  const loose = new Map<string, string>();
  yield* inSlices(measures, ({ committee, upperGoal, goal }) => {
    const of = committees.of(committee);
    const at = places.get(goals.of(upperGoal) ?? '');
    if (at !== undefined) matrix.add(of, [at]);
    else if (goal !== '')
      for (const name of of) loose.set(JSON.stringify([name, goal]), looseText(name, goal));
  });
  const holes = yield* mapInSlices([...matrix.counts.entries()], ([row, counts]) =>
    counts.flatMap((count, at) =>
      count > 0 ? [] : [holeText(committees.names[row] ?? '', goals.names[at] ?? '')],
    ),
  );
  return {
    result: {
      rows: matrix.rows,
      columns: goals.names,
      counts: matrix.counts,
      holes: [...holes.flat(), ...loose.values()],
    },
    issues: [],
  };
}

function holeText(committee: string, goal: string): string {
  return `${committee} bidrar inte till KF-målet «${goal}»: inget av nämndens mätvärden står under det.`;
}

function looseText(committee: string, goal: string): string {
  return `Målet «${goal}» (${committee}) står inte under något KF-mål.`;
}

function tooMany(committees: number, goals: number): Issue {
  const text = `Arbetsboken nämner ${formatNumber(committees)} nämnder och ${formatNumber(goals)} KF-mål, så täckningen kan inte ställas upp. Kontrollera kolumnerna för nämnd och KF-mål.`;
  return issue('coverage-not-understood', null, text);
}
