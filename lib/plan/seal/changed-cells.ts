// Which judged cells say something else than when the seal was made. Measures are found again by their names, so that sorted and moved rows
// are no change; one that was renamed is known by the rest of its cells.
import type { Measure } from '../../model/measure.ts';
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { keyMark, KEY_LENGTH, PART_LENGTH } from './cell-mark.ts';
import type { ReadParts } from './read-parts.ts';
import { partMark } from './seal.ts';

/** A change among the judged cells: one that says another thing or nothing, or a measure under another name, a new one, or one that is gone. */
export type JudgedChange =
  | {
      readonly kind: 'changed' | 'emptied';
      readonly letter: string;
      /** As `Blad!E5`; null when the part stands in no cell of the row, or no column is read for it any longer. */
      readonly ref: string | null;
      readonly measure: Measure;
    }
  | { readonly kind: 'renamed' | 'added'; readonly measure: Measure }
  | { readonly kind: 'gone'; readonly count: number };

/** A measure as it stands, that the seal does not have in these words. */
interface Stranger {
  readonly measure: Measure;
  readonly key: string;
  readonly parts: readonly { readonly mark: string; readonly letter: string; readonly ref: string | null }[];
  readonly rest: string;
}

/** What was changed among the judged cells, in the order of the measures; those that are gone last. */
export function* changedCells(
  sealed: readonly string[],
  measures: readonly Measure[],
  read: ReadParts,
): Steps<readonly JudgedChange[]> {
  const left = yield* countOf(sealed);
  const strangers: Stranger[] = [];
  yield* inSlices(measures, (measure) => {
    const stranger = toStranger(measure, read);
    if (!take(left, stranger.key + stranger.rest)) strangers.push(stranger);
  });
  const missing = createMissing([...left].flatMap(([mark, count]) => Array<string>(count).fill(mark)));
  const changes: JudgedChange[] = [];
  const renamed: Stranger[] = [];
  yield* inSlices(strangers, (stranger) => {
    const before = missing.byKey(stranger);
    if (before === null) renamed.push(stranger);
    else changes.push(...differences(before, stranger, read));
  });
  yield* inSlices(renamed, ({ measure, rest }) =>
    changes.push({ kind: missing.byRest(rest) ? 'renamed' : 'added', measure }),
  );
  const count = missing.left();
  return count === 0 ? changes : [...changes, { kind: 'gone', count }];
}

function* countOf(marks: readonly string[]): Steps<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* inSlices(marks, (mark) => counts.set(mark, (counts.get(mark) ?? 0) + 1));
  return counts;
}

function take(counts: Map<string, number>, mark: string): boolean {
  const count = counts.get(mark) ?? 0;
  if (count === 0) return false;
  if (count === 1) counts.delete(mark);
  else counts.set(mark, count - 1);
  return true;
}

function toStranger(measure: Measure, read: ReadParts): Stranger {
  const parts = read.parts(measure).map((part) => ({ ...part, mark: partMark(part) }));
  return {
    measure,
    key: keyMark(measure.name),
    parts,
    rest: parts.map(({ mark }) => mark).join(''),
  };
}

/** The sealed measures that do not stand in the workbook in these words, each given out once. */
interface Missing {
  /** The one of the same name that is most alike. */
  readonly byKey: (stranger: Stranger) => string | null;
  /** One that said the same in everything but its name. */
  readonly byRest: (rest: string) => boolean;
  readonly left: () => number;
}

function createMissing(marks: readonly string[]): Missing {
  const byKey = new Map<string, string[]>();
  for (const mark of marks) {
    const key = mark.slice(0, KEY_LENGTH);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [mark]);
    else same.push(mark);
  }
  const drop = (key: string, mark: string): void => {
    const others = byKey.get(key) ?? [];
    others.splice(others.indexOf(mark), 1);
    if (others.length === 0) byKey.delete(key);
  };
  // Made when first asked for: by then those of the same name have been given out.
  let keysByRest: Map<string, string[]> | null = null;
  return {
    byKey: ({ key, parts }) => {
      const same = byKey.get(key);
      if (same === undefined) return null;
      const known = new Set(parts.map(({ mark }) => mark));
      const alike = (mark: string): number => partsOf(mark).filter((part) => known.has(part)).length;
      const best = same.reduce((one, other) => (alike(other) > alike(one) ? other : one));
      drop(key, best);
      return best;
    },
    byRest: (rest) => {
      keysByRest ??= restsOf(byKey);
      const key = keysByRest.get(rest)?.pop();
      if (key === undefined) return false;
      drop(key, key + rest);
      return true;
    },
    left: () => [...byKey.values()].reduce((sum, same) => sum + same.length, 0),
  };
}

function restsOf(byKey: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const rests = new Map<string, string[]>();
  for (const [key, marks] of byKey)
    for (const mark of marks) {
      const rest = mark.slice(KEY_LENGTH);
      const keys = rests.get(rest);
      if (keys === undefined) rests.set(rest, [key]);
      else keys.push(key);
    }
  return rests;
}

function partsOf(mark: string): readonly string[] {
  const parts: string[] = [];
  for (let at = KEY_LENGTH; at < mark.length; at += PART_LENGTH + 1)
    parts.push(mark.slice(at, at + PART_LENGTH + 1));
  return parts;
}

/** A part that differs, is new or is gone; parts of the same kind in order. */
function differences(before: string, { measure, parts }: Stranger, read: ReadParts): readonly JudgedChange[] {
  const left = [...partsOf(before)];
  const unknown = parts.filter(({ mark }) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const changed = unknown.map(({ letter, ref }): JudgedChange => {
    const at = left.findIndex((mark) => mark.startsWith(letter));
    if (at >= 0) left.splice(at, 1);
    return { kind: 'changed', letter, ref, measure };
  });
  const emptied = left.map((mark): JudgedChange => {
    const letter = mark.slice(0, 1);
    return { kind: 'emptied', letter, ref: read.emptyCell(measure, letter), measure };
  });
  return [...changed, ...emptied];
}
