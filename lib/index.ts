// The only door of the rules library: everything that src may use. Pure: no Excel, DOM, clock, network or randomness behind it.

// Findings in the user's material, as data.
export { ISSUE_SEVERITY, issue } from './issue.ts';
export type { Issue, IssueCode, Severity } from './issue.ts';

// Long work in slices.
export { asPart, finish, forRows, inSlices, inTurn, mapInSlices } from './model/steps.ts';
export type { Steps } from './model/steps.ts';

// Reading and writing Swedish.
export { parseTarget } from './swedish/parse-target.ts';
export { describeTarget } from './swedish/describe-target.ts';
export { formatNumber } from './swedish/format-number.ts';
export { TARGET_KINDS } from './swedish/target.ts';
export type { Target, TargetKind } from './swedish/target.ts';
export { toTolka, TolkaSchema } from './swedish/tolka.ts';
export type { Tolka } from './swedish/tolka.ts';
export { parseOutcome } from './swedish/parse-outcome.ts';
export type { Outcome } from './swedish/outcome.ts';

// The workbook as plain data, and the writes as plain data.
export {
  cellAddress,
  cellRef,
  columnLetters,
  columnNumber,
  contains,
  formatArea,
  isSingleCell,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  parseArea,
} from './model/area.ts';
export type { Cell, CellError, CellValue } from './model/cell.ts';
export type {
  Area,
  ConditionalFormatSnapshot,
  NoteSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
  ListValidationSnapshot,
} from './model/snapshot.ts';
export { countWrites, EMPTY_PLAN } from './model/write-plan.ts';
export type {
  CellLook,
  CellWrite,
  ColumnWidthWrite,
  NewSheetWrite,
  NoteWrite,
  StatusFormatWrite,
  TableGrowth,
  WritePlan,
} from './model/write-plan.ts';

// From sheets to measures.
export { recogniseInSteps, recogniseTables } from './sheet/recognise-tables.ts';
export { readMeasures, readMeasuresInSteps } from './sheet/read-measures.ts';
export { describeRecognition, ROLE_WORD } from './sheet/describe-recognition.ts';
export { correctMapping, mappingOf } from './sheet/own-mapping.ts';
export { describePeriod, showPeriod } from './sheet/period.ts';
export { headingPeriod } from './sheet/heading-period.ts';
export { COLUMN_ROLES } from './sheet/table.ts';
export type { ColumnRole, Recognition, RecognisedTable, TableMapping } from './sheet/table.ts';
export type { Measure, Period } from './model/measure.ts';

// Rule sets.
export { ruleSetSchema } from './model/rule-set.ts';
export type { RollUpRule, RuleSet } from './model/rule-set.ts';
export { DEFAULT_RULE_SET_ID, findPreset, PRESETS } from './rules/presets.ts';

// Judging.
export { assess, assessInSteps } from './assess/assess.ts';
export { rollUpStatuses } from './assess/roll-up-statuses.ts';
export type { AssessInput } from './assess/assess.ts';
export { STATUS_SHAPE, STATUS_WORD, STATUSES } from './model/assessment.ts';
export type {
  Assessment,
  AssessmentResult,
  GoalAssessment,
  Status,
  StatusCounts,
} from './model/assessment.ts';

// Writing back.
export { planInSteps, planWrites } from './plan/plan-writes.ts';
export type { PlanInput, Planned } from './plan/plan-writes.ts';
export { readState, readStateInSteps } from './plan/read-state.ts';
export type { StateReading } from './plan/read-state.ts';
export type { State } from './plan/state.ts';
export { ownSheets, ownSheetsInSteps } from './plan/own-sheets.ts';
export { fingerprint } from './plan/fingerprint.ts';
export { DEFAULT_SETTINGS, EXPLANATION_PLACES } from './plan/settings.ts';
export type { ExplanationPlace, Settings } from './plan/settings.ts';
export { describePlan, describePlanInSteps } from './plan/describe-plan.ts';
export type { PlanLine } from './plan/describe-plan.ts';

// Questions and answers.
export { findQuestions, findQuestionsInSteps } from './plan/find-questions.ts';
export type { DirectionQuestion, LookQuestion, Question, WordingQuestion } from './plan/find-questions.ts';
export { planAnswers, planAnswersInSteps } from './plan/plan-answers.ts';
export type { PlannedAnswers } from './plan/plan-answers.ts';
export type { Answer, DirectionAnswer, WantedDirection, WordingAnswer } from './plan/answer.ts';
