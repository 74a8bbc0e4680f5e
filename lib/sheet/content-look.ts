// Cheap looks at what a column holds: does this look like a målvärde, an utfall, a unit? Reading them is done elsewhere.
import { isCellError, type CellValue } from '../model/cell.ts';
import { tidy } from '../swedish/spaces.ts';

const LONGEST_TARGET = 120;
const LONGEST_GOAL_NUMBER = 6;

// A word that begins a målvärde, or says how a change, an activity or a comparison is to turn out.
const TARGET_WORD =
  /[<>≤≥±%]|(?<!\p{L})(?:minst|lägst|högst|max|min|mer|mindre|över|under|öka|ökning|ökat|ska öka|minska|minskning|sänk|höj|förbättra|oförändra|bibehåll|behåll|halver|fördubbl|mellan|topp|plats|bland|bättre|sämre|högre|lägre|färre|fler|lika|i nivå|riket|länet|rikssnitt|snitt|ja|nej|klar|genomför|antag|besluta|färdig|införd|inför|påbörja|uppfyll|samtliga|alla|ingen|inga|noll|hälften)/iu;

// Ways of telling an outcome without a number: activity states, and that nothing was measured.
const OUTCOME_WORD =
  /^[-–—.…]+$|(?<!\p{L})(?:ja|nej|klar|genomför|pågå|påbörja|delvis|ej|inte|ingen|inga|antag|besluta|avslut|avbr|försena|öka|minska|oförändra|uppgift|saknas|redovisas|sekretess|mätning|mäts|följs|uppfyll|nått|når|uppnå|plats|infört?|färdig|planer|startat?|utförd|utfört)/iu;

// How an instruction begins: «Ange vad som ska mätas».
const INSTRUCTION = /^(?:ange|skriv|vad|här|fyll|välj|beskriv|hur)(?!\p{L})/iu;

/** Whether a cell could be a målvärde: a number, or a short text with a number or a wording of aim. */
export function looksLikeTarget(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  if (typeof value !== 'string') return false;
  const text = tidy(value);
  return (
    text.length <= LONGEST_TARGET && (/\d/u.test(text) || TARGET_WORD.test(text) || /^[-–—]$/.test(text))
  );
}

/** Whether a cell could be an utfall: a number, a text with one, a state of an activity, or a way of saying that nothing was measured. */
export function looksLikeOutcome(value: CellValue): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (isCellError(value)) return true;
  if (typeof value !== 'string') return false;
  const text = tidy(value);
  if (INSTRUCTION.test(text)) return false;
  return text.length <= LONGEST_TARGET && (/\d/u.test(text) || OUTCOME_WORD.test(text));
}

/** Whether a cell tells an outcome at all: dashes and blanks do not make a period one with outcomes. */
export function tellsOutcome(value: CellValue): boolean {
  return value !== null && (typeof value !== 'string' || /[\p{L}\p{N}]/u.test(value));
}

/** Whether a cell is only the number of a goal: `1`, `1.2`, `A3`. */
function looksLikeGoalNumber(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 100;
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_GOAL_NUMBER &&
    /^\p{L}?\d+(?:\.\d+)*\.?\p{L}?$/u.test(value.trim())
  );
}

const UNIT = /^(?:[%‰°#]|.{0,3}kr|.{1,14})$/iu;

/** Whether a cell could be a unit («%», «antal», «kr/inv»), not a place in the organisation («Kommunledningskontoret»). */
function looksLikeUnit(value: CellValue): boolean {
  return (
    typeof value === 'string' &&
    UNIT.test(tidy(value)) &&
    !/(?:förvaltning|kontor|nämnd|skola|avdelning|enhet)/iu.test(value)
  );
}

function isYear(value: CellValue): boolean {
  if (typeof value === 'string') return /^(?:19|20)\d\d$/.test(value.trim());
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** How a column's filled cells look: shares 0–1, null when there are none. */
export interface ColumnLook {
  readonly filled: number;
  readonly target: number;
  /** Cells with a number in them. */
  readonly digits: number;
  readonly outcome: number;
  readonly goalNumber: number;
  readonly unit: number;
  /** Cells that hold nothing but a year. */
  readonly years: number;
  /** Mean length of the cells' texts. */
  readonly length: number;
}

/** Looks at a sample of a column's cells. */
export function lookAt(values: readonly CellValue[]): ColumnLook {
  const filled = values.filter((value) => value !== null);
  const share = (test: (value: CellValue) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const letters = filled.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 4),
    0,
  );
  return {
    filled: filled.length,
    target: share(looksLikeTarget),
    digits: share((value) => typeof value === 'number' || (typeof value === 'string' && /\d/.test(value))),
    outcome: share(looksLikeOutcome),
    goalNumber: share(looksLikeGoalNumber),
    unit: share(looksLikeUnit),
    years: share(isYear),
    length: filled.length === 0 ? 0 : letters / filled.length,
  };
}
