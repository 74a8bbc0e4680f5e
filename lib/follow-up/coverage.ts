// Coverage.
import type { Coverage } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* findCoverage(_input: FollowUpInput): Steps<Part<Coverage>> {
  yield 0;
  return { result: { committees: null, agenda: null, withoutGoal: [] }, issues: [] };
}
