// The lines that tell a comparison of rules in a terminal or a pane, as data.
import { WITHOUT_GOAL, STATUS_WORD, STATUSES } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';
import {
  changedCount,
  type ChangeCounts,
  type GoalChange,
  type MeasureChange,
  type RuleComparison,
} from './compare-rule-sets.ts';

export interface ComparisonLine {
  /** `count`: how many went from one colour to another. */
  readonly kind: 'heading' | 'summary' | 'count' | 'goal' | 'measure';
  readonly text: string;
}

/** All of it: what is compared, how many change, then every goal and measure that does. */
export function comparisonLines(comparison: RuleComparison): readonly ComparisonLine[] {
  const { labels, measures, goals, measureCounts, goalCounts } = comparison;
  return [
    { kind: 'heading', text: `Jämförelse av regler: ${labels[0]} mot ${labels[1]}` },
    { kind: 'summary', text: summaryOf('mätvärden', measureCounts) },
    ...countLines(measureCounts),
    { kind: 'summary', text: summaryOf('mål och delmål (och det samlade resultatet)', goalCounts) },
    ...countLines(goalCounts),
    ...goals.map((change) => ({ kind: 'goal' as const, text: goalText(change) })),
    ...measures.map((change) => ({ kind: 'measure' as const, text: measureText(change) })),
  ];
}

function summaryOf(what: string, counts: ChangeCounts): string {
  const all = STATUSES.flatMap((from) => STATUSES.map((to) => counts[from][to])).reduce((a, b) => a + b, 0);
  return `${formatNumber(changedCount(counts))} av ${formatNumber(all)} ${what} får en annan färg.`;
}

function countLines(counts: ChangeCounts): readonly ComparisonLine[] {
  return changePairs(counts).map(({ words, count }) => ({
    kind: 'count',
    text: `${words}: ${formatNumber(count)}`,
  }));
}

/** `Grön → Gul` with how many, for each pair that occurs. */
function changePairs(counts: ChangeCounts): readonly { readonly words: string; readonly count: number }[] {
  return STATUSES.flatMap((from) =>
    STATUSES.filter((to) => to !== from && counts[from][to] > 0).map((to) => ({
      words: `${STATUS_WORD[from]} → ${STATUS_WORD[to]}`,
      count: counts[from][to],
    })),
  );
}

function goalText(change: GoalChange): string {
  return `${goalName(change)}: ${STATUS_WORD[change.from]} → ${STATUS_WORD[change.to]}. ${change.why}`;
}

/** What a goal is called in a comparison. */
export function goalName({ level, goal, subgoal }: GoalChange): string {
  if (level === 'total') return 'Samlat resultat';
  if (level === 'subgoal') return `Delmålet «${subgoal ?? ''}»`;
  return goal === '' ? WITHOUT_GOAL : `Målet «${goal}»`;
}

function measureText({ sheet, row, measure, from, to, why }: MeasureChange): string {
  return `${sheet}, rad ${String(row)}, «${measure}»: ${STATUS_WORD[from]} → ${STATUS_WORD[to]}. ${why}`;
}
