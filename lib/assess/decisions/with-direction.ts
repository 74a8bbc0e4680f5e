// The way of a decided målvärde that is a bare figure: «Från 6, Till 5» beside «högst 5 %» in the goal table means at most.
import type { Cell } from '../../model/cell.ts';
import { cellText } from '../cell-text.ts';
import type { ReadTarget } from './decided-cell.ts';

type Way = 'atLeast' | 'above' | 'atMost' | 'below';

const WAY_WORD: Readonly<Record<Way, string>> = {
  atLeast: 'minst',
  above: 'över',
  atMost: 'högst',
  below: 'under',
};

/**
 * The cell with the way that the other målvärden of the measure say, as a text of its own; the same cell where it says its way itself or
 * nothing tells; null when they tell both ways.
 */
export function withDirection(decided: Cell, others: readonly Cell[], read: ReadTarget): Cell | null {
  if (read(decided).kind !== 'number') return decided;
  const ways = new Set(others.flatMap((cell) => wayOf(cell, read) ?? []));
  const [up, down] = [pick(ways, 'atLeast', 'above'), pick(ways, 'atMost', 'below')];
  if (up !== null && down !== null) return null;
  const way = up ?? down;
  return way === null ? decided : { ...decided, value: `${WAY_WORD[way]} ${cellText(decided)}` };
}

function wayOf(cell: Cell, read: ReadTarget): Way | null {
  const { kind } = read(cell);
  if (kind === 'share') return 'atLeast';
  return kind === 'atLeast' || kind === 'above' || kind === 'atMost' || kind === 'below' ? kind : null;
}

/** Where both stand, that the very figure is enough. */
function pick(ways: ReadonlySet<Way>, reached: Way, passed: Way): Way | null {
  if (ways.has(reached)) return reached;
  return ways.has(passed) ? passed : null;
}
