// Fingerprints of what rules say about colours, so that rules that were changed under an old version, or for an old period, can be told.
import { fingerprint } from '../model/fingerprint.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { RuleRow, RuleSet } from '../model/rule-set.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { rulesOn } from './rules-on.ts';
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

/**
 * The same for rules whose rows in force on the day (ISO) judge alike as written. Their short names and dates do not count either: an old
 * row that is given a last day still says the same about the days before.
 */
export function inForceMark(rules: CompiledRules, day: string): string {
  const inForce = rulesOn(rules, day);
  const rows = RULE_SECTIONS.flatMap((section) => inForce[section].map(({ row }) => textOf(section, row)));
  return fingerprint(rows.sort().join('\u0001'));
}

function textOf(section: string, { applies, green, yellow, red }: RuleRow): string {
  return line(section, applies, green, yellow, red);
}

function lineOf(section: string, { id, applies, green, yellow, red, validFrom, validTo }: RuleRow): string {
  return line(section, id, applies, green, yellow, red, validFrom ?? '', validTo ?? '');
}

function line(...texts: readonly string[]): string {
  return texts.map(tidy).join('\u0000');
}
