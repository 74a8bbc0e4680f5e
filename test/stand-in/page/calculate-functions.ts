// Calculates the cells of a document that call Målljus's functions, as Excel does: all calls at once, addresses told, answers spilled.
import { cellAddress, formatArea, type CellValue } from '../../../lib/index.ts';
import type { FunctionAnswer, FunctionArgument, FunctionHost } from '../custom-functions.ts';
import type { DocumentSheet, WorkbookDocument } from '../document.ts';
import { spillAnswers, type SpilledCells, type Spilling } from './spills.ts';
import { parseCall, type CallArgument, type FunctionCall } from './function-call.ts';

export interface Calculation extends Pick<Spilling, 'changes' | 'areas'> {
  /** What hovering over a cell with an error says, by `Blad!C4`. */
  readonly hints: ReadonlyMap<string, string>;
}

interface Place {
  readonly sheet: DocumentSheet;
  readonly row: number;
  readonly column: number;
  readonly call: FunctionCall;
}

/** The answers of every call in the document, as changes of its cells. */
export async function calculateFunctions(
  document: WorkbookDocument,
  functions: FunctionHost,
  namespace: string,
  before: SpilledCells | null,
): Promise<Calculation> {
  const places = document.sheets.flatMap((sheet) => callsOf(sheet, namespace));
  const answers = await Promise.all(
    places.map(async (place) => ({ place, answer: await answerOf(place, document, functions) })),
  );
  const hints = answers.flatMap(({ place, answer: { message } }) =>
    message === null ? [] : [[hintKey(place.sheet.name, place.row, place.column), message] as const],
  );
  const placed = answers.map(({ place, answer }) => ({ ...place, values: valuesOf(answer) }));
  const { changes, areas, blocked } = spillAnswers(document, placed, before);
  const blockedHints = blocked.map(
    ({ sheet, row, column }) => [hintKey(sheet, row, column), 'Spillområdet är inte tomt.'] as const,
  );
  return { changes, areas, hints: new Map([...hints, ...blockedHints]) };
}

/** The key of a cell among the hints. */
export function hintKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function callsOf(sheet: DocumentSheet, namespace: string): readonly Place[] {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) => {
      const call = formula === null ? null : parseCall(formula, namespace);
      return call === null ? [] : [{ sheet, row, column, call }];
    }),
  );
}

/** Arguments at the end that were left out are handed over all the same. */
const MOST_ARGUMENTS: Readonly<Record<string, number>> = { TOLKA: 1, SAMMANVAG: 3 };
const MISSING: CallArgument = { kind: 'missing' };

function answerOf(
  { sheet, row, column, call }: Place,
  document: WorkbookDocument,
  functions: FunctionHost,
): Promise<FunctionAnswer> {
  if (call.args.some((one) => isOfMissingSheet(one, document)))
    return Promise.resolve({ value: { error: '#REF!' }, message: null });
  const args = Array.from(
    { length: MOST_ARGUMENTS[call.name] ?? 5 },
    (_, index) => call.args[index] ?? MISSING,
  );
  return functions.call(
    call.name,
    args.map((one) => argumentOf(one, sheet, document)),
    {
      address: `${quoted(sheet.name)}!${cellAddress(row, column)}`,
      parameterAddresses: args.map((one) => addressOf(one, sheet)),
    },
  );
}

function isOfMissingSheet(argument: CallArgument, { sheets }: WorkbookDocument): boolean {
  return (
    argument.kind === 'reference' &&
    argument.sheet !== null &&
    !sheets.some(({ name }) => isSameSheet(name, argument.sheet ?? ''))
  );
}

// Excel finds a sheet whatever the case of its name.
function isSameSheet(name: string, written: string): boolean {
  return name.toLowerCase() === written.toLowerCase();
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function addressOf(argument: CallArgument, own: DocumentSheet): string {
  if (argument.kind !== 'reference') return '';
  return `${quoted(argument.sheet ?? own.name)}!${formatArea(argument.area)}`;
}

function argumentOf(
  argument: CallArgument,
  own: DocumentSheet,
  document: WorkbookDocument,
): FunctionArgument {
  if (argument.kind === 'missing') return undefined;
  if (argument.kind === 'value') return argument.value;
  const { sheet: name, area } = argument;
  const sheet = name === null ? own : document.sheets.find((one) => isSameSheet(one.name, name));
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from(
      { length: area.right - area.left + 1 },
      (__, column) => sheet?.cells.get(area.top + row)?.get(area.left + column)?.value ?? null,
    ),
  );
}

function valuesOf({ value }: FunctionAnswer): readonly (readonly CellValue[])[] {
  const rows: readonly (readonly CellValue[])[] = Array.isArray(value) ? value : [[value as CellValue]];
  return rows;
}
