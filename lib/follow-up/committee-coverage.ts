// Which nämnd contributes to which KF-mål: the matrix, and a sentence for each hole. «Alla nämnder ska bidra till alla övergripande mål.»
import { issue, type Issue } from '../issue.ts';
import type { CoverageMatrix } from '../model/follow-up.ts';
import { inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { committeeNames, isCouncil } from './committee-names.ts';
import { createCountMatrix } from './count-matrix.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';
import { upperGoalNames } from './upper-goal-names.ts';
import { writtenUpperGoals } from './written-upper-goals.ts';

/** More nämnder or KF-mål than any municipality has: then the columns hold something else. */
const MOST = 200;

/** Nämnder × KF-mål; null when the workbook names none of either. */
export function* committeeCoverage(
  input: Pick<FollowUpInput, 'measures' | 'snapshot' | 'recognition'>,
): Steps<Part<CoverageMatrix | null>> {
  const { measures } = input;
  const committees = yield* committeeNames(measures);
  const named = yield* mapInSlices(measures, ({ upperGoal }) => upperGoal ?? '');
  const goals = yield* upperGoalNames([...named, ...(yield* writtenUpperGoals(input))]);
  if (committees.names.length === 0 || goals.names.length === 0) return { result: null, issues: [] };
  if (committees.names.length > MOST || goals.names.length > MOST)
    return { result: null, issues: [tooMany(committees.names.length, goals.names.length)] };
  const matrix = createCountMatrix(committees.names, goals.names.length);
  const places = new Map(goals.names.map((goal, at) => [goal, at]));
  const loose = new Map<string, string>();
  const reached = new Set<number>();
  yield* inSlices(measures, ({ sheet, committee, upperGoal, goal }) => {
    const of = committees.of(committee);
    const at = goals.of(upperGoal).flatMap((name) => places.get(name) ?? []);
    matrix.add(of, at);
    for (const place of of.length === 0 ? [] : at) reached.add(place);
    if (of.length === 0 && !isCouncil(committee ?? sheet)) loose.set(sheet, nobodyText(sheet));
    else if (at.length === 0 && goal !== '')
      for (const name of of) loose.set(JSON.stringify([name, goal]), looseText(name, goal));
  });
  const missed = goals.names.filter((_, at) => !reached.has(at)).map(missedText);
  const holes = yield* mapInSlices([...matrix.counts.entries()], ([row, counts]) =>
    counts.flatMap((count, at) =>
      count > 0 || !reached.has(at) ? [] : [holeText(committees.names[row] ?? '', goals.names[at] ?? '')],
    ),
  );
  return {
    result: {
      rows: matrix.rows,
      columns: goals.names,
      counts: matrix.counts,
      holes: [...missed, ...holes.flat(), ...loose.values()],
    },
    issues: [],
  };
}

function holeText(committee: string, goal: string): string {
  return `${committee} bidrar inte till KF-målet «${goal}»: inget av nämndens mätvärden står under det.`;
}

function missedText(goal: string): string {
  return `Ingen nämnd bidrar till KF-målet «${goal}»: inget mätvärde hos någon nämnd står under det.`;
}

function nobodyText(sheet: string): string {
  return `Bladet «${sheet}» har mätvärden utan nämnd, så de är inte med här. Skriv nämnden i en kolumn «Nämnd», eller ge bladet nämndens namn.`;
}

function looseText(committee: string, goal: string): string {
  return `Målet «${goal}» (${committee}) står inte under något KF-mål.`;
}

function tooMany(committees: number, goals: number): Issue {
  const text = `Arbetsboken nämner ${formatNumber(committees)} nämnder och ${formatNumber(goals)} KF-mål, så täckningen kan inte ställas upp. Kontrollera kolumnerna för nämnd och KF-mål.`;
  return issue('coverage-not-understood', null, text);
}
