// Takes Målljus out of the open workbook: first what can be put back should Excel stop half way, then what cannot: tables, sheets and what is stored.
import {
  contains,
  countWrites,
  type CellValue,
  type CellWrite,
  type LeavingWrites,
  type WritePlan,
} from '../../../lib/index.ts';
import { STATUS_LOOKS } from '../../app/looks.ts';
import type { WriteReport } from '../../app/port.ts';
import { rangeOf } from '../addresses.ts';
import { freezeFunctions, ownFormulaRefs } from '../freeze-functions.ts';
import { failureOf, isHostError } from '../host-failure.ts';
import { ORIGIN_NAMESPACE, STATE_NAMESPACE, UNDO_NAMESPACE } from '../read/list-workbook.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { Refused } from '../run.ts';
import { createRecord } from '../undo/create-record.ts';
import { findRecord } from '../undo/find-record.ts';
import { withPauses } from '../with-pauses.ts';
import type { Application, ApplyEvents } from './application.ts';
import { checkWritten } from './check-written.ts';
import { findLeavingObstacle, type NamedFormula } from './check-leaving.ts';
import { areaOfTable, hasContentRightOf, shrinkTable } from './grow-table.ts';
import { supports } from '../supports.ts';
import { findObstacle } from './obstacles.ts';
import { prepareWork, type Work } from './prepare-work.ts';
import { reread, type Reread } from './reread.ts';
import { sendSteps, step, type Step } from './send-steps.ts';
import { setFormat } from './set-format.ts';
import { isOwnRule } from './status-rules.ts';
import { stripsOf } from './strips.ts';
import { workSteps } from './work-steps.ts';

/** Makes every write of the plan, or stops with a failure before the first. */
export async function applyLeaving(
  context: Excel.RequestContext,
  application: Application,
  leaving: LeavingWrites,
  events: ApplyEvents,
): Promise<WriteReport> {
  const { plan, read, pause } = application;
  const headings = plan.cells.filter((write) => isTableHeading(write, leaving, read));
  const undoable = { ...plan, cells: plan.cells.filter((write) => !headings.includes(write)) };
  const strips = stripsOf(undoable.cells);
  const stored = queueStored(context);
  const now = await reread(context, checkedPlan(plan, leaving), read, strips);
  const { parts, names } = stored();
  const widths = await widthsBefore(context);
  const noted = plan.notes.map(({ sheet }) => sheet);
  const obstacle =
    findObstacle(plan.cells, read, now.sheets) ?? findLeavingObstacle(leaving, noted, read, now, names);
  if (obstacle !== null) throw new Refused(obstacle);
  for (const shrinking of leaving.tables) checkRoom(shrinking, read);
  const first = { ...application, plan: undoable, undoable: false };
  const prepared = await withPauses(prepareWork(first, strips, now), pause);
  const looks = withoutOwnLines(prepared.looks, plan.cells, read, now);
  const work: Work = { ...prepared, looks, rules: rulesToRemove(leaving, read) };
  const record = createRecord(first, { ...work, looks: prepared.looks }, now);
  events.onRecord(record, now.undoParts);
  await pause();
  const steps = [...statusSteps(context, leaving), ...workSteps(context, first, work, now, record)];
  await sendSteps(context, steps, events.onSent);
  await checkWritten(context, work.typed);
  events.onNoReturn();
  await finish(context, lastSteps(context, { leaving, headings, read, parts, widths }));
  return { written: countWrites(plan), functionsLeft: await functionsLeft(context, leaving, read) };
}

/** The cells and rules that are looked at again before anything is changed. */
function checkedPlan(plan: WritePlan, { tables, statusFormats }: LeavingWrites): WritePlan {
  const anywhere = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    ...plan,
    tables: tables.map(({ sheet, table }) => ({ sheet, table, headings: [] })),
    statusFormats: statusFormats.map((sheet) => ({ sheet, area: anywhere, replaces: [] })),
  };
}

/** A heading of a table column that is to go: Excel gives an emptied one another name, so the table gives it up first. */
function isTableHeading(
  { sheet, row, column }: CellWrite,
  { tables }: LeavingWrites,
  read: ReadWorkbook,
): boolean {
  return tables.some((shrinking) => {
    if (shrinking.sheet !== sheet) return false;
    const area = areaOfTable(read, { ...shrinking, headings: [] });
    return row === area.top && column > area.right - shrinking.columns && contains(area, row, column);
  });
}

/** Older Excel only deletes columns, which would pull what stands to the right. */
function checkRoom({ sheet, table }: LeavingWrites['tables'][number], read: ReadWorkbook): void {
  const area = areaOfTable(read, { sheet, table, headings: [] });
  if (supports('1.13') || !hasContentRightOf(read, sheet, area)) return;
  const text = `Tabellen «${table}» kan inte få färre kolumner i den här versionen av Excel, eftersom det står något till höger om den. Uppdatera Excel eller flytta innehållet, och klicka igen. Inget har tagits bort.`;
  throw new Refused({ code: 'unsupported', text });
}

interface Stored {
  readonly parts: readonly string[];
  readonly names: readonly NamedFormula[];
}

function queueStored(context: Excel.RequestContext): () => Stored {
  const { customXmlParts, names } = context.workbook;
  const ours = [UNDO_NAMESPACE, ORIGIN_NAMESPACE, STATE_NAMESPACE].map((namespace) => {
    const found = customXmlParts.getByNamespace(namespace);
    found.load('items/id');
    return found;
  });
  names.load('items/name,items/formula');
  return () => ({
    parts: ours.flatMap(({ items }) => items.map(({ id }) => id)),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  });
}

function rulesToRemove({ statusFormats }: LeavingWrites, read: ReadWorkbook): Work['rules'] {
  return new Map(
    statusFormats.map((name) => [
      name,
      { remove: (read.sheets.get(name)?.rules ?? []).filter(isOwnRule), add: [] },
    ]),
  );
}

/** The widths that the last judgement found, where it is remembered; other columns get the standard width. */
async function widthsBefore(context: Excel.RequestContext): Promise<ReadonlyMap<string, number>> {
  try {
    const record = await findRecord(context);
    const known = record?.widths.filter(({ before }) => before !== null) ?? [];
    return new Map(known.map(({ sheet, column, before }) => [`${sheet} ${column}`, before ?? 0]));
  } catch (error) {
    // a record that cannot be read is on its way out in any case
    if (!(error instanceof Refused)) throw error;
    return new Map();
  }
}

/**
 * Neighbours share their lines, so a look keeps those at a cell's edges. Of cells that are to be empty again those go that are not also the
 * table's own or of something above.
 */
function withoutOwnLines(
  looks: Work['looks'],
  cells: readonly CellWrite[],
  { snapshot }: ReadWorkbook,
  now: Reread,
): Work['looks'] {
  const ours = new Set(cells.map(({ sheet, row, column }) => `${row}:${column} ${sheet}`));
  const isPlain = (sheet: string, row: number, column: number): boolean => {
    const own = snapshot.sheets.find(({ name }) => name === sheet);
    const isFilled = snapshot.styles[own?.styles[row]?.[column] ?? 0]?.filled === true;
    return !isFilled && (own?.values[row]?.[column] ?? null) === null;
  };
  return looks.map((look) => {
    const { run, area, after } = look;
    const model = now.model(run);
    if (run.styleOf === undefined || model === undefined) return look;
    const { top, left } = area;
    const isLeftOurs = ours.has(`${top}:${left - 1} ${run.sheet}`);
    const isTopOurs =
      top === 0 || ours.has(`${top - 1}:${left} ${run.sheet}`) || isPlain(run.sheet, top - 1, left);
    const lines = {
      ...{ right: model.right, bottom: model.bottom },
      // what the model shows to its left is what the last of ours shows to its right
      ...(isLeftOurs ? { left: model.right } : {}),
      ...(isTopOurs ? { top: model.top } : {}),
    };
    return { ...look, after: { ...after, ...lines } };
  });
}

/** The colours that words keep, before the rules that gave them go. */
function statusSteps(context: Excel.RequestContext, { statusCells }: LeavingWrites): readonly Step[] {
  return statusCells.map(({ sheet, row, column, status }) => {
    const look = STATUS_LOOKS.find((one) => one.status === status);
    const area = { top: row, bottom: row, left: column, right: column };
    const to =
      look === undefined ? {} : { fill: look.fill, color: look.text, numberFormat: look.numberFormat };
    return {
      bytes: 800,
      queue: () => setFormat(context.workbook.worksheets.getItem(sheet), area, {}, to),
    };
  });
}

interface LastParts {
  readonly leaving: LeavingWrites;
  readonly headings: readonly CellWrite[];
  readonly read: ReadWorkbook;
  /** Custom XML parts of ours. */
  readonly parts: readonly string[];
  /** In points, by sheet and column (`Blad 7`). */
  readonly widths: ReadonlyMap<string, number>;
}

/** What cannot be put back, what is stored last: so that the whole can be done again if Excel stops on the way. */
function lastSteps(
  context: Excel.RequestContext,
  { leaving, headings, read, parts, widths }: LastParts,
): readonly Step[] {
  const { worksheets, customXmlParts } = context.workbook;
  return [
    ...leaving.tables.map((shrinking) =>
      step(300, () => {
        shrinkTable(context, shrunkTable(shrinking, headings, read));
      }),
    ),
    // a deleted column takes its heading along
    ...(supports('1.13') ? headings : []).map(({ sheet, row, column }) =>
      step(300, () => {
        rangeOf(worksheets.getItem(sheet), oneCell(row, column)).values = [['']];
      }),
    ),
    ...leaving.columnWidths.map(({ sheet, column }) =>
      step(300, () => {
        const { format } = rangeOf(worksheets.getItem(sheet), oneCell(0, column));
        const before = widths.get(`${sheet} ${column}`);
        if (before === undefined) format.useStandardWidth = true;
        else format.columnWidth = before;
      }),
    ),
    ...leaving.sheets.map((name) =>
      step(200, () => {
        worksheets.getItem(name).delete();
      }),
    ),
    ...parts.map((id) =>
      step(200, () => {
        customXmlParts.getItem(id).delete();
      }),
    ),
  ];
}

function shrunkTable(
  { sheet, table, columns }: LeavingWrites['tables'][number],
  headings: readonly CellWrite[],
  read: ReadWorkbook,
): Parameters<typeof shrinkTable>[1] {
  const area = areaOfTable(read, { sheet, table, headings: [] });
  const values = read.snapshot.sheets.find(({ name }) => name === sheet)?.values[area.top] ?? [];
  const gone = Array.from({ length: columns }, (_, index) => headingText(values[area.right - index]));
  return { name: table, headings: gone, area };
}

/** A heading in an Excel table is always a text. */
function headingText(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function oneCell(row: number, column: number): { top: number; bottom: number; left: number; right: number } {
  return { top: row, bottom: row, left: column, right: column };
}

async function finish(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  try {
    await sendSteps(context, steps);
  } catch (error) {
    if (!isHostError(error)) throw error;
    const { code, text } = failureOf(error);
    throw new Refused({ code, text: `${text} ${HALF_WAY}` });
  }
}

const HALF_WAY =
  'En del av det som Målljus skrev är borttaget, men allt hann inte tas bort; klicka en gång till för att ta bort resten.';

/** The cells that use our functions still; where values are kept those that can be become values. */
async function functionsLeft(
  context: Excel.RequestContext,
  { keepsValues, sheets }: LeavingWrites,
  read: ReadWorkbook,
): Promise<readonly string[]> {
  const cells = ownFormulaRefs(read).filter(({ sheet }) => !sheets.includes(sheet));
  if (!keepsValues || cells.length === 0) return cells.map(({ ref }) => ref);
  try {
    await freezeFunctions(context);
    return [];
  } catch (error) {
    // all else is done, and the formulas are told of as they stand
    if (!(error instanceof Refused)) throw error;
    return cells.map(({ ref }) => ref);
  }
}
