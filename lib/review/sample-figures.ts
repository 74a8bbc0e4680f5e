// Figures to try a rule with, so chosen that every order in which its limits can stand is tried at least once.
//
// The limits are linear in the figures (målvärde, utgångsvärde …). Two of them change places only where they are equal, which is
// a plane in the space of the figures; between such planes the rule looks the same everywhere. One figure is therefore eliminated
// after the other (every pair of planes is crossed), and on the way back each figure is given every value at which something may
// change, one value between each two of these, and one beyond them. Every part of the space, also where limits coincide, is
// then met at least once: a check at all of these figures is a proof for all figures.
import { clean } from '../rules/compare.ts';
import { spend, type Effort } from './effort.ts';
import { distinct } from './pieces.ts';
import { plainValueBetween } from './plain-value.ts';
import { spread } from './spread.ts';
import { LIMIT_FIGURES, type LimitFigure, type LimitForm } from './limit-forms.ts';

/** One value for each of `LIMIT_FIGURES`. */
export type Figures = readonly number[];

interface Most {
  readonly figures: number;
  readonly planes: number;
}
/** Proof needs them all; a rule of so many figures that there are more is searched instead. */
const TO_PROVE: Most = { figures: 1500, planes: 120 };
/** Nothing is proved of a formula, whose limits are only likely. */
const TO_SEARCH: Most = { figures: 60, planes: 24 };

const ONE = LIMIT_FIGURES.indexOf('one');

export interface SampleWish {
  /** Values that are taken first where they fit. */
  readonly preferred: readonly number[];
  /** True when the limits are only likely, so that a few values of each will do. */
  readonly isSearched: boolean;
  /** Is told what it takes. */
  readonly effort: Effort;
}

export interface SampledFigures {
  readonly figures: readonly Figures[];
  /** False when there were too many to try them all. */
  readonly isComplete: boolean;
}

/**
 * Values for the figures named, in this order; the rest are 0. `edges` are sums that change sign where something else than two
 * limits changes, such as the målvärde itself at 0.
 */
export function sampleFigures(
  limits: readonly LimitForm[],
  edges: readonly LimitForm[],
  used: readonly LimitFigure[],
  { preferred, isSearched, effort }: SampleWish,
): SampledFigures {
  const most = isSearched ? TO_SEARCH : TO_PROVE;
  const order = used.map((figure) => LIMIT_FIGURES.indexOf(figure));
  const between = normalised([...differences(limits), ...edges]);
  const { planes, isWhole } = planesPerFigure(between, order, most);
  spend(
    effort,
    planes.reduce((sum, { length }) => sum + length ** 2 / 2, 0),
  );
  let partial: readonly Figures[] = [LIMIT_FIGURES.map((figure) => (figure === 'one' ? 1 : 0))];
  let isComplete = isWhole;
  order.forEach((figure, depth) => {
    const grown = partial.flatMap((figures) =>
      valuesFor(planes[depth] ?? [], figure, figures, preferred).map((value) =>
        withFigure(figures, figure, value),
      ),
    );
    spend(effort, grown.length);
    partial = spread(grown, most.figures);
    isComplete = isComplete && grown.length <= most.figures;
  });
  return { figures: partial, isComplete };
}

/** The figures with another value for one of them. */
export function withFigure(figures: Figures, at: number, value: number): Figures {
  return figures.map((old, index) => (index === at ? value : old));
}

function differences(limits: readonly LimitForm[]): readonly LimitForm[] {
  return limits.flatMap((one, index) =>
    limits.slice(index + 1).map((other) => one.map((factor, at) => factor - (other[at] ?? 0))),
  );
}

/** Each plane once, with its first factor 1; those without any figure never change sign and are left out. */
function normalised(forms: readonly LimitForm[]): readonly LimitForm[] {
  const found = new Map<string, LimitForm>();
  for (const form of forms) {
    const lead = form.find((factor, index) => index !== ONE && Math.abs(factor) > TINY);
    if (lead === undefined) continue;
    const scaled = form.map((factor) => (Math.abs(factor) <= TINY ? 0 : clean(factor / lead)));
    found.set(scaled.map((factor) => factor.toPrecision(9)).join(';'), scaled);
  }
  return [...found.values()];
}

const TINY = 1e-12;

/** For each figure in order, the planes that remain when all later ones have been eliminated, and whether there are no more of them. */
function planesPerFigure(
  planes: readonly LimitForm[],
  order: readonly number[],
  most: Most,
): { readonly planes: readonly (readonly LimitForm[])[]; readonly isWhole: boolean } {
  const perFigure: (readonly LimitForm[])[] = [];
  let remaining = planes;
  let isWhole = true;
  for (const figure of [...order].reverse()) {
    isWhole = isWhole && remaining.length <= most.planes;
    remaining = spread(remaining, most.planes);
    perFigure.unshift(remaining);
    remaining = eliminated(remaining, figure);
  }
  return { planes: perFigure, isWhole };
}

function eliminated(planes: readonly LimitForm[], figure: number): readonly LimitForm[] {
  const free = planes.filter((form) => form[figure] === 0);
  const bound = planes.filter((form) => form[figure] !== 0);
  const crossings = bound.flatMap((one, index) =>
    bound.slice(index + 1).map((other) => {
      const ratio = (one[figure] ?? 0) / (other[figure] ?? 1);
      return one.map((factor, at) => factor - ratio * (other[at] ?? 0));
    }),
  );
  return normalised([...free, ...crossings]);
}

/** Where the planes lie for this figure when the earlier ones are given, and values between and beyond. */
function valuesFor(
  planes: readonly LimitForm[],
  figure: number,
  figures: Figures,
  preferred: readonly number[],
): readonly number[] {
  const roots = distinct(
    planes
      .filter((form) => form[figure] !== 0)
      .map((form) => clean(-sumWithout(form, figure, figures) / (form[figure] ?? 1))),
  );
  const ends = [-Infinity, ...roots, Infinity];
  const between = ends
    .slice(1)
    .map((high, index) => valueBetween(ends[index] ?? -Infinity, high, preferred))
    .reverse();
  const rank = (value: number): number =>
    preferred.includes(value) ? preferred.indexOf(value) : preferred.length;
  return [...between.sort((a, b) => rank(a) - rank(b)), ...roots];
}

function valueBetween(low: number, high: number, preferred: readonly number[]): number {
  return preferred.find((value) => value > low && value < high) ?? plainValueBetween(low, high);
}

// Later figures are 0 in these planes, since they have been eliminated.
function sumWithout(form: LimitForm, figure: number, figures: Figures): number {
  return form.reduce((sum, factor, at) => (at === figure ? sum : sum + factor * (figures[at] ?? 0)), 0);
}
