// A noun just before the figure names what is measured: «Bemötande 90 %». Short words, verbs and near-misses of deciding
// words stay unknown, so that «mnst 80 %» is asked about.
import { shapeOf, type Tag } from './tag.ts';
import { isNearSlip } from './typos.ts';

/** The tags with such a noun as a label (`L`). */
export function nameNouns(tags: readonly Tag[]): readonly Tag[] {
  const match = /^[wgdL]*w(?=q[^-]?)/.exec(shapeOf(tags));
  if (!match) return tags;
  const at = match[0].length - 1;
  return tags.map((tag, i) => (i === at && isNoun(tag.text) ? { ...tag, role: 'L' } : tag));
}

function isNoun(word: string): boolean {
  return /^\p{L}[\p{L}-]{4,}$/u.test(word) && !/a$/i.test(word) && !isNearSlip(word);
}
