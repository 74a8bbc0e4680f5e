// What is different from last time, for those who read the underlag before.
import { reportingDate } from '../follow-up/reporting-date.ts';
import type { Change, ChangeList, FollowUp } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import { filterInSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { describePeriod, showPeriod } from '../sheet/period.ts';
import { cleanLine } from './clean-line.ts';

/** Since the reporting date before, which a committee has seen; else since the run before. */
export function* reportChanges(followUp: FollowUp | null, period: Period | null): Steps<Report['changes']> {
  const list = followUp?.changes.sinceDate ?? followUp?.changes.sinceRun ?? null;
  if (list === null) return null;
  const weighty = yield* filterInSlices(list.changes, (change) => !isFigure(change));
  const figures = yield* filterInSlices(list.changes, isFigure);
  const lines = yield* mapInSlices([...weighty, ...figures], (change) =>
    cleanLine(withoutPeriods(changeText(change), [list.since.period, period])),
  );
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

// The grounds of a samlad bedömning stand where it is told.
function changeText({ kind, before, after, text }: Change): string {
  const at = text.indexOf(OVERRIDE);
  if (kind !== 'override' || at < 0) return text;
  return `${text.slice(0, at)}${OVERRIDE} från ${wordOf(before)} till ${wordOf(after)}.`;
}

const OVERRIDE = ': samlad bedömning';

/** «Grön» of «Grön (på utfallet «88 %»), KS, 2021-03-10, § 12: …»; «ingen» where none was made. */
function wordOf(override: string): string {
  return /^[^,(:]+/u.exec(override)?.[0].trim() ?? 'ingen';
}

/** Which dates are compared stands above the lines. */
function withoutPeriods(text: string, periods: readonly (Period | null)[]): string {
  const [before = null] = periods;
  // «utfall 22 st (2020-T1), 31 st (2020-T2)»
  const opened = before === null ? text : text.replaceAll(` (${showPeriod(before)}), `, ', nu ');
  return periods.reduce<string>(
    (shorter, period) => (period === null ? shorter : shorter.replaceAll(` (${showPeriod(period)})`, '')),
    opened,
  );
}

function sinceText({ since: { period, when } }: ChangeList): string {
  const judged = `bedömd ${when.slice(0, 10)}`;
  if (period === null) return judged;
  return `${reportingDate(period)?.text ?? describePeriod(period)}, ${judged}`;
}
