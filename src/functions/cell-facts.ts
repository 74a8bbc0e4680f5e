// Reads what the arguments do not tell (whether a 0 is a blank cell, the number format) for all calls of a recalculation in one go.
import { contains } from '../../lib/index.ts';
import type { AreaFacts, FunctionHost, SheetArea } from '../app/function-host.ts';

/** What is known of one cell. */
export interface CellFacts {
  readonly empty: boolean;
  readonly numberFormat: string;
}

/** Looks a cell of a requested area up; rows and columns count from 0. */
export type FactsOf = (place: { readonly row: number; readonly column: number }) => CellFacts;

/** Gives the facts of an area; requests made in the same turn share one round trip. */
export type FactsReader = (area: SheetArea) => Promise<FactsOf>;

interface Request {
  readonly wanted: SheetArea;
  readonly resolve: (facts: FactsOf) => void;
  readonly reject: (fault: unknown) => void;
}

export function createFactsReader(host: Pick<FunctionHost, 'readCells'>): FactsReader {
  let waiting: Request[] = [];
  const readAll = async (): Promise<void> => {
    const requests = waiting;
    waiting = [];
    try {
      const blocks = mergeAreas(requests.map(({ wanted }) => wanted));
      const facts = await host.readCells(blocks);
      for (const { wanted, resolve } of requests) resolve(factsWithin(blocks, facts, wanted));
    } catch (fault) {
      for (const { reject } of requests) reject(fault);
    }
  };
  return (wanted) =>
    new Promise((resolve, reject) => {
      // Excel hands over the calls of a recalculation one by one; after this turn all of them are here.
      if (waiting.length === 0) setTimeout(() => void readAll());
      waiting.push({ wanted, resolve, reject });
    });
}

function factsWithin(
  blocks: readonly SheetArea[],
  facts: readonly AreaFacts[],
  { sheet, area }: SheetArea,
): FactsOf {
  const index = blocks.findIndex(
    (block) =>
      block.sheet === sheet &&
      contains(block.area, area.top, area.left) &&
      contains(block.area, area.bottom, area.right),
  );
  const block = blocks[index];
  const found = facts[index];
  if (block === undefined || found === undefined) throw new Error('An area was not read');
  return ({ row, column }) => {
    const [y, x] = [row - block.area.top, column - block.area.left];
    return { empty: found.empty[y]?.[x] ?? true, numberFormat: found.numberFormats[y]?.[x] ?? 'General' };
  };
}

/** So many rows between two areas are read along rather than read apart. */
const GAP = 50;

/** As few areas as hold all the given ones: those of the same columns that follow each other become one. */
function mergeAreas(areas: readonly SheetArea[]): readonly SheetArea[] {
  const byColumns = new Map<string, SheetArea[]>();
  for (const one of areas) {
    const key = `${String(one.area.left)}:${String(one.area.right)}!${one.sheet}`;
    const known = byColumns.get(key);
    if (known === undefined) byColumns.set(key, [one]);
    else known.push(one);
  }
  return [...byColumns.values()].flatMap(mergeDownwards);
}

function mergeDownwards(areas: readonly SheetArea[]): readonly SheetArea[] {
  const merged: SheetArea[] = [];
  for (const one of [...areas].sort((a, b) => a.area.top - b.area.top)) {
    const last = merged.at(-1);
    if (last === undefined || one.area.top > last.area.bottom + GAP) {
      merged.push(one);
      continue;
    }
    const bottom = Math.max(last.area.bottom, one.area.bottom);
    merged[merged.length - 1] = { sheet: last.sheet, area: { ...last.area, bottom } };
  }
  return merged;
}
