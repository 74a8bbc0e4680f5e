// Which rows of two rounds are of the same measure or goal, also where a goal has been renamed or rows have been moved.
import type { Round, RoundRow } from '../model/follow-up.ts';
import { sortInSlices } from '../model/sort-in-slices.ts';
import { filterInSlices, inSlices, inTurn, mapInSlices, setInSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { roundKey, rowsByKey, writtenKey } from './round-key.ts';

export interface RowPairs {
  /** By the later row, in its order. */
  readonly before: ReadonlyMap<RoundRow, RoundRow>;
  readonly added: readonly RoundRow[];
  readonly removed: readonly RoundRow[];
}

interface Unpaired {
  readonly earlier: readonly RoundRow[];
  readonly later: readonly RoundRow[];
}

/**
 * Rows with the same goal, subgoal and measure; of several such first those that say the same, then in a fixed order. Then measures left
 * over whose name is the only one of its kind in both rounds: their goal has another name now.
 */
export function* pairRows(before: Round, after: Round): Steps<RowPairs> {
  const found = new Map<RoundRow, RoundRow>();
  let left: Unpaired = { earlier: before.rows, later: after.rows };
  for (const keyOf of [writtenKey, roundKey]) {
    yield* pairByKey(left, keyOf, found);
    left = yield* leftOver(left, found);
  }
  yield* pairByKey(left, bareKey, found, pairUnlikeNames);
  left = yield* leftOver(left, found);
  yield* pairByName(before, after, left, found);
  const { earlier: removed, later: added } = yield* leftOver(left, found);
  return { before: found, added, removed };
}

function* pairByKey(
  left: Unpaired,
  keyOf: (row: RoundRow) => string,
  found: Map<RoundRow, RoundRow>,
  pair: typeof pairAlike = pairAlike,
): Steps<void> {
  if (left.earlier.length === 0 || left.later.length === 0) return;
  const earlier = yield* rowsByKey(left.earlier, keyOf);
  const later = yield* rowsByKey(left.later, keyOf);
  yield* inTurn([...later], ([key, rows]) => pair(earlier.get(key) ?? [], rows, found));
}

function* pairAlike(
  earlier: readonly RoundRow[],
  later: readonly RoundRow[],
  found: Map<RoundRow, RoundRow>,
): Steps<void> {
  const [only, another] = earlier;
  if (only === undefined) return;
  if (another === undefined && later.length === 1) {
    for (const row of later) found.set(row, only);
    return;
  }
  const rest = yield* pairEqual(earlier, later, found);
  // With another number of them nobody can tell which one came or went.
  if (rest.earlier.length !== rest.later.length) return;
  yield* inSlices(rest.later, (row, index) => {
    const partner = rest.earlier[index];
    if (partner !== undefined) found.set(row, partner);
  });
}

/** «N4 (SN)» is called «N4» when no other nämnd has one any more: then what it says tells which of them is left. */
const bareKey = (row: RoundRow): string =>
  roundKey({ ...row, measure: row.measure.replace(/ \([^()]*\)$/u, '') });

const isBare = (row: RoundRow): boolean => bareKey(row) === roundKey(row);

function* pairUnlikeNames(
  earlier: readonly RoundRow[],
  later: readonly RoundRow[],
  found: Map<RoundRow, RoundRow>,
): Steps<void> {
  if (earlier.length === 0) return;
  const all = yield* onlyOnes(earlier, textOf);
  const bare = yield* onlyOnes(yield* filterInSlices(earlier, isBare), textOf);
  const used = new Set<RoundRow>();
  yield* inSlices(later, (row) => {
    if (row.measure === '') return;
    const only = (isBare(row) ? all : bare).get(textOf(row)) ?? null;
    if (only === null || used.has(only)) return;
    used.add(only);
    found.set(row, only);
  });
}

/** Pairs the rows that say the same; what is left on both sides, in an order that does not hang on where the rows stand. */
function* pairEqual(
  earlier: readonly RoundRow[],
  later: readonly RoundRow[],
  found: Map<RoundRow, RoundRow>,
): Steps<Unpaired> {
  const waiting = new Map<string, RoundRow[]>();
  yield* inSlices(earlier, (row) => {
    const text = textOf(row);
    const alike = waiting.get(text);
    if (alike === undefined) waiting.set(text, [row]);
    else alike.push(row);
  });
  const unlike = yield* filterInSlices(later, (row) => {
    const partner = waiting.get(textOf(row))?.pop();
    if (partner !== undefined) found.set(row, partner);
    return partner === undefined;
  });
  const left = [...waiting.values()].flat();
  return { earlier: yield* inOrder(left), later: yield* inOrder(unlike) };
}

function* inOrder(rows: readonly RoundRow[]): Steps<readonly RoundRow[]> {
  const texts = yield* mapInSlices(rows, (row) => ({ row, text: textOf(row) }));
  const sorted = yield* sortInSlices(texts, (a, b) => compareTexts(a.text, b.text));
  return yield* mapInSlices(sorted, ({ row }) => row);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function textOf({ target, outcome, status, forecast, override, rule }: RoundRow): string {
  return [target, outcome, status, forecast, override, rule].join('\n');
}

function* leftOver({ earlier, later }: Unpaired, found: ReadonlyMap<RoundRow, RoundRow>): Steps<Unpaired> {
  const paired = yield* setInSlices([...found.values()]);
  return {
    earlier: yield* filterInSlices(earlier, (row) => !paired.has(row)),
    later: yield* filterInSlices(later, (row) => !found.has(row)),
  };
}

function* pairByName(
  before: Round,
  after: Round,
  left: Unpaired,
  found: Map<RoundRow, RoundRow>,
): Steps<void> {
  if (left.earlier.length === 0 || left.later.length === 0) return;
  const [earlier, later] = [yield* onlyNames(before), yield* onlyNames(after)];
  yield* inSlices(left.earlier, (row) => {
    const key = nameKey(row.measure);
    if (earlier.get(key) !== row) return;
    const partner = later.get(key) ?? null;
    if (partner !== null && !found.has(partner)) found.set(partner, row);
  });
}

/** Measures by name; null for a name that stands more than once. */
function* onlyNames({ rows }: Round): Steps<ReadonlyMap<string, RoundRow | null>> {
  const measures = yield* filterInSlices(rows, ({ measure }) => measure !== '');
  return yield* onlyOnes(measures, ({ measure }) => nameKey(measure));
}

/** Rows by key; null for a key that several have. */
function* onlyOnes(
  rows: readonly RoundRow[],
  keyOf: (row: RoundRow) => string,
): Steps<ReadonlyMap<string, RoundRow | null>> {
  const found = new Map<string, RoundRow | null>();
  yield* inSlices(rows, (row) => {
    const key = keyOf(row);
    found.set(key, found.has(key) ? null : row);
  });
  return found;
}
