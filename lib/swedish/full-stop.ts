// Ends a sentence that was put together from parts.

/** The text with a full stop, unless it already ends as a sentence does. */
export function withFullStop(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
