// Reads the stored rounds back and sees by their check numbers which of them stand as they were written.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Round } from '../model/follow-up.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import { describePeriod } from '../sheet/period.ts';
import { readBlocks, type RoundBlock } from './round-blocks.ts';
import {
  checkNumber,
  closingLine,
  isClosingLine,
  NO_NUMBER,
  readCheckLine,
  readTitle,
  rowOfCells,
  STATUS_COLUMN,
} from './round-words.ts';

export interface StoredRounds {
  /** In the order that they were stored, oldest first; those that do not hold are `kept`. */
  readonly rounds: readonly Round[];
  readonly issues: readonly Issue[];
}

/** The rounds of our sheet; none without a sheet. One that does not hold is a finding, and stays as it stands. */
export function* readRounds(sheet: SheetSnapshot | null): Steps<StoredRounds> {
  if (sheet === null) return { rounds: [], issues: [] };
  const { blocks, closing } = yield* readBlocks(sheet);
  if (blocks.length === 0 && closing === null) return { rounds: [], issues: [] };
  let before: readonly string[] = [NO_NUMBER];
  const read = yield* inTurn(blocks, function* (block) {
    const checked = yield* checkBlock(block, before);
    before = checked.numbers;
    return { block, round: checked.round };
  });
  const rounds = read.map(({ round }) => round);
  const broken = read.filter(({ round }) => round.kept !== undefined);
  const edited = broken
    .filter(({ block }) => !isEndFault(block))
    .map(({ block, round }) => editedIssue(sheet.name, block, round));
  const holds = closing !== null && before.some((number) => closing === closingLine(rounds.length, number));
  const isWholeToTheEnd = holds && edited.length === broken.length;
  return {
    rounds: holds ? rounds : [...rounds, endFault(closing)],
    issues: isWholeToTheEnd ? edited : [...edited, issue('round-edited', null, END_FAULT)],
  };
}

interface CheckedBlock {
  readonly round: Round;
  /** What the next round may have been chained to: the number as it stands, and what it ought to be. */
  readonly numbers: readonly string[];
}

/** So many numbers are tried; two cells altered in two rounds after each other are found all the same. */
const MOST_NUMBERS = 3;

function* checkBlock({ rows }: RoundBlock, before: readonly string[]): Steps<CheckedBlock> {
  const stated = readCheckLine(rows.at(-1)?.texts ?? []);
  const content = stated === null ? rows : rows.slice(0, -1);
  const texts = content.map((row) => row.texts);
  const numbers: string[] = stated === null ? [] : [stated];
  for (const number of before) {
    const computed = yield* checkNumber(number, texts);
    if (computed === stated && !rows.some(({ hasFormula }) => hasFormula)) {
      const round = yield* wholeRound(texts);
      if (round !== null) return { round, numbers: [stated] };
    }
    numbers.push(computed);
  }
  // What was put in between does not concern the round after it.
  const all = stated === null ? [...before, ...numbers] : numbers;
  return { round: keptRound({ rows }), numbers: [...new Set(all)].slice(0, MOST_NUMBERS) };
}

/** The round that the texts say; null when they are none. */
function* wholeRound([title = [], ...rows]: readonly (readonly string[])[]): Steps<Round | null> {
  const opening = readTitle(title);
  if (opening === null || rows.some((texts) => texts[STATUS_COLUMN] === '')) return null;
  return { ...opening, rows: yield* mapInSlices(rows, rowOfCells) };
}

function keptRound({ rows }: Pick<RoundBlock, 'rows'>): Round {
  const opening = readTitle(rows[0]?.texts ?? []) ?? {
    period: null,
    when: '',
    ruleSet: '',
    ruleSetVersion: '',
  };
  return { ...opening, rows: [], kept: rows.map(({ kept }) => kept) };
}

const WHAT_TO_DO =
  'Hämta tillbaka bladet ur en tidigare version av filen, eller ta bort hela bladet om ni vill börja om.';

function editedIssue(sheet: string, { top }: RoundBlock, { period, when }: Round): Issue {
  const cell = cellRef(sheet, top, 0);
  if (when === '')
    return issue(
      'round-edited',
      cell,
      `Här står något som Målljus inte har skrivit, eller en lagrad bedömning som inte längre går att läsa. Det lämnas som det är och jämförs inte. ${WHAT_TO_DO}`,
    );
  const which = `${period === null ? 'utan period' : `av ${describePeriod(period)}`} från ${when.replace('T', ' ')}`;
  return issue(
    'round-edited',
    cell,
    `Den lagrade bedömningen ${which} stämmer inte med sitt kontrolltal: den, eller en bedömning före den, har ändrats, flyttats eller tagits bort. Den lämnas som den är och jämförs inte. ${WHAT_TO_DO}`,
  );
}

const END_FAULT = `De lagrade bedömningarna är inte de som bladets sista rad säger: någon har lagts till eller tagits bort. ${WHAT_TO_DO}`;

// Written in place of a last line that is gone, so that it is told of in every run, not only in the first.
const WITHOUT_END = 'Här saknades bladets sista rad, så det som stod sist kan ha tagits bort.';

/** What is kept of a last line that does not hold, so that the next run tells of it too. */
function endFault(closing: string | null): Round {
  const kept = [[closing ?? WITHOUT_END]];
  return { period: null, when: '', ruleSet: '', ruleSetVersion: '', rows: [], kept };
}

function isEndFault({ rows }: RoundBlock): boolean {
  const [first, ...others] = rows;
  if (first === undefined || others.length > 0) return false;
  return isClosingLine(first.texts) || first.texts[0] === WITHOUT_END;
}
