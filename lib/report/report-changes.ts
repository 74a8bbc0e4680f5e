// What is different from last time, for those who read the underlag before.
import type { ChangeList, FollowUp } from '../model/follow-up.ts';
import type { Report } from '../model/report.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import { describePeriod } from '../sheet/period.ts';
import { cleanLine } from './clean-line.ts';

/** Since the reporting date before, which a committee has seen; else since the run before. */
export function* reportChanges(followUp: FollowUp | null): Steps<Report['changes']> {
  const list = followUp?.changes.sinceDate ?? followUp?.changes.sinceRun ?? null;
  if (list === null) return null;
  return { since: sinceText(list), lines: yield* mapInSlices(list.changes, ({ text }) => cleanLine(text)) };
}

function sinceText({ since: { period, when } }: ChangeList): string {
  const judged = `bedömd ${when.slice(0, 10)}`;
  return period === null ? judged : `${describePeriod(period)}, ${judged}`;
}
