// The limits of a condition as sums of the figures of a situation: «minst 90 % av målvärdet» ends at 0,9 × målvärdet. They tell at
// which målvärden two limits change places, and so which målvärden have to be tried for a check to be exact.
import type { Basis, MeasureCondition } from '../model/condition.ts';
import { BASIS_OF_NAME } from '../rules/formula-figures.ts';
import { fitUnit } from '../rules/fit-unit.ts';
import { constantsOf } from './formula-constants.ts';

/** What a limit may be reckoned from, in this order; `upper` is the upper end of a band, and `one` is 1. */
export const LIMIT_FIGURES = [
  'target',
  'upper',
  'baseline',
  'previous',
  'riket',
  'länet',
  'jämförbara',
  'one',
] as const;
export type LimitFigure = (typeof LIMIT_FIGURES)[number];

/** One factor for each of `LIMIT_FIGURES`. */
export type LimitForm = readonly number[];

/** The form with these factors; the others are 0. */
export function limitForm(factors: Readonly<Partial<Record<LimitFigure, number>>>): LimitForm {
  return LIMIT_FIGURES.map((figure) => factors[figure] ?? 0);
}

/** Which figures carry a requirement: one side, or both ends of a band. */
export type RequirementShape = 'low' | 'high' | 'band';

/** What the limits of a condition are reckoned for. */
export interface LimitFrame {
  readonly shape: RequirementShape;
  /** The målvärde's unit. */
  readonly unit: string | undefined;
}

/**
 * Where the outcomes that satisfy a condition can end; «i övrigt» and «används inte» have no limits of their own. Of a formula
 * the limits are not known, only where they are likely.
 */
export function limitForms(condition: MeasureCondition, frame: LimitFrame): readonly LimitForm[] {
  switch (condition.kind) {
    case 'reached':
      return widened(frame, 0, 0);
    case 'percentOfTarget':
      return widened(frame, condition.percent / 100, 0);
    case 'wholePercent':
      // Half a percent is rounded up.
      return widened(frame, (100.5 - condition.minFulfilment) / 100, 0);
    case 'unit':
      return widened(frame, 0, inUnit(condition.size, condition.unit, frame));
    case 'level':
      return [limitForm({ one: inUnit(condition.value, condition.unit, frame) })];
    case 'wayFromBaseline':
      return wayForms(condition.percent / 100, frame);
    case 'betterThan':
      return [limitForm({ [condition.than]: 1 })];
    case 'unchanged':
      // The previous outcome is looked at only where there is no baseline, and then takes its place.
      return [limitForm({ baseline: 1 })];
    case 'not':
      return limitForms(condition.of, frame);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => limitForms(part, frame));
    case 'formula':
      return formulaForms(condition);
    case 'never':
    case 'otherwise':
      return [];
  }
}

/** Likely limits of a formula: the figures that it names, and its constants alone and as shares and percentages of the målvärde. */
function formulaForms(condition: Extract<MeasureCondition, { kind: 'formula' }>): readonly LimitForm[] {
  const constants = constantsOf(condition.source);
  return [
    ...basesOf(condition).map((basis) => limitForm({ [basis]: 1 })),
    ...constants.flatMap((one) => [limitForm({ target: one }), limitForm({ target: one / 100 })]),
    ...constants.map((one) => limitForm({ one })),
  ].slice(0, MOST_FORMULA_FORMS);
}

const MOST_FORMULA_FORMS = 8;

/** The requirement's own limits, moved outwards by a share of each and by a size. */
function widened({ shape }: LimitFrame, share: number, size: number): readonly LimitForm[] {
  const low = limitForm({ target: 1 - share, one: -size });
  if (shape === 'low') return [low];
  if (shape === 'high') return [limitForm({ target: 1 + share, one: size })];
  return [low, limitForm({ upper: 1 + share, one: size })];
}

function wayForms(share: number, { shape }: LimitFrame): readonly LimitForm[] {
  const ends = shape === 'band' ? (['target', 'upper'] as const) : (['target'] as const);
  const ways = ends.map((end) => limitForm({ [end]: share, baseline: 1 - share }));
  return [...ways, limitForm({ baseline: 1 })];
}

/** A figure of the rule in the målvärde's unit; one that cannot be taken there limits nothing, and stands as it is. */
function inUnit(value: number, named: string | null, { unit }: LimitFrame): number {
  const fitted = fitUnit(value, named, unit);
  return typeof fitted === 'number' ? fitted : value;
}

/** The figures besides the målvärde that a condition looks at. */
export function basesOf(condition: MeasureCondition): readonly Basis[] {
  switch (condition.kind) {
    case 'wayFromBaseline':
    case 'unchanged':
      return ['baseline'];
    case 'betterThan':
      return [condition.than];
    case 'not':
      return basesOf(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(basesOf);
    case 'formula':
      return condition.formula.names.flatMap((name) => BASIS_OF_NAME[name] ?? []);
    default:
      return [];
  }
}

/** The units that a condition names, each once. */
export function unitsOf(condition: MeasureCondition): readonly string[] {
  switch (condition.kind) {
    case 'unit':
    case 'level':
      return condition.unit === null ? [] : [condition.unit];
    case 'not':
      return unitsOf(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(unitsOf);
    default:
      return [];
  }
}
