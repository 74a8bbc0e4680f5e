// The question to the officer when a sheet nearly holds a goal table: which column is missing and what to write.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { RoleColumn } from './assign-roles.ts';
import type { FoundHeading } from './found-heading.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole } from './table.ts';

const SURE = 0.8;

interface Missing {
  readonly what: string;
  readonly heading: string;
}

const MISSING: Readonly<Record<'name' | 'target' | 'outcome', Missing>> = {
  name: { what: 'mätvärdets namn', heading: 'Mätvärde' },
  target: { what: 'målvärde', heading: 'Målvärde' },
  outcome: { what: 'utfall', heading: 'Utfall' },
};

/** One question when exactly one of name, målvärde and utfall is missing and there is something to judge under the others. */
export function askMissing(
  grid: SheetGrid,
  heading: FoundHeading,
  columns: readonly RoleColumn[],
  lastRow: number,
): Issue[] {
  const missing = missingPart(columns);
  if (missing === null || lastRow <= heading.bottom) return [];
  const { what, heading: word } = MISSING[missing];
  const text = `Tabellen på bladet ${grid.sheet.name}, rad ${String(heading.bottom + 1)}, saknar en kolumn för ${what} och bedöms därför inte. Skriv rubriken «${word}» över kolumnen, eller rätta tolkningen.`;
  return [issue('column-missing', cellRef(grid.sheet.name, heading.bottom, heading.left), text, word)];
}

function missingPart(columns: readonly RoleColumn[]): 'name' | 'target' | 'outcome' | null {
  const has = (role: ColumnRole): boolean => columns.some((each) => isUseful(each, role));
  const [measure, goal, target, outcome] = [
    has('measure'),
    has('goal') || has('subgoal'),
    has('target'),
    has('outcome'),
  ];
  if (target && outcome && !measure && !goal) return 'name';
  if (measure && target && !outcome) return 'outcome';
  // «Mål | Resultat» alone is found in all sorts of lists; a measure's name and its outcome are not.
  return measure && outcome && !target ? 'target' : null;
}

function isUseful(column: RoleColumn, role: ColumnRole): boolean {
  if (column.role !== role || column.certainty < SURE) return false;
  if (role === 'target') return column.look.target >= 0.5;
  if (role === 'outcome') return column.look.outcome >= 0.5;
  return column.look.filled > 0;
}
