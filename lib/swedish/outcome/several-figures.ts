// Texts with several figures outside parentheses: parts per gender, «x av y», «från x till y», spans. What is not certain is asked about.
import { formatNumber, formatQuantity, roundDecimal } from '../format-number.ts';
import { findQuantities } from '../number.ts';
import type { Outcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { ask, quoted } from './ask.ts';
import { numberOutcome, withHint, withParentheses, type FigureHints } from './number-outcome.ts';
import { readParts } from './parenthesis.ts';
import { CHANGE_TO, LABEL, TAIL } from './surroundings.ts';

/** Reads texts whose several figures have one certain meaning, or a question of their own; null for all others. */
export function readSeveral(
  text: string,
  head: string,
  mains: readonly Quantity[],
  groups: readonly string[],
  hints: FigureHints,
): Outcome | null {
  const [first, second] = mains;
  if (!first || !second) return onlyPart(text, head, mains);
  const split = readSplit(text, head, mains, hints);
  if (split) return split;
  if (mains.length !== 2) return null;
  const between = head.slice(first.end, second.start);
  if (/^\s*av\s+(?:totalt |maximalt |max |sammanlagt )?(?:de )?$/iu.test(between))
    return partOf(text, head, first, second, groups, hints);
  const signed = second.sign === '+' || second.sign === '-';
  if (
    signed &&
    /^\s*[,;]\s*$/u.test(between) &&
    LABEL.test(head.slice(0, first.start)) &&
    TAIL.test(head.slice(second.end))
  ) {
    return withParentheses(
      text,
      first,
      groups,
      [`Förändringen ${head.slice(second.start, second.end)} räknas inte in.`],
      hints,
    );
  }
  const fromTo =
    CHANGE_TO.test(head.slice(0, first.start)) &&
    /^\s*till\s+$/iu.test(between) &&
    TAIL.test(head.slice(second.end));
  if (fromTo && (first.unit ?? second.unit) === second.unit)
    return numberOutcome(text, second, { previous: first.value });
  if (/^\s*(?:[-–—]|till|\.\.\.?|…)\s*$/iu.test(between))
    return ask(text, `${quoted(text)} är ett spann. Vilket tal är utfallet?`);
  return null;
}

// A single value for women or for men is not the outcome for all.
function onlyPart(text: string, head: string, mains: readonly Quantity[]): Outcome | null {
  const [only] = mains;
  if (!only || !/^\s*(?:kvinnor|män|flickor|pojkar|k|m|kv)\.?:?\s*$/iu.test(head.slice(0, only.start)))
    return null;
  return ask(text, `${quoted(text)} gäller bara en grupp. Vilket är det samlade utfallet?`);
}

function readSplit(
  text: string,
  head: string,
  mains: readonly Quantity[],
  hints: FigureHints,
): Outcome | null {
  const parts = readParts(head);
  if (parts.length === 0) return null;
  const values = parts.map(({ label, value }) => ({ label, value }));
  const rest = mains.filter((main) => !parts.some((part) => part.quantity.start === main.start));
  const [total, ...others] = rest;
  if (total && others.length === 0 && LABEL.test(labelBefore(head, total, parts))) {
    const unit = total.unit ?? parts[0]?.quantity.unit;
    return withHint(
      numberOutcome(text, { ...total, ...(unit === undefined ? {} : { unit }) }, { parts: values }),
      hints,
    );
  }
  if (rest.length > 0) return null;
  return ask(
    text,
    `${quoted(text)} ger ett tal för varje grupp. Vilket är det samlade utfallet? Skriv det först och grupperna i parentes.`,
  );
}

function labelBefore(head: string, total: Quantity, parts: ReturnType<typeof readParts>): string {
  const from = Math.max(
    0,
    ...parts.filter((part) => part.quantity.end <= total.start).map((part) => part.quantity.end),
  );
  return head.slice(from, total.start).replace(/^[\s,;.]+/u, '');
}

// «519 poäng av 800» is 519; «12 av 15» may be judged as 12 or as 80 %.
function partOf(
  text: string,
  head: string,
  first: Quantity,
  second: Quantity,
  groups: readonly string[],
  hints: FigureHints,
): Outcome | null {
  const clean = LABEL.test(head.slice(0, first.start)) && TAIL.test(head.slice(second.end));
  if (!clean) return null;
  const count = { part: first.value, of: second.value };
  if (first.rank === true || hints.expects === 'rank')
    return numberOutcome(text, { ...first, rank: true }, {});
  if (first.unit === '%') return null;
  if (first.unit !== undefined) return withParentheses(text, first, groups, [], hints, { count });
  const share = second.value === 0 ? undefined : (first.value / second.value) * 100;
  const [inside, ...others] = groups;
  const written = inside === undefined || others.length > 0 ? [] : findQuantities(inside);
  const [percent] = written;
  if (
    share !== undefined &&
    percent?.unit === '%' &&
    written.length === 1 &&
    Math.abs(percent.value - share) <= 1
  ) {
    return numberOutcome(text, percent, { count });
  }
  if (share !== undefined && share <= 100 && groups.length === 0 && (hints.unit ?? hints.targetUnit) === '%')
    return numberOutcome(
      text,
      { ...first, unit: '%' },
      { value: shareShown(share), decimals: Number.isInteger(share) ? 0 : 1, count },
    );
  const name = `${formatNumber(first.value)} av ${formatNumber(second.value)}`;
  const shown = share === undefined ? undefined : formatQuantity(share, '%', Number.isInteger(share) ? 0 : 1);
  return ask(
    text,
    `Är utfallet antalet ${formatNumber(first.value)} eller andelen${shown === undefined ? '' : ` ${shown}`} i «${name}»?`,
    shown === undefined ? undefined : `${shown} (${name})`,
  );
}

const shareShown = (share: number): number => roundDecimal(share, 1);

/** The question about several figures of which none is clearly the outcome. */
export function severalFigures(text: string): Outcome {
  const question = `${quoted(text)} innehåller flera tal. Vilket är utfallet? Skriv det först, och resten i parentes eller som kommentar.`;
  return ask(text, question);
}
