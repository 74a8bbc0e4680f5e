// Everything that the add-in's pane and ribbon call at run time, in one module that is loaded after the pane's first paint.
// Types cost nothing and may be imported from where they are declared.
export {
  certaintyText,
  CHANGE_KINDS,
  COLUMN_ROLES,
  correctMapping,
  countWrites,
  DEFAULT_RULE_SET_ID,
  DEFAULT_SETTINGS,
  describePeriod,
  describeRecognition,
  EXPLANATION_PLACES,
  findPreset,
  forecastTitle,
  formatNumber,
  judgingDay,
  mappingOf,
  outcomeTitle,
  parseCellRef,
  parseTarget,
  PRESETS,
  readTypedSealNumber,
  reportingDate,
  ROLE_WORD,
  showPeriod,
  STATUS_SHAPE,
  STATUS_WORD,
  STATUSES,
  timetableCalendar,
} from '../../lib/index.ts';
export { askQuestions } from './ask-questions.ts';
export { checkWorkbook, SEAL_NUMBER_NEEDED } from './check-seal.ts';
export { describeCheck, minuteText } from './describe-check.ts';
export { leaveWorkbook } from './leave-workbook.ts';
export { toSealFile } from './seal-file.ts';
export { judgeWorkbook, previewWorkbook } from './judge-workbook.ts';
export { parseReportingDate } from './parse-reporting-date.ts';
export { pointOut } from './point-out.ts';
export { PROGRAM_VERSION } from './program-version.ts';
export { accept } from './result.ts';
export { tellPeriod } from './tell-period.ts';
export { toResultFile } from './result-file.ts';
export { settleQuestions } from './settle-questions.ts';
export { checkRuleSheet, ruleChanges } from './rules/check-rule-sheet.ts';
export { compareRules } from './rules/compare-rules.ts';
export { createRuleSheet } from './rules/create-rule-sheet.ts';
export { nearLimits, parseMargin } from './rules/near-limits.ts';
export { readRuleSet } from './rules/read-rule-set.ts';
export { saveRuleSet } from './rules/save-rule-set.ts';
