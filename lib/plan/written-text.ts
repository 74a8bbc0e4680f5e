// The form of the texts that Målljus writes in an officer's table, by which they are known again.
import { STATUS_WORD } from '../model/assessment.ts';

/** The four status words. */
export const WORDS: readonly string[] = Object.values(STATUS_WORD);

export const NOTE_OPENING = 'Målljus: ';

/** The text of the note on a status cell: `Målljus: Gul: 88 % …`. */
export function noteText(explanation: string): string {
  return NOTE_OPENING + explanation;
}

/** Whether a text begins with this word and not merely with the same letters: `Gul: 88 %` with `Gul`. */
export function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length, word.length + 2));
}

export const STATUS_HEADING = 'Beräknad status';
export const EXPLANATION_HEADING = 'Förklaring';

/** The name, or where it is taken `Jämförelse av regler (2)` …; `taken` in lower case. Never longer than a sheet's name may be. */
export function numberedName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The heading, or where it is taken `Förklaring (Målljus)`, `Förklaring (Målljus 2)` …; `taken` in lower case. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const name = number === 0 ? wanted : `${wanted} (Målljus${number === 1 ? '' : ` ${String(number)}`})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Whether a name is one that `numberedName` gives for `wanted`. */
export function isNumberedNameOf(wanted: string, name: string): boolean {
  return name.startsWith(wanted) && /^( \(\d+\))?$/.test(name.slice(wanted.length));
}

/** Whether a heading is one that `freeName` gives for `wanted`. */
export function isNameOf(wanted: string, heading: string): boolean {
  return heading.startsWith(wanted) && /^( \(Målljus( \d+)?\))?$/.test(heading.slice(wanted.length));
}

// How every explanation ends: by which rule, where there was one to judge by, and which row: «Regel 90, rad 7.», «Rad 7.», «Rad 7, efter regel R1 i 80.»
const SOURCE = /(Regel .+, rad \d+|Rad \d+(, efter regel .+)?)\.$/;

/** Whether a text has the form of our explanations: `Gul: 88 % mot minst 90 %. … Regel 90, rad 7.` */
export function readsLikeExplanation(text: string): boolean {
  return WORDS.some((word) => text.startsWith(`${word}: `)) && SOURCE.test(text);
}

/** The text with every run of blanks and line breaks as one blank, since programs treat them each in their own way. */
export function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
