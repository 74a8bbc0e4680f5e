// What our own sheet says of the timetable.
import type { ContentSection } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function timetableContent(): ContentSection | null {
  return null;
}
