// The row of the rules for a measure, or the question that its lack or a conflict leaves.
import type { CompiledRow, ActivityRule, MeasureRule, RuleKind } from '../model/condition.ts';
import type { Measure } from '../model/measure.ts';
import type { RuleChoice, RuledMeasure } from '../rules/choose-rule.ts';
import { conflictText } from './conflict-text.ts';
import type { Run } from './run.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** The rule that judges a figure of this kind of målvärde. */
export function findMeasureRule(measure: Measure, kind: RuleKind, run: Run): MeasureRule | Stop {
  return ruleOrStop(run.measureRule(ruled(measure), kind), measure, run);
}

/** The rule that judges an activity. */
export function findActivityRule(measure: Measure, run: Run): ActivityRule | Stop {
  return ruleOrStop(run.activityRule(ruled(measure), null), measure, run);
}

function ruled({ goal, subgoal, name, committee = null }: Measure): RuledMeasure {
  return { goal, subgoal, measure: name, committee };
}

type Row = CompiledRow<unknown, unknown>;

function ruleOrStop<R extends Row>(choice: RuleChoice<R>, measure: Measure, run: Run): R | Stop {
  if (choice === null) return askForRule(measure, run);
  return 'rule' in choice ? choice.rule : askWhichRule(measure, choice.conflict, run);
}

function askForRule({ target }: Measure, { rules, periodEnd }: Run): Stop {
  const day = periodEnd === null ? '' : ` ${periodEnd}`;
  return stopAndAsk({
    code: 'rule-missing',
    cell: target?.ref ?? null,
    text: `Ingen rad i regelverket ${rules.ruleSet.id} gäller för mätvärdet${day}. Lägg till en rad, till exempel en som gäller alla.`,
  });
}

function askWhichRule({ target }: Measure, conflict: readonly Row[], { periodEnd }: Run): Stop {
  return stopAndAsk({
    code: 'rule-conflict',
    cell: target?.ref ?? null,
    text: conflictText(conflict, 'mätvärdet', periodEnd !== null),
  });
}
