// The question to the officer when a sheet nearly holds a goal table: which column is missing and what to write.
import { issue, type Issue } from '../issue.ts';
import { cellRef, columnLetters } from '../model/area.ts';
import type { RoleColumn } from './assign-roles.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingKind } from './heading-kinds.ts';
import { describePeriod } from './period.ts';
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
  if (lastRow <= heading.bottom) return [];
  const perGroup = askWhole(grid, heading, columns);
  if (perGroup.length > 0) return perGroup;
  const missing = missingPart(columns);
  if (missing === null) return [];
  const { what, heading: word } = MISSING[missing];
  const place = `Tabellen på bladet ${grid.sheet.name}, rad ${String(heading.bottom + 1)}, saknar en kolumn för ${what} och bedöms därför inte.`;
  const likely = missing === 'outcome' ? likelyOutcome(heading, columns) : null;
  if (likely === null) {
    const text = `${place} Skriv rubriken «${word}» över kolumnen.`;
    return [issue('column-missing', cellRef(grid.sheet.name, heading.bottom, heading.left), text, word)];
  }
  const year = likely.period === null ? '' : ` ${describePeriod(likely.period)}`;
  const text = `${place} Är det kolumn ${columnLetters(likely.column)} («${likely.heading}»)? Skriv då rubriken «${word}${year}» över den.`;
  return [
    issue('column-missing', cellRef(grid.sheet.name, heading.bottom, likely.column), text, word + year),
  ];
}

// «Tranås 2025» beside «Riket 2025» is the municipality's own outcome, under a name that only its officers know.
function likelyOutcome(heading: FoundHeading, columns: readonly RoleColumn[]): RoleColumn | null {
  const unknown = heading.columns.filter(({ kind }) => kind === null).map(({ column }) => column);
  const figures = columns.filter(
    ({ column, look }) => unknown.includes(column) && look.filled > 0 && look.digits >= 0.5,
  );
  const dated = figures.filter(({ period }) => period !== null);
  return (dated.length > 0 ? dated : figures).at(-1) ?? null;
}

// «Utfall kvinnor | Utfall män» without a total: neither half stands for the whole.
function askWhole(grid: SheetGrid, heading: FoundHeading, columns: readonly RoleColumn[]): Issue[] {
  if (!columns.some((each) => isUseful(each, 'measure'))) return [];
  const lacking = (['target', 'outcome'] as const).filter(
    (part) => !columns.some(({ role }) => role === part),
  );
  const groups = heading.columns.filter(
    ({ kind, others }) => kind === 'group' && lacking.some((part) => others.some((each) => says(each, part))),
  );
  const [first] = groups;
  if (first === undefined) return [];
  const shown = groups.map((each) => `«${each.heading}»`).join(', ');
  const year = first.period === null ? '' : ` ${describePeriod(first.period)}`;
  const headings = lacking.map((part) => `${MISSING[part].heading}${year}`);
  const wanted = headings.map((each) => `«${each}»`).join(' och ');
  const text = `Tabellen på bladet ${grid.sheet.name}, rad ${String(heading.bottom + 1)}, har värden bara för var sin grupp (${shown}) och bedöms därför inte. Lägg till ${wanted} för alla tillsammans.`;
  return [issue('column-missing', cellRef(grid.sheet.name, heading.bottom, first.column), text, headings[0])];
}

function says(kind: HeadingKind, part: 'target' | 'outcome'): boolean {
  return kind === part || (part === 'target' && kind === 'goalOrTarget');
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
