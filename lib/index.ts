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
export { lastDay } from './swedish/date.ts';
export { TARGET_KINDS } from './swedish/target.ts';
export type { Target, TargetKind } from './swedish/target.ts';
export { toTolka, TolkaSchema } from './swedish/tolka.ts';
export type { Tolka } from './swedish/tolka.ts';
export { errorInWords, errorNamed } from './swedish/error-names.ts';
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
  parseCellRef,
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
  ListValidation,
  NewSheetWrite,
  NoteWrite,
  StatusFormatWrite,
  TableGrowth,
  WritePlan,
} from './model/write-plan.ts';

// From sheets to measures.
export { recogniseInSteps, recogniseTables } from './sheet/recognise-tables.ts';
export { readMeasures } from './sheet/read-measures.ts';
export { certaintyText, describeRecognition, ROLE_WORD } from './sheet/describe-recognition.ts';
export { correctMapping, mappingOf } from './sheet/own-mapping.ts';
export { pointOutTable, pointOutTableInSteps } from './sheet/point-out-table.ts';
export type { PointedOut, PointedPlace } from './sheet/point-out-table.ts';
export { describePeriod, showPeriod } from './sheet/period.ts';
export { headingPeriod } from './sheet/heading-period.ts';
export { COLUMN_ROLES } from './sheet/table.ts';
export type { ColumnRole, Recognition, RecognisedTable, TableMapping } from './sheet/table.ts';
export type { Measure, Period } from './model/measure.ts';

// Rule sets.
export { RULE_COLOURS, RULE_SECTIONS, RULE_SET_FORMAT, ruleSetSchema } from './model/rule-set.ts';
export type { Decision, DirectionRow, RuleColour, RuleRow, RuleSection, RuleSet } from './model/rule-set.ts';
export type { CompiledFormula, CompileFormula, PhraseReading } from './model/condition.ts';
export { DEFAULT_RULE_SET_ID, findPreset, findPresetRules, PRESETS } from './rules/presets.ts';
export { compileRules } from './rules/compile-rules.ts';
export type { CompiledRuleSet } from './rules/compile-rules.ts';
export type { CompiledRules, RuleFinding } from './rules/compiled-rules.ts';
export { rulesOn } from './rules/rules-on.ts';
export { rollUpRuleOf } from './rules/choose-roll-up.ts';
export type { RollUpLevel } from './rules/choose-roll-up.ts';
export type { RollUpRule } from './rules/roll-up-rule.ts';

// The rules as a sheet, as a file, and how two of them differ.
export { ruleSheetAids } from './rule-sheet/rule-aids.ts';
export type { RowAid, RuleSheetAids } from './rule-sheet/rule-aids.ts';
export { readRuleSheet } from './rule-sheet/read-rule-sheet.ts';
export type { RuleSheetReading } from './rule-sheet/read-rule-sheet.ts';
export { inWrittenOrder } from './rule-sheet/rule-sheet-content.ts';
export { markedFormat, RULE_SHEET_NAME, SECTION_TITLE, tellsReplaced } from './rule-sheet/sheet-words.ts';
export { parseRuleSetJson, ruleSetJsonSchema, toRuleSetJson } from './rule-sheet/rule-set-json.ts';
export type { RuleSetFile } from './rule-sheet/rule-set-json.ts';
export { decisionText, describeRuleChanges } from './rule-sheet/describe-rule-changes.ts';

// Judging.
export { forArguments } from './rules/where-to-write.ts';
export { assess, assessInSteps } from './assess/assess.ts';
export { judgingDay } from './assess/judging-day.ts';
export { readDecidedMeasures, readDecidedMeasuresInSteps } from './assess/decisions/read-decided-measures.ts';
export { rollUpStatuses } from './assess/roll-up-statuses.ts';
export type { AssessInput } from './assess/assess.ts';
export { ALL_GOALS, STATUS_SHAPE, STATUS_WORD, STATUSES, WITHOUT_GOAL } from './model/assessment.ts';
export type {
  Assessment,
  AssessmentResult,
  GoalAssessment,
  Status,
  StatusCounts,
} from './model/assessment.ts';

// Looking at rules before and beside judging.
export { checkNames, checkNamesInSteps } from './review/check-names.ts';
export { checkRules, checkRulesInSteps } from './review/check-rules.ts';
export type { MeasureSituation } from './review/measure-situation.ts';
export { findSituations } from './review/find-situations.ts';
export { workedExample, workedExampleInSteps } from './review/worked-example.ts';
export { compareRuleSets } from './review/compare-rule-sets.ts';
export type { GoalChange, MeasureChange, RuleComparison } from './review/compare-rule-sets.ts';
export { comparisonLines } from './review/comparison-lines.ts';
export type { ComparisonLine } from './review/comparison-lines.ts';
export { comparisonContent } from './review/comparison-content.ts';
export { nearLimit } from './review/near-limit.ts';
export type { Margin, NearLimit } from './review/near-limit-entry.ts';

// Following up the year and the term.
export { followUpInSteps } from './follow-up/follow-up.ts';
export { reportingDate } from './follow-up/reporting-date.ts';
export { developmentContent } from './follow-up/content/development-content.ts';
export type { FollowUpInput } from './follow-up/input.ts';
export { forecastTitle, outcomeSentence, outcomeTitle } from './follow-up/reporting-date.ts';
export { REGISTERS } from './register/registers.ts';
export { registerSheets, usesRegisters } from './register/find-register.ts';
export { unreadPlans, unreadRegisterFaults } from './register/register-faults.ts';
export type { RegisterColumn, RegisterSpec } from './register/register.ts';
export { CHANGE_KINDS, FORECAST_METHODS } from './model/follow-up.ts';
export type {
  AmbitionFinding,
  AmbitionResult,
  Change,
  ChangeList,
  Changes,
  ContributingActivity,
  Coverage,
  CoverageMatrix,
  DirectionGoalFollowUp,
  FollowUp,
  Forecast,
  ForecastResult,
  OutcomeLine,
  OutcomePoint,
  Override,
  OverrideResult,
  PlannedActivity,
  ReportingDate,
  Round,
  RoundRow,
  Timetable,
  TimetableEntry,
  TimetableState,
  Trend,
} from './model/follow-up.ts';
export { readTimetable } from './follow-up/timetable.ts';
export { timetableCalendar } from './follow-up/timetable-calendar.ts';

// Writing back.
export { planInSteps, planWrites } from './plan/plan-writes.ts';
export type { PlanInput, Planned } from './plan/plan-writes.ts';
export { planRuleSheet } from './plan/plan-rule-sheet.ts';
export type { PlannedRuleSheet } from './plan/plan-rule-sheet.ts';
export { planComparison } from './plan/plan-comparison.ts';
export {
  hasFormulas,
  hasFormulasInSteps,
  rulesInUse,
  rulesInUseInSteps,
  storedRules,
} from './plan/rules-in-use.ts';
export type { RulesInUse, RulesQuery, RuleSource } from './plan/rules-in-use.ts';
export { rulesOfLastJudgement } from './plan/rules-of-last-judgement.ts';
export { contentRow } from './model/sheet-content.ts';
export type { ContentCell, ContentRow, ContentSection, SheetContent } from './model/sheet-content.ts';
export { readState, readStateInSteps } from './plan/read-state.ts';
export type { StateReading } from './plan/read-state.ts';
export { rememberedPeriod } from './plan/remembered-period.ts';
export type { State } from './plan/state.ts';
export {
  expectedRounds,
  findRoundsSheet,
  hasFollowUpSheets,
  ownSheets,
  ownSheetsInSteps,
} from './plan/own-sheets.ts';
export { fingerprint } from './model/fingerprint.ts';
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

// What an underlag says, and its tjänsteskrivelse.
export { report, reportInSteps } from './report/report.ts';
export type { ReportInput } from './report/report.ts';
export { letter } from './report/letter.ts';
export { summaryText } from './report/letter-summary.ts';
export { countAll, countWords, measureCount } from './report/count-words.ts';
export { figuresText } from './report/figures-text.ts';
export { isSafeFileName, safeFileName } from './report/safe-file-name.ts';
export { shortSeal } from './report/short-seal.ts';
export { cleanLine } from './report/clean-line.ts';
export { reportSheet, reportSheetInSteps } from './report/report-sheet.ts';
export { findReplacedSheets, planReportSheet, REPORT_SHEET_NAME } from './plan/plan-report-sheet.ts';
export type { ReportSheetPlace } from './plan/plan-report-sheet.ts';
export type {
  PageSpan,
  PlannedReportSheet,
  ReportSheet,
  RowSpan,
  SheetCell,
  SheetChart,
  SheetLook,
  SheetRow,
  SheetTable,
} from './model/report-sheet.ts';
export { LETTER_PARTS } from './model/letter.ts';
export type { Letter, LetterBlock, LetterPart, LetterSection, LetterTable } from './model/letter.ts';
export type {
  Report,
  ReportFacts,
  ReportForecast,
  ReportGoal,
  ReportIssue,
  ReportMeasure,
  ReportMeeting,
  ReportOverride,
  ReportRule,
  ReportStatus,
  ReportSubgoal,
  ReportTurned,
} from './model/report.ts';

// The seal of a judgement.
export { sealInSteps } from './plan/seal/seal.ts';
export type { Seal, SealInput, SealNumbers } from './plan/seal/seal.ts';
export { sealText } from './plan/seal/seal-line.ts';
export { readTypedSealNumber, sealNumberText } from './plan/seal/seal-number-text.ts';
export { checkSealInSteps, findSeal } from './plan/seal/check-seal.ts';
export type { FoundSeal, SealCheck, SealVerdict } from './plan/seal/check-seal.ts';
export type { SealChange } from './plan/seal/describe-change.ts';
export { explanationsThatStand } from './plan/seal/explanations-that-stand.ts';

// Leaving a workbook.
export { planLeavingInSteps } from './plan/leave/plan-leaving.ts';
export type { LeavingInput, PlannedLeaving } from './plan/leave/plan-leaving.ts';
export { NOTE_OPENING } from './plan/written-text.ts';
export type { LeavingWrites } from './model/write-plan.ts';

// Names that are the same, however they are written.
export { nameKey } from './rules/name-key.ts';
