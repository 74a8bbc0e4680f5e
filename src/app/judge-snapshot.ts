// Judging of a workbook that has been read: recognition, assessment and plan, in slices, by the officer's settings.
import {
  asPart,
  assessInSteps,
  inSlices,
  ownSheetsInSteps,
  planInSteps,
  readMeasuresInSteps,
  readStateInSteps,
  recogniseInSteps,
} from '../../lib/index.ts';
import type {
  AssessmentResult,
  Issue,
  Planned,
  Recognition,
  State,
  Steps,
  TableMapping,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import { chooseSettings, type ChosenSettings } from './choose-settings.ts';
import type { Judged, JudgeOptions, JudgingProgress, JudgingStep } from './judging.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { accept, refuse, type Result } from './result.ts';
import { storedOf } from './stored-in.ts';

/**
 * Judges and plans, writing nothing. Refuses when a newer Målljus has written in the workbook, but for `dryRun`: then nothing is
 * planned.
 */
export function* judgeSnapshot(
  snapshot: WorkbookSnapshot,
  options: JudgeOptions,
): Generator<JudgingProgress, Result<Judged>, void> {
  const stored = yield* during('recognise', asPart(readStateInSteps(snapshot.state), 0, 0));
  const { state, newer, issues } = stored;
  options.onStored?.(storedOf(state));
  if (newer && options.dryRun !== true) return refuse('unsupported', issues[0]?.text ?? '');
  const chosen = chooseSettings(options, state.settings);
  const mappings = options.mappings ?? state.mappings;
  const recognition = yield* during('recognise', recogniseOthers(snapshot, state, mappings));
  const result = yield* during('assess', assessTables(snapshot, recognition, chosen, options));
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
  });
  return accept(yield* during('plan', joinJudged(result, recognition, chosen, planning)));
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

/** A function of its own, so that the measures of a large workbook need not be kept while the writes are planned. */
function* assessTables(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  { ruleSet, stored, issues }: ChosenSettings,
  { period }: JudgeOptions,
): Steps<AssessmentResult> {
  const reading = yield* asPart(readMeasuresInSteps(snapshot, recognition, period ?? null), 0, READING_SHARE);
  const judging = assessInSteps({
    workbook: snapshot.name,
    period: reading.period,
    measures: reading.measures,
    ruleSet,
    strict: stored.strict,
    date1904: snapshot.date1904,
    issues: [...recognition.issues, ...reading.issues, ...issues],
  });
  return yield* asPart(judging, READING_SHARE, 1);
}

/** How much of reading and judging the measures is reading them. */
const READING_SHARE = 0.2;

function* joinJudged(
  result: AssessmentResult,
  recognition: Recognition,
  { stored }: ChosenSettings,
  planning: Steps<Planned>,
): Steps<Judged> {
  const { plan, issues, statusRefs } = yield* planning;
  const all = yield* asPart(uniqueIssues([...result.issues, ...issues]), 1, 1);
  return {
    result: { ...result, issues: all },
    recognition,
    settings: stored,
    plan,
    statusRefs,
    report: null,
  };
}

/** The same finding may come from several parts of the work; the first one stays. */
function* uniqueIssues(issues: readonly Issue[]): Steps<readonly Issue[]> {
  const byContent = new Map<string, Issue>();
  yield* inSlices(issues, (one) => {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  });
  return [...byContent.values()];
}
