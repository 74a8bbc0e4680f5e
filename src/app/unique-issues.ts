// The same finding may come from several parts of the work; it is told once.
import type { Issue } from '../../lib/index.ts';

/** The findings in order, each once. */
export function uniqueIssues(issues: readonly Issue[]): readonly Issue[] {
  const byContent = new Map<string, Issue>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  }
  return [...byContent.values()];
}
