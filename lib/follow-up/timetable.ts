// Timetable.
import type { Timetable } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* readTimetable(_input: FollowUpInput): Steps<Part<Timetable | null>> {
  yield 0;
  return { result: null, issues: [] };
}
