// The målvärden that a rule is tried with before it is used: every kind, every side, and every order that its limits can stand in.
import type { Basis, MeasureRule, RuleKind } from '../model/condition.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import { PLACES } from '../rules/hold-to-rank.ts';
import type { Situation } from '../rules/situation.ts';
import type { Bound, Requirement } from '../rules/verdict.ts';
import { BASES } from './bases.ts';
import { createEffort, type Effort } from './effort.ts';
import {
  basesOf,
  LIMIT_FIGURES,
  limitForm,
  limitForms,
  unitsOf,
  type LimitFigure,
  type LimitFrame,
} from './limit-forms.ts';
import { sampleFigures, withFigure, type Figures } from './sample-figures.ts';
import { spread } from './spread.ts';
import { isSearched } from './is-searched.ts';
import { TARGET, TRIAL_PLANS, type Demand, type TrialPlan } from './trial-plans.ts';

/** A målvärde to try a rule with. */
export interface Trial {
  readonly kind: RuleKind;
  readonly situation: Situation;
  /** The name of the measure that has this målvärde; null for one that was thought up. */
  readonly measure: string | null;
}

export interface Trials {
  readonly trials: readonly Trial[];
  /** False when the rule looks at so many figures that not every order of its limits could be tried. */
  readonly isComplete: boolean;
}

/** Målvärden of one kind that look alike: on one side, in one unit. */
export interface TrialGroup {
  readonly kind: RuleKind;
  readonly plan: TrialPlan;
  readonly frame: LimitFrame;
}

/** What a rule is to be tried with; `anyUnit` also with målvärden that have none of the units that it names. */
export function trialGroups(
  rule: MeasureRule,
  kinds: readonly RuleKind[],
  anyUnit: boolean,
): readonly TrialGroup[] {
  return kinds.flatMap((kind) =>
    unitsFor(rule, kind, anyUnit).flatMap((unit) =>
      TRIAL_PLANS[kind].flatMap((plan) =>
        plan.shapes.map((shape) => ({ kind, plan, frame: { shape, unit } })),
      ),
    ),
  );
}

/**
 * Every målvärde of a group that the rule has to be tried with, or some of them, evenly spread, where they are too many to be tried in a
 * moment. `groups`: how many groups there are to share that moment.
 */
export function trialsOfGroup(
  rule: MeasureRule,
  group: TrialGroup,
  groups: number,
  effort: Effort = createEffort(Infinity),
): Trials {
  const most = Math.ceil((isSearched(rule) ? MOST_SEARCHED : MOST_TRIALS) / groups);
  const { trials, isComplete } = everyTrial(rule, group, effort);
  return { trials: spread(trials, most), isComplete: isComplete && trials.length <= most };
}

/** About a third of a second's work; a formula is asked a hundred times for each målvärde, a phrase a dozen. */
const MOST_TRIALS = 2500;
const MOST_SEARCHED = 150;

/** The units that the rule names, as målvärden have them, the first one first. */
function unitsFor(rule: MeasureRule, kind: RuleKind, anyUnit: boolean): readonly (string | undefined)[] {
  if (kind === 'rank') return [PLACES];
  const named = RULE_COLOURS.flatMap((colour) => unitsOf(rule[colour]));
  const units = new Set(named.map((unit) => (unit === 'procentenheter' ? '%' : unit)));
  return units.size === 0 ? ['%'] : [...units, ...(anyUnit ? [undefined] : [])];
}

function everyTrial(rule: MeasureRule, { kind, plan, frame }: TrialGroup, effort: Effort): Trials {
  const demands = plan.demands(frame.shape);
  const own = limitForms({ kind: 'reached' }, frame);
  const start = plan.fromBaseline ? [limitForm({ baseline: 1 })] : [];
  const limits = [...own, ...start, ...RULE_COLOURS.flatMap((colour) => limitForms(rule[colour], frame))];
  const bases = [...new Set(RULE_COLOURS.flatMap((colour) => basesOf(rule[colour])))];
  const used = [...new Set([...plan.figures, ...bases])];
  const edges = [TARGET, ...demands.map(({ form }) => form)];
  const { figures, isComplete } = sampleFigures(limits, edges, used, {
    preferred: plan.preferred,
    isSearched: isSearched(rule),
    effort,
  });
  const allowed = (kind === 'rank' ? wholePlaces(figures) : figures).filter((one) =>
    demands.every((demand) => meets(demand, one)),
  );
  const inclusions = plan.exclusive ? [true, false] : [true];
  const known = new Set<LimitFigure>(used);
  const trials = allowed.flatMap((one) =>
    inclusions.flatMap((inclusive) => trialsAt(kind, plan, frame, { figures: one, known, inclusive })),
  );
  return { trials, isComplete };
}

function meets({ form, sign }: Demand, figures: Figures): boolean {
  const sum = form.reduce((total, factor, index) => total + factor * (figures[index] ?? 0), 0);
  const value = Math.abs(sum) < NOISE ? 0 : sum;
  switch (sign) {
    case 'above':
      return value > 0;
    case 'notAbove':
      return value <= 0;
    case 'notBelow':
      return value >= 0;
    case 'zero':
      return value === 0;
  }
}

const NOISE = 1e-9;

/** Places are whole: where limits change places between two of them, its neighbours tell. */
function wholePlaces(figures: readonly Figures[]): readonly Figures[] {
  const at = LIMIT_FIGURES.indexOf('target');
  const placed = (one: Figures, places: readonly number[]): readonly Figures[] =>
    [...new Set(places)].map((place) => withFigure(one, at, place));
  const first = figures.slice(0, 1).flatMap((one) => placed(one, FIRST_PLACES));
  const nearby = figures.flatMap((one) => {
    const place = one[at] ?? 1;
    return placed(one, [Math.floor(place), Math.ceil(place)]);
  });
  return [...first, ...nearby];
}

const FIRST_PLACES = [10, 1, 2, 3, 5];

interface Values {
  readonly figures: Figures;
  /** Which of them there is a value of. */
  readonly known: ReadonlySet<LimitFigure>;
  readonly inclusive: boolean;
}

function trialsAt(kind: RuleKind, plan: TrialPlan, frame: LimitFrame, values: Values): readonly Trial[] {
  const requirement = requirementOf(plan, frame, values);
  const wanted = frame.shape === 'high' ? 'lower' : 'higher';
  const bases = basesAt(values);
  const notBeyond = plan.fromBaseline ? bases.baseline : null;
  const withoutTarget = kind === 'movement';
  const situation = { requirement, wanted, bases, notBeyond, withoutTarget } as const;
  if (kind !== 'reference') return [{ kind, situation, measure: null }];
  const target = figureOf(values, 'target');
  return referencesFor(values).map((reference) => ({
    kind,
    situation: { ...situation, bases: { ...bases, [reference]: target } },
    measure: null,
  }));
}

const REFERENCES = ['riket', 'länet', 'jämförbara'] as const;

/** Those that the rule looks at, and one that it does not. */
function referencesFor({ known }: Values): readonly (typeof REFERENCES)[number][] {
  const used = REFERENCES.filter((reference) => known.has(reference));
  const other = REFERENCES.filter((reference) => !known.has(reference));
  return [...used, ...other.slice(0, 1)];
}

function basesAt(values: Values): Situation['bases'] {
  const pairs = BASES.map((basis) => [basis, values.known.has(basis) ? figureOf(values, basis) : null]);
  return Object.fromEntries(pairs) as Record<Basis, number | null>;
}

function figureOf({ figures }: Values, figure: LimitFigure): number {
  return figures[LIMIT_FIGURES.indexOf(figure)] ?? 0;
}

function requirementOf(plan: TrialPlan, { shape, unit }: LimitFrame, values: Values): Requirement {
  const bound = (figure: LimitFigure): Bound => ({
    value: figureOf(values, figure),
    inclusive: values.inclusive,
  });
  return {
    low: shape === 'high' ? null : bound('target'),
    high: shape === 'low' ? null : bound(shape === 'band' ? 'upper' : 'target'),
    unit,
    percentMakesSense: plan.percentMakesSense,
  };
}
