// `getRowProperties`, `setColumnProperties` and their twins: looks and hiding of many rows or columns in one call.
import { asBoolean, asFields, type Fields } from './arguments.ts';
import { addressOf, columnCount, fullAddress, rowCount } from './area.ts';
import { applyEntry, type AreaTarget } from './cell-properties.ts';
import { invalidArgument, notImplemented } from './host-error.ts';
import { memberOf, type HostObject } from './host-object.ts';
import { rangeFormat } from './range-format.ts';
import { readHidden, writeHidden } from './row-column-size.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';

type Direction = 'rows' | 'columns';

/** For each row (column), the properties that `wanted` marks with true. */
export function getLineProperties(
  session: Session,
  target: AreaTarget,
  direction: Direction,
  wanted: unknown,
): unknown {
  const options = asFields(wanted, 'loadOptions');
  const { name } = session.state.sheet(target.sheetId);
  return lines(target, direction).map((line) => {
    const [area = target.area] = line.areas;
    const [index, hidden] =
      direction === 'rows' ? ['rowIndex', 'rowHidden'] : ['columnIndex', 'columnHidden'];
    const all: Record<string, () => unknown> = {
      address: () => fullAddress(name, area),
      addressLocal: () => addressOf(area),
      [index]: () => (direction === 'rows' ? area.top : area.left),
      [hidden]: () => readHidden(session, line, direction),
      format: () => readFields(rangeFormat(session, line), asFields(options['format'], 'format')),
    };
    const picked = Object.keys(options).filter((key) => options[key] !== false);
    return Object.fromEntries(picked.map((key) => [key, readLine(all, key)]));
  });
}

function readLine(all: Readonly<Record<string, () => unknown>>, key: string): unknown {
  const read = memberOf(all, key);
  if (read === undefined) throw notImplemented(`row or column property ${key}`);
  return read();
}

function readFields(object: HostObject, wanted: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const member = name.charAt(0).toUpperCase() + name.slice(1);
      const child = memberOf(object.child, member)?.();
      if (child !== undefined && child !== null)
        return [name, readFields(child, asFields(wanted[name], name))];
      return [name, readLine(object.get ?? {}, member)];
    }),
  );
}

function lines({ sheetId, area }: AreaTarget, direction: Direction): CellArea[] {
  const count = direction === 'rows' ? rowCount(area) : columnCount(area);
  return Array.from({ length: count }, (_, index) => {
    const row = { ...area, top: area.top + index, bottom: area.top + index };
    const column = { ...area, left: area.left + index, right: area.left + index };
    return { sheetId, areas: [direction === 'rows' ? row : column] };
  });
}

/** Sets the given properties on each row (column). */
export function setLineProperties(
  session: Session,
  target: AreaTarget,
  direction: Direction,
  given: unknown,
): void {
  const all = lines(target, direction);
  if (!Array.isArray(given) || given.length !== all.length)
    throw invalidArgument('expected one entry for each row or column');
  const entries = given as readonly unknown[];
  for (const [index, line] of all.entries()) {
    const { rowHidden, columnHidden, ...rest } = asFields(entries[index] ?? {}, 'entry');
    const hidden = direction === 'rows' ? rowHidden : columnHidden;
    if (hidden !== undefined) writeHidden(session, line, direction, asBoolean(hidden, 'hidden'));
    applyEntry(session, line, rest);
  }
}
