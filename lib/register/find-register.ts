// Finds the sheets of a register by their name and headings: which sheets, which row holds the headings and which column holds what.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { plainWord } from '../sheet/heading-words.ts';
import { goalTablesBeside } from './goal-tables-beside.ts';
import { headingRows, mayBeComplete, type HeadingRow } from './register-headings.ts';
import { REGISTERS } from './registers.ts';
import type { RegisterSpec } from './register.ts';

export interface FoundRegister<Key extends string> {
  readonly sheet: SheetSnapshot;
  /** Counted from 0. */
  readonly headingRow: number;
  /** The first column of each heading. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings that stand more than once, with the place of the second. */
  readonly doubled: readonly { readonly key: Key; readonly column: number }[];
  /** Required columns that are not there: with any, no row can be read. */
  readonly missing: readonly Key[];
  /** Whether something in the headings ties the rows to the goals; true for a register that needs no tie. */
  readonly isTied: boolean;
  /** The row (from 0) at which a goal table on the same sheet begins; null when there is none. */
  readonly goalTable: number | null;
  /** Whether the sheet is judged as a goal table, so that its rows are no register's. */
  readonly isJudged: boolean;
}

/**
 * The sheets that are this register, in tab order; none in a workbook that does not use it. Those that lack a required column are among
 * them when the sheet is plainly meant as the register, so that it can be asked about.
 */
export function findRegister<Key extends string>(
  spec: RegisterSpec<Key>,
  sheets: readonly SheetSnapshot[],
): readonly FoundRegister<Key>[] {
  const found = sheets.flatMap((sheet) => claimTied(spec, sheet, sheets) ?? []);
  const isAlone = spec.isCommon === true && found.some(isUnreadable) && !usesRegisters(sheets);
  return isAlone ? found.filter((each) => !isUnreadable(each) || isMeantAsPlan(spec, each)) : found;
}

// Called just what the template calls it, with all it takes but the tie: asked about, though nothing else is there.
function isMeantAsPlan<Key extends string>(
  spec: RegisterSpec<Key>,
  { sheet, missing }: FoundRegister<Key>,
): boolean {
  return missing.every((key) => key === spec.tie) && nameFit(spec, sheet.name) === 'exact';
}

/** The claim, which lacks its tie when nothing tells that the rows are about the goals: «Handlingsplan» may be about a move of office. */
function claimTied<Key extends string>(
  spec: RegisterSpec<Key>,
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
): FoundRegister<Key> | null {
  const found = claim(spec, sheet);
  if (found === null || spec.tie === undefined || found.missing.length > 0 || found.isTied) return found;
  const isOwn = nameFit(spec, sheet.name) === 'exact' && usesOther(spec, sheets);
  return isOwn ? found : { ...found, missing: [spec.tie] };
}

function usesOther({ kind }: RegisterSpec<string>, sheets: readonly SheetSnapshot[]): boolean {
  return REGISTERS.some((other) => other.kind !== kind && usesRegister(other, sheets));
}

/** Names of the sheets that are some register, so that they are not taken for goal tables. */
export function registerSheets(
  specs: readonly RegisterSpec<string>[],
  sheets: readonly SheetSnapshot[],
): readonly string[] {
  return specs.flatMap((spec) =>
    findRegister(spec, sheets)
      .filter(({ isJudged }) => !isJudged)
      .map(({ sheet }) => sheet.name),
  );
}

/** Whether the workbook has a register that can be read: that is how it uses the year's follow-up. */
export function usesRegisters(sheets: readonly SheetSnapshot[]): boolean {
  return REGISTERS.some((spec) => usesRegister(spec, sheets));
}

/** Whether the workbook has this register and it can be read. */
export function usesRegister(spec: RegisterSpec<string>, sheets: readonly SheetSnapshot[]): boolean {
  return sheets.some((sheet) => {
    const found = claimTied(spec, sheet, sheets);
    return found !== null && !found.isJudged && !isUnreadable(found);
  });
}

/** The sheets that have the register's name but cannot be read, whether or not they are plainly meant as one. */
export function unreadableSheets<Key extends string>(
  spec: RegisterSpec<Key>,
  sheets: readonly SheetSnapshot[],
): readonly FoundRegister<Key>[] {
  return sheets.flatMap((sheet) => {
    if (nameFit(spec, sheet.name) === null) return [];
    const best = bestRow(headingRows(spec, sheet));
    if (best === null || best.missing.length === 0 || goalTablesBeside(sheet).length > 0) return [];
    return [register(spec, sheet, best, { goalTable: null, isJudged: false })];
  });
}

function isUnreadable({ missing }: Pick<FoundRegister<string>, 'missing'>): boolean {
  return missing.length > 0;
}

// What may follow the name: «Beslut 2020», «Tidsplan (2)», «Samlad bedömning KS».
const AFTER_NAME = /^(?:$|[\s\d(.,–-])/u;

/** `exact`: the sheet is called just what the template calls it; `begins`: its name begins so, or with another name of it. */
function nameFit(
  { sheetName, otherNames }: Pick<RegisterSpec<string>, 'sheetName' | 'otherNames'>,
  name: string,
): 'exact' | 'begins' | null {
  const plain = plainWord(name);
  if (plain === plainWord(sheetName)) return 'exact';
  const begins = [sheetName, ...otherNames].some((each) => {
    const word = plainWord(each);
    return plain.startsWith(word) && AFTER_NAME.test(plain.slice(word.length));
  });
  return begins ? 'begins' : null;
}

function claim<Key extends string>(spec: RegisterSpec<Key>, sheet: SheetSnapshot): FoundRegister<Key> | null {
  const fit = nameFit(spec, sheet.name);
  if (fit === null && (spec.byHeadings === undefined || !mayBeComplete(spec, sheet))) return null;
  const rows = headingRows(spec, sheet);
  const complete = rows.find((each) => each.missing.length === 0 && tells(spec, each));
  if (complete !== undefined)
    return fit === null ? byHeadings(spec, sheet, complete) : named(spec, sheet, complete);
  if (fit === null) return null;
  const meant =
    rows.find((each) => tells(spec, each) && isMostlyThere(spec, each)) ??
    (fit === 'exact' ? bestRow(rows) : null);
  if (meant === null || meant.filled < FEWEST_FILLED || meant.isForeign) return null;
  if (goalTablesBeside(sheet).length > 0) return null;
  return register(spec, sheet, meant, { goalTable: null, isJudged: false });
}

const FEWEST_TELLING = 2;
/** A row with fewer texts is a line of text, no headings. */
const FEWEST_FILLED = 3;

function tells<Key extends string>({ telling }: RegisterSpec<Key>, { columns }: HeadingRow<Key>): boolean {
  return telling.filter((key) => columns.has(key)).length >= FEWEST_TELLING;
}

function isMostlyThere(
  { columns }: RegisterSpec<string>,
  { missing }: Pick<HeadingRow<string>, 'missing'>,
): boolean {
  return missing.length * 2 <= columns.filter(({ required }) => required).length;
}

/** The row that names most of the columns, the first of equals. */
function bestRow<Key extends string>(rows: readonly HeadingRow<Key>[]): HeadingRow<Key> | null {
  return rows.reduce<HeadingRow<Key> | null>(
    (best, each) => (best === null || each.columns.size > best.columns.size ? each : best),
    null,
  );
}

/** All required headings under the register's name: a register, unless the very table has målvärden and utfall of its own. */
function named<Key extends string>(
  spec: RegisterSpec<Key>,
  sheet: SheetSnapshot,
  at: HeadingRow<Key>,
): FoundRegister<Key> | null {
  const own = new Set(at.columns.values());
  const tables = goalTablesBeside(sheet);
  const same = tables.find(({ headingRows: rows }) => rows.includes(at.row));
  const judgedBy = same?.columns.filter(({ role }) => role === 'target' || role === 'outcome') ?? [];
  const roles = new Set(judgedBy.filter(({ column }) => !own.has(column)).map(({ role }) => role));
  if (same !== undefined && roles.size === BOTH)
    return spec.isCommon === true
      ? null
      : register(spec, sheet, at, { goalTable: same.area.top, isJudged: true });
  const other = tables.find((each) => each !== same);
  return register(spec, sheet, at, { goalTable: other?.area.top ?? null, isJudged: false });
}

/** Målvärde and utfall. */
const BOTH = 2;

/** All required headings under any name, for a register whose headings nothing else has. */
function byHeadings<Key extends string>(
  spec: RegisterSpec<Key>,
  sheet: SheetSnapshot,
  at: HeadingRow<Key>,
): FoundRegister<Key> | null {
  const { byHeadings: beside } = spec;
  const isKnown = beside !== undefined && (beside.length === 0 || beside.some((key) => at.columns.has(key)));
  if (!isKnown || at.isForeign) return null;
  const [table] = goalTablesBeside(sheet);
  return register(spec, sheet, at, { goalTable: table?.area.top ?? null, isJudged: table !== undefined });
}

function register<Key extends string>(
  { tie }: RegisterSpec<Key>,
  sheet: SheetSnapshot,
  { row, columns, doubled, missing, isForeign }: HeadingRow<Key>,
  rest: Pick<FoundRegister<Key>, 'goalTable' | 'isJudged'>,
): FoundRegister<Key> {
  const isTied = tie === undefined || columns.has(tie) || isForeign;
  return { sheet, headingRow: row, columns, doubled, missing, isTied, ...rest };
}
