// Remembers a large sheet of ours by where its cells stand and how they look, in a word for each run of like rows: `7-212.wwsi` is rows 7–212
// with four cells each. That nobody has changed what stands in them, the seal tells.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { forRows, inSlices, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellLook } from '../model/write-plan.ts';
import type { OwnCell } from './own-cell.ts';
import { holdsSeal } from './sheet-seal.ts';

/** One letter for each look; a cell that is not ours is `_`. */
const LETTERS = {
  plain: 'p',
  heading: 'h',
  title: 't',
  subtitle: 'u',
  wrapped: 'w',
  status: 's',
  integer: 'i',
  field: 'f',
  line: 'n',
  label: 'l',
  aside: 'a',
  keep: 'k',
} as const satisfies Readonly<Record<CellLook, string>>;
const NOT_OURS = '_';

const LOOK_OF: ReadonlyMap<string, CellLook> = new Map(
  (Object.keys(LETTERS) as CellLook[]).map((look) => [LETTERS[look], look]),
);

interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
}

/** The words for these cells, which are in reading order. */
export function* layoutMarks(cells: readonly PlacedLook[]): Steps<readonly string[]> {
  const runs: { readonly from: number; to: number; readonly looks: string }[] = [];
  let row = -1;
  let looks = '';
  const endRow = (): void => {
    const last = runs.at(-1);
    if (looks !== '' && last?.looks === looks && last.to === row - 1) last.to = row;
    else if (looks !== '') runs.push({ from: row, to: row, looks });
  };
  yield* inSlices(cells, (cell) => {
    if (cell.row !== row) {
      endRow();
      row = cell.row;
      looks = '';
    }
    looks = looks.padEnd(cell.column, NOT_OURS) + LETTERS[cell.look];
  });
  endRow();
  return runs.map((run) => `${String(run.from)}-${String(run.to)}.${run.looks}`);
}

// First row, last row, and a letter or `_` for each column.
const WORD = /^(\d{1,7})-(\d{1,7})\.([a-z_]+)$/;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly looks: readonly (CellLook | null)[];
}

/** The cells of the sheet at those places, and whether they stand there as they were written; none when the words are not ours to read. */
export function* cellsInLayout(
  sheet: SheetSnapshot,
  marks: readonly string[],
): Steps<{ readonly cells: readonly OwnCell[]; readonly isWhole: boolean }> {
  const runs = marks.flatMap((mark) => readWord(mark) ?? []).sort((a, b) => a.from - b.from);
  const last = runs.at(-1);
  if (runs.length < marks.length || last === undefined || last.to >= sheet.values.length)
    return { cells: [], isWhole: false };
  const cells: OwnCell[] = [];
  yield* inTurn(runs, ({ from, to, looks }) =>
    forRows(from, to, (row) => {
      looks.forEach((look, column) => {
        const value = sheet.values[row]?.[column] ?? null;
        if (look !== null && value !== null && value !== '') cells.push({ row, column, value, look });
      });
    }),
  );
  return { cells, isWhole: yield* holdsSeal(sheet, cells) };
}

function readWord(word: string): Run | null {
  const [, from, to, letters = ''] = WORD.exec(word) ?? [];
  const looks = Array.from(letters, (letter) => (letter === NOT_OURS ? null : LOOK_OF.get(letter)));
  const known = looks.flatMap((look) => (look === undefined ? [] : [look]));
  const isRead = from !== undefined && to !== undefined && known.length === looks.length;
  return isRead ? { from: Number(from), to: Number(to), looks: known } : null;
}
