// What can go wrong in the user's own material, as data: a permanent code, a severity, a cell and one Swedish
// sentence that says what to do. Faults of Excel or the disk are not issues (see src/app/failure.ts).

/** How much an issue matters: `error` = cannot be judged; `question` = the officer must answer; `warning` = judged, but look; `info` = told once. */
export type Severity = 'error' | 'question' | 'warning' | 'info';

/**
 * Every issue code there is, with its severity. Codes are permanent: they stand in result files that others read,
 * so one is never renamed or reused. Add new ones at the end of their group.
 */
export const ISSUE_SEVERITY = {
  // the målvärde
  'target-missing': 'question',
  'target-not-understood': 'question',
  'target-compound': 'question',
  'target-percent-slip': 'warning',
  'target-remark': 'info',
  // the utfall
  'outcome-not-understood': 'question',
  'outcome-formula-without-value': 'error',
  'outcome-error-value': 'error',
  'outcome-unit-differs': 'warning',
  'outcome-percent-slip': 'warning',
  'outcome-on-limit': 'warning',
  'outcome-ambiguous': 'question',
  'outcome-remark': 'info',
  // what judging needs besides
  'baseline-missing': 'question',
  'baseline-not-understood': 'question',
  'reference-missing': 'question',
  'assumption-made': 'warning',
  'direction-not-understood': 'question',
  'direction-contradicts': 'question',
  'tolerance-not-understood': 'question',
  'weight-not-understood': 'question',
  'activity-state-not-understood': 'question',
  'date-impossible': 'question',
  'type-not-understood': 'question',
  // the workbook
  'no-table': 'error',
  'table-unsure': 'question',
  'column-missing': 'question',
  'period-unclear': 'question',
  'period-not-found': 'error',
  'duplicate-heading': 'question',
  'measure-without-goal': 'info',
  'measure-duplicate': 'warning',
  'mapping-outdated': 'warning',
  // writing back
  'status-by-person-kept': 'info',
  'written-cell-edited': 'warning',
  'summary-edited': 'warning',
  'notes-left-out': 'info',
  'note-by-person-kept': 'info',
  'sheet-protected': 'error',
  'structure-protected': 'error',
  'state-unreadable': 'warning',
  'text-shortened': 'info',
  'columns-not-printed': 'info',
  'explanation-column-left': 'info',
  'answer-not-written': 'warning',
  'follow-up-left': 'warning',
  'left-by-malljus': 'info',
  // the settings
  'rule-set-unknown': 'warning',
  // the rules
  'rule-set-not-understood': 'warning',
  'rule-missing': 'question',
  'rule-conflict': 'question',
  'rule-not-applicable': 'question',
  'rule-figure-missing': 'question',
  'rule-uncovered': 'question',
  'rule-version-unclear': 'question',
  // the rules: a file, the sheet, and which hold
  'rule-set-file': 'error',
  'rule-sheet-fault': 'error',
  'rule-sheet-remark': 'warning',
  'rule-sheet-exists': 'error',
  'rules-fallback': 'warning',
  'rules-chosen': 'info',
  'rules-version': 'warning',
  'rules-word-list': 'warning',
  'rule-example-differs': 'warning',
  'rules-period-rejudged': 'warning',
  // the registers: sheets of decisions, overrides, timetable …
  'register-column-missing': 'question',
  'register-cell': 'question',
  'decision-not-understood': 'question',
  'decision-measure-unknown': 'question',
  'decision-contradicts': 'question',
  'target-without-decision': 'warning',
  'override-incomplete': 'question',
  'override-not-understood': 'question',
  'override-outdated': 'warning',
  'ambition-not-understood': 'question',
  'timetable-not-understood': 'question',
  'timetable-order': 'warning',
  // following up the year and the term
  'reporting-date-unclear': 'question',
  'forecast-not-understood': 'question',
  'forecast-remark': 'info',
  'round-edited': 'warning',
  'coverage-not-understood': 'question',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;

/** A finding in the user's material. `cell` is written as `Blad!E5`, or null when it concerns the whole workbook. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly cell: string | null;
  /** One Swedish sentence: what is wrong and what to do. */
  readonly text: string;
  /** For questions: a wording that would be understood, e.g. `minst 80 %`. */
  readonly suggestion?: string;
}

/** Makes an issue; the severity follows from the code. */
export function issue(code: IssueCode, cell: string | null, text: string, suggestion?: string): Issue {
  const base = { code, severity: ISSUE_SEVERITY[code], cell, text };
  return suggestion === undefined ? base : { ...base, suggestion };
}
