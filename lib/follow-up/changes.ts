// Changes.
import type { Changes, ForecastResult, OverrideResult, Round } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';

export interface FoundChanges {
  readonly changes: Changes;
  /** What is to be stored. */
  readonly rounds: readonly Round[];
}

export function* findChanges(
  _input: FollowUpInput,
  stored: readonly Round[],
  _told: { readonly forecast: ForecastResult | null; readonly overrides: OverrideResult | null },
): Steps<FoundChanges> {
  yield 0;
  return { changes: { sinceRun: null, sinceDate: null }, rounds: stored };
}
