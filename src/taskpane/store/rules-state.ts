// What «Regler» shows: the rules as last read, what the officer has chosen there, and what came of it.
import { signal, type Signal } from '@preact/signals';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import type { ComparedRules } from '../../app/rules/compare-rules.ts';
import type { CreatedRuleSheet } from '../../app/rules/create-rule-sheet.ts';
import type { NearLimits } from '../../app/rules/near-limits.ts';
import type { ReadRuleSet } from '../../app/rules/read-rule-set.ts';
import type { SavedRuleSet } from '../../app/rules/save-rule-set.ts';
import type { RuleFile } from '../select/rule-sources.ts';

/** A rule sheet that would be written, waiting for a yes: of a preset, or of a file. */
export type PlannedSheet =
  | { readonly from: 'preset'; readonly id: string; readonly planned: CreatedRuleSheet }
  | { readonly from: 'file'; readonly file: RuleFile; readonly planned: ReadRuleSet };

/** The two rule sets of a comparison. */
export type Side = 'before' | 'after';

export interface ComparisonState {
  /** Key of what is compared, by side; '' until the officer chooses, which stands for what is in use and another. */
  readonly sides: Readonly<Record<Side, string>>;
  readonly files: Readonly<Record<Side, RuleFile | null>>;
  readonly result: ComparedRules | null;
  /** Whether the sheet has been written, or said the same already. */
  readonly written: 'no' | 'written' | 'same';
}

export interface NearState {
  readonly size: string;
  readonly kind: 'percent' | 'unit';
  readonly problem: string | null;
  readonly result: NearLimits | null;
}

export interface RulesState {
  /** Null until they have been read. */
  readonly check: Signal<RuleSheetCheck | null>;
  /** Id of the preset to make a sheet of; '' stands for the one in use. */
  readonly preset: Signal<string>;
  readonly planned: Signal<PlannedSheet | null>;
  readonly comparison: Signal<ComparisonState>;
  readonly near: Signal<NearState>;
  readonly saved: Signal<SavedRuleSet | null>;
}

export const NO_COMPARISON: ComparisonState = {
  sides: { before: '', after: '' },
  files: { before: null, after: null },
  result: null,
  written: 'no',
};

/** The state of a view that has not been opened. */
export function createRulesState(): RulesState {
  return {
    check: signal(null),
    preset: signal(''),
    planned: signal(null),
    comparison: signal(NO_COMPARISON),
    near: signal({ size: '2', kind: 'percent', problem: null, result: null }),
    saved: signal(null),
  };
}
