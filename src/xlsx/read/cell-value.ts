// What a cell's stored text stands for, by the type that the cell gives.
import type { CellValue, StyleSnapshot } from '../../../lib/index.ts';
import { wholeNumber } from './attribute-scan.ts';
import { isoToSerial } from './iso-date.ts';
import { showsDate } from './number-formats.ts';
import { textBetween } from './rich-text.ts';

/** What reading values needs of the rest of the workbook. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly styles: readonly StyleSnapshot[];
  readonly date1904: boolean;
}

/** A cell that points to a shared string that does not exist. */
export const MISSING_STRING = Symbol('missing shared string');

type ReadValue = CellValue | typeof MISSING_STRING;

/** The value of the stored text between two places, for a cell of a type (`n`, `s`, `str`, `b`, `e`, `d`) and a style. */
export function readValue(
  xml: string,
  from: number,
  to: number,
  type: string,
  style: number,
  context: ValueContext,
): ReadValue {
  switch (type) {
    case 'n':
      return readNumber(xml, from, to);
    case 's':
      return context.strings[wholeNumber(xml, from, to)] ?? MISSING_STRING;
    case 'b':
      return readBoolean(xml.slice(from, to).trim());
    case 'e':
      return { error: textBetween(xml, from, to).trim() };
    case 'd':
      return readDate(xml.slice(from, to).trim(), style, context);
    default:
      return textBetween(xml, from, to);
  }
}

// A number as XML writes it; nothing else that JavaScript would take for one, such as `0x10`.
const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** A number; what is none is kept as text, so that it is asked about and never taken for 0. */
function readNumber(xml: string, from: number, to: number): CellValue {
  const plain = plainNumber(xml, from, to);
  if (plain !== null) return plain;
  const text = xml.slice(from, to).trim();
  const number = NUMBER.test(text) ? Number(text) : NaN;
  // A negative nought is no other number to anyone but a computer.
  if (Number.isFinite(number)) return number === 0 ? 0 : number;
  return text === '' ? null : textBetween(xml, from, to);
}

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * Digits with perhaps a point among them, without making a text of them; null for any other form. Exact: both the
 * digits (up to 2^53) and the power of ten (up to 10^22) are whole doubles, so their quotient is rounded once, as it
 * would be by `Number`.
 */
function plainNumber(xml: string, from: number, to: number): number | null {
  let digits = 0;
  let point = -1;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === 0x2e && point < 0 && at > from) point = at;
    else if (code >= 0x30 && code <= 0x39) digits = digits * 10 + (code - 0x30);
    else return null;
    if (digits > Number.MAX_SAFE_INTEGER) return null;
  }
  if (from === to) return null;
  if (point < 0) return digits;
  const power = POWERS_OF_TEN[to - point - 1];
  return power === undefined ? null : digits / power;
}

function readBoolean(text: string): CellValue {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : text;
}

/** A date that the cell shows as a date becomes the serial number it would have been; any other is kept as text. */
function readDate(text: string, style: number, context: ValueContext): CellValue {
  const isShown = showsDate(context.styles[style]?.numberFormat ?? 'General');
  const serial = isShown ? isoToSerial(text, context.date1904) : null;
  return serial ?? text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
}
