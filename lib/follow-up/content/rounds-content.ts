// What our own sheet says of the stored rounds.
import type { SheetContent } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function roundsContent(): SheetContent | null {
  return null;
}
