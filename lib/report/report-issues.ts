// The questions that are left and what is to be looked at, each sentence once with its cells, and what was assumed.
import type { Issue, Severity } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Report, ReportIssue } from '../model/report.ts';
import { asPart, filterInSlices, inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { groupIssues, listCells } from '../plan/group-issues.ts';
import { cleanLine } from './clean-line.ts';

/** The findings of these severities. */
export function* reportIssues(
  issues: readonly Issue[],
  severities: readonly Severity[],
): Steps<readonly ReportIssue[]> {
  const wanted = yield* filterInSlices(issues, ({ severity }) => severities.includes(severity));
  const groups = yield* asPart(groupIssues(wanted), 0, 0.5);
  return yield* asPart(
    mapInSlices(groups, ({ first: { text, suggestion }, cells }) => ({
      text: cleanLine(text),
      cells: cleanLine(listCells(cells)),
      suggestion: cleanLine(suggestion ?? ''),
    })),
    0.5,
    1,
  );
}

/** Every assumption with the number of measures that rest on it, in the order they first came. */
export function* reportAssumptions(assessments: readonly Assessment[]): Steps<Report['assumptions']> {
  const counts = new Map<string, number>();
  yield* inSlices(assessments, ({ assumed }) => {
    for (const text of assumed) counts.set(cleanLine(text), (counts.get(cleanLine(text)) ?? 0) + 1);
  });
  return [...counts].map(([text, count]) => ({ text: asSentence(text), count }));
}

function asSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
