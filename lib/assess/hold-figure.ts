// Holding a figure to its målvärde: the requirement, the rule that is for that kind of målvärde, and the figures that the rule compares with.
import type { RuleKind } from '../model/condition.ts';
import type { Measure } from '../model/measure.ts';
import type { JudgingContext } from '../rules/context.ts';
import type { Holding } from '../rules/judge-figure.ts';
import { kindOf } from '../rules/kind-of.ts';
import { neededBases } from '../rules/needed-bases.ts';
import type { Hold, Unrated } from '../rules/verdict.ts';
import { holdTo } from '../rules/ways.ts';
import { findBases, NO_FOUND_BASES, type FoundBases } from './find-bases.ts';
import { findMeasureRule } from './find-rule.ts';
import type { Fitted } from './fit-outcome.ts';
import type { Run } from './run.ts';
import { isStop, type Stop } from './stop.ts';

/** What the rules judge the figure by, and where the figures that they compare with come from. */
export interface Held {
  readonly holding: Holding;
  readonly bases: FoundBases;
}

/** What the figure is held to; a question of the målvärde or of the rules when that cannot be said. */
export function holdFigure(
  measure: Measure,
  fitted: Fitted,
  context: JudgingContext,
  unit: string | undefined,
  run: Run,
): Held | Unrated | Stop {
  const hold = holdTo(fitted.target, fitted.outcome, context);
  if ('status' in hold) return hold;
  const rule = findMeasureRule(measure, kindOf(fitted.target, hold.requirement), run);
  if (isStop(rule)) return rule;
  const bases = findBases(neededBases(rule), measure, fitted, context.baseline, unit, run);
  return { holding: toHolding(hold, context, rule, bases), bases };
}

/** The same for an outcome that states a change: it is held to the målvärde from a baseline of 0, and there is nothing else to compare with. */
export function holdStatedChange(
  measure: Measure,
  fitted: Pick<Fitted, 'target' | 'outcome'>,
  context: JudgingContext,
  kind: RuleKind,
  run: Run,
): Held | Unrated | Stop {
  const hold = holdTo(fitted.target, fitted.outcome, context);
  if ('status' in hold) return hold;
  const rule = findMeasureRule(measure, kind, run);
  if (isStop(rule)) return rule;
  const values = { ...NO_FOUND_BASES.values, baseline: context.baseline?.value ?? null };
  const bases = { ...NO_FOUND_BASES, values };
  return { holding: toHolding(hold, context, rule, bases), bases };
}

function toHolding(
  { requirement, notBeyond, movement }: Hold,
  { wanted }: JudgingContext,
  rule: Holding['rule'],
  { values }: FoundBases,
): Holding {
  return { requirement, notBeyond, movement, withoutTarget: movement !== null, wanted, bases: values, rule };
}
