// Looks at a file before Målljus writes in it for the first time, and says what is to be remembered of it.
import type { CellWrite, WritePlan } from '../../../lib/index.ts';
import { fingerprint } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { statePart } from '../read/state-part.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { childOf, rootOf } from '../xml/scan.ts';
import { NO_CELL, readOrigin, writeOrigin, type Origin, type OriginSheet } from './origin.ts';
import { attributeValue } from './sheet-data.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { countItems } from './shared-strings.ts';
import { stylesHold, styleLists } from './style-lists.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';
import { knownText, STRINGS } from './workbook-parts.ts';

// As state.ts writes it: only a workbook that has been judged has a run.
const JUDGED = /<run[\s/>]/;

/** What is to be remembered once the plan has been carried out; null when nothing is, or when nobody knows any more what the file was like. */
export function takeOrigin(
  pkg: OpcPackage,
  plan: WritePlan,
  sheets: ReadonlyMap<string, WorksheetEdit>,
): Origin | null {
  if (plan.state === null || plan.leaving !== undefined) return null;
  const earlier = readOrigin(pkg);
  if (earlier === null && isJudged(pkg)) return null;
  if (earlier !== null && !stylesHold(pkg, earlier)) return null;
  const origin = earlier ?? firstOrigin(pkg);
  const seen = new Map(origin.sheets);
  const styles = origin.lists.get('cellXfs')?.items ?? 0;
  for (const [name, sheet] of sheets) {
    const known = seen.get(name);
    // a sheet that was not there then is one of ours
    if (known === undefined) continue;
    const writes = plan.cells.filter((write) => write.sheet === name);
    seen.set(name, sheetOrigin(sheet, writes, { known, styles }));
  }
  return { ...origin, sheets: seen };
}

/** Remembers it, with what the columns of the sheets have become. */
export function keepOrigin(pkg: OpcPackage, origin: Origin): void {
  const parts = new Map(sheetParts(pkg).map(({ name, part }) => [name, part]));
  const sheets = [...origin.sheets].map(([name, sheet]): readonly [string, OriginSheet] => {
    const part = parts.get(name);
    if (sheet.columnsWritten !== '' || part === undefined) return [name, sheet];
    return [name, { ...sheet, columnsWritten: fingerprint(columnsIn(pkg.text(part) ?? '') ?? '') }];
  });
  writeOrigin(pkg, { ...origin, sheets: new Map(sheets) });
}

/** Whether the columns still stand as Målljus left them. */
export function columnsHold(xml: string, { columnsWritten }: OriginSheet): boolean {
  return fingerprint(columnsIn(xml) ?? '') === columnsWritten;
}

/** What stands inside `cols`; null when there is none. */
function columnsIn(xml: string): string | null {
  const columns = childOf(xml, rootOf(xml), 'cols');
  return columns === null ? null : xml.slice(columns.contentStart, columns.contentEnd);
}

function isJudged(pkg: OpcPackage): boolean {
  const part = statePart(pkg);
  return part !== null && JUDGED.test(pkg.text(part) ?? '');
}

function firstOrigin(pkg: OpcPackage): Origin {
  const workbook = pkg.text(pkg.workbookPart) ?? '';
  const calculation = childOf(workbook, rootOf(workbook), 'calcPr');
  return {
    ...styleLists(pkg),
    calculation: calculation === null ? null : workbook.slice(calculation.start, calculation.elementEnd),
    drawingsByExtension: pkg.hasDefaultContentType('vml'),
    strings: countItems(knownText(pkg, STRINGS)),
    sheets: new Map(
      sheetParts(pkg)
        .filter(({ kind }) => kind === 'worksheet')
        .map(({ name, part }): readonly [string, OriginSheet] => [name, untouched(pkg.text(part) ?? '')]),
    ),
  };
}

function untouched(xml: string): OriginSheet {
  return { columns: columnsIn(xml), columnsWritten: '', heights: new Map(), styles: new Map() };
}

interface Before {
  /** What is remembered from earlier judgements. */
  readonly known: OriginSheet;
  /** How many styles there were before the first: an empty cell with a later one has it from Målljus. */
  readonly styles: number;
}

function sheetOrigin(
  sheet: WorksheetEdit,
  writes: readonly CellWrite[],
  { known, styles: count }: Before,
): OriginSheet {
  const heights = new Map(known.heights);
  const styles = new Map(known.styles);
  const wanted = new Map<number, Set<number>>();
  const bare = new Set<string>();
  const custom = new Set<number>();
  for (const { row, column, value } of writes) {
    wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
    const key = `${String(row)},${String(column)}`;
    if (value === null && !styles.has(key)) bare.add(key);
  }
  const data = sheet.sheetData();
  for (const place of data?.rows() ?? []) {
    const columns = wanted.get(place.row);
    if (columns === undefined) continue;
    const tag = sheet.xml.slice(place.start, place.tagEnd);
    if (isTrue(attributeValue(tag, 'customHeight'))) custom.add(place.row);
    else if (!heights.has(place.row)) heights.set(place.row, attributeValue(tag, 'ht') ?? '');
    for (const cell of data?.cells(place) ?? []) {
      const key = `${String(place.row)},${String(cell.column)}`;
      bare.delete(key);
      if (!columns.has(cell.column) || cell.contentEnd > cell.tagEnd || styles.has(key)) continue;
      const style = Number(attributeValue(sheet.xml.slice(cell.start, cell.tagEnd), 's') ?? 0);
      if (style < count) styles.set(key, style);
    }
  }
  for (const row of wanted.keys()) if (!heights.has(row) && !custom.has(row)) heights.set(row, '');
  for (const key of bare) styles.set(key, NO_CELL);
  return { ...columnsBefore(sheet.xml, known), heights, styles };
}

/** Columns that nobody else has changed are looked at again when the plan has been carried out. */
function columnsBefore(xml: string, known: OriginSheet): Pick<OriginSheet, 'columns' | 'columnsWritten'> {
  const { columns, columnsWritten } = known;
  return { columns, columnsWritten: columnsHold(xml, known) ? '' : columnsWritten };
}
