// Column widths: a plan counts in characters, Excel's interface in points.

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a width in characters with the standard font: `16` → `84`. */
export function pointsOf(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}
