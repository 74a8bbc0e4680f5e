// Holding an activity's state to the date it is due.
import type { Measure } from '../model/measure.ts';
import { judgeActivity } from '../rules/judge-activity.ts';
import { describePeriod } from '../sheet/period.ts';
import { firstDay, lastDay } from '../swedish/date.ts';
import type { ActivityOutcome } from '../swedish/outcome.ts';
import type { ActivityTarget } from '../swedish/target.ts';
import { asRated } from './as-rated.ts';
import { askForPeriod, isDueLater, type Due } from './find-due.ts';
import { findActivityRule } from './find-rule.ts';
import type { ActivityRating } from './rating.ts';
import type { Run } from './run.ts';
import { isStop, stopAndAsk, stopFor, type Stop } from './stop.ts';

const STATE_TEXT = {
  done: 'genomförd',
  underWay: 'pågående',
  notBegun: 'ej påbörjad',
  cancelled: 'avbruten',
} as const;

/**
 * The rating of an activity. What is due after the judged period is followed up later unless it is done, or is under way and
 * due within the period's own year.
 */
export function rateActivity(
  measure: Measure,
  target: ActivityTarget,
  outcome: ActivityOutcome,
  due: Due | null,
  run: Run,
): ActivityRating | Stop {
  if (due !== null && run.periodEnd === null && outcome.state !== 'done') return askForPeriod(measure, due);
  const later = due !== null && isDueLater(due, run);
  const dueThisYear = due?.day?.startsWith(String(run.year)) === true;
  if (later && outcome.state !== 'done' && !(outcome.state === 'underWay' && dueThisYear)) {
    return stopFor('dueLater', `Aktiviteten är ${STATE_TEXT[outcome.state]}.`);
  }
  const dated = withYear(outcome, run);
  if (isAfterPeriod(dated, run)) return later ? stopFor('dueLater') : askWhatHeld(measure, outcome, run);
  const dueDay = due === null ? null : (due.day ?? due.form);
  if (contradictsDate(dated, dueDay)) return askAboutDate(measure, outcome);
  const rule = findActivityRule(measure, run);
  if (isStop(rule)) return rule;
  const judged = judgeActivity(dated, { rule, due: dueDay, periodEnd: run.periodEnd });
  const verdict = asRated(judged, measure, null);
  if (isStop(verdict)) return verdict;
  return {
    kind: 'activity',
    target,
    outcome: dated,
    verdict,
    row: rule.row,
    assumptions: verdict.assumed.map((text) => ({ text, about: 'date' })),
    remarks: [],
  };
}

// «Klar i november» in the follow-up of 2020 is November 2020.
function withYear(outcome: ActivityOutcome, { year }: Run): ActivityOutcome {
  if (outcome.date?.startsWith('-') !== true || year === null) return outcome;
  return { ...outcome, date: lastDay(outcome.date, year) ?? outcome.date };
}

// What was done after the judged period was not done in it.
function isAfterPeriod({ state, date }: ActivityOutcome, { periodEnd }: Run): boolean {
  if (state !== 'done' || date === undefined || periodEnd === null) return false;
  const first = firstDay(date);
  return first !== null && first > periodEnd;
}

function askWhatHeld({ outcome: cell }: Measure, { text }: ActivityOutcome, { period }: Run): Stop {
  const judged = period === null ? 'perioden' : describePeriod(period);
  return stopAndAsk({
    code: 'activity-state-not-understood',
    cell: cell?.ref ?? null,
    text: `«${text}» ligger efter ${judged}. Skriv hur långt aktiviteten hade kommit då: Pågår, Ej påbörjad eller Avbruten.`,
  });
}

// «Genomförd i tid 2020-11-15» when it was due in June.
function contradictsDate({ late, date }: ActivityOutcome, due: string | null): boolean {
  const last = date === undefined ? null : lastDay(date);
  const limit = due === null ? null : lastDay(due);
  if (late === undefined || last === null || limit === null || last.startsWith('-') || limit.startsWith('-'))
    return false;
  const first = (date === undefined ? null : firstDay(date)) ?? last;
  return late ? last <= limit : first > limit;
}

function askAboutDate({ outcome: cell }: Measure, { text }: ActivityOutcome): Stop {
  return stopAndAsk({
    code: 'activity-state-not-understood',
    cell: cell?.ref ?? null,
    text: `Orden och datumet i «${text}» säger emot varandra. Skriv bara «Genomförd» och dagen.`,
  });
}
