// The log of judgements: which rules, in which version and wording, have judged which period.
import { judgingDay } from '../assess/judging-day.ts';
import type { Period } from '../model/measure.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { showPeriod } from '../sheet/period.ts';
import { inForceMark, ruleMark } from '../rules/rule-mark.ts';
import type { LoggedJudgement, RunState } from './state.ts';

/** More than any municipality judges; the oldest are dropped first. */
const MOST_LOGGED = 200;

/** The log after a run: the period's own line for these rules is moved last with the run's time. Adding the same run twice changes nothing. */
export function addToLog(
  log: readonly LoggedJudgement[],
  { period, when }: RunState,
  rules: CompiledRules,
): readonly LoggedJudgement[] {
  const { id, version } = rules.ruleSet;
  const judged = { period, when, ruleSet: id, version, mark: ruleMark(rules.ruleSet) };
  const others = log.filter((one) => !isSame(one, judged));
  const firstInForce = firstJudgement(others, period, id) === null ? markOfDay(rules, period) : null;
  return [...others, { ...judged, firstInForce }].slice(-MOST_LOGGED);
}

/** The first judgement of the period by the rule set, in any version; null when none is known. */
function firstJudgement(
  log: readonly LoggedJudgement[],
  period: Period | null,
  ruleSet: string,
): LoggedJudgement | null {
  const isFirst = (one: LoggedJudgement): boolean =>
    one.firstInForce !== null && one.period === period && one.ruleSet === ruleSet;
  return log.find(isFirst) ?? null;
}

/** Null when the period has no known day: nobody can then tell which rows are to judge it. */
function markOfDay(rules: CompiledRules, period: Period | null): string | null {
  const day = judgingDay(period);
  return day === null ? null : inForceMark(rules, day);
}

function isSame(one: Omit<LoggedJudgement, 'firstInForce'>, other: typeof one): boolean {
  const keys = ['period', 'ruleSet', 'version', 'mark'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/**
 * Says in Swedish that a version has judged with another wording than it has now, or null when it has not:
 * «Version 2 av reglerna har redan bedömt 2020 (2021-03-15) med en annan lydelse …». It is said until the version is another.
 */
export function changedUnderVersion(log: readonly LoggedJudgement[], ruleSet: RuleSet): string | null {
  const mark = ruleMark(ruleSet);
  const other = [...log]
    .reverse()
    .find((one) => one.ruleSet === ruleSet.id && one.version === ruleSet.version && one.mark !== mark);
  if (other === undefined) return null;
  const what = other.period === null ? 'arbetsboken' : showPeriod(other.period);
  return `Reglerna har ändrats under samma version: version ${other.version} bedömde ${what} (${other.when.slice(0, 10)}) med en annan lydelse. Ändra versionen, så att det syns vilka regler som bedömt vad.`;
}

/**
 * Says in Swedish that the period was first judged by other rows of the rule set than those in force on its day now, or null when it was not:
 * «2020 bedömdes 2021-03-15 efter version 1 med en annan lydelse av reglerna …». It is said until the rows of that day say the same again.
 */
export function rejudgedByOthers(
  log: readonly LoggedJudgement[],
  rules: CompiledRules,
  period: Period | null,
): string | null {
  const first = firstJudgement(log, period, rules.ruleSet.id);
  if (first === null || period === null || first.firstInForce === markOfDay(rules, period)) return null;
  const what = showPeriod(period);
  return `${what} bedömdes ${first.when.slice(0, 10)} efter version ${first.version} med en annan lydelse av reglerna. Ge de ändrade raderna en första dag («Från») om ${what} ska behålla sina färger.`;
}
