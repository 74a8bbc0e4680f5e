// What the cells of a sheet hold: values, formulas and number formats, in rows and columns as Excel gives them.
import type { Area, CellValue } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import { sizeOfText, type Rate, type Reading } from '../trips.ts';
import { englishError } from './error-names.ts';

/** What Excel calls the content of a cell: a constant as it is, or a formula with English names. */
export type Content = string | number | boolean;

/** The cells of an area; every list begins at its top left cell. */
export interface CellContents {
  readonly area: Area;
  readonly values: (readonly CellValue[])[];
  readonly contents: (readonly Content[])[];
  /** As Excel gives them. */
  readonly numberFormats: (readonly string[])[];
}

export function emptyContents(area: Area): CellContents {
  return { area, values: [], contents: [], numberFormats: [] };
}

/** The reading that fills `into`. */
export function contentReading(sheet: Excel.Worksheet, into: CellContents, rate: Rate): Reading {
  return {
    area: into.area,
    rate,
    queue: (area) => {
      const range = rangeOf(sheet, area).load('values,valueTypes,formulas,numberFormat');
      return () => keep(range, into);
    },
  };
}

function keep(range: Excel.Range, into: CellContents): number {
  const values = range.values as Content[][];
  const contents = range.formulas as Content[][];
  const formats = range.numberFormat as string[][];
  const types = range.valueTypes as readonly (readonly string[])[];
  let bytes = 0;
  values.forEach((row, index) => {
    const own = contents[index] ?? [];
    const kinds = types[index] ?? [];
    into.values.push(row.map((value, column) => cellValue(value, kinds[column] ?? '', own[column] ?? '')));
    into.contents.push(own);
    into.numberFormats.push(formats[index] ?? []);
    for (const list of [row, own, kinds, formats[index] ?? []])
      for (const one of list) bytes += 1 + (typeof one === 'string' ? sizeOfText(one) : 6);
  });
  return bytes;
}

/** A blank is nothing, never 0; a formula that gives an empty text is a text. An error is one in any language. */
function cellValue(value: Content, type: string, content: Content): CellValue {
  if (type === 'Error') return { error: englishError(String(value)) };
  if (value === '') return isFormula('', content) ? '' : null;
  return value === 0 ? 0 : value;
}

/** Whether a cell holds a formula: a text that begins with an equals sign is its own content. */
export function isFormula(value: CellValue, content: Content): content is string {
  return typeof content === 'string' && content.startsWith('=') && content.length > 1 && content !== value;
}
