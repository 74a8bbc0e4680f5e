// Which målvärden of each kind a rule is tried with: on which sides, and how their figures have to relate.
import type { RuleKind } from '../model/condition.ts';
import { limitForm, type LimitFigure, type LimitForm, type RequirementShape } from './limit-forms.ts';

/** One way in which a kind of målvärde can look. */
export interface TrialPlan {
  readonly shapes: readonly RequirementShape[];
  /** Figures that it always has, besides those that the rule looks at. */
  readonly figures: readonly LimitFigure[];
  /** Whether the limit itself may be outside green («över», «under»). */
  readonly exclusive: boolean;
  /** Values that read well as examples, the best first. */
  readonly preferred: readonly number[];
  /** Sums of figures that have to have this sign. */
  readonly demands: (shape: RequirementShape) => readonly Demand[];
  readonly percentMakesSense: boolean;
  /** Whether deviations end at the baseline, as they do when a change has to come from there. */
  readonly fromBaseline: boolean;
}

export interface Demand {
  readonly form: LimitForm;
  readonly sign: 'above' | 'notAbove' | 'notBelow' | 'zero';
}

/** The målvärde itself. */
export const TARGET = limitForm({ target: 1 });

const PLAIN = [80, 60, 40, 100, 120, 20, 10, 5];
const ABOVE_ZERO: Demand = { form: TARGET, sign: 'above' };

/** How far the baseline lies on the wrong side of the målvärde. */
function lackAtBaseline(shape: RequirementShape): LimitForm {
  return shape === 'high' ? limitForm({ baseline: 1, target: -1 }) : limitForm({ target: 1, baseline: -1 });
}

const LEVEL: TrialPlan = {
  shapes: ['low', 'high'],
  figures: ['target'],
  exclusive: true,
  preferred: PLAIN,
  demands: () => [ABOVE_ZERO],
  percentMakesSense: true,
  fromBaseline: false,
};

const BAND: TrialPlan = {
  ...LEVEL,
  shapes: ['band'],
  figures: ['target', 'upper'],
  exclusive: false,
  preferred: [20, 40, 10, 60],
  demands: () => [{ form: limitForm({ upper: 1, target: -1 }), sign: 'notBelow' }],
  percentMakesSense: false,
};

/** «Öka med 3»: the baseline lies on the wrong side, and there is no yellow beyond it. */
const CHANGE: TrialPlan = asChange(LEVEL);

/** «Ska öka med högst 2»: the baseline is itself green. */
const BOUNDED_CHANGE: TrialPlan = {
  ...CHANGE,
  demands: (shape) => [ABOVE_ZERO, { form: lackAtBaseline(shape), sign: 'notAbove' }],
  fromBaseline: false,
};

/** «Oförändrat, högst 2 upp eller ned»: as much on either side of the baseline. */
const STEADY: TrialPlan = {
  ...BAND,
  figures: ['target', 'baseline', 'upper'],
  demands: () => [
    { form: limitForm({ upper: 1, target: -1 }), sign: 'notBelow' },
    { form: limitForm({ upper: 1, target: 1, baseline: -2 }), sign: 'zero' },
  ],
};

const ZERO_OR_LESS: TrialPlan = {
  ...LEVEL,
  preferred: [-10],
  demands: () => [{ form: TARGET, sign: 'notAbove' }],
  percentMakesSense: false,
};

const RANK: TrialPlan = {
  ...LEVEL,
  shapes: ['high'],
  exclusive: false,
  preferred: [10, 20, 5, 2],
  demands: () => [{ form: limitForm({ target: 1, one: -1 }), sign: 'notBelow' }],
  percentMakesSense: false,
};

/** The same målvärde as a change, beyond whose baseline there is no yellow. */
function asChange(plan: TrialPlan): TrialPlan {
  return {
    ...plan,
    figures: ['target', 'baseline'],
    exclusive: false,
    demands: (shape) => [...plan.demands(shape), { form: lackAtBaseline(shape), sign: 'above' }],
    fromBaseline: true,
  };
}

const MOVEMENT: TrialPlan = {
  ...LEVEL,
  figures: ['target', 'baseline'],
  demands: () => [{ form: limitForm({ target: 1, baseline: -1 }), sign: 'zero' }],
  percentMakesSense: false,
};

/** The ways that målvärden of each kind look; together they are all that `kindOf` gives. */
export const TRIAL_PLANS: Readonly<Record<RuleKind, readonly TrialPlan[]>> = {
  level: [LEVEL],
  zeroOrLess: [ZERO_OR_LESS, asChange(ZERO_OR_LESS)],
  band: [BAND, STEADY],
  rank: [RANK, asChange(RANK)],
  change: [CHANGE, BOUNDED_CHANGE],
  movement: [MOVEMENT],
  reference: [LEVEL],
};
