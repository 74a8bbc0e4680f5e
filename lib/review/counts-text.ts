// How many parts have which colour, in words.
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { formatNumber } from '../swedish/format-number.ts';

const ONE: Readonly<Record<RuleColour, string>> = { green: 'grön', yellow: 'gul', red: 'röd' };
const SEVERAL: Readonly<Record<RuleColour, string>> = { green: 'gröna', yellow: 'gula', red: 'röda' };

/** `8 gröna, 1 gul och 1 röd`; colours that no part has are left out. */
export function countsText(counts: Readonly<Record<RuleColour, number>>): string {
  const parts = RULE_COLOURS.filter((colour) => counts[colour] > 0).map((colour) => {
    const count = counts[colour];
    return `${formatNumber(count)} ${(count === 1 ? ONE : SEVERAL)[colour]}`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1) ?? ''}`;
}
