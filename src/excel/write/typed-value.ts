// How a value is handed to Excel so that it stays what it is: Excel reads what it is given as if a person had typed it.
import type { CellError, CellValue } from '../../../lib/index.ts';
import { isFormula, type Content } from '../read/cell-content.ts';

// Begins with a letter and holds no digit, or is longer than any date: nothing that Excel could take for a number, a date or a formula.
const PLAIN_TEXT = /^\p{L}(?:\D{0,39}$|[\s\S]{40})/u;
const TRUTH_WORDS = /^(?:true|false|sant|falskt)$/i;

/** The number format of cells that take everything as text, as it is. */
const TEXT_FORMAT = '@';

/** What to type for a value: text that Excel could take for something else gets an apostrophe, which does not become part of it. */
export function typedValue(value: string | number | boolean | null, numberFormat = 'General'): Content {
  if (value === null) return '';
  // such a cell makes text of numbers too, and shows an apostrophe
  if (numberFormat === TEXT_FORMAT) return typeof value === 'number' ? swedishNumber(value) : value;
  if (typeof value !== 'string' || value === '') return value;
  return PLAIN_TEXT.test(value) && !TRUTH_WORDS.test(value) ? value : `'${value}`;
}

function swedishNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** What to type for a cell to hold again what was read of it, a formula as a formula. */
export function typedContent(value: CellValue, content: Content, numberFormat: string): Content {
  if (isFormula(value, content)) return content;
  return isError(value) ? value.error : typedValue(value, numberFormat);
}

function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Whether a cell holds what was typed, without the apostrophe that only says that it is text. */
export function isShownAs(value: Content, typed: Content): boolean {
  return value === typed || (typeof typed === 'string' && typed.startsWith("'") && value === typed.slice(1));
}
