// Whether something in a plan is done, late, due soon or later, counted from a day, and how that is said.
import type { TimetableState } from '../model/follow-up.ts';
import { dayCount, daysBetween } from '../swedish/count-days.ts';
import type { PlanStatus } from './plan-status.ts';

/** «Inom 30 dagar»: today and the thirtieth day are among them. */
export const SOON_DAYS = 30;

export interface DueState {
  readonly state: TimetableState;
  /** In Swedish, one sentence. */
  readonly text: string;
}

export interface Due {
  /** The last day, ISO; null where none is given. */
  readonly day: string | null;
  /** What is said where there is no day: «Löpande.» */
  readonly endless: string;
  readonly status: PlanStatus;
  /** What to write where the day has passed and nothing is said: «om ärendet är behandlat». */
  readonly askFor: string;
  /** What is said of something that is not to be: «Utgår.» */
  readonly cancelled: string;
}

/** The state on the day `today`. */
export function dueState({ day, endless, status, askFor, cancelled }: Due, today: string): DueState {
  if (status === 'done') return { state: 'done', text: 'Klart.' };
  if (status === 'cancelled') return { state: 'cancelled', text: cancelled };
  if (day === null) return { state: 'planned', text: endless };
  const left = daysBetween(today, day);
  if (left >= 0) return { state: left <= SOON_DAYS ? 'soon' : 'planned', text: `${untilText(left)}.` };
  if (status === 'none')
    return { state: 'late', text: `Datumet har passerat. Ange i kolumnen Status ${askFor}.` };
  return { state: 'late', text: `Försenat sedan ${day}, ${dayCount(-left)}.` };
}

function untilText(days: number): string {
  if (days === 0) return 'I dag';
  return days === 1 ? 'I morgon' : `Om ${dayCount(days)}`;
}
