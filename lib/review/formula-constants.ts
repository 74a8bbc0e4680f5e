// The numbers that stand in a formula, which its limits are likely to be reckoned from.

// A number with spaces between its thousands or not, with a decimal comma or point or not; not the end of a name such as «mått2».
const CONSTANT = /(?<![\p{L}\d])(?:\d{1,3}(?:\s\d{3})+(?!\d)|\d+)(?:[.,]\d+)?/gu;

/** `constantsOf('= utfall >= 0,9 * målvärde')` is 0.9. */
export function constantsOf(source: string): readonly number[] {
  return (source.match(CONSTANT) ?? []).map((text) => Number(text.replace(/\s/gu, '').replace(',', '.')));
}
