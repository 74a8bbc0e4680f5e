// Flags that say the opposite of each other, alike for every command that takes them.
import { refuse, type Refusal } from '../app/result.ts';
import type { Flag, GivenOptions } from './read-options.ts';

const OPPOSED = [
  ['strikt', 'antaganden'],
  ['uppföljning', 'utan-uppföljning'],
] as const satisfies readonly (readonly [yes: Flag, no: Flag])[];

/** The refusal when both of a pair are given; null otherwise. */
export function refuseOpposed(flags: GivenOptions['flags']): Refusal | null {
  const pair = OPPOSED.find((names) => names.every((name) => flags.has(name)));
  return pair === undefined
    ? null
    : refuse('usage', `--${pair[0]} och --${pair[1]} säger emot varandra; ange ett av dem.`);
}

/** What the pair that begins with a flag says: null when neither is given. */
export function saidOf(flags: GivenOptions['flags'], yes: (typeof OPPOSED)[number][0]): boolean | null {
  if (flags.has(yes)) return true;
  return OPPOSED.some(([one, no]) => one === yes && flags.has(no)) ? false : null;
}
