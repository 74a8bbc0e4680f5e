// `getSpecialCells`: the cells of an area that hold constants, formulas or nothing, or that are visible.
import type { Area } from '../../../lib/index.ts';
import type { DocumentCell, DocumentSheet } from '../document.ts';
import { asOneOf, optional } from './arguments.ts';
import { intersect } from './area.ts';
import { notImplemented } from './host-error.ts';
import { valueType } from './range-values.ts';
import { usedArea } from './used-area.ts';
import { cellAt } from './workbook-state.ts';

const KINDS = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;
const VALUE_KINDS = ['All', 'Errors', 'Logical', 'Numbers', 'Text'] as const;
const VALUE_TYPES: Readonly<Record<(typeof VALUE_KINDS)[number], readonly string[]>> = {
  All: ['Error', 'Boolean', 'Double', 'String', 'Empty'],
  Errors: ['Error'],
  Logical: ['Boolean'],
  Numbers: ['Double'],
  Text: ['String'],
};

/** The cells as areas, in runs along the rows that are joined downwards; only within the used part, as in Excel. */
export function findSpecialCells(
  sheet: DocumentSheet,
  area: Area,
  kind: unknown,
  valueKind: unknown,
): Area[] {
  const wanted = asOneOf(kind, KINDS, 'cellType');
  const types =
    VALUE_TYPES[
      optional(valueKind, 'All', (value, what) => asOneOf(value, VALUE_KINDS, what), 'cellValueType')
    ];
  const used = usedArea(sheet, area, false);
  const searched = used === null ? null : intersect(used, area);
  return searched === null ? [] : joinRuns(searched, chooser(sheet, wanted, types));
}

type Choose = (row: number, column: number) => boolean;

function chooser(sheet: DocumentSheet, kind: (typeof KINDS)[number], types: readonly string[]): Choose {
  const cell =
    (test: (cell: DocumentCell) => boolean): Choose =>
    (row, column) =>
      test(cellAt(sheet, row, column));
  switch (kind) {
    case 'Blanks':
      return cell(({ value, formula }) => value === null && formula === null);
    case 'Constants':
      return cell(
        ({ value, formula }) => formula === null && value !== null && types.includes(valueType(value)),
      );
    case 'Formulas':
      return cell(({ value, formula }) => formula !== null && types.includes(valueType(value)));
    case 'Visible':
      return (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    default:
      throw notImplemented(`getSpecialCells("${kind}")`);
  }
}

function joinRuns(area: Area, chosen: Choose): Area[] {
  const areas: Area[] = [];
  let above = new Map<string, number>();
  for (let row = area.top; row <= area.bottom; row++) {
    const here = new Map<string, number>();
    for (const { left, right } of runsOf(area, row, chosen)) {
      const key = `${left}:${right}`;
      const index = above.get(key) ?? areas.push({ top: row, bottom: row, left, right }) - 1;
      areas[index] = { top: areas[index]?.top ?? row, bottom: row, left, right };
      here.set(key, index);
    }
    above = here;
  }
  return areas;
}

function runsOf({ left, right }: Area, row: number, chosen: Choose): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (let column = left; column <= right; column++) {
    if (!chosen(row, column)) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}
