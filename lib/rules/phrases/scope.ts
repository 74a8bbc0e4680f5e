// «Gäller» of a rule: text ⇄ which mätvärden, aktiviteter or levels it is for.
import {
  RULE_KINDS,
  type PhraseReading,
  type RollUpScope,
  type RuleKind,
  type Scope,
} from '../../model/condition.ts';
import { tidy } from '../../swedish/spaces.ts';
import { refuse } from './read-phrase.ts';
import { lettersBetween } from './steps-between.ts';

type Named = 'goal' | 'measure' | 'committee' | 'kinds';

// Words that may stand before the colon.
const KEYS: Readonly<Record<Named, readonly string[]>> = {
  goal: [
    'mål',
    'målet',
    'delmål',
    'delmålet',
    'nämndmål',
    'nämndmålet',
    'kf-mål',
    'ks-mål',
    'övergripande mål',
  ],
  measure: [
    ...[
      'mätvärde',
      'mätvärdet',
      'mått',
      'måttet',
      'indikator',
      'indikatorn',
      'kvalitetsindikator',
      'mätetal',
    ],
    ...['mätetalet', 'nyckeltal', 'nyckeltalet', 'aktivitet', 'aktiviteten'],
  ],
  committee: ['nämnd', 'nämnden', 'styrelse', 'styrelsen'],
  kinds: [
    'slag',
    'slaget',
    'slagen',
    'sort',
    'typ',
    'slags målvärde',
    'slag av målvärde',
    'målvärden av slaget',
  ],
};
const CANONICAL: Readonly<Record<Named, string>> = {
  goal: 'mål',
  measure: 'mätvärde',
  committee: 'nämnd',
  kinds: 'slag',
};

const ALL =
  /^(?:alla|allt|samtliga|alla(?: övriga)? (?:mätvärden|mått|indikatorer|mätetal|nyckeltal|aktiviteter|målvärden|slag)|samtliga (?:mätvärden|mått|indikatorer|aktiviteter)|hela kommunen)$/u;

/** Longer than any name; looking for what was meant by more than this takes seconds. */
const LONGEST = 1000;
const TOO_LONG =
  'Texten är för lång; skriv vad regeln gäller med ett namn, till exempel «mål: En trygg kommun».';

/** `parseScope('nämnd: Socialnämnden')`; names come back as written, without quotes round them. */
export function parseScope(text: string): PhraseReading<Scope> {
  const plain = plainText(text);
  if (plain === '') return refuse('Skriv vad regeln gäller, till exempel «alla».', 'alla');
  if (plain.length > LONGEST) return refuse(TOO_LONG);
  if (ALL.test(plain.toLowerCase())) return { ok: true, value: { kind: 'all' } };
  const found = splitKey(plain);
  if (found === null) return unknownScope(plain);
  const { key, rest } = found;
  if (rest === '') return refuse(`Skriv vilket ${CANONICAL[key]} som menas efter kolonet.`);
  if (ALL.test(rest.toLowerCase())) return refuse('En regel för alla skrivs bara «alla».', 'alla');
  return key === 'kinds' ? parseKinds(rest) : { ok: true, value: { kind: key, name: rest } };
}

/** The one wording: «alla», «slag: intervall, placering», «mål: En trygg kommun». */
export function describeScope(scope: Scope): string {
  if (scope.kind === 'all') return 'alla';
  if (scope.kind === 'kinds') return `slag: ${scope.kinds.map((kind) => KIND_TEXT[kind]).join(', ')}`;
  return `${CANONICAL[scope.kind]}: ${scope.name}`;
}

// A closing point or comma is no part of a name that is looked up regardless of punctuation.
function plainText(text: string): string {
  return tidy(text).replace(/[\s.,;]+$/u, '');
}

const QUOTED = /^[«»"”“']\s*(.*?)\s*[«»"”“']$/u;

function unquoted(name: string): string {
  return QUOTED.exec(name)?.[1] ?? name;
}

/** The word before the colon and what stands after it; quotes may do instead of the colon. */
function splitKey(plain: string): { key: Named; rest: string } | null {
  const match = /^(?<word>[^:«»"”“]+?)\s*(?::\s*(?<name>.*)|(?<quoted>[«»"”“].*[«»"”“]))$/u.exec(plain);
  const { word = '', name, quoted } = match?.groups ?? {};
  const key = keyOf(word.toLowerCase());
  return key === undefined ? null : { key, rest: unquoted((name ?? quoted ?? '').trim()) };
}

function keyOf(word: string): Named | undefined {
  return NAMED.find((key) => KEYS[key].includes(word));
}

const NAMED = Object.keys(KEYS) as Named[];
const COMMITTEE =
  /^\p{L}+(?:nämnd|nämnden|styrelse|styrelsen|utskott|utskottet)(?: (?:i|för|och) .+| \p{L}+)?$/iu;

function unknownScope(plain: string): PhraseReading<Scope> {
  if (!/[\p{L}\d]/u.test(plain)) return refuse(nothingNamed(plain, 'alla'));
  const suggestion = nearestScope(plain);
  if (suggestion !== 'alla' && !hasName(suggestion)) return refuse(nothingNamed(plain, 'alla'));
  return refuse(
    `Det går inte att se vad «${short(plain)}» gäller. Menas «${short(suggestion)}»?`,
    suggestion,
  );
}

const nothingNamed = (plain: string, example: string): string =>
  `Det går inte att se vad «${short(plain)}» gäller; skriv till exempel «${example}».`;

/** Whether a suggestion names something when it is read in its turn. */
function hasName(suggestion: string): boolean {
  const name = splitKey(plainText(suggestion))?.rest ?? '';
  return name !== '' && !ALL.test(name.toLowerCase());
}

function nearestScope(plain: string): string {
  if (lettersBetween(plain.toLowerCase(), 'alla') <= 1) return 'alla';
  const kinds = kindsIn(plain);
  if (kinds !== null) return describeScope({ kind: 'kinds', kinds });
  if (COMMITTEE.test(plain)) return `nämnd: ${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  const [, word = '', rest = ''] = /^(\p{L}+)\s*[:=–-]?\s*(.*)$/u.exec(plain) ?? [];
  const near = NAMED.find((key) => KEYS[key].some((each) => lettersBetween(each, word.toLowerCase()) <= 1));
  if (near === 'kinds' && rest !== '') return nearestKinds(rest);
  return near !== undefined && rest !== ''
    ? `${CANONICAL[near]}: ${unquoted(rest)}`
    : `mätvärde: ${unquoted(plain)}`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const KIND_TEXT: Readonly<Record<RuleKind, string>> = {
  level: 'nivå',
  zeroOrLess: 'målvärde på 0 eller lägre',
  band: 'intervall',
  rank: 'placering',
  change: 'förändring med storlek',
  movement: 'förändring utan storlek',
  reference: 'jämförelse',
};

const KIND_NAMES: readonly string[] = RULE_KINDS.map((kind) => KIND_TEXT[kind]);

const KIND_WORDS: Readonly<Record<RuleKind, RegExp>> = {
  level: /^(?:nivå|nivåer|målnivå|målnivåer|nivåvärden?|målvärden? över (?:0|noll))$/u,
  zeroOrLess:
    /^(?:(?:målvärden? |nivåer )?(?:på )?(?:0|noll) eller (?:lägre|mindre|negativa?|under)|negativa målvärden|(?:målvärden? )?(?:på )?(?:högst |≤ ?)(?:0|noll))$/u,
  band: /^(?:intervall|intervaller|spann)$/u,
  rank: /^(?:placering|placeringar|ranking|rankning|rankningar|rang)$/u,
  change: /^(?:förändring|förändringar|ändring|ändringar) med storlek(?:en)?$/u,
  movement: /^(?:förändring|förändringar|ändring|ändringar) utan storlek$/u,
  reference: /^(?:jämförelse|jämförelser|jämförelse med andra|jämförelser med andra)$/u,
};

/** The kinds of a list, in the order of the contract; null when a word is none. */
function kindsIn(text: string): readonly RuleKind[] | null {
  const parts = text
    .toLowerCase()
    .split(/[,;]| och (?!lägre)| eller (?!lägre|mindre|negativ|under)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kinds = parts.map((part) => RULE_KINDS.find((kind) => KIND_WORDS[kind].test(part)));
  if (kinds.length === 0 || kinds.includes(undefined)) return null;
  return RULE_KINDS.filter((kind) => kinds.includes(kind));
}

function parseKinds(rest: string): PhraseReading<Scope> {
  const kinds = kindsIn(rest);
  if (kinds !== null) return { ok: true, value: { kind: 'kinds', kinds } };
  if (/^(?:förändring|förändringar|ändring|ändringar)$/iu.test(rest))
    return refuse(
      'Skriv om regeln gäller förändring med storlek, förändring utan storlek eller båda.',
      'slag: förändring med storlek, förändring utan storlek',
    );
  return refuse(
    `«${short(rest)}» är inget känt slag. De slag som finns är ${KIND_NAMES.join(', ')}.`,
    nearestKinds(rest),
  );
}

/** The kinds most like the words: `slag: intervall` for «intervaler». */
function nearestKinds(rest: string): string {
  const kinds = kindsIn(rest);
  if (kinds !== null) return describeScope({ kind: 'kinds', kinds });
  const words = rest.split(/[,;]/u).map((part) => nearest(part.trim().toLowerCase(), KIND_NAMES));
  return `slag: ${[...new Set(words)].join(', ')}`;
}

function nearest(word: string, known: readonly string[]): string {
  const share = (each: string): number => lettersBetween(word, each) / Math.max(word.length, each.length);
  return known.reduce((best, each) => (share(each) < share(best) ? each : best), known[0] ?? word);
}

const LEVELS: Readonly<Record<'subgoal' | 'goal' | 'total', RegExp>> = {
  subgoal: /^(?:delmål|delmålen|alla delmål|varje delmål|samtliga delmål)$/u,
  goal: /^(?:mål|målen|varje mål|målnivå|mål var för sig|alla mål var för sig)$/u,
  total:
    /^(?:samlat|samlad|totalt|total|totalen|helheten|hela kommunen|kommunen(?: samlat| totalt| som helhet)?|alla mål (?:tillsammans|sammantaget|samlat|totalt)|samlad bedömning|samlad måluppfyllelse|kommunens samlade(?: måluppfyllelse| mål| bedömning)?)$/u,
};
const LEVEL_TEXT = { subgoal: 'delmål', goal: 'mål', total: 'samlat' } as const;

/** `parseRollUpScope('samlat')` is the level total; `mål: En trygg kommun` one goal. */
export function parseRollUpScope(text: string): PhraseReading<RollUpScope> {
  const plain = plainText(text);
  if (plain === '') return refuse('Skriv vad sammanvägningen gäller: «delmål», «mål» eller «samlat».');
  if (plain.length > LONGEST) return refuse(TOO_LONG);
  const lower = plain.toLowerCase();
  const level = (['subgoal', 'goal', 'total'] as const).find((each) => LEVELS[each].test(lower));
  if (level !== undefined) return { ok: true, value: { kind: 'level', level } };
  if (/^(?:alla|samtliga)(?: mål(?:en)?)?$/u.test(lower))
    return refuse(
      `«${plain}» kan betyda varje mål («mål») eller alla mål tillsammans («samlat»); skriv det som menas.`,
      'samlat',
    );
  const found = splitKey(plain);
  if (found?.key === 'goal' && found.rest !== '')
    return { ok: true, value: { kind: 'goal', name: found.rest } };
  return unknownRollUpScope(plain, found);
}

function unknownRollUpScope(
  plain: string,
  found: { key: Named; rest: string } | null,
): PhraseReading<RollUpScope> {
  const near = (['subgoal', 'goal', 'total'] as const).find(
    (level) => lettersBetween(plain.toLowerCase(), LEVEL_TEXT[level]) <= 2,
  );
  const name = found === null || found.rest === '' ? unquoted(plain) : found.rest;
  const suggestion = near === undefined ? `mål: ${name}` : LEVEL_TEXT[near];
  if (near === undefined && (splitKey(plainText(suggestion))?.rest ?? '') === '')
    return refuse(nothingNamed(plain, 'mål'));
  return refuse(
    `En sammanvägning gäller «delmål», «mål», «samlat» eller ett namngivet mål. Menas «${short(suggestion)}»?`,
    suggestion,
  );
}

/** The one wording: «delmål», «mål», «samlat», «mål: En trygg kommun». */
export function describeRollUpScope(scope: RollUpScope): string {
  return scope.kind === 'level' ? LEVEL_TEXT[scope.level] : `mål: ${scope.name}`;
}
