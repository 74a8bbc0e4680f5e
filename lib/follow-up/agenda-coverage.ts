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
import { sameGoals } from './same-goals.ts';

const COLUMNS = AGENDA_GOALS.map(({ number, name }) => `${String(number)} ${name}`);

/** Goals × Agenda 2030's 17 goals; null when no cell names any of those. A measure with several counts in each. */
export function* agendaCoverage(measures: readonly Measure[]): Steps<Part<CoverageMatrix | null>> {
  const issues = new Map<string, Issue>();
  const groups = (yield* groupByText(measures, ({ goal }) => goal)).filter(({ text }) => text !== '');
  const names = yield* sameGoals(groups.map(({ text }) => text));
  const matrix = createCountMatrix([...new Set(groups.map(({ text }) => names.of(text)))], COLUMNS.length);
  yield* inTurn(groups, function* ({ text, members }) {
    yield* inSlices(members, ({ agenda }) => {
      const reading = agenda === undefined ? null : readCell(agenda);
      if (reading === null) return;
      if ('goals' in reading)
        matrix.add(
          [names.of(text)],
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
  const holes = yield* holesIn(matrix.rows, matrix.counts);
  const { rows, counts } = matrix;
  return {
    result: holes === null ? null : { rows, columns: COLUMNS, counts, holes },
    issues: [...issues.values()],
  };
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

/** Agenda goals that nothing is tied to, then goals that are tied to none; null when no goal is tied to any. Not every goal has to contribute to all 17. */
function* holesIn(
  rows: readonly string[],
  counts: CoverageMatrix['counts'],
): Steps<readonly string[] | null> {
  const met = new Set<number>();
  const loose: string[] = [];
  yield* inSlices(counts, (row, at) => {
    const here = [...row.keys()].filter((column) => (row[column] ?? 0) > 0);
    if (here.length === 0)
      loose.push(`Målet «${rows[at] ?? ''}» är inte kopplat till något av Agenda 2030:s mål.`);
    for (const column of here) met.add(column);
  });
  if (met.size === 0) return null;
  const missed = AGENDA_GOALS.filter(({ number }) => !met.has(number - 1)).map(
    ({ number, name }) => `Inget mål bidrar till Agenda 2030:s mål ${String(number)}, ${name}.`,
  );
  return [...missed, ...loose];
}
