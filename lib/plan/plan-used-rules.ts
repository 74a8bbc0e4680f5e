// What a judgement leaves of its rules: the last ones of the sheet that could be used, the log of what judged what, and worked-out cells
// of the sheet that agree with its rules.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { AssessmentResult } from '../model/assessment.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import type { RuleSheetAids } from '../rule-sheet/rule-aids.ts';
import { toCompactRuleSetJson } from '../rule-sheet/rule-set-json.ts';
import { addToLog, rejudgedByOthers } from './judging-log.ts';
import { planOwnRuleCells } from './own-rule-cells.ts';
import type { PlannedRuleCells } from './own-rule-cells.ts';
import type { TableWrites } from './plan-table.ts';
import type { RulesInUse } from './rules-in-use.ts';
import type { RunState, State, SheetRecord } from './state.ts';

/** The rules of a judgement, in so far as the workbook is to remember them. */
export interface UsedRules {
  /** The rules that it was judged by and where they came from; they are remembered in the workbook. */
  readonly rules?: RulesInUse;
  /** What belongs to each rule of the rule sheet, when its rules were used. */
  readonly ruleAids?: RuleSheetAids;
}

interface UsedRulesInput extends UsedRules {
  readonly snapshot: WorkbookSnapshot;
  readonly result: Pick<AssessmentResult, 'period'>;
}

export interface PlannedRules {
  readonly writes: TableWrites;
  readonly issues: readonly Issue[];
  /** What is remembered of the rules after a run. */
  readonly stateAfter: (run: RunState) => Pick<State, 'ruleSheet' | 'rules' | 'log'>;
}

/** The writes in the rule sheet, and what is remembered of the rules afterwards. */
export function planUsedRules(input: UsedRulesInput, state: State): PlannedRules {
  const { rules } = input;
  const cells = planCells(input, state);
  return {
    writes: { ...NO_WRITES, cells: cells?.cells ?? [] },
    issues: [...rejudgedIssues(input, state), ...(cells?.issues ?? [])],
    stateAfter: (run) => ({
      ruleSheet: cells?.record ?? sheetRecord(rules, state),
      rules: rulesToKeep(rules, state),
      log: logAfter(rules, state, run),
    }),
  };
}

function rejudgedIssues({ rules, result }: UsedRulesInput, { log }: State): readonly Issue[] {
  const used = rules?.rules ?? null;
  const text = used === null ? null : rejudgedByOthers(log, used, result.period);
  return text === null ? [] : [issue('rules-period-rejudged', null, text)];
}

const NO_WRITES: TableWrites = { cells: [], tables: [], notes: [], statusFormats: [], columnWidths: [] };

/** Only of a sheet whose rules were used; of one with faults nobody knows what to work out. */
function planCells({ snapshot, rules, ruleAids }: UsedRulesInput, state: State): PlannedRuleCells | null {
  if (rules?.source !== 'sheet' || rules.reading === null || ruleAids === undefined) return null;
  const { reading } = rules;
  const sheet = snapshot.sheets.find(({ name }) => name === reading.sheet);
  if (sheet === undefined) return null;
  return planOwnRuleCells(snapshot, sheet, { reading, aids: ruleAids, before: state.ruleSheet });
}

/** The sheet under the name that it has now; what was written there is remembered until it is written anew. */
function sheetRecord(rules: RulesInUse | undefined, { ruleSheet }: State): SheetRecord | null {
  if (rules === undefined) return ruleSheet;
  if (rules.reading?.version === 'ours') return { sheet: rules.reading.sheet, marks: ruleSheet?.marks ?? [] };
  return isGivenUp(rules) ? null : ruleSheet;
}

function logAfter(rules: RulesInUse | undefined, { log }: State, run: RunState): State['log'] {
  const used = rules?.rules ?? null;
  return used === null ? log : addToLog(log, run, used);
}

function rulesToKeep(rules: RulesInUse | undefined, state: State): string | null {
  if (rules?.source === 'sheet' && rules.rules !== null) return toCompactRuleSetJson(rules.rules.ruleSet);
  return rules !== undefined && isGivenUp(rules) ? null : state.rules;
}

/** Whether a person has chosen other rules in a workbook whose rule sheet is gone. */
function isGivenUp({ source, reading, unclear }: RulesInUse): boolean {
  return source === 'chosen' && reading === null && unclear.length === 0;
}
