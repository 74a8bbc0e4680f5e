// Arranges the cell writes of a plan as strips: parts of columns that Excel takes in one piece.
import type { Area, CellWrite } from '../../../lib/index.ts';

/** Part of a column. A row that is not to be written is undefined: Excel leaves it alone. */
export interface Strip {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly writes: readonly (CellWrite | undefined)[];
}

/** A longer gap is worth a piece of its own. */
const LONGEST_GAP = 200;

/** The strips of all writes, sheet by sheet, column by column; the last write counts where a cell has several. */
export function stripsOf(cells: readonly CellWrite[]): readonly Strip[] {
  const columns = new Map<string, Map<number, Map<number, CellWrite>>>();
  for (const write of cells) {
    const ofSheet = columns.get(write.sheet) ?? new Map<number, Map<number, CellWrite>>();
    columns.set(write.sheet, ofSheet);
    const rows = ofSheet.get(write.column) ?? new Map<number, CellWrite>();
    ofSheet.set(write.column, rows.set(write.row, write));
  }
  return [...columns].flatMap(([sheet, ofSheet]) =>
    [...ofSheet].flatMap(([column, rows]) => columnStrips(sheet, column, rows)),
  );
}

function columnStrips(sheet: string, column: number, rows: ReadonlyMap<number, CellWrite>): readonly Strip[] {
  const strips: { sheet: string; column: number; top: number; writes: (CellWrite | undefined)[] }[] = [];
  for (const write of [...rows.values()].sort((a, b) => a.row - b.row)) {
    const last = strips.at(-1);
    const gap = last === undefined ? Infinity : write.row - last.top - last.writes.length;
    if (last === undefined || gap > LONGEST_GAP)
      strips.push({ sheet, column, top: write.row, writes: [write] });
    else {
      for (let skipped = 0; skipped < gap; skipped++) last.writes.push(undefined);
      last.writes.push(write);
    }
  }
  return strips;
}

/** Neighbouring cells of a column that are to look the same way. */
export interface LookRun {
  readonly sheet: string;
  readonly area: Area;
  readonly look: CellWrite['look'];
  readonly styleOf: CellWrite['styleOf'];
  readonly beside: CellWrite['beside'];
}

/** The runs of a strip whose looks are to change. */
export function lookRuns({ sheet, column, writes }: Strip): readonly LookRun[] {
  const runs: LookRun[] = [];
  for (const write of writes) {
    if (write === undefined || (write.look === 'keep' && write.styleOf === undefined)) continue;
    const { row, look, styleOf, beside } = write;
    const last = runs.at(-1);
    if (last?.area.bottom === row - 1 && isSame(last, write))
      runs[runs.length - 1] = { ...last, area: { ...last.area, bottom: row } };
    else
      runs.push({
        sheet,
        area: { top: row, bottom: row, left: column, right: column },
        look,
        styleOf,
        beside,
      });
  }
  return runs;
}

function isSame(run: LookRun, write: CellWrite): boolean {
  return (
    run.look === write.look && isSameCell(run.styleOf, write.styleOf) && isSameCell(run.beside, write.beside)
  );
}

function isSameCell(a: CellWrite['styleOf'], b: CellWrite['styleOf']): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}
