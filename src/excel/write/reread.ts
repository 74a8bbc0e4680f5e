// First round trip of a writing: is everything as it was when it was read, and how is what will be written over formatted?
import type { Area, WritePlan } from '../../../lib/index.ts';
import { areaOfAddress, cellCount, joinAreas, rangeOf } from '../addresses.ts';
import { listSheets, STATE_NAMESPACE, UNDO_NAMESPACE, type ListedSheet } from '../read/list-workbook.ts';
import type { ReadSheet, ReadWorkbook } from '../read/read-workbook.ts';
import type { Content } from '../read/cell-content.ts';
import { Refused } from '../run.ts';
import { fixedReading, readInTrips, sizeOfText, type Reading } from '../trips.ts';
import {
  createFormatRate,
  eachFormat,
  formatReading,
  type FormatFacts,
  type FoundFormats,
} from './format-facts.ts';
import { changedMeanwhile, nameCells } from './obstacles.ts';
import { lookRuns, type LookRun, type Strip } from './strips.ts';

/** A look run with the formats that its cells have now. */
export interface FormattedRun {
  readonly run: LookRun;
  readonly found: FoundFormats;
}

export interface Reread {
  readonly sheets: readonly ListedSheet[];
  /** Runs on sheets that were there before. */
  readonly runs: readonly FormattedRun[];
  /** The format of a cell that nobody has formatted, by sheet. */
  readonly normal: ReadonlyMap<string, FormatFacts>;
  /** The format of the cell that a run is to look like. */
  readonly model: (run: LookRun) => FormatFacts | undefined;
  /** In points, by sheet and column (`Blad 7`); null for the standard width. */
  readonly widths: ReadonlyMap<string, number | null>;
  readonly undoParts: readonly string[];
  readonly statePart: string | null;
}

/** Reads it all; stops with a failure when someone has changed what the plan was made from or will write over. */
export async function reread(
  context: Excel.RequestContext,
  plan: WritePlan,
  read: ReadWorkbook,
  strips: readonly Strip[],
): Promise<Reread> {
  const old = strips.filter(({ sheet }) => read.sheets.has(sheet));
  const fixed = fixedReading(() => {
    const sheets = listSheets(context);
    const parts = queueParts(context);
    const tables = queueTables(context, plan, read);
    const rules = queueRuleIds(context, plan, read);
    const widths = queueWidths(context, plan, read);
    return () => ({ sheets: sheets(), parts: parts(), checks: [tables, rules], widths: widths() });
  });
  // any sheet may have been judged from
  const checks = [...read.sheets.values()].map((sheet) => queueCheck(context, sheet));
  const formats = queueFormats(context, old);
  const readings = [fixed.reading, ...checks.flatMap(({ readings: own }) => own), ...formats.readings];
  await readInTrips(context, readings);
  await readMixed(context, formats.runs);
  const { sheets, parts, checks: others, widths } = fixed.result();
  checkSheets(plan, read, sheets);
  for (const check of [...checks.map(({ verify }) => verify), ...others]) check();
  return { sheets, ...formats.result(), widths, ...parts };
}

function checkSheets(plan: WritePlan, read: ReadWorkbook, now: readonly ListedSheet[]): void {
  const names = new Set(now.map(({ name }) => name.toLowerCase()));
  for (const name of read.sheets.keys())
    if (!names.has(name.toLowerCase())) throw new Refused(changedMeanwhile(`bladet «${name}»`));
  for (const { name } of plan.newSheets)
    if (names.has(name.toLowerCase())) throw new Refused(changedMeanwhile(`bladet «${name}»`));
}

function queueParts(context: Excel.RequestContext): () => Pick<Reread, 'undoParts' | 'statePart'> {
  const { customXmlParts } = context.workbook;
  const undo = customXmlParts.getByNamespace(UNDO_NAMESPACE);
  const state = customXmlParts.getByNamespace(STATE_NAMESPACE);
  undo.load('items/id');
  state.load('items/id');
  return () => ({ undoParts: undo.items.map(({ id }) => id), statePart: state.items[0]?.id ?? null });
}

interface Check {
  readonly readings: readonly Reading[];
  readonly verify: () => void;
}

/** Compares all constants and formulas of a sheet, and that nothing has come outside them. Results of formulas may change by themselves. */
function queueCheck(context: Excel.RequestContext, { listed, cells }: ReadSheet): Check {
  const sheet = context.workbook.worksheets.getItemOrNullObject(listed.name);
  const first = fixedReading(() => {
    const range = sheet.getUsedRangeOrNullObject(true).load('address');
    return () => range;
  });
  const extent = cells?.area ?? null;
  const changed: { row: number; column: number }[] = [];
  const verify = (): void => {
    const used = first.result();
    if (sheet.isNullObject) throw new Refused(changedMeanwhile(`bladet «${listed.name}»`));
    const area = used.isNullObject ? null : areaOfAddress(used.address);
    const isWithin = area === null || JSON.stringify(joinAreas(extent, area)) === JSON.stringify(extent);
    const isEmptied =
      area === null && (cells?.values.some((row) => row.some((value) => value !== null)) ?? false);
    if (changed.length > 0)
      throw new Refused(changedMeanwhile(`${nameCells(changed)} på bladet «${listed.name}»`));
    if (!isWithin || isEmptied) throw new Refused(changedMeanwhile(`bladet «${listed.name}»`));
  };
  if (cells === null) return { readings: [first.reading], verify };
  const reading: Reading = {
    area: cells.area,
    rate: { bytesPerCell: sizeOf(cells.contents) / cellCount(cells.area) },
    queue: (area) => {
      const range = rangeOf(sheet, area).load('formulas');
      return () => {
        if (range.isNullObject) return 0;
        const found = range.formulas as Content[][];
        found.forEach((row, index) => {
          const before = cells.contents[area.top - cells.area.top + index] ?? [];
          row.forEach((content, column) => {
            if (content !== before[column])
              changed.push({ row: area.top + index, column: area.left + column });
          });
        });
        return sizeOf(found);
      };
    },
  };
  return { readings: [first.reading, reading], verify };
}

/** About the size of contents in a reply, in bytes. */
export function sizeOf(contents: readonly (readonly Content[])[]): number {
  let bytes = 0;
  for (const row of contents)
    for (const one of row) bytes += 1 + (typeof one === 'string' ? sizeOfText(one) : 6);
  return bytes;
}

function queueTables(context: Excel.RequestContext, plan: WritePlan, { snapshot }: ReadWorkbook): () => void {
  const checks = plan.tables.map(({ sheet, table }) => {
    const known = snapshot.sheets
      .find(({ name }) => name === sheet)
      ?.tables.find(({ name }) => name === table);
    const range = context.workbook.tables.getItem(table).getRange().load('address');
    return () => {
      if (JSON.stringify(areaOfAddress(range.address)) !== JSON.stringify(known?.area ?? null))
        throw new Refused(changedMeanwhile(`tabellen «${table}»`));
    };
  });
  return () => {
    for (const check of checks) check();
  };
}

function queueRuleIds(context: Excel.RequestContext, plan: WritePlan, read: ReadWorkbook): () => void {
  const names = [...new Set(plan.statusFormats.map(({ sheet }) => sheet))];
  const checks = names.map((name) => {
    const known = read.sheets.get(name)?.rules ?? [];
    if (known.length === 0) return () => undefined;
    const now = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    now.load('items/id');
    return () => {
      const ids = new Set(now.items.map(({ id }) => id));
      if (known.some(({ id }) => !ids.has(id)))
        throw new Refused(changedMeanwhile(`den villkorsstyrda formateringen på bladet «${name}»`));
    };
  });
  return () => {
    for (const check of checks) check();
  };
}

function queueWidths(
  context: Excel.RequestContext,
  plan: WritePlan,
  read: ReadWorkbook,
): () => ReadonlyMap<string, number | null> {
  const formats = plan.columnWidths
    .filter(({ sheet }) => read.sheets.has(sheet))
    .map(({ sheet, column }) => {
      const area: Area = { top: 0, bottom: 0, left: column, right: column };
      const { format } = rangeOf(context.workbook.worksheets.getItem(sheet), area).load(
        'format/columnWidth,format/useStandardWidth',
      );
      return { key: `${sheet} ${column}`, format };
    });
  return () =>
    new Map(formats.map(({ key, format }) => [key, format.useStandardWidth ? null : format.columnWidth]));
}

interface QueuedFormats {
  readonly readings: readonly Reading[];
  readonly runs: readonly FormattedRun[];
  readonly result: () => Pick<Reread, 'runs' | 'normal' | 'model'>;
}

const LAST_CELL: Area = { top: 1_048_575, bottom: 1_048_575, left: 16_383, right: 16_383 };

function queueFormats(context: Excel.RequestContext, strips: readonly Strip[]): QueuedFormats {
  const rate = createFormatRate();
  const runs = strips
    .flatMap(lookRuns)
    .map((run): FormattedRun => ({ run, found: { stretches: [], mixed: [] } }));
  const single = new Map<string, FoundFormats>();
  const readings = runs.map(({ run, found }) =>
    formatReading(sheetOf(context, run.sheet), run.area, found, rate),
  );
  const addSingle = (sheet: string, area: Area): void => {
    const key = keyOf(sheet, area);
    if (single.has(key)) return;
    const found: FoundFormats = { stretches: [], mixed: [] };
    single.set(key, found);
    readings.push(eachFormat(sheetOf(context, sheet), area, found, rate));
  };
  for (const { run } of runs) {
    addSingle(run.sheet, LAST_CELL);
    const model = modelArea(run);
    if (model !== null) addSingle(run.sheet, model);
  }
  const factsOf = (sheet: string, area: Area): FormatFacts | undefined =>
    single.get(keyOf(sheet, area))?.stretches[0]?.facts;
  return {
    readings,
    runs,
    result: () => ({
      runs,
      normal: new Map(
        runs.flatMap(({ run: { sheet } }) => {
          const facts = factsOf(sheet, LAST_CELL);
          return facts === undefined ? [] : [[sheet, facts]];
        }),
      ),
      model: (run) => {
        const area = modelArea(run);
        return area === null ? undefined : factsOf(run.sheet, area);
      },
    }),
  };
}

function modelArea({ styleOf, beside }: LookRun): Area | null {
  const cell = styleOf ?? beside;
  return cell === undefined
    ? null
    : { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
}

function keyOf(sheet: string, area: Area): string {
  return `${area.top}:${area.left} ${sheet}`;
}

function sheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

async function readMixed(context: Excel.RequestContext, runs: readonly FormattedRun[]): Promise<void> {
  const rate = createFormatRate();
  const readings = runs.flatMap(({ run, found }) =>
    found.mixed.map((area) => eachFormat(sheetOf(context, run.sheet), area, found, rate)),
  );
  if (readings.length > 0) await readInTrips(context, readings);
}
