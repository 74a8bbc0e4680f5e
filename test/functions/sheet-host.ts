// A sheet of cells behind the port of the custom functions, calling them as Excel does: blanks as 0 or null, addresses, errors.
import { expect } from 'vitest';
import { parseArea, type CellValue } from '../../lib/index.ts';
import { createFunctions } from '../../src/functions/create-functions.ts';
import type { AreaFacts, FunctionHost, FunctionSettings, SheetArea } from '../../src/app/function-host.ts';
import type { FunctionId } from '../../src/functions/metadata.ts';

/** An Excel error as a cell would show it. */
export class CellFault extends Error {
  readonly kind: string;

  constructor(kind: string, text: string) {
    super(text);
    this.kind = kind;
  }
}

interface SheetCell {
  readonly value: CellValue;
  readonly format?: string;
}

interface SheetOptions {
  /** How a blank cell arrives: 0 in Excel for Windows and Mac, null on the web. */
  readonly blank?: 0 | null;
  readonly settings?: Partial<FunctionSettings>;
  /** Leaves out where the arguments stand, as an old Excel does. */
  readonly untold?: boolean;
  /** Reading the workbook fails. */
  readonly broken?: boolean;
}

export interface Sheet {
  /** `call('STATUS', 'A1:A9', 'B1')`: references by address; anything else is a constant, undefined is left out. */
  call(id: FunctionId, ...args: readonly unknown[]): Promise<unknown>;
  /** The areas of each reading so far. */
  readonly readings: readonly (readonly SheetArea[])[];
}

const SHEET = 'Mål 2026';
const REFERENCE = /^[A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?$/;

/** A sheet with cells by address; what is left out is blank. */
export function createSheet(cells: Readonly<Record<string, SheetCell>>, options: SheetOptions = {}): Sheet {
  const { blank = 0, settings = {}, untold = false, broken = false } = options;
  const readings: (readonly SheetArea[])[] = [];
  const host: FunctionHost = {
    readCells: (areas) => {
      readings.push(areas);
      if (broken) return Promise.reject(new Error('Excel svarar inte'));
      return Promise.resolve(areas.map((one) => factsOf(one, cells)));
    },
    settings: () =>
      Promise.resolve({ ruleSet: null, period: '2020', date1904: false, rules: null, ...settings }),
    cellError: (kind, text) => new CellFault(kind, text),
  };
  const functions = createFunctions(host);
  const valueOf = (arg: unknown): unknown => (isReference(arg) ? valuesAt(arg, cells, blank) : (arg ?? null));
  return {
    readings,
    call: (id, ...args) => {
      const count = id === 'TOLKA' ? 1 : id === 'SAMMANVAG' ? 3 : 5;
      const given = Array.from({ length: count }, (_, index) => args[index]);
      const parameterAddresses = given.map((arg) => (isReference(arg) ? `'${SHEET}'!${arg}` : null));
      const invocation = { address: `'${SHEET}'!Z7`, ...(untold ? {} : { parameterAddresses }) };
      return functions[id](...given.map(valueOf), invocation);
    },
  };
}

function isReference(arg: unknown): arg is string {
  return typeof arg === 'string' && REFERENCE.test(arg);
}

function grid<T>(address: string, at: (cell: string) => T): T[][] {
  const area = parseArea(address);
  if (area === null) throw new Error(`Ingen adress: ${address}`);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) =>
      at(`${String.fromCharCode(65 + area.left + column)}${String(area.top + row + 1)}`),
    ),
  );
}

function valuesAt(address: string, cells: Readonly<Record<string, SheetCell>>, blank: 0 | null): unknown {
  return grid(address, (cell) => {
    const value = cells[cell]?.value ?? null;
    if (value === null) return blank;
    return typeof value === 'object' ? { code: value.error } : value;
  });
}

function factsOf({ sheet, area }: SheetArea, cells: Readonly<Record<string, SheetCell>>): AreaFacts {
  expect(sheet).toBe(SHEET);
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const address = `${letter(area.left)}${String(area.top + 1)}:${letter(area.right)}${String(area.bottom + 1)}`;
  return {
    empty: grid(address, (cell) => (cells[cell]?.value ?? null) === null),
    numberFormats: grid(address, (cell) => cells[cell]?.format ?? 'General'),
  };
}
