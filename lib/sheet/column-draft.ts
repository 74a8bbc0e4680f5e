// A column on its way to a role: its heading, how its cells look, and the kind it is taken for so far.
import type { ColumnLook } from './content-look.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';
import type { ColumnRole } from './table.ts';

/** Why a column of times is not read. `later`: it names times after the outcome's; `noDates`: a column for dates mostly holds none. */
export type TimeDoubt = 'later' | 'noDates';

/** A column and what it is taken for so far. */
export interface Draft {
  readonly source: HeadingColumn;
  readonly look: ColumnLook;
  readonly kind: HeadingKind | null;
  readonly certainty: number;
  /** What a column of kind `other` may hold, when only the officer can tell. */
  readonly mayBe?: ColumnRole;
  /** Why a column of times is not read. */
  readonly doubt?: TimeDoubt;
}

/** Cells longer than this on average are sentences, not values. */
export const LONG_TEXT = 30;

/** The draft taken for another kind. */
export const as = (draft: Draft, kind: HeadingKind | null, certainty = draft.certainty): Draft => ({
  ...draft,
  kind,
  certainty,
});

/** Whether any column is taken for one of the kinds. */
export const has = (drafts: readonly Draft[], ...kinds: readonly HeadingKind[]): boolean =>
  drafts.some((draft) => draft.kind !== null && kinds.includes(draft.kind));
