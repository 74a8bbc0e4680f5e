// Reads a text as one phrase, or as several joined by «och» or «eller». Every way of dividing it is tried, so that no reading wins
// by standing first: two meanings are refused with both told.
import type { PhraseReading } from '../../model/condition.ts';
import type { RuleColour, RuleSection } from '../../model/rule-set.ts';
import { remembered } from '../../swedish/remembered.ts';
import { examplePhrases } from './example-phrases.ts';
import { lexPhrase, type Figure, type LexedPhrase } from './lex.ts';
import { isRefusal, matchShapes, type CompiledShape, type Refusal } from './shape.ts';
import { readPlainly, type PlainWordings } from './read-plainly.ts';
import { nearestPhrase, type PhraseSearch } from './nearest-phrase.ts';

/** What one section of a rule set (measures, activities, roll-ups) understands. */
export interface Phrasebook<T> {
  readonly plain: () => PlainWordings<T>;
  readonly shapes: () => readonly CompiledShape<T>[];
  /** False: only percent is a unit. */
  readonly units: boolean;
  readonly search: () => Omit<PhraseSearch, 'canonical'>;
  readonly section: RuleSection;
  /** Several phrases as one meaning. */
  readonly join: (how: 'och' | 'eller', parts: readonly T[]) => T | Refusal;
  /** What a list with commas only means; null: it has to be said. */
  readonly commas: 'och' | 'eller' | null;
  readonly describe: (meaning: T) => string;
  /** Added when «och» and «eller» stand in one text: what to do instead. */
  readonly instead: string;
}

/** A stretch of words between two joining words, with what it means. */
interface Division<T> {
  readonly parts: readonly (T | Refusal)[];
  readonly joints: readonly string[];
}

const LONGEST = 400;
const MOST_JOINTS = 8;

/** Reads the texts of cells; `colour` is the cell's own, null when it is not known. */
export type PhraseReader<T> = (text: string, colour: RuleColour | null) => PhraseReading<T>;

/** A reader that is quicker for a text which it has just read, since rows repeat each other. */
export function phraseReader<T extends object>(book: Phrasebook<T>): PhraseReader<T> {
  const readFor = (colour: RuleColour | null): ((text: string) => PhraseReading<T>) =>
    remembered((text) => readPhrase(text, colour, book));
  const readers = { green: readFor('green'), yellow: readFor('yellow'), red: readFor('red') };
  const uncoloured = readFor(null);
  return (text, colour) => (colour === null ? uncoloured : readers[colour])(text);
}

/** The meaning of a text, or one sentence with the nearest phrase. */
function readPhrase<T extends object>(
  text: string,
  colour: RuleColour | null,
  book: Phrasebook<T>,
): PhraseReading<T> {
  if (text.length > LONGEST)
    return refuse('Texten är för lång för att läsas som en fras; dela upp regeln på flera rader.');
  const lexed = lexPhrase(text, book.units);
  if (lexed.words.length === 0)
    return refuse('Cellen är tom: skriv när färgen ges, eller «i övrigt» eller «används inte».');
  if (lexed.question !== null) return refuse(lexed.question);
  if (lexed.words.filter(isJoint).length > MOST_JOINTS) return refuse(TOO_MANY);
  const plain = readPlainly(lexed, book.plain(), book.join);
  return plain === null ? readThoroughly(text, colour, lexed, book) : { ok: true, value: plain };
}

const TOO_MANY = 'Det är för många led i en och samma cell; dela upp regeln på flera rader.';

/** The meaning by the templates; the same as by the plain wordings, for a text that is in one. */
function readThoroughly<T extends object>(
  text: string,
  colour: RuleColour | null,
  lexed: LexedPhrase,
  book: Phrasebook<T>,
): PhraseReading<T> {
  const meanings = meaningsOf(lexed, book);
  const read = distinct(meanings.filter((meaning): meaning is T => !isRefusal(meaning)));
  const [only, other] = read;
  if (only !== undefined && other === undefined) return { ok: true, value: only };
  if (only !== undefined && other !== undefined) return refuseTwo(book.describe(only), book.describe(other));
  const refusal = meanings.find(isRefusal);
  if (refusal) return refuse(refusal.refused, readable(refusal.suggestion, book));
  return nearestReading(text, colour, lexed, book);
}

/** All that a lexed text may mean, refusals among them; none when no shape fits. */
function meaningsOf<T extends object>(lexed: LexedPhrase, book: Phrasebook<T>): (T | Refusal)[] {
  if (lexed.words.filter(isJoint).length > MOST_JOINTS) return [{ refused: TOO_MANY }];
  return divisions(lexed.words, lexed.figures, book, new Map()).map((division) => joined(division, book));
}

function divisions<T extends object>(
  words: readonly string[],
  figures: readonly Figure[],
  book: Phrasebook<T>,
  known: Map<number, Division<T>[]>,
): Division<T>[] {
  const seen = known.get(words.length);
  if (seen) return seen;
  const whole = matchShapes(book.shapes(), words, figures).map((part) => ({ parts: [part], joints: [] }));
  const divided = words.flatMap((word, at) => {
    if (!isJoint(word) || at === 0) return [];
    const first = matchShapes(book.shapes(), words.slice(0, at), figures);
    if (first.length === 0) return [];
    const rest = divisions(afterJoint(words, at), figures, book, known);
    return first.flatMap((part) =>
      rest.map(({ parts, joints }) => ({ parts: [part, ...parts], joints: [jointAt(words, at), ...joints] })),
    );
  });
  const all = [...whole, ...divided];
  known.set(words.length, all);
  return all;
}

function isJoint(word: string): boolean {
  return word === 'och' || word === 'eller' || word === ',';
}

// «, och» is one joint.
function jointAt(words: readonly string[], at: number): string {
  const next = words[at + 1] ?? '';
  return words[at] === ',' && isJoint(next) ? next : (words[at] ?? '');
}

function afterJoint(words: readonly string[], at: number): readonly string[] {
  return words.slice(words[at] === ',' && isJoint(words[at + 1] ?? '') ? at + 2 : at + 1);
}

function joined<T extends object>({ parts, joints }: Division<T>, book: Phrasebook<T>): T | Refusal {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const refusal = parts.find(isRefusal);
  if (refusal) return withinList(parts, joints, refusal, book);
  const sorts = [...new Set(joints.filter((joint) => joint !== ','))];
  if (sorts.length > 1)
    return { refused: `«och» och «eller» i samma cell kan läsas på två sätt; ${book.instead}` };
  const how = sorts[0] ?? book.commas;
  if (how !== 'och' && how !== 'eller')
    return {
      suggestion: parts.map((part) => (isRefusal(part) ? '' : book.describe(part))).join(' och '),
      refused: 'Skriv «och» eller «eller» mellan leden; ett kommatecken säger inte vilket som menas.',
    };
  return book.join(
    how,
    parts.filter((part): part is T => !isRefusal(part)),
  );
}

// One part is refused: the whole text is offered with that part mended.
function withinList<T extends object>(
  parts: readonly (T | Refusal)[],
  joints: readonly string[],
  refusal: Refusal,
  book: Phrasebook<T>,
): Refusal {
  const texts = parts.map((part) => (isRefusal(part) ? part.suggestion : book.describe(part)));
  if (texts.some((text) => text === undefined)) return { refused: refusal.refused };
  const suggestion = texts
    .map((text, n) => (n === 0 ? text : `${jointText(joints[n - 1])}${text ?? ''}`))
    .join('');
  return { refused: refusal.refused, suggestion };
}

function jointText(joint: string | undefined): string {
  return joint === ',' ? ', ' : ` ${joint ?? ''} `;
}

/** The canonical wording of a text that has one meaning; else null. */
function canonical<T extends object>(text: string, book: Phrasebook<T>): string | null {
  const meanings = meaningsOf(lexPhrase(text, book.units), book);
  const [only, ...others] = distinct(meanings.filter((meaning): meaning is T => !isRefusal(meaning)));
  return only === undefined || others.length > 0 ? null : book.describe(only);
}

// A part mended in its place may give a list that is not understood.
function readable<T extends object>(suggestion: string | undefined, book: Phrasebook<T>): string | undefined {
  return suggestion !== undefined && canonical(suggestion, book) !== null ? suggestion : undefined;
}

function distinct<T>(meanings: readonly T[]): T[] {
  return [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values()];
}

function nearestReading<T extends object>(
  text: string,
  colour: RuleColour | null,
  lexed: LexedPhrase,
  book: Phrasebook<T>,
): PhraseReading<T> {
  const suggestion = nearestPhrase(lexed, {
    ...book.search(),
    canonical: (candidate) => canonical(candidate, book),
  });
  const shown = text.trim().length > 80 ? `${text.trim().slice(0, 80)}…` : text.trim();
  const meant =
    suggestion === null
      ? `Skriv till exempel ${examplePhrases(book.section, colour)}.`
      : `Närmaste fras är «${suggestion}».`;
  return refuse(`Frasen «${shown}» känns inte igen. ${meant}`, suggestion ?? undefined);
}

function refuseTwo<T>(one: string, other: string): PhraseReading<T> {
  return refuse(`Texten kan betyda både «${one}» och «${other}»; skriv det som menas.`, one);
}

/** A reading that did not succeed. */
export function refuse<T>(text: string, suggestion?: string): PhraseReading<T> {
  return { ok: false, text, ...(suggestion === undefined ? {} : { suggestion }) };
}
