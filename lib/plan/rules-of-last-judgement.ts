// The rules that judged the workbook last, for comparing what stands in the rule sheet now with them.
import type { RuleSet } from '../model/rule-set.ts';
import { PRESETS } from '../rules/presets.ts';
import { ruleMark } from '../rules/rule-mark.ts';
import { storedRules } from './rules-in-use.ts';
import type { LoggedJudgement, State } from './state.ts';

export interface LastJudgement {
  readonly judged: LoggedJudgement;
  /** Null when the workbook does not hold them any more: they were those of a file, or of a later version of the program. */
  readonly ruleSet: RuleSet | null;
}

/** The last judgement with its rules, by what the log says of them; null in a workbook that has not been judged. */
export function rulesOfLastJudgement(state: State): LastJudgement | null {
  const judged = state.log.at(-1);
  if (judged === undefined) return null;
  const stored = storedRules(state);
  const kept = [...(stored === null ? [] : [stored]), ...PRESETS];
  const isIt = (one: RuleSet): boolean => one.id === judged.ruleSet && ruleMark(one) === judged.mark;
  return { judged, ruleSet: kept.find(isIt) ?? null };
}
