// What our own sheet says of the coverage.
import type { SheetContent } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function coverageContent(): SheetContent | null {
  return null;
}
