// Overrides.
import type { OverrideResult, Round } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* applyOverrides(
  _input: FollowUpInput,
  _stored: readonly Round[],
): Steps<Part<OverrideResult | null>> {
  yield 0;
  return { result: null, issues: [] };
}
