// The same finding may come from several parts of the work; it is told once.
import { finish, inSlices } from '../../lib/index.ts';
import type { Issue, Steps } from '../../lib/index.ts';

/** The findings in order, each once. */
export function uniqueIssues(issues: readonly Issue[]): readonly Issue[] {
  return finish(uniqueIssuesInSteps(issues));
}

/** The same as `uniqueIssues`, in slices. */
export function* uniqueIssuesInSteps(issues: readonly Issue[]): Steps<readonly Issue[]> {
  const byContent = new Map<string, Issue>();
  yield* inSlices(issues, (one) => {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  });
  return [...byContent.values()];
}
