// Functions are tied at once and loaded once, when a cell first asks; a failed load is tried again.
import { expect, test } from 'vitest';
import { registerFunctions, type Answer } from '../../src/addin/register-functions.ts';

function registered(load: () => Promise<Record<'STATUS', Answer>>): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  registerFunctions((id, answer) => answers.set(id, answer), ['STATUS'], load);
  return answers;
}

test('funktionerna laddas en gång, vid första frågan', async () => {
  let loads = 0;
  const answers = registered(() => {
    loads += 1;
    return Promise.resolve({ STATUS: (outcome) => Promise.resolve(`Grön ${String(outcome)}`) });
  });
  expect(loads).toBe(0);
  const first = answers.get('STATUS')?.(1);
  const second = answers.get('STATUS')?.(2);
  expect([await first, await second]).toEqual(['Grön 1', 'Grön 2']);
  expect(loads).toBe(1);
});

test('gick de inte att ladda försöker nästa cell igen', async () => {
  let loads = 0;
  const answers = registered(() => {
    loads += 1;
    return loads === 1
      ? Promise.reject(new Error('nätet är nere'))
      : Promise.resolve({ STATUS: () => Promise.resolve('Grön') });
  });
  await expect(answers.get('STATUS')?.()).rejects.toThrow('nätet är nere');
  expect(await answers.get('STATUS')?.()).toBe('Grön');
});
