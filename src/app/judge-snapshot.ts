// Judging of a workbook that has been read: recognition, assessment and plan, by the officer's settings.
import {
  assess,
  DEFAULT_RULE_SET_ID,
  DEFAULT_SETTINGS,
  findPreset,
  ownSheets,
  planWrites,
  readMeasures,
  readState,
  recogniseTables,
} from '../../lib/index.ts';
import type {
  AssessmentResult,
  Issue,
  Planned,
  Recognition,
  RuleSet,
  Settings,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import type { Judged, JudgeOptions } from './judging.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { accept, type Result } from './result.ts';

export async function judgeSnapshot(
  snapshot: WorkbookSnapshot,
  options: JudgeOptions,
): Promise<Result<Judged>> {
  const { state } = readState(snapshot.state);
  const mappings = options.mappings ?? state.mappings;
  const stored = state.settings ?? DEFAULT_SETTINGS;
  const ruleSet = options.ruleSet ?? findPreset(stored.ruleSet) ?? defaultRuleSet();
  const settings: Settings = {
    ruleSet: ruleSet.id,
    strict: options.strict ?? stored.strict,
    explanations: options.explanations ?? stored.explanations,
  };
  options.onProgress?.({ step: 'recognise', share: 0 });
  const recognition = recogniseTables(snapshot, mappings, ownSheets(state, snapshot.sheets));
  options.onProgress?.({ step: 'assess', share: 0 });
  const reading = readMeasures(snapshot, recognition, options.period ?? null);
  const result = assess({
    workbook: snapshot.name,
    period: reading.period,
    measures: reading.measures,
    ruleSet,
    strict: settings.strict,
    date1904: snapshot.date1904,
    issues: [...recognition.issues, ...reading.issues],
  });
  options.onProgress?.({ step: 'plan', share: 0 });
  const when = options.now.slice(0, 'yyyy-mm-ddThh:mm'.length);
  const planned = planWrites({
    snapshot,
    recognition,
    result,
    mappings,
    settings,
    canWriteNotes: options.canWriteNotes ?? true,
    when,
    programVersion: PROGRAM_VERSION,
  });
  return Promise.resolve(accept(joinJudged(result, recognition, settings, planned)));
}

function joinJudged(
  result: AssessmentResult,
  recognition: Recognition,
  settings: Settings,
  { plan, issues, statusRefs }: Planned,
): Judged {
  const all = uniqueIssues([...result.issues, ...issues]);
  return { result: { ...result, issues: all }, recognition, settings, plan, statusRefs, report: null };
}

/** The same finding may come from several parts of the work; the first one stays. */
function uniqueIssues(issues: readonly Issue[]): readonly Issue[] {
  const byContent = new Map<string, Issue>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  }
  return [...byContent.values()];
}

function defaultRuleSet(): RuleSet {
  const ruleSet = findPreset(DEFAULT_RULE_SET_ID);
  if (ruleSet === undefined) throw new Error(`No preset ${DEFAULT_RULE_SET_ID}`);
  return ruleSet;
}
