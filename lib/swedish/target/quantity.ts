// The figures in a målvärde: those of number.ts, with what only a målvärde has to ask about («+5 %», `1.234`).
import { findQuantities, type Quantity } from '../number.ts';

/** A figure with its unit. `start`/`end` are offsets in the text; a rank's figure leaves the word «plats» outside. */
export interface TargetQuantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly unit?: string;
  /** The figure names its ranking itself: «17:e plats». */
  readonly place: boolean;
  /** Written with a plus, which may mean a change. */
  readonly plus: boolean;
  readonly question?: string;
  readonly suggestion?: string;
}

// «5 dagars väntetid», «2 procents överskott»
const GENITIVE = /^\s?(procents|dagars|veckors|månaders|timmars|minuters)(?!\p{L})/iu;
const GENITIVE_UNITS: Readonly<Record<string, string>> = {
  procents: '%',
  dagars: 'dagar',
  veckors: 'veckor',
  månaders: 'månader',
  timmars: 'timmar',
  minuters: 'minuter',
};

/** All figures in a text, in order. */
export function quantitiesIn(text: string): TargetQuantity[] {
  return findQuantities(text)
    .filter((quantity) => !/^dubbelt$/i.test(wordOf(text, quantity)))
    .map((quantity) => toTargetQuantity(text, quantity));
}

function wordOf(text: string, { digits }: Quantity): string {
  return text.slice(...digits);
}

function toTargetQuantity(text: string, quantity: Quantity): TargetQuantity {
  const spread =
    quantity.sign === '±' || (quantity.sign === '-' && /[+/]\s*$/.test(text.slice(0, quantity.start)));
  const outside = quantity.rank === true || spread;
  const start = outside ? quantity.digits[0] : quantity.start;
  const genitive = quantity.unit === undefined ? GENITIVE.exec(text.slice(quantity.end)) : null;
  const end = quantity.end + (genitive?.[0].length ?? 0);
  const written = text.slice(start, end);
  const unit = genitive
    ? GENITIVE_UNITS[(genitive[1] ?? '').toLowerCase()]
    : quantity.unit?.replace(/\/år$|^per år$/, '');
  return {
    start,
    end,
    text: written,
    value: spread ? Math.abs(quantity.value) : quantity.value,
    decimals: quantity.decimals,
    ...(unit === undefined || unit === '' ? {} : { unit }),
    place: quantity.rank === true && quantity.start === quantity.digits[0],
    plus: quantity.sign === '+',
    ...doubt(quantity, written),
  };
}

function doubt(quantity: Quantity, written: string): { question?: string; suggestion?: string } {
  if (quantity.ambiguous !== undefined) {
    const [first = ''] = quantity.readings ?? [];
    return { question: quantity.ambiguous, suggestion: first };
  }
  if (quantity.sign !== '+') return {};
  const size = written.replace(/^\+\s*/, '');
  return {
    question: `Är «${written}» en ökning med ${size} eller ett värde som ska nås?`,
    suggestion: `öka med ${size}`,
  };
}
