// The form in which the host shows an object of Excel's to the client: its members by their names on the wire, as functions.

/** An object such as a range. Names are as on the wire: `Values`, `GetRange`. */
export interface HostObject {
  /** `Range`, for error texts. */
  readonly type: string;
  /** By what it is found again in its collection. */
  readonly id?: string | number;
  /** True for objects that the client keeps by reference between requests. */
  readonly kept?: boolean;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects reached as properties; null is a null object. */
  readonly child?: Readonly<Record<string, () => HostObject | null>>;
  /** Methods that answer with an object; null is a null object. */
  readonly open?: Readonly<Record<string, (...values: readonly unknown[]) => HostObject | null>>;
  /** Methods that answer with a plain value, or nothing. */
  readonly call?: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  /** What a collection holds. */
  readonly items?: () => readonly HostObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (key: unknown) => HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The member called `name`; not taken from the prototype. */
export function memberOf<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
