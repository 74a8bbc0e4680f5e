// How the use cases about rules are called from the pane: with the period chosen there, and so that Excel can answer its user.
import type { RulesOptions } from '../../app/rules/read-for-rules.ts';
import type { PaneState } from './pane-state.ts';
import type { Job } from './work-queue.ts';

/** The period that the pane shows, so that «Regler» and «Bedöm» speak of the same measures. */
export function rulesOptions({ choices, current }: PaneState, { pause }: Job): RulesOptions {
  const period = choices.value.period ?? current.value?.judged.result.period ?? null;
  return period === null ? { pause } : { pause, period };
}
