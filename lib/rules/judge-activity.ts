// Judging an activity by its state and date: which line it stands on, and the colour that its rule gives that line.
import { firstDay, lastDay } from '../swedish/date.ts';
import type { ActivityOutcome } from '../swedish/outcome.ts';
import type { ActivityCondition, ActivityLine, ActivityRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { askAboutHole } from './rule-questions.ts';
import type { Verdict } from './verdict.ts';

/** What an activity is held to besides its state. */
export interface ActivityContext {
  readonly rule: ActivityRule;
  /** When it is due, in the forms of `swedish/date.ts`; null when no date is set. */
  readonly due: string | null;
  /** Last day of the judged period as an ISO day; null when no period is known. */
  readonly periodEnd: string | null;
}

interface Line {
  readonly line: ActivityLine;
  readonly assumed: readonly string[];
}

/** Judges the state; «försenad» and dates decide whether it was in time. Asks when no cell of the rule takes the line. */
export function judgeActivity(outcome: ActivityOutcome, context: ActivityContext): Verdict {
  const due = context.due === null ? null : lastDay(context.due);
  const { line, assumed } =
    outcome.state === 'done' ? doneLine(outcome, due, context) : openLine(outcome, due, context);
  const status = colourOfLine(line, context.rule);
  return status === null
    ? askAboutHole(context.rule)
    : { status, facts: { kind: 'activity', line }, assumed };
}

/** The colour of an activity on the line: the first cell that takes it; null when none does. */
export function colourOfLine(line: ActivityLine, cells: Pick<ActivityRule, RuleColour>): RuleColour | null {
  return RULE_COLOURS.find((colour) => takes(cells[colour], line)) ?? null;
}

function takes(condition: ActivityCondition, line: ActivityLine): boolean {
  return condition.kind === 'otherwise' || (condition.kind === 'lines' && condition.lines.includes(line));
}

function doneLine(outcome: ActivityOutcome, due: string | null, context: ActivityContext): Line {
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

function openLine(outcome: ActivityOutcome, due: string | null, context: ActivityContext): Line {
  if (outcome.state !== 'underWay')
    return { line: outcome.state === 'cancelled' ? 'cancelled' : 'notBegun', assumed: [] };
  if (due === null) return { line: outcome.late === true ? 'underWayAfterDate' : 'underWay', assumed: [] };
  if (context.periodEnd === null) {
    return { line: 'underWay', assumed: ['datumet har inte passerat (ingen period är angiven)'] };
  }
  return { line: due <= context.periodEnd ? 'underWayAfterDate' : 'underWay', assumed: [] };
}
