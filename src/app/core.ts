// Everything that the add-in's pane and ribbon call at run time, in one module that is loaded after the pane's first paint.
// Types cost nothing and may be imported from where they are declared.
export {
  COLUMN_ROLES,
  correctMapping,
  countWrites,
  DEFAULT_RULE_SET_ID,
  DEFAULT_SETTINGS,
  describePeriod,
  describeRecognition,
  EXPLANATION_PLACES,
  findPreset,
  formatNumber,
  mappingOf,
  PRESETS,
  ROLE_WORD,
  showPeriod,
  STATUS_SHAPE,
  STATUS_WORD,
  STATUSES,
} from '../../lib/index.ts';
export { askQuestions } from './ask-questions.ts';
export { judgeWorkbook, previewWorkbook } from './judge-workbook.ts';
export { PROGRAM_VERSION } from './program-version.ts';
export { toResultFile } from './result-file.ts';
export { settleQuestions } from './settle-questions.ts';
