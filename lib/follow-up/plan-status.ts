// What the status of a meeting or an activity in a plan says: done, cancelled, not done yet, or nothing.
import { parseActivityState } from '../swedish/parse-activity-state.ts';
import { tidy } from '../swedish/spaces.ts';

/** `open`: what stands there says that it is not done. `unknown`: no known word, to be asked about. */
export type PlanStatus = 'done' | 'cancelled' | 'open' | 'unknown' | 'none';

// What is said of items, besides what is said of activities: «Behandlad», «Klubbat», «Avgjort», an x in the cell.
const DONE =
  /^(?:(?:är|har) )?(?:behandla(?:d|t|ts|des)|klubba(?:d|t|ts|des)|avklara(?:d|t|ts)|avgjor(?:d|t|ts)|x)$/iu;
const CANCELLED = /^(?:utgår|utgått|utgick|ställs in|inställt?|tas bort|ej aktuellt?|inte aktuellt?)$/iu;

// What is said of items that come back or have not come up yet.
const OPEN =
  /^(?:(?:är|har) )?(?:bordl(?:agd|agt|ades|äggs)|åter(?:remitterad|remitterat|remitteras|remitterades|remiss)|på remiss|remitterad|(?:upp)?skjut(?:en|et|s|its) ?(?:upp|fram)?|flyttad?|flyttat|flyttas|planera(?:d|t|s)|kommande|preliminärt?|inbokad|inbokat|bokad|bokat|försena(?:d|t)|pausa(?:d|t)|vilande|väntar|avvaktar|öppen|öppet|kvarstår|inte klart?|ej klart?|ej behandla(?:d|t)|inte behandla(?:d|t))(?:[ ,.(–-].*)?$/iu;

/** Reads the cell as a person sees it. */
export function planStatus(raw: string): PlanStatus {
  const text = tidy(raw).replace(/\.$/, '');
  if (/^[-–—]?$/.test(text)) return 'none';
  if (DONE.test(text)) return 'done';
  if (CANCELLED.test(text)) return 'cancelled';
  if (OPEN.test(text)) return 'open';
  const reading = parseActivityState(text);
  if (reading?.kind !== 'state') return 'unknown';
  if (reading.state === 'cancelled') return 'cancelled';
  return reading.state === 'done' ? 'done' : 'open';
}
