// Judging of a workbook that has been read: recognition, assessment and plan, in slices, by the officer's settings.
import {
  asPart,
  assessInSteps,
  ownSheets,
  planInSteps,
  readMeasuresInSteps,
  recogniseInSteps,
} from '../../lib/index.ts';
import type {
  AssessmentResult,
  CompileFormula,
  Planned,
  Recognition,
  State,
  Steps,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import { chooseSettings, wantedRules, type ChosenSettings } from './choose-settings.ts';
import type { Judged, JudgeOptions, JudgingProgress, JudgingStep } from './judging.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { accept, type Result } from './result.ts';
import { refuseRules, rulesOfRun, type RulesOfRun } from './rules-of-run.ts';
import { uniqueIssues } from './unique-issues.ts';

/** A workbook that has been read, and what is needed besides to judge it. */
export interface SnapshotToJudge {
  readonly snapshot: WorkbookSnapshot;
  /** What is stored in the workbook. */
  readonly state: State;
  /** Null when no rules that may be used have a formula. */
  readonly compileFormula: CompileFormula | null;
}

/** Judges and plans, writing nothing. Refuses when the rules that were asked for cannot be used. */
export function* judgeSnapshot(
  given: SnapshotToJudge,
  options: JudgeOptions,
): Generator<JudgingProgress, Result<Judged>, void> {
  const { snapshot, state } = given;
  const mappings = options.mappings ?? state.mappings;
  const own = ownSheets(state, snapshot.sheets);
  const recognition = yield* during('recognise', recogniseInSteps(snapshot, mappings, own));
  const assessed = yield* during('assess', assessTables(given, recognition, options));
  if (!assessed.ok) return assessed;
  const { result, chosen, rules } = assessed.value;
  const planning = planInSteps({
    snapshot,
    recognition,
    result,
    mappings,
    settings: chosen.stored,
    canWriteNotes: options.canWriteNotes ?? true,
    when: options.now.slice(0, 'yyyy-mm-ddThh:mm'.length),
    programVersion: PROGRAM_VERSION,
    rules: rules.inUse,
    ...(rules.inUse.source === 'sheet' && rules.aids !== null ? { ruleAids: rules.aids } : {}),
  });
  return accept(joinJudged(assessed.value, recognition, yield* during('plan', planning)));
}

/** The slices of a part of the work, its beginning first. */
function* during<T>(step: JudgingStep, steps: Steps<T>): Generator<JudgingProgress, T, void> {
  yield { step, share: 0 };
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield { step, share: value };
  }
}

interface Assessed {
  readonly result: AssessmentResult;
  readonly chosen: ChosenSettings;
  readonly rules: RulesOfRun;
}

/** A function of its own, so that the measures of a large workbook need not be kept while the writes are planned. */
function* assessTables(
  { snapshot, state, compileFormula }: SnapshotToJudge,
  recognition: Recognition,
  options: JudgeOptions,
): Steps<Result<Assessed>> {
  const { name: workbook, date1904 } = snapshot;
  const reading = readMeasuresInSteps(snapshot, recognition, options.period ?? null);
  const { period, measures, issues } = yield* asPart(reading, 0, READING_SHARE);
  const strict = options.strict ?? state.settings?.strict ?? false;
  const about = { workbook, period, measures, strict, date1904, issues: [] };
  const query = { snapshot, state, ...wantedRules(options, state.settings), compileFormula };
  const rules = yield* asPart(rulesOfRun({ query, about }), READING_SHARE, RULES_SHARE);
  const { inUse } = rules;
  if (inUse.rules === null) return refuseRules(inUse.issues);
  const chosen = chooseSettings(options, state.settings, inUse);
  const judging = assessInSteps({
    ...about,
    rules: inUse.rules,
    issues: [...recognition.issues, ...issues, ...chosen.issues, ...inUse.issues],
  });
  const result = yield* asPart(judging, RULES_SHARE, 1);
  return accept({ result, chosen, rules });
}

/** How much of the work is done when the measures have been read, and when the rules have been found. */
const READING_SHARE = 0.2;
const RULES_SHARE = 0.4;

function joinJudged(
  { result, chosen, rules }: Assessed,
  recognition: Recognition,
  { plan, issues, statusRefs }: Planned,
): Judged {
  const all = uniqueIssues([...result.issues, ...issues]);
  return {
    result: { ...result, issues: all },
    recognition,
    settings: chosen.stored,
    rules: rules.inUse,
    plan,
    statusRefs,
    report: null,
  };
}
