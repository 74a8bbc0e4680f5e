// Texts that tell how far an activity («aktivitet») has come -> its state, with date and lateness when they are said.
import { findDates, type DateReading } from './date.ts';
import { findQuantities } from './number.ts';
import type { ActivityState } from './outcome.ts';
import { tidy } from './spaces.ts';
import { isYear } from './year.ts';

export type StateReading =
  | {
      readonly kind: 'state';
      readonly state: ActivityState;
      readonly date?: string;
      readonly late?: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'ask'; readonly question: string; readonly suggestion?: string };

const DONE_WORD =
  '(?:genomför(?:d|t|da|des|ts)|klar(?:t|a|gjord|gjort|lagd)?|färdig(?:t|a|ställd|ställt|ställda|ställts)?|slutför(?:d|t|da|des|ts)|avsluta(?:d|t|de|ts|des)|anta(?:gen|get|gna|gits|git|gs)|antogs|beslut(?:ad|at|ade|ades|ats)|utför(?:d|t|da|des|ts)|uppfyll(?:d|t|da|des|ts)|uppnå(?:dd|tt|dda|ddes|tts)|nå(?:dd|tt|ddes|tts)|gjor(?:d|t|da|des|ts)|tagits fram|togs fram|införd|infört|införda|införts|infördes|inrättad|inrättat|upprättad|upprättat|framtag(?:en|et|na)|levererad|levererat|invigd|invigts|fastställ(?:d|t|da|des|ts)|godkän(?:d|t|da|des|ts)|verkställd|verkställt|implementera(?:d|t|de|ts)|publicerad|publicerat|öppnad|öppnats?|startat och klart)';
const NOT = '(?:ej|inte|icke|aldrig|ännu (?:ej|inte)|inte ännu|ej ännu|inte längre)';
const BEGUN_WORD =
  '(?:påbörja(?:d|t|de|ts|des)|börja(?:t|de)|starta(?:d|t|de|ts|des)|inle(?:dd|tt|dda|tts|ddes)|igångsatt|igång)';
const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

const CLEAR_NOT_BEGUN = word(
  `${NOT} (?:ännu )?(?:${BEGUN_WORD}|påbörjas|startas)|har ${NOT} (?:ännu )?(?:${BEGUN_WORD})|opåbörjad|planerad|planerat|planeras|återstår att göra|att göra`,
);
const NOT_DONE_SOURCE = `(?:(?:har|är|blev|kunde|kommer|ska|skall) )?(?:${NOT})(?: ännu| blivit| att| kunnat| kommer| bli)* (?:${DONE_WORD}|genomföras|antas|beslutas)|${DONE_WORD} (?:ej|inte|aldrig|icke)|ogenomförd|nej|nix|inget (?:är |har )?(?:gjort|genomfört|hänt)`;
const NOT_DONE = word(NOT_DONE_SOURCE);
const EVERY_NOT_DONE = new RegExp(NOT_DONE.source, 'giu');
const NOT_WHOLLY = word(
  `${NOT} (?:helt|fullt ut|fullt|riktigt|i sin helhet) (?:och hållet )?(?:${DONE_WORD})`,
);
const CANCELLED = word(
  'avbr(?:uten|utet|utits|öts)|inställ(?:d|t|da|des|ts)|nedlag(?:d|t|da)|stopp(?:ad|at|ades|ats)|struk(?:en|et|its)|ströks|makulerad|makulerat|skrinlag(?:d|t|ts)',
);
const UNDER_WAY = word(
  `(?:delvis|till viss del|till stor del|till största delen|nästan|i stort sett|så gott som|halvt)(?: (?:${DONE_WORD}|ja))?|pågår|pågående|(?:${BEGUN_WORD})|på gång|på väg|i gång|under (?:arbete|genomförande|framtagande|utveckling|uppbyggnad|bearbetning|beredning|behandling|upphandling)|enligt plan|fortgår|fortlöper|löper på|bereds|arbetas med`,
);
const LATE = word('försena\\p{L}*|för sent|sent|efter utsatt tid');
const NOT_LATE = word(`${NOT} (?:försena\\p{L}*|sent)`);
const IN_TIME = word('i tid|i rätt tid|inom utsatt tid|enligt tidplan(?:en)?|enligt tidsplan(?:en)?');
const DONE = word(
  `${DONE_WORD}|ja|japp|ok|okej|check|beslut(?:et)? (?:är |har )?(?:fatta|tag)(?:t|d|its|ts|et)|beslut i (?:kf|ks|ksau|kommunfullmäktige|kommunstyrelsen|nämnd\\p{L}*)|fattat beslut|i drift|i mål|i bruk`,
);

// A done-word beside one of these may mean something else («klar för beslut», «förslag antaget på remiss»).
const UNCERTAIN = word(
  'klar(?:t|a)? (?:för|att|till)|i förtid|väntar|inväntar|inväntas|förslag\\p{L}*|utkast\\p{L}*|remiss\\p{L}*|beräknas|kommer att|ska|skall|bör|förväntas|väntas|troligen|troligtvis|kanske|eventuellt|återremi\\p{L}*|överklag\\p{L}*|upphäv\\p{L}*|kvarstår|återstår|saknas|pausad\\p{L}*|pausat|vilande|framflytta\\p{L}*|framskjut\\p{L}*|uppskjut\\p{L}*|senarelag\\p{L}*|skjuts|flyttas|blir|bli|om|tveksamt|utom|förutom|men|fast|delar av|del av|första delen|vissa|några|en del|hälften|utökad|genomförs|antas|beslutas',
);
// Tells of a time to come, which says neither that the work has begun nor that it has not.
const POSTPONED = word(
  'framflytta\\p{L}*|framskjut\\p{L}*|uppskjut\\p{L}*|senarelag\\p{L}*|skjuts (?:fram|upp)|(?:ska|skall|kommer att|beräknas) (?:bli |vara )?\\p{L}+|genomförs|antas|beslutas|pausad|pausat|vilande',
);
const MARKS_DONE = /^[✓✔☑✅]+$/u;
const MARKS_NOT = /^[✗✘☒☐❌]+$/u;
// Subjects and small words that may stand before the state: «Planen är antagen», «Arbetet pågår».
const OPENING =
  /^(?:(?:\p{L}+(?:en|et|n|t|na)|allt|alla|den|det|detta|vi|aktivitet|åtgärd|plan|policy|strategi|uppdrag|beslut|arbete|översyn|utredning|status|uppföljning|utbildning|revidering)(?: för \p{L}+)? )?(?:(?:är|har|blev|blivit|hölls|uppfylls|nås|genomförs|nu|redan|helt|fullt|fullt ut|samtliga|hel)\s)*$/iu;
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
  if (found === null) return POSTPONED.test(text) ? unclear(text) : null;
  if (text.includes('?')) return unclear(text);
  const dates = findDates(text);
  const faulty = dates.find((date) => date.kind !== 'date');
  if (faulty) {
    return {
      kind: 'ask',
      question: `«${faulty.text}»: ${faulty.question}`,
      ...(faulty.suggestion === undefined
        ? {}
        : { suggestion: text.replace(faulty.text, faulty.suggestion.replace(/^--/, '')) }),
    };
  }
  if (dates.length > 1 || hasOtherFigures(text)) return unclear(text);
  if (!opensWith(text, found)) return unclear(text);
  const date = ownDate(text, found, dates[0]) ?? bareYear(text);
  return {
    ...found.reading,
    ...(date === undefined || found.reading.state !== 'done' ? {} : { date }),
    ...lateness(text),
  };
}

// «Genomförd, redovisas i mars»: a date after another verb is not when it was done.
const OTHER_TIME = word(
  '\\p{L}{3,}as|följs|mäts|gäller|gällande|från|till|nästa|ny|nytt|därefter|sedan|resultat\\p{L}*',
);

function ownDate(text: string, found: FoundState, date: DateReading | undefined): string | undefined {
  if (date?.kind !== 'date') return undefined;
  return OTHER_TIME.test(text.slice(found.at + found.length, date.start)) ? undefined : date.date;
}

interface FoundState {
  readonly at: number;
  readonly length: number;
  readonly reading: Extract<StateReading, { kind: 'state' }>;
  /** False when the text says other things that may change the meaning. */
  readonly certain: boolean;
}

function state(value: ActivityState, warnings: readonly string[] = []): FoundState['reading'] {
  return { kind: 'state', state: value, warnings };
}

function findState(text: string): FoundState | null {
  const notDone = NOT_DONE.exec(text);
  const without = text.replace(EVERY_NOT_DONE, '');
  const cancelled = CANCELLED.exec(text);
  const notBegun = CLEAR_NOT_BEGUN.exec(text);
  const notWholly = NOT_WHOLLY.exec(text);
  if (notBegun)
    return at(notBegun, state('notBegun'), !cancelled && !DONE.test(text.replace(notBegun[0], '')));
  if (notWholly) return at(notWholly, state('underWay'), !cancelled);
  if (cancelled)
    return at(
      cancelled,
      state('cancelled'),
      !UNDER_WAY.test(text) && !DONE.test(text.replace(cancelled[0], '')) && !notDone,
    );
  const underWay = UNDER_WAY.exec(without);
  if (notDone) {
    return underWay
      ? at(firstOf(notDone, UNDER_WAY.exec(text)), state('underWay'))
      : readNotDone(notDone, without);
  }
  if (underWay) return at(underWay, state('underWay'), !doneBesides(without, underWay[0]));
  const done = DONE.exec(text);
  const late = LATE.exec(text);
  // «Den genomförda enkäten visar …» speaks of the enkät, not of the state.
  const attribute = done !== null && /(?:^|\s)(?:den|det|de) $/iu.test(text.slice(0, done.index));
  if (done)
    return at(
      done,
      state('done'),
      !attribute && !UNCERTAIN.test(text.replace(/,? (?:men|fast) (?=försenad|för sent|sent)/iu, ' ')),
    );
  return late ? at(late, state('underWay'), !UNCERTAIN.test(text)) : null;
}

function at(match: RegExpExecArray, reading: FoundState['reading'], certain = true): FoundState {
  return { at: match.index, length: match[0].length, reading, certain };
}

function firstOf(a: RegExpExecArray, b: RegExpExecArray | null): RegExpExecArray {
  return b && b.index < a.index ? b : a;
}

function readNotDone(match: RegExpExecArray, without: string): FoundState {
  const vague = /klar|färdig|avsluta/iu.test(match[0]);
  const warnings = vague
    ? [`«${match[0]}» läses som ej genomfört. Skriv «Pågår» om arbetet har börjat.`]
    : [];
  return at(match, state('notBegun', warnings), !DONE.test(without) && !UNCERTAIN.test(without));
}

// «Delvis genomförd» is one statement; «Enkäten är genomförd, analysen pågår» is two.
function doneBesides(text: string, phrase: string): boolean {
  return (
    DONE.test(text.replace(phrase, '').replace(/^ja,? ?/iu, '')) || /(?<!\p{L})nej(?!\p{L})/iu.test(text)
  );
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

function hasOtherFigures(text: string): boolean {
  return findQuantities(text).some(
    (quantity) => !isYear(text, quantity) && !isBareYear(text.slice(quantity.start, quantity.end)),
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
    suggestion: 'Pågår',
  };
}
