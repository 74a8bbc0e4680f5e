// «Frys till värden»: puts the values that Målljus's functions show in place of the formulas.
import type { WriteReport } from '../app/port.ts';
import { callsOwnFunction } from '../app/own-functions.ts';
import { areaOfAddress, rangeOf } from './addresses.ts';
import { isFormula } from './read/cell-content.ts';
import { readWorkbook, type ReadSheet, type ReadWorkbook } from './read/read-workbook.ts';
import { Refused } from './run.ts';
import { supports } from './supports.ts';
import { readInTrips } from './trips.ts';
import { findObstacle } from './write/obstacles.ts';
import { sendSteps } from './write/send-steps.ts';
import { typedValue } from './write/typed-value.ts';
import { checkReading, valueSteps, type TypedStrip } from './write/value-steps.ts';
import { cellRef } from '../../lib/index.ts';
import type { Area, CellValue } from '../../lib/index.ts';

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Replaces every formula that holds a function of ours by what it shows, whole areas where it fills several cells. */
export async function freezeFunctions(context: Excel.RequestContext): Promise<WriteReport> {
  const read = await readWorkbook(context, { notes: null, merges: false });
  const cells = [...read.sheets.values()].flatMap(ownFormulas);
  if (cells.length === 0) return { written: 0 };
  const areas = await spilledAreas(context, cells);
  const strips = cells.flatMap((cell, index) => stripsOf(read, cell, areas[index] ?? singleArea(cell)));
  const writes = strips.flatMap(({ sheet, column, top, typed }) =>
    typed.map((_, index) => ({ sheet, row: top + index, column, value: null, look: 'keep' as const })),
  );
  const obstacle = findObstacle(
    writes,
    read,
    [...read.sheets.values()].map(({ listed }) => listed),
  );
  if (obstacle !== null) throw new Refused(obstacle);
  await sendSteps(
    context,
    strips.flatMap((strip) => valueSteps(context, strip, 'values')),
  );
  await check(context, strips);
  return { written: writes.length };
}

/** The cells with a formula that holds a function of ours, as `Blad!H5`. */
export function ownFormulaRefs({
  sheets,
}: ReadWorkbook): readonly { readonly sheet: string; readonly ref: string }[] {
  return [...sheets.values()]
    .flatMap(ownFormulas)
    .map(({ sheet, row, column }) => ({ sheet, ref: cellRef(sheet, row, column) }));
}

function ownFormulas({ listed, cells }: ReadSheet): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  cells?.contents.forEach((row, r) => {
    row.forEach((content, c) => {
      if (!isFormula(cells.values[r]?.[c] ?? null, content)) return;
      if (callsOwnFunction(content))
        found.push({ sheet: listed.name, row: cells.area.top + r, column: cells.area.left + c });
    });
  });
  return found;
}

function singleArea({ row, column }: FormulaCell): Area {
  return { top: row, bottom: row, left: column, right: column };
}

/** The area that each formula fills; null for those that fill one cell. */
async function spilledAreas(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<readonly (Area | null)[]> {
  if (!supports('1.12')) return cells.map(() => null);
  const spilled = cells.map((cell) =>
    rangeOf(context.workbook.worksheets.getItem(cell.sheet), singleArea(cell))
      .getSpillingToRangeOrNullObject()
      .load('address'),
  );
  await context.sync();
  return spilled.map((range) => (range.isNullObject ? null : areaOfAddress(range.address)));
}

/** What an area shows, column by column. */
function stripsOf(read: ReadWorkbook, { sheet }: FormulaCell, area: Area): readonly TypedStrip[] {
  const values = read.snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const strips: TypedStrip[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const typed = [];
    for (let row = area.top; row <= area.bottom; row++) typed.push(typedShown(values[row]?.[column] ?? null));
    strips.push({ sheet, column, top: area.top, typed });
  }
  return strips;
}

function typedShown(value: CellValue): string | number | boolean {
  return typeof value === 'object' && value !== null ? value.error : typedValue(value);
}

async function check(context: Excel.RequestContext, strips: readonly TypedStrip[]): Promise<void> {
  const wrong: string[] = [];
  const known = strips.map((strip) => ({
    ...strip,
    typed: strip.typed.map((one) => (isError(one) ? null : one)),
  }));
  await readInTrips(
    context,
    known.map((strip) => checkReading(context, strip, wrong)),
  );
  if (wrong.length === 0) return;
  const text = `Excel tog inte emot värdena i ${wrong.slice(0, 5).join(', ')}; välj Ångra i Excel om något ser fel ut.`;
  throw new Refused({ code: 'host', text });
}

/** Errors are shown in Excel's own language, so they are not compared. */
function isError(typed: string | number | boolean | null): boolean {
  return typeof typed === 'string' && typed.startsWith('#');
}
