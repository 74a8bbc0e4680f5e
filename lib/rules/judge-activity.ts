// Judging an activity by its state and date, line by line as the rule set says.
import { firstDay, lastDay } from '../swedish/date.ts';
import type { ActivityOutcome } from '../swedish/outcome.ts';
import type { JudgingContext } from './context.ts';
import type { ActivityLine, Rated } from './verdict.ts';

interface Line {
  readonly line: ActivityLine;
  readonly assumed: readonly string[];
}

/** Judges the state; «försenad» and dates decide whether it was in time. */
export function judgeActivity(outcome: ActivityOutcome, context: JudgingContext): Rated {
  const due = context.due === null ? null : lastDay(context.due);
  const { line, assumed } =
    outcome.state === 'done' ? doneLine(outcome, due, context) : openLine(outcome, due, context);
  const facts = { kind: 'activity', line } as const;
  return { status: context.ruleSet.activity[line], facts, assumed };
}

function doneLine(outcome: ActivityOutcome, due: string | null, context: JudgingContext): Line {
  if (outcome.late !== undefined) return { line: outcome.late ? 'doneLate' : 'doneInTime', assumed: [] };
  if (due === null) return { line: 'doneInTime', assumed: [] };
  const last = outcome.date === undefined ? null : comparable(lastDay(outcome.date), due);
  if (last !== null && last <= due) return { line: 'doneInTime', assumed: [] };
  const first = outcome.date === undefined || last === null ? null : (firstDay(outcome.date) ?? last);
  if (first !== null && first > due) return { line: 'doneLate', assumed: [] };
  // Reported as done before the date had passed: in time for certain.
  if (context.periodEnd !== null && context.periodEnd <= due) return { line: 'doneInTime', assumed: [] };
  return { line: 'doneInTime', assumed: ['aktiviteten blev klar i tid (utfallet anger ingen dag)'] };
}

// A day without a year can be set only against another such day.
function comparable(day: string | null, due: string): string | null {
  return day?.startsWith('-') === due.startsWith('-') ? day : null;
}

function openLine(outcome: ActivityOutcome, due: string | null, context: JudgingContext): Line {
  if (outcome.state !== 'underWay')
    return { line: outcome.state === 'cancelled' ? 'cancelled' : 'notBegun', assumed: [] };
  if (due === null) return { line: outcome.late === true ? 'underWayAfterDate' : 'underWay', assumed: [] };
  if (context.periodEnd === null) {
    return { line: 'underWay', assumed: ['datumet har inte passerat (ingen period är angiven)'] };
  }
  return { line: due <= context.periodEnd ? 'underWayAfterDate' : 'underWay', assumed: [] };
}
