// Which goals are tied to which of Agenda 2030's 17 goals: the matrix, a sentence for each hole, and questions about cells that cannot be read.
import { groupByText } from '../assess/roll-up-groups.ts';
import { issue, type Issue } from '../issue.ts';
import type { Cell } from '../model/cell.ts';
import type { CoverageMatrix } from '../model/follow-up.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, inTurn, type Steps } from '../model/steps.ts';
import { AGENDA_GOALS } from '../swedish/agenda-goals.ts';
import { parseAgenda } from '../swedish/parse-agenda.ts';
import { createCountMatrix } from './count-matrix.ts';
import type { Part } from './part.ts';

const COLUMNS = AGENDA_GOALS.map(({ number, name }) => `${String(number)} ${name}`);

/** Goals × Agenda 2030's 17 goals; null when no cell names any of those. A measure with several counts in each. */
export function* agendaCoverage(measures: readonly Measure[]): Steps<Part<CoverageMatrix | null>> {
  const issues = new Map<string, Issue>();
  const groups = (yield* groupByText(measures, ({ goal }) => goal)).filter(({ text }) => text !== '');
  const matrix = createCountMatrix(
    groups.map(({ text }) => text),
    COLUMNS.length,
  );
  yield* inTurn(groups, function* ({ text, members }) {
    yield* inSlices(members, ({ agenda }) => {
      const reading = agenda === undefined ? null : readCell(agenda);
      if (reading === null) return;
      if ('goals' in reading)
        matrix.add(
          [text],
          reading.goals.map((goal) => goal - 1),
        );
      else issues.set(reading.issue.cell ?? '', reading.issue);
    });
  });
  // What stands in a measure without a goal is asked about too, though it counts nowhere.
  yield* inSlices(measures, ({ agenda, goal }) => {
    const reading = agenda === undefined || goal !== '' ? null : readCell(agenda);
    if (reading !== null && 'issue' in reading) issues.set(reading.issue.cell ?? '', reading.issue);
  });
  const isNamed = matrix.counts.some((row) => row.some((count) => count > 0));
  const result = isNamed
    ? {
        rows: matrix.rows,
        columns: COLUMNS,
        counts: matrix.counts,
        holes: holesIn(matrix.rows, matrix.counts),
      }
    : null;
  return { result, issues: [...issues.values()] };
}

function readCell(cell: Cell): { readonly goals: readonly number[] } | { readonly issue: Issue } {
  if (cell.formulaWithoutValue === true) return { issue: asked(cell, WITHOUT_VALUE) };
  const reading = parseAgenda(cell);
  return reading.kind === 'goals' ? reading : { issue: asked(cell, reading.question, reading.suggestion) };
}

const WITHOUT_VALUE = 'Formelns värde är inte sparat. Öppna filen i Excel, spara den och försök igen.';

function asked({ ref }: Cell, text: string, suggestion?: string): Issue {
  return issue('coverage-not-understood', ref, text, suggestion);
}

/** Agenda goals that nothing is tied to, then goals that are tied to none. Not every goal has to contribute to all 17. */
function holesIn(rows: readonly string[], counts: CoverageMatrix['counts']): readonly string[] {
  const missed = AGENDA_GOALS.filter((_, at) => counts.every((row) => (row[at] ?? 0) === 0)).map(
    ({ number, name }) => `Inget mål bidrar till Agenda 2030:s mål ${String(number)}, ${name}.`,
  );
  const loose = rows.filter((_, at) => counts[at]?.every((count) => count === 0) === true);
  return [
    ...missed,
    ...loose.map((goal) => `Målet «${goal}» är inte kopplat till något av Agenda 2030:s mål.`),
  ];
}
