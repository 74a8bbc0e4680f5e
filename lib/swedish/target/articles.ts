// «minst en», «minst ett nytt avtal»: after a limit «en» and «ett» count; elsewhere they are only articles.
import { readUnit } from '../unit.ts';
import type { Tag } from './tag.ts';

/** The tags with such articles as the quantity 1. */
export function countArticles(tags: readonly Tag[]): readonly Tag[] {
  const counted = tags.map((tag, i) =>
    isCount(tag, tags[i - 1], tags[i + 1]) ? one(tag, tags[i + 1]) : tag,
  );
  // The unit is part of its quantity.
  return counted.filter((tag, i) => (counted[i - 1]?.end ?? 0) <= tag.start);
}

function isCount(tag: Tag, before: Tag | undefined, after: Tag | undefined): boolean {
  if (!/^(?:en|ett)$/i.test(tag.text)) return false;
  // «inom ett år» may be when, as well as how soon.
  if (/^inom$/i.test(before?.text ?? '')) return !['år', undefined].includes(timeUnitOf(after));
  return (
    before?.role === 'c' &&
    !/^(?:under|över)$/i.test(before.text) &&
    (after === undefined || 'wgTS'.includes(after.role))
  );
}

// «max en timme»
const TIME_UNIT = /^(?:arbetsdagar|dagar|veckor|månader|år|timmar|minuter)$/;

function timeUnitOf(tag: Tag | undefined): string | undefined {
  const found = tag === undefined ? null : readUnit(tag.text, 0);
  return found !== null && found.end === tag?.text.length && TIME_UNIT.test(found.unit)
    ? found.unit
    : undefined;
}

function one({ start, end: ownEnd, text: own }: Tag, after: Tag | undefined): Tag {
  const unit = timeUnitOf(after);
  const [end, text] =
    unit === undefined || after === undefined ? [ownEnd, own] : [after.end, `${own} ${after.text}`];
  const counted = unit === undefined ? {} : { unit };
  return {
    role: 'q',
    start,
    end,
    text,
    quantity: { start, end, text, value: 1, decimals: 0, ...counted, place: false, plus: false },
  };
}
