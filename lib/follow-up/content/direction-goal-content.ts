// What our own sheet says of inriktningsmål.
import type { ContentSection } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function directionGoalContent(): ContentSection | null {
  return null;
}
