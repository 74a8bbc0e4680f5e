// Units in Swedish text -> one spelling per unit, and whether figures in two units can be compared.
import { SPACE, tidy } from './spaces.ts';
import { BASE_UNITS, DENOMINATORS, SCALES, UNIT_SPELLINGS, type BaseUnit } from './unit-table.ts';

/** A unit found in a text: `unit` in one spelling (`%`, `miljoner kr`, `st/100 000 invånare`). `end` is after its last character. */
export interface FoundUnit {
  readonly unit: string;
  readonly end: number;
}

const S = `[${SPACE}]`;
const END_OF_WORD = '(?![\\p{L}\\d²³])';
const sticky = (source: string): RegExp => new RegExp(source, 'iuy');
const SPACES = sticky(`${S}*`);
// A closing point belongs to «inv.» or «kr.» only where the text goes on; at the end it closes the sentence as well, which does no harm.
// One pattern for all of them, a group per spelling, because a figure is looked up thousands of times a second.
const ANY_BASE = sticky(`(?:${UNIT_SPELLINGS.map(({ source }) => `(${source})`).join('|')})${END_OF_WORD}`);
const SCALE = sticky(`(tusen|miljoner|miljon|milj\\.?|mn|miljarder|miljard|mdr)${END_OF_WORD}`);
const PER = sticky(`${S}*(?:/${S}*|(?:per|pr)${S}+)`);
// «1 000 invånare», «100 inv.», «elev», «årsarbetare»; a word after `per` or `/` is what the figure is shared out on.
const DENOMINATOR = sticky(
  `(?:(1${S}?0{2,3}(?:${S}?000)?|1${S}000${S}000)${S}*)?(?:och${S}+)?(\\p{L}[\\p{L}-]*[²³23]?\\.?)`,
);
const NO_DENOMINATOR = new Set([
  'den',
  'sista',
  'dato',
  'datum',
  'post',
  'telefon',
  'brev',
  'jan',
  'januari',
  'december',
  'dec',
  'cent',
  'k',
  'm',
  'kv',
]);

/**
 * The unit that stands at `at` in the text, spaces before it passed over; null when none known does.
 * `readUnit('14 978st', 6)` gives `st`; `readUnit('18 miljoner kronor', 2)` gives `miljoner kr`.
 */
export function readUnit(text: string, at: number): FoundUnit | null {
  const scale = readScale(text, skip(text, at));
  const base = matchBase(text, scale ? skip(text, scale.end) : skip(text, at));
  const end = base?.end ?? scale?.end ?? at;
  const per = readDenominator(text, end);
  if (!base && !scale && !per) return null;
  const numerator = joinScale(scale?.word, base?.base.unit);
  return { unit: joinUnit(numerator, per?.word), end: per?.end ?? end };
}

function skip(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.test(text);
  return SPACES.lastIndex;
}

function readScale(text: string, at: number): { word: string; end: number } | null {
  SCALE.lastIndex = at;
  const word = SCALE.exec(text)?.[1]?.toLowerCase();
  // «tusen kronor» and «mn kr» are units of their own.
  if (word === undefined || matchBase(text, at)) return null;
  const whole = word.startsWith('tus') ? 'tusen' : /^m(?:iljard|dr)/.test(word) ? 'miljarder' : 'miljoner';
  return { word: whole, end: SCALE.lastIndex };
}

function matchBase(text: string, at: number): { base: BaseUnit; end: number } | null {
  ANY_BASE.lastIndex = at;
  const groups: readonly (string | undefined)[] | null = ANY_BASE.exec(text);
  const spelling = UNIT_SPELLINGS[(groups?.findIndex((group, n) => n > 0 && group !== undefined) ?? 0) - 1];
  return spelling ? { base: spelling.base, end: ANY_BASE.lastIndex } : null;
}

function readDenominator(text: string, at: number): { word: string; end: number } | null {
  PER.lastIndex = at;
  if (!PER.test(text)) return null;
  const start = PER.lastIndex;
  DENOMINATOR.lastIndex = start;
  const match = DENOMINATOR.exec(text);
  const noun = match?.[2]?.toLowerCase() ?? '';
  if (!match || NO_DENOMINATOR.has(noun)) return null;
  const word =
    DENOMINATORS.get(noun) ?? DENOMINATORS.get(noun.replace(/\.$/, '')) ?? ownCase(noun.replace(/\.$/, ''));
  return {
    word: match[1] === undefined ? word : `${groupZeros(match[1])} ${word}`,
    end: start + match[0].length,
  };
}

// «öre/kWh» keeps its capitals, however it is written.
const CAPITALS: ReadonlyMap<string, string> = new Map(
  [...BASE_UNITS.keys()]
    .filter((unit) => unit !== unit.toLowerCase())
    .map((unit) => [unit.toLowerCase(), unit]),
);
const ownCase = (noun: string): string => CAPITALS.get(noun) ?? noun;

function groupZeros(number: string): string {
  return number.replace(/\D/g, '').replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ');
}

function joinScale(scale: string | undefined, unit: string | undefined): string | undefined {
  if (scale === undefined || unit === undefined) return scale ?? unit;
  if (unit !== 'kr') return `${scale} ${unit}`;
  return { tusen: 'tkr', miljoner: 'miljoner kr', miljarder: 'mdkr' }[scale] ?? `${scale} ${unit}`;
}

function joinUnit(numerator: string | undefined, denominator: string | undefined): string {
  if (denominator === undefined) return numerator ?? '';
  return numerator === undefined ? `per ${denominator}` : `${numerator}/${denominator}`;
}

const WHOLE_IN_COLUMN = /^\(?(?:antal\s+|andel\s+(?=%|procent)|i\s+|enhet:?\s*)?(.*?)\)?$/iu;

/**
 * One spelling for a unit given alone, such as in a column «Enhet»: `parseUnit('Procent')` is `%`, `parseUnit('kr per elev')` is
 * `kr/elev`, `parseUnit('Antal')` is `st`. Unknown words come back in lower case; null when there is no word at all.
 */
export function parseUnit(text: string): string | null {
  // The span of a scale («index 0–100») is not part of the unit.
  const plain = tidy(text).replace(/(?<=\p{L})[ ,]*\(?\d+ ?[-–] ?\d+\)?$/u, '');
  const inner = WHOLE_IN_COLUMN.exec(plain)?.[1] ?? plain;
  for (const candidate of [plain, inner]) {
    const found = readUnit(candidate, 0);
    if (found && tidy(candidate.slice(found.end)).replace(/^\.$/, '') === '') return found.unit;
  }
  return /\p{L}/u.test(inner) ? inner.toLowerCase() : null;
}

/**
 * Whether figures in two units can be compared. `same`: as they stand (one may lack a unit); `convertible`: after `factor`;
 * `unknown`: two units of which nothing is known; `different`: never, such as `dagar` and `%`.
 */
export interface UnitMatch {
  readonly relation: 'same' | 'convertible' | 'unknown' | 'different';
  /** A value in the first unit times this is the value in the second. */
  readonly factor: number;
}

/** How the first unit relates to the second: `compareUnits('kr', 'tkr')` is convertible with factor 0.001. Absent units fit any. */
export function compareUnits(from: string | undefined, to: string | undefined): UnitMatch {
  const same: UnitMatch = { relation: 'same', factor: 1 };
  if (from === undefined || to === undefined || from === to) return same;
  const [a, b] = [measureOf(from), measureOf(to)];
  if (!a || !b) return { relation: 'unknown', factor: 1 };
  const per = denominatorFactor(a.per, b.per);
  if (per === null) return { relation: 'different', factor: 1 };
  const relation = relate(a, b);
  if (relation !== 'same') return { relation, factor: 1 };
  const factor = Number(((a.factor / b.factor) * per).toPrecision(12));
  return factor === 1 ? same : { relation: 'convertible', factor };
}

interface Measure extends BaseUnit {
  readonly per: string | undefined;
}

function measureOf(unit: string): Measure | null {
  const whole = BASE_UNITS.get(unit);
  if (whole) return { ...whole, per: undefined };
  const [numerator = '', ...rest] = unit.startsWith('per ') ? ['', unit.slice(4)] : unit.split('/');
  const per = rest.length === 0 ? undefined : rest.join('/');
  const base = scaled(numerator);
  return base ? { ...base, per } : null;
}

function scaled(numerator: string): BaseUnit | null {
  if (numerator === '') return { unit: '', dimension: 'count', factor: 1 };
  const known = BASE_UNITS.get(numerator);
  if (known) return known;
  const [first = '', ...rest] = numerator.split(' ');
  const scale = SCALES[first];
  if (scale === undefined) return null;
  const base =
    rest.length === 0 ? { unit: '', dimension: 'count' as const, factor: 1 } : BASE_UNITS.get(rest.join(' '));
  return base ? { ...base, factor: base.factor * scale } : null;
}

// A bare count or scale («10 miljoner», «st») counts anything; two different nouns may or may not be the same thing.
function relate(a: Measure, b: Measure): UnitMatch['relation'] {
  const countable = (m: Measure): boolean => ['count', 'noun'].includes(m.dimension);
  if (countable(a) && countable(b))
    return a.unit === b.unit || [a.dimension, b.dimension].includes('count') ? 'same' : 'unknown';
  if (a.unit === '' || b.unit === '') return 'same';
  if (a.dimension === 'index' && b.dimension === 'index')
    return [a.unit, b.unit].includes('index') || a.unit === b.unit ? 'same' : 'unknown';
  if (a.dimension === 'other' || b.dimension === 'other') return a.unit === b.unit ? 'same' : 'different';
  if (a.unit !== b.unit && a.dimension === 'score') return 'unknown';
  return a.dimension === b.dimension ? 'same' : 'different';
}

// «per 1 000 invånare» against «per 100 000 invånare» is a factor 100; a missing denominator may be understood from the measure's name.
function denominatorFactor(a: string | undefined, b: string | undefined): number | null {
  if (a === b || a === undefined || b === undefined) return 1;
  const [of, to] = [splitDenominator(a), splitDenominator(b)];
  return of.noun === to.noun ? to.size / of.size : null;
}

function splitDenominator(per: string): { size: number; noun: string } {
  const match = /^([\d ]*\d) (.*)$/.exec(per);
  return match
    ? { size: Number(match[1]?.replaceAll(' ', '')), noun: match[2] ?? '' }
    : { size: 1, noun: per };
}
