// Judging from the pane: the preview that follows every choice, and the judgement itself.
import type { Judged, JudgeOptions } from '../../app/judge-workbook.ts';
import type { Result } from '../../app/result.ts';
import type { Question } from '../../../lib/index.ts';
import { countWords } from '../select/count-words.ts';
import { countLines } from '../select/follow-up/run-words.ts';
import type { PaneServices } from '../pane-services.ts';
import { closeFollowUp } from './follow-up-state.ts';
import type { Current, PaneState } from './pane-state.ts';
import type { Job, WorkQueue } from './work-queue.ts';

export interface Judging {
  /** Reads the workbook and shows what judging would give, as chosen now. */
  readonly refreshPreview: () => Promise<void>;
  /** «Bedöm måluppfyllelse». `asked`: by a button in the pane, so that the focus follows to the result. */
  readonly judge: (asked: boolean) => Promise<void>;
}

/** The two ways of judging, over one queue. */
export function createJudging(state: PaneState, services: PaneServices, queue: WorkQueue): Judging {
  let judging: Promise<void> | null = null;
  const judgeNow = async (asked: boolean): Promise<void> => {
    const done = await queue.run('judge', async (job) => {
      const judged = await job.core.judgeWorkbook(services.workbook, judgeOptions(state, services, job));
      // It has been written by now, so nothing may stop it from being shown.
      return judged.ok ? withQuestions(job, { judged: judged.value }, services.pause) : judged;
    });
    if (done === null) return;
    showCurrent(state, { ...done, written: true, lines: [], obstacle: null });
    state.storedMappings.value = state.mappings.value ?? state.storedMappings.value;
    state.mappings.value = null;
    state.undone.value = null;
    if (done.judged.report !== null) state.lastWritten.value = 'judgement';
    state.confirming.value = null;
    state.view.value = 'result';
    state.focus.value = asked ? 'heading' : state.focus.value;
    state.announcement.value = judgedText(state);
    await readLastJudgement(state, services);
  };
  return {
    refreshPreview: async () => {
      const preview = await queue.run('preview', async (job) => {
        const shown = await job.core.previewWorkbook(services.workbook, judgeOptions(state, services, job));
        return shown.ok ? withQuestions(job, shown.value, job.pause) : shown;
      });
      if (preview !== null) showCurrent(state, { ...preview, written: false });
    },
    judge: (asked) => {
      // A second click while the first is at work asks for the same thing.
      judging ??= judgeNow(asked).finally(() => {
        judging = null;
      });
      return judging;
    },
  };
}

/** When the judgement that can be taken back was made; a fault of Excel's here only hides «Ångra bedömning». */
export async function readLastJudgement(
  state: PaneState,
  { workbook, reportFault }: Pick<PaneServices, 'workbook' | 'reportFault'>,
): Promise<void> {
  try {
    const last = await workbook.lastJudgement();
    state.lastJudgement.value = last.ok ? last.value : null;
  } catch (fault) {
    reportFault(fault);
    state.lastJudgement.value = null;
  }
}

function showCurrent(state: PaneState, current: Current): void {
  state.current.value = current;
  state.questions.value = new Map();
  state.openMeasure.value = null;
  closeFollowUp(state.followUp);
}

function judgedText({ current, core }: PaneState): string {
  const judged = current.value?.judged;
  if (judged === undefined || core.value === null) return '';
  const { assessments, issues } = judged.result;
  if (assessments.length === 0)
    return `Inget kunde bedömas. ${issues.find(({ severity }) => severity === 'error')?.text ?? ''}`.trim();
  const written = judged.report?.written ?? 0;
  const changes =
    written === 0
      ? 'Inget behövde ändras.'
      : `${countWords(written, 'ändring är skriven', 'ändringar är skrivna')}.`;
  return `Bedömningen är klar: ${countLines(judged, core.value).join(' ')} ${changes}`;
}

/** What was judged together with what is to be asked about it. */
async function withQuestions<T extends { readonly judged: Judged }>(
  { core }: Job,
  shown: T,
  pause: Job['pause'],
): Promise<Result<T & { readonly questions: readonly Question[] }>> {
  const asked = await core.askQuestions(shown.judged, { pause });
  return asked.ok ? { ok: true, value: { ...shown, questions: asked.value } } : asked;
}

function judgeOptions(state: PaneState, services: PaneServices, job: Job): JudgeOptions {
  return {
    ...chosenOptions(state, services, job),
    // Taken note of as the workbook is read, to spare reading it twice.
    onStored: (stored) => {
      state.storedMappings.value = stored.mappings;
    },
  };
}

/** Judging as chosen in the pane, of the open workbook or of its file: both get the same colours. */
export function chosenOptions(state: PaneState, services: PaneServices, job: Job): JudgeOptions {
  const { period, ruleSet: id, strict, explanations, followUp } = state.choices.value;
  const ruleSet = id === undefined || id === null ? undefined : job.core.findPreset(id);
  const mappings = state.mappings.value;
  return {
    now: services.now(),
    pause: job.pause,
    onProgress: job.onProgress,
    canWriteNotes: services.canWriteNotes ?? true,
    ...(period === undefined ? {} : { period }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(strict === undefined ? {} : { strict }),
    ...(explanations === undefined ? {} : { explanations }),
    ...(followUp === undefined ? {} : { followUp }),
    ...(mappings === null ? {} : { mappings }),
  };
}
