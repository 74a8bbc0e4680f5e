// Reads the sheet of rules alone, for functions, which cannot wait for the whole workbook to be read.
import { finish, markedFormat, readState, RULE_SHEET_NAME, tellsReplaced } from '../../../lib/index.ts';
import type { WorkbookSnapshot } from '../../../lib/index.ts';
import { areaOfAddress } from '../addresses.ts';
import { readInTrips } from '../trips.ts';
import { contentReading, emptyContents } from './cell-content.ts';
import { createLooks } from './cell-looks.ts';
import { sheetSnapshot } from './sheet-snapshot.ts';
import { StyleTable } from './style-table.ts';

/** What is known of the workbook already. */
export interface KnownWorkbook {
  readonly sheetNames: readonly string[];
  readonly state: string | null;
  readonly date1904: boolean;
}

/** The workbook as far as its rules go; null, and nothing read, when it has none of its own. */
export async function readRuleWorkbook(
  context: Excel.RequestContext,
  { sheetNames, state, date1904 }: KnownWorkbook,
): Promise<WorkbookSnapshot | null> {
  const { ruleSheet, rules } = readState(state).state;
  const marked = await markedSheets(context, sheetNames);
  const names = sheetNames.filter(
    (one) =>
      marked.has(one) || one === ruleSheet?.sheet || one.toLowerCase() === RULE_SHEET_NAME.toLowerCase(),
  );
  if (names.length === 0 && rules === null) return null;
  const styles = new StyleTable();
  const sheets: WorkbookSnapshot['sheets'][number][] = [];
  for (const name of names) sheets.push(await readSheet(context, name, styles));
  return {
    name: '',
    date1904,
    sheets,
    otherSheetNames: [],
    styles: styles.list,
    names: [],
    structureProtected: false,
    state,
  };
}

/** Where the line stands that tells a rule sheet, unless a person has moved the head of the sheet far away. */
const HEAD = 'A1:J300';

/** The sheets that say that they are, or have been, rule sheets, whatever their names; in one round trip. Which of them holds is for the library to say. */
async function markedSheets(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<ReadonlySet<string>> {
  const heads = sheetNames.map((name) => ({
    name,
    range: context.workbook.worksheets.getItem(name).getRange(HEAD).load('values'),
  }));
  await context.sync();
  const isTold = (value: unknown): boolean =>
    typeof value === 'string' && (markedFormat(value.trim()) !== null || tellsReplaced(value.trim()));
  return new Set(heads.flatMap(({ name, range }) => (range.values.flat().some(isTold) ? [name] : [])));
}

const BYTES_PER_CELL = 70;

async function readSheet(
  context: Excel.RequestContext,
  name: string,
  styles: StyleTable,
): Promise<WorkbookSnapshot['sheets'][number]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  const area = used.isNullObject ? null : areaOfAddress(used.address);
  const cells = area === null ? null : emptyContents(area);
  const looks = createLooks();
  if (area !== null && cells !== null) {
    await readInTrips(context, [contentReading(sheet, cells, { bytesPerCell: BYTES_PER_CELL })]);
    // only what numbers look like matters here
    looks.uniform.push({ area, look: { filled: false, locked: true, key: '' } });
  }
  const listed = { name, visibility: 'visible', protection: null } as const;
  const surveyed = {
    name,
    extent: area,
    tables: [],
    notes: [],
    printAreas: null,
    rowsHidden: false,
    columnsHidden: false,
    validated: false,
    rules: [],
  };
  const nothing = {
    rules: [],
    merges: [],
    lists: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return finish(sheetSnapshot({ ...nothing, listed, surveyed, cells, looks }, styles));
}
