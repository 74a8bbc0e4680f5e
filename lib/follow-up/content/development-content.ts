// What our own sheet says of the development.
import type { SheetContent } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function developmentContent(): SheetContent | null {
  return null;
}
