// «inom 14 dagar»: the limit itself when it stands alone, else how fast something is to be done («100 % inom 14 dagar»).
import type { Tag } from './tag.ts';

const SHORT_TIME = /^(?:arbetsdagar|dagar|veckor|månader|timmar|minuter|sekunder)$/;

/** The tags with every «inom» before a length of time settled as a limit or as words. Years are left, since they may be a deadline. */
export function settleWithin(tags: readonly Tag[]): readonly Tag[] {
  const figures = tags.filter((tag) => tag.role === 'q' || tag.role === 'f').length;
  return tags.map((tag, i) => {
    if (isWithin(tag, tags[i + 1])) return figures > 1 ? tag : { ...tag, role: 'c', level: 'atMost' };
    return figures > 1 && isWithin(tags[i - 1], tag)
      ? { role: 'w', start: tag.start, end: tag.end, text: tag.text }
      : tag;
  });
}

function isWithin(tag: Tag | undefined, next: Tag | undefined): boolean {
  return tag !== undefined && /^inom$/i.test(tag.text) && SHORT_TIME.test(next?.quantity?.unit ?? '');
}
