// What is the same for every measure of one run.
import type { Measure, Period } from '../model/measure.ts';
import type { ActivityRule, MeasureRule } from '../model/condition.ts';
import { createRuleChooser, type RuleChooser } from '../rules/choose-rule.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { isPreset } from '../rules/presets.ts';
import { rulesOn } from '../rules/rules-on.ts';
import { cellText } from './cell-text.ts';
import { judgingDay } from './judging-day.ts';
import { createReadings, type Readings } from './readings.ts';

export interface Run {
  /** Those in force on the last day of the period. */
  readonly rules: CompiledRules;
  readonly measureRule: RuleChooser<MeasureRule>;
  readonly activityRule: RuleChooser<ActivityRule>;
  /** Whether the rules are some that ship, so that their name says all. */
  readonly isPreset: boolean;
  /** Whether some rule gives yellow to figures, so that it is worth telling where it is not used. */
  readonly yellowIsUsed: boolean;
  /** Whether measures that need an assumption are left unrated. */
  readonly strict: boolean;
  readonly period: Period | null;
  /** Last day of the period as an ISO day; null when no period, or one without a year, is known. */
  readonly periodEnd: string | null;
  /** The period's year, for dates that name none; null when unknown. */
  readonly year: number | null;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Whether the direction column uses «+», so that a dash in it may be its opposite. */
  readonly signedDirections: boolean;
  readonly readings: Readings;
  /** What a colour means, said in its explanation; null where nothing is to be told from it. */
  readonly meaning: string | null;
}

type Settings = Pick<Run, 'period' | 'strict' | 'date1904'> & {
  readonly rules: CompiledRules;
  /** The day (ISO) whose rules judge, when it is another than the period's last: a forecast for the year is judged by those of its own day. */
  readonly rulesDay?: string;
  readonly meaning?: string;
};

/** The run for a period and its measures. */
export function createRun(
  { period, rules, strict, date1904, rulesDay, meaning }: Settings,
  measures: readonly Measure[],
): Run {
  const periodEnd = judgingDay(period);
  const inForce = rulesOn(rules, rulesDay ?? periodEnd);
  return {
    rules: inForce,
    measureRule: createRuleChooser(inForce.measures, periodEnd !== null),
    activityRule: createRuleChooser(inForce.activities, periodEnd !== null),
    isPreset: isPreset(rules.ruleSet),
    yellowIsUsed: inForce.measures.some(({ yellow }) => yellow.kind !== 'never'),
    strict,
    period,
    periodEnd,
    year: periodEnd === null ? null : Number(periodEnd.slice(0, 4)),
    date1904,
    signedDirections: measures.some(({ direction }) => /^\(?\+\)?$/u.test(cellText(direction))),
    readings: createReadings(date1904, rules.ruleSet.directionWords),
    meaning: meaning ?? null,
  };
}
