// The numbers that stand in a formula, which its limits are likely to be reckoned from.

// A number with a decimal comma or point, not the end of a name such as «mått2».
const CONSTANT = /(?<![\p{L}\d])\d+(?:[.,]\d+)?/gu;

/** `constantsOf('= utfall >= 0,9 * målvärde')` is 0.9. */
export function constantsOf(source: string): readonly number[] {
  return (source.match(CONSTANT) ?? []).map((text) => Number(text.replace(',', '.')));
}
