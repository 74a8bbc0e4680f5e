// Carries out one request of the client: finds the objects it speaks of and does its actions in order, until one fails.
import { HostError, invalidArgument, itemNotFound, notImplemented } from './host-error.ts';
import { memberOf, type HostObject } from './host-object.ts';
import { answerQuery, type Query } from './query.ts';
import type { References } from './references.ts';

/** The body of a request, as the client library sends it. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly unknown[])[];
}

export interface ResponseBody {
  readonly Error: {
    readonly Code: string;
    readonly HttpStatusCode: number;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  } | null;
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
}

// The client's numbers for kinds of action and of path (`office-js`, excel-web-16.00.debug.js).
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Does the actions of `body` on the workbook behind `root`. Those before a failing one stay done, as in Excel. */
export function executeRequest(body: RequestBody, root: HostObject, references: References): ResponseBody {
  const run = new Run(body, root, references);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const location = run.locate(action);
      const answer = { Code: error.code, HttpStatusCode: 400, Message: error.message };
      return { Error: { ...answer, ActionIndex: index, Location: location }, Results: results };
    }
  }
  return { Error: null, Results: results };
}

class Run {
  readonly #body: RequestBody;
  readonly #root: HostObject;
  readonly #references: References;
  readonly #found = new Map<number, HostObject | null>();

  constructor(body: RequestBody, root: HostObject, references: References) {
    this.#body = body;
    this.#root = root;
    this.#references = references;
  }

  act(action: Action): unknown {
    const object = this.#find(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.#identify(object);
      case ACTION.query:
        return object === null
          ? null
          : answerQuery(object, action.QueryInfo ?? {}, (found) => this.#identify(found));
      case ACTION.method:
        return this.#invoke(object, action);
      case ACTION.set:
        this.#set(object, action);
        return null;
      case ACTION.trace:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** `Range.values`, as Excel names the place of an error. */
  locate(action: Action): string {
    const found = this.#found.get(action.ObjectPathId);
    const owner = found?.type ?? this.#body.ObjectPaths[action.ObjectPathId]?.Name ?? '';
    const member = action.Name.charAt(0).toLowerCase() + action.Name.slice(1);
    return member === '' ? owner : `${owner}.${member}`;
  }

  #invoke(object: HostObject | null, action: Action): unknown {
    if (action.Name === '_KeepReference') return null;
    if (object === null) throw nullObject(action.Name);
    const method = memberOf(object.call, action.Name);
    if (method === undefined) throw notImplemented(`${object.type}.${action.Name}`);
    return method(...this.#values(action.ArgumentInfo)) ?? null;
  }

  #set(object: HostObject | null, action: Action): void {
    if (object === null) throw nullObject(action.Name);
    const write = memberOf(object.set, action.Name);
    if (write === undefined) throw notImplemented(`${object.type}.${action.Name} =`);
    write(this.#values(action.ArgumentInfo)[0]);
  }

  #identify(object: HostObject): Record<string, unknown> {
    return {
      ...(object.id === undefined ? {} : { _Id: object.id }),
      ...(object.kept === true ? { _ReferenceId: this.#references.keep(object) } : {}),
    };
  }

  #find(pathId: number): HostObject | null {
    const known = this.#found.get(pathId);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[pathId];
    if (path === undefined) throw new HostError('InvalidObjectPath', `no object path ${pathId}`);
    const found = this.#open(path);
    this.#found.set(pathId, found);
    return found;
  }

  #open(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.#root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return this.#references.find(path.Name ?? '');
    if (path.ParentObjectPathId === undefined)
      throw notImplemented(`object path type ${path.ObjectPathType}`);
    const parent = this.#find(path.ParentObjectPathId);
    return parent === null ? null : this.#openFrom(parent, path);
  }

  #openFrom(
    parent: HostObject,
    { ObjectPathType, Name = '', ArgumentInfo: given }: ObjectPath,
  ): HostObject | null {
    if (ObjectPathType === PATH.property) return this.#member(parent, parent.child, Name)();
    if (ObjectPathType === PATH.method) return this.#openByMethod(parent, Name, this.#values(given));
    if (ObjectPathType !== PATH.indexer) throw notImplemented(`object path type ${ObjectPathType}`);
    const [key] = this.#values(given);
    if (parent.item !== undefined) return parent.item(key);
    return findById(parent, key);
  }

  #openByMethod(parent: HostObject, name: string, values: readonly unknown[]): HostObject | null {
    const method = memberOf(parent.open, name);
    if (method !== undefined) return method(...values);
    if (name === 'GetItemAt' && parent.items !== undefined) return itemAt(parent, values[0]);
    return this.#member(parent, parent.open, name)(...values);
  }

  #member<T>(object: HostObject, table: Readonly<Record<string, T>> | undefined, name: string): T {
    const member = memberOf(table, name);
    if (member === undefined) throw notImplemented(`${object.type}.${name}`);
    return member;
  }

  #values(given: ArgumentInfo | undefined): unknown[] {
    const paths = given?.ReferencedObjectPathIds;
    return (given?.Arguments ?? []).map((value, index) => {
      const path = paths?.[index];
      if (Array.isArray(path)) throw notImplemented('arrays of objects as arguments');
      return typeof path === 'number' && path !== 0 ? this.#find(path) : value;
    });
  }
}

function findById(collection: HostObject, key: unknown): HostObject {
  const found = collection.items?.().find(({ id }) => id === key);
  if (found === undefined) throw itemNotFound(`${collection.type}: ${JSON.stringify(key)}`);
  return found;
}

function itemAt(collection: HostObject, index: unknown): HostObject {
  const found = typeof index === 'number' ? collection.items?.()[index] : undefined;
  if (found === undefined) throw invalidArgument(`${collection.type}.getItemAt(${JSON.stringify(index)})`);
  return found;
}

function nullObject(member: string): HostError {
  return new HostError('InvalidObjectPath', `${member} was used on a null object.`);
}
