// Reads what the client sent as an argument or a property value, and refuses what Excel would refuse.
import { invalidArgument } from './host-error.ts';

export function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what}: expected text`);
  return value;
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument(`${what}: expected a number`);
  return value;
}

export function asIndex(value: unknown, what: string): number {
  const number = asNumber(value, what);
  if (!Number.isInteger(number) || number < 0)
    throw invalidArgument(`${what}: expected a whole number from 0`);
  return number;
}

export function asBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what}: expected true or false`);
  return value;
}

/** `fallback` when the argument was left out. */
export function optional<T>(
  value: unknown,
  fallback: T,
  read: (value: unknown, what: string) => T,
  what: string,
): T {
  return value === undefined || value === null ? fallback : read(value, what);
}

export function asOneOf<T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw invalidArgument(`${what}: ${JSON.stringify(value)} is none of ${choices.join(', ')}`);
  return found;
}

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(`${what}: expected an object`);
  return value as Fields;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** A colour as `#RRGGBB`, from that form or one of the common HTML names. */
export function asColor(value: unknown, what: string): string {
  const text = asText(value, what);
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#[0-9A-Fa-f]{6}$/.test(text)) throw invalidArgument(`${what}: no colour: ${text}`);
  return text.toUpperCase();
}

/** A 2-D array of exactly this size, or one value that stands for all its cells. */
export function asMatrix(
  value: unknown,
  rows: number,
  columns: number,
  what: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const matrix = value as readonly unknown[];
  const fits = matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw invalidArgument(
      `${what}: the number of rows or columns in the input array doesn't match the size or dimensions of the range`,
    );
  }
  return (row, column) => (matrix[row] as readonly unknown[])[column];
}
