// What is left of areas when others are taken out of them.
import { overlaps, type Area } from '../../lib/index.ts';

/** The parts of `area` outside `taken`: none to four areas. */
function subtractArea(area: Area, taken: Area): readonly Area[] {
  if (!overlaps(area, taken)) return [area];
  const top = Math.max(area.top, taken.top);
  const bottom = Math.min(area.bottom, taken.bottom);
  const parts: Area[] = [
    { ...area, bottom: taken.top - 1 },
    { ...area, top: taken.bottom + 1 },
    { ...area, top, bottom, right: taken.left - 1 },
    { ...area, top, bottom, left: taken.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** The parts of all `areas` outside every one of `taken`. */
export function subtractAreas(areas: readonly Area[], taken: readonly Area[]): readonly Area[] {
  return taken.reduce<readonly Area[]>((left, one) => left.flatMap((area) => subtractArea(area, one)), areas);
}
