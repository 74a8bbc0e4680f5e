// What the officer is told after judging besides the questions.
import type { Issue, Question } from '../../../lib/index.ts';

/** Findings that no question takes up, the gravest first. Assumed directions are asked about, so what was assumed is not told twice. */
export function findNotices(issues: readonly Issue[], questions: readonly Question[]): readonly Issue[] {
  const asked = new Set(questions.flatMap(({ issue }) => issue ?? []));
  const directionsAsked = questions.some(({ kind, issue }) => kind === 'direction' && issue === null);
  return issues
    .filter((one) => !asked.has(one) && !(directionsAsked && one.code === 'assumption-made'))
    .map((one, index) => ({ one, index }))
    .sort((a, b) => WEIGHT[b.one.severity] - WEIGHT[a.one.severity] || a.index - b.index)
    .map(({ one }) => one);
}

const WEIGHT: Readonly<Record<Issue['severity'], number>> = { error: 3, question: 2, warning: 1, info: 0 };
