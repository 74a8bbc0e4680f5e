// `getCellProperties`, `setCellProperties` and their twins for rows and columns: many looks in one call.
import type { Area } from '../../../lib/index.ts';
import type { CellStyle, DocumentSheet } from '../document.ts';
import { asFields, asMatrix, type Fields } from './arguments.ts';
import { columnCount, fullAddress, rowCount } from './area.ts';
import { invalidArgument, notImplemented } from './host-error.ts';
import { memberOf, type HostObject } from './host-object.ts';
import { rangeFormat } from './range-format.ts';
import { isUnbounded, readCells } from './range-values.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';
import { describeLine } from './border-styles.ts';
import { shownLine } from './borders.ts';

/** The cells of one area. */
export type AreaTarget = CellArea & { readonly area: Area };

/** For each cell, by rows, the properties that `wanted` marks with true; null for whole rows and columns. */
export function getCellProperties(session: Session, { sheetId, area }: AreaTarget, wanted: unknown): unknown {
  const options = asFields(wanted, 'cellPropertiesLoadOptions');
  refuseOthers(options, ['address', 'format']);
  const sheet = session.state.sheet(sheetId);
  const describe = styleDescriber(sheet, options['format']);
  return readCells(sheet, area, ({ style }, row, column) => {
    const cell = { top: row, bottom: row, left: column, right: column };
    return {
      ...(options['address'] === true ? { address: fullAddress(sheet.name, cell) } : {}),
      ...(options['format'] === undefined ? {} : { format: describe(style, row, column) }),
    };
  });
}

function refuseOthers(options: Fields, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => options[name] === true && !known.includes(name));
  if (unknown !== undefined) throw notImplemented(`cell property ${unknown}`);
}

type Describe = (style: CellStyle, row: number, column: number) => unknown;

// Cells of the same look are described once; lines also depend on the neighbours.
function styleDescriber(sheet: DocumentSheet, wanted: unknown): Describe {
  const { borders, ...looks } = asFields(wanted ?? {}, 'format');
  const known = new Map<CellStyle, Record<string, unknown>>();
  return (style, row, column) => {
    const look = known.get(style) ?? chosen(wholeStyle(style), looks, 'format');
    known.set(style, look);
    if (borders === undefined || borders === false) return look;
    return { ...look, borders: chosenLines(sheet, row, column, borders) };
  };
}

// All of a look but its lines, in the client's form.
function wholeStyle({ fill, font, alignment, locked }: CellStyle): Record<string, unknown> {
  return {
    fill: { color: fill ?? '#FFFFFF', pattern: fill === null ? 'None' : 'Solid' },
    font: { ...font, underline: font.underline ? 'Single' : 'None' },
    protection: { locked },
    horizontalAlignment: alignment.horizontal,
    verticalAlignment: alignment.vertical,
    wrapText: alignment.wrapText,
    indentLevel: alignment.indentLevel,
  };
}

function chosen(all: Record<string, unknown>, wanted: Fields, path: string): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, choice] of Object.entries(wanted)) {
    if (choice === false || choice === undefined) continue;
    if (!Object.hasOwn(all, name)) throw notImplemented(`cell property ${path}.${name}`);
    const within = `${path}.${name}`;
    picked[name] =
      choice === true ? all[name] : chosen(asRecord(all[name]), asFields(choice, within), within);
  }
  return picked;
}

function asRecord(value: unknown): Record<string, unknown> {
  return value as Record<string, unknown>;
}

const LINE_SIDES = ['top', 'bottom', 'left', 'right'] as const;

// What is wanted of lines is said once for all four: `borders: { style: true }`, as Excel's own types have it.
function chosenLines(
  sheet: DocumentSheet,
  row: number,
  column: number,
  wanted: unknown,
): Record<string, unknown> {
  const options = asFields(wanted, 'format.borders');
  if (LINE_SIDES.some((side) => side in options))
    throw invalidArgument(
      'format.borders: ask for { style, weight, color } once for all sides, not side by side',
    );
  return Object.fromEntries(
    LINE_SIDES.map((side) => [
      side,
      chosen(describeLine(shownLine(sheet, row, column, side)), options, `format.borders.${side}`),
    ]),
  );
}

/** Sets the given properties on each cell; a cell's entry may be left empty. */
export function setCellProperties(session: Session, { sheetId, area }: AreaTarget, given: unknown): void {
  if (!Array.isArray(given)) throw invalidArgument('cellPropertiesData: expected a 2-D array');
  if (isUnbounded(area)) throw invalidArgument('cellPropertiesData: cannot be set on whole rows or columns');
  const at = asMatrix(given, rowCount(area), columnCount(area), 'cellPropertiesData');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const entry = at(row - area.top, column - area.left) ?? null;
      const cell = { top: row, bottom: row, left: column, right: column };
      if (entry !== null)
        applyEntry(session, { sheetId, areas: [cell] }, asFields(entry, 'cellPropertiesData'));
    }
  }
}

/** Sets what one entry says: `{ format: { fill: { color: '#FF0000' } } }`. */
export function applyEntry(session: Session, target: CellArea, { format, ...others }: Fields): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw notImplemented(`cell property ${other}`);
  if (format !== undefined) applyFields(rangeFormat(session, target), asFields(format, 'format'));
}

const BORDER_SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/** Sets properties given as an object, such as `{ fill: { color: '#FF0000' }, wrapText: true }`. */
function applyFields(object: HostObject, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue;
    const member = name.charAt(0).toUpperCase() + name.slice(1);
    const child = memberOf(object.child, member);
    const write = memberOf(object.set, member);
    if (write !== undefined) write(value);
    else if (name in BORDER_SIDES && object.item !== undefined)
      applyFields(object.item(BORDER_SIDES[name]), asFields(value, name));
    else if (child !== undefined) applyFields(child() ?? object, asFields(value, name));
    else throw notImplemented(`${object.type}.${member}`);
  }
}
