// The words around a lone figure: which leave it as it is, which make it a bound or a change, and which leave it in doubt.
import { findDates } from '../date.ts';
import { formatQuantity } from '../format-number.ts';
import { findQuantities } from '../number.ts';
import type { NumberOutcome, Outcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { ask, quoted } from './ask.ts';

const APPROXIMATE =
  /(?:^|\s)(?:ca|ca\.|cirka|c:a|omkring|ungefär|runt|uppskattningsvis|uppskattat|prel|prel\.|preliminärt|preliminär|~|≈)\s*$/iu;

const BOUNDS: readonly (readonly [NonNullable<NumberOutcome['bound']>, RegExp])[] = [
  ['atLeast', /(?:≥=?|>=|=>|(?<!\p{L})(?:minst|lägst|som minst|som lägst))\s*$/iu],
  ['atMost', /(?:≤=?|<=|=<|(?<!\p{L})(?:högst|max|maximalt|upp till|som mest|som högst))\s*$/iu],
  ['above', /(?:>|(?<!\p{L})(?:över|mer än|fler än|högre än|drygt))\s*$/iu],
  [
    'below',
    /(?:<|(?<!\p{L})(?:under|mindre än|färre än|lägre än|knappt|nästan|närmare|inte fullt|uppemot))\s*$/iu,
  ],
];

/** Words that may stand before the main figure without changing it. */
export const LABEL =
  /^(?:(?:resultat|resultatet|utfall|utfallet|årets utfall|värde|värdet|mätvärde|nuläge|totalt|total|totalen|tot|samtliga|alla|summa|sammanlagt|genomsnitt|genomsnittet|genomsnittligt|i genomsnitt|snitt|i snitt|medel|medelvärde|median|medianen|andel|andelen|antal|antalet|helår|helåret|hela året|år|för år|kommunen|vi har|är|blev|uppgår till|uppgick till|ligger på|index|indexvärde|betyg|på|t\.? ?o\.? ?m\.?|till och med|fram till)[\s:=,-]*)*$/iu;

/** Marks and words that may stand after it. */
export const TAIL =
  /^(?:\*+\)|[\s.,;*†‡✓✔●▲■]|\d\)|(?<!\p{L})(?:totalt|prel\.?|preliminärt|i snitt|i genomsnitt|för|helåret|under|år|i|vid|mätning(?:en)?|per|den|avser|åter|t\.? ?o\.? ?m\.?|till och med|fram till)(?!\p{L}))*$/iu;

const CHANGE_UP =
  /^(?:har |andelen har |antalet har )?(?:ökat|ökade|ökning|ökning(?:en)? (?:är|med)|upp|stigit|höjts?|förbättrats?)(?: med)?\s*$/iu;

const CHANGE_DOWN =
  /^(?:har |andelen har |antalet har )?(?:minskat|minskade|minskning|minskning(?:en)? (?:är|med)|ned|ner|sjunkit|sänkts?|försämrats?)(?: med)?\s*$/iu;

/** «ökat till» and «ökat från»: what follows is a level, not a change. */
export const CHANGE_TO =
  /^(?:har )?(?:ökat|ökade|minskat|minskade|ökning|minskning|upp|ned|ner|stigit|sjunkit|höjts?|sänkts?|förbättrats?|försämrats?)(?: (?:från|till))\s*$/iu;

const NOUN = /^\s([a-zåäöé-]{3,}(?:or|ar|er|ngar|tal))(?=$|[\s.,;(])/u;

const NO_NOUN =
  /^(?:fler|mer|över|under|efter|eller|fram|är|var|har|per|kvar|eller|heller|uppfyller|saknar|avser|visar|når|procentig\p{L}*|tyvärr|snarar|egentligen|försämringar)$/u;

interface Around {
  readonly warnings: readonly string[];
  readonly unit?: { readonly unit: string };
  readonly facts?: Partial<NumberOutcome>;
}

/** What stands before and after the only figure must leave no doubt about it; else a question. */
export function checkAround(text: string, head: string, main: Quantity): Around | Outcome {
  const dates = datesIn(head);
  const bare = dates.reduce((rest, date) => rest.replace(date.text, ' '.repeat(date.text.length)), head);
  const before = withoutYears(bare.slice(0, main.start));
  const after = withoutYears(bare.slice(main.end));
  const shown = formatQuantity(main.value, main.unit, main.decimals);
  const limit = BOUNDS.find(([, pattern]) => pattern.test(before));
  if (limit !== undefined) return readBound(text, limit, before, after);
  if (main.unit === 'år' && /^ ?(?:19|20)\d\d(?!\d)/u.test(head.slice(main.end)))
    return ask(
      text,
      `Är ${quoted(text)} ett antal år, eller hör «år» till årtalet? Skriv bara talet med sin enhet.`,
    );
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
  const years = [...dates.map(({ text: written }) => written), ...yearsIn(head)];
  const of = [...dates.map(({ date }) => date), ...yearsIn(head)];
  const facts = {
    ...(of.length === 0 ? {} : { of }),
    ...(approximate ? { approximate } : {}),
  };
  const warnings = [
    ...(approximate ? [`Utfallet är ungefärligt (${quoted(text)}).`] : []),
    ...(years.length > 0
      ? [`Utfallet är märkt ${years.join(', ')}. Kontrollera att det är rätt period.`]
      : []),
  ];
  if (TAIL.test(after)) return { warnings, facts };
  const noun = NOUN.exec(after);
  if (
    noun?.[1] !== undefined &&
    main.unit === undefined &&
    !NO_NOUN.test(noun[1]) &&
    TAIL.test(after.slice(noun[0].length))
  ) {
    return { warnings, facts, unit: { unit: noun[1] } };
  }
  return doubt(text, shown);
}

// «<5», «drygt 1 600»: where it lies is told, and whether that is enough is for the judging to say.
function readBound(
  text: string,
  [bound, pattern]: (typeof BOUNDS)[number],
  before: string,
  after: string,
): Around | Outcome {
  const alone = LABEL.test(before.replace(pattern, ' ').trim()) && TAIL.test(after);
  if (alone) return { warnings: [], facts: { bound } };
  return ask(text, `${quoted(text)} är en gräns och inget tal. Vilket är det exakta utfallet?`);
}

// A sign, an arrow or a comparison changes the figure, so it is not offered without it.
const SAYS_MORE =
  /[+±<>≤≥↑↓↗↘⬆⬇▲▼]|(?<!\p{L})(?:plus|minus|fler|färre|mer|mindre|bättre|sämre|högre|lägre|över|under|eller|till)(?!\p{L})|(?<!\p{L})(?:ök|minsk|höj|sänk|förbättr|försämr)/iu;

/** The general question, with the figure that seems to be meant. */
export function doubt(text: string, shown: string): Outcome {
  // A lone year in running text is hardly the outcome, and the figure beside one may be that year's.
  const hasYear = /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text);
  const suggestion = hasYear || SAYS_MORE.test(text) ? undefined : shown;
  return ask(text, `Vilket är utfallet i ${quoted(text)}? Skriv bara talet med sin enhet.`, suggestion);
}

function withoutYears(text: string): string {
  return text.replace(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d| \d{3})\s*:?/gu, ' ').replace(/\s+/g, ' ');
}

// «T2: 45», «45 % per 31/8»: a bare year is found by `yearsIn`, and a date that does not exist is left to be asked about.
function datesIn(head: string): { readonly text: string; readonly date: string }[] {
  return findDates(head).flatMap((date) =>
    date.kind === 'date' && !/^\d{4}$/.test(date.text) ? [{ text: date.text, date: date.date }] : [],
  );
}

function yearsIn(head: string): string[] {
  return findQuantities(head)
    .map((quantity) => head.slice(quantity.start, quantity.end))
    .filter((figure, _, all) => all.length > 1 && /^(?:19|20)\d\d$/.test(figure));
}

/** Whether what follows the parentheses leaves the figure as it is. */
export function tailIsHarmless(tail: string): boolean {
  const rest = tail.replace(/[,;]\s*[+\-−]\s?\d[\d \u00A0]*(?:,\d+)?(?:\s?%)?/gu, ' ');
  return TAIL.test(rest.trim());
}
