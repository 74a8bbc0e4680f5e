// Reads the stored rounds back and sees by their check numbers which of them stand as they were written.
import { issue, type Issue } from '../issue.ts';
import type { Round } from '../model/follow-up.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import { tidy } from '../swedish/spaces.ts';
import { describePeriod } from '../sheet/period.ts';
import { readBlocks, type RoundBlock, type RoundBlocks } from './round-blocks.ts';
import {
  checkNumber,
  closingLine,
  isClosingLine,
  keptNumber,
  numberOfAll,
  readCheckLine,
  readTitle,
  rowOfCells,
  ROUNDS_TITLE,
  STATUS_COLUMN,
} from './round-words.ts';

export interface StoredRounds {
  /** In the order that they were stored, oldest first; those that do not hold are `kept`. */
  readonly rounds: readonly Round[];
  readonly issues: readonly Issue[];
}

/**
 * The rounds of our sheet; none without a sheet. One that does not hold is a finding, and stays as it stands. `expected`: the numbers of all
 * rounds that the sheet may have, as the state remembers them; none when nothing is known to have been stored.
 */
export function* readRounds(
  sheet: SheetSnapshot | null,
  expected: readonly string[] = [],
): Steps<StoredRounds> {
  const { blocks, closing } = sheet === null ? NOTHING : yield* readBlocks(sheet);
  if (blocks.length === 0 && closing === null) return expected.length === 0 ? NO_ROUNDS : withFault([], GONE);
  const read = yield* inTurn(blocks, checkBlock);
  const rounds = read.map(({ round }) => round);
  const issues = [...new Set(read.flatMap(({ round }) => faultOf(round) ?? []))].map(roundIssue);
  const number = numberOfAll(read.map((each) => each.number));
  const stored = { rounds, issues };
  // What is put in between is told of as such, and takes nothing from the last line.
  const ours = read.filter(({ round }) => faultOf(round) !== STRANGE).map((each) => each.number);
  const lines = [closingLine(rounds.length, number), closingLine(ours.length, numberOfAll(ours))].map(tidy);
  if (closing === null || !lines.includes(closing)) return withFault(rounds, closing ?? WITHOUT_END, issues);
  const isAnother = expected.length > 0 && !expected.includes(number);
  // What has been changed without its numbers is told of already.
  return isAnother && issues.length === 0 ? withFault(rounds, REPLACED) : stored;
}

const NOTHING: RoundBlocks = { blocks: [], closing: null };
const NO_ROUNDS: StoredRounds = { rounds: [], issues: [] };

interface CheckedBlock {
  readonly round: Round;
  readonly number: string;
}

function* checkBlock({ rows }: RoundBlock): Steps<CheckedBlock> {
  const stated = readCheckLine(rows.at(-1)?.texts ?? []);
  const texts = rows.map((row) => row.texts);
  if (stated !== null && !rows.some(({ hasFormula }) => hasFormula)) {
    const content = texts.slice(0, -1);
    const round = (yield* checkNumber(content)) === stated ? yield* wholeRound(content) : null;
    if (round !== null) return { round, number: stated };
  }
  return { round: keptRound({ rows }), number: yield* keptNumber(texts) };
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
  'Hämta tillbaka bladet ur en tidigare version av filen om det går; det här sägs så länge det inte stämmer.';
const STRANGE = `I bladet «${ROUNDS_TITLE}» står något som Målljus inte har skrivit, eller en lagrad bedömning som inte längre går att läsa. Det lämnas som det är och används inte i jämförelser. ${WHAT_TO_DO}`;
const END_FAULT = `De lagrade bedömningarna i bladet «${ROUNDS_TITLE}» är inte de som dess sista rad säger: någon har lagts till, flyttats eller tagits bort. ${WHAT_TO_DO}`;

// Written in the sheet in place of what is not there, so that it is told of in every run and not only in the first.
const WITHOUT_END = 'Här saknades bladets sista rad, så det som stod sist kan ha tagits bort.';
const GONE = 'Här fanns lagrade bedömningar, men bladet hade tagits bort.';
const REPLACED = 'Här stod andra bedömningar än dem som Målljus lagrade sist.';

const TOLD: ReadonlyMap<string, string> = new Map([
  [WITHOUT_END, END_FAULT],
  [
    GONE,
    `Bladet «${ROUNDS_TITLE}» har tagits bort, och med det vad som var lagrat: «Sedan sist» börjar om, och en samlad bedömning utan «Utfall vid bedömningen» jämförs med utfallet i dag. ${WHAT_TO_DO}`,
  ],
  [
    REPLACED,
    `Bedömningarna i bladet «${ROUNDS_TITLE}» är inte de som Målljus lagrade sist: bladet kommer från en äldre fil, eller har ändrats tillsammans med sina kontrolltal. ${WHAT_TO_DO}`,
  ],
]);

/** What is wrong with a round that is only kept; null for one that holds. Without a place, since it stands in a new sheet after the run. */
function faultOf({ kept, period, when }: Round): string | null {
  if (kept === undefined) return null;
  const [[first = ''] = [], ...others] = kept;
  const line = others.length === 0 ? tidy(String(first)) : '';
  if (line !== '' && isClosingLine([line])) return END_FAULT;
  const told = TOLD.get(line);
  if (told !== undefined) return told;
  if (when === '') return STRANGE;
  const which = `${period === null ? 'utan period' : `av ${describePeriod(period)}`} från ${when.replace('T', ' ')}`;
  return `Den lagrade bedömningen ${which} i bladet «${ROUNDS_TITLE}» stämmer inte med sitt kontrolltal: något i den har ändrats eller tagits bort. Den lämnas som den är och används inte i jämförelser. ${WHAT_TO_DO}`;
}

function roundIssue(text: string): Issue {
  return issue('round-edited', null, text);
}

/** With a line that tells of the fault, kept so that the next run tells of it too. */
function withFault(rounds: readonly Round[], line: string, issues: readonly Issue[] = []): StoredRounds {
  const kept: Round = { period: null, when: '', ruleSet: '', ruleSetVersion: '', rows: [], kept: [[line]] };
  const told = faultOf(kept) ?? '';
  const isKnown = issues.some(({ text }) => text === told);
  return { rounds: [...rounds, kept], issues: isKnown ? issues : [...issues, roundIssue(told)] };
}
