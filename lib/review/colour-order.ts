// The colours of a rule against each other: which cells may overlap, and which colour is better.
import type { RuleColour } from '../model/rule-set.ts';

/** The cells two by two, those with red first: they are the graver overlaps. */
export const COLOUR_PAIRS = [
  ['green', 'red'],
  ['yellow', 'red'],
  ['green', 'yellow'],
] as const satisfies readonly (readonly [RuleColour, RuleColour])[];

/** The better the colour, the higher. */
export const COLOUR_RANK: Readonly<Record<RuleColour, number>> = { green: 2, yellow: 1, red: 0 };
