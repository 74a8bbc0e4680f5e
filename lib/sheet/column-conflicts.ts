// Two columns that claim to be the same thing: settled where the content tells, else put to the officer as a question.
import { cellRef, columnLetters } from '../model/area.ts';
import { SIDE_PARTS, type UnclearPart } from '../model/measure.ts';
import { issue, type Issue } from '../issue.ts';
import { findRow, type Steps } from '../model/steps.ts';
import type { RoleColumn } from './assign-roles.ts';
import { describePeriod } from './period.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole } from './table.ts';

interface Settled {
  readonly columns: readonly RoleColumn[];
  readonly issues: readonly Issue[];
}

// Two of one kind that differ are asked about, never chosen between.
const SETTLED_ROLES: readonly UnclearPart[] = ['target', 'outcome', ...SIDE_PARTS];

const ROLE_NAME: Readonly<Record<UnclearPart, string>> = {
  target: 'målvärde',
  outcome: 'utfall',
  forecast: 'prognos',
  baseline: 'utgångsvärde',
  direction: 'riktning',
  tolerance: 'tolerans',
  yellowLimit: 'gräns för gult',
  weight: 'vikt',
  due: 'slutdatum',
  type: 'typ',
  unit: 'enhet',
  riket: 'värdet för riket',
  länet: 'värdet för länet',
  jämförbara: 'värdet för jämförbara kommuner',
};
const CLEARLY_BETTER = 0.15;

/** Leaves one column per period of målvärden, of utfall and of what else bears on the judging; those that cannot be told apart stay and are asked about. */
export function* settleConflicts(
  grid: SheetGrid,
  columns: readonly RoleColumn[],
  rows: { readonly heading: number; readonly top: number; readonly bottom: number },
): Steps<Settled> {
  const issues: Issue[] = [];
  const demoted = new Set<RoleColumn>();
  for (const role of SETTLED_ROLES) {
    for (const group of sameClaims(columns, role)) {
      const rivals = yield* strongest(grid, group, rows.top, rows.bottom);
      group.filter((each) => !rivals.includes(each)).forEach((each) => demoted.add(each));
      if (rivals.length > 1) issues.push(askWhich(grid, rivals, rows.heading, role));
    }
  }
  return {
    columns: columns.map((each) => (demoted.has(each) ? { ...each, role: 'other' } : each)),
    issues,
  };
}

function sameClaims(columns: readonly RoleColumn[], role: ColumnRole): RoleColumn[][] {
  const groups = new Map<string, RoleColumn[]>();
  for (const each of columns) {
    if (each.role !== role || each.impossibleDate === true) continue;
    const key = each.period ?? '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function* strongest(
  grid: SheetGrid,
  group: readonly RoleColumn[],
  top: number,
  bottom: number,
): Steps<readonly RoleColumn[]> {
  const filled = group.filter((each) => each.look.filled > 0);
  const candidates = filled.length > 0 ? filled : group.slice(0, 1);
  const surest = Math.max(...candidates.map((each) => each.certainty));
  const sure = candidates.filter((each) => each.certainty > surest - CLEARLY_BETTER);
  const [first, ...others] = sure;
  if (first === undefined) return candidates;
  for (const { column } of others) {
    const isOther = (row: number): boolean => grid.text(row, first.column) !== grid.text(row, column);
    if ((yield* findRow(top, bottom, isOther)) !== null) return sure;
  }
  return [first];
}

function askWhich(grid: SheetGrid, rivals: readonly RoleColumn[], heading: number, role: UnclearPart): Issue {
  const listed = rivals.map((each) => `${columnLetters(each.column)} («${each.heading}»)`).join(' och ');
  const period = rivals[0]?.period ?? null;
  const of = period === null ? '' : ` för ${describePeriod(period)}`;
  const all = rivals.length === 2 ? 'båda' : 'alla';
  const dated = period === null && (role === 'target' || role === 'outcome');
  const remedy = dated ? 'skriva år i rubrikerna' : 'byta rubrik på den andra';
  const text = `Kolumnerna ${listed} ser ${all} ut att vara ${ROLE_NAME[role]}${of}. Ange vilken som gäller genom att ${remedy}.`;
  return issue('duplicate-heading', cellRef(grid.sheet.name, heading, rivals[1]?.column ?? 0), text);
}
