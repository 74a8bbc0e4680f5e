// Wholes to try a roll-up rule with.
//
// Shares and the mean of equally weighted parts are linear in the shares of green, yellow and red, which together are 1: every limit is a
// line across a triangle, and the lines cut it into polygons within which nothing changes. Every polygon contains the middle of three of its
// corners, every edge the middle of two, so trying all corners, middles of two and middles of three is a proof for wholes of any
// size. The corners have halves of the limits' decimals at most, so the shares are counts of a whole that is large enough.
// Counts («högst en röd») are not shares: they are tried with every whole of up to SMALL parts, more where the rule counts farther, and
// with large wholes that have few parts of one colour. A count beyond what the rule names says nothing new.
// Where parts weigh differently the mean says nothing of the counts but which colours there are; each whole is then also tried with
// means at, between and beyond the limits.
import type { Tally } from '../assess/roll-up-tally.ts';
import type { RollUpCondition, RollUpRow } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { decimalsOf } from '../swedish/format-number.ts';
import { distinct } from './pieces.ts';

/** Counts of rated parts. */
export type Counts = Readonly<Record<RuleColour, number>>;

const SMALL = 20;
const LARGEST_COUNTED = 60;
/** No whole is larger; limits with more decimals than these are tried with shares rounded to it. */
const LARGEST = 12_000_000;

/** The wholes, those that read well first. */
export function rollUpSamples(row: Pick<RollUpRow, RuleColour>): readonly Tally[] {
  const leaves = RULE_COLOURS.flatMap((colour) => leavesOf(row[colour]));
  const means = leaves.flatMap((leaf) => (leaf.kind === 'mean' ? [leaf.atLeast] : []));
  const counts = [
    ...smallWholes(leaves),
    ...(leaves.some(({ kind }) => kind === 'share' || kind === 'mean') ? largeWholes(leaves) : []),
  ];
  const mixed = means.length > 0 && leaves.some(({ kind }) => kind !== 'mean');
  return counts.flatMap((one) => [tallyOfCounts(one), ...(mixed ? weighted(one, means) : [])]);
}

function leavesOf(condition: RollUpCondition): readonly RollUpCondition[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(leavesOf) : [condition];
}

/** Parts that all weigh the same. */
export function tallyOfCounts({ green, yellow, red }: Counts): Tally {
  return {
    counts: { green, yellow, red, unrated: 0 },
    points: BigInt(2 * green + yellow),
    weight: BigInt(green + yellow + red),
  };
}

function smallWholes(leaves: readonly RollUpCondition[]): readonly Counts[] {
  const counted = leaves.flatMap((leaf) => (leaf.kind === 'count' ? [leaf.count] : []));
  const most = Math.max(SMALL, Math.min(LARGEST_COUNTED, Math.max(0, ...counted) + 2));
  return [10, ...range(1, most).filter((size) => size !== 10)].flatMap(wholesOf);
}

/** Every way to colour so many parts, the best first. */
export function wholesOf(size: number): readonly Counts[] {
  return range(0, size).flatMap((worse) =>
    range(0, worse).map((red) => ({ green: size - worse, yellow: worse - red, red })),
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

interface Line {
  /** Factors of the shares of green and yellow; red is what is left. */
  readonly green: number;
  readonly yellow: number;
  readonly is: number;
}

const SIDES: readonly Line[] = [
  { green: 1, yellow: 0, is: 0 },
  { green: 0, yellow: 1, is: 0 },
  { green: 1, yellow: 1, is: 1 },
];

function lineOf(leaf: RollUpCondition): readonly Line[] {
  if (leaf.kind === 'mean') return [{ green: 2, yellow: 1, is: leaf.atLeast }];
  if (leaf.kind !== 'share') return [];
  const has = (colour: RuleColour): number => (leaf.colours.includes(colour) ? 1 : 0);
  const red = has('red');
  return [{ green: has('green') - red, yellow: has('yellow') - red, is: leaf.percent / 100 - red }];
}

type Shares = readonly [green: number, yellow: number];

function largeWholes(leaves: readonly RollUpCondition[]): readonly Counts[] {
  const lines = [...SIDES, ...leaves.flatMap(lineOf)];
  const size = wholeFor(lines);
  const shares = middles(corners(lines));
  return shares.flatMap(([green, yellow]) => {
    const whole = { green: Math.round(green * size), yellow: Math.round(yellow * size) };
    const counts = { ...whole, red: size - whole.green - whole.yellow };
    return [counts, ...withFew(counts)];
  });
}

/** Large enough for halves of the limits' decimals, and for the middle of two or three of these. */
function wholeFor(lines: readonly Line[]): number {
  const decimals = Math.max(2, ...lines.map(({ is }) => decimalsOf(is)));
  return Math.min(LARGEST, 12 * 10 ** decimals);
}

function corners(lines: readonly Line[]): readonly Shares[] {
  const found = new Map<string, Shares>();
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      const determinant = one.green * other.yellow - other.green * one.yellow;
      if (determinant === 0) continue;
      const green = (one.is * other.yellow - other.is * one.yellow) / determinant;
      const yellow = (one.green * other.is - other.green * one.is) / determinant;
      if (Math.min(green, yellow, 1 - green - yellow) < -TINY) continue;
      found.set(`${green.toFixed(9)} ${yellow.toFixed(9)}`, [Math.abs(green), Math.abs(yellow)]);
    }
  });
  return [...found.values()];
}

const TINY = 1e-9;

/** The corners, the middles of each two and the middles of each three. */
function middles(points: readonly Shares[]): readonly Shares[] {
  const pairs = points.flatMap((one, index) => points.slice(index + 1).map((other) => [one, other] as const));
  const threes = pairs.flatMap(([one, other]) =>
    points.slice(points.indexOf(other) + 1).map((third) => [one, other, third]),
  );
  return [...points, ...[...pairs, ...threes].map(middleOf)];
}

function middleOf(points: readonly Shares[]): Shares {
  const sum = points.reduce<Shares>(([green, yellow], one) => [green + one[0], yellow + one[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

const FEW = [1, 2, 3];

/** The same whole with a few parts of a colour that it has none of. */
function withFew(counts: Counts): readonly Counts[] {
  return RULE_COLOURS.filter((colour) => counts[colour] === 0).flatMap((colour) =>
    FEW.map((few) => ({ ...counts, [colour]: few })),
  );
}

const WEIGHT = 1_000_000;

/** The same counts with the means that weights could give them. */
function weighted(counts: Counts, limits: readonly number[]): readonly Tally[] {
  const points = (['red', 'yellow', 'green'] as const).flatMap((colour, value) =>
    counts[colour] > 0 ? [value] : [],
  );
  const [worst, best] = [Math.min(...points), Math.max(...points)];
  const stops = distinct([worst, best, ...limits.filter((limit) => limit > worst && limit < best)]);
  const between = stops.slice(1).map((stop, index) => (stop + (stops[index] ?? stop)) / 2);
  return [...stops, ...between].map((mean) => ({
    counts: { ...counts, unrated: 0 },
    points: BigInt(Math.round(mean * WEIGHT)),
    weight: BigInt(WEIGHT),
  }));
}
