// How the goals hang together, as an underlag says it: nämnder and KF-mål, Agenda 2030, and measures that stand under no goal.
import type { CoverageMatrix, FollowUp } from '../model/follow-up.ts';
import type { Report } from '../model/report.ts';
import { AGENDA_GOALS } from '../swedish/agenda-goals.ts';
import { cleanLine } from './clean-line.ts';

/** Null and empty for what the workbook does not say. */
export function reportCoverage(
  followUp: FollowUp | null,
): Pick<Report, 'committees' | 'agenda' | 'withoutGoal'> {
  const { committees = null, agenda = null, withoutGoal = [] } = followUp?.coverage ?? {};
  return {
    committees: committees === null ? null : cleanMatrix(committees),
    agenda: agenda === null ? [] : agendaLines(cleanMatrix(agenda)),
    withoutGoal: withoutGoal.map(({ measure }) => cleanLine(measure)),
  };
}

function cleanMatrix({ rows, columns, counts, holes }: CoverageMatrix): CoverageMatrix {
  return {
    rows: rows.map(cleanLine),
    columns: columns.map(cleanLine),
    counts,
    holes: holes.map(cleanLine),
  };
}

/** A line for each goal that meets some of the 17, one for those that none meets, and one for each goal that meets none. */
function agendaLines(agenda: CoverageMatrix): readonly string[] {
  const { rows, columns, counts } = agenda;
  const isMet = (row: number, column: number): boolean => (counts[row]?.[column] ?? 0) > 0;
  const met = rows.map((_, row) => columns.filter((__, column) => isMet(row, column)));
  const missed = columns.filter((_, column) => !rows.some((__, row) => isMet(row, column)));
  return [
    ...rows.flatMap((goal, row) => {
      const names = met[row] ?? [];
      return names.length === 0 ? [] : [`${goal}: ${names.join('; ')}.`];
    }),
    ...missedLine(missed),
    ...rows.filter((_, row) => met[row]?.length === 0).map(looseLine),
  ];
}

function missedLine(missed: readonly string[]): readonly string[] {
  if (missed.length === 0) return [];
  const opening = 'Inget mål i arbetsboken är kopplat till';
  // By number where there are many: their names would fill a page.
  const isMany = missed.length > MOST_NAMED;
  const names = missed.map((name) => (isMany ? (/^\d+/.exec(name)?.[0] ?? name) : name));
  const listed =
    names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
  return [`${opening} mål ${listed} i Agenda 2030.`];
}

const MOST_NAMED = 3;

const looseLine = (goal: string): string =>
  `Målet «${goal}» är inte kopplat till något av de ${String(AGENDA_GOALS.length)} målen.`;
