// Decides what the words of one heading say: compares them with the synonyms, forgiving endings, compounds, abbreviations and slips.
import { headingWords } from './heading-words.ts';
import { FILLER_WORDS, KIND_LEVEL, ONLY_ALONE, WEAK_WORDS, type HeadingKind } from './heading-kinds.ts';
import { HEADING_SYNONYMS } from './headings.ts';
import { agree } from './word-agreement.ts';

/** What a heading says, and how sure that is (0–1). `others` are the kinds it also names, best first: «Utfall och kommentar». */
export interface HeadingMatch {
  readonly kind: HeadingKind;
  readonly certainty: number;
  readonly others: readonly HeadingKind[];
}

interface Synonym {
  readonly kind: HeadingKind;
  readonly words: readonly string[];
  readonly length: number;
}

interface Hit {
  readonly synonym: Synonym;
  /** How well the words agree, 0–1. */
  readonly agreement: number;
  /** The heading's words that it covers. */
  readonly from: number;
}

const SYNONYMS: readonly Synonym[] = (
  Object.entries(HEADING_SYNONYMS) as [HeadingKind, readonly string[]][]
).flatMap(([kind, texts]) =>
  texts.map((text) => {
    const words = text.split(/[ /]/);
    return { kind, words, length: words.join('').length };
  }),
);

const LONGEST_HEADING = 90;

const MOST_WORDS = 12;

/** The kind of heading that a text is, or null when no synonym fits. The text should be without its period («Utfall», not «Utfall 2020»). */
export function matchHeading(text: string): HeadingMatch | null {
  if (text.length > LONGEST_HEADING) return null;
  const { main, aside } = headingWords(text);
  return matchWords(main) ?? matchWords(aside);
}

function matchWords(words: readonly string[]): HeadingMatch | null {
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const hits = words.flatMap((_, at) => findSynonym(words, at));
  const free = hits.filter((hit) => !hits.some((other) => shadows(other, hit)));
  const ordered = free.sort(byWeight);
  const best = ordered[0];
  if (best === undefined) return null;
  const others = [...new Set(ordered.map((hit) => hit.synonym.kind))].filter(
    (kind) => kind !== best.synonym.kind,
  );
  return { kind: best.synonym.kind, certainty: certaintyOf(words, best, free), others };
}

// «målvärde» inside «mål värde» is one thing said twice: a longer wording over the same words stands alone.
function shadows(other: Hit, hit: Hit): boolean {
  if (other === hit) return false;
  const inside =
    other.from <= hit.from && other.from + other.synonym.words.length >= hit.from + hit.synonym.words.length;
  if (!inside) return false;
  if (other.synonym.words.length !== hit.synonym.words.length) return true;
  return (
    other.agreement > hit.agreement ||
    (other.agreement === hit.agreement && other.synonym.length > hit.synonym.length)
  );
}

function byWeight(a: Hit, b: Hit): number {
  return (
    KIND_LEVEL[b.synonym.kind] - KIND_LEVEL[a.synonym.kind] ||
    b.synonym.length * b.agreement - a.synonym.length * a.agreement ||
    a.from - b.from
  );
}

// A heading that says little besides is surer than one of many other words.
function certaintyOf(words: readonly string[], best: Hit, hits: readonly Hit[]): number {
  const known = words.filter(
    (word, at) =>
      FILLER_WORDS.has(word.replace(/\.$/, '')) ||
      hits.some((hit) => at >= hit.from && at < hit.from + hit.synonym.words.length),
  ).length;
  // «Mätvärde 3» and «Mål 1. Trygg kommun» stand in the rows of a table, not over them.
  const numbered = words.some((word) => /^\d+$/.test(word)) ? 0.6 : 1;
  return numbered * best.agreement * (0.4 + (0.6 * known) / words.length);
}

const WEAK = 0.8;

function findSynonym(words: readonly string[], at: number): Hit[] {
  const word = words[at] ?? '';
  const isFiller = FILLER_WORDS.has(word);
  const hits: Hit[] = [];
  for (const [start, agreement] of vocabularyHits(word)) {
    for (const synonym of BY_FIRST_WORD.get(start) ?? []) {
      // «Nämndens bedömning» is a bedömning, though «nämnd» alone would say who is responsible.
      if (isFiller && synonym.words.length === 1) continue;
      if (ONLY_ALONE.has(start) && synonym.words.length === 1 && !standsAlone(words, at, start)) continue;
      const first = WEAK_WORDS.has(start) ? WEAK * agreement : agreement;
      const whole = Math.min(first, restAgreement(words, at, synonym));
      if (whole > 0) hits.push({ synonym, agreement: whole, from: at });
    }
  }
  return hits;
}

function standsAlone(words: readonly string[], at: number, synonym: string): boolean {
  return words.every((word, i) => (i === at ? word === synonym : FILLER_WORDS.has(word)));
}

function restAgreement(words: readonly string[], from: number, synonym: Synonym): number {
  let agreement = 1;
  for (let at = 1; at < synonym.words.length; at++) {
    const hit = vocabularyHits(words[from + at] ?? '').find(([word]) => word === synonym.words[at]);
    agreement = Math.min(agreement, hit?.[1] ?? 0);
  }
  return agreement;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Synonym[]> = SYNONYMS.reduce((map, synonym) => {
  const first = synonym.words[0] ?? '';
  return map.set(first, [...(map.get(first) ?? []), synonym]);
}, new Map<string, Synonym[]>());

const VOCABULARY: readonly string[] = [...new Set(SYNONYMS.flatMap((synonym) => synonym.words))];

type WordHit = readonly [word: string, agreement: number];

// Officers' words repeat from row to row; comparing each with the whole vocabulary once is what makes large sheets quick.
const MOST_REMEMBERED = 20_000;

const rememberedHits = new Map<string, readonly WordHit[]>();

function vocabularyHits(word: string): readonly WordHit[] {
  const known = rememberedHits.get(word);
  if (known !== undefined) return known;
  const hits = VOCABULARY.flatMap((synonym): WordHit[] => {
    const agreement = agree(word, synonym);
    return agreement > 0 ? [[synonym, agreement]] : [];
  });
  if (rememberedHits.size >= MOST_REMEMBERED) rememberedHits.clear();
  rememberedHits.set(word, hits);
  return hits;
}
