// What is different from last time, for those who read the underlag before.
import { reportingDate } from '../follow-up/reporting-date.ts';
import type { Change, ChangeList, FollowUp } from '../model/follow-up.ts';
import type { Report } from '../model/report.ts';
import { filterInSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { describePeriod } from '../sheet/period.ts';
import { cleanLine } from './clean-line.ts';

/** Since the reporting date before, which a committee has seen; else since the run before. */
export function* reportChanges(followUp: FollowUp | null): Steps<Report['changes']> {
  const list = followUp?.changes.sinceDate ?? followUp?.changes.sinceRun ?? null;
  if (list === null) return null;
  const weighty = yield* filterInSlices(list.changes, (change) => !isFigure(change));
  const figures = yield* filterInSlices(list.changes, isFigure);
  const lines = yield* mapInSlices([...weighty, ...figures], ({ text }) => cleanLine(text));
  return { since: sinceText(list), lines, figures: figures.length };
}

/** Whether no colour and no decision is another for it. */
function isFigure({ kind, before, after }: Change): boolean {
  return kind === 'outcome' || (kind === 'forecast' && statusWord(before) === statusWord(after));
}

/** «Gul» of «Gul, 75 %». */
function statusWord(text: string): string {
  return text.replace(/,.*$/u, '');
}

function sinceText({ since: { period, when } }: ChangeList): string {
  const judged = `bedömd ${when.slice(0, 10)}`;
  if (period === null) return judged;
  return `${reportingDate(period)?.text ?? describePeriod(period)}, ${judged}`;
}
