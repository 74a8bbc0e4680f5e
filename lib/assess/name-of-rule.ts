// How an explanation names the rule that judged: what ships by its set, an adopted rule by its row and decision.
import type { Decision, RuleRow } from '../model/rule-set.ts';
import type { Run } from './run.ts';

/** `90`, or `R3 i Mora, KF 2021-03-29 § 45`. */
export function nameOfRule(
  { id, decision }: RuleRow,
  { rules, isPreset }: Pick<Run, 'rules' | 'isPreset'>,
): string {
  if (isPreset) return rules.ruleSet.id;
  const adopted = decision === null ? '' : `, ${shortDecision(decision)}`;
  return `${id} i ${rules.ruleSet.id}${adopted}`;
}

function shortDecision({ body, date, section }: Decision): string {
  return [body, date, section].filter((part) => part !== '').join(' ');
}
