// The rows that are in force on a day: judging 2020 in 2026 is done by the rules of 2020.
import type { RuleRow } from '../model/rule-set.ts';
import type { CompiledRules } from './compiled-rules.ts';

type Dates = Pick<RuleRow, 'validFrom' | 'validTo'>;

/** Whether a row holds on the day (ISO); its first and last days count. */
function isInForce({ validFrom, validTo }: Dates, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Whether a row holds for a part of the time only. */
export function isDated({ validFrom, validTo }: Dates): boolean {
  return validFrom !== null || validTo !== null;
}

/** Whether there is a day on which both hold; a row that ends before it starts holds on none. */
export function meetInTime(a: Dates, b: Dates): boolean {
  const rows = [a, b];
  return rows.every((one) => rows.every((other) => startsBeforeEnd(one, other)));
}

function startsBeforeEnd({ validFrom }: Dates, { validTo }: Dates): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}

/** Whether some row holds for a part of the time only, so that the day matters. */
export function dependsOnDay({ measures, activities, rollUps }: CompiledRules): boolean {
  return [measures, activities, rollUps].some((rows) => rows.some(({ row }) => isDated(row)));
}

/**
 * The rules with only the rows in force on the day. With no day known all rows stay, and those who choose among them have to be told so
 * (`isDayKnown`): what a dated row is for is then left unrated.
 */
export function rulesOn(rules: CompiledRules, day: string | null): CompiledRules {
  if (day === null || !dependsOnDay(rules)) return rules;
  const inForce = <R extends { readonly row: RuleRow }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ row }) => isInForce(row, day));
  return {
    ruleSet: rules.ruleSet,
    measures: inForce(rules.measures),
    activities: inForce(rules.activities),
    rollUps: inForce(rules.rollUps),
  };
}
