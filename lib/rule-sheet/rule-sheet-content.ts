// What the sheet «Bedömningsregler» says for a rule set: the head, a section for each sort of rule and the direction words. Content
// only, row by row as it is printed; lib/plan puts it in the workbook.
import type { Area } from '../model/snapshot.ts';
import { RULE_SECTIONS, RULE_SET_FORMAT } from '../model/rule-set.ts';
import type { RuleRow, RuleSection, RuleSet } from '../model/rule-set.ts';
import { contentRow } from '../model/sheet-content.ts';
import type { ContentCell, ContentRow } from '../model/sheet-content.ts';
import type { ListValidation } from '../model/write-plan.ts';
import { wordListLine } from './own-word-list.ts';
import type { RowAid, RuleSheetAids } from './rule-aids.ts';
import {
  COLUMN_HEADINGS,
  formatMark,
  HEAD_LABELS,
  OWN_COLUMNS,
  RULE_COLUMNS,
  RULE_SHEET_NAME,
  SECTION_TITLE,
  STATE_WORD,
  WANTED_WORD,
  WORD_HEADINGS,
} from './sheet-words.ts';
import type { OwnColumn, RuleColumn } from './sheet-words.ts';
import { splitLines } from './split-lines.ts';

/** A cell that Målljus works out, and whose it is. */
export interface OwnCellText {
  readonly section: RuleSection;
  readonly id: string;
  readonly column: OwnColumn;
  readonly text: string;
}

/** The whole sheet, from its first cell. An empty text is a cell for a person to fill in. */
export interface RuleSheetContent {
  readonly rows: readonly ContentRow[];
  /** In characters, from the first column. */
  readonly columnWidths: readonly number[];
  /** The rows that are repeated on each printed page. */
  readonly printTitleRows: { readonly top: number; readonly bottom: number };
  readonly lists: readonly ListValidation[];
  readonly ownCells: readonly OwnCellText[];
}

// Together as wide as liggande A4 with text of at least 8 points, also where the letters of the workbook are wide. Dates fit on one line.
const COLUMN_WIDTH: Readonly<Record<RuleColumn, number>> = {
  id: 4.5,
  name: 14,
  applies: 16,
  green: 16.5,
  yellow: 16.5,
  red: 9,
  before: 6.5,
  example: 24,
  validFrom: 10,
  validTo: 10,
  body: 8,
  date: 10,
  section: 4,
  dnr: 8.5,
  comment: 14,
};
const COLUMN_WIDTHS: readonly number[] = RULE_COLUMNS.map((column) => COLUMN_WIDTH[column]);
// Lines of running text go on over the empty cells beside them, so they are as long as the page is wide.
const LINE_LENGTH = 155;
/** The head's values: its labels are wider than the first column and run on over the second. */
const HEAD_COLUMN = 2;
/** Empty rows in each section, for rules to come. */
const SPARE_ROWS = 2;
const EMPTY_ROW: ContentRow = [];

/** The sheet for a rule set; rules stand with those that go before others on top. The same input gives the same content. */
export function ruleSheetContent(ruleSet: RuleSet, aids: RuleSheetAids): RuleSheetContent {
  const head = headRows(ruleSet);
  const sections = RULE_SECTIONS.map((section) => sectionRows(ruleSet, section, aids));
  const words = wordRows(ruleSet);
  const rows = [...head, ...sections.flat(), ...words];
  const [first = 0] = rows.flatMap((row, index) => (row[0]?.look === 'heading' ? [index] : []));
  return {
    rows,
    columnWidths: COLUMN_WIDTHS,
    printTitleRows: { top: first, bottom: first },
    lists: [stateList(head), wantedList(rows)],
    ownCells: ownCells(ruleSet, aids),
  };
}

/** The order in which the rows of a section are written: what goes before others first, else as in the set. */
function writtenOrder(
  ruleSet: RuleSet,
  section: RuleSection,
  aids: RuleSheetAids,
): readonly { readonly row: RuleRow; readonly aid: RowAid }[] {
  return ruleSet[section]
    .map((row, index) => ({ row, aid: aids[section][index] ?? NO_AID }))
    .sort((a, b) => b.aid.rank - a.aid.rank);
}

/** The rule set as it is read back from the sheet: the same rows, in the order that they are written. */
export function inWrittenOrder(ruleSet: RuleSet, aids: RuleSheetAids): RuleSet {
  const rowsOf = (section: RuleSection): readonly RuleRow[] =>
    writtenOrder(ruleSet, section, aids).map(({ row }) => row);
  return {
    ...ruleSet,
    measures: rowsOf('measures'),
    activities: rowsOf('activities'),
    rollUps: rowsOf('rollUps'),
  };
}

const NO_AID: RowAid = { rank: 0, before: '', example: '' };

const INTRODUCTION = [
  'Det här bladet är regeln: texten som beslutas är den som Målljus bedömer efter. Ändra, lägg till och ta bort rader fritt, men låt rubrikerna stå kvar.',
  'Villkoren prövas i ordningen grönt, gult, rött. «Exempel» och «Går före» räknar Målljus ut.',
];

function headRows(ruleSet: RuleSet): readonly ContentRow[] {
  const line = (label: string, value: string, look: ContentCell['look'] = 'field'): ContentRow => [
    { value: label, look: 'label' },
    null,
    { value, look },
  ];
  const [first = '', ...more] = splitLines(ruleSet.description, LINE_LENGTH);
  return [
    contentRow('title', RULE_SHEET_NAME),
    ...INTRODUCTION.flatMap(note),
    EMPTY_ROW,
    line(HEAD_LABELS.name[0], ruleSet.name, 'line'),
    line(HEAD_LABELS.id[0], ruleSet.id),
    line(HEAD_LABELS.version[0], ruleSet.version),
    line(HEAD_LABELS.state[0], STATE_WORD[ruleSet.state]),
    line(HEAD_LABELS.description[0], first, 'line'),
    ...more.map((text): ContentRow => [null, null, { value: text, look: 'line' }]),
    line(HEAD_LABELS.format[0], formatMark(RULE_SET_FORMAT), 'subtitle'),
  ];
}

/** Text for the reader, as rows that are no wider than the page. */
function note(text: string): readonly ContentRow[] {
  return splitLines(text, LINE_LENGTH).map((line) => contentRow('subtitle', line));
}

const SECTION_NOTE: Readonly<Record<RuleSection, string>> = {
  measures:
    'Den mest bestämda regeln gäller: mätvärde går före delmål och mål, mål före nämnd, nämnd före slag av målvärde, slag före alla. «Går före» visar vilka andra regler en rad vinner över.',
  activities: 'Samma ordning som för mätvärden.',
  rollUps:
    'Så vägs delarna samman till delmål, mål och samlat. En regel för ett namngivet mål går före den för nivån. Bara bedömda delar räknas.',
};

function sectionRows(ruleSet: RuleSet, section: RuleSection, aids: RuleSheetAids): readonly ContentRow[] {
  return [
    EMPTY_ROW,
    contentRow('title', SECTION_TITLE[section]),
    ...note(SECTION_NOTE[section]),
    contentRow('heading', ...RULE_COLUMNS.map((column) => COLUMN_HEADINGS[column][0])),
    ...writtenOrder(ruleSet, section, aids).map(({ row, aid }) => ruleRow(row, aid)),
    ...Array.from({ length: SPARE_ROWS }, () => SPARE_ROW),
  ];
}

function lookOf(column: RuleColumn): ContentCell['look'] {
  return OWN_COLUMNS.some((own) => own === column) ? 'aside' : 'field';
}

const SPARE_ROW: ContentRow = RULE_COLUMNS.map((column) => ({ value: '', look: lookOf(column) }));

function ruleRow(row: RuleRow, aid: RowAid): ContentRow {
  const { decision } = row;
  const texts: Readonly<Record<RuleColumn, string>> = {
    ...row,
    ...aid,
    validFrom: row.validFrom ?? '',
    validTo: row.validTo ?? '',
    body: decision?.body ?? '',
    date: decision?.date ?? '',
    section: decision?.section ?? '',
    dnr: decision?.dnr ?? '',
  };
  return RULE_COLUMNS.map((column) => ({ value: texts[column], look: lookOf(column) }));
}

const WORD_COLUMN = 1;
const WANTED_COLUMN = 2;

function wordRows({ directionWords }: RuleSet): readonly ContentRow[] {
  const cells = (look: ContentCell['look'], word: string, wanted: string): ContentRow => [
    null,
    ...contentRow(look, word, wanted),
  ];
  return [
    EMPTY_ROW,
    contentRow('title', SECTION_TITLE.directionWords),
    ...note(
      'Ord i mätvärdets namn som säger vad som är bäst när arbetsboken inte gör det: högre, lägre eller fråga.',
    ),
    ...note(wordListLine()),
    cells('heading', WORD_HEADINGS.word[0], WORD_HEADINGS.wanted[0]),
    ...directionWords.map(({ word, wanted }) => cells('field', word, WANTED_WORD[wanted])),
    ...Array.from({ length: SPARE_ROWS }, () => cells('field', '', '')),
  ];
}

function stateList(head: readonly ContentRow[]): ListValidation {
  const row = head.findIndex(([label]) => label?.value === HEAD_LABELS.state[0]);
  return {
    area: { top: row, bottom: row, left: HEAD_COLUMN, right: HEAD_COLUMN },
    values: Object.values(STATE_WORD),
  };
}

function wantedList(rows: readonly ContentRow[]): ListValidation {
  const heading = rows.findIndex((row) => row[WORD_COLUMN]?.value === WORD_HEADINGS.word[0]);
  const area: Area = { top: heading + 1, bottom: rows.length - 1, left: WANTED_COLUMN, right: WANTED_COLUMN };
  return { area, values: Object.values(WANTED_WORD) };
}

function ownCells(ruleSet: RuleSet, aids: RuleSheetAids): readonly OwnCellText[] {
  return RULE_SECTIONS.flatMap((section) =>
    writtenOrder(ruleSet, section, aids).flatMap(({ row, aid }) =>
      OWN_COLUMNS.flatMap((column) =>
        aid[column] === '' ? [] : [{ section, id: row.id, column, text: aid[column] }],
      ),
    ),
  );
}
