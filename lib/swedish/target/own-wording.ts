// Whether a suggestion only makes the officer's own wording clear: the same figures in the same units, the same way, and
// nothing to compare with left out or added. What would add or turn anything is never offered.
import { TERM } from '../calendar.ts';
import { findDates } from '../date.ts';
import type { Target } from '../target.ts';
import { cleanText } from './clean-text.ts';
import { lex } from './lex.ts';
import type { Tag } from './tag.ts';
import { POINTING_DOWN, POINTING_UP } from './words/vague.ts';

/** `suggestion` is what the wording `suggested`, itself understood, means; `own` is the officer's. */
export function isOwnWording(own: string, suggested: string, suggestion: Target): boolean {
  return (
    sameFigures(own, suggested) &&
    sameWay(own, suggestion) &&
    sameComparison(own, suggestion) &&
    (!lexed(own).some(setsTime) || suggestion.by !== undefined) &&
    (suggestion.kind !== 'activity' || isActivity(own))
  );
}

// «under planperioden» sets a time too, which must not be left out.
function setsTime({ role, date, question }: Tag): boolean {
  return role === 't' || (role === 'T' && (question !== undefined || date === `--${TERM}`));
}

/** Whether a remark beside a figure tells which way is meant: «(↑)», «(lägre är bättre)», «(öka)». */
export function pointsAWay(remark: string): boolean {
  const isMove = /^(?:ök|minsk|sänk|höj)\p{L}* /iu.test(remark);
  return (
    (isMove || !/\d/.test(remark)) &&
    !/(?<!\p{L})(?:se|info|information|bilaga|bilagan|uppgifter|detaljer)(?!\p{L})/iu.test(remark) &&
    waysOf(lexed(remark)).size > 0
  );
}

type Way = 'up' | 'down';

const WAYS: Readonly<Partial<Record<Target['kind'], Way>>> = {
  atLeast: 'up',
  above: 'up',
  increase: 'up',
  notDecrease: 'up',
  atMost: 'down',
  below: 'down',
  decrease: 'down',
  notIncrease: 'down',
};
const TURNED = { up: 'down', down: 'up' } as const;

// A place has its own way, and a band has both.
function sameWay(own: string, suggestion: Target): boolean {
  // Nought is its own way, and nothing beside it can be the way of another figure.
  if (/noll(?:tolerans|vision)/iu.test(own) && /\d/u.test(own)) return false;
  const tags = lexed(own);
  const ways = waysOf(tags);
  if (suggestion.kind === 'between') return ways.size !== 1;
  const way = WAYS[suggestion.kind];
  if (way === undefined)
    return ways.size === 0 || suggestion.kind === 'rank' || suggestion.kind === 'activity';
  return ways.size === 1 && ways.has(way) && !isCapped(tags) && !SIGN_AFTER.test(own);
}

// «80 ≥»: read from the figure, the sign points the other way. «uppåt 80» is nearly 80.
const SIGN_AFTER = /\d(?: ?%)? ?[<>≤≥=]+\s*$|^(?:plus|uppåt|nedåt|neråt)\s/iu;

// «minska med högst 5 %» sets a ceiling for the change, which no change target has.
function isCapped(tags: readonly Tag[]): boolean {
  const capped = tags.some(({ role, level }) => role === 'c' && (level === 'atMost' || level === 'below'));
  return capped && tags.some(({ role }) => role === 'u');
}

function waysOf(tags: readonly Tag[]): ReadonlySet<Way> {
  const negated = tags.some((tag) => tag.role === 'n' || tag.role === 'I');
  return new Set(
    tags.flatMap((tag) => {
      const way = wayOf(tag);
      return way === undefined ? [] : [negated ? TURNED[way] : way];
    }),
  );
}

function wayOf({ role, text, level, change, relation, quantity }: Tag): Way | undefined {
  if (POINTING_UP.includes(text)) return 'up';
  if (POINTING_DOWN.includes(text) || /^(?:endast|bara|enbart|blott)$/iu.test(text)) return 'down';
  if (role === 'X' || quantity?.plus === true) return 'up';
  if (quantity !== undefined && quantity.value < 0) return 'down';
  const named = level ?? change ?? relation;
  return named === undefined ? undefined : WAYS[named as Target['kind']];
}

function sameFigures(own: string, suggested: string): boolean {
  // «10³» is a power, and 10 is another figure.
  if (/10[⁰¹²³⁴-⁹⁻]/u.test(own)) return false;
  // A decimal that stands against a date («1,2 december») is no part of the date.
  if ((own.match(/\d+,\d+/gu) ?? []).some((figure) => !suggested.includes(figure))) return false;
  const [before, after] = [figuresOf(own), figuresOf(suggested)];
  return before.size === after.size && [...before].every((figure) => after.has(figure));
}

// Days are left out, since one that does not exist is offered put right.
function figuresOf(text: string): ReadonlySet<string> {
  return new Set(
    lexed(withoutDates(text)).flatMap(({ role, share, quantity, text: written, from }) => {
      if (quantity !== undefined) return [`${String(Math.abs(quantity.value))} ${quantity.unit ?? ''}`];
      if (role === 'b' && /^\d{4}$/.test(from ?? '')) return [`${from ?? ''} `];
      return share === undefined || role !== 'f' ? [] : [`${String(share)} ${/\d/.test(written) ? '' : '%'}`];
    }),
  );
}

function withoutDates(text: string): string {
  return findDates(text)
    .filter((date) => !/^\d{4}$/.test(date.text))
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function sameComparison(own: string, suggestion: Target): boolean {
  const tags = lexed(own);
  const reference = tags.find((tag) => tag.role === 'r')?.reference;
  const suggested = suggestion.kind === 'reference' ? suggestion.reference : undefined;
  const hasBaseline = tags.some((tag) => tag.role === 'b' || tag.role === 'j');
  return reference === suggested && (!hasBaseline || 'from' in suggestion);
}

// «Delvis genomförd», «ej antagen», «var tredje anställd» say something else than that it is to be done.
function isActivity(own: string): boolean {
  const negated = /(?<!\p{L})(?:nej|ej|inte|delvis|nästan|andel|andelen|antal|antalet|vart?)(?!\p{L})/iu.test(
    own,
  );
  return !negated && lexed(own).some(({ role }) => role === 'a' || role === 't');
}

function lexed(text: string): readonly Tag[] {
  return lex(cleanText(text));
}
