// Custom functions: what the add-in registers, and calling it as Excel calls it.
import type { CellError, CellValue } from '../../lib/index.ts';

/** What a formula hands over for one argument: a value, an area of values by rows, or undefined when it was left out. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** What the cell shows, or an area of it that spills; `message` is what hovering over an error says. */
export interface FunctionAnswer {
  readonly value: CellValue | readonly (readonly CellValue[])[];
  readonly message: string | null;
}

/** What Excel tells a function about where it stands. */
export interface Invocation {
  /** `Blad1!C4`. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
}

export interface FunctionHost {
  /** By id, as they were associated. */
  readonly registered: ReadonlyMap<string, (...values: never[]) => unknown>;
  /** Calls a function as a formula in a cell does. */
  call(id: string, values: readonly FunctionArgument[], invocation?: Invocation): Promise<FunctionAnswer>;
  /** The global `CustomFunctions.associate`. */
  readonly associate: (id: string | Readonly<Record<string, AnyFunction>>, run?: AnyFunction) => void;
}

type AnyFunction = (...values: never[]) => unknown;
type Library = typeof CustomFunctions;

// Codes of the library's error class, by the error that the cell shows.
const ERRORS: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALUE!',
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#NULL!': '#NULL!',
  '#NAME?': '#NAME?',
  '#REF!': '#REF!',
};

/** A host for custom functions; `platform` decides what an empty cell is handed over as (office-js #4702). */
export function createFunctionHost(library: Library, platform: 'web' | 'desktop'): FunctionHost {
  const registered = new Map<string, AnyFunction>();
  const hand = (value: FunctionArgument): unknown => handOver(library, platform, value);
  return {
    registered,
    associate: (id, run) => {
      if (typeof id === 'object') for (const [name, own] of Object.entries(id)) registered.set(name, own);
      else if (run !== undefined) registered.set(id, run);
    },
    call: async (id, values, invocation = {}) => {
      const run = registered.get(id);
      if (run === undefined) return { value: { error: '#NAME?' }, message: null };
      try {
        const handed = [...values.map(hand), { ...invocation, functionName: id }];
        return { value: receive(await run(...(handed as never[]))), message: null };
      } catch (error) {
        return answerToError(library, error);
      }
    },
  };
}

function handOver(library: Library, platform: 'web' | 'desktop', value: FunctionArgument): unknown {
  // An argument that was left out is null everywhere; an empty cell is 0 on desktop.
  if (value === undefined) return null;
  if (Array.isArray(value))
    return value.map((row: readonly CellValue[]) => row.map((cell) => handOver(library, platform, cell)));
  if (value === null) return platform === 'web' ? null : 0;
  return typeof value === 'object'
    ? new library.Error((value as CellError).error as unknown as CustomFunctions.ErrorCode)
    : value;
}

function receive(value: unknown): FunctionAnswer['value'] {
  if (Array.isArray(value)) return value.map((row: readonly unknown[]) => row.map(receiveCell));
  return receiveCell(value);
}

function receiveCell(value: unknown): CellValue {
  // A function that gives nothing shows 0 (office-js #1503).
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return errorOf(value) ?? { error: '#VALUE!' };
}

function errorOf(value: unknown): CellError | null {
  if (typeof value !== 'object' || value === null || !('code' in value) || typeof value.code !== 'string')
    return null;
  return { error: ERRORS[value.code] ?? '#VALUE!' };
}

// Only these two errors may carry words of their own.
function answerToError(library: Library, error: unknown): FunctionAnswer {
  if (!(error instanceof library.Error)) return { value: { error: '#VALUE!' }, message: null };
  const value = errorOf(error) ?? { error: '#VALUE!' };
  const mayExplain = value.error === '#VALUE!' || value.error === '#N/A';
  return { value, message: mayExplain ? (error.message ?? null) : null };
}
