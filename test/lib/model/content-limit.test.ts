import { expect, test } from 'vitest';
import { leftOutRows } from '../../../lib/model/content-limit.ts';

test.each<readonly [left: number, ending: string | undefined, texts: readonly string[], reason: string]>([
  [-3, undefined, [], 'färre än vad som får plats'],
  [0, undefined, [], 'allt får plats'],
  [1, undefined, ['… och 1 till.'], 'ett är utelämnat'],
  [12_345, undefined, ['… och 12\u00A0345 till.'], 'många, med mellanrum mellan tusental'],
  [2, 'till; de står i tidsplanen.', ['… och 2 till; de står i tidsplanen.'], 'med var de står'],
])('%s utelämnade: %s %s (%s)', (left, ending, texts) => {
  expect(leftOutRows(left, ending)).toEqual(texts.map((value) => [{ value, look: 'plain' }]));
});
