// Texts that tell how far an activity («aktivitet») has come -> its state, with date and lateness when they are said.
import {
  DONE,
  IN_TIME,
  LATE,
  MARKS_DONE,
  MARKS_NOT,
  NOT_LATE,
  OPENING,
  OTHER_TIME,
  POSTPONED,
  UNCERTAIN,
} from './activity-words.ts';
import type { DateReading } from './date-meaning.ts';
import { dateInWords } from './date-words.ts';
import { findDates } from './date.ts';
import { findState, type FoundState, state, type StateReading } from './find-state.ts';
import { findQuantities } from './number.ts';
import type { ActivityState } from './outcome.ts';
import { tidy } from './spaces.ts';
import { isYear } from './year.ts';

const MAX_TAIL_WORDS = 14;

/**
 * The state that a text tells; null when it tells none. Negations count before what they negate: «ej genomförd» is `notBegun`.
 * `parseActivityState('Antagen 2020-11-23')` gives state `done` and date `2020-11-23`.
 */
export function parseActivityState(raw: string): StateReading | null {
  const text = tidy(raw)
    .replace(/[*"”“'’]/gu, '')
    .trim();
  if (MARKS_DONE.test(text)) return state('done');
  if (MARKS_NOT.test(text)) return state('notBegun');
  const found = findState(text);
  if (found === null && !POSTPONED.test(text)) return null;
  const dates = findDates(text);
  const faulty = dates.find((date) => date.kind !== 'date');
  if (faulty !== undefined && (found !== null || faulty.kind === 'impossible'))
    return noSuchDay(text, faulty);
  if (found === null || text.includes('?')) return unclear(text);
  if (dates.length > 1 || hasOtherFigures(text, found)) return unclear(text);
  if (!opensWith(text, found)) return unclear(text);
  const date = ownDate(text, found, dates[0]) ?? bareYear(text);
  return {
    ...found.reading,
    ...(date === undefined || found.reading.state !== 'done' ? {} : { date }),
    ...lateness(text),
  };
}

function noSuchDay(text: string, faulty: Exclude<DateReading, { kind: 'date' }>): StateReading {
  const { suggestion } = faulty;
  return {
    kind: 'ask',
    question: `«${faulty.text}»: ${faulty.question}`,
    ...(suggestion === undefined ? {} : { suggestion: text.replace(faulty.text, dateInWords(suggestion)) }),
  };
}

function ownDate(text: string, found: FoundState, date: DateReading | undefined): string | undefined {
  if (date?.kind !== 'date') return undefined;
  return OTHER_TIME.test(text.slice(found.at + found.length, date.start)) ? undefined : date.date;
}

function opensWith(text: string, found: FoundState): boolean {
  if (!found.certain) return false;
  const before = text.slice(0, found.at);
  const tail = text
    .slice(found.at + found.length)
    .split(/\s+/u)
    .filter(Boolean);
  return (
    tail.length <= MAX_TAIL_WORDS &&
    (OPENING.test(before) || isLabel(before) || isSubject(before, found.reading.state))
  );
}

// «Upphandling pågår»: whatever the subject is, it is under way.
function isSubject(before: string, found: ActivityState): boolean {
  return (
    found === 'underWay' &&
    /^(?:\p{L}+ ){1,4}$/u.test(before) &&
    !UNCERTAIN.test(before) &&
    !DONE.test(before)
  );
}

// «Status: klar», «Ja, genomförd», «2020-11-23: antagen»
function isLabel(before: string): boolean {
  return /^(?:[^.!?]{1,40}:|ja,?|nej,?|\d{4}-\d\d-\d\d,?) *(?:är |har )?$/iu.test(before);
}

// Figures besides those that tell the state itself («genomförd till 50 %»).
function hasOtherFigures(text: string, { at, length }: FoundState): boolean {
  return findQuantities(text).some(
    (quantity) =>
      (quantity.start < at || quantity.start >= at + length) &&
      !isYear(text, quantity) &&
      !isBareYear(text.slice(quantity.start, quantity.end)),
  );
}

const isBareYear = (figure: string): boolean => /^(?:19|20)\d\d$/.test(figure);

function bareYear(text: string): string | undefined {
  const years = findQuantities(text).map((quantity) => text.slice(...quantity.digits));
  const [only] = years;
  return years.length === 1 && only !== undefined && isBareYear(only) ? only : undefined;
}

function lateness(text: string): { late?: boolean } {
  if (LATE.test(text) && !NOT_LATE.test(text)) return { late: true };
  return IN_TIME.test(text) ? { late: false } : {};
}

function unclear(text: string): StateReading {
  const short = text.length > 80 ? `${text.slice(0, 77)}…` : text;
  return {
    kind: 'ask',
    question: `Hur långt har aktiviteten kommit enligt «${short}»? Skriv Genomförd, Pågår, Ej påbörjad eller Avbruten, gärna med datum.`,
  };
}
