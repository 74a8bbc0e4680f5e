// Reads the properties that `load` asked for, as the client expects to get them back.
import { notImplemented } from './host-error.ts';
import { memberOf, type HostObject } from './host-object.ts';

/** What `load` asked for: paths such as `format/fill/color`; none or `*` is every plain property. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

/** The object's answer to a query; `identify` adds by what the client finds it again. */
export function answerQuery(object: HostObject, query: Query, identify: Identify): unknown {
  const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
  const select = [...(query.Select ?? []), ...expanded];
  return answer(object, select.length === 0 ? ['*'] : select, query, identify);
}

function answer(object: HostObject, select: readonly string[], query: Query, identify: Identify): unknown {
  if (object.items === undefined) return { ...identify(object), ...readPaths(object, select, identify) };
  const ofCollection = select.filter((path) => memberOf(object.get, capital(path)) !== undefined);
  const ofItems = select.filter((path) => !ofCollection.includes(path));
  const skipped = query.Skip ?? 0;
  const items = object.items().slice(skipped, query.Top === undefined ? undefined : skipped + query.Top);
  return {
    ...readPaths(object, ofCollection, identify),
    _Items: items.map((item) => answer(item, ofItems, {}, identify)),
  };
}

function readPaths(
  object: HostObject,
  select: readonly string[],
  identify: Identify,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*' || head === '$all') Object.assign(read, readAll(object));
    else if (rest.length > 0)
      deeper.set(capital(head), [...(deeper.get(capital(head)) ?? []), rest.join('/')]);
    else if (memberOf(object.child, capital(head)) !== undefined) deeper.set(capital(head), ['*']);
    else read[capital(head)] = readOne(object, capital(head));
  }
  for (const [name, paths] of deeper) read[name] = readChild(object, name, paths, identify);
  return read;
}

function readAll(object: HostObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object.get ?? {}).map(([name, read]) => [name, read()]));
}

function readOne(object: HostObject, name: string): unknown {
  const read = memberOf(object.get, name);
  if (read === undefined) throw notImplemented(`${object.type}.${name}`);
  return read();
}

function readChild(object: HostObject, name: string, paths: readonly string[], identify: Identify): unknown {
  const open = memberOf(object.child, name);
  if (open === undefined) throw notImplemented(`${object.type}.${name}`);
  const child = open();
  return child === null ? null : answer(child, paths, {}, identify);
}

// The client sends names as the add-in wrote them: `values`; on the wire they begin with a capital.
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
