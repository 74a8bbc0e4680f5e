// What a parenthesis after an utfall says: the previous value, the count behind a share, values per gender, a year, or a remark.
import { findDates, impossibleDay } from '../date.ts';
import { findQuantities } from '../number.ts';
import type { NumberOutcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { isYear } from '../year.ts';

/** What it adds to the outcome; `ask` when it may change what the figure means. */
export type Addition =
  | { readonly kind: 'facts'; readonly facts: Facts; readonly warnings: readonly string[] }
  | { readonly kind: 'ask'; readonly question: string };

export type Facts = Pick<NumberOutcome, 'previous' | 'previousOf' | 'parts' | 'count' | 'of'>;

const PRELIMINARY =
  /^(?:prel|prel\.|preliminär\p{L}*|preliminära siffror|uppskatta\p{L}*|ca|cirka)(?!\p{L})/iu;
const FORECAST = /(?<!\p{L})prognos\p{L}*|(?<!\p{L})budget\p{L}*|beräkna[dt]|förväntat/iu;
const BEFORE =
  /(?:föregående|fg\.?|förra|tidigare|fjol\p{L}*) ?(?:år\p{L}*|mätning\p{L}*|värde\p{L}*|resultat\p{L}*)?|i fjol|utgångsvärde\p{L}*/iu;
const COUNT =
  /^(?:\p{L}+ )?(\d[\d \u00A0]*) ?(?:\p{L}+ )?av (?:totalt |maximalt |max |sammanlagt )?(\d[\d \u00A0]*)(?: \p{L}+)?$/iu;
/** A label of a part: women and men, girls and boys. */
const LABELS: ReadonlyMap<string, readonly string[]> = new Map([
  ['kvinnor', ['kvinnor', 'kvinna', 'kv', 'k']],
  ['män', ['män', 'man', 'm']],
  ['flickor', ['flickor', 'flicka', 'fl', 'f']],
  ['pojkar', ['pojkar', 'pojke', 'po', 'p']],
]);
const ALL_LABELS = [...LABELS.values()].flat().join('|');
const LABEL_BEFORE = new RegExp(`(?<!\\p{L})(${ALL_LABELS})\\.?\\s*[:=]?\\s*$`, 'iu');
const LABEL_AFTER = new RegExp(`^\\s*(?:för |bland )?(${ALL_LABELS})(?!\\p{L})`, 'iu');

/** The values per gender in a text such as «K 58, M 54»; empty when the text is anything else. */
export function readParts(text: string): { label: string; value: number; quantity: Quantity }[] {
  const quantities = findQuantities(text);
  const parts = quantities.flatMap((quantity) => {
    const before = LABEL_BEFORE.exec(text.slice(0, quantity.start))?.[1];
    const written = /^(?:kvinnor|män|flickor|pojkar)$/u.test(quantity.unit ?? '') ? quantity.unit : undefined;
    const label = labelOf(before ?? written ?? LABEL_AFTER.exec(text.slice(quantity.end))?.[1]);
    return label === undefined ? [] : [{ label, value: quantity.value, quantity }];
  });
  const labels = new Set(parts.map((part) => part.label));
  return parts.length >= 2 && labels.size === parts.length ? parts : [];
}

function labelOf(written: string | undefined): string | undefined {
  const lower = written?.toLowerCase();
  if (lower === undefined) return undefined;
  return [...LABELS].find(([, spellings]) => spellings.includes(lower))?.[0];
}

/** Reads one parenthesis (its inside) beside the figure `main`. */
export function readParenthesis(inside: string, main: Quantity): Addition {
  const remark = {
    kind: 'facts',
    facts: {},
    warnings: [`Texten i parentes («${inside}») räknas inte in.`],
  } as const;
  if (FORECAST.test(inside))
    return { kind: 'ask', question: `Parentesen «${inside}» tyder på en prognos. Vad är utfallet?` };
  if (PRELIMINARY.test(inside))
    return { ...remark, facts: periodsIn(inside), warnings: [`Utfallet är märkt «${inside}».`] };
  const faulty = OF_ANOTHER.test(inside) ? null : impossibleDay(inside);
  if (faulty !== null) return { kind: 'ask', question: `«${faulty.text}»: ${faulty.question}` };
  const quantities = findQuantities(inside);
  if (quantities.length === 0) return words(inside, remark);
  const count = COUNT.exec(inside);
  if (count) return readCount(count, main);
  const parts = readParts(inside);
  if (parts.length === quantities.length)
    return { ...remark, facts: { parts: parts.map(({ label, value }) => ({ label, value })) }, warnings: [] };
  const values = quantities.filter((quantity) => !yearIn(inside, quantity));
  if (values.length === 0) return year(inside, quantities.length);
  return values.length === 1 && values[0] ? oneFigure(inside, values[0], main) : remark;
}

function yearIn(inside: string, quantity: Quantity): boolean {
  return isYear(inside, quantity) || /^(?:19|20)\d\d$/.test(inside.slice(quantity.start, quantity.end));
}

function year(inside: string, found: number): Addition {
  const text =
    found === 1
      ? `Utfallet är märkt ${inside}. Kontrollera att det är rätt period.`
      : `Texten i parentes («${inside}») räknas inte in.`;
  return { kind: 'facts', facts: periodsIn(inside), warnings: [text] };
}

// «(sedan 2019)», «(jämfört med 2019)»: the year of something else.
const OF_ANOTHER =
  /(?<!\p{L})(?:jämfört|sedan|från|mot|än|upp|ned|ner|ök\p{L}*|minsk\p{L}*|nästa)(?!\p{L})/iu;
const YEARS = /(?<![\d.,])((?:19|20)\d\d)(?: ?[/–-] ?((?:19|20)?\d\d))?(?![\d,])/gu;

/** The dates and years of a text that says when a figure is of: «december 2025», «HT 2025», both years of «läsåret 2025/26». */
function periodsIn(inside: string): Pick<Facts, 'of'> {
  if (OF_ANOTHER.test(inside)) return {};
  const dates = findDates(inside, { expected: true }).flatMap((date) =>
    date.kind === 'date' ? [date.date] : [],
  );
  const years = [...inside.matchAll(YEARS)].flatMap(([, first = '', last]) =>
    last === undefined ? [first] : [first, last.length === 4 ? last : `${first.slice(0, 2)}${last}`],
  );
  const of = dates.length > 0 ? dates : years;
  return of.length === 0 ? {} : { of };
}

function words(inside: string, remark: Addition): Addition {
  if (inside.trim() === '' || /^[-–—.*]+$/.test(inside.trim()))
    return { kind: 'facts', facts: {}, warnings: [] };
  if (findDates(inside).some((date) => date.text === inside.trim())) return year(inside, 1);
  return remark.kind === 'facts' ? { ...remark, facts: periodsIn(inside) } : remark;
}

function readCount(match: RegExpExecArray, main: Quantity): Addition {
  const [part, of] = [match[1], match[2]].map((digits) => Number((digits ?? '').replace(/\D/g, '')));
  if (part === undefined || of === undefined || of === 0) return { kind: 'facts', facts: {}, warnings: [] };
  const share = (part / of) * 100;
  // Rounding of what is written may differ by half of its last digit; more than one whole step is a contradiction.
  const fits = Math.abs(share - main.value) <= Math.max(1, 10 ** -main.decimals);
  const plain =
    main.unit === '%' && !fits
      ? [`${match[0]} är inte ${String(main.value).replace('.', ',')} %. Kontrollera utfallet.`]
      : [];
  return { kind: 'facts', facts: { count: { part, of } }, warnings: plain };
}

// «81 (82)» is this year's and the previous figure; one with words, a sign or another unit is something else.
function oneFigure(inside: string, figure: Quantity, main: Quantity): Addition {
  const around = inside.slice(0, figure.start) + ' ' + inside.slice(figure.end);
  const bare = around.replace(/(?:19|20)\d\d|[\s:,;.=]|(?<!\p{L})år(?!\p{L})/giu, '');
  const sameUnit = figure.unit === undefined || figure.unit === main.unit;
  const previous =
    figure.sign !== '+' && figure.sign !== '±' && (figure.sign === undefined || main.value < 0) && sameUnit;
  if (previous && figure.ambiguous === undefined && (bare === '' || BEFORE.test(around))) {
    const [, of] = /(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(around) ?? [];
    const previousOf = of === undefined ? {} : { previousOf: of };
    return { kind: 'facts', facts: { previous: figure.value, ...previousOf }, warnings: [] };
  }
  return { kind: 'facts', facts: {}, warnings: [`Siffran i parentes («${inside}») räknas inte in.`] };
}
