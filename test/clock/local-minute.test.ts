import { expect, test } from 'vitest';
import { localMinute } from '../../src/clock/local-minute.ts';

test('minuten är den som klockan visar, med två siffror överallt', () => {
  expect(localMinute(new Date(2021, 0, 5, 9, 3, 59))).toBe('2021-01-05T09:03');
});
