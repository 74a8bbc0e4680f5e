// Puts together findings that say the same thing of several cells, so that a reader meets each sentence once.
import type { Issue } from '../issue.ts';
import { cellAddress, parseCellRef } from '../model/area.ts';
import { inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';

export interface IssueGroup {
  /** The first of them. */
  readonly first: Issue;
  /** The cells, each once, in the order they came; none when it concerns the whole workbook. */
  readonly cells: readonly string[];
}

/** The findings by what they say, their own rows apart, in the order each was first said and with its words. */
export function* groupIssues(issues: readonly Issue[]): Steps<readonly IssueGroup[]> {
  const groups = new Map<string, { readonly first: Issue; readonly cells: Set<string> }>();
  yield* inSlices(issues, (each) => {
    const key = JSON.stringify([each.code, withoutOwnRow(each), each.suggestion, each.cell === null]);
    const group = groups.get(key) ?? { first: each, cells: new Set() };
    groups.set(key, group);
    if (each.cell !== null) group.cells.add(each.cell);
  });
  return [...groups.values()].map(({ first, cells }) => ({ first, cells: [...cells] }));
}

// «rad 7», or the second of «rad 3 och 7».
const ROW = /(?<=\brad (?:\d+ och )?)\d+/gu;

function withoutOwnRow({ text, cell }: Issue): string {
  const row = cell === null ? undefined : parseCellRef(cell)?.row;
  return row === undefined ? text : text.replace(ROW, (number) => (Number(number) === row + 1 ? '' : number));
}

const MOST_CELLS = 5;

/** `KF!B5, B7, BUN!B4 och 12 till`: each sheet named where it begins; «Hela arbetsboken» for no cell. */
export function listCells(cells: readonly string[]): string {
  if (cells.length === 0) return 'Hela arbetsboken';
  // one more is as short as the words «och 1 till»
  const shown = cells.length === MOST_CELLS + 1 ? cells : cells.slice(0, MOST_CELLS);
  const names = shown.map((cell, index) => withoutSheet(cell, shown[index - 1]));
  const left = cells.length - shown.length;
  return `${names.join(', ')}${left === 0 ? '' : ` och ${formatNumber(left)} till`}`;
}

function withoutSheet(cell: string, before: string | undefined): string {
  const place = parseCellRef(cell);
  const isSame = place !== null && before !== undefined && parseCellRef(before)?.sheet === place.sheet;
  return isSame ? cellAddress(place.row, place.column) : cell;
}
