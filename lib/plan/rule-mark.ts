// A fingerprint of what a rule set says about colours, so that rules that were changed under an old version can be told.
import { fingerprint } from '../model/fingerprint.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { RuleRow, RuleSet } from '../model/rule-set.ts';
import { tidy } from '../swedish/spaces.ts';

/**
 * The same for rule sets that judge alike as written: names, comments, decisions, blanks and the order of the rows do not count, since
 * adopting rules or sorting them is no change of them.
 */
export function ruleMark(ruleSet: RuleSet): string {
  const rows = RULE_SECTIONS.flatMap((section) => ruleSet[section].map((row) => lineOf(section, row)).sort());
  const words = ruleSet.directionWords.map(({ word, wanted }) => line('word', word, wanted)).sort();
  return fingerprint([...rows, ...words].join('\u0001'));
}

function lineOf(section: string, { id, applies, green, yellow, red, validFrom, validTo }: RuleRow): string {
  return line(section, id, applies, green, yellow, red, validFrom ?? '', validTo ?? '');
}

function line(...texts: readonly string[]): string {
  return texts.map(tidy).join('\u0000');
}
