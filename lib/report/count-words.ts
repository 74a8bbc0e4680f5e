// How many measures have which status, in words.
import { colourOf } from '../assess/roll-up-words.ts';
import { STATUSES, type StatusCounts } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';

/** `14 gröna, 1 gul och 4 ej bedömda`; statuses that none has are left out, «inga mätvärden» for nothing at all. */
export function countWords(counts: StatusCounts): string {
  const parts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${formatNumber(counts[status])} ${colourOf(status, counts[status], ['measure'])}`,
  );
  if (parts.length === 0) return 'inga mätvärden';
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1) ?? ''}`;
}

/** `1 mätvärde`, `1 200 mätvärden`. */
export function measureCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'}`;
}

/** All measures that are counted. */
export function countAll(counts: StatusCounts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}
