// What our own sheet says of the forecast.
import type { SheetContent } from '../../model/sheet-content.ts';

/** Null when there is nothing to say. */
export function forecastContent(): SheetContent | null {
  return null;
}
