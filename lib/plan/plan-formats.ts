// Plans the conditional formats that give status words colour and shape, where they do not already cover the cells.
import { overlaps } from '../model/area.ts';
import type { Area, SheetSnapshot } from '../model/snapshot.ts';
import type { StatusFormatWrite } from '../model/write-plan.ts';
import { WORDS } from './written-text.ts';

/**
 * The rules on an area of one column, or nothing when all four rules already cover every row of it. Our earlier, too
 * small area is replaced; it is known by having all four rules.
 */
export function planFormats(sheet: SheetSnapshot, area: Area): readonly StatusFormatWrite[] {
  const byWord = WORDS.map((word) => areasOf(sheet, word));
  if (byWord.every((areas) => covers(areas, area))) return [];
  const [first = [], ...rest] = byWord;
  const replaces = first.filter(
    (old) =>
      old.left === old.right &&
      overlaps(old, area) &&
      rest.every((areas) => areas.some((other) => isSame(old, other))),
  );
  return [{ sheet: sheet.name, area, replaces }];
}

/** Areas under a rule whose formula is the word as a text: `"Grön"`. */
function areasOf(sheet: SheetSnapshot, word: string): readonly Area[] {
  return sheet.conditionalFormats
    .filter(({ formula }) => formula.trim().replace(/^=/, '') === `"${word}"`)
    .flatMap(({ areas }) => areas);
}

/** Whether the areas together cover every row of a one-column area; Excel splits areas when rows are moved. */
function covers(areas: readonly Area[], area: Area): boolean {
  const spans = areas.filter((other) => overlaps(other, area)).sort((a, b) => a.top - b.top);
  let next = area.top;
  for (const span of spans) {
    if (span.top > next) return false;
    next = Math.max(next, span.bottom + 1);
  }
  return next > area.bottom;
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
