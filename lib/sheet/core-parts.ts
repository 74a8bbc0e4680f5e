// What makes a heading that of a goal table: a name, a målvärde and an utfall; and where one such set ends and the next begins.
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';

/** `goals`: name, målvärde and utfall are there; `near`: one of them is missing; `foreign`: a table of another kind. */
export type HeadingSort = 'goals' | 'near' | 'foreign';

/** What a goal table must have, in the words of the question when it is missing. */
export const CORE_PARTS = ['name', 'target', 'outcome'] as const;

/** One of the three things that a goal table must have. */
export type CorePart = (typeof CORE_PARTS)[number];

const NAME_KINDS: readonly HeadingKind[] = ['measure', 'goal', 'subgoal', 'upperGoal', 'goalOrTarget'];

/** Headings less certain than this do not make a table. */
export const SURE = 0.7;

/** Which parts of a goal table the columns hold. */
function coreParts(columns: readonly HeadingColumn[]): ReadonlySet<CorePart> {
  const parts = new Set<CorePart>();
  const names = columns.filter((each) => each.kind !== null && NAME_KINDS.includes(each.kind));
  const bare = names.filter((each) => each.kind === 'goalOrTarget');
  const isNamed = names.length - bare.length > 0;
  if (names.length > 0) parts.add('name');
  if (columns.some((each) => each.kind === 'target') || (bare.length > 0 && (isNamed || bare.length > 1)))
    parts.add('target');
  if (columns.some((each) => each.kind === 'outcome' || each.periodOnly)) parts.add('outcome');
  return parts;
}

/** What kind of table the columns head. */
export function sortOf(columns: readonly HeadingColumn[]): HeadingSort {
  const sure = columns.filter((each) => each.kind === null || each.certainty >= SURE);
  const parts = coreParts(sure);
  if (parts.size === CORE_PARTS.length) return 'goals';
  return parts.size === CORE_PARTS.length - 1 ? 'near' : 'foreign';
}

const isDated = ({ period, wholeYear, question }: HeadingColumn): boolean =>
  period !== null || wholeYear || question !== null;

/** Tables beside each other under one row: where a second full set of name, målvärde and utfall begins. */
export function splitSideBySide(columns: readonly HeadingColumn[]): (readonly HeadingColumn[])[] {
  for (let at = 1; at < columns.length; at++) {
    const [left, right] = [columns.slice(0, at), columns.slice(at)];
    if (!mayBegin(right)) continue;
    if (sortOf(left) === 'goals' && sortOf(right) === 'goals') return [left, ...splitSideBySide(right)];
  }
  return [columns];
}

// «Mål 2024» goes on with another year's målvärden; it begins a table of its own only when measures are named to its right.
function mayBegin(columns: readonly HeadingColumn[]): boolean {
  const [first] = columns;
  if (first === undefined || first.kind === null) return false;
  if (isDated(first) && NAME_KINDS.includes(first.kind))
    return columns.some((each) => each.kind === 'measure');
  return NAME_KINDS.includes(first.kind) || first.kind === 'area' || first.kind === 'number';
}
