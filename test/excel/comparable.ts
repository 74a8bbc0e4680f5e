// Snapshots as far as judging and planning can tell them apart, so that the same workbook read by two adapters can be compared.
import type { Area, SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { cellAddress, formatArea } from '../../lib/model/area.ts';
import { STATUS_WORD, STATUSES } from '../../lib/model/assessment.ts';

const WORDS = new Set(STATUSES.map((status) => `"${STATUS_WORD[status]}"`));

/**
 * What may differ and is left out: how many empty cells there are after the last, formulas whose result the file lacks (Excel has worked
 * them out), rules that look for other things than a status word, chart sheets and names (Excel tells of neither chart sheets nor its own
 * hidden names), styles of cells beside and below everything.
 */
export function comparable(snapshot: WorkbookSnapshot): unknown {
  return {
    name: snapshot.name,
    date1904: snapshot.date1904,
    structureProtected: snapshot.structureProtected,
    state: snapshot.state,
    sheets: snapshot.sheets.map((sheet) => comparableSheet(sheet, snapshot)),
  };
}

function comparableSheet(sheet: SheetSnapshot, { styles }: WorkbookSnapshot): unknown {
  const cells: Record<string, unknown> = {};
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const hasFormula = sheet.formulas.get(r)?.has(c) ?? false;
      if (value === null && !hasFormula) return;
      const style = styles[sheet.styles[r]?.[c] ?? 0];
      cells[`${r}:${c}`] = {
        value: hasFormula && value === '' ? null : value,
        hasFormula,
        numberFormat: style?.numberFormat,
        filled: style?.filled,
        locked: style?.locked,
      };
    });
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: texts(sheet.merges),
    tables: sheet.tables.map((table) => ({ ...table, area: formatArea(table.area) })),
    hiddenRows: [...sheet.hiddenRows].filter((row) => row < sheet.values.length).sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    notes: sheet.notes
      .map(({ row, column, text, threaded }) => `${row}:${column} ${threaded ? 'tråd' : text}`)
      .sort(),
    rules: sheet.conditionalFormats
      .filter(({ formula }) => WORDS.has(formula))
      .map(({ formula, areas }) => `${formula} ${texts(areas).join(' ')}`)
      .sort(),
    protection: sheet.protection,
    lists: comparableLists(sheet),
    printAreas: sheet.printAreas === undefined ? null : texts(sheet.printAreas),
  };
}

/** The list of each cell that holds something; how lists share cells among them says nothing. */
function comparableLists({ listValidations, values }: SheetSnapshot): readonly string[] {
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [] : [[r, c] as const])),
  );
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const used: Area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return (listValidations ?? [])
    .flatMap(({ areas, formula }) =>
      areas.flatMap((area) => cellsWithin(area, used).map((cell) => `${cell}: ${formula}`)),
    )
    .sort();
}

function cellsWithin(area: Area, used: Area): readonly string[] {
  const found: string[] = [];
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++)
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++)
      found.push(cellAddress(row, column));
  return found;
}

function texts(areas: readonly Area[]): readonly string[] {
  return areas.map(formatArea).sort();
}
