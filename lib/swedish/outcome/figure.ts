// An utfall in figures: the one main figure of a text, with what stands around it. Anything that leaves the main figure in doubt is asked about.
import { findDates } from '../date.ts';
import { formatNumber, formatQuantity } from '../format-number.ts';
import { findQuantities } from '../number.ts';
import type { NumberOutcome, Outcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { isYear } from '../year.ts';
import { ask, quoted } from './ask.ts';
import { readParenthesis, readParts, type Facts } from './parenthesis.ts';

/** The unit and kind that the measure leads to expect. */
export interface FigureHints {
  readonly expects?: 'number' | 'activity' | 'rank';
  readonly unit?: string;
}

const APPROXIMATE =
  /(?:^|\s)(?:ca|ca\.|cirka|c:a|omkring|ungefär|runt|uppskattningsvis|uppskattat|prel|prel\.|preliminärt|preliminär|~|≈)\s*$/iu;
const BOUND =
  /(?:[<>≤≥]=?|(?<!\p{L})(?:drygt|knappt|nästan|närmare|över|under|minst|högst|max|mer än|mindre än|fler än|färre än|upp till|minst|som mest|som lägst|inte fullt|uppemot))\s*$/iu;
const LABEL =
  /^(?:(?:resultat|resultatet|utfall|utfallet|årets utfall|värde|värdet|mätvärde|nuläge|totalt|total|totalen|tot|samtliga|alla|summa|sammanlagt|genomsnitt|genomsnittet|genomsnittligt|i genomsnitt|snitt|i snitt|medel|medelvärde|median|medianen|andel|andelen|antal|antalet|helår|helåret|hela året|år|för år|kommunen|vi har|är|blev|uppgår till|uppgick till|ligger på|index|indexvärde|betyg|på)[\s:=,-]*)*$/iu;
const TAIL =
  /^(?:\*+\)|[\s.,;*†‡✓✔●▲■¹²³⁴⁵⁶⁷⁸⁹]|\d\)|(?<!\p{L})(?:totalt|prel\.?|preliminärt|i snitt|i genomsnitt|för|helåret|under|år|i|vid|mätning(?:en)?|per|avser|åter)(?!\p{L}))*$/iu;
const CHANGE_UP =
  /^(?:har |andelen har |antalet har )?(?:ökat|ökade|ökning|ökning(?:en)? (?:är|med)|upp|stigit|höjts?|förbättrats?)(?: med)?\s*$/iu;
const CHANGE_DOWN =
  /^(?:har |andelen har |antalet har )?(?:minskat|minskade|minskning|minskning(?:en)? (?:är|med)|ned|ner|sjunkit|sänkts?|försämrats?)(?: med)?\s*$/iu;
const CHANGE_TO =
  /^(?:har )?(?:ökat|ökade|minskat|minskade|ökning|minskning|upp|ned|ner|stigit|sjunkit|höjts?|sänkts?|förbättrats?|försämrats?)(?: (?:från|till))\s*$/iu;
const NOUN = /^\s([a-zåäöé-]{3,}(?:or|ar|er|ngar|tal))(?=$|[\s.,;(])/u;
const NO_NOUN =
  /^(?:fler|mer|över|under|efter|eller|fram|är|var|har|per|kvar|eller|heller|uppfyller|saknar|avser|visar|når|procentig\p{L}*|tyvärr|snarar|egentligen|försämringar)$/u;

/** Reads a tidied text that holds figures; null when it holds none at all. `text` is what stands in the cell. */
export function readFigure(text: string, plain: string, hints: FigureHints): Outcome | null {
  const { head, groups, tail } = splitParentheses(plain);
  if (findQuantities(plain).length === 0) return null;
  if (head.trim() === '') return onlyParenthesis(text, groups, tail);
  const mains = findQuantities(head).filter(
    (quantity) => !isYear(head, quantity) && !yearBeside(head, quantity),
  );
  const [main] = mains;
  if (!main) return onlyYears(text, plain, hints, head, groups);
  if (main.ambiguous !== undefined) return ask(text, main.ambiguous, main.readings?.[0]);
  const special = readSeveral(text, head, mains, groups, hints);
  if (special) return special;
  if (mains.length > 1) return severalFigures(text, head, mains);
  const around = checkAround(text, head, main);
  if ('kind' in around) return around;
  if (!tailIsHarmless(tail)) return unclearTail(text, main);
  return withParentheses(text, { ...main, ...around.unit }, groups, around.warnings, hints, around.facts);
}

interface Split {
  readonly head: string;
  readonly groups: readonly string[];
  readonly tail: string;
}

// «28 575 (prel. 30 december 2019), +285»: head, what the parentheses hold, and what follows.
function splitParentheses(plain: string): Split {
  const groups = [...plain.matchAll(/\(([^()]*)\)/gu)];
  const [first] = groups;
  if (!first) return { head: plain, groups: [], tail: '' };
  return {
    head: plain.slice(0, first.index),
    groups: groups.map((group) => (group[1] ?? '').trim()),
    tail: plain.slice(first.index).replace(/\([^()]*\)/gu, ' '),
  };
}

// «45 % 2019», «2019: 45 %»: a bare year beside a figure with a unit or another figure.
function yearBeside(head: string, quantity: Quantity): boolean {
  const others = findQuantities(head).some((other) => other.start !== quantity.start);
  return others && /^(?:19|20)\d\d$/.test(head.slice(quantity.start, quantity.end));
}

function onlyYears(
  text: string,
  plain: string,
  hints: FigureHints,
  head: string,
  groups: readonly string[],
): Outcome {
  const [only, ...others] = findQuantities(head);
  // «2019» alone, or with its predecessor «2 019 (1 987)» written without spaces, is a figure that looks like a year.
  if (only && others.length === 0 && head.trim() === head.slice(only.start, only.end))
    return withParentheses(text, only, groups, [], hints);
  return ask(text, `Vilket är utfallet i ${quoted(plain)}? Skriv talet med sin enhet.`);
}

function onlyParenthesis(text: string, groups: readonly string[], tail: string): Outcome {
  const [inside, ...others] = groups;
  const [only, ...more] = findQuantities(inside ?? '');
  if (
    only?.sign !== undefined &&
    only.sign !== '±' &&
    more.length === 0 &&
    others.length === 0 &&
    tail.trim() === '' &&
    only.ambiguous === undefined
  ) {
    return numberOutcome(text, only, { isChange: true });
  }
  const suggestion =
    only && more.length === 0 ? formatQuantity(only.value, only.unit, only.decimals) : undefined;
  return ask(
    text,
    `Utfallet ${quoted(text)} står inom parentes. Är det årets utfall? Skriv talet utan parentes.`,
    suggestion,
  );
}

function readSeveral(
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
  if (/^\s*(?:[-–—]|till|\.\.\.?|…)\s*$/iu.test(between)) return range(text, first, second);
  return null;
}

// A single value for women or for men is not the outcome for all.
function onlyPart(text: string, head: string, mains: readonly Quantity[]): Outcome | null {
  const [only] = mains;
  if (!only || !/^\s*(?:kvinnor|män|flickor|pojkar|k|m|kv)\.?:?\s*$/iu.test(head.slice(0, only.start)))
    return null;
  return ask(
    text,
    `${quoted(text)} gäller bara en grupp. Vilket är det samlade utfallet?`,
    formatQuantity(only.value, only.unit, only.decimals),
  );
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
  const [a, b] = parts;
  const suggestion =
    a && b
      ? `${formatNumber((a.value + b.value) / 2, Math.max(a.quantity.decimals, b.quantity.decimals))} (${head.trim()})`
      : undefined;
  return ask(
    text,
    `${quoted(text)} ger ett tal för varje grupp. Vilket är det samlade utfallet? Skriv det först och grupperna i parentes.`,
    suggestion,
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
  const name = `${formatNumber(first.value)} av ${formatNumber(second.value)}`;
  const shown = share === undefined ? undefined : formatQuantity(share, '%', Number.isInteger(share) ? 0 : 1);
  return ask(
    text,
    `Är utfallet antalet ${formatNumber(first.value)} eller andelen${shown === undefined ? '' : ` ${shown}`} i «${name}»?`,
    shown === undefined ? undefined : `${shown} (${name})`,
  );
}

function range(text: string, first: Quantity, second: Quantity): Outcome {
  const unit = second.unit ?? first.unit;
  return ask(
    text,
    `${quoted(text)} är ett spann. Vilket tal är utfallet?`,
    formatQuantity(second.value, unit, second.decimals),
  );
}

function severalFigures(text: string, head: string, mains: readonly Quantity[]): Outcome {
  const question = `${quoted(text)} innehåller flera tal. Vilket är utfallet? Skriv det först, och resten i parentes eller som kommentar.`;
  const [first, second] = mains;
  if (!first || !second) return ask(text, question);
  const ofMany = /^\s*av\s/iu.test(head.slice(first.end, second.start)) && second.value > 0;
  const share = ofMany ? `${formatNumber((first.value / second.value) * 100, 0)}\u00A0%` : null;
  return ask(text, question, share ?? formatQuantity(first.value, first.unit, first.decimals));
}

interface Around {
  readonly warnings: readonly string[];
  readonly unit?: { readonly unit: string };
  readonly facts?: Partial<NumberOutcome>;
}

// What stands before and after the only figure must leave no doubt about it.
function checkAround(text: string, head: string, main: Quantity): Around | Outcome {
  const dates = datesIn(head);
  const bare = dates.reduce((rest, date) => rest.replace(date, ' '.repeat(date.length)), head);
  const before = withoutYears(bare.slice(0, main.start));
  const after = withoutYears(bare.slice(main.end));
  const shown = formatQuantity(main.value, main.unit, main.decimals);
  if (BOUND.test(before))
    return ask(text, `${quoted(text)} är en gräns och inget tal. Vilket är det exakta utfallet?`, shown);
  if (main.sign === '±') return ask(text, `Vilket tal är utfallet i ${quoted(text)}?`);
  const change = CHANGE_UP.test(before) ? 1 : CHANGE_DOWN.test(before) ? -1 : 0;
  if (change !== 0 && TAIL.test(after))
    return { warnings: [], facts: { isChange: true, value: change * Math.abs(main.value) } };
  const approximate = APPROXIMATE.test(before);
  const label = before
    .replace(APPROXIMATE, ' ')
    .replace(CHANGE_TO, ' ')
    .replace(/^[\s:;,.–-]+/u, '')
    .trim();
  if (!LABEL.test(label)) return doubt(text, shown);
  const years = [...dates, ...yearsIn(head)];
  const warnings = [
    ...(approximate ? [`Utfallet är ungefärligt (${quoted(text)}).`] : []),
    ...(years.length > 0
      ? [`Utfallet är märkt ${years.join(', ')}. Kontrollera att det är rätt period.`]
      : []),
  ];
  if (TAIL.test(after)) return { warnings };
  const noun = NOUN.exec(after);
  if (
    noun?.[1] !== undefined &&
    main.unit === undefined &&
    !NO_NOUN.test(noun[1]) &&
    TAIL.test(after.slice(noun[0].length))
  ) {
    return { warnings, unit: { unit: noun[1] } };
  }
  return doubt(text, shown);
}

function doubt(text: string, shown: string): Outcome {
  // A lone year in running text is hardly the outcome, so it is not offered.
  const suggestion = /^(?:19|20)\d\d$/.test(shown.replace(/\D/g, '')) ? undefined : shown;
  return ask(text, `Vilket är utfallet i ${quoted(text)}? Skriv bara talet med sin enhet.`, suggestion);
}

function withoutYears(text: string): string {
  return text.replace(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d| \d{3})\s*:?/gu, ' ').replace(/\s+/g, ' ');
}

// «T2: 45», «45 % per 31/8»: a bare year is found by `yearsIn`, and a date that does not exist is left to be asked about.
function datesIn(head: string): string[] {
  return findDates(head).flatMap((date) =>
    date.kind === 'date' && !/^\d{4}$/.test(date.text) ? [date.text] : [],
  );
}

function yearsIn(head: string): string[] {
  return findQuantities(head)
    .map((quantity) => head.slice(quantity.start, quantity.end))
    .filter((figure, _, all) => all.length > 1 && /^(?:19|20)\d\d$/.test(figure));
}

function tailIsHarmless(tail: string): boolean {
  const rest = tail.replace(/[,;]\s*[+\-−]\s?\d[\d \u00A0]*(?:,\d+)?(?:\s?%)?/gu, ' ');
  return TAIL.test(rest.trim());
}

function unclearTail(text: string, main: Quantity): Outcome {
  return doubt(text, formatQuantity(main.value, main.unit, main.decimals));
}

function withParentheses(
  text: string,
  main: Quantity,
  groups: readonly string[],
  warnings: readonly string[],
  hints: FigureHints,
  own: Partial<NumberOutcome> = {},
): Outcome {
  let facts: Facts = {};
  const remarks = [...warnings];
  for (const inside of groups) {
    const addition = readParenthesis(inside, main);
    if (addition.kind === 'ask')
      return ask(text, addition.question, formatQuantity(main.value, main.unit, main.decimals));
    if (facts.previous !== undefined && addition.facts.previous !== undefined) {
      const question = `${quoted(text)} innehåller flera tal inom parentes. Vilket är årets utfall?`;
      return ask(text, question, formatQuantity(main.value, main.unit, main.decimals));
    }
    facts = { ...facts, ...addition.facts };
    remarks.push(...addition.warnings);
  }
  return withHint(numberOutcome(text, main, { ...facts, ...own, warnings: remarks }), hints);
}

function numberOutcome(text: string, main: Quantity, more: Partial<NumberOutcome>): NumberOutcome {
  const value = more.value ?? main.value;
  return {
    kind: 'number',
    text,
    decimals: main.decimals,
    ...(main.unit === undefined ? {} : { unit: main.unit }),
    ...(main.rank === true ? { rank: true } : {}),
    warnings: [],
    ...more,
    value,
    exact: value,
  };
}

function withHint(outcome: NumberOutcome, hints: FigureHints): NumberOutcome {
  const unit = outcome.unit ?? hints.unit;
  const rank = outcome.rank === true || (hints.expects === 'rank' && unit === undefined);
  return { ...outcome, ...(unit === undefined ? {} : { unit }), ...(rank ? { rank: true } : {}) };
}
