// «Ta bort Målljus ur filen»: taken after a yes, and told of with what stays.
import { countWords } from '../select/count-words.ts';
import type { PaneServices } from '../pane-services.ts';
import { readLastJudgement, type Judging } from './judging.ts';
import type { PaneState } from './pane-state.ts';
import type { WorkQueue } from './work-queue.ts';

export interface Leaving {
  /** Takes Målljus out of the workbook as was chosen. */
  readonly leave: () => Promise<void>;
}

export function createLeaving(
  state: PaneState,
  services: PaneServices,
  queue: WorkQueue,
  { refreshPreview }: Judging,
): Leaving {
  const { keepValues, removeRules, left } = state.leaving;
  return {
    leave: async () => {
      const options = { keepValues: keepValues.value, removeRules: removeRules.value };
      const done = await queue.run('leave', ({ core, pause, onProgress }) =>
        core.leaveWorkbook(services.workbook, { now: services.now(), ...options, pause, onProgress }),
      );
      state.confirming.value = null;
      if (done === null) return;
      left.value = done;
      state.announcement.value = `${LEFT}. ${leftText(done.removed)}`;
      state.focus.value = 'left';
      await readLastJudgement(state, services);
      await refreshPreview();
    },
  };
}

export const LEFT = 'Målljus är borttaget ur arbetsboken';

/** How much was taken out. */
export function leftText(removed: number): string {
  return `${countWords(removed, 'ändring är gjord', 'ändringar är gjorda')}.`;
}
