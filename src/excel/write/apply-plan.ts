// Carries out a write plan in the open workbook: looks again, writes, reads back. At most three round trips, and one more for every 4 MB.
import { contains, countWrites, fingerprint, type CellWrite, type WritePlan } from '../../../lib/index.ts';
import { LOOKS } from '../../app/looks.ts';
import type { WriteReport } from '../../app/port.ts';
import { rangeOf } from '../addresses.ts';
import type { NotesPort } from '../notes.ts';
import type { Content } from '../read/cell-content.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { Refused } from '../run.ts';
import { readInTrips } from '../trips.ts';
import { packRuns, toXml, type UndoRecord } from '../undo/record.ts';
import { pointsOf } from './column-points.ts';
import type { FormatFacts } from './format-facts.ts';
import { areaOfTable, growTable } from './grow-table.ts';
import { lookedFormat, lookFacts } from './looked-format.ts';
import { addSheet } from './new-sheet.ts';
import { findObstacle } from './obstacles.ts';
import { reread, type Reread } from './reread.ts';
import { bytesOfText, sendSteps, step, type Step } from './send-steps.ts';
import { setFormat } from './set-format.ts';
import { changeRules, planRules, type RuleChanges } from './status-rules.ts';
import { lookRuns, stripsOf, type LookRun, type Strip } from './strips.ts';
import { typedContent, typedValue } from './typed-value.ts';
import { checkReading, valueSteps, type TypedStrip } from './value-steps.ts';

export interface Application {
  readonly plan: WritePlan;
  /** The reading that the plan was made from. */
  readonly read: ReadWorkbook;
  readonly notes: NotesPort | null;
  /** ISO minute. */
  readonly when: string;
  /** Whether «Ångra bedömning» is to take this back. */
  readonly undoable: boolean;
  /** Told of the record before anything is written, so that a writing that fails half way can be put back. */
  readonly onRecord: (record: UndoRecord, earlierParts: readonly string[]) => void;
  /** Told when a request has been carried out. */
  readonly onSent: () => void;
}

/** Makes every write of the plan, or stops with a failure before the first. What fails while writing is for the caller to put back. */
export async function applyPlan(
  context: Excel.RequestContext,
  application: Application,
): Promise<WriteReport> {
  const { plan, read } = application;
  checkPlan(plan, read);
  const strips = stripsOf(plan.cells);
  const now = await reread(context, plan, read, strips);
  const obstacle = findObstacle(plan.cells, read, now.sheets);
  if (obstacle !== null) throw new Refused(obstacle);
  const work = prepare(application, strips, now);
  application.onRecord(work.record, now.undoParts);
  await sendSteps(context, stepsOf(context, application, work, now), application.onSent);
  await check(context, work.typed);
  return { written: countWrites(plan) };
}

/** A plan for sheets that are neither there nor to be added is our own fault, as is a value that no cell can hold. */
function checkPlan(plan: WritePlan, { sheets }: ReadWorkbook): void {
  const known = new Set([...sheets.keys(), ...plan.newSheets.map(({ name }) => name)]);
  const writes = [plan.cells, plan.tables, plan.notes, plan.statusFormats, plan.columnWidths].flat();
  const lost = writes.find(({ sheet }) => !known.has(sheet));
  if (lost !== undefined) throw new Error(`The workbook has no sheet ${lost.sheet}`);
  const odd = plan.cells.find(
    ({ value }) =>
      (typeof value === 'string' && value.length > MAX_CELL_TEXT) ||
      (typeof value === 'number' && !Number.isFinite(value)),
  );
  if (odd !== undefined) throw new Error(`No cell can hold what is to be written in ${odd.sheet}`);
}

const MAX_CELL_TEXT = 32_767;

/** A change of format on part of a run. */
interface LookChange {
  readonly run: LookRun;
  readonly area: LookRun['area'];
  readonly before: Partial<FormatFacts>;
  readonly after: Partial<FormatFacts>;
}

/** With a fingerprint of what each cell comes to hold; empty where nothing is written. */
interface MarkedStrip extends TypedStrip {
  readonly wrote: readonly string[];
}

interface Work {
  readonly typed: readonly MarkedStrip[];
  readonly looks: readonly LookChange[];
  readonly rules: ReadonlyMap<string, RuleChanges>;
  readonly record: UndoRecord;
}

function prepare(application: Application, strips: readonly Strip[], now: Reread): Work {
  const { plan, read } = application;
  const wanted = [...oldLooks(now), ...newLooks(plan, strips)];
  const formatAt = formatFinder(wanted, read, now);
  const typed = strips.map(({ writes, ...strip }): MarkedStrip => {
    const cells = writes.map((write) =>
      write === undefined ? null : typedValue(write.value, formatAt(write)),
    );
    const wrote = writes.map((write, index) => markOfWrite(write, cells[index] ?? null));
    return { ...strip, typed: cells, wrote };
  });
  const looks = wanted.filter(
    ({ run, before, after }) => mayFormat(run.sheet, now) && JSON.stringify(before) !== JSON.stringify(after),
  );
  const names = [...new Set(plan.statusFormats.map(({ sheet }) => sheet))];
  const rules = new Map(
    names.map((name) => [
      name,
      planRules(
        read.sheets.get(name)?.rules ?? [],
        plan.statusFormats.filter(({ sheet }) => sheet === name),
      ),
    ]),
  );
  return { typed, looks, rules, record: recordOf(application, { typed, looks, rules }, now) };
}

/** On a protected sheet the cells that are open may be written in, but not given another look. */
function mayFormat(sheet: string, { sheets }: Reread): boolean {
  return sheets.find(({ name }) => name === sheet)?.protection?.formatCells ?? true;
}

/** The number format that a cell has when its value comes, which is after its look. */
function formatFinder(
  looks: readonly LookChange[],
  read: ReadWorkbook,
  now: Reread,
): (cell: CellWrite) => string {
  const byColumn = new Map<string, LookChange[]>();
  for (const look of looks) {
    const key = `${look.area.left} ${look.run.sheet}`;
    const known = byColumn.get(key);
    if (known === undefined) byColumn.set(key, [look]);
    else known.push(look);
  }
  return ({ sheet, row, column }) => {
    const look = byColumn.get(`${column} ${sheet}`)?.find(({ area }) => contains(area, row, column));
    const { numberFormat } = (mayFormat(sheet, now) ? look?.after : look?.before) ?? {};
    if (numberFormat !== undefined) return numberFormat;
    const cells = read.sheets.get(sheet)?.cells ?? null;
    return cells?.numberFormats[row - cells.area.top]?.[column - cells.area.left] ?? 'General';
  };
}

function oldLooks({ runs, normal, model }: Reread): readonly LookChange[] {
  return runs.flatMap(({ run, found }) =>
    found.stretches.map(({ area, facts }) => {
      const after = lookedFormat(run, {
        base: facts,
        normal: normal.get(run.sheet) ?? facts,
        model: model(run),
      });
      return { run, area, before: facts, after };
    }),
  );
}

/** In a sheet of ours from the beginning only what the look asks for is set. */
function newLooks(plan: WritePlan, strips: readonly Strip[]): readonly LookChange[] {
  const added = new Set(plan.newSheets.map(({ name }) => name));
  const runs = strips.filter(({ sheet }) => added.has(sheet)).flatMap(lookRuns);
  return runs.flatMap((run) => {
    const after = run.look === 'keep' ? {} : lookFacts(LOOKS[run.look]);
    return Object.keys(after).length === 0 ? [] : [{ run, area: run.area, before: {}, after }];
  });
}

function stepsOf(
  context: Excel.RequestContext,
  { plan, read, notes, undoable }: Application,
  { typed, looks, rules, record }: Work,
  now: Reread,
): readonly Step[] {
  const { worksheets, customXmlParts } = context.workbook;
  const xml = undoable ? toXml(record) : '';
  return [
    // first of all, so that whatever happens after can be taken back
    ...(undoable ? [step(bytesOfText(xml), () => customXmlParts.add(xml))] : []),
    ...plan.newSheets.map((sheet) =>
      step(2000, () => {
        addSheet(context, sheet);
      }),
    ),
    ...plan.tables.map((growth) =>
      step(500, () => {
        growTable(context, read, growth);
      }),
    ),
    ...looks.map(({ run, area, before, after }) => ({
      bytes: 2000,
      queue: () => setFormat(worksheets.getItem(run.sheet), area, before, after),
    })),
    ...typed.flatMap((strip) => valueSteps(context, strip, 'values')),
    ...openWidths(plan, now).map(({ sheet, column, width }) =>
      step(300, () => {
        const area = { top: 0, bottom: 0, left: column, right: column };
        rangeOf(worksheets.getItem(sheet), area).format.columnWidth = pointsOf(width);
      }),
    ),
    ...[...rules].map(([sheet, changes]) =>
      step(4000 * (changes.add.length + 1), () => {
        changeRules(worksheets.getItem(sheet), changes);
      }),
    ),
    ...noteSteps(context, plan, read, notes),
    ...stateSteps(context, plan, now),
    ...(undoable ? now.undoParts : []).map((id) =>
      step(200, () => {
        customXmlParts.getItem(id).delete();
      }),
    ),
  ];
}

function openWidths(plan: WritePlan, { sheets }: Reread): WritePlan['columnWidths'] {
  return plan.columnWidths.filter(
    ({ sheet }) => sheets.find(({ name }) => name === sheet)?.protection?.formatColumns ?? true,
  );
}

function noteSteps(
  context: Excel.RequestContext,
  plan: WritePlan,
  { snapshot }: ReadWorkbook,
  notes: NotesPort | null,
): readonly Step[] {
  // where the host has none, the explanation column says the same
  if (notes === null) return [];
  const existing = existingNotes(snapshot);
  return plan.notes.map((note) =>
    step(300 + bytesOfText(note.text ?? ''), () => {
      notes.set(context, note, existing.has(noteKey(note)));
    }),
  );
}

function noteKey({
  sheet,
  row,
  column,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  return `${row}:${column} ${sheet}`;
}

function existingNotes({ sheets }: ReadWorkbook['snapshot']): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name, notes }) =>
      notes.flatMap(({ threaded, text, row, column }) =>
        threaded ? [] : [[noteKey({ sheet: name, row, column }), text]],
      ),
    ),
  );
}

function stateSteps(
  context: Excel.RequestContext,
  { state }: WritePlan,
  { statePart }: Reread,
): readonly Step[] {
  if (state === null) return [];
  const parts = context.workbook.customXmlParts;
  return [
    step(bytesOfText(state), () => {
      if (statePart === null) parts.add(state);
      else parts.getItem(statePart).setXml(state);
    }),
  ];
}

async function check(context: Excel.RequestContext, strips: readonly TypedStrip[]): Promise<void> {
  const wrong: string[] = [];
  await readInTrips(
    context,
    strips.map((strip) => checkReading(context, strip, wrong)),
  );
  if (wrong.length === 0) return;
  const text = `Excel tog inte emot det som skulle skrivas i ${wrong.slice(0, 5).join(', ')}${wrong.length > 5 ? ` och ${wrong.length - 5} celler till` : ''}. Kontrollera om cellerna har dataverifiering eller skydd och klicka igen.`;
  throw new Refused({ code: 'host', text });
}

function recordOf(
  { plan, read, notes, when }: Application,
  { typed, looks, rules }: Omit<Work, 'record'>,
  now: Reread,
): UndoRecord {
  const formats: FormatFacts[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (facts: FormatFacts): number => {
    const key = JSON.stringify(facts);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, formats.length);
    return formats.push(facts) - 1;
  };
  const existing = existingNotes(read.snapshot);
  return {
    version: 1,
    when,
    sheets: plan.newSheets.map(({ name }) => name),
    strips: typed.map((strip) => undoStrip(strip, read)),
    looks: looks.flatMap(({ run: { sheet }, area, before, after }) =>
      isWhole(before) && isWhole(after)
        ? [{ sheet, area, before: numberOf(before), wrote: numberOf(after) }]
        : [],
    ),
    formats,
    notes: (notes === null ? [] : plan.notes).map(({ sheet, row, column, text }) => ({
      sheet,
      row,
      column,
      before: existing.get(noteKey({ sheet, row, column })) ?? null,
      wrote: text === null ? null : markOf(text),
    })),
    rules: [...rules].map(([sheet, { remove, add }]) => ({
      sheet,
      removed: remove.map(({ formula, areas }) => ({ formula, areas: areas.map((area) => ({ ...area })) })),
      added: add.flatMap(({ area, looks: words }) =>
        words.map(({ formula }) => ({ formula, area: { ...area } })),
      ),
    })),
    tables: plan.tables.map((growth) => ({
      sheet: growth.sheet,
      name: growth.table,
      right: areaOfTable(read, growth).right,
      headings: [...growth.headings],
    })),
    widths: openWidths(plan, now).flatMap(({ sheet, column, width }) => {
      const before = now.widths.get(`${sheet} ${column}`);
      return before === undefined ? [] : [{ sheet, column, before, wrote: pointsOf(width) }];
    }),
    state: plan.state === null ? null : { before: read.snapshot.state },
  };
}

function isWhole(format: Partial<FormatFacts>): format is FormatFacts {
  return format.name !== undefined && format.locked !== undefined;
}

/** Short fingerprint of what a cell was given to hold. */
export function markOf(value: string | number | boolean): string {
  return fingerprint(`${typeof value} ${String(value)}`).slice(7);
}

/** A text is held as it is, whatever had to be typed for it. */
function markOfWrite(write: CellWrite | undefined, typed: Content | null): string {
  if (write === undefined || typed === null) return '';
  return markOf(typeof write.value === 'string' ? write.value : typed);
}

function undoStrip(
  { sheet, column, top, typed, wrote }: MarkedStrip,
  read: ReadWorkbook,
): UndoRecord['strips'][number] {
  const cells = read.sheets.get(sheet)?.cells ?? null;
  const before = typed.map((one, index) => {
    if (one === null || cells === null) return '';
    const [row, at] = [top + index - cells.area.top, column - cells.area.left];
    const format = cells.numberFormats[row]?.[at] ?? 'General';
    return typedContent(cells.values[row]?.[at] ?? null, cells.contents[row]?.[at] ?? '', format);
  });
  return { sheet, column, top, before: packRuns(before), wrote: wrote.join(' ') };
}
