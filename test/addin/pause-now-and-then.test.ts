// Long work lets Excel in between slices, but not after every one of them.
import { expect, test } from 'vitest';
import { createPause } from '../../src/addin/pause-now-and-then.ts';

test('en paus kommer först när det har arbetats ett slag, och räknas från att den förra tog slut', async () => {
  let now = 1000;
  const pause = createPause(() => now);
  const first = pause();
  expect(first).not.toBeNull();
  now = 1500;
  await expect(first).resolves.toBe('go on');
  expect(pause()).toBeNull();
  now = 1539;
  expect(pause()).toBeNull();
  now = 1540;
  expect(pause()).not.toBeNull();
});
