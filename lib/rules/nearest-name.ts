// The name that somebody is likely to have meant by one that there is not.
import { nameKey } from './name-key.ts';
import { lettersBetween } from './phrases/steps-between.ts';

/** So many names are compared letter by letter; a workbook may hold a hundred thousand. */
const MOST_COMPARED = 500;
/** Among more names than this none is suggested: each unknown one would be held against all of them. */
const MOST_SEARCHED = 5000;
/** Of the letters of the longer name. */
const MOST_DIFFERENT = 0.35;

/**
 * The nearest of the names (by `nameKey`, as they are written), or null when none is near: one that holds the name or stands in it, else the
 * one that fewest letters tell from it. `nearestName('Socialnämden', …)` is `Socialnämnden`.
 */
export function nearestName(name: string, names: ReadonlyMap<string, string>): string | null {
  const key = nameKey(name);
  if (key === '' || names.size > MOST_SEARCHED) return null;
  const holding = [...names].find(([other]) => isPartOf(key, other) || isPartOf(other, key));
  return holding?.[1] ?? nearestByLetters(key, names);
}

function isPartOf(part: string, whole: string): boolean {
  return ` ${whole} `.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${part} `);
}

function nearestByLetters(key: string, names: ReadonlyMap<string, string>): string | null {
  const alike = [...names].filter(
    ([other]) => Math.abs(other.length - key.length) <= MOST_DIFFERENT * Math.max(other.length, key.length),
  );
  let best: string | null = null;
  let least = MOST_DIFFERENT;
  for (const [other, written] of alike.slice(0, MOST_COMPARED)) {
    const share = lettersBetween(key, other) / Math.max(key.length, other.length);
    if (share < least) [best, least] = [written, share];
  }
  return best;
}
