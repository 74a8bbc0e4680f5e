// Lines between cells as they show: Excel lets either neighbour hold a line, so both are given it before workbooks are compared.
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import type {
  CellStyle,
  DocumentCell,
  DocumentLine,
  DocumentSheet,
  WorkbookDocument,
} from '../stand-in/document.ts';

type Side = keyof CellStyle['borders'];

const NEIGHBOURS: readonly (readonly [Side, number, number, Side])[] = [
  ['top', -1, 0, 'bottom'],
  ['bottom', 1, 0, 'top'],
  ['left', 0, -1, 'right'],
  ['right', 0, 1, 'left'],
];
const EMPTY: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

/** The document where every line is held by both cells that it stands between. */
export function withSharedLines(document: WorkbookDocument): WorkbookDocument {
  return { ...document, sheets: document.sheets.map(sharedInSheet) };
}

function sharedInSheet(sheet: DocumentSheet): DocumentSheet {
  const cells = new Map([...sheet.cells].map(([row, inRow]) => [row, new Map(inRow)]));
  for (const [row, inRow] of sheet.cells)
    for (const [column, cell] of inRow)
      for (const [side, down, across, opposite] of NEIGHBOURS) {
        const line = cell.style.borders[side];
        if (line !== null && row + down >= 0 && column + across >= 0)
          hold(cells, row + down, column + across, opposite, line);
      }
  return { ...sheet, cells };
}

function hold(
  cells: Map<number, Map<number, DocumentCell>>,
  row: number,
  column: number,
  side: Side,
  line: DocumentLine,
): void {
  const inRow = cells.get(row) ?? new Map<number, DocumentCell>();
  cells.set(row, inRow);
  const cell = inRow.get(column) ?? EMPTY;
  const borders = { ...cell.style.borders, [side]: cell.style.borders[side] ?? line };
  inRow.set(column, { ...cell, style: { ...cell.style, borders } });
}
