// By what an override of a goal, a subgoal or all finds its place, and what its subject is called.
import { ALL_GOALS } from '../model/assessment.ts';
import type { OverrideSubject } from '../model/follow-up.ts';

/** The key of the whole. */
export const ALL_KEY = 'all';

/** The key of a goal by its name, or of a subgoal `within` one: `placeKey(null, 'Trygg kommun')`. */
export function placeKey(within: string | null, goal: string): string {
  return JSON.stringify([within, goal]);
}

/** The key of what is overridden; null for a measure, which has its place in the result. */
export function subjectKey(subject: OverrideSubject): string | null {
  if (subject.kind === 'measure') return null;
  return subject.kind === 'all' ? ALL_KEY : placeKey(subject.within ?? null, subject.goal);
}

/** What the subject is called: `Andel nöjda`, `Trygg kommun`, `Alla mål`. */
export function subjectName(subject: OverrideSubject): string {
  if (subject.kind === 'all') return ALL_GOALS;
  return subject.kind === 'goal' ? subject.goal : subject.measure;
}
