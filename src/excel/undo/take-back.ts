// Puts everything back to what a record says that it was, and leaves what a person has changed since.
import { STATUS_LOOKS } from '../../app/looks.ts';
import type { UndoReport } from '../../app/open-workbook.ts';
import { cellRef, overlaps, type Area } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import type { NotesPort } from '../notes.ts';
import { isFormula, type CellContents, type Content } from '../read/cell-content.ts';
import { STATE_NAMESPACE, UNDO_NAMESPACE } from '../read/list-workbook.ts';
import { readWorkbook, type ReadWorkbook } from '../read/read-workbook.ts';
import { Refused } from '../run.ts';
import { markOf } from '../write/apply-plan.ts';
import { shrinkTable } from '../write/grow-table.ts';
import { findObstacle } from '../write/obstacles.ts';
import { bytesOfText, sendSteps, step, type Step } from '../write/send-steps.ts';
import { setFormat } from '../write/set-format.ts';
import { changeRules, isOwnRule } from '../write/status-rules.ts';
import { isShownAs } from '../write/typed-value.ts';
import { valueSteps, type TypedStrip } from '../write/value-steps.ts';
import { unpackRuns, type UndoRecord } from './record.ts';

export interface TakingBack {
  readonly record: UndoRecord;
  readonly notes: NotesPort | null;
  /** Records to keep; every other one is removed. */
  readonly keepParts: readonly string[];
}

/** Takes back what the record tells of, in a fixed number of round trips. Nothing is changed when protection stands in the way. */
export async function takeBack(
  context: Excel.RequestContext,
  { record, notes, keepParts }: TakingBack,
): Promise<UndoReport> {
  const now = await readWorkbook(context, { notes, merges: false });
  const rest = queueRest(context, record, now);
  await context.sync();
  const { parts, statePart, widths } = rest();
  const cells = compareCells(record, now);
  const obstacle = findObstacle(
    cells.restored,
    now,
    [...now.sheets.values()].map(({ listed }) => listed),
  );
  if (obstacle !== null) throw new Refused(obstacle);
  const groups = [
    tableSteps(context, record, now, cells.kept),
    lookSteps(context, record, now, cells.keptPlaces),
    cellSteps(context, cells),
    noteSteps(context, record, now, notes, cells.kept),
    ruleSteps(context, record, now),
    sheetSteps(context, cells.wholeSheets),
    widthSteps(context, record, now, widths),
  ];
  const steps = groups.flatMap((group) => group.steps);
  await sendSteps(context, [
    ...steps,
    ...stateSteps(context, record, statePart),
    ...parts
      .filter((id) => !keepParts.includes(id))
      .map((id) =>
        step(SMALL, () => {
          context.workbook.customXmlParts.getItem(id).delete();
        }),
      ),
  ]);
  return { restored: groups.reduce((sum, { count }) => sum + count, 0), kept: cells.kept };
}

/** About what a small change takes in a request, in bytes. */
const SMALL = 300;

interface Group {
  /** What is put back, as it is told. */
  readonly count: number;
  readonly steps: readonly Step[];
}

interface Rest {
  readonly parts: readonly string[];
  readonly statePart: string | null;
  /** In points, in the order of the record; null where the sheet is gone. */
  readonly widths: readonly (number | null)[];
}

function queueRest(context: Excel.RequestContext, record: UndoRecord, now: ReadWorkbook): () => Rest {
  const { customXmlParts, worksheets } = context.workbook;
  const undo = customXmlParts.getByNamespace(UNDO_NAMESPACE);
  const state = customXmlParts.getByNamespace(STATE_NAMESPACE);
  undo.load('items/id');
  state.load('items/id');
  const formats = record.widths.map(({ sheet, column }) =>
    now.sheets.has(sheet)
      ? rangeOf(worksheets.getItem(sheet), columnArea(column)).load('format/columnWidth').format
      : null,
  );
  return () => ({
    parts: undo.items.map(({ id }) => id),
    statePart: state.items[0]?.id ?? null,
    widths: formats.map((format) => format?.columnWidth ?? null),
  });
}

function columnArea(column: number): Area {
  return { top: 0, bottom: 0, left: column, right: column };
}

interface ComparedCells {
  readonly strips: readonly TypedStrip[];
  readonly restored: readonly { sheet: string; row: number; column: number; value: null; look: 'keep' }[];
  readonly kept: string[];
  readonly keptPlaces: ReadonlySet<string>;
  /** Sheets of ours that hold nothing but what we wrote. */
  readonly wholeSheets: readonly string[];
}

function compareCells(record: UndoRecord, now: ReadWorkbook): ComparedCells {
  const added = new Set(record.sheets);
  const [kept, keptPlaces]: [string[], Set<string>] = [[], new Set()];
  const restored: { sheet: string; row: number; column: number; value: null; look: 'keep' }[] = [];
  const keep = (sheet: string, row: number, column: number): void => {
    kept.push(cellRef(sheet, row, column));
    keptPlaces.add(placeKey(sheet, row, column));
  };
  const strips = record.strips
    .filter(({ sheet }) => !added.has(sheet) && now.sheets.has(sheet))
    .map((strip): TypedStrip => {
      const { sheet, column, top } = strip;
      const cells = now.sheets.get(sheet)?.cells ?? null;
      const marks = strip.wrote.split(' ');
      const typed = unpackRuns(strip.before).map((before, index) => {
        const place = { row: top + index, column, wrote: marks[index] ?? '' };
        const found = compareCell(cells, place, before);
        if (found === 'changed') keep(sheet, top + index, column);
        if (found !== 'ours') return null;
        restored.push({ sheet, row: top + index, column, value: null, look: 'keep' });
        return before;
      });
      return { sheet, column, top, typed };
    });
  const wholeSheets = record.sheets.filter(
    (name) => now.sheets.has(name) && isWhole(name, record, now, keep),
  );
  return { strips, restored, kept, keptPlaces, wholeSheets };
}

function placeKey(sheet: string, row: number, column: number): string {
  return `${row}:${column} ${sheet}`;
}

/** Whether a cell still holds what was written, holds what it held before (or was never written), or has been changed. */
function compareCell(
  cells: CellContents | null,
  place: { readonly row: number; readonly column: number; readonly wrote: string },
  before: Content,
): 'ours' | 'before' | 'changed' {
  const { row, column, wrote } = place;
  if (wrote === '') return 'before';
  const { value, content } = cellAt(cells, row, column);
  const hasFormula = isFormula(value, content);
  if (!hasFormula && markOf(value ?? '') === wrote) return 'ours';
  return (hasFormula ? content === before : isShownAs(value ?? '', before)) ? 'before' : 'changed';
}

function cellAt(
  cells: CellContents | null,
  row: number,
  column: number,
): { value: string | number | boolean | null; content: Content } {
  const [r, c] = [row - (cells?.area.top ?? 0), column - (cells?.area.left ?? 0)];
  const value = cells?.values[r]?.[c] ?? null;
  const content = cells?.contents[r]?.[c] ?? '';
  return { value: typeof value === 'object' && value !== null ? value.error : value, content };
}

/** Whether a sheet of ours holds nothing that a person wrote; what does is kept, and the sheet with it. */
function isWhole(
  name: string,
  record: UndoRecord,
  now: ReadWorkbook,
  keep: (sheet: string, row: number, column: number) => void,
): boolean {
  const marks = new Map<string, string>();
  for (const { sheet, column, top, wrote } of record.strips)
    if (sheet === name)
      wrote.split(' ').forEach((mark, index) => marks.set(placeKey(sheet, top + index, column), mark));
  const cells = now.sheets.get(name)?.cells ?? null;
  let whole = true;
  cells?.contents.forEach((row, r) => {
    row.forEach((content, c) => {
      const [at, column] = [r + cells.area.top, c + cells.area.left];
      const { value } = cellAt(cells, at, column);
      const isOurs =
        !isFormula(value, content) && marks.get(placeKey(name, at, column)) === markOf(value ?? '');
      if (value === null || isOurs) return;
      keep(name, at, column);
      whole = false;
    });
  });
  return whole;
}

function cellSteps(context: Excel.RequestContext, { strips, restored }: ComparedCells): Group {
  const changed = strips.filter(({ typed }) => typed.some((one) => one !== null));
  return {
    count: restored.length,
    steps: changed.flatMap((strip) => valueSteps(context, strip, 'formulas')),
  };
}

function tableSteps(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: ReadWorkbook,
  kept: string[],
): Group {
  const grown = record.tables.flatMap(({ sheet, name, right, headings }) => {
    const table = now.snapshot.sheets
      .find((one) => one.name === sheet)
      ?.tables.find((one) => one.name === name);
    if (table === undefined || table.area.right <= right) return [];
    if (table.area.right === right + headings.length) return [{ name, headings, area: table.area }];
    kept.push(cellRef(sheet, table.area.top, table.area.right));
    return [];
  });
  const steps = grown.map((table) =>
    step(SMALL, () => {
      shrinkTable(context, table);
    }),
  );
  return { count: 0, steps };
}

function lookSteps(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: ReadWorkbook,
  keptPlaces: ReadonlySet<string>,
): Group {
  const steps = record.looks.flatMap(({ sheet, area, before, wrote }): readonly Step[] => {
    const [from, to] = [record.formats[wrote], record.formats[before]];
    if (from === undefined || to === undefined || !mayFormat(sheet, now)) return [];
    const parts = partsWithout(area, (row) => keptPlaces.has(placeKey(sheet, row, area.left)));
    return parts.map((part) => ({
      bytes: SMALL * 8,
      queue: () => setFormat(context.workbook.worksheets.getItem(sheet), part, from, to),
    }));
  });
  return { count: 0, steps };
}

/** Whether the sheet is there and its cells may be formatted. */
function mayFormat(sheet: string, now: ReadWorkbook): boolean {
  const listed = now.sheets.get(sheet)?.listed;
  return listed !== undefined && (listed.protection?.formatCells ?? true);
}

/** The area without the rows that are to be left, as few parts as possible. */
function partsWithout(area: Area, isLeft: (row: number) => boolean): readonly Area[] {
  const parts: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (isLeft(row)) continue;
    const last = parts.at(-1);
    if (last?.bottom === row - 1) parts[parts.length - 1] = { ...last, bottom: row };
    else parts.push({ ...area, top: row, bottom: row });
  }
  return parts;
}

function noteSteps(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: ReadWorkbook,
  notes: NotesPort | null,
  kept: string[],
): Group {
  const steps: Step[] = [];
  for (const { sheet, row, column, before, wrote } of record.notes) {
    const own = now.snapshot.sheets.find(({ name }) => name === sheet);
    const note = own?.notes.find((one) => one.row === row && one.column === column && !one.threaded);
    if (own === undefined || (note?.text ?? null) === before) continue;
    const isOurs = note === undefined ? wrote === null : wrote === markOf(note.text);
    if (!isOurs || notes === null) kept.push(cellRef(sheet, row, column));
    else
      steps.push(
        step(SMALL + bytesOfText(before ?? ''), () => {
          notes.set(context, { sheet, row, column, text: before }, note !== undefined);
        }),
      );
  }
  return { count: steps.length, steps };
}

function ruleSteps(context: Excel.RequestContext, record: UndoRecord, now: ReadWorkbook): Group {
  const changed = record.rules.filter(({ sheet, added, removed }) => {
    return mayFormat(sheet, now) && !record.sheets.includes(sheet) && added.length + removed.length > 0;
  });
  const steps = changed.map(({ sheet, added, removed }) => {
    const rules = (now.sheets.get(sheet)?.rules ?? []).filter(isOwnRule);
    const remove = rules.filter(({ formula, areas }) =>
      added.some((one) => one.formula === formula && areas.every((area) => overlaps(area, one.area))),
    );
    const add = removed.flatMap(({ formula, areas }) => {
      const looks = STATUS_LOOKS.filter((look) => look.formula === formula);
      return areas.map((area) => ({ area, looks }));
    });
    return step(SMALL * 10 * (remove.length + add.length), () => {
      changeRules(context.workbook.worksheets.getItem(sheet), { remove, add });
    });
  });
  return { count: changed.length, steps };
}

function sheetSteps(context: Excel.RequestContext, names: readonly string[]): Group {
  const steps = names.map((name) =>
    step(SMALL, () => {
      context.workbook.worksheets.getItem(name).delete();
    }),
  );
  return { count: names.length, steps };
}

/** A width that a person has changed since differs by more than rounding. */
const ROUNDING = 1.5;

function widthSteps(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: ReadWorkbook,
  widths: Rest['widths'],
): Group {
  const steps = record.widths.flatMap(({ sheet, column, before, wrote }, index): readonly Step[] => {
    const width = widths[index] ?? null;
    const isOpen = now.sheets.get(sheet)?.listed.protection?.formatColumns ?? true;
    if (width === null || !isOpen || Math.abs(width - wrote) > ROUNDING) return [];
    return [
      step(SMALL, () => {
        const { format } = rangeOf(context.workbook.worksheets.getItem(sheet), columnArea(column));
        if (before === null) format.useStandardWidth = true;
        else format.columnWidth = before;
      }),
    ];
  });
  return { count: 0, steps };
}

function stateSteps(
  context: Excel.RequestContext,
  { state }: UndoRecord,
  part: string | null,
): readonly Step[] {
  if (state === null) return [];
  const { before } = state;
  return [
    step(SMALL + bytesOfText(before ?? ''), () => {
      const parts = context.workbook.customXmlParts;
      if (before === null) {
        if (part !== null) parts.getItem(part).delete();
      } else if (part === null) parts.add(before);
      else parts.getItem(part).setXml(before);
    }),
  ];
}
