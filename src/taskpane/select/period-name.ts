// What a period is called where it may be a reporting date.
import type { Period } from '../../../lib/index.ts';
import type { Core } from '../pane-services.ts';

/** «delår per 31 augusti 2020» for a date that is followed up; other periods as elsewhere: «tertial 2». */
export function periodName(
  period: Period,
  { reportingDate, describePeriod }: Pick<Core, 'reportingDate' | 'describePeriod'>,
): string {
  return reportingDate(period)?.text ?? describePeriod(period);
}
