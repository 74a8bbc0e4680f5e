// What is different from last time, for those who read the underlag before.
import { forecastColour } from '../follow-up/change-words.ts';
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
  const told = yield* filterInSlices(list.changes, ({ besideColour }) => besideColour !== 'told');
  const weighty = yield* filterInSlices(told, (change) => !isFigure(change));
  const figures = yield* filterInSlices(told, isFigure);
  const lines = yield* mapInSlices([...weighty, ...figures], ({ text, short = text }) => cleanLine(short));
  return { since: sinceText(list), lines, figures: figures.length };
}

/** Whether no colour and no decision is another for it. */
function isFigure({ kind, before, after, besideColour }: Change): boolean {
  if (besideColour !== undefined) return false;
  return kind === 'outcome' || (kind === 'forecast' && forecastColour(before) === forecastColour(after));
}

function sinceText({ since: { period, when } }: ChangeList): string {
  const judged = `bedömd ${when.slice(0, 10)}`;
  if (period === null) return judged;
  return `${reportingDate(period)?.text ?? describePeriod(period)}, ${judged}`;
}
