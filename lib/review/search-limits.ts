// Where the answers of formulas change, found by search: a formula says yes or no to one outcome at a time.
// Candidates are the figures that it can be about and what lies between and beyond them; between two candidates that are answered
// differently the change is closed in on by halving. What a formula does only between two neighbouring candidates that it
// answers alike is not seen, and every finding of a formula therefore says that it was found by search.
import type { MeasureCondition } from '../model/condition.ts';
import { clean, compare } from '../rules/compare.ts';
import type { Situation } from '../rules/situation.ts';
import { constantsOf } from './formula-constants.ts';
import { distinct } from './pieces.ts';

/** Figures that the formulas of a condition may change at: those of the situation, and these with the constants of the text. */
export function formulaAnchors(condition: MeasureCondition, situation: Situation): readonly number[] {
  switch (condition.kind) {
    case 'formula':
      return combined(situationFigures(situation), constantsOf(condition.source));
    case 'not':
      return formulaAnchors(condition.of, situation);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => formulaAnchors(part, situation));
    default:
      return [];
  }
}

function situationFigures({ requirement: { low, high }, bases }: Situation): readonly number[] {
  const all = [low?.value ?? null, high?.value ?? null, ...Object.values(bases)];
  return distinct(all.filter((value) => value !== null));
}

const SHARES = [0, 0.5, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2];

/** Each figure in its shares, and with each constant added, taken away, as a factor and as a percentage. */
function combined(figures: readonly number[], constants: readonly number[]): readonly number[] {
  const shares = [...SHARES, ...constants, ...constants.map((one) => one / 100)];
  const products = figures.flatMap((figure) => shares.map((share) => clean(figure * share)));
  const sums = figures.flatMap((figure) =>
    constants.flatMap((one) => [clean(figure + one), clean(figure - one)]),
  );
  const halfway = figures.flatMap((one) => figures.map((other) => (one + other) / 2));
  return distinct([...products, ...sums, ...halfway, ...constants, 0]).slice(0, MOST_ANCHORS);
}

const MOST_ANCHORS = 200;

/**
 * The values at which `look`, which tells everything there is to tell of a value, changes: near the anchors, between them and beyond
 * them. Both a limit that is itself included and one that is not are found; they are as exact as comparing figures is.
 */
export function turningPoints(
  anchors: readonly number[],
  look: (value: number) => string,
): readonly number[] {
  const values = candidates(anchors);
  const looks = values.map(look);
  return values.flatMap((value, index) => {
    const next = values[index + 1];
    return next === undefined || looks[index] === looks[index + 1] ? [] : [turn(value, next, look)];
  });
}

function candidates(anchors: readonly number[]): readonly number[] {
  const own = distinct(anchors);
  const far = Math.max(1, ...own.map(Math.abs));
  const ends = [-100 * far, -10 * far, -2 * far, ...own, 2 * far, 10 * far, 100 * far];
  return distinct([
    ...ends.flatMap((value, index) => [value, (value + (ends[index + 1] ?? value)) / 2]),
    ...own.flatMap((value) => [value - far * NEAR, value + far * NEAR]),
  ]);
}

/** Nearer than anything that is reported, farther than binary noise. */
const NEAR = 1e-6;
const MOST_HALVINGS = 80;

function turn(from: number, to: number, look: (value: number) => string): number {
  const before = look(from);
  let [low, high] = [from, to];
  for (let halving = 0; halving < MOST_HALVINGS && compare(low, high) !== 0; halving++) {
    const middle = (low + high) / 2;
    if (look(middle) === before) low = middle;
    else high = middle;
  }
  return rounded((low + high) / 2);
}

/** A limit that somebody set has few digits; what halving leaves has many. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
