// What one piece of a målvärde's wording can stand for. A wording is read as a row of tags, and the row of their
// one-letter roles is the shape that the readings in shapes/ recognise.
import type { ReferenceTarget, TargetKind } from '../target.ts';
import type { TargetQuantity } from './quantity.ts';

export type LevelKind = Extract<TargetKind, 'atLeast' | 'atMost' | 'above' | 'below'>;
export type ChangeKind = Extract<
  TargetKind,
  'increase' | 'decrease' | 'unchanged' | 'notIncrease' | 'notDecrease'
>;

/**
 * Letters in a shape.
 * `c` limit before («minst») · `s` limit after («eller mer») · `q` quantity · `f` share («8 av 10») · `u` change («öka») ·
 * `v` comparative («lägre») · `r` comparison value («riket») · `i` level with · `b` baseline · `y` year · `t` other date ·
 * `j` compared with · `n` negation · `m` verb or filler · `o` från · `h` till · `p` med · `l` mellan · `d` och · `x` eller ·
 * `-` dash · `a` activity done · `k` place («plats») · `e` «bästa» · `B` among · `g` preposition · `L` name of the
 * measured value · `w` any other word · `z` vague · `P` plus-minus · `I` «inga» · `A` «alla» · `S` time marker · `T` time that
 * sets no date · `.` `,` `:` `/` marks.
 */
export type Role = string;

/** What a phrase in the word tables means. */
export interface Meaning {
  readonly role: Role;
  readonly level?: LevelKind;
  readonly change?: ChangeKind;
  /** Size of a change in percent, for «halveras», «dubbleras». */
  readonly size?: number;
  /** Share in percent, for «hälften», «samtliga». */
  readonly share?: number;
  readonly reference?: ReferenceTarget['reference'];
  readonly relation?: ReferenceTarget['relation'];
  /** Baseline as it is to be shown: `föregående år`, `2019`. */
  readonly from?: string;
  /** Date form that the phrase fixes, e.g. `--12-31` for «vid årets slut». */
  readonly date?: string;
  /** True for a time that comes back («varje år»), so that the målvärde holds each time. */
  readonly repeated?: boolean;
  /** Years that a time marker moves the date («före 2020» is 2019). */
  readonly before?: boolean;
  /** Remark to the officer when the phrase is used. */
  readonly warning?: string;
  /** For vague phrases: what to ask. */
  readonly question?: string;
  readonly suggestion?: string;
  /** True when the word names a value whose higher outcomes are better by definition (NKI, index). */
  readonly higherIsBetter?: boolean;
}

/** A phrase, number or mark found in a text. `start`/`end` are offsets in the cleaned text. */
export interface Tag extends Meaning {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly quantity?: TargetQuantity;
}

/** The roles of the tags in a row, one letter each: «minst 80 %» is `cq`. */
export function shapeOf(tags: readonly Tag[]): string {
  return tags.map((tag) => tag.role).join('');
}
