// The grid: a plain table of the rows in view, with headings, a selected cell and typing in place.
import { useSignal } from '@preact/signals';
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellAddress, columnLetters } from '../../../lib/index.ts';
import type { DocumentSheet } from '../document.ts';
import { shownText } from '../host/shown-text.ts';
import { cellAt } from '../host/workbook-state.ts';
import { hintKey } from './calculate-functions.ts';
import { cellLook } from './cell-look.ts';
import type { PageWorkbook } from './open-workbook.ts';
import { inSwedish } from './swedish-formula.ts';
import { roomBeside } from './text-room.ts';
import { coveredCells, usedSize } from './sheet-size.ts';

/** Rows drawn at a time; the rest are a blank space above and below. */
const DRAWN = 120;
const ROW_HEIGHT = 22;
const PIXELS_PER_CHARACTER = 7;
/** In characters. */
const STANDARD_WIDTH = 9;
const HEADING_WIDTH = 44;
/** Left and right together, as in page.css. */
const CELL_PADDING = 8;

export function Grid({
  workbook,
  sheet,
}: {
  readonly workbook: PageWorkbook;
  readonly sheet: DocumentSheet;
}) {
  const first = useSignal(0);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns } = usedSize(sheet);
  const { area } = workbook.selection.value;
  // A cell that the pane selects is to be seen.
  useLayoutEffect(() => {
    scroller.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [area.top, area.left, sheet.id]);
  const top = Math.max(0, Math.min(first.value, rows - DRAWN));
  const inView = area.top >= top && area.top < top + DRAWN ? top : Math.max(0, area.top - DRAWN / 2);
  const last = Math.min(rows, inView + DRAWN);
  const hidden = (column: number): boolean => sheet.hiddenColumns.has(column);
  const shownColumns = Array.from({ length: columns }, (_, column) => column).filter((one) => !hidden(one));
  const widths = shownColumns.map((column) => pixelWidth(sheet, column));
  const width = widths.reduce((sum, one) => sum + one, HEADING_WIDTH);
  const onScroll = ({ currentTarget }: TargetedEvent<HTMLDivElement>): void => {
    const row = Math.floor(currentTarget.scrollTop / ROW_HEIGHT);
    if (Math.abs(row - first.value) > DRAWN / 3) first.value = Math.max(0, row - DRAWN / 3);
  };
  return (
    <div class="grid" ref={scroller} onScroll={onScroll}>
      <table aria-label={`Bladet ${sheet.name}`} aria-rowcount={rows} style={{ width: `${width}px` }}>
        <colgroup>
          <col style={{ width: `${HEADING_WIDTH}px` }} />
          {widths.map((one, index) => (
            <col key={shownColumns[index]} style={{ width: `${one}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th />
            {shownColumns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: `${inView * ROW_HEIGHT}px` }} />
          {Array.from({ length: last - inView }, (_, index) => inView + index)
            .filter((row) => !sheet.hiddenRows.has(row))
            .map((row) => (
              <Row key={row} workbook={workbook} sheet={sheet} row={row} columns={shownColumns} />
            ))}
          <tr style={{ height: `${(rows - last) * ROW_HEIGHT}px` }} />
        </tbody>
      </table>
    </div>
  );
}

function pixelWidth({ columnWidths }: DocumentSheet, column: number): number {
  return (columnWidths.get(column) ?? STANDARD_WIDTH) * PIXELS_PER_CHARACTER + 6;
}

interface RowProps {
  readonly workbook: PageWorkbook;
  readonly sheet: DocumentSheet;
  readonly row: number;
  readonly columns: readonly number[];
}

function Row({ workbook, sheet, row, columns }: RowProps) {
  const covered = coveredCells(sheet);
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      {columns
        .filter((column) => !covered.has(`${row},${column}`))
        .map((column) => (
          <GridCell
            key={column}
            workbook={workbook}
            sheet={sheet}
            row={row}
            column={column}
            shownColumns={columns}
          />
        ))}
    </tr>
  );
}

interface CellProps {
  readonly workbook: PageWorkbook;
  readonly sheet: DocumentSheet;
  readonly row: number;
  readonly column: number;
  readonly shownColumns: readonly number[];
}

function GridCell({ workbook, sheet, row, column, shownColumns }: CellProps) {
  const editing = useSignal<string | null>(null);
  const cell = cellAt(sheet, row, column);
  const { style, numberFormat } = cellLook(cell, sheet, row, column);
  const text = shownText(cell.value, numberFormat, {
    language: 'sv',
    date1904: workbook.document.value.date1904,
  });
  const beside = roomBeside(sheet, row, column, shownColumns);
  const reach =
    beside.length === 0 ? null : [column, ...beside].reduce((sum, one) => sum + pixelWidth(sheet, one), 0);
  const { area } = workbook.selection.value;
  const isSelected = area.top === row && area.left === column;
  const merge = sheet.merges.find((one) => one.top === row && one.left === column);
  const note = sheet.notes.find((one) => one.row === row && one.column === column);
  const select = (): void => {
    workbook.select(sheet.name, { top: row, left: column, bottom: row, right: column });
  };
  const begin = (start: string): void => {
    editing.value = start;
  };
  const end = (kept: boolean): void => {
    const typed = editing.value;
    editing.value = null;
    if (kept && typed !== null) workbook.type(sheet.name, row, column, typed);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableCellElement>): void => {
    if (editing.value !== null) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const [down, right] = move;
      const to = { row: Math.max(0, row + down), column: Math.max(0, column + right) };
      workbook.select(sheet.name, { top: to.row, left: to.column, bottom: to.row, right: to.column });
    } else if (event.key === 'Enter' || event.key === 'F2') begin(typedForm(cell.formula, text));
    else if (event.key === 'Delete') workbook.type(sheet.name, row, column, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      begin(event.key);
    }
  };
  return (
    <td
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      ref={(element) => {
        // The cell that is selected by hand keeps the keyboard; one that the pane selects does not take it.
        if (
          isSelected &&
          element?.closest('table')?.contains(document.activeElement) === true &&
          editing.value === null
        )
          element.focus({ preventScroll: true });
      }}
      data-cell={cellAddress(row, column)}
      rowSpan={merge === undefined ? undefined : merge.bottom - merge.top + 1}
      colSpan={merge === undefined ? undefined : merge.right - merge.left + 1}
      title={workbook.hints.value.get(hintKey(sheet.name, row, column)) ?? note?.text}
      class={[note === undefined ? '' : 'noted', reach === null ? '' : 'reaching'].join(' ').trim()}
      style={style}
      onClick={select}
      onDblClick={() => {
        begin(typedForm(cell.formula, text));
      }}
      onKeyDown={onKeyDown}
    >
      {editing.value === null ? (
        <CellText text={text} width={reach} />
      ) : (
        <CellInput text={editing} onEnd={end} />
      )}
    </td>
  );
}

/** The text in its cell, or over the empty cells beside it, `width` pixels in all. */
function CellText({ text, width }: { readonly text: string; readonly width: number | null }) {
  if (width === null) return <>{text}</>;
  return (
    <span class="reach" style={{ width: `${width - CELL_PADDING}px` }}>
      {text}
    </span>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function typedForm(formula: string | null, text: string): string {
  return formula === null ? text : inSwedish(formula);
}

function CellInput({
  text,
  onEnd,
}: {
  readonly text: { value: string | null };
  readonly onEnd: (kept: boolean) => void;
}) {
  return (
    <input
      aria-label="Cellens innehåll"
      value={text.value ?? ''}
      ref={(element) => element?.focus()}
      onInput={({ currentTarget }) => {
        text.value = currentTarget.value;
      }}
      onBlur={() => {
        onEnd(true);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onEnd(true);
        if (event.key === 'Escape') onEnd(false);
      }}
    />
  );
}
