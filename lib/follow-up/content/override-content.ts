// What our own sheet says of overrides.
import type { ContentSection } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function overrideContent(): ContentSection | null {
  return null;
}
