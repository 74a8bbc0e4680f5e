// What the status of a meeting or an activity in a plan says: done, cancelled, not done yet, or nothing.
import { parseActivityState } from '../swedish/parse-activity-state.ts';
import { tidy } from '../swedish/spaces.ts';

/** `open`: something stands there that does not say that it is done. */
export type PlanStatus = 'done' | 'cancelled' | 'open' | 'none';

// What is said of items, besides what is said of activities: «Behandlad», «Klubbat», «Avgjort», an x in the cell.
const DONE =
  /^(?:(?:är|har) )?(?:behandla(?:d|t|ts|des)|klubba(?:d|t|ts|des)|avklara(?:d|t|ts)|avgjor(?:d|t|ts)|x)$/iu;
const CANCELLED = /^(?:utgår|utgått|utgick|ställs in|inställt?|tas bort|ej aktuellt?|inte aktuellt?)$/iu;

/** Reads the cell as a person sees it. */
export function planStatus(raw: string): PlanStatus {
  const text = tidy(raw).replace(/\.$/, '');
  if (/^[-–—]?$/.test(text)) return 'none';
  if (DONE.test(text)) return 'done';
  if (CANCELLED.test(text)) return 'cancelled';
  const reading = parseActivityState(text);
  if (reading?.kind !== 'state') return 'open';
  if (reading.state === 'cancelled') return 'cancelled';
  return reading.state === 'done' ? 'done' : 'open';
}
