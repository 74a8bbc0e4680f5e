// Text of a rule -> plain words and figures: case, kinds of space, signs, number words and units all in one form.
import { parseQuantity } from '../../swedish/number.ts';
import { DASH, tidy } from '../../swedish/spaces.ts';
import { wordNumber } from '../../swedish/target/word-numbers.ts';
import { parseUnit, readUnit } from '../../swedish/unit.ts';

/** A figure in a phrase: `{ value: 5, unit: 'dagar' }`; unit null when none is written. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
}

/** A text in its one form: words in lower case; a figure stands as `P0` (percent), `Q1` (another unit) or `N2` (no unit). */
export interface LexedPhrase {
  readonly words: readonly string[];
  readonly figures: readonly Figure[];
  /** Swedish question when a figure can be read in two ways (`1.234`). */
  readonly question: string | null;
}

/** One pattern per sort of token, tried in this order at each place. */
const AT = {
  space: /\s+/uy,
  operator: /(?:>=|=>|≥|<=|=<|≤|>|<)/uy,
  plusMinus: new RegExp(`±|\\+/[${DASH}]`, 'uy'),
  fraction:
    /(?:(?<count>en|två|tre|1|2|3) )?(?<part>tredjedel|fjärdedel|femtedel|tiondel)(?:ar)?(?!\p{L})|(?:hälften|halva|halv)(?!\p{L})/uy,
  // «var tionde»
  everyNth: /var (?<nth>tredje|fjärde|femte|tionde)(?!\p{L})/uy,
  // «3/4», but no date and no «per»
  ratio: /(?<over>\d{1,3})\/(?<under>\d{1,3})(?![\d/])/uy,
  // Thousands grouped by spaces, or plain digits, with decimals; what has two readings is settled by parseQuantity.
  figure: new RegExp(
    `(?<sign>[${DASH}]?)(?<digits>\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)*|\\d+(?:[.,]\\d+)*)`,
    'uy',
  ),
  dash: new RegExp(`[${DASH}]+`, 'uy'),
  word: /\p{L}[\p{L}\p{M}\d]*(?:-\p{L}+)*/uy,
  comma: /[,;]/uy,
  // Signs that say nothing here.
  quiet: /[.:()«»"”“’'!]/uy,
  other: /./suy,
} as const;

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': 'minst',
  '=>': 'minst',
  '≥': 'minst',
  '<=': 'högst',
  '=<': 'högst',
  '≤': 'högst',
  '>': 'över',
  '<': 'under',
};
const PARTS: Readonly<Record<string, number>> = { tredjedel: 3, fjärdedel: 4, femtedel: 5, tiondel: 10 };
const NTH: Readonly<Record<string, number>> = { tredje: 3, fjärde: 4, femte: 5, tionde: 10 };
/** Shares of these have an end as percent; so have thirds in words. */
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 20, 25, 40, 50, 100]);
/** Words that only make the sentence whole. */
const FILLERS = new Set([
  'är',
  'har',
  'blir',
  'blivit',
  'den',
  'det',
  'de',
  'ska',
  'skall',
  'vara',
  'om',
  'när',
  'då',
]);
const SAME: Readonly<Record<string, string>> = {
  ej: 'inte',
  icke: 'inte',
  samt: 'och',
  men: 'och',
  ifrån: 'från',
};
const PREFIX_UNITS = /^(?:nki|nmi|nri|nii|hme|enps|nps|ami|index|betyg|medelbetyg)$/u;
// «% enheter» and «procent-enheter» are percentage points, never percent of something called «enheter».
const SPLIT_POINTS = /(?:%|procent)[ -]?enhet(?=\p{L}*)/giu;

// «10 procents avvikelse»
const PERCENT_OF = /procents (?=\p{L})/gu;

/** The words and figures of a text. `units` false: only percent is a unit, so that «två mål» are two goals. */
export function lexPhrase(text: string, units: boolean): LexedPhrase {
  const plain = tidy(text)
    .toLowerCase()
    .replace(SPLIT_POINTS, 'procentenhet')
    .replace(PERCENT_OF, 'procent ');
  const lexer = new Lexer(plain, units);
  while (lexer.step());
  return lexer.result();
}

class Lexer {
  private at = 0;
  private readonly words: string[] = [];
  private readonly figures: Figure[] = [];
  private question: string | null = null;
  private readonly text: string;
  private readonly units: boolean;

  constructor(text: string, units: boolean) {
    this.text = text;
    this.units = units;
  }

  result(): LexedPhrase {
    return { words: this.words, figures: this.figures, question: this.question };
  }

  /** Takes the next token; false at the end. */
  step(): boolean {
    if (this.at >= this.text.length) return false;
    for (const sort of SORTS) {
      const match = this.match(AT[sort]);
      if (match === null) continue;
      this.take(sort, match);
      return true;
    }
    return false;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  private take(sort: Sort, match: RegExpExecArray): void {
    const [found] = match;
    const { count, part, sign = '', digits = '', nth = '', over, under } = match.groups ?? {};
    this.at += found.length;
    if (sort === 'operator') this.words.push(OPERATORS[found] ?? found);
    else if (sort === 'plusMinus') this.words.push('±');
    else if (sort === 'fraction') this.takeFraction(count, part);
    else if (sort === 'everyNth') this.takeShare(1, NTH[nth] ?? 1);
    else if (sort === 'ratio') this.takeShare(Number(over), Number(under));
    else if (sort === 'figure') this.takeFigure(sign, digits);
    else if (sort === 'dash') this.words.push(this.isRange() ? 'till' : '–');
    else if (sort === 'word') this.takeWord(found);
    else if (sort === 'comma') this.words.push(',');
    else if (sort === 'other') this.words.push(found);
  }

  private isRange(): boolean {
    return isFigure(this.words.at(-1)) && /^ ?\d/u.test(this.text.slice(this.at));
  }

  private takeFraction(count: string | undefined, part: string | undefined): void {
    const share = part === undefined ? 50 : ((wordNumber(count ?? 'en') ?? 1) * 100) / (PARTS[part] ?? 1);
    this.add({ value: share, unit: '%' });
  }

  /** «7 av 10», «7/10»: seventy percent. */
  private takeShare(over: number, under: number): void {
    if (!WHOLES.has(under))
      this.question ??= `${String(over)} av ${String(under)} kan inte skrivas som en procent utan avrundning; skriv gränsen som en procent.`;
    this.add({ value: (over * 100) / under, unit: '%' });
  }

  private takeFigure(sign: string, digits: string): void {
    const read = parseQuantity(digits);
    if (read === null) {
      this.words.push(sign + digits);
      return;
    }
    this.question ??= read.ambiguous ?? null;
    // After another figure the dash is a range: «90-99 %».
    const isRange = sign !== '' && isFigure(this.words.at(-1));
    if (isRange) this.words.push('till');
    const value = sign === '' || isRange ? read.value : -read.value;
    this.add({ value: value === 0 ? 0 : value, unit: this.unitBefore() ?? this.unitAfter() });
  }

  private unitBefore(): string | null {
    const before = this.words.at(-1) ?? '';
    if (!this.units || !PREFIX_UNITS.test(before)) return null;
    this.words.pop();
    return parseUnit(before);
  }

  private unitAfter(): string | null {
    const found = readUnit(this.text, this.at);
    if (found === null || (!this.units && found.unit !== '%')) return null;
    this.at = found.end;
    return found.unit;
  }

  /** The first figure of «7 av 10» when the second has come; null when it is no such share. */
  private shareOf({ value, unit }: Figure): number | null {
    const [before, joint] = this.words.slice(-2);
    const over = this.figures.at(-1);
    if (joint !== 'av' || unit !== null || before !== `N${String(this.figures.length - 1)}`) return null;
    if (over === undefined || !Number.isInteger(value) || !Number.isInteger(over.value)) return null;
    return over.value > 0 && over.value <= value ? over.value : null;
  }

  private takeWord(found: string): void {
    const number = wordNumber(found);
    if (number !== null) this.add({ value: number, unit: this.unitAfter() });
    else this.words.push(...plainWord(found));
  }

  private add(figure: Figure): void {
    const over = this.shareOf(figure);
    if (over !== null) {
      this.words.splice(-2);
      this.figures.pop();
      this.takeShare(over, figure.value);
      return;
    }
    const sort = figure.unit === '%' ? 'P' : figure.unit === null ? 'N' : 'Q';
    this.words.push(`${sort}${String(this.figures.length)}`);
    this.figures.push(figure);
  }
}

type Sort = keyof typeof AT;
const SORTS = Object.keys(AT) as Sort[];

/** The one form of a word, or nothing when it only makes the sentence whole; templates are held to the same. */
export function plainWord(word: string): readonly string[] {
  return FILLERS.has(word) ? [] : [SAME[word] ?? word];
}

/** Whether a word of a lexed phrase stands for a figure. */
export function isFigure(word: string | undefined): boolean {
  return word !== undefined && /^[PQN]\d+$/u.test(word);
}
