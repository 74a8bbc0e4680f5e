// An Excel number format code -> the section that shows a given value, as what matters for reading it: decimals, scale, words, date parts.
import { tokenize, type Token } from 'numfmt';

export interface FormatSection {
  readonly kind: 'general' | 'digits' | 'scientific' | 'fraction' | 'date' | 'time' | 'words';
  /** Fewest and most decimals shown. */
  readonly minDecimals: number;
  readonly maxDecimals: number;
  /** The stored value times this is what is shown: 100 for `0 %`, 0.001 for `#,##0,`. */
  readonly scale: number;
  readonly percent: boolean;
  /** Words before and after the digits. */
  readonly before: string;
  readonly after: string;
  /** Which of year, month and day a date format shows. */
  readonly shows: { readonly year: boolean; readonly month: boolean; readonly day: boolean };
}

const GENERAL: FormatSection = {
  kind: 'general',
  minDecimals: 0,
  maxDecimals: 9,
  scale: 1,
  percent: false,
  before: '',
  after: '',
  shows: { year: false, month: false, day: false },
};

const DIGITS = ['ZERO', 'HASH', 'QMARK', 'DIGIT'];
const LITERALS = [
  'STRING',
  'ESCAPED',
  'CHAR',
  'CURRENCY',
  'LOCALE',
  'SPACE',
  'PERCENT',
  'PAREN',
  'MINUS',
  'PLUS',
  'SKIP',
];

/** The section of a format code that shows `value`; a code that Excel would not accept is read as General. */
export function formatSection(code: string, value: number): FormatSection {
  const key = `${value < 0 ? '-' : value === 0 ? '0' : '+'}${code}`;
  const known = code.includes('[') ? undefined : KNOWN.get(key);
  if (known) return known;
  const section = readSection(code, value);
  if (!code.includes('[') && KNOWN.size < 1000) KNOWN.set(key, section);
  return section;
}

// A sheet has few formats and many cells. Codes with conditions depend on more than the sign and are read each time.
const KNOWN = new Map<string, FormatSection>();

function readSection(code: string, value: number): FormatSection {
  const sections = splitSections(code);
  const chosen = chooseSection(sections, value);
  return chosen.length === 0
    ? { ...GENERAL, kind: code.trim() === '' ? 'general' : 'words' }
    : describe(chosen);
}

function splitSections(code: string): Token[][] {
  let tokens: Token[];
  try {
    tokens = tokenize(code);
  } catch {
    // Excel refuses such a code, so it shows the bare number.
    return [[]];
  }
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'BREAK') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function chooseSection(sections: readonly Token[][], value: number): Token[] {
  const [first = [], second, third] = sections;
  const conditional = sections.find((section) => meets(section, value));
  if (conditional) return conditional;
  if (sections.some((section) => conditionOf(section) !== undefined)) {
    return sections.find((section) => conditionOf(section) === undefined) ?? first;
  }
  if (value < 0 && second) return second;
  return value === 0 && third ? third : first;
}

function conditionOf(section: readonly Token[]): string | undefined {
  return section.find((token) => token.type === 'CONDITION')?.value;
}

function meets(section: readonly Token[], value: number): boolean {
  const [, operator, limit] = /^(<=|>=|<>|<|>|=)(.*)$/.exec(conditionOf(section) ?? '') ?? [];
  const n = Number(limit);
  switch (operator) {
    case '<':
      return value < n;
    case '<=':
      return value <= n;
    case '>':
      return value > n;
    case '>=':
      return value >= n;
    case '=':
      return value === n;
    case '<>':
      return value !== n;
    default:
      return false;
  }
}

function describe(tokens: readonly Token[]): FormatSection {
  const has = (...types: string[]): boolean => tokens.some((token) => types.includes(token.type));
  const isFigure = tokens.map((token) => [...DIGITS, 'GENERAL', 'TEXT'].includes(token.type));
  const [first, last] = [isFigure.indexOf(true), isFigure.lastIndexOf(true)];
  const decimals = decimalDigits(tokens);
  return {
    kind: kindOf(tokens, has),
    minDecimals: decimals.filter((token) => token.type === 'ZERO' || token.type === 'QMARK').length,
    maxDecimals: decimals.length,
    scale: scaleOf(tokens),
    percent: has('PERCENT'),
    before: words(first < 0 ? tokens : tokens.slice(0, first)),
    after: first < 0 ? '' : words(tokens.slice(last + 1)),
    shows: dateParts(tokens),
  };
}

function kindOf(tokens: readonly Token[], has: (...types: string[]) => boolean): FormatSection['kind'] {
  if (has('DATETIME', 'DURATION')) {
    const { year, month, day } = dateParts(tokens);
    return year || month || day ? 'date' : 'time';
  }
  if (has('EXP')) return 'scientific';
  if (has('SLASH') && has('QMARK', 'HASH', 'DIGIT')) return 'fraction';
  // `"-"??` shows a dash for zero: the question marks there only keep the place.
  const onlyPlaces = !has('ZERO', 'HASH', 'DIGIT') && has('STRING') && has('QMARK');
  if (has(...DIGITS) && !onlyPlaces) return 'digits';
  return has('GENERAL', 'TEXT') ? 'general' : 'words';
}

function decimalDigits(tokens: readonly Token[]): Token[] {
  const point = tokens.findIndex((token) => token.type === 'POINT');
  if (point < 0) return [];
  const exponent = tokens.findIndex((token) => token.type === 'EXP');
  const end = exponent < 0 ? tokens.length : exponent;
  return tokens.slice(point + 1, end).filter((token) => DIGITS.includes(token.type));
}

function scaleOf(tokens: readonly Token[]): number {
  return tokens.reduce((scale, token) => {
    if (token.type === 'PERCENT') return scale * 100;
    return token.type === 'SCALE' ? scale / 1000 ** token.raw.length : scale;
  }, 1);
}

function words(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => LITERALS.includes(token.type))
    .map((token) =>
      token.type === 'SKIP'
        ? ' '
        : token.type === 'LOCALE'
          ? token.value.replace(/-[\dA-F]*$/i, '')
          : token.value,
    )
    .join('');
}

function dateParts(tokens: readonly Token[]): FormatSection['shows'] {
  const parts = tokens
    .filter((token) => token.type === 'DATETIME' || token.type === 'DURATION')
    .map((t) => t.value.toLowerCase());
  const clock = parts.some((part) => /^[hs]/.test(part));
  const year = parts.some((part) => /^[yeb]/.test(part));
  const day = parts.some((part) => part.startsWith('d'));
  // `m` beside hours or seconds and without a day or a year is minutes.
  const month = parts.some((part) => part.startsWith('m')) && (year || day || !clock);
  return { year, month, day };
}
