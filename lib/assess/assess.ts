// Judges all measures of a period by one rule set and rolls them up: the door of this folder.
import type { Issue } from '../issue.ts';
import type { AssessmentResult } from '../model/assessment.ts';
import type { Measure, Period } from '../model/measure.ts';
import type { RuleSet } from '../model/rule-set.ts';

export interface AssessInput {
  /** File name of the workbook, for the result. */
  readonly workbook: string;
  readonly period: Period | null;
  readonly measures: readonly Measure[];
  readonly ruleSet: RuleSet;
  /** Whether measures that need an assumption are left unrated. */
  readonly strict: boolean;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Findings from reading the measures; they open the result's list. */
  readonly issues: readonly Issue[];
}

export function assess(input: AssessInput): AssessmentResult {
  throw new Error(`not yet: ${input.workbook}`);
}
