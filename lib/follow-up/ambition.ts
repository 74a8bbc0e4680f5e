// Ambition.
import type { AmbitionResult } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* assessAmbition(_input: FollowUpInput): Steps<Part<AmbitionResult | null>> {
  yield 0;
  return { result: null, issues: [] };
}
