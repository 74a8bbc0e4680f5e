// Lines round and between the cells of a range. Two neighbours share a line: either of them may hold it.
import type { Area } from '../../../lib/index.ts';
import type { CellStyle, DocumentLine, DocumentSheet } from '../document.ts';
import { changeLine, describeLine } from './border-styles.ts';
import { guardSheet } from './guards.ts';
import { notImplemented } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { isUnbounded } from './range-values.ts';
import type { Session } from './session.ts';
import { eachCell, type CellArea } from './style-target.ts';
import { cellAt, restyle } from './workbook-state.ts';

export type Side = keyof CellStyle['borders'];

const NEIGHBOURS: Readonly<
  Record<Side, { readonly down: number; readonly across: number; readonly side: Side }>
> = {
  top: { down: -1, across: 0, side: 'bottom' },
  bottom: { down: 1, across: 0, side: 'top' },
  left: { down: 0, across: -1, side: 'right' },
  right: { down: 0, across: 1, side: 'left' },
};

/** The line that shows on one side of a cell. */
export function shownLine(
  sheet: DocumentSheet,
  row: number,
  column: number,
  side: Side,
): DocumentLine | null {
  const own = cellAt(sheet, row, column).style.borders[side];
  const { down, across, side: opposite } = NEIGHBOURS[side];
  return own ?? cellAt(sheet, row + down, column + across).style.borders[opposite];
}

function setLine(
  session: Session,
  sheetId: string,
  row: number,
  column: number,
  side: Side,
  line: DocumentLine | null,
): void {
  const { state } = session;
  const cell = cellAt(state.sheet(sheetId), row, column);
  state.writeCell(sheetId, row, column, {
    ...cell,
    style: restyle(cell.style, { borders: { [side]: line } }),
  });
  const { down, across, side: opposite } = NEIGHBOURS[side];
  const other = cellAt(state.sheet(sheetId), row + down, column + across);
  if (other.style.borders[opposite] === null) return;
  const style = restyle(other.style, { borders: { [opposite]: null } });
  state.writeCell(sheetId, row + down, column + across, { ...other, style });
}

interface Edge {
  readonly side: Side;
  /** The cells on that side of the area; null when it has none. */
  readonly cells: (area: Area) => Area | null;
}

const EDGES: Readonly<Record<string, Edge>> = {
  EdgeTop: { side: 'top', cells: (area) => ({ ...area, bottom: area.top }) },
  EdgeBottom: { side: 'bottom', cells: (area) => ({ ...area, top: area.bottom }) },
  EdgeLeft: { side: 'left', cells: (area) => ({ ...area, right: area.left }) },
  EdgeRight: { side: 'right', cells: (area) => ({ ...area, left: area.right }) },
  InsideHorizontal: {
    side: 'bottom',
    cells: (area) => (area.bottom > area.top ? { ...area, bottom: area.bottom - 1 } : null),
  },
  InsideVertical: {
    side: 'right',
    cells: (area) => (area.right > area.left ? { ...area, right: area.right - 1 } : null),
  },
};

/** `format.borders` of some areas. */
export function rangeBorders(session: Session, target: CellArea): HostObject {
  const border = (index: string, edge: Edge): HostObject => rangeBorder(session, target, index, edge);
  return {
    type: 'RangeBorderCollection',
    items: () => Object.entries(EDGES).map(([index, edge]) => border(index, edge)),
    item: (key) => {
      const edge = typeof key === 'string' && Object.hasOwn(EDGES, key) ? EDGES[key] : undefined;
      if (edge === undefined) throw notImplemented(`borders.getItem(${JSON.stringify(key)})`);
      return border(String(key), edge);
    },
    get: { Count: () => Object.keys(EDGES).length },
  };
}

function rangeBorder(
  session: Session,
  { sheetId, areas }: CellArea,
  index: string,
  { side, cells }: Edge,
): HostObject {
  const edges = areas.map(cells).filter((area) => area !== null);
  const read = (part: 'style' | 'weight' | 'color') => () => {
    const sheet = session.state.sheet(sheetId);
    const found = new Set<string>();
    if (edges.length === 0) found.add(describeLine(null)[part]);
    for (const edge of edges) {
      refuseUnbounded(edge);
      eachCell(edge, (row, column) => found.add(describeLine(shownLine(sheet, row, column, side))[part]));
    }
    const [only] = found;
    return found.size === 1 ? only : null;
  };
  const write = (part: 'style' | 'weight' | 'color') => (value: unknown) => {
    guardSheet(session.state.sheet(sheetId), 'formatCells');
    for (const edge of edges) {
      refuseUnbounded(edge);
      eachCell(edge, (row, column) => {
        const line = shownLine(session.state.sheet(sheetId), row, column, side);
        setLine(session, sheetId, row, column, side, changeLine(line, { [part]: value }));
      });
    }
  };
  return {
    type: 'RangeBorder',
    id: index,
    get: { SideIndex: () => index, Style: read('style'), Weight: read('weight'), Color: read('color') },
    set: { Style: write('style'), Weight: write('weight'), Color: write('color') },
  };
}

function refuseUnbounded(area: Area): void {
  if (isUnbounded(area)) throw notImplemented('lines of whole rows and columns');
}
