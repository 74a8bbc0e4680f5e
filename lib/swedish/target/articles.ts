// «minst en», «minst ett nytt avtal»: after a limit «en» and «ett» count; elsewhere they are only articles.
import { readUnit } from '../unit.ts';
import type { Tag } from './tag.ts';

/** The tags with such articles as the quantity 1. */
export function countArticles(tags: readonly Tag[]): readonly Tag[] {
  return tags.map((tag, i) => (isCount(tag, tags[i - 1], tags[i + 1]) ? one(tag, tags[i + 1]) : tag));
}

function isCount(tag: Tag, before: Tag | undefined, after: Tag | undefined): boolean {
  return (
    /^(?:en|ett)$/i.test(tag.text) &&
    before?.role === 'c' &&
    !/^(?:under|över)$/i.test(before.text) &&
    (after === undefined || 'wgTS'.includes(after.role))
  );
}

// «max en timme»
const TIME_UNIT = /^(?:arbetsdagar|dagar|veckor|månader|år|timmar|minuter)$/;

function one({ start, end, text }: Tag, after: Tag | undefined): Tag {
  const found = after === undefined ? null : readUnit(after.text, 0);
  const unit = found !== null && TIME_UNIT.test(found.unit) ? { unit: found.unit } : {};
  return {
    role: 'q',
    start,
    end,
    text,
    quantity: { start, end, text, value: 1, decimals: 0, ...unit, place: false, plus: false },
  };
}
