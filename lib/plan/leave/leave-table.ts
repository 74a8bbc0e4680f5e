// What is taken out of one table when Målljus leaves the workbook: our columns where nothing else stands in them, else our texts alone.
import { cellRef, columnLetters, contains, MAX_COLUMNS } from '../../model/area.ts';
import type { NoteSnapshot } from '../../model/snapshot.ts';
import { filterInSlices, findRow, forRows, mapInSlices, setInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { CellWrite, LeavingWrites, NoteWrite } from '../../model/write-plan.ts';
import { columnsUnder, statusColumnOf } from '../find-columns.ts';
import type { FoundColumns } from '../find-columns.ts';
import { isOwnExplanation, isOwnNote, statusMark } from '../ownership.ts';
import type { WrittenMarks } from '../ownership.ts';
import { createStatusProof } from '../status-proof.ts';
import type { TableTask } from '../table-task.ts';
import { EXPLANATION_HEADING, isNameOf, STATUS_HEADING } from '../written-text.ts';

export interface LeftTable {
  readonly cells: readonly CellWrite[];
  readonly notes: readonly NoteWrite[];
  readonly columnWidths: LeavingWrites['columnWidths'];
  readonly tables: LeavingWrites['tables'];
  /** What stays though Målljus put it there, and why; with the cell. */
  readonly kept: readonly { readonly cell: string; readonly text: string }[];
}

interface OwnTexts {
  readonly column: number;
  /** Rows with a text of ours. */
  readonly rows: readonly number[];
  /** Whether the column is one that Målljus added. */
  readonly added: boolean;
}

/** The writes that leave the table; with `keepValues` the statuses and explanations stay as plain cells. */
export function* leaveTable(
  task: TableTask,
  found: FoundColumns,
  written: WrittenMarks,
  keepValues: boolean,
): Steps<LeftTable> {
  const notes = ownNotes(task, written)
    // an explanation that stands nowhere else stays in its note
    .filter(({ row }) => !keepValues || isExplained(task, found, row))
    .map(({ row, column }): NoteWrite => ({ sheet: task.table.sheet, row, column, text: null }));
  if (keepValues) return { cells: [], notes, columnWidths: [], tables: [], kept: [] };
  const own = [
    ...(yield* statusTexts(task, found, written)),
    ...(yield* earlierTexts(task, found)),
    ...(yield* explanationTexts(task, found, written)),
  ];
  const columns = own.filter((one, at) => own.findIndex(({ column }) => column === one.column) === at);
  const removable = yield* filterWhole(task, columns);
  const whole = removable.map(({ column }) => column);
  const cells = yield* emptied(task, columns, new Set(whole));
  const inTable = task.view.sheet.tables.find(({ name }) => name === task.table.excelTable);
  return {
    cells,
    notes,
    columnWidths: whole.map((column) => ({ sheet: task.table.sheet, column })),
    tables:
      inTable === undefined
        ? []
        : shrunk(
            task.table.sheet,
            inTable.name,
            whole.filter((column) => column <= inTable.area.right),
          ),
    kept: columns.flatMap(({ column, added }) =>
      !added || whole.includes(column)
        ? []
        : [
            {
              cell: cellRef(task.table.sheet, task.headingRow, column),
              text: keptText(task, column),
            },
          ],
    ),
  };
}

function keptText({ table, view, headingRow }: TableTask, column: number): string {
  const letters = columnLetters(column);
  const isInside = view.sheet.tables.some(({ area }) => contains(area, headingRow, column));
  const isBare = !view.sheet.values.some(
    (_, row) => row > headingRow && row <= table.area.bottom && !view.isBlank(row, column),
  );
  if (isInside && isBare)
    return `Kolumn ${letters} står kvar, eftersom den inte är sist i Exceltabellen; ta bort den med Ta bort, Tabellkolumner, om den inte behövs.`;
  return `Kolumn ${letters} står kvar, eftersom även annat än det som Målljus skrev står i den eller efter den; det som Målljus skrev är borta ur den.`;
}

function ownNotes({ view }: TableTask, written: WrittenMarks): readonly NoteSnapshot[] {
  return view.sheet.notes.filter((note) => isOwnNote(note, written));
}

function isExplained(task: TableTask, { explanation }: FoundColumns, row: number): boolean {
  return explanation !== null && !task.view.isBlank(row, explanation);
}

function shrunk(sheet: string, table: string, columns: readonly number[]): LeavingWrites['tables'] {
  return columns.length === 0 ? [] : [{ sheet, table, columns: columns.length }];
}

function* statusTexts(
  task: TableTask,
  found: FoundColumns,
  written: WrittenMarks,
): Steps<readonly OwnTexts[]> {
  const { record } = found;
  const heading = record?.status.heading ?? STATUS_HEADING;
  const column =
    record === null ? (columnsUnder(task, STATUS_HEADING)[0] ?? null) : statusColumnOf(task, record);
  if (column === null) return [];
  const proof = yield* createStatusProof(task, found, column, heading, written);
  // In an added column also a status that the measure has had since before, which the proof does not know.
  const rows = (yield* filterInSlices(task.rows, proof)).map(({ row }) => row);
  return [{ column, rows, added: record?.status.added ?? true }];
}

/** Statuses of earlier periods, in columns that were filled before. */
function* earlierTexts(task: TableTask, { record }: FoundColumns): Steps<readonly OwnTexts[]> {
  const found: OwnTexts[] = [];
  for (const earlier of record?.earlier ?? []) {
    const column = earlier.added
      ? columnsUnder(task, earlier.heading)[0]
      : task.table.columns.find(({ heading }) => heading === earlier.heading)?.column;
    if (column === undefined) continue;
    const marks = yield* setInSlices(earlier.marks);
    const isOurs = ({ row, key }: (typeof task.rows)[number]): boolean =>
      marks.has(statusMark(earlier.heading, key, task.view.value(row, column)));
    const rows = (yield* filterInSlices(task.rows, isOurs)).map(({ row }) => row);
    found.push({ column, rows, added: earlier.added });
  }
  return found;
}

function* explanationTexts(
  task: TableTask,
  { explanation, record }: FoundColumns,
  written: WrittenMarks,
): Steps<readonly OwnTexts[]> {
  const column = explanation ?? columnsUnder(task, record?.explanation?.heading ?? EXPLANATION_HEADING)[0];
  if (column === undefined) return [];
  const rows: number[] = [];
  yield* forRows(task.headingRow + 1, task.view.sheet.values.length - 1, (row) => {
    const isOther = task.others.some(({ area }) => contains(area, row, column));
    if (
      !isOther &&
      !task.view.hasFormula(row, column) &&
      isOwnExplanation(task.view.value(row, column), written)
    )
      rows.push(row);
  });
  // A column that an earlier judgement used may be empty, and is still ours.
  const isRemembered = record !== null && record.explanation !== null;
  return rows.length === 0 && !isRemembered ? [] : [{ column, rows, added: true }];
}

/** The added columns in which nothing but ours stands, from the right: of an Excel table only its last columns can go. */
function* filterWhole(task: TableTask, columns: readonly OwnTexts[]): Steps<readonly OwnTexts[]> {
  const { table, view, headingRow } = task;
  const whole: OwnTexts[] = [];
  const excel = view.sheet.tables.find(({ name }) => name === table.excelTable);
  let end = excel?.area.right ?? -1;
  for (const one of [...columns].sort((a, b) => b.column - a.column)) {
    const heading = view.value(headingRow, one.column);
    const isOwnHeading =
      typeof heading === 'string' &&
      [STATUS_HEADING, EXPLANATION_HEADING].some((name) => isNameOf(name, heading.trim()));
    const isInside = excel !== undefined && one.column <= excel.area.right;
    if (!one.added || !isOwnHeading || (isInside && one.column !== end)) continue;
    const own = new Set(one.rows);
    const isTheirs = (row: number): boolean =>
      row !== headingRow && !own.has(row) && !view.isBlank(row, one.column);
    if ((yield* findRow(table.area.top, table.area.bottom, isTheirs)) !== null) continue;
    whole.push(one);
    if (isInside) end--;
  }
  return whole;
}

function* emptied(
  task: TableTask,
  columns: readonly OwnTexts[],
  whole: ReadonlySet<number>,
): Steps<readonly CellWrite[]> {
  const { table, headingRow, view } = task;
  const sheet = table.sheet;
  // Beyond all of ours, so that the emptied cells come to look like what stands outside the table.
  const outside = Math.max(...columns.map(({ column }) => column), table.area.right) + 1;
  const cells: CellWrite[] = [];
  for (const { column, rows } of columns) {
    const isWhole = whole.has(column);
    const all = isWhole ? [...new Set([...table.headingRows, headingRow, ...rows])] : rows;
    cells.push(
      ...(yield* mapInSlices(all, (row): CellWrite => {
        const write = { sheet, row, column, value: null, look: 'keep' } as const;
        const isPlain = isWhole && outside < MAX_COLUMNS && view.isBlank(row, outside);
        return isPlain ? { ...write, styleOf: { row, column: outside } } : write;
      })),
    );
  }
  return cells;
}
