// What the document does not hold but Excel does: remembered while the workbook is open, so that it can be read back.
import { invalidArgument } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

/** One remembered value; null until it is written. */
export function rememberedValue<T>(
  session: Session,
  key: string,
): {
  readonly read: () => T | null;
  readonly write: (value: T | null) => void;
} {
  return {
    read: () => (session.remembered.get(key) as T | undefined) ?? null,
    write: (value) => {
      session.remembered.set(key, value);
    },
  };
}

/** Plain members with what they are from the start: `{ ShowGridlines: true }`. They take values of the same type. */
export function rememberedMembers(
  session: Session,
  key: string,
  start: Readonly<Record<string, unknown>>,
): Required<Pick<HostObject, 'get' | 'set'>> {
  const members = Object.entries(start).map(([name, first]) => {
    const { read, write } = rememberedValue(session, `${key}/${name}`);
    const get = (): unknown => read() ?? first;
    const set = (value: unknown): void => {
      if (typeof value !== typeof first) throw invalidArgument(`${name}: expected ${typeof first}`);
      // Refused as every change is when the workbook is read-only.
      session.state.change((document) => document);
      write(value);
    };
    return { name, get, set };
  });
  return {
    get: Object.fromEntries(members.map(({ name, get }) => [name, get])),
    set: Object.fromEntries(members.map(({ name, set }) => [name, set])),
  };
}
