// The Swedish words for parts and their colours, in the right form: «2 gröna», «ett rött mätvärde», «delmålet «Trygg skola»».
import type { Status } from '../model/assessment.ts';
import { tidy } from '../swedish/spaces.ts';
import type { PartKind } from './roll-up-part.ts';

/** A word's forms: with «en», with «ett», and for several. */
interface Forms {
  readonly common: string;
  readonly neuter: string;
  readonly plural: string;
}

const COLOUR: Readonly<Record<Status, Forms>> = {
  green: { common: 'grön', neuter: 'grönt', plural: 'gröna' },
  yellow: { common: 'gul', neuter: 'gult', plural: 'gula' },
  red: { common: 'röd', neuter: 'rött', plural: 'röda' },
  unrated: { common: 'ej bedömd', neuter: 'ej bedömt', plural: 'ej bedömda' },
};

const NOUN: Readonly<Record<PartKind, { readonly any: string; readonly the: string }>> = {
  goal: { any: 'mål', the: 'målet' },
  subgoal: { any: 'delmål', the: 'delmålet' },
  measure: { any: 'mätvärde', the: 'mätvärdet' },
};
const NOUN_ORDER: readonly PartKind[] = ['goal', 'subgoal', 'measure'];

/** The colour of a whole or of one part as a goal, subgoal or measure has it: `grönt`. */
export function neuterColour(status: Status): string {
  return COLOUR[status].neuter;
}

/**
 * The colour that `count` parts have. Of measures alone one speaks as of their lights, «1 röd»; as soon as goals or subgoals are
 * among them they are named, and then it is «1 rött».
 */
export function colourOf(status: Status, count: number, kinds: readonly PartKind[]): string {
  if (count !== 1) return COLOUR[status].plural;
  return COLOUR[status][speaksOfLights(kinds) ? 'common' : 'neuter'];
}

/** `bedömd`, `bedömt` or `bedömda`, as `colourOf`. */
export function ratedWord(count: number, kinds: readonly PartKind[]): string {
  if (count !== 1) return 'bedömda';
  return speaksOfLights(kinds) ? 'bedömd' : 'bedömt';
}

export function speaksOfLights(kinds: readonly PartKind[]): boolean {
  return kinds.every((kind) => kind === 'measure');
}

/** `mätvärde`, `delmål eller mätvärde`, one of those kinds. */
export function anyOf(kinds: readonly PartKind[]): string {
  return either(NOUN_ORDER.filter((kind) => kinds.includes(kind)).map((kind) => NOUN[kind].any));
}

/** `delmål`, `delmål och mätvärden`: several of those kinds. */
export function severalOf(kinds: readonly PartKind[]): string {
  const words = NOUN_ORDER.filter((kind) => kinds.includes(kind)).map((kind) =>
    kind === 'measure' ? 'mätvärden' : NOUN[kind].any,
  );
  return words.join(' och ');
}

/** A part by its name: `delmålet «Trygg skola»`, the name shortened to 60 characters. */
export function named(kind: PartKind, name: string): string {
  return `${NOUN[kind].the} «${shortened(tidy(name))}»`;
}

const LONGEST_NAME = 60;

function shortened(name: string): string {
  // By character, since a cut surrogate pair shows as a box.
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  return `${characters
    .slice(0, LONGEST_NAME - 1)
    .join('')
    .trimEnd()}…`;
}

/** `gult`, `gult eller rött`, `grönt, gult eller rött`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
}
