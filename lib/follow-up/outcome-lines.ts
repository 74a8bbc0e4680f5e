// The line of outcomes.
import type { OutcomeLine } from '../model/follow-up.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';

export function* drawLines({ measures }: FollowUpInput): Steps<readonly OutcomeLine[]> {
  return yield* mapInSlices(measures, () => ({
    points: [],
    targets: [],
    sparkline: '',
    trend: 'unclear' as const,
    text: '',
  }));
}
