// Defined names.
import { HostError, itemNotFound, invalidArgument } from './host-error.ts';
import { asBoolean, asText } from './arguments.ts';
import { fullAddress, parseAddress } from './area.ts';
import { findSheetOrNull } from './find-sheet.ts';
import type { HostObject } from './host-object.ts';
import type { WorkbookDocument } from '../document.ts';
import { range } from './range.ts';
import { asCellArea } from './range-areas.ts';
import type { Session } from './session.ts';

type Name = WorkbookDocument['names'][number];

/** The workbook's names. */
export function workbookNames(session: Session): HostObject {
  const items = (): HostObject[] => session.state.current.names.map(({ name }) => namedItem(session, name));
  const find = (name: unknown): HostObject | null => items().find(({ id }) => same(id, name)) ?? null;
  return {
    type: 'NamedItemCollection',
    items,
    item: (name) => find(name) ?? missing(name),
    open: {
      GetItemOrNullObject: find,
      Add: (name, reference) => addName(session, asText(name, 'name'), reference),
    },
    call: { GetCount: () => session.state.current.names.length },
  };
}

/** Names that belong to one sheet: the document keeps all names with the workbook. */
export function sheetNames(): HostObject {
  return {
    type: 'NamedItemCollection',
    items: () => [],
    item: (name) => missing(name),
    open: { GetItemOrNullObject: () => null },
    call: { GetCount: () => 0 },
  };
}

function missing(name: unknown): never {
  throw itemNotFound(`name ${JSON.stringify(name)}`);
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

function addName(session: Session, name: string, reference: unknown): HostObject {
  if (!/^[\p{L}_\\][\p{L}\d._\\]*$/u.test(name)) throw invalidArgument(`name: ${name}`);
  if (session.state.current.names.some((other) => same(other.name, name)))
    throw new HostError('ItemAlreadyExists', `The name "${name}" is taken.`);
  const formula = typeof reference === 'string' ? reference : referenceTo(session, reference);
  session.state.change((document) => ({
    ...document,
    names: [...document.names, { name, formula, visible: true }],
  }));
  return namedItem(session, name);
}

function referenceTo(session: Session, value: unknown): string {
  const { sheetId, areas } = asCellArea(value, 'reference');
  const { name } = session.state.sheet(sheetId);
  const absolute = (address: string): string => address.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${areas
    .map((area) => {
      const address = fullAddress(name, area);
      const divide = address.lastIndexOf('!') + 1;
      return address.slice(0, divide) + absolute(address.slice(divide));
    })
    .join(',')}`;
}

function namedItem(session: Session, name: string): HostObject {
  const own = (): Name =>
    session.state.current.names.find((other) => same(other.name, name)) ?? missing(name);
  const change = (edit: (own: Name) => readonly Name[]): void => {
    session.state.change((document) => ({
      ...document,
      names: document.names.flatMap((other) => (same(other.name, name) ? edit(other) : [other])),
    }));
  };
  const area = (): HostObject | null => openReference(session, own().formula);
  return {
    type: 'NamedItem',
    id: name,
    get: {
      Name: () => own().name,
      Formula: () => formulaOf(own()),
      Value: () => formulaOf(own()),
      Type: () => (area() === null ? 'String' : 'Range'),
      Visible: () => own().visible,
      Scope: () => 'Workbook',
    },
    set: {
      Visible: (value) => {
        const visible = asBoolean(value, 'visible');
        change((item) => [{ ...item, visible }]);
      },
    },
    open: {
      GetRange: () => area() ?? missing(name),
      GetRangeOrNullObject: area,
    },
    call: {
      Delete: () => {
        change(() => []);
      },
    },
  };
}

function formulaOf({ formula }: Name): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

// A name that stands for one area of a sheet that exists.
function openReference(session: Session, formula: string): HostObject | null {
  const text = formula.replace(/^=/, '');
  if (!/![$A-Z\d:]+$/.test(text)) return null;
  const { sheet, area } = parseAddress(text);
  const found = findSheetOrNull(session, sheet);
  return found === null ? null : range(session, found.id, area);
}
