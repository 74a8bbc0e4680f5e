// The door for reading: from the sheet «Bedömningsregler» as it stands to a rule set, or to what is wrong in it, cell by cell.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { RULE_SECTIONS, RULE_SET_FORMAT } from '../model/rule-set.ts';
import type { RuleRow, RuleSection, RuleSet } from '../model/rule-set.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import type { RuleFinding } from '../rules/compiled-rules.ts';
import { findBlocks } from './find-blocks.ts';
import type { SectionBlock, SheetBlocks } from './find-blocks.ts';
import { toldWordListMark, wordListMark } from './own-word-list.ts';
import { readHead } from './read-head.ts';
import { readRuleRows, readWordRows } from './read-rows.ts';
import type { PlacedRow, ReadingContext } from './read-rows.ts';
import { sheetCells } from './sheet-cells.ts';
import type { SheetCells, SheetSurroundings } from './sheet-cells.ts';
import { COLUMN_HEADINGS, markedFormat, SECTION_TITLE, SHEET_SECTIONS } from './sheet-words.ts';
import type { HeadField, RuleColumn, SheetSection } from './sheet-words.ts';

/** Where a rule stands, and the cells of its columns (from 0). */
export interface RulePlace {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** What a sheet came to. */
export interface RuleSheetReading {
  /** `foreign`: no rule sheet of Målljus. `newer`: made by a version that came after this one. */
  readonly version: 'ours' | 'newer' | 'foreign';
  readonly sheet: string;
  /** Null when anything in the sheet is wrong. */
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
  /** Where the rows of the rule set stand; empty without one. */
  readonly places: Readonly<Record<SheetSection, readonly RulePlace[]>>;
  /** Cells of the head and of the sections' headings by name, as `Bedömningsregler!B7`. */
  readonly refs: ReadonlyMap<HeadField | SheetSection, string>;
}

/**
 * Reads a sheet, whatever has been moved, sorted, added or renamed in it. Example:
 * `readRuleSheet(sheet, snapshot).ruleSet?.measures[0]?.green` is `målvärdet uppnått`.
 */
export function readRuleSheet(sheet: SheetSnapshot, surroundings: SheetSurroundings): RuleSheetReading {
  const cells = sheetCells(sheet, surroundings);
  const mark = findMark(cells);
  const blocks = findBlocks(cells);
  if (mark === null && !blocks.sections.some(isRuleBlock)) return withoutRules('foreign', sheet.name);
  if (mark !== null && mark.format > RULE_SET_FORMAT)
    return withoutRules('newer', sheet.name, [issue('rule-sheet-fault', mark.ref, newerText(sheet.name))]);
  return readBlocks({ cells, date1904: surroundings.date1904 }, blocks, sheet.name);
}

const NOWHERE: RuleSheetReading['places'] = { measures: [], activities: [], rollUps: [], directionWords: [] };

function withoutRules(
  version: RuleSheetReading['version'],
  sheet: string,
  issues: readonly Issue[] = [],
  refs: RuleSheetReading['refs'] = new Map(),
): RuleSheetReading {
  return { version, sheet, ruleSet: null, issues, places: NOWHERE, refs };
}

function newerText(name: string): string {
  return `Bladet «${name}» är gjort med en nyare version av Målljus och läses inte; uppdatera Målljus.`;
}

function readBlocks(
  context: ReadingContext,
  { head: lines, sections }: SheetBlocks,
  sheet: string,
): RuleSheetReading {
  const { cells } = context;
  const head = readHead(cells, lines);
  const whole = sections.filter((block) => missingHeadings(block).length === 0 && block.doubled.length === 0);
  const blocksOf = (section: SheetSection): readonly SectionBlock[] =>
    whole.filter((block) => block.section === section);
  const rules = (section: RuleSection): readonly PlacedRow<RuleRow>[] =>
    blocksOf(section).flatMap((block) => readRuleRows(context, block));
  const rows = {
    measures: rules('measures'),
    activities: rules('activities'),
    rollUps: rules('rollUps'),
    directionWords: blocksOf('directionWords').flatMap((block) => readWordRows(context, block)),
  };
  const issues = [
    ...head.issues,
    ...missingSections(cells, sections),
    ...sections.flatMap((block) => headingIssues(cells, block)),
    ...SHEET_SECTIONS.flatMap((section) => rows[section].flatMap((row) => row.issues)),
    ...wordListIssues(cells),
  ];
  const refs = new Map<HeadField | SheetSection, string>([
    ...head.refs,
    ...sections.map(({ section, headingRow }): [SheetSection, string] => [section, cells.ref(headingRow, 0)]),
  ]);
  if (head.head === null || issues.some(({ severity }) => severity === 'error'))
    return withoutRules('ours', sheet, issues, refs);
  const ruleSet: RuleSet = {
    ...head.head,
    format: RULE_SET_FORMAT,
    measures: valuesOf(rows.measures),
    activities: valuesOf(rows.activities),
    rollUps: valuesOf(rows.rollUps),
    directionWords: valuesOf(rows.directionWords),
  };
  const places = {
    measures: placesOf(rows.measures),
    activities: placesOf(rows.activities),
    rollUps: placesOf(rows.rollUps),
    directionWords: placesOf(rows.directionWords),
  };
  return { version: 'ours', sheet, ruleSet, issues, places, refs };
}

function valuesOf<T>(rows: readonly PlacedRow<T>[]): readonly T[] {
  return rows.flatMap(({ value }) => value ?? []);
}

function placesOf(rows: readonly PlacedRow<unknown>[]): readonly RulePlace[] {
  return rows.filter(({ value }) => value !== null).map(({ row, columns }) => ({ row, columns }));
}

function isRuleBlock({ section }: SectionBlock): boolean {
  return section !== 'directionWords';
}

/** The line that says the form of the sheet, wherever it has been moved. */
function findMark(cells: SheetCells): { readonly format: number; readonly ref: string } | null {
  for (let row = 0; row < cells.rows; row++)
    for (let column = 0; column < cells.width(row); column++) {
      const format = markedFormat(cells.text(row, column).trim());
      if (format !== null) return { format, ref: cells.ref(row, column) };
    }
  return null;
}

const NEEDED: readonly RuleColumn[] = ['id', 'applies', 'green', 'yellow', 'red'];

function missingHeadings(block: SectionBlock): readonly RuleColumn[] {
  return isRuleBlock(block) ? NEEDED.filter((column) => !block.columns.has(column)) : [];
}

function headingIssues(cells: SheetCells, block: SectionBlock): readonly Issue[] {
  const title = SECTION_TITLE[block.section];
  const missing = missingHeadings(block).map((column) =>
    issue(
      'rule-sheet-fault',
      cells.ref(block.headingRow, 0),
      `Under «${title}» saknas kolumnen «${COLUMN_HEADINGS[column][0]}»; skriv rubriken i rad ${String(block.headingRow + 1)}.`,
    ),
  );
  const doubled = block.doubled.map(({ at }) =>
    issue(
      'rule-sheet-fault',
      cells.ref(block.headingRow, at),
      `Rubriken «${cells.text(block.headingRow, at)}» står mer än en gång under «${title}»; byt namn på den ena.`,
    ),
  );
  return [...missing, ...doubled];
}

/** Own direction words are nothing that a rule set must have. */
function missingSections(cells: SheetCells, sections: readonly SectionBlock[]): readonly Issue[] {
  return RULE_SECTIONS.filter((section) => !sections.some((block) => block.section === section)).map(
    (section) =>
      issue(
        'rule-sheet-fault',
        cells.ref(0, 0),
        `Avsnittet «${SECTION_TITLE[section]}» saknas; skriv den rubriken på en egen rad med kolumnrubrikerna under.`,
      ),
  );
}

function wordListIssues(cells: SheetCells): readonly Issue[] {
  for (let row = 0; row < cells.rows; row++)
    for (let column = 0; column < cells.width(row); column++) {
      const told = toldWordListMark(cells.text(row, column));
      if (told !== null && told !== wordListMark())
        return [issue('rules-word-list', cells.ref(row, column), wordListText())];
    }
  return [];
}

function wordListText(): string {
  return `Målljus ordlista har ändrats sedan bladet skrevs; läs den på hjälpsidan «Riktningsord» och skriv ${wordListMark()} som kontrolltal i cellen när den är godkänd.`;
}

const COLUMN_OF: Readonly<Record<string, string>> = { decision: 'body' };

/** The cell that a finding in the rule set is about, as `Bedömningsregler!D7`; null when the sheet has no such place. */
export function cellOfFinding(
  { places, refs, sheet }: RuleSheetReading,
  { section, row, field }: Pick<RuleFinding, 'section' | 'row' | 'field'>,
): string | null {
  if (section === 'head') return refs.get(field === 'id' ? 'id' : 'name') ?? null;
  const place = row === null ? undefined : places[section][row];
  if (place === undefined) return refs.get(section) ?? null;
  const column = place.columns.get(COLUMN_OF[field ?? ''] ?? field ?? 'id') ?? place.columns.get('id') ?? 0;
  return cellRef(sheet, place.row, column);
}
