// Keeps a text within what one cell can hold.

/** The most characters that a cell holds in Excel. */
export const MAX_CELL_TEXT = 32_767;

/** At most `limit` characters, ending with «…» when something was cut; never cuts a character in two. */
export function shorten(text: string, limit: number = MAX_CELL_TEXT): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
