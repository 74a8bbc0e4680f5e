// Reads what stands in the column «Riktning»: which way is better. What can be read in two ways is asked about.
import { quoted } from '../swedish/outcome/ask.ts';
import { slipOf } from '../swedish/target/typos.ts';
import { tidy } from '../swedish/spaces.ts';
import { COLUMN_WORDS, NO_DIRECTION, PROBABLY, type ColumnRole } from './direction-column-words.ts';

type Wanted = 'higher' | 'lower';

/** What the cell says; `none` when it sets no direction. A question says what to write; its suggestion is a wording that is understood. */
export type ColumnDirection =
  | { readonly kind: 'found'; readonly wanted: Wanted }
  | { readonly kind: 'none' }
  | { readonly kind: 'ask'; readonly question: string; readonly suggestion: string };

const LONGEST_TEXT = 120;

/**
 * Which way is better by the cell: `directionOfColumn('Lägre är bättre')` is found, `lower`; `↑` and `max` are asked about. With
 * `isWish` (the heading says «Önskad riktning») an arrow is what is wanted.
 */
export function directionOfColumn(text: string, isWish = false): ColumnDirection {
  const shown = tidy(text.slice(0, LONGEST_TEXT + 1).replace(/\uFE0F/gu, ''));
  const plain = shown.toLowerCase().replace(/^[«»"'”’([]+|[«»"'”’)\].:;,!*]+$/gu, '');
  if (NO_DIRECTION.has(plain) || NO_DIRECTION.has(shown)) return { kind: 'none' };
  const arrows = plain.match(ARROW) ?? [];
  if (arrows.length > 0) return readArrow(shown, plain, arrows, isWish);
  const reading = text.length > LONGEST_TEXT ? UNKNOWN : readWords(plain);
  return typeof reading === 'string' ? { kind: 'found', wanted: reading } : ask(shown, plain, reading);
}

/** Why a text gives no direction. */
interface Unread {
  readonly why: 'unknown' | 'both' | 'edge' | 'same' | 'figure' | 'alone';
  readonly likely?: Wanted;
}

const UNKNOWN: Unread = { why: 'unknown' };
const ADVICE = 'Skriv «högre är bättre» eller «lägre är bättre».';
const WORDING = { higher: 'högre är bättre', lower: 'lägre är bättre' } as const;

function ask(shown: string, plain: string, { why, likely }: Unread): ColumnDirection {
  return {
    kind: 'ask',
    question: QUESTIONS[why](quoted(shown)),
    suggestion: WORDING[PROBABLY.get(plain) ?? likely ?? 'higher'],
  };
}

const QUESTIONS: Readonly<Record<Unread['why'], (quote: string) => string>> = {
  unknown: (quote) => `Vad betyder ${quote} som riktning? ${ADVICE}`,
  both: (quote) => `${quote} kan läsas åt båda hållen. ${ADVICE}`,
  edge: (quote) =>
    `${quote} kan betyda både att målvärdet är en gräns och att ett sådant värde är bäst. ${ADVICE}`,
  same: (quote) =>
    `${quote} säger inte vilket håll som är bättre. ${ADVICE} Ska värdet vara oförändrat eller ligga i ett intervall skrivs det i målvärdet.`,
  figure: (quote) => `${quote} innehåller en siffra. Skriv siffran i målvärdet. ${ADVICE}`,
  alone: (quote) => `${quote} säger inte om ett högre eller ett lägre värde är bättre. ${ADVICE}`,
};

// Arrows of every kind, also typed ones.
const ARROW = /[\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2B00-\u2BFF▲-◅🔺🔻🔼🔽👆👇👍👎]|[-–=]+>|<[-–]+/gu;
const UP_ARROW = /^[↑↗⇑⇧⇗▲△▴▵⬆⬈🔺🔼👆👍]$/u;
const DOWN_ARROW = /^[↓↘⇓⇩⇘▼▽▾▿⬇⬊🔻🔽👇👎]$/u;

// An arrow tells how something has gone as often as how it should go; beside words that say the same it does no harm.
function readArrow(
  shown: string,
  plain: string,
  arrows: readonly string[],
  isWish: boolean,
): ColumnDirection {
  const rest = plain.replace(ARROW, ' ').trim();
  const pointed = arrows.map(pointedBy);
  const reading = rest === '' ? UNKNOWN : readWords(rest);
  if (typeof reading === 'string' && pointed.every((way) => way === reading))
    return { kind: 'found', wanted: reading };
  const [first = null] = pointed;
  if (isWish && rest === '' && first !== null && pointed.every((way) => way === first))
    return { kind: 'found', wanted: first };
  const likely = pointed.find((way) => way !== null) ?? 'higher';
  return {
    kind: 'ask',
    question: `En pil (${quoted(shown)}) kan visa hur det har gått likaväl som vad som önskas. ${ADVICE}`,
    suggestion: WORDING[likely],
  };
}

function pointedBy(arrow: string): Wanted | null {
  if (UP_ARROW.test(arrow)) return 'higher';
  return DOWN_ARROW.test(arrow) ? 'lower' : null;
}

const WORD_OR_SIGN = /[\p{L}]+|\p{N}+|[≥≤⩾⩽<>=+−]+/gu;
// «+/-», «±»: both signs.
const BOTH_SIGNS = /±|\+.*[-–−]|[-–−].*\+/u;

function readWords(plain: string): Wanted | Unread {
  if (BOTH_SIGNS.test(plain)) return { why: 'both' };
  if (PROBABLY.has(plain)) return { why: /^(?:posi|nega)/u.test(plain) ? 'alone' : 'unknown' };
  const words = withoutSubject(plain.match(WORD_OR_SIGN) ?? []);
  const roles = words.map((word) => COLUMN_WORDS.get(word));
  if (words.some((word) => /^\p{N}/u.test(word))) return { why: 'figure', ...likelyOf(roles) };
  if (roles.every((role) => role !== undefined)) return readRoles(words, roles);
  return { why: 'unknown', ...likelyOf(words.map(meantRole)) };
}

const WISH: ReadonlySet<string> = new Set(['ska', 'skall', 'bör', 'måste']);

// «Andelen nöjda ska öka»: what is to grow is named before the verb.
function withoutSubject(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => WISH.has(word));
  const subject = words.slice(0, Math.max(at, 0));
  return subject.every((word) => COLUMN_WORDS.get(word) === undefined) ? words.slice(Math.max(at, 0)) : words;
}

// The role that a misspelt word would have; only ever used for the suggestion.
function meantRole(word: string): ColumnRole | undefined {
  const known = COLUMN_WORDS.get(word) ?? COLUMN_WORDS.get(slipOf(word) ?? '');
  if (known !== undefined || word.length < 5) return known;
  for (const [each, role] of COLUMN_WORDS) if (each.startsWith(word.slice(0, 4))) return role;
  return undefined;
}

function likelyOf(roles: readonly (ColumnRole | undefined)[]): { likely?: Wanted } {
  const turned = roles.includes('not') || roles.includes('worse');
  for (const role of roles) {
    const way = role === 'edgeLow' ? 'higher' : role === 'edgeHigh' ? 'lower' : role;
    if (way === 'higher' || way === 'lower') return { likely: turned ? opposite(way) : way };
  }
  return {};
}

function readRoles(words: readonly string[], roles: readonly ColumnRole[]): Wanted | Unread {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const isOnlyEqual = words.length === 1;
  if (roles.some((role, i) => role === 'same' && (words[i] !== '=' || isOnlyEqual))) return { why: 'same' };
  if (has('edgeLow') || has('edgeHigh')) return readEdge(roles);
  if (has('higher') && has('lower')) return { why: 'both' };
  if (!has('higher') && !has('lower')) return { why: 'alone' };
  const way: Wanted = has('higher') ? 'higher' : 'lower';
  const turns = turnsOf(roles, way);
  if (turns === null) return { why: 'both', likely: way };
  return turns ? opposite(way) : way;
}

// Whether the direction word is turned: «ska inte öka», «högre är sämre»; null when it cannot be told («högre är inte bättre»).
function turnsOf(roles: readonly ColumnRole[], way: Wanted): boolean | null {
  const telling = roles.filter((role) => role !== 'filler');
  const denials = telling.filter((role) => role === 'not').length;
  const isWorse = telling.includes('worse');
  if (denials === 0)
    return isWorse && (telling.includes('good') || telling.includes('best')) ? null : isWorse;
  const isDenied = telling[telling.indexOf('not') + 1] === way;
  return denials === 1 && isDenied && !isWorse && !telling.includes('good') ? true : null;
}

// «Minst» and «högst» are a limit in «minst målvärdet» and a wish in «minst är bäst»; alone they may be either.
function readEdge(roles: readonly ColumnRole[]): Wanted | Unread {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const limit: Wanted = has('edgeLow') ? 'higher' : 'lower';
  if (has('edgeLow') && has('edgeHigh')) return { why: 'both' };
  if (has('not') || has('worse')) return { why: 'edge', likely: limit };
  const isWish = has('best') || (has('good') && !has('higher') && !has('lower'));
  const told = has('level') === isWish ? null : isWish ? opposite(limit) : limit;
  const named = has('higher') ? 'higher' : 'lower';
  if (!has('higher') && !has('lower')) return told ?? { why: 'edge', likely: limit };
  if (has('higher') && has('lower')) return { why: 'both' };
  // «Högst (lägre är bättre)» explains the limit; «högst, högre är bättre» may be a slip.
  return named === limit && told !== opposite(limit) ? limit : { why: 'edge', likely: named };
}

function opposite(way: Wanted): Wanted {
  return way === 'higher' ? 'lower' : 'higher';
}
