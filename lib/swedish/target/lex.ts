// A cleaned wording -> its row of tags: dates, shares, quantities, known phrases and other words, nothing left out.
import { findDates, parseDate } from '../date.ts';
import { namedSpans } from '../named-figures.ts';
import type { CleanText } from './clean-text.ts';
import { phraseFinder } from './phrase-table.ts';
import { quantitiesIn } from './quantity.ts';
import { findShares } from './shares.ts';
import type { Tag } from './tag.ts';
import { ACTIVITIES } from './words/activities.ts';
import { CHANGES } from './words/changes.ts';
import { BASELINES, REFERENCES, RELATIONS, VERSUS } from './words/comparisons.ts';
import { FILLER_WORDS, JOINS, LABEL_WORDS, PREPOSITION_WORDS } from './words/fillers.ts';
import { LIMITS_AFTER, LIMITS_BEFORE } from './words/limits.ts';
import { RANKS } from './words/ranks.ts';
import { TIMES, TIME_MARKERS } from './words/times.ts';
import { VAGUE } from './words/vague.ts';

// Earlier tables win where the same phrase stands in two.
const findPhrase = phraseFinder([
  LIMITS_BEFORE,
  LIMITS_AFTER,
  JOINS,
  CHANGES,
  RELATIONS,
  BASELINES,
  REFERENCES,
  VERSUS,
  TIMES,
  TIME_MARKERS,
  RANKS,
  VAGUE,
  LABEL_WORDS,
  FILLER_WORDS,
  PREPOSITION_WORDS,
  ACTIVITIES,
]);

const WORD = /\p{L}[\p{L}\p{M}\d_]*(?:[-:./_](?=\p{L}|\d)[\p{L}\p{M}\d_]+)*/uy;
const LABEL_WORD =
  /.(?:index|indexet|andel|andelen|tid|tiden|frånvaro|frånvaron|grad|graden|kostnad|kostnaden|snitt|snittet|betyg|betyget|kvot|kvoten|värde|värdet|poäng|poängen|het|heten|ning|ningen|tion|tionen|else|elsen|skap|nivå|kvalitet|trivsel)$/u;
// «skala 1–5», «svarsalternativ 4»: figures that tell how something was asked and are no values.
const SCALE =
  /(?<!\p{L})(?:skala|skalan|svarsalternativ|svarsalternativen|alternativ|alternativen|zon|steg|kategori)\s(?:från\s)?\d+(?:\s?(?:-|till|och|,|eller)\s?\d+)*(?!\d|\s?(?:%|procent))/giu;
// «per 14-dagarsperiod»
const PERIOD = /(?<![\d,.])\d+[\s-]?(?:dagars|dygns|månaders|minuters|timmars|års)\p{L}+/giu;
const YEAR_LEVEL =
  /(?<!\d)((?:19|20)\d\d)\s?(?::?s|års)\s(?:nivåer|nivåerna|nivån|nivå|resultat|värden|värde|utfall|mätning|siffror)(?!\p{L})|(?:nivån|utfallet|resultatet|värdet|mätningen|läget)\s(?:i\s|för\s|från\s)?(?:år\s)?((?:19|20)\d\d)(?!\d)/giu;

/** The tags of a cleaned wording, in order; every character but spaces belongs to one. */
export function lex(clean: CleanText): Tag[] {
  const finds = knownSpans(clean);
  const tags: Tag[] = [];
  for (let at = 0; at < clean.text.length;) {
    if (clean.text[at] === ' ') {
      at += 1;
      continue;
    }
    const tag = nextTag(clean, at, finds);
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}

function nextTag(clean: CleanText, at: number, finds: readonly Tag[]): Tag {
  const span = finds.find((find) => find.start === at);
  const phrase = phraseAt(clean, at, finds);
  if (span && (!phrase || phrase.end <= span.end)) return span;
  if (phrase) return { ...phrase.meaning, ...place(clean, at, phrase.end) };
  WORD.lastIndex = at;
  const word = WORD.exec(clean.lower)?.[0];
  if (word === undefined) return { role: '?', ...place(clean, at, at + 1) };
  return { role: LABEL_WORD.test(word) ? 'L' : 'w', ...place(clean, at, at + word.length) };
}

// «i slutet av 2026»: the words that a date begins with are the date's own.
function phraseAt({ lower }: CleanText, at: number, finds: readonly Tag[]): ReturnType<typeof findPhrase> {
  const phrase = findPhrase(lower, at);
  const cut = phrase && finds.find(({ start, end }) => at < start && start < phrase.end && phrase.end < end);
  return cut ? findPhrase(lower.slice(0, cut.start), at) : phrase;
}

function place({ text }: CleanText, start: number, end: number): Pick<Tag, 'start' | 'end' | 'text'> {
  return { start, end, text: text.slice(start, end) };
}

/** Dates, shares and quantities, in order of trust: a later find inside an earlier one is dropped. */
function knownSpans(clean: CleanText): Tag[] {
  const all = [
    ...wholeDate(clean),
    ...yearLevels(clean),
    ...scales(clean),
    ...dates(clean),
    ...shares(clean),
    ...quantities(clean),
    ...names(clean),
  ];
  const taken: Tag[] = [];
  for (const tag of all) {
    if (!taken.some((t) => t.start < tag.end && tag.start < t.end)) taken.push(tag);
  }
  return taken;
}

function scales(clean: CleanText): Tag[] {
  return [SCALE, PERIOD].flatMap((pattern) =>
    Array.from(clean.lower.matchAll(pattern), (m) => ({
      role: 'w',
      ...place(clean, m.index, m.index + m[0].length),
    })),
  );
}

function names(clean: CleanText): Tag[] {
  return namedSpans(clean.text).map(({ start, end }) => ({ role: 'w', ...place(clean, start, end) }));
}

function yearLevels(clean: CleanText): Tag[] {
  return Array.from(clean.lower.matchAll(YEAR_LEVEL), (m) => ({
    role: 'b',
    from: m[1] ?? m[2] ?? '',
    ...place(clean, m.index, m.index + m[0].length),
  }));
}

// «december», «vecka 40»: nothing else is said, so a time is meant.
function wholeDate(clean: CleanText): Tag[] {
  if (!/^\p{L}/u.test(clean.text)) return [];
  const date = parseDate(clean.text);
  const whole = date?.kind === 'date' && date.start === 0 && date.end === clean.text.length;
  return whole ? [{ role: 't', date: date.date, ...place(clean, 0, date.end) }] : [];
}

// A bare year is left to the quantities: whether it is a year shows only from what stands round it.
function dates(clean: CleanText): Tag[] {
  return findDates(clean.text)
    .filter((found) => !/^\d{4}$/.test(found.text))
    .map((found) => ({
      role: 't',
      ...place(clean, found.start, found.end),
      ...(found.kind === 'date' ? { date: found.date } : { question: found.question }),
      ...(found.kind !== 'date' && found.suggestion !== undefined ? { suggestion: found.suggestion } : {}),
    }));
}

function shares(clean: CleanText): Tag[] {
  return findShares(clean.lower).map((found) => ({
    role: 'f',
    share: found.share,
    ...place(clean, found.start, found.end),
    ...(found.question === undefined ? {} : { question: found.question }),
    ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
  }));
}

function quantities(clean: CleanText): Tag[] {
  return quantitiesIn(clean.text).map((quantity) => ({
    role: isYear(quantity.text) ? 'y' : quantity.place ? 'R' : 'q',
    higherIsBetter: /^(?:NKI|NMI|NRI|NII|HME|index|betyg|poäng)$/.test(quantity.unit ?? ''),
    quantity,
    ...place(clean, quantity.start, quantity.end),
    ...(quantity.question === undefined ? {} : { question: quantity.question }),
    ...(quantity.suggestion === undefined ? {} : { suggestion: quantity.suggestion }),
  }));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
