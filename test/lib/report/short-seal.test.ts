// The foot of each page has the opening of the seal, the same in every output.
import { expect, test } from 'vitest';
import { shortSeal } from '../../../lib/report/short-seal.ts';

test('fyra grupper, vad som än följer', () => {
  expect(shortSeal('1498 7764 0464 1cbd 0000 1111')).toBe('Sigill 1498 7764 0464 1cbd …');
});
