// How the checks say what they find: with the rule's id first and the section and row to show it at.
import type { RuleFinding } from '../rules/compiled-rules.ts';
import type { RuleRow, RuleSection } from '../model/rule-set.ts';

/** The row that a finding is about. */
export interface FindingPlace {
  readonly section: RuleSection;
  readonly index: number;
  readonly row: RuleRow;
}

/** What is found, before it is told of which row. */
export type Said = Pick<RuleFinding, 'severity' | 'code' | 'field' | 'text'>;

/** A finding about a row; its text begins with the rule. */
export function findingAt({ section, index, row }: FindingPlace, said: Said): RuleFinding {
  return { ...said, section, row: index, text: `Regel ${row.id}: ${said.text}` };
}

/** The first of each kind, in order: one finding is enough to mend by, and the next check finds what is left. */
export function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}
