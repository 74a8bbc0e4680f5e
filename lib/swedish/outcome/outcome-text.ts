// An utfall written as text: nothing measured, a date, an activity's state or a figure, tried in that order; else a question.
import { dateInWords } from '../date-words.ts';
import { findDates, impossibleDay, parseDate } from '../date.ts';
import { withoutFootnotes } from '../footnote-marks.ts';
import { findQuantities } from '../number.ts';
import type { Outcome } from '../outcome.ts';
import { parseActivityState } from '../parse-activity-state.ts';
import { tidy } from '../spaces.ts';
import { ask, quoted } from './ask.ts';
import { readAllOrNone } from './all-or-none.ts';
import { readFigure } from './figure.ts';
import { readMissing } from './missing.ts';
import type { FigureHints } from './number-outcome.ts';
import { readDate } from './outcome-date.ts';

/** The meaning of an utfall written as text; never fails. */
export function readText(raw: string, hints: FigureHints): Outcome {
  const text = raw.trim();
  const plain = withoutQuotes(tidy(withoutFootnotes(raw)));
  if (plain.length > LONGEST)
    return ask(text, 'Utfallet är en lång text. Skriv bara talet eller läget, och resten som kommentar.');
  // Most cells hold a bare figure, which can be nothing else.
  if (BARE_FIGURE.test(plain)) return readFigures(text, plain, hints) ?? unknown(text, hints);
  if (hints.expects === 'activity' && /^x$/iu.test(plain))
    return ask(text, 'Betyder krysset att aktiviteten är genomförd?', 'Genomförd');
  return (
    readNothing(text, plain) ??
    readWholeDate(text, plain, hints) ??
    readState(text, plain, hints) ??
    readAllOrNone(text, plain, hints) ??
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

function readWholeDate(text: string, plain: string, hints: FigureHints): Outcome | null {
  // A bare year is a figure until something says otherwise, and 8/10 may be a share.
  if (/^\d{4}$/.test(plain) || /^\d{1,2}\/\d{1,2}$/.test(plain))
    return hints.expects === 'activity' ? activityOn(text, plain) : null;
  if (findDates(plain).length !== 1) return null;
  return activityOn(text, plain, hints);
}

function activityOn(
  text: string,
  plain: string,
  hints: FigureHints = { expects: 'activity' },
): Outcome | null {
  const date = parseDate(plain);
  if (!date || !/\d|^\p{L}+$/u.test(plain) || parseActivityState(plain)) return null;
  if (date.kind === 'date') return readDate(text, date.date, hints);
  return ask(
    text,
    `${quoted(date.text)}: ${date.question}`,
    date.suggestion === undefined ? undefined : dateInWords(date.suggestion),
  );
}

function readState(text: string, plain: string, { expects }: FigureHints): Outcome | null {
  const reading = parseActivityState(plain);
  if (!reading) return null;
  // A state, or a question about it, is only right when no figure stands there that may be the outcome.
  const figures = findQuantities(plain).filter(
    (figure) => !/^(?:19|20)\d\d$/.test(plain.slice(figure.start, figure.end)),
  );
  if (figures.length > 0 && expects !== 'activity') return null;
  if (reading.kind === 'state') return { text, ...reading, kind: 'activity' };
  return ask(text, reading.question, reading.suggestion);
}

function readFigures(text: string, plain: string, hints: FigureHints): Outcome | null {
  const share = /^(\d{1,3})\s?\/\s?(\d{1,3})$/u.exec(plain);
  if (share)
    return ask(
      text,
      `Är ${quoted(text)} ett datum, en andel eller två tal? Skriv utfallet som ett tal.`,
      Number(share[1]) <= Number(share[2]) ? `${share[1] ?? ''} av ${share[2] ?? ''}` : undefined,
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

// «en vecka»: alone, the article counts.
const ONE_UNIT =
  /^(?:en|ett) (?=(?:vecka|dag|arbetsdag|dygn|månad|år|timme|minut|krona|procent|procentenhet|olycka|person|elev)\.?$)/iu;

// «K82/M79»: a label glued to its figure.
function spaced(plain: string): string {
  const counted = plain.replace(ONE_UNIT, '1 ');
  const split = /(?<!\p{L})(?:K\d.*(?<!\p{L})M|F\d.*(?<!\p{L})P|M\d.*(?<!\p{L})K|P\d.*(?<!\p{L})F)\d/u.test(
    counted,
  );
  return split ? counted.replace(/(?<!\p{L})([KMFP])(?=\d)/gu, '$1 ') : counted;
}

function unknown(text: string, hints: FigureHints): Outcome {
  const faulty = impossibleDay(text);
  if (faulty !== null) return ask(text, `${quoted(faulty.text)}: ${faulty.question}`);
  if (hints.expects === 'activity') {
    return ask(
      text,
      `Hur långt har aktiviteten kommit enligt ${quoted(text)}? Skriv Genomförd, Pågår, Ej påbörjad eller Avbruten.`,
    );
  }
  return ask(
    text,
    `Utfallet ${quoted(text)} kan inte tolkas. Skriv ett tal med enhet, eller «Uppgift saknas».`,
  );
}
