// Which cells of the registers and the rule sheet say something else than when the seal was made. Rows are known again by what they say, so that
// sorted and moved rows are no change.
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { SealedRows } from './seal.ts';
import { cellPart, keyOfPart, partsOfRow, rowMark } from './sealed-rows.ts';
import type { RowsOfKind, SealedRow } from './sealed-rows.ts';

/** A cell that says another thing or nothing, a row that is new, or rows that are gone. */
export type RowChange =
  /** `ref` is null where the sheet no longer has the column. */
  | {
      readonly kind: 'changed' | 'emptied';
      readonly rows: string;
      readonly key: string;
      readonly ref: string | null;
    }
  | { readonly kind: 'added'; readonly rows: string; readonly ref: string }
  /** `all`: no row is read any longer. */
  | { readonly kind: 'gone'; readonly rows: string; readonly count: number; readonly all: boolean };

/** What was changed in the rows of one kind, from the top; rows that are gone last. */
export function* rowChanges(before: SealedRows | undefined, now: RowsOfKind): Steps<readonly RowChange[]> {
  const { kind: rows } = now;
  const left = createLeft(before?.marks ?? []);
  const strangers: SealedRow[] = [];
  yield* inSlices(now.rows, (row) => {
    if (!left.take(rowMark(row))) strangers.push(row);
  });
  left.index();
  const changes: RowChange[] = [];
  yield* inSlices(strangers, (row) => {
    const parts = row.cells.map(cellPart);
    const earlier = left.mostAlike(parts);
    if (earlier === null) changes.push({ kind: 'added', rows, ref: row.ref });
    else changes.push(...differences(rows, row, parts, partsOfRow(earlier)));
  });
  const count = left.count();
  return count === 0 ? changes : [...changes, { kind: 'gone', rows, count, all: now.rows.length === 0 }];
}

function differences(
  rows: string,
  row: SealedRow,
  parts: readonly string[],
  before: readonly string[],
): readonly RowChange[] {
  const known = new Set(before);
  const keys = new Set(row.cells.map(({ key }) => key));
  const changed = row.cells.filter((_, at) => !known.has(parts[at] ?? ''));
  const emptied = before.map(keyOfPart).filter((key) => !keys.has(key));
  return [
    ...changed.map(({ key, ref }): RowChange => ({ kind: 'changed', rows, key, ref })),
    ...emptied.map((key): RowChange => ({ kind: 'emptied', rows, key, ref: row.refOf(key) })),
  ];
}

/** The sealed rows that have not been found again. */
interface Left {
  /** Whether a row said exactly this; then it is found. */
  readonly take: (mark: string) => boolean;
  /** Makes ready for `mostAlike`, when those that are unchanged have been taken. */
  readonly index: () => void;
  /** The row that has most cells alike, which is then found; null when none has any. */
  readonly mostAlike: (parts: readonly string[]) => string | null;
  readonly count: () => number;
}

/** Rows with a part in common that are looked at; what more rows than these have in common tells them apart badly. */
const MOST_COMPARED = 200;

function createLeft(marks: readonly string[]): Left {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const byPart = new Map<string, string[]>();
  const take = (mark: string): boolean => {
    const count = counts.get(mark) ?? 0;
    if (count > 1) counts.set(mark, count - 1);
    else counts.delete(mark);
    return count > 0;
  };
  return {
    take,
    index: () => {
      for (const mark of counts.keys())
        for (const part of partsOfRow(mark)) {
          const others = byPart.get(part);
          if (others === undefined) byPart.set(part, [mark]);
          else others.push(mark);
        }
    },
    mostAlike: (parts) => {
      const alike = new Map<string, number>();
      for (const part of parts)
        for (const mark of (byPart.get(part) ?? []).slice(0, MOST_COMPARED))
          if (counts.has(mark)) alike.set(mark, (alike.get(mark) ?? 0) + 1);
      const best = [...alike].reduce<readonly [string, number] | null>(
        (one, other) => (one === null || other[1] > one[1] ? other : one),
        null,
      );
      if (best === null) return null;
      take(best[0]);
      return best[0];
    },
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}
