// «Ångra bedömning» and «Frys till värden»: binding steps, each asked about in the pane before it is taken.
import { countWords } from '../select/count-words.ts';
import { UNDO_WORDS } from '../select/undo-words.ts';
import type { PaneServices, View } from '../pane-services.ts';
import { readLastJudgement, type Judging } from './judging.ts';
import type { Confirming, PaneState } from './pane-state.ts';
import type { WorkQueue } from './work-queue.ts';

export interface BindingSteps {
  /** Asks in the pane whether the step is to be taken. */
  readonly ask: (step: Confirming) => Promise<void>;
  readonly decline: () => void;
  readonly undo: () => Promise<void>;
  readonly freeze: () => Promise<void>;
}

export function createBindingSteps(
  state: PaneState,
  services: PaneServices,
  queue: WorkQueue,
  { refreshPreview }: Judging,
): BindingSteps {
  return {
    ask: async (step) => {
      if (step === 'undo') await readLastJudgement(state, services);
      state.view.value = VIEW_OF[step];
      state.confirming.value = step;
      state.focus.value = 'confirm';
    },
    decline: () => {
      const isThereMore = state.confirming.value !== 'undo' || typeof state.lastJudgement.value === 'string';
      const asked = state.confirming.value;
      state.confirming.value = null;
      state.focus.value = asked === 'leave' ? 'leave' : isThereMore ? 'done' : 'heading';
    },
    undo: async () => {
      const undone = await queue.run('undo', () => services.workbook.undo());
      state.confirming.value = null;
      if (undone === null) return;
      state.undone.value = undone;
      state.announcement.value = `${UNDO_WORDS[state.lastWritten.value].undone}. ${countWords(undone.restored, 'ändring är återställd', 'ändringar är återställda')}.`;
      state.focus.value = 'done';
      await readLastJudgement(state, services);
      await refreshPreview();
    },
    freeze: async () => {
      const report = await queue.run('freeze', () => services.workbook.freezeFunctions());
      state.confirming.value = null;
      if (report === null) return;
      state.frozen.value = report.written;
      state.announcement.value = frozenText(report.written);
      state.focus.value = 'done';
      await refreshPreview();
    },
  };
}

/** Where each question is asked. */
const VIEW_OF: Readonly<Record<Confirming, View>> = {
  undo: 'result',
  freeze: 'more',
  'rule-sheet': 'rules',
  leave: 'more',
};

/** What freezing came to. */
export function frozenText(written: number): string {
  return written === 0
    ? 'Arbetsboken har inga formler med Målljus funktioner.'
    : `${countWords(written, 'formel', 'formler')} med Målljus funktioner har ersatts av ${written === 1 ? 'sitt värde' : 'sina värden'}.`;
}
