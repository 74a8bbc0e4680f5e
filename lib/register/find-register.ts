// Finds the sheets of a register by their name and headings: which sheets, which row holds the headings and which column holds what.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { plainHeading } from '../sheet/heading-words.ts';
import type { RegisterSpec } from './register.ts';

export interface FoundRegister<Key extends string> {
  readonly sheet: SheetSnapshot;
  /** Counted from 0. */
  readonly headingRow: number;
  /** The first column of each heading. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings that stand more than once, with the place of the second. */
  readonly doubled: readonly { readonly key: Key; readonly column: number }[];
  /** Required columns that are not there. */
  readonly missing: readonly Key[];
}

/** The sheets that are this register, in tab order; none in a workbook that does not use it. */
export function findRegister<Key extends string>(
  spec: RegisterSpec<Key>,
  sheets: readonly SheetSnapshot[],
): readonly FoundRegister<Key>[] {
  return sheets.flatMap((sheet) => (isNamed(spec, sheet.name) ? (headingsIn(spec, sheet) ?? []) : []));
}

/** Names of the sheets that are some register, so that they are not taken for goal tables. */
export function registerSheets(
  specs: readonly RegisterSpec<string>[],
  sheets: readonly SheetSnapshot[],
): readonly string[] {
  return specs.flatMap((spec) => findRegister(spec, sheets).map(({ sheet }) => sheet.name));
}

// What may follow the name: «Beslut 2020», «Tidsplan (2)», «Samlad bedömning KS».
const AFTER_NAME = /^(?:$|[\s\d(.,–-])/u;

function isNamed<Key extends string>(
  { sheetName, otherNames }: Pick<RegisterSpec<Key>, 'sheetName' | 'otherNames'>,
  name: string,
): boolean {
  const plain = plainWord(name);
  return [sheetName, ...otherNames].some((each) => {
    const word = plainWord(each);
    return plain.startsWith(word) && AFTER_NAME.test(plain.slice(word.length));
  });
}

/** Rows from the top in which the headings may stand: titles and a few lines of explanation come before them. */
const DEPTH = 60;
const WIDTH = 60;
const FEWEST = 2;

function headingsIn<Key extends string>(
  spec: RegisterSpec<Key>,
  sheet: SheetSnapshot,
): FoundRegister<Key> | null {
  const rows = sheet.values.slice(0, DEPTH);
  for (const [headingRow, row] of rows.entries()) {
    const texts = row.slice(0, WIDTH).map((value) => (typeof value === 'string' ? plainWord(value) : ''));
    const found = match(spec, texts);
    const told = spec.telling.filter((key) => found.columns.has(key)).length;
    if (told < FEWEST) continue;
    if (spec.foreign.some((heading) => texts.includes(plainWord(heading)))) return null;
    const missing = spec.columns.filter(({ key, required }) => required && !found.columns.has(key));
    return { sheet, headingRow, ...found, missing: missing.map(({ key }) => key) };
  }
  return null;
}

function match<Key extends string>(
  { columns: known }: RegisterSpec<Key>,
  texts: readonly string[],
): Pick<FoundRegister<Key>, 'columns' | 'doubled'> {
  const columns = new Map<Key, number>();
  const doubled: { key: Key; column: number }[] = [];
  texts.forEach((text, column) => {
    if (text === '') return;
    const is = known.find(({ heading, otherHeadings }) =>
      [heading, ...otherHeadings].some((each) => plainWord(each) === text),
    );
    if (is === undefined) return;
    if (columns.has(is.key)) doubled.push({ key: is.key, column });
    else columns.set(is.key, column);
  });
  return { columns, doubled };
}

/** Without what people change in passing: case, blanks, colons and full stops. */
function plainWord(text: string): string {
  return plainHeading(text)
    .replace(/[\s.:]+/gu, ' ')
    .trim()
    .toLowerCase();
}
