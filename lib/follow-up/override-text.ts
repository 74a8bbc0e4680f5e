// An override as stored rounds keep it, and what a stored one says that it was made on.
import { STATUS_WORD, type Status } from '../model/assessment.ts';
import type { Override } from '../model/follow-up.ts';
import { tidy } from '../swedish/spaces.ts';

type Told = Pick<Override, 'status' | 'decision' | 'reason'>;

/** Body, day and § in words: `KS 2021-03-10 § 12`. */
export function decisionText({ body, date, section }: Pick<Override, 'body' | 'date' | 'section'>): string {
  return [body, date ?? '', section].filter((part) => part !== '').join(' ');
}

/** `Grön, KS 2021-03-10 § 12, på 88 %: Mätningen gjordes före branden.` */
export function overrideText(override: Told & Pick<Override, 'madeOn'>): string {
  const { madeOn } = override;
  return `${opening(override)}${madeOn === null ? '' : `${ON}${madeOn}`}${ending(override)}`;
}

/** What a stored text says that this very override was made on; null when the text is of another one, or does not say. */
export function rememberedIn(stored: string, override: Told): string | null {
  const [start, end] = [`${opening(override)}${ON}`, ending(override)];
  const isIt = stored.length > start.length + end.length && stored.startsWith(start) && stored.endsWith(end);
  return isIt ? stored.slice(start.length, stored.length - end.length) : null;
}

const ON = ', på ';

function opening({ status, decision }: { readonly status: Status; readonly decision: string }): string {
  return `${STATUS_WORD[status]}, ${tidy(decision)}`;
}

/** Longer reasons are cut, so that the text has room in one cell. */
const LONGEST_REASON = 4000;

function ending({ reason }: Pick<Override, 'reason'>): string {
  // Half of a character of two is cut away too.
  return `: ${tidy(reason)
    .slice(0, LONGEST_REASON)
    .replace(/[\uD800-\uDBFF]$/, '')}`;
}
