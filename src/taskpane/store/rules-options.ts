// How the use cases about rules are called from the pane: with what is chosen there, and so that Excel can answer its user.
import type { RulesOptions } from '../../app/rules/read-for-rules.ts';
import type { PaneState } from './pane-state.ts';
import type { Job } from './work-queue.ts';

/** The period that the pane shows and what is chosen there, so that «Regler» and «Bedöm» speak of the same measures. */
export function rulesOptions({ choices, current, mappings }: PaneState, { pause }: Job): RulesOptions {
  const { strict, period: chosen } = choices.value;
  const period = chosen ?? current.value?.judged.result.period ?? null;
  return {
    pause,
    ...(period === null ? {} : { period }),
    ...(strict === undefined ? {} : { strict }),
    ...(mappings.value === null ? {} : { mappings: mappings.value }),
  };
}
