// Counts in words: «▲ 3 gula», «12 mätvärden».
import { formatNumber, STATUS_SHAPE, type Status } from '../../../lib/index.ts';

const WORDS: Readonly<Record<Status, readonly [one: string, several: string]>> = {
  green: ['grön', 'gröna'],
  yellow: ['gul', 'gula'],
  red: ['röd', 'röda'],
  unrated: ['ej bedömd', 'ej bedömda'],
};

/** `▲ 1 gul`, `● 3 gröna`. */
export function countText(status: Status, count: number): string {
  const [one, several] = WORDS[status];
  return `${STATUS_SHAPE[status]} ${formatNumber(count)} ${count === 1 ? one : several}`;
}

/** `1 mätvärde`, `12 mätvärden`. */
export function measureCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'mätvärde' : 'mätvärden'}`;
}
