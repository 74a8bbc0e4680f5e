// An argument as Excel hands it over: values by row and column, and where they stand.
import { parseArea, type CellValue } from '../../lib/index.ts';
import { FunctionFault } from './function-fault.ts';
import type { SheetArea } from '../app/function-host.ts';

/** One value, with the place of its cell when it came from one. */
export interface Given {
  readonly value: CellValue;
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

export interface Argument {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Where it stands; null when it is no reference, undefined when Excel does not tell. */
  readonly area: SheetArea | null | undefined;
  at(row: number, column: number): Given;
}

/** The most cells that one call may judge: whole columns would be a million. */
const MOST_CELLS = 100_000;

/** What Excel tells of where the arguments stand, in their order; undefined when it tells nothing. */
export type Addresses = readonly (string | null | undefined)[] | undefined;

/** Argument number `index`, or null when it was left out. `raw` is a value or rows of values; addresses as `'Mål 2026'!B2:B9`. */
export function readArgument(
  name: string,
  raw: unknown,
  addresses: Addresses,
  index: number,
): Argument | null {
  const address = addresses?.[index] ?? '';
  if ((raw === null || raw === undefined) && address === '') return null;
  const values: readonly (readonly unknown[])[] = isMatrix(raw) ? raw : [[raw]];
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows * columns > MOST_CELLS)
    throw new FunctionFault(
      'invalidValue',
      `Området för ${name} är för stort. Ange de rader som ska bedömas, högst 100\u00A0000 celler.`,
    );
  const area = addresses === undefined ? undefined : readAddress(address);
  return {
    name,
    rows,
    columns,
    area,
    at: (row, column) => ({
      value: toCellValue(values[row]?.[column]),
      place:
        area === null || area === undefined
          ? null
          : { sheet: area.sheet, row: area.area.top + row, column: area.area.left + column },
    }),
  };
}

function isMatrix(raw: unknown): raw is readonly (readonly unknown[])[] {
  return Array.isArray(raw) && raw.every(Array.isArray);
}

function toCellValue(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return raw === '' ? null : raw;
  if (typeof raw === 'object' && raw !== null && 'code' in raw && typeof raw.code === 'string')
    return { error: raw.code };
  return null;
}

/** Where `Blad1!B2:B9` or `'Anna''s blad'!B2` stands; null for what is no address of one area. */
export function readAddress(address: string | null | undefined): SheetArea | null {
  if (address === null || address === undefined) return null;
  const divide = address.lastIndexOf('!');
  const area = divide < 0 ? null : parseArea(address.slice(divide + 1));
  if (area === null) return null;
  const sheet = address.slice(0, divide);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 1;
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, area };
}

/** Rows and columns of the answer: ranges have to be equally large, and a single value goes with all. */
export function commonShape(given: readonly Argument[]): { readonly rows: number; readonly columns: number } {
  const rows = Math.max(1, ...given.map((one) => one.rows));
  const columns = Math.max(1, ...given.map((one) => one.columns));
  const misfit = given.find((one) => !isOneOr(one.rows, rows) || !isOneOr(one.columns, columns));
  if (misfit === undefined) return { rows, columns };
  const sizes = given.map((one) => `${one.name} ${one.rows} × ${one.columns}`).join(', ');
  throw new FunctionFault(
    'invalidValue',
    `Områdena är olika stora (rader × kolumner): ${sizes}. Ange lika stora områden.`,
  );
}

function isOneOr(size: number, whole: number): boolean {
  return size === 1 || size === whole;
}

/** What the argument gives for a place in the answer; a single row, column or value is used for all. */
export function givenAt(argument: Argument, row: number, column: number): Given {
  return argument.at(argument.rows === 1 ? 0 : row, argument.columns === 1 ? 0 : column);
}
