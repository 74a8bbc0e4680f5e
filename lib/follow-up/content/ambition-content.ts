// What our own sheet says of the ambition level.
import type { ContentSection } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function ambitionContent(): ContentSection | null {
  return null;
}
