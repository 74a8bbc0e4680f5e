// Reads back what an explanation claims about single changes, from the Swedish sentence alone, so that the tests check the very words.
import type { Status } from '../../../lib/model/assessment.ts';

export interface ClaimedPart {
  readonly kind: 'measure' | 'subgoal' | 'goal';
  readonly name: string;
  readonly status: Status;
  readonly weight: number;
}

/** What the sentence says becomes of the whole if the part goes over to `to`: a status, `rated` for some colour, or null for nothing. */
export type Claims = (part: ClaimedPart, to: Status) => Status | 'rated' | null;

const STATUS: Readonly<Record<string, Status>> = {
  grönt: 'green',
  gult: 'yellow',
  rött: 'red',
  'ej bedömt': 'unrated',
};
const KIND: Readonly<Record<string, ClaimedPart['kind']>> = {
  mätvärde: 'measure',
  delmål: 'subgoal',
  mål: 'goal',
};
const NONE = /^Ingen enskild ändring (?:ändrar färgen|ger en färg)\.$/;
// «ett rött eller ej bedömt mätvärde med vikt minst 3», «delmålet «Trygg skola»»
const SOME =
  /^ett (?:((?:ej bedömt|grönt|gult|rött|, | eller )+) )?((?:mål|delmål|mätvärde)(?: eller (?:delmål|mätvärde))*)(?: med vikt (.+))?$/;
const ONE = /^(mål|delmål|mätvärde)e?t «(.+)»$/;

export function readClaims(sentence: string): Claims {
  if (NONE.test(sentence)) return () => null;
  const first = /^Får färg så snart (.+) är bedömt\.$/.exec(sentence);
  if (first !== null) {
    const matches = readPart(must(first[1]));
    return (part) => (part.status === 'unrated' && matches(part) ? 'rated' : null);
  }
  const claims = must(/^Blir (.+)\.$/.exec(withoutPronouns(sentence))?.[1])
    .split(', och ')
    .flatMap(readBecomes);
  return (part, to) => {
    const found = new Set(claims.filter((claim) => claim.matches(part, to)).map(({ becomes }) => becomes));
    if (found.size > 1) throw new Error(`Två svar för samma ändring: ${sentence}`);
    return [...found][0] ?? null;
  };
}

/** «om det blir rött» with what «det» stands for: the part that was named last. */
function withoutPronouns(sentence: string): string {
  let previous = '';
  return sentence.replace(/om (det|\S+et «.+?») (?=blir )/g, (_, what: string) => {
    previous = what === 'det' ? must(previous === '' ? null : previous) : what;
    return `om ${previous} `;
  });
}

interface Claim {
  readonly becomes: Status;
  readonly matches: (part: ClaimedPart, to: Status) => boolean;
}

function readBecomes(text: string): readonly Claim[] {
  const [, colour, ways] = must(/^(ej bedömt|\S+) om (.+)$/.exec(text));
  return must(ways)
    .split(' eller om ')
    .map((way) => {
      const [, part, to] = must(/^(.+) blir (.+)$/.exec(way));
      const matches = readPart(must(part));
      const targets = list(must(to)).map((word) => must(STATUS[word]));
      return {
        becomes: must(STATUS[must(colour)]),
        matches: (candidate, target) =>
          candidate.status !== target && targets.includes(target) && matches(candidate),
      };
    });
}

function readPart(text: string): (part: ClaimedPart) => boolean {
  const one = ONE.exec(text);
  if (one !== null) return ({ kind, name }) => kind === KIND[must(one[1])] && name === one[2];
  const [, colours, nouns, weights] = must(SOME.exec(text));
  const statuses = colours === undefined ? null : list(colours).map((word) => must(STATUS[word]));
  const kinds = list(must(nouns)).map((word) => must(KIND[word]));
  const inRange = readWeights(weights);
  return ({ kind, status, weight }) =>
    kinds.includes(kind) && (statuses?.includes(status) ?? true) && inRange(weight);
}

function readWeights(text: string | undefined): (weight: number) => boolean {
  if (text === undefined) return () => true;
  const [low = NaN, high = NaN] =
    text.match(/[\d,]+/g)?.map((digits) => Number(digits.replace(',', '.'))) ?? [];
  if (text.startsWith('minst')) return (weight) => weight >= low;
  if (text.startsWith('högst')) return (weight) => weight <= low;
  if (text.startsWith('mellan')) return (weight) => weight >= low && weight <= high;
  return (weight) => weight === low;
}

function list(text: string): readonly string[] {
  return text.split(/, | eller /);
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Meningen följer inte sin form');
  return value;
}
