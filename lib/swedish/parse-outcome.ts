// Reads an utfall: what a cell shows -> a number, an activity's state, that nothing was measured, or a question. Never a guess.
import { readFigure } from './outcome/figure.ts';
import type { FigureHints } from './outcome/number-outcome.ts';
import { ask, quoted } from './outcome/ask.ts';
import { readMissing } from './outcome/missing.ts';
import type { Outcome } from './outcome.ts';
import { findDates, parseDate } from './date.ts';
import { findQuantities } from './number.ts';
import { parseActivityState } from './parse-activity-state.ts';
import { shownNumber, type ShownNumber } from './shown.ts';
import { tidy } from './spaces.ts';
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
  const { value } = input;
  const known = knownHints(hints);
  if (value === null) return { kind: 'missing', text: '', reason: 'missing' };
  if (typeof value === 'string') return readText(value, known);
  if (typeof value === 'number') return readStored(value, input, known);
  if (typeof value === 'boolean') return readCheckbox(value, known);
  return readError(value.error);
}

function knownHints(hints: OutcomeHints): OutcomeHints {
  const unit = hints.unit === undefined ? null : parseUnit(hints.unit);
  return {
    ...(hints.expects === undefined ? {} : { expects: hints.expects }),
    ...(unit === null ? {} : { unit }),
  };
}

function readCheckbox(checked: boolean, hints: OutcomeHints): Outcome {
  const text = checked ? 'SANT' : 'FALSKT';
  if (hints.expects === 'number' || hints.expects === 'rank') {
    return ask(text, `Cellen visar ${text}, men mätvärdet behöver ett tal. Vilket är utfallet?`);
  }
  return { kind: 'activity', text, state: checked ? 'done' : 'notBegun', warnings: [] };
}

// #SAKNAS! is Excel's own word for a value that does not exist; the other errors are faults to put right.
function readError(error: string): Outcome {
  if (error === '#N/A') return { kind: 'missing', text: '#SAKNAS!', reason: 'missing' };
  return ask(error, `Cellen visar felet ${error}. Rätta formeln eller skriv utfallet.`);
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
    return ask(String(value), 'Utfallet är inget tal. Skriv talet med sin enhet.');
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

function readDate(text: string, date: string, hints: OutcomeHints): Outcome {
  if (hints.expects === 'activity') return { kind: 'activity', text, state: 'done', date, warnings: [] };
  const question = `Utfallet är ett datum (${text}). Är aktiviteten genomförd då? Skriv «Genomförd ${text}», eller talet om det är ett tal.`;
  return ask(text, question, `Genomförd ${text}`);
}

function readText(raw: string, hints: OutcomeHints): Outcome {
  const text = raw.trim();
  const plain = withoutQuotes(tidy(raw));
  if (plain.length > LONGEST)
    return ask(text, 'Utfallet är en lång text. Skriv bara talet eller läget, och resten som kommentar.');
  // Most cells hold a bare figure, which can be nothing else.
  if (BARE_FIGURE.test(plain)) return readFigures(text, plain, hints) ?? unknown(text, hints);
  if (hints.expects === 'activity' && /^x$/iu.test(plain))
    return ask(text, 'Betyder krysset att aktiviteten är genomförd?', 'Genomförd');
  return (
    readNothing(text, plain) ??
    readWholeDate(text, plain, hints) ??
    readState(text, plain) ??
    readFigures(text, plain, hints) ??
    unknown(text, hints)
  );
}

// Nobody states an outcome at greater length, and the work on a cell stays bounded.
const LONGEST = 400;
const BARE_FIGURE = /^(?!\d{4}$|\d{8}$)\d[\d ]*(?:,\d+)?(?: ?%)?$/u;

function withoutQuotes(plain: string): string {
  return plain.replace(/^['"”“«‘’]+|['"”“»‘’]+$/gu, '').trim();
}

// «Uppgift saknas (2019: 45)» still has no outcome; a figure outside parentheses may be one.
function readNothing(text: string, plain: string): Outcome | null {
  const outside = plain.replace(/\s*\([^()]*\)/gu, '').trim();
  // «Genomförd, redovisas i mars» says more than that nothing was measured.
  const [clause = ''] = plain.split(/[.,;:–]/u);
  if (clause !== plain && parseActivityState(clause)?.kind === 'state' && !readMissing(clause)) return null;
  const reading = readMissing(plain) ?? (outside === '' ? null : readMissing(outside));
  if (!reading) return null;
  const rest = reading.rest.replace(/\([^()]*\)/gu, ' ');
  const figures = findQuantities(rest).filter(
    (figure) => !/^(?:19|20)\d\d$/.test(rest.slice(...figure.digits)),
  );
  if (figures.length === 0) return { kind: 'missing', text, reason: reading.reason };
  const [only] = figures;
  const suggestion = only && figures.length === 1 ? rest.slice(only.start, only.end).trim() : undefined;
  return ask(
    text,
    `${quoted(text)} säger både att uppgift saknas och ger ett tal. Vilket gäller?`,
    suggestion,
  );
}

function readWholeDate(text: string, plain: string, hints: OutcomeHints): Outcome | null {
  // A bare year is a figure until something says otherwise, and 8/10 may be a share.
  if (/^\d{4}$/.test(plain) || /^\d{1,2}\/\d{1,2}$/.test(plain))
    return hints.expects === 'activity' ? activityOn(text, plain) : null;
  if (findDates(plain).length !== 1) return null;
  return activityOn(text, plain, hints);
}

function activityOn(
  text: string,
  plain: string,
  hints: OutcomeHints = { expects: 'activity' },
): Outcome | null {
  const date = parseDate(plain);
  if (!date || !/\d|^\p{L}+$/u.test(plain) || parseActivityState(plain)) return null;
  if (date.kind === 'date') return readDate(text, date.date, hints);
  return ask(text, `${quoted(date.text)}: ${date.question}`, date.suggestion);
}

function readState(text: string, plain: string): Outcome | null {
  const reading = parseActivityState(plain);
  if (!reading) return null;
  if (reading.kind === 'state') return { text, ...reading, kind: 'activity' };
  // A question about the state is only right when no figure stands there to ask about.
  const figures = findQuantities(plain).filter(
    (figure) => !/^(?:19|20)\d\d$/.test(plain.slice(figure.start, figure.end)),
  );
  return figures.length > 0 ? null : ask(text, reading.question, reading.suggestion);
}

function readFigures(text: string, plain: string, hints: OutcomeHints): Outcome | null {
  const share = /^(\d{1,3})\s?\/\s?(\d{1,3})$/u.exec(plain);
  if (share)
    return ask(
      text,
      `Är ${quoted(text)} ett datum, en andel eller två tal? Skriv utfallet som ett tal.`,
      `${share[1] ?? ''} av ${share[2] ?? ''}`,
    );
  // «- 26» may be minus 26, or a dash and last year's figure as in «- (26)».
  const dashed = /^[-–—] +(?=\d)/u.exec(plain);
  if (dashed)
    return ask(
      text,
      `Är ${quoted(text)} ett minustal? Skriv minustecknet tätt intill talet.`,
      `−${plain.slice(dashed[0].length)}`,
    );
  return readFigure(text, spaced(plain), hints);
}

// «K82/M79» and «45 %²»: a label glued to its figure, and a footnote mark where no exponent can stand.
function spaced(plain: string): string {
  const unmarked = plain.replace(/(?<=[%\d)]) ?[¹²³⁴⁵⁶⁷⁸⁹]+$/u, '');
  const split = /(?<!\p{L})(?:K\d.*(?<!\p{L})M|F\d.*(?<!\p{L})P|M\d.*(?<!\p{L})K|P\d.*(?<!\p{L})F)\d/u.test(
    unmarked,
  );
  return split ? unmarked.replace(/(?<!\p{L})([KMFP])(?=\d)/gu, '$1 ') : unmarked;
}

function unknown(text: string, hints: OutcomeHints): Outcome {
  if (hints.expects === 'activity') {
    return ask(
      text,
      `Hur långt har aktiviteten kommit enligt ${quoted(text)}? Skriv Genomförd, Pågår, Ej påbörjad eller Avbruten.`,
      'Pågår',
    );
  }
  return ask(
    text,
    `Utfallet ${quoted(text)} kan inte tolkas. Skriv ett tal med enhet, eller «Uppgift saknas».`,
    'Uppgift saknas',
  );
}
