// Judging of a workbook that has been read: recognition, assessment and plan, in slices, by the officer's settings.
import {
  asPart,
  assessInSteps,
  ownSheets,
  planInSteps,
  readMeasuresInSteps,
  recogniseInSteps,
  rememberedPeriod,
} from '../../lib/index.ts';
import type {
  AssessmentResult,
  Issue,
  Period,
  Planned,
  Recognition,
  State,
  Steps,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import { chooseSettings, type ChosenSettings } from './choose-settings.ts';
import type { Judged, JudgeOptions, JudgingProgress, JudgingStep } from './judging.ts';
import { PROGRAM_VERSION } from './program-version.ts';

/** Judges and plans, writing nothing; `state` is what is stored in the workbook. */
export function* judgeSnapshot(
  snapshot: WorkbookSnapshot,
  state: State,
  options: JudgeOptions,
): Generator<JudgingProgress, Judged, void> {
  const chosen = chooseSettings(options, state.settings);
  const mappings = options.mappings ?? state.mappings;
  const own = ownSheets(state, snapshot.sheets);
  const recognition = yield* during('recognise', recogniseInSteps(snapshot, mappings, own));
  const period = options.period ?? rememberedPeriod(state.run, recognition);
  const result = yield* during('assess', assessTables(snapshot, recognition, chosen, period));
  const planning = planInSteps({
    snapshot,
    recognition,
    result,
    mappings,
    settings: chosen.stored,
    canWriteNotes: options.canWriteNotes ?? true,
    when: options.now.slice(0, 'yyyy-mm-ddThh:mm'.length),
    programVersion: PROGRAM_VERSION,
  });
  const planned = yield* during('plan', planning);
  return { ...joinJudged(result, recognition, chosen, planned), lastPeriod: state.run?.period ?? null };
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

/** A function of its own, so that the measures of a large workbook need not be kept while the writes are planned. */
function* assessTables(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  { rules, stored, issues }: ChosenSettings,
  period: Period | null,
): Steps<AssessmentResult> {
  const reading = yield* asPart(readMeasuresInSteps(snapshot, recognition, period), 0, READING_SHARE);
  const judging = assessInSteps({
    workbook: snapshot.name,
    period: reading.period,
    measures: reading.measures,
    rules,
    strict: stored.strict,
    date1904: snapshot.date1904,
    issues: [...recognition.issues, ...reading.issues, ...issues],
  });
  return yield* asPart(judging, READING_SHARE, 1);
}

/** How much of reading and judging the measures is reading them. */
const READING_SHARE = 0.2;

function joinJudged(
  result: AssessmentResult,
  recognition: Recognition,
  { stored }: ChosenSettings,
  { plan, issues, statusRefs }: Planned,
): Omit<Judged, 'lastPeriod'> {
  const all = uniqueIssues([...result.issues, ...issues]);
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
function uniqueIssues(issues: readonly Issue[]): readonly Issue[] {
  const byContent = new Map<string, Issue>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  }
  return [...byContent.values()];
}
