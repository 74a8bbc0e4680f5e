// The pieces that the parts of a tjänsteskrivelse are put together of.
import type { LetterBlock } from '../model/letter.ts';
import { formatNumber } from '../swedish/format-number.ts';

export const text = (words: string): LetterBlock => ({ kind: 'text', text: words });

/** A text for a person to write, marked so that nobody takes it for finished. */
export const gap = (what: string): LetterBlock => text(`[Skriv: ${what}]`);

/** More than this nobody reads in a letter. */
const MOST_ITEMS = 30;

/** A list under its opening, no longer than is read; nothing for nothing. */
export function listed(opening: string, items: readonly string[]): readonly LetterBlock[] {
  if (items.length === 0) return [];
  const left = items.length - MOST_ITEMS;
  const more = left > 0 ? [`… och ${formatNumber(left)} till, som står på webbsidan.`] : [];
  return [text(opening), { kind: 'list', items: [...items.slice(0, MOST_ITEMS), ...more] }];
}
