// What a register is: a sheet of rows that a person keeps beside the goals (decisions, overrides, timetable …), known by its headings.

/** A column of a register. */
export interface RegisterColumn<Key extends string> {
  readonly key: Key;
  /** As the template writes it: «Gäller från». */
  readonly heading: string;
  /** Other headings that say the same, in any case and without regard to blanks, colons and full stops. */
  readonly otherHeadings: readonly string[];
  /** Without it the rows cannot be read: a sheet that lacks it is asked about. */
  readonly required: boolean;
  /** What belongs there, in Swedish, for the heading's note in the template. */
  readonly explanation: string;
  /** Words that the cells are chosen from in the template; other texts can be read too. */
  readonly list?: readonly string[];
  /** In characters. */
  readonly width: number;
  /** How the template formats the cells: as days, or as text, so that Excel never makes a date of «2-4». Left out: as Excel likes. */
  readonly cells?: 'day' | 'text';
  /** Read where people have it, but no column of the template. */
  readonly leftOut?: true;
}

export interface RegisterSpec<Key extends string> {
  readonly kind: string;
  /** What its sheet is called in the template; a sheet whose name begins so, «Beslut 2020», is one too. */
  readonly sheetName: string;
  readonly otherNames: readonly string[];
  /** What the sheet is for, in Swedish, for the line above the headings in the template. */
  readonly about: string;
  readonly columns: readonly RegisterColumn<Key>[];
  /** The columns of which two have to be there for a sheet with the name to be a register at all. */
  readonly telling: readonly Key[];
  /** Headings of a goal table: with one of them a sheet that lacks a required column is no register. With all required columns they are columns like any other. */
  readonly foreign: readonly string[];
  /** Present when all required headings tell the register under any sheet name. With keys one of those columns has to be there too. */
  readonly byHeadings?: readonly Key[];
  /** The column that ties the rows to the goals, where the other headings may as well be of something else. A heading of a goal table ties them too. */
  readonly tie?: Key;
  /** Its name and headings are common in other sheets: one that lacks a column is asked about only where the workbook has another register. */
  readonly isCommon?: true;
}

/** Makes a column; `asked` when rows cannot be read without it. */
export function registerColumn<Key extends string>(
  key: Key,
  headings: readonly [string, ...string[]],
  rest: Omit<RegisterColumn<Key>, 'key' | 'heading' | 'otherHeadings' | 'required'> & {
    readonly required?: true;
  },
): RegisterColumn<Key> {
  const [heading, ...otherHeadings] = headings;
  return { key, heading, otherHeadings, ...rest, required: rest.required ?? false };
}
