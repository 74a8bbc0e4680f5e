// How a file writes a colour.

/** `#RRGGBB` as a file writes it, with full opacity: `#7CC08A` → `FF7CC08A`. */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
