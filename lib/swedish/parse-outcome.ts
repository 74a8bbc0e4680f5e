// Reads an utfall: what a cell shows -> a number, an activity's state, that nothing was measured, or a question. Never a guess.
import { errorInSwedish, errorInWords, errorNamed } from './error-names.ts';
import { serialToDate } from './calendar.ts';
import type { NumberOutcome, Outcome } from './outcome.ts';
import { ask, quoted } from './outcome/ask.ts';
import { readDate } from './outcome/outcome-date.ts';
import type { FigureHints } from './outcome/number-outcome.ts';
import { readText } from './outcome/outcome-text.ts';
import { type ShownNumber, shownNumber } from './shown.ts';
import { parseUnit } from './unit.ts';

/** What a cell holds, as far as reading it goes. */
export interface OutcomeInput {
  readonly value: string | number | boolean | { readonly error: string } | null;
  /** Excel number format code in English file form. */
  readonly numberFormat: string;
  readonly date1904?: boolean;
}

/** What the measure leads to expect: its kind, and the unit from a column «Enhet». */
export type OutcomeHints = FigureHints;

/**
 * The meaning of an utfall. `parseOutcome({ value: '88 % (117 av 133)', numberFormat: 'General' })` is a number outcome with value 88,
 * unit `%` and count 117 of 133; `{ value: 0.8, numberFormat: '0%' }` has value 80; «Antagen 2020-11-23» is an activity that is done.
 */
export function parseOutcome(input: OutcomeInput, hints: OutcomeHints = {}): Outcome {
  const known = knownHints(hints);
  const outcome = readValue(input, known);
  return outcome.kind === 'number' && known.expects === 'activity'
    ? figureForActivity(input, outcome)
    : outcome;
}

function readValue(input: OutcomeInput, known: OutcomeHints): Outcome {
  const { value } = input;
  if (value === null) return { kind: 'missing', text: '', reason: 'missing' };
  if (typeof value === 'string') return readWritten(value, known);
  if (typeof value === 'number') return readStored(value, input, known);
  if (typeof value === 'boolean') return readCheckbox(value, known);
  return readError(value.error);
}

function knownHints(hints: OutcomeHints): OutcomeHints {
  const unit = hints.unit === undefined ? null : parseUnit(hints.unit);
  return {
    ...(hints.expects === undefined ? {} : { expects: hints.expects }),
    ...(unit === null ? {} : { unit }),
    ...(hints.targetUnit === undefined ? {} : { targetUnit: hints.targetUnit }),
    ...(hints.none === undefined ? {} : { none: hints.none }),
  };
}

// «100 %» does not say that the activity is done; 45444 without a date format may be the day it was.
function figureForActivity({ value, date1904 = false }: OutcomeInput, { text }: NumberOutcome): Outcome {
  const day = typeof value === 'number' && isRecentSerial(value) ? serialToDate(value, date1904) : null;
  if (day !== null)
    return ask(text, `Är ${quoted(text)} datumet ${day}, då aktiviteten genomfördes?`, `Genomförd ${day}`);
  return ask(
    text,
    `Målvärdet är att något är genomfört, men utfallet är ${quoted(text)}. Skriv Genomförd, Pågår, Ej påbörjad eller Avbruten.`,
  );
}

// The days from 2000 to 2099 in either date system.
function isRecentSerial(value: number): boolean {
  return Number.isInteger(value) && value >= 35_064 && value <= 73_050;
}

function readCheckbox(checked: boolean, hints: OutcomeHints): Outcome {
  const text = checked ? 'SANT' : 'FALSKT';
  if (hints.expects === 'number' || hints.expects === 'rank') {
    return ask(text, `Cellen visar ${text}, men mätvärdet behöver ett tal. Vilket är utfallet?`);
  }
  return { kind: 'activity', text, state: checked ? 'done' : 'notBegun', warnings: [] };
}

// An error that was pasted as text is the same fault.
function readWritten(text: string, hints: OutcomeHints): Outcome {
  const error = errorNamed(text);
  return error === null ? readText(text, hints) : readError(error);
}

// #SAKNAS! is Excel's own word for a value that does not exist; the other errors are faults to put right.
function readError(error: string): Outcome {
  const text = errorInSwedish(error);
  if (error === '#N/A') return { kind: 'missing', text, reason: 'missing' };
  return ask(text, `Cellen visar felet ${errorInWords(error)}. Rätta formeln eller skriv utfallet.`);
}

function readStored(
  value: number,
  { numberFormat, date1904 = false }: OutcomeInput,
  hints: OutcomeHints,
): Outcome {
  const shown = shownNumber({ value, numberFormat, date1904 });
  if (shown.isDate) return readStoredDate(shown, hints);
  if (shown.wordsOnly === true) return readText(shown.text, hints);
  if (!Number.isFinite(shown.exact))
    return ask(shown.text, 'Utfallet är inget tal. Skriv talet med sin enhet.');
  const unit = shown.unit ?? hints.unit;
  const rank = shown.rank === true || (hints.expects === 'rank' && unit === undefined);
  return {
    kind: 'number',
    text: shown.text,
    value: shown.value,
    exact: shown.exact,
    decimals: shown.decimals,
    ...(unit === undefined ? {} : { unit }),
    ...(rank ? { rank: true } : {}),
    warnings: [],
  };
}

function readStoredDate({ date, text }: ShownNumber, hints: OutcomeHints): Outcome {
  if (date === undefined)
    return ask(
      text,
      `Cellen visar ${quoted(text)} som datum eller klockslag. Skriv utfallet som ett tal med enhet.`,
    );
  return readDate(text, date, hints);
}
