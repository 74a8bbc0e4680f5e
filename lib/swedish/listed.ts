// Words after one another in a sentence.

/** `a`, `a och b`, `a, b och c`; '' for none. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
}
