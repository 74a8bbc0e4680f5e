// Judging of a workbook that has been read: recognition, assessment and plan, in slices, by the officer's settings.
import {
  asPart,
  assessInSteps,
  expectedRounds,
  findRoundsSheet,
  hasFollowUpSheets,
  followUpInSteps,
  hasFormulasInSteps,
  ownSheetsInSteps,
  planInSteps,
  readDecidedMeasuresInSteps,
  readStateInSteps,
  outcomeTitle,
  recogniseInSteps,
  REGISTERS,
  reportingDate,
  registerSheets,
  rememberedPeriod,
  unreadRegisterFaults,
  usesRegisters,
  sealInSteps,
} from '../../lib/index.ts';
import type {
  AssessmentResult,
  CompileFormula,
  FollowUp,
  Period,
  Planned,
  Recognition,
  Seal,
  State,
  StateReading,
  Steps,
  TableMapping,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import { chooseSettings, wantedRules, type ChosenSettings } from './choose-settings.ts';
import type { Judged, JudgeOptions, JudgingProgress, JudgingStep } from './judging.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { accept, refuse, type Result } from './result.ts';
import { refuseRules, rulesOfRun, type RulesOfRun } from './rules-of-run.ts';
import { storedOf } from './stored-of.ts';
import { uniqueIssuesInSteps } from './unique-issues.ts';

/** What an earlier run left in a workbook that is to be judged. */
export interface Prepared {
  readonly stored: StateReading;
  /** Whether any rules that may be used have a formula. */
  readonly hasFormulas: boolean;
}

/**
 * What has to be known before a workbook is judged. Refuses when a newer Målljus has written in it, but for `dryRun`: then nothing is
 * planned.
 */
export function* prepareSnapshot(
  snapshot: WorkbookSnapshot,
  options: JudgeOptions,
): Generator<JudgingProgress, Result<Prepared>, void> {
  const stored = yield* during('recognise', asPart(readStateInSteps(snapshot.state), 0, 0));
  const { state, newer, issues } = stored;
  options.onStored?.(storedOf(state));
  if (newer && options.dryRun !== true) return refuse('unsupported', issues[0]?.text ?? '');
  const looking = hasFormulasInSteps({ snapshot, state, ...wantedRules(options, state.settings) });
  return accept({ stored, hasFormulas: yield* during('recognise', asPart(looking, 0, 0)) });
}

/** A workbook that has been read, and what is needed besides to judge it. */
export interface SnapshotToJudge {
  readonly snapshot: WorkbookSnapshot;
  readonly stored: StateReading;
  /** Null when no rules that may be used have a formula. */
  readonly compileFormula: CompileFormula | null;
}

/** Judges and plans, writing nothing. Refuses when the rules that were asked for cannot be used. */
export function* judgeSnapshot(
  given: SnapshotToJudge,
  options: JudgeOptions,
): Generator<JudgingProgress, Result<Judged>, void> {
  const { snapshot, stored } = given;
  const { state } = stored;
  const mappings = options.mappings ?? state.mappings;
  const recognition = yield* during('recognise', recogniseOthers(snapshot, state, mappings));
  const period = options.period ?? rememberedPeriod(state.run, recognition);
  const assessed = yield* during('assess', assessTables(given, recognition, options, period));
  if (!assessed.ok) return assessed;
  const { result, chosen, rules, followUp, seal } = assessed.value;
  const planning = planInSteps({
    snapshot,
    recognition,
    result,
    mappings,
    settings: chosen.stored,
    canWriteNotes: options.canWriteNotes ?? true,
    when: options.now.slice(0, 'yyyy-mm-ddThh:mm'.length),
    programVersion: PROGRAM_VERSION,
    stored,
    rules: rules.inUse,
    followUp,
    seal,
    ...(rules.inUse.source === 'sheet' && rules.aids !== null ? { ruleAids: rules.aids } : {}),
  });
  const judged = yield* during('plan', joinJudged(assessed.value, recognition, planning));
  return accept({ ...judged, lastPeriod: state.run?.period ?? null });
}

/** The slices of a part of the work, its beginning first; the share never goes back. */
function* during<T>(step: JudgingStep, steps: Steps<T>): Generator<JudgingProgress, T, void> {
  const part = asPart(steps, 0, 1);
  yield { step, share: 0 };
  for (;;) {
    const { done, value } = part.next();
    if (done === true) return value;
    yield { step, share: value };
  }
}

/** The tables of all sheets but those that Målljus made. */
function* recogniseOthers(
  snapshot: WorkbookSnapshot,
  state: State,
  mappings: readonly TableMapping[],
): Steps<Recognition> {
  const own = yield* asPart(ownSheetsInSteps(state, snapshot.sheets), 0, 0);
  return yield* recogniseInSteps(snapshot, mappings, own);
}

interface Assessed {
  readonly result: AssessmentResult;
  readonly chosen: ChosenSettings;
  readonly rules: RulesOfRun;
  readonly followUp: FollowUp | null;
  readonly registers: Judged['registers'];
  readonly seal: Seal;
}

/** A function of its own, so that the measures of a large workbook need not be kept while the writes are planned. */
function* assessTables(
  given: SnapshotToJudge,
  recognition: Recognition,
  options: JudgeOptions,
  wantedPeriod: Period | null,
): Steps<Result<Assessed>> {
  const { snapshot, compileFormula } = given;
  const { state } = given.stored;
  const { name: workbook, date1904 } = snapshot;
  const reading = readDecidedMeasuresInSteps(snapshot, recognition, wantedPeriod);
  const { period, measures, issues } = yield* asPart(reading, 0, READING_SHARE);
  const strict = options.strict ?? state.settings?.strict ?? false;
  const about = { workbook, period, measures, strict, date1904, issues: [] };
  const query = { snapshot, state, ...wantedRules(options, state.settings), compileFormula };
  const rules = yield* asPart(rulesOfRun({ query, about }), READING_SHARE, RULES_SHARE);
  const { inUse } = rules;
  if (inUse.rules === null) return refuseRules(inUse.issues);
  const chosen = chooseSettings(yield* withLostSetting(options, given), state.settings, inUse);
  const isUsed = chosen.stored.followUp || usesRegisters(snapshot.sheets);
  const date = isUsed ? reportingDate(period) : null;
  const judging = assessInSteps({
    ...about,
    ...(date === null ? {} : { meaning: outcomeTitle(date) }),
    rules: inUse.rules,
    issues: [
      ...recognition.issues,
      ...unreadRegisterFaults(snapshot.sheets),
      ...issues,
      ...chosen.issues,
      ...inUse.issues,
    ],
  });
  const result = yield* asPart(judging, RULES_SHARE, FOLLOW_SHARE);
  const toFollow = { snapshot, recognition, measures, result, rules: inUse.rules, now: options.now };
  const roundsSheet = isUsed
    ? yield* asPart(findRoundsSheet(state, snapshot.sheets), FOLLOW_SHARE, FOLLOW_SHARE)
    : null;
  const following = isUsed
    ? followUpInSteps({ ...toFollow, roundsSheet, roundsExpected: expectedRounds(state) })
    : null;
  const followUp = following === null ? null : yield* asPart(following, FOLLOW_SHARE, 1);
  const seal = yield* asPart(
    sealInSteps({
      recognition,
      result,
      followUp,
      rules: inUse.rules,
      rulesFrom: inUse.source,
      snapshot,
      state,
      programVersion: PROGRAM_VERSION,
    }),
    1,
    1,
  );
  return accept({ result, chosen, rules, followUp, registers: registersOf(snapshot), seal });
}

function registersOf({ sheets }: WorkbookSnapshot): Judged['registers'] {
  return REGISTERS.map((spec) => ({ sheetName: spec.sheetName, sheets: registerSheets([spec], sheets) }));
}

/** Where the state was lost, the sheets of the year and the term tell that the workbook uses them. */
function* withLostSetting(
  options: JudgeOptions,
  { snapshot, stored: { state } }: SnapshotToJudge,
): Steps<JudgeOptions> {
  if (options.followUp !== undefined || state.settings !== null) return options;
  return (yield* hasFollowUpSheets(snapshot.sheets)) ? { ...options, followUp: true } : options;
}

/** How much of the work is done when the measures have been read, when the rules have been found, and when the measures have been judged. */
const READING_SHARE = 0.2;
const RULES_SHARE = 0.4;
const FOLLOW_SHARE = 0.85;

function* joinJudged(
  { result, chosen, rules, followUp, registers, seal }: Assessed,
  recognition: Recognition,
  planning: Steps<Planned>,
): Steps<Omit<Judged, 'lastPeriod'>> {
  const { plan, issues, statusRefs } = yield* planning;
  const all = yield* asPart(
    uniqueIssuesInSteps([...result.issues, ...(followUp?.issues ?? []), ...issues]),
    1,
    1,
  );
  return {
    result: { ...result, issues: all },
    recognition,
    settings: chosen.stored,
    rules: rules.inUse,
    followUp,
    registers,
    seal,
    plan,
    statusRefs,
    report: null,
  };
}
