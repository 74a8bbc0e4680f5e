// Counts in words: «▲ 3 gula», «12 mätvärden».
import { formatNumber, STATUS_SHAPE, type Status } from '../../../lib/index.ts';
import { STATUS_COUNT_WORDS } from '../../app/status-count-words.ts';

/** `▲ 1 gul`, `● 3 gröna`. */
export function countText(status: Status, count: number): string {
  const [one, several] = STATUS_COUNT_WORDS[status];
  return `${STATUS_SHAPE[status]} ${formatNumber(count)} ${count === 1 ? one : several}`;
}

/** `1 mätvärde`, `12 mätvärden`. */
export function measureCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'}`;
}
