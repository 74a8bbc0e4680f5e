// Tells a column of Agenda 2030's goals that is headed like a goal («Hållbarhetsmål») from the goals themselves, by what stands in it.
import type { CellValue } from '../model/cell.ts';
import { parseAgenda } from '../swedish/parse-agenda.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';

// «Hållbarhetsmål», «Agendamål»
const HEADING = /^(?:(?:fn:?s|de|koppling till)\s+)*(?:hållbarhets|agenda)mål(?:en|et)?$/iu;

const GOAL_KINDS: readonly (HeadingKind | null)[] = ['goal', 'upperGoal', 'goalOrTarget'];
const MOSTLY = 0.6;

/** Whether a column beside a goal column names Agenda 2030's goals, though its heading may mean the municipality's own. */
export function isAgendaBeside(
  column: HeadingColumn,
  all: readonly HeadingColumn[],
  values: readonly CellValue[],
): boolean {
  if (!HEADING.test(column.heading.trim()) || values.length === 0) return false;
  if (!all.some((other) => other !== column && GOAL_KINDS.includes(other.kind))) return false;
  return values.filter(namesGoals).length >= MOSTLY * values.length;
}

function namesGoals(value: CellValue): boolean {
  const reading = parseAgenda({ value, numberFormat: 'General' });
  return reading.kind === 'goals' && reading.goals.length > 0;
}
