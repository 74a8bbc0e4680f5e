// Figures that say how fast, how often or among how many, and are no values: «100 % inom 14 dagar», «5 per 1 000 invånare».
// «inom 14 dagar» is the limit itself when it stands alone.
import { BASE_UNITS } from '../unit-table.ts';
import type { Tag } from './tag.ts';

const SHORT_TIME = /^(?:arbetsdagar|dagar|veckor|månader|timmar|minuter|sekunder)$/;

const SOON_OR_WHEN =
  'Får det ta så lång tid, eller är det då målvärdet ska vara nått? Skriv «högst» före tiden, eller året.';

/** The tags with such figures settled as words. Of years after «inom» is asked, since they may be a deadline. */
export function settleWithin(tags: readonly Tag[]): readonly Tag[] {
  const figures = tags.filter((tag) => tag.role === 'q' || tag.role === 'f').length;
  return tags.map((tag, i) => {
    if (figures > 1 && isBeside(tags, i))
      return { role: 'w', start: tag.start, end: tag.end, text: tag.text };
    const alone = figures === 1 && /^inom$/i.test(tag.text) && isShortTime(tags[i + 1]);
    if (figures === 1 && /^inom$/i.test(tag.text) && tags[i + 1]?.quantity?.unit === 'år')
      return { ...tag, role: 'z', question: SOON_OR_WHEN };
    return alone ? { ...tag, role: 'c', level: 'atMost' } : tag;
  });
}

/** Whether the figure at `i` stands beside the value: after «inom», «per», «efter», or before «efter». */
function isBeside(tags: readonly Tag[], i: number): boolean {
  const [before, tag, after] = [tags[i - 1], tags[i], tags[i + 1]];
  if (tag?.role !== 'q') return before === undefined ? false : isOver(tags, i);
  if (before !== undefined && /^per$/i.test(before.text)) return true;
  if (isWhole(tags, i)) return true;
  if (!isShortTime(tag)) return false;
  return (
    /^(?:inom|efter)$/i.test(before?.text ?? '') || /^efter$/i.test(after?.text ?? '') || isOver(tags, i - 1)
  );
}

// «100 % av 12 enheter»: what the share is of.
function isWhole(tags: readonly Tag[], i: number): boolean {
  const isShare = tags.slice(0, i).some(({ quantity }) => quantity?.unit === '%');
  const dimension = BASE_UNITS.get(tags[i]?.quantity?.unit ?? 'st')?.dimension;
  const of = /^av(?: (?:de|alla|samtliga|totalt))?$/i.test(tags[i - 1]?.text ?? '');
  return isShare && of && (dimension === 'noun' || dimension === 'count');
}

// «högst 14 personer under 14 dagar»: the time over which they are counted.
function isOver(tags: readonly Tag[], i: number): boolean {
  const counted = tags.slice(0, i).some((tag) => tag.role === 'q' && !isShortTime(tag));
  return (
    counted &&
    /^under$/i.test(tags[i]?.text ?? '') &&
    isShortTime(tags[i + 1]) &&
    !/[d&,x.;]/.test(tags[i - 1]?.role ?? '')
  );
}

function isShortTime(tag: Tag | undefined): boolean {
  return SHORT_TIME.test(tag?.quantity?.unit ?? '');
}
