// What a reading is: the shape of a clause's core and how a målvärde is made of it.
import type { Target } from '../../target.ts';
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import type { LevelKind, Tag } from '../tag.ts';

/** A målvärde without its text and remarks, which the reader adds. */
export type Core = Target extends infer T ? (T extends Target ? Omit<T, 'text' | 'warnings'> : never) : never;

/** A core with remarks of its own. */
export type Made = Core & { readonly warnings?: readonly string[] };

/** One way of reading: `pattern` has to fit the whole shape. null means that this reading does not hold after all. */
export interface Shape {
  readonly pattern: RegExp;
  readonly make: (clause: Clause) => Made | Doubt | null;
}

const INVERSE: Readonly<Record<LevelKind, LevelKind | null>> = {
  above: 'atMost',
  below: 'atLeast',
  atLeast: null,
  atMost: null,
};

/** The limit that a clause sets, «inte under» being at least; null when it sets none or contradicts itself. */
export function levelOf(tags: readonly Tag[]): LevelKind | null {
  const [limit, ...others] = tags.flatMap((tag) => (tag.level === undefined ? [] : [tag.level]));
  if (limit === undefined || others.length > 0) return null;
  return tags.some((tag) => tag.role === 'n') ? INVERSE[limit] : limit;
}

/** The tags of one role that carry a quantity, as quantities. */
export function quantitiesOf(tags: readonly Tag[]): readonly NonNullable<Tag['quantity']>[] {
  return tags.flatMap((tag) => (tag.role === 'q' && tag.quantity ? [tag.quantity] : []));
}

/** `{ unit }` when there is one, for spreading. */
export function unitPart(...units: readonly (string | undefined)[]): { readonly unit?: string } {
  const unit = units.find((each) => each !== undefined);
  return unit === undefined ? {} : { unit };
}
