// Finds the words in a text that tell an activity's state, negations before what they negate. What stands round them is judged elsewhere.
import {
  CANCELLED,
  CLEAR_NOT_BEGUN,
  DONE,
  EVERY_NOT_DONE,
  LATE,
  NOT_DONE,
  NOT_WHOLLY,
  PARTLY,
  UNCERTAIN,
  UNDER_WAY,
} from './activity-words.ts';
import type { ActivityState } from './outcome.ts';

/** The state that a text tells, or the question when it leaves it in doubt. */
export type StateReading =
  | {
      readonly kind: 'state';
      readonly state: ActivityState;
      readonly date?: string;
      readonly late?: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'ask'; readonly question: string; readonly suggestion?: string };

/** The words that tell the state, and where they stand. */
export interface FoundState {
  readonly at: number;
  readonly length: number;
  readonly reading: Extract<StateReading, { kind: 'state' }>;
  /** False when the text says other things that may change the meaning. */
  readonly certain: boolean;
}

/** A state without a date. */
export function state(value: ActivityState, warnings: readonly string[] = []): FoundState['reading'] {
  return { kind: 'state', state: value, warnings };
}

/** The words that tell the state; null when there are none. */
export function findState(text: string): FoundState | null {
  const partly = PARTLY.exec(text);
  if (partly) return at(partly, state('underWay'), !NOT_DONE.test(text) && !UNCERTAIN.test(text));
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
  if (underWay) {
    const denied = /(?<!\p{L})(?:ej|inte|icke) $/iu.test(without.slice(0, underWay.index));
    return at(underWay, state('underWay'), !denied && !doneBesides(without, underWay[0]));
  }
  const done = DONE.exec(text);
  const late = LATE.exec(text);
  // «Den genomförda enkäten visar …» speaks of the enkät, not of the state; «ingen genomförd» denies it.
  const before = text.slice(0, done?.index ?? 0);
  const attribute = /(?:^|\s)(?:den|det|de) $|(?<!\p{L})(?:ing(?:en|et|a)|få|fåtal)(?!\p{L})/iu.test(before);
  if (done)
    return at(
      done,
      state('done'),
      !attribute &&
        !UNCERTAIN.test(text.replace(/,? (?:men|fast) (?=försena(?:d|t|de)|för sent|sent)/iu, ' ')),
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
  // What is «ej godkänd» may have been done, but turned down.
  const judged = /godkän/iu.test(match[0]);
  // Why it was not done changes nothing.
  const rest = without.replace(CAUSE, ' ');
  return at(match, state('notBegun', warnings), !judged && !DONE.test(rest) && !UNCERTAIN.test(rest));
}

const CAUSE =
  /(?<!\p{L})(?:p\.? ?g\.? ?a\.?|på grund av|till följd av|med anledning av|beroende på) [^.,;:]*/giu;

// «Delvis genomförd» is one statement; «Enkäten är genomförd, analysen pågår» is two.
function doneBesides(text: string, phrase: string): boolean {
  return (
    DONE.test(text.replace(phrase, '').replace(/^ja,? ?/iu, '')) || /(?<!\p{L})nej(?!\p{L})/iu.test(text)
  );
}
