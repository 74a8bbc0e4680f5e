// Gives each column of a found heading its role: words first, content where the words alone cannot tell («Mål» beside «Mätvärde»).
import type { CellValue } from '../model/cell.ts';
import type { Period } from '../model/measure.ts';
import { lookAt, type ColumnLook } from './content-look.ts';
import type { FoundHeading } from './find-headings.ts';
import type { HeadingColumn } from './heading-block.ts';
import { withYear } from './heading-period.ts';
import type { HeadingKind } from './headings.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole } from './table.ts';

/** A column with its role, how its cells look, and other columns that claim the same role and period. */
export interface RoleColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
  readonly certainty: number;
  readonly look: ColumnLook;
  /** What a column of role `other` may hold, when only the officer can tell. */
  readonly mayBe?: ColumnRole;
}

interface Draft {
  readonly source: HeadingColumn;
  readonly look: ColumnLook;
  readonly kind: HeadingKind | null;
  readonly certainty: number;
}

const SAMPLE = 200;
const LONG_TEXT = 30;

/** The roles of a heading's columns. `year` completes periods such as «T2» that name none. */
export function assignRoles(
  grid: SheetGrid,
  heading: FoundHeading,
  lastRow: number,
  year: string | null,
): RoleColumn[] {
  const drafts = heading.columns.map((source) => ({
    source,
    look: lookAt(sample(grid, heading.bottom + 1, lastRow, source.column)),
    kind: source.kind,
    certainty: source.kind === null ? 0 : source.certainty,
  }));
  const steps = [
    settlePeriodOnly,
    settleBareGoals,
    settleContent,
    settleOutcomeFallback,
    settleGoalLevels,
    settleMeasures,
    settlePrevious,
  ];
  const settled = steps.reduce<readonly Draft[]>((current, step) => step(current), drafts);
  return settled.map((draft) => ({
    column: draft.source.column,
    heading: draft.source.heading,
    role: roleOf(draft.kind),
    period: withYear(draft.source, year),
    certainty: draft.certainty,
    look: draft.look,
    ...(draft.kind === 'unclearLimit' && draft.look.filled > 0 ? { mayBe: 'yellowLimit' as const } : {}),
  }));
}

/** The first filled cells of a column. */
function sample(grid: SheetGrid, top: number, bottom: number, column: number): CellValue[] {
  const values: CellValue[] = [];
  for (let row = top; row <= bottom && values.length < SAMPLE; row++) {
    const value = grid.value(row, column);
    const area = grid.merge(row, column);
    if (value !== null && (area === null || area.left === area.right)) values.push(value);
  }
  return values;
}

const ROLE_OF_KIND: Readonly<Record<Exclude<HeadingKind, ColumnRole>, ColumnRole>> = {
  area: 'other',
  upperGoal: 'goal',
  goalOrTarget: 'goal',
  previous: 'other',
  group: 'other',
  unclearLimit: 'other',
};

function roleOf(kind: HeadingKind | null): ColumnRole {
  if (kind === null) return 'other';
  return kind in ROLE_OF_KIND ? ROLE_OF_KIND[kind as keyof typeof ROLE_OF_KIND] : (kind as ColumnRole);
}

const as = (draft: Draft, kind: HeadingKind | null, certainty = draft.certainty): Draft => ({
  ...draft,
  kind,
  certainty,
});
const has = (drafts: readonly Draft[], ...kinds: readonly HeadingKind[]): boolean =>
  drafts.some((draft) => draft.kind !== null && kinds.includes(draft.kind));

// «Utfall 2018 | 2019 | 2020»: a bare year goes on with its left neighbour when the years rise, else it is an outcome.
function settlePeriodOnly(drafts: readonly Draft[]): readonly Draft[] {
  let previous: Draft | null = null;
  return drafts.map((draft) => {
    const settled: Draft = draft.source.periodOnly ? as(draft, continued(draft, previous), 0.75) : draft;
    previous = settled;
    return settled;
  });
}

function continued(draft: Draft, previous: Draft | null): HeadingKind {
  const [before, own] = [previous?.source.period ?? null, draft.source.period];
  const rises = before !== null && own !== null && before < own;
  const kind = previous?.kind ?? null;
  return rises && (kind === 'target' || kind === 'goalOrTarget') ? 'target' : 'outcome';
}

const isTarget = (draft: Draft): boolean => draft.kind === 'target';

// «Mål» is a målvärde when its cells look like it and no other column is the målvärde of that period.
function settleBareGoals(drafts: readonly Draft[]): readonly Draft[] {
  const bare = drafts.filter((draft) => draft.kind === 'goalOrTarget');
  const periods = bare.some((draft) => draft.source.period !== null && draft.look.digits >= 0.5);
  return drafts.map((draft) => {
    if (draft.kind !== 'goalOrTarget') return draft;
    const { period } = draft.source;
    const taken = drafts.some(
      (other) => isTarget(other) && (other.source.period === period || period === null),
    );
    const named = drafts.some((other) => other !== draft && isName(other, draft));
    // «Mål» beside «Mål 2020»: the one with the year is the målvärde.
    if (taken || !named || (periods && period === null)) return as(draft, 'goal');
    return isTargetByContent(draft, drafts) ? as(draft, 'target', draft.certainty * 0.95) : as(draft, 'goal');
  });
}

function isName(other: Draft, draft: Draft): boolean {
  if (other.kind === 'goalOrTarget')
    return other.look.digits < draft.look.digits || other.look.length > draft.look.length;
  return other.kind !== null && ['measure', 'goal', 'subgoal', 'upperGoal'].includes(other.kind);
}

function isTargetByContent(draft: Draft, drafts: readonly Draft[]): boolean {
  const { look, source } = draft;
  const measure = drafts.find((other) => other.kind === 'measure');
  const afterMeasure = measure !== undefined && measure.source.column < source.column;
  // Without content the place decides: a målvärde stands to the right of its measure.
  if (look.filled === 0) return source.period !== null || afterMeasure;
  if (look.length > LONG_TEXT || look.target < 0.6) return false;
  return look.digits >= 0.5 ? look.goalNumber < 0.9 || afterMeasure : source.period !== null || afterMeasure;
}

// «Basår | Basvärde»: the year is no utgångsvärde.
function isYearOfBaseline(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    draft.kind === 'baseline' &&
    draft.look.years === 1 &&
    drafts.some((other) => other !== draft && other.kind === 'baseline' && other.look.years < 1)
  );
}

// «Enhet» can be the unit or the part of the organisation; «Resultat» can be words about the year.
function settleContent(drafts: readonly Draft[]): readonly Draft[] {
  const settled = drafts.map((draft) => {
    if (draft.kind === 'unit' && draft.look.filled > 0 && draft.look.unit < 0.5)
      return as(draft, 'responsible');
    if (draft.kind === 'explanation' && !/^förklaring$/i.test(draft.source.heading))
      return as(draft, 'comment');
    // «Marginal mot målvärdet» is reckoned from the outcome; the word alone may be a tolerance.
    if (draft.kind === 'unclearLimit' && /^marginal .|.marginal/i.test(draft.source.heading))
      return as(draft, 'other');
    if (isYearOfBaseline(draft, drafts)) return as(draft, 'other');
    if (draft.kind === 'period' && draft.look.filled > 0 && draft.look.outcome < 0.8)
      return as(draft, 'other');
    return draft;
  });
  const outcomes = settled.filter((draft) => draft.kind === 'outcome');
  const good = outcomes.some((draft) => draft.look.outcome >= 0.5 || draft.look.filled === 0);
  if (!good || outcomes.length < 2) return settled;
  return settled.map((draft) =>
    draft.kind === 'outcome' &&
    draft.look.filled > 0 &&
    draft.look.outcome < 0.3 &&
    draft.look.length > LONG_TEXT
      ? as(draft, 'comment')
      : draft,
  );
}

// «Utfall och kommentar»: the outcome, when there is no other.
function settleOutcomeFallback(drafts: readonly Draft[]): readonly Draft[] {
  if (has(drafts, 'outcome')) return drafts;
  const second = drafts.find((draft) => draft.source.others.includes('outcome') && draft.kind === 'comment');
  return drafts.map((draft) => (draft === second ? as(draft, 'outcome', draft.certainty * 0.7) : draft));
}

const LEVELS: readonly HeadingKind[] = ['area', 'upperGoal', 'goal', 'subgoal'];

// Two levels are judged. With more of them the two nearest the measure count; a focus area counts only when there is no goal.
function settleGoalLevels(drafts: readonly Draft[]): readonly Draft[] {
  const goals = drafts
    .filter((draft) => draft.kind !== null && LEVELS.includes(draft.kind))
    .filter((draft) => draft.look.goalNumber < 0.9 || draft.look.filled === 0)
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.kind ?? 'area') - LEVELS.indexOf(b.kind ?? 'area') ||
        a.source.column - b.source.column,
    );
  const real = goals.filter((draft) => draft.kind !== 'area');
  const chosen = (real.length > 0 ? real : goals.slice(-1)).slice(-2);
  return drafts.map((draft) => {
    if (draft.kind === null || !LEVELS.includes(draft.kind)) return draft;
    if (draft === chosen[0]) return as(draft, 'goal');
    if (draft === chosen[1]) return as(draft, 'subgoal');
    return as(draft, draft.look.goalNumber >= 0.9 && draft.look.filled > 0 ? 'number' : 'other');
  });
}

// «Aktivitet» beside «Indikator»: what is measured stands under the word for a measure, or nearest the målvärde.
function settleMeasures(drafts: readonly Draft[]): readonly Draft[] {
  const measures = drafts.filter((draft) => draft.kind === 'measure');
  if (measures.length < 2) return drafts;
  const texts = measures.filter((draft) => draft.look.filled > 0 && draft.look.goalNumber < 0.9);
  const candidates = texts.length > 0 ? texts : measures;
  const quantities = candidates.filter((draft) => !/aktivitet|uppdrag/i.test(draft.source.heading));
  const chosen = (quantities.length > 0 ? quantities : candidates).at(-1);
  return drafts.map((draft) => (draft.kind === 'measure' && draft !== chosen ? as(draft, 'other') : draft));
}

// Last year's outcome serves as the baseline unless a column says that it is.
function settlePrevious(drafts: readonly Draft[]): readonly Draft[] {
  if (has(drafts, 'baseline')) return drafts;
  const first = drafts.find((draft) => draft.kind === 'previous');
  return drafts.map((draft) => (draft === first ? as(draft, 'baseline') : draft));
}
