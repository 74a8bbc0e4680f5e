// The phrase that comes nearest to a text that could not be read, with the writer's own figures in it. Only ever offered, never used.
import { formatQuantity } from '../../swedish/format-number.ts';
import { UNIT_SPELLINGS } from '../../swedish/unit-table.ts';
import { percentText } from './figure-text.ts';
import { isFigure, lexPhrase, type Figure, type LexedPhrase } from './lex.ts';
import { lettersBetween, stepsBetween, type StepCosts } from './steps-between.ts';

/** What the search needs to know of a section. */
export interface PhraseSearch {
  /** Plain wordings with slots: `minst {percent} av målvärdet`. */
  readonly offers: readonly string[];
  /** All words of the section's phrases. */
  readonly vocabulary: ReadonlySet<string>;
  /** Word → the one that stands for it when texts are compared. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly units: boolean;
  /** Words that decide what a phrase is about: an offer with one that the text lacks is another rule. */
  readonly decisive: ReadonlySet<string>;
  /** The canonical wording of a text that is understood in one way; else null. */
  readonly canonical: (text: string) => string | null;
}

interface Near {
  readonly text: string;
  readonly distance: number;
}

/** The nearest phrase that is understood, in its canonical wording; null when none is like the text or could take its figures. */
export function nearestPhrase(lexed: LexedPhrase, search: PhraseSearch): string | null {
  const corrected = correct(lexed, search);
  const text = textOf(corrected.words, corrected.figures);
  const mended = search.canonical(text);
  if (mended !== null) return mended;
  const whole = nearestOffer(corrected.words, corrected.figures, search);
  const list = nearestList(corrected, search);
  return (list !== null && list.distance < (whole?.distance ?? Infinity) ? list : whole)?.text ?? null;
}

const UNIT_WORDS = UNIT_SPELLINGS.map(({ source }) => source).filter((source) => /^\p{L}{4,}$/u.test(source));

// Slips of the keyboard: words that no phrase has, exchanged for the nearest that one has. A unit may come out of it.
function correct(lexed: LexedPhrase, search: PhraseSearch): LexedPhrase {
  const known = [...search.vocabulary, ...(search.units ? UNIT_WORDS : [])];
  const words = lexed.words.map((word) =>
    isFigure(word) || !/^\p{L}{3,}/u.test(word) || search.vocabulary.has(word)
      ? word
      : nearestWord(word, known),
  );
  return lexPhrase(textOf(words, lexed.figures), search.units);
}

function nearestWord(word: string, known: readonly string[]): string {
  let [best, least] = [word, Math.max(1, Math.floor(word.length / 4)) + 1];
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const steps = lettersBetween(word, each);
    if (steps < least) [best, least] = [each, steps];
  }
  return best;
}

function textOf(words: readonly string[], figures: readonly Figure[]): string {
  return words
    .map((word) => {
      const figure = isFigure(word) ? figures[Number(word.slice(1))] : undefined;
      return figure === undefined ? word : figureText(figure);
    })
    .join(' ')
    .replaceAll(' ,', ',');
}

function figureText({ value, unit }: Figure): string {
  return unit === '%' ? percentText(value) : formatQuantity(value, unit ?? undefined);
}

function nearestOffer(
  words: readonly string[],
  figures: readonly Figure[],
  search: PhraseSearch,
): Near | null {
  const own = words.filter(isFigure).flatMap((word) => figures[Number(word.slice(1))] ?? []);
  const near = search.offers.flatMap((offer) => {
    const text = fill(offer, own);
    const to = text === null ? [] : lexPhrase(text, search.units).words;
    const far = distance(words, to, search);
    const isLike = far <= FARTHEST * Math.max(words.length, to.length) || shared(words, to, search) >= SHARED;
    return text !== null && isLike && !bringsIn(words, to, search) && !bringsIn(to, words, search)
      ? [{ text, distance: far }]
      : [];
  });
  near.sort((a, b) => a.distance - b.distance);
  return firstCanonical(near, search);
}

// An offer is like a text when little has to be changed for each word, or when most of its words stand in the text.
const FARTHEST = 0.55;
const SHARED = 0.6;

function shared(words: readonly string[], offer: readonly string[], search: PhraseSearch): number {
  const own = new Set(words.map((word) => plainOf(word, search)));
  return offer.filter((word) => own.has(plainOf(word, search))).length / offer.length;
}

/** Whether a word that decides what a phrase is about stands in the offer alone; the other way round, whether the offer leaves one out. */
function bringsIn(words: readonly string[], offer: readonly string[], search: PhraseSearch): boolean {
  const own = new Set(words.map((word) => plainOf(word, search)));
  return offer.some((word) => search.decisive.has(word) && !own.has(plainOf(word, search)));
}

// The figures of an offer are the writer's own, whatever their number in the text.
function plainOf(word: string, { synonyms }: PhraseSearch): string {
  return isFigure(word) ? word.charAt(0) : (synonyms.get(word) ?? word);
}

function firstCanonical(near: readonly Near[], search: PhraseSearch): Near | null {
  for (const { text, distance: far } of near) {
    const canonical = search.canonical(text);
    if (canonical !== null) return { text: canonical, distance: far };
  }
  return null;
}

const SLOT = /\{(\w+)\}/gu;

/** The offer with the figures in its slots; null when they do not fit or are too few. */
function fill(offer: string, figures: readonly Figure[]): string | null {
  const slots = [...offer.matchAll(SLOT)].map((match) => match[1] ?? '');
  const texts = slots.flatMap((slot, n) => {
    const figure = figures[n];
    return figure !== undefined && fits(figure, slot) ? [figureText(inSlot(figure, slot))] : [];
  });
  if (texts.length < slots.length) return null;
  return texts.reduce((text, figure) => text.replace(/\{\w+\}/u, figure), offer);
}

function fits({ unit }: Figure, slot: string): boolean {
  return slot === 'any' || unit === null || (slot === 'percent') === (unit === '%');
}

// «minst 90 av målvärdet»: the sign was left out.
function inSlot(figure: Figure, slot: string): Figure {
  return slot === 'percent' ? { ...figure, unit: '%' } : figure;
}

function distance(from: readonly string[], to: readonly string[], { synonyms }: PhraseSearch): number {
  const plain = (word: string): string => synonyms.get(word) ?? word;
  return stepsBetween(from.map(plain), to.map(plain), COSTS);
}

// Leaving out a figure or a «inte» of the writer's changes more than leaving out a word.
const COSTS: StepCosts<string> = {
  takeAway: (word) => (isFigure(word) ? 2.5 : word === 'inte' ? 1.5 : 1),
  putIn: (word) => (word === 'inte' ? 1.5 : 0.8),
  exchange: (from, to) => {
    if (from === to) return 0;
    if (isFigure(from) !== isFigure(to)) return 4;
    if (isFigure(from)) return from.startsWith(to.charAt(0)) ? 0 : 0.5;
    return (1.7 * lettersBetween(from, to)) / Math.max(from.length, to.length);
  },
};

// «… och …»: each part on its own.
function nearestList({ words, figures }: LexedPhrase, search: PhraseSearch): Near | null {
  const joint = words.includes('eller') ? 'eller' : 'och';
  const parts = splitAtJoints(words);
  if (parts.length < 2 || parts.length > 6) return null;
  const near = parts.map((part) => nearestOffer(part, figures, search));
  if (near.some((each) => each === null)) return null;
  const text = search.canonical(near.map((each) => each?.text ?? '').join(` ${joint} `));
  if (text === null) return null;
  return { text, distance: near.reduce((sum, each) => sum + (each?.distance ?? 0), 0) };
}

function splitAtJoints(words: readonly string[]): string[][] {
  return words
    .reduce<string[][]>(
      (parts, word) =>
        ['och', 'eller', ','].includes(word)
          ? [...parts, []]
          : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), word]],
      [[]],
    )
    .filter((part) => part.length > 0);
}
