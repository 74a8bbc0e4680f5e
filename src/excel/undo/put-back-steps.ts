// The steps that put things back, one group for each kind of thing.
import { STATUS_LOOKS } from '../../app/looks.ts';
import { cellRef, overlaps, type Area } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import type { NotesPort } from '../notes.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { shrinkTable } from '../write/grow-table.ts';
import { bytesOfText, step, type Step } from '../write/send-steps.ts';
import { setFormat } from '../write/set-format.ts';
import { changeRules, isOwnRule } from '../write/status-rules.ts';
import { valueSteps } from '../write/value-steps.ts';
import { placeKey, type ComparedCells } from './compare-cells.ts';
import { markOf, type UndoRecord } from './record.ts';

/** About what a small change takes in a request, in bytes. */
const SMALL = 300;
/** In points: a width that a person has changed since differs by more. */
const ROUNDING = 1.5;

export interface Group {
  /** What is put back, as it is told. */
  readonly count: number;
  readonly steps: readonly Step[];
}

/** The first cell of a column, which tells its width. */
export function columnArea(column: number): Area {
  return { top: 0, bottom: 0, left: column, right: column };
}

/** Values and formulas. */
export function cellSteps(context: Excel.RequestContext, { strips, restored }: ComparedCells): Group {
  const changed = strips.filter(({ typed }) => typed.some((one) => one !== null));
  return {
    count: restored.length,
    steps: changed.flatMap((strip) => valueSteps(context, strip, 'formulas')),
  };
}

/** Tables give back the columns that they grew by. */
export function tableSteps(
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

/** Formats, but not those of cells that are left as they are. */
export function lookSteps(
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

/** Notes; one that a person has changed is left, and told of in `kept`. */
export function noteSteps(
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

/** Our rules for status words, and no others. */
export function ruleSteps(context: Excel.RequestContext, record: UndoRecord, now: ReadWorkbook): Group {
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

/** Sheets of ours go. */
export function sheetSteps(context: Excel.RequestContext, names: readonly string[]): Group {
  const steps = names.map((name) =>
    step(SMALL, () => {
      context.workbook.worksheets.getItem(name).delete();
    }),
  );
  return { count: names.length, steps };
}

/** Column widths; `widths` are those of now, in points. */
export function widthSteps(
  context: Excel.RequestContext,
  record: UndoRecord,
  now: ReadWorkbook,
  widths: readonly (number | null)[],
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

/** The state of Målljus. */
export function stateSteps(
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

/** Removes custom XML parts. */
export function partSteps(context: Excel.RequestContext, ids: readonly string[]): readonly Step[] {
  return ids.map((id) =>
    step(SMALL, () => {
      context.workbook.customXmlParts.getItem(id).delete();
    }),
  );
}
