// What our own sheet says of what has changed.
import type { ContentSection } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function changesContent(): ContentSection | null {
  return null;
}
