// A workbook in memory behind the same port as Excel and the file: applies a write plan to plain data.
import type { Result } from '../../src/app/result.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type {
  Area,
  ConditionalFormatSnapshot,
  NoteSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../lib/model/snapshot.ts';
import { countWrites } from '../../lib/model/write-plan.ts';
import type {
  CellWrite,
  NoteWrite,
  StatusFormatWrite,
  TableGrowth,
  WritePlan,
} from '../../lib/model/write-plan.ts';
import type { WorkbookPort, WriteReport } from '../../src/app/port.ts';

/** A port over the snapshot; `snapshot()` gives what it holds now. */
interface MemoryWorkbook extends WorkbookPort {
  snapshot(): WorkbookSnapshot;
  /** Replaces what it holds, as when a person edits the workbook between runs. */
  edit(change: (snapshot: WorkbookSnapshot) => WorkbookSnapshot): void;
}

export function createMemoryWorkbook(start: WorkbookSnapshot): MemoryWorkbook {
  let current = start;
  const ok = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
  return {
    snapshot: () => current,
    edit: (change) => {
      current = change(current);
    },
    read: () => ok(current),
    apply: (plan): Promise<Result<WriteReport>> => {
      current = applyPlan(current, plan);
      return ok({ written: countWrites(plan) });
    },
  };
}

const RULES = ['"Grön"', '"Gul"', '"Röd"', '"Ej bedömd"'];

/** The workbook after the plan; throws when the plan asks for what no workbook can do. */
export function applyPlan(snapshot: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  const known = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const added = plan.newSheets.map(({ name }): SheetSnapshot => {
    if (known.has(name.toLowerCase())) throw new Error(`Sheet exists: ${name}`);
    if (name.length > 31 || snapshot.structureProtected) throw new Error(`Sheet not possible: ${name}`);
    return emptySheet(name);
  });
  const sheets = [...snapshot.sheets, ...added];
  const names = new Set(sheets.map(({ name }) => name));
  const writes = [...plan.cells, ...plan.notes, ...plan.tables, ...plan.statusFormats, ...plan.columnWidths];
  const lost = writes.find(({ sheet }) => !names.has(sheet));
  if (lost !== undefined) throw new Error(`No such sheet: ${lost.sheet}`);
  return {
    ...snapshot,
    sheets: sheets
      .filter(({ name }) => plan.leaving?.sheets.includes(name) !== true)
      .map((sheet) => applyToSheet(sheet, snapshot, plan)),
    state: plan.leaving === undefined ? (plan.state ?? snapshot.state) : null,
  };
}

function emptySheet(name: string): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    values: [],
    styles: [],
    formulas: new Map(),
    merges: [],
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    notes: [],
    conditionalFormats: [],
    protection: null,
  };
}

function applyToSheet(sheet: SheetSnapshot, { styles }: WorkbookSnapshot, plan: WritePlan): SheetSnapshot {
  const of = <T extends { readonly sheet: string }>(writes: readonly T[]): T[] =>
    writes.filter((write) => write.sheet === sheet.name);
  const cells = of(plan.cells);
  if (sheet.protection !== null) {
    const locked = cells.find(({ row, column }) => styles[sheet.styles[row]?.[column] ?? 0]?.locked ?? true);
    if (locked !== undefined) throw new Error(`Locked cell in ${sheet.name}`);
  }
  return {
    ...sheet,
    values: writeValues(sheet.values, cells),
    formulas: withoutFormulas(sheet.formulas, cells),
    notes: of(plan.notes).reduce(writeNote, sheet.notes),
    tables: of(plan.tables).reduce((tables, growth) => growTable(tables, growth, cells), sheet.tables),
    conditionalFormats: of(plan.statusFormats)
      .reduce(writeFormat, sheet.conditionalFormats)
      .filter(
        ({ formula }) =>
          plan.leaving?.statusFormats.includes(sheet.name) !== true || !RULES.includes(formula),
      ),
  };
}

function writeValues(
  values: SheetSnapshot['values'],
  cells: readonly CellWrite[],
): readonly (readonly CellValue[])[] {
  const rows = values.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    const target = rows[row] ?? [];
    while (target.length <= column) target.push(null);
    target[column] = value;
  }
  return rows;
}

function withoutFormulas(
  formulas: SheetSnapshot['formulas'],
  cells: readonly CellWrite[],
): SheetSnapshot['formulas'] {
  const left = new Map([...formulas].map(([row, columns]) => [row, new Map(columns)]));
  for (const { row, column } of cells) left.get(row)?.delete(column);
  return left;
}

function writeNote(
  notes: readonly NoteSnapshot[],
  { row, column, text }: NoteWrite,
): readonly NoteSnapshot[] {
  const others = notes.filter((note) => note.row !== row || note.column !== column);
  return text === null ? others : [...others, { row, column, text, threaded: false }];
}

function growTable(
  tables: SheetSnapshot['tables'],
  { table, headings }: TableGrowth,
  cells: readonly CellWrite[],
): SheetSnapshot['tables'] {
  return tables.map((known) => {
    if (known.name !== table) return known;
    headings.forEach((heading, index) => {
      const column = known.area.right + 1 + index;
      const written = cells.find((cell) => cell.row === known.area.top && cell.column === column);
      if (written?.value !== heading) throw new Error(`Heading cell missing: ${heading}`);
    });
    return { ...known, area: { ...known.area, right: known.area.right + headings.length } };
  });
}

function writeFormat(
  formats: readonly ConditionalFormatSnapshot[],
  { area, replaces }: StatusFormatWrite,
): readonly ConditionalFormatSnapshot[] {
  const isReplaced = (old: Area): boolean =>
    replaces.some((other) => JSON.stringify(other) === JSON.stringify(old));
  const left = formats
    .map((format) =>
      RULES.includes(format.formula)
        ? { ...format, areas: format.areas.filter((a) => !isReplaced(a)) }
        : format,
    )
    .filter(({ areas }) => areas.length > 0);
  return [...left, ...RULES.map((formula) => ({ areas: [area], formula }))];
}
