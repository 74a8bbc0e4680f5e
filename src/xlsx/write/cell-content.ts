// What a written cell holds in the file: its value, or its formula with the result.
import type { CellValue } from '../../../lib/index.ts';
import { encodeXstring, escapeText } from '../xml/escape.ts';
import { elementFrom } from '../xml/scan.ts';
import { formulaIn } from './cell-guards.ts';
import type { CellEdit } from './cell-writes.ts';
import type { SharedStrings } from './shared-strings.ts';

/** A cell's type and its content; `type` is empty for numbers and for no value. */
export interface Written {
  readonly type: '' | 's' | 'str' | 'b' | 'e';
  readonly body: string;
}

/** The new content of a cell; `body` is what it holds now, of which a formula may stay. */
export function writtenCell(write: CellEdit, body: string, prefix: string, strings: SharedStrings): Written {
  const formula = write.keeps === 'formula' ? formulaOf(body) : newFormula(write, prefix);
  if (formula === '') return writtenValue(write.value, prefix, (text) => inStrings(text, strings));
  // a text that is the result of a formula stands in the cell itself
  const result = writtenValue(write.value, prefix, inCell);
  return { type: result.type, body: formula + result.body };
}

function newFormula({ formula }: CellEdit, prefix: string): string {
  return formula === undefined ? '' : `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
}

function formulaOf(body: string): string {
  const formula = formulaIn(body);
  if (formula === undefined) return '';
  const { start, elementEnd } = elementFrom(body, formula);
  return body.slice(start, elementEnd);
}

type Holding = readonly [Written['type'], string];

function writtenValue(value: CellValue, prefix: string, writtenText: (text: string) => Holding): Written {
  if (value === null) return { type: '', body: '' };
  const [type, content] = typeof value === 'string' ? writtenText(value) : plain(value);
  return { type, body: `<${prefix}v>${content}</${prefix}v>` };
}

function plain(value: Exclude<CellValue, string | null>): Holding {
  if (typeof value === 'number') return ['', String(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  return ['e', escapeText(value.error)];
}

function inStrings(text: string, strings: SharedStrings): Holding {
  return ['s', String(strings.indexOf(text))];
}

function inCell(text: string): Holding {
  return ['str', escapeText(encodeXstring(text))];
}
