// The log of judgements: which rules, in which version and wording, have judged which period.
import type { RuleSet } from '../model/rule-set.ts';
import { showPeriod } from '../sheet/period.ts';
import { ruleMark } from './rule-mark.ts';
import type { LoggedJudgement, RunState } from './state.ts';

/** More than any municipality judges; the oldest are dropped first. */
const MOST_LOGGED = 200;

/** The log after a run: the period's own line for these rules is moved last with the run's time. Adding the same run twice changes nothing. */
export function addToLog(
  log: readonly LoggedJudgement[],
  { period, when }: RunState,
  ruleSet: RuleSet,
): readonly LoggedJudgement[] {
  const judged = { period, when, ruleSet: ruleSet.id, version: ruleSet.version, mark: ruleMark(ruleSet) };
  const others = log.filter((one) => !isSame(one, judged));
  return [...others, judged].slice(-MOST_LOGGED);
}

function isSame(one: LoggedJudgement, other: LoggedJudgement): boolean {
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
