// Builds rule sets from a few texts, so that a test about rules reads like the rows that it is about.
import type { RuleRow, RuleSet } from '../../../lib/index.ts';
import { findPreset } from '../../../lib/index.ts';

export type Cells = readonly [green: string, yellow: string, red: string];

/** A row with these cells; what is left out is for all, always, and adopted by nobody. */
export function ruleRow(id: string, [green, yellow, red]: Cells, more: Partial<RuleRow> = {}): RuleRow {
  return {
    id,
    name: '',
    applies: 'alla',
    green,
    yellow,
    red,
    decision: null,
    validFrom: null,
    validTo: null,
    comment: '',
    ...more,
  };
}

/** A set of one's own with these rows for measures; the other sections are those of 90 unless given. */
export function ruleSetOf(measures: readonly RuleRow[], more: Partial<RuleSet> = {}): RuleSet {
  const preset = findPreset('90');
  if (preset === undefined) throw new Error('Ingen regel att bygga på');
  return { ...preset, id: 'Mora', name: 'Moras regler', measures, ...more };
}
