// How the goals meet the goals of Agenda 2030, in words.
import type { CoverageMatrix, FollowUp } from '../model/follow-up.ts';
import { cleanLine } from './clean-line.ts';

/** A line for each goal that meets some of them, then the holes; none when the workbook names none of those goals. */
export function reportAgenda(followUp: FollowUp | null): readonly string[] {
  const agenda = followUp?.coverage.agenda ?? null;
  if (agenda === null) return [];
  return [...agenda.rows.flatMap((goal, row) => metBy(agenda, goal, row)), ...agenda.holes].map(cleanLine);
}

function metBy({ columns, counts }: CoverageMatrix, goal: string, row: number): readonly string[] {
  const met = columns.filter((_, column) => (counts[row]?.[column] ?? 0) > 0);
  return met.length === 0 ? [] : [`${goal}: ${met.join('; ')}.`];
}
