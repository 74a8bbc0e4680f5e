// A column on its way to a role: its heading, how its cells look, and the kind it is taken for so far.
import type { ColumnLook } from './content-look.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';

export interface Draft {
  readonly source: HeadingColumn;
  readonly look: ColumnLook;
  readonly kind: HeadingKind | null;
  readonly certainty: number;
}

export const LONG_TEXT = 30;

export const as = (draft: Draft, kind: HeadingKind | null, certainty = draft.certainty): Draft => ({
  ...draft,
  kind,
  certainty,
});

export const has = (drafts: readonly Draft[], ...kinds: readonly HeadingKind[]): boolean =>
  drafts.some((draft) => draft.kind !== null && kinds.includes(draft.kind));
