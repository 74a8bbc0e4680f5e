// The words for an activity's state and date.
import type { ActivityLine } from '../model/condition.ts';
import { describeDate } from '../swedish/describe-target.ts';
import type { Due } from './find-due.ts';
import type { ActivityRating } from './rating.ts';

const STATE: Readonly<Record<ActivityLine, string>> = {
  doneInTime: 'genomförd',
  doneLate: 'genomförd för sent',
  underWay: 'pågår',
  underWayAfterDate: 'pågår fortfarande',
  notBegun: 'ej påbörjad',
  cancelled: 'avbruten',
};

/** One sentence without the status word: «genomförd 2020-11-23; skulle vara klar senast 2020-12-31.» */
export function explainActivity({ verdict, outcome }: ActivityRating, due: Due | null): readonly string[] {
  if (verdict.facts.kind !== 'activity') return [];
  const { line } = verdict.facts;
  const separator = line === 'doneInTime' ? ' ' : ', ';
  const date =
    outcome.date === undefined ? '' : `${separator}${describeDate(outcome.date).replace(/^senast /u, '')}`;
  const open = line === 'underWay' || line === 'notBegun';
  const wanted = due === null ? '' : `; ${open ? 'ska' : 'skulle'} vara klar ${describeDate(due.form)}`;
  return [`${STATE[line]}${date}${wanted}.`];
}
