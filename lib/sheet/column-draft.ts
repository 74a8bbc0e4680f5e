// A column on its way to a role: its heading, how its cells look, and the kind it is taken for so far.
import type { ColumnLook } from './content-look.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';

/** A column and what it is taken for so far. */
export interface Draft {
  readonly source: HeadingColumn;
  readonly look: ColumnLook;
  readonly kind: HeadingKind | null;
  readonly certainty: number;
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
