// Inriktningsmål.
import type { DirectionGoalFollowUp } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* followDirectionGoals(_input: FollowUpInput): Steps<Part<readonly DirectionGoalFollowUp[]>> {
  yield 0;
  return { result: [], issues: [] };
}
