// How the sheet names the list of direction words that holds besides its own: by number of words and a check number, so that the print
// that a committee adopts says exactly which list it was.
import { fingerprint } from '../model/fingerprint.ts';
import { DIRECTION_WORDS } from '../rules/direction-words.ts';
import type { DirectionWord } from '../rules/direction-words.ts';
import { formatNumber } from '../swedish/format-number.ts';

/** A check number of the list, short enough to compare by eye: `k3f9a2c`. */
export function wordListMark(words: readonly DirectionWord[] = DIRECTION_WORDS): string {
  const lines = words.map(({ word, wanted, outweighs }) => [word, wanted, outweighs === true].join('\t'));
  return fingerprint(lines.join('\n')).slice(-7);
}

/** The line in the sheet. */
export function wordListLine(words: readonly DirectionWord[] = DIRECTION_WORDS): string {
  const count = formatNumber(words.length);
  return `Egna ord skrivs här och går före Målljus ordlista (${count} ord, kontrolltal ${wordListMark(words)}), som gäller för alla andra ord. Den finns att läsa och skriva ut på hjälpsidan «Riktningsord».`;
}

const LINE = /Målljus ordlista \(.* ord, kontrolltal ([0-9a-z]{7})\)/;

/** The check number in such a line, or null when the text is another. */
export function toldWordListMark(text: string): string | null {
  return LINE.exec(text)?.[1] ?? null;
}
