// How the sheet of stored rounds is written: its opening, the line above each round, the check number below it, and the last line.
import type { Round, RoundRow } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import { growSha256 } from '../model/sha256.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { tidy } from '../swedish/spaces.ts';
import { normalPeriod, showPeriod } from '../sheet/period.ts';

/** The columns of a stored row, in order. */
export const ROUND_COLUMNS = [
  { key: 'goal', heading: 'Mål', width: 32 },
  { key: 'subgoal', heading: 'Delmål', width: 28 },
  { key: 'measure', heading: 'Mätvärde', width: 40 },
  { key: 'target', heading: 'Målvärde', width: 18 },
  { key: 'outcome', heading: 'Utfall', width: 18 },
  { key: 'status', heading: 'Status', width: 16 },
  { key: 'forecast', heading: 'Prognos', width: 20 },
  { key: 'override', heading: 'Samlad bedömning', width: 48 },
  { key: 'rule', heading: 'Regel', width: 18 },
] as const satisfies readonly {
  readonly key: keyof RoundRow;
  readonly heading: string;
  readonly width: number;
}[];

export const STATUS_COLUMN = ROUND_COLUMNS.findIndex(({ key }) => key === 'status');

/** More rows than this are not stored: Excel has room for 1 048 576, but a workbook has to be opened too. */
export const MOST_ROWS = 400_000;

export const ROUNDS_TITLE = 'Tidigare bedömningar';
/** What the sheet says of itself before the headings. */
export const ROUNDS_ABOUT: readonly string[] = [
  'Här sparas vad som bedömdes, så att «sedan sist» kan räknas ut: den senaste bedömningen av varje period, och den före som gav ett annat resultat.',
  `Har bladet fler än ${formatNumber(MOST_ROWS)} rader tas de äldsta bedömningarna bort först.`,
  'Varje bedömning har ett kontrolltal över sina egna celler, och sista raden ett över alla i ordning. Med dem syns det om något här har ändrats, flyttats eller tagits bort. Den som vill kan räkna om dem alla; skriv därför av bedömningens kontrolltal i protokollet om den ska kunna styrkas. Det är detsamma så länge bedömningen finns här.',
];

/** A row as texts, in the order of the columns; each on one line. */
export function roundCells(row: RoundRow): readonly string[] {
  return ROUND_COLUMNS.map(({ key }) => tidy(row[key]));
}

/** The row that texts say. */
export function rowOfCells(cells: readonly string[]): RoundRow {
  const [
    goal = '',
    subgoal = '',
    measure = '',
    target = '',
    outcome = '',
    status = '',
    forecast = '',
    override = '',
    rule = '',
  ] = cells;
  return { goal, subgoal, measure, target, outcome, status, forecast, override, rule };
}

const JUDGED = 'Bedömning';
const NO_PERIOD = 'utan period';
const RULES = 'regelverk';
const VERSION = 'version ';
const WORDING = 'lydelse ';

/** The line above a round: `Bedömning 2020-T2`, `2020-09-15 08:30`, `regelverk 90`, `version 1`, `lydelse 0x2k4…`. */
export function titleCells({
  period,
  when,
  ruleSet,
  ruleSetVersion,
  ruleMark,
}: Omit<Round, 'rows'>): readonly string[] {
  const rules = [
    `${RULES} ${tidy(ruleSet)}`.trim(),
    tidy(ruleSetVersion) === '' ? '' : VERSION + tidy(ruleSetVersion),
    ...(ruleMark === undefined ? [] : [WORDING + ruleMark]),
  ];
  return [`${JUDGED} ${periodText(period)}`, when.replace('T', ' '), ...rules];
}

/** What the line above a round says; null when the cells are none. */
export function readTitle(cells: readonly string[]): Omit<Round, 'rows'> | null {
  const [judged = '', time = '', rules = '', version = '', wording = '', ...rest] = cells;
  if (wording !== '' && !wording.startsWith(WORDING)) return null;
  const isTitle = judged.startsWith(`${JUDGED} `) && TIME.test(time) && rules.startsWith(RULES);
  if (!isTitle || rest.some((text) => text !== '')) return null;
  return {
    period: readPeriod(judged.slice(JUDGED.length + 1)),
    when: time.replace(' ', 'T'),
    ruleSet: rules.slice(RULES.length).trim(),
    ruleSetVersion: version.startsWith(VERSION) ? version.slice(VERSION.length) : version,
    ...(wording.startsWith(WORDING) ? { ruleMark: wording.slice(WORDING.length) } : {}),
  };
}

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

function periodText(period: Period | null): string {
  if (period === null) return NO_PERIOD;
  const short = showPeriod(period);
  return normalPeriod(short) === period ? short : period;
}

function readPeriod(text: string): Period | null {
  return text === NO_PERIOD ? null : normalPeriod(text);
}

/** The line below a round. */
export function checkLine(number: string): string {
  return `Kontrolltal: ${number}`;
}

const CHECK_LINE = /^Kontrolltal: ([0-9a-f]{32})$/;

/** The check number that a row states; null when it is no such line. */
export function readCheckLine(cells: readonly string[]): string | null {
  return isAlone(cells) ? (CHECK_LINE.exec(cells[0] ?? '')?.[1] ?? null) : null;
}

/** The last line, so that nothing is added, moved or taken away: `Slut: 4 bedömningar, kontrolltal för alla i ordning: …`. */
export function closingLine(count: number, number: string): string {
  return `Slut: ${formatNumber(count)} ${count === 1 ? 'bedömning' : 'bedömningar'}, kontrolltal för alla i ordning: ${number}`;
}

const CLOSING_LINE = /^Slut: .* bedömning(?:ar)?, kontrolltal för alla i ordning: [0-9a-f]{32}$/;

export function isClosingLine(cells: readonly string[]): boolean {
  return isAlone(cells) && CLOSING_LINE.test(cells[0] ?? '');
}

/** The number in a sheet's last line; null for another text. */
export function closingNumber(text: string): string | null {
  return isClosingLine([text]) ? text.slice(-NUMBER_LENGTH) : null;
}

/** Whether only the first cell says something. */
function isAlone(cells: readonly string[]): boolean {
  return cells.slice(1).every((text) => text === '');
}

/** Half of a SHA-256: enough that nobody finds another text for it, short enough to be copied into minutes. */
const NUMBER_LENGTH = 32;
/** Every character of a row is put in the number. */
const NUMBERED_TO_A_SLICE = 50;

/** The check number of a round, over all its cells, the line above it included: the same wherever it stands and whatever stands around it. */
export function* checkNumber(rows: readonly (readonly string[])[]): Steps<string> {
  const growing = growSha256();
  const add = (cells: readonly string[]): void => {
    // As many cells whether or not the last are empty.
    const all = ROUND_COLUMNS.map((_column, index) => cells[index] ?? '');
    growing.add(`\u0001${all.join('\u0000')}`);
  };
  yield* inSlices(rows, add, NUMBERED_TO_A_SLICE);
  return growing.value().slice(0, NUMBER_LENGTH);
}

/** The check number of all rounds in their order, from their own. */
export function numberOfAll(numbers: readonly string[]): string {
  const growing = growSha256();
  growing.add(numbers.join('\n'));
  return growing.value().slice(0, NUMBER_LENGTH);
}

/** What stands for a block that does not hold among the numbers: the number that it states, else one of its cells as they stand. */
export function* keptNumber(rows: readonly (readonly string[])[]): Steps<string> {
  return readCheckLine(rows.at(-1) ?? []) ?? (yield* checkNumber(rows));
}
