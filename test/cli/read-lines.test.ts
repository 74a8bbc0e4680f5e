// Lines from a stream, however it is cut into pieces.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';

async function linesOf(bytes: Uint8Array, sizes: readonly number[]): Promise<unknown[]> {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  const lines: unknown[] = [];
  for await (const line of readLines(streamOf(chunks))) lines.push(line);
  return lines;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream gives its pieces one at a time
async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

test('samma rader var strömmen än delas, också mitt i ett å eller ett radslut', async () => {
  const line = fc.string({ unit: fc.constantFrom('å', '≥', '🙂', 'a', ' ', '%') });
  const property = fc.asyncProperty(
    fc.array(line, { minLength: 1 }),
    fc.constantFrom('\n', '\r\n'),
    fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    async (lines, end, sizes) => {
      const bytes = new TextEncoder().encode(lines.map((each) => each + end).join(''));
      expect(await linesOf(bytes, sizes)).toEqual(lines);
    },
  );
  await fc.assert(property, { numRuns: 200 });
});

test('bytes som inte är UTF-8 ger ett skäl i stället för en gissning', async () => {
  const [answer] = await linesOf(Uint8Array.from([0x6d, 0xe5, 0x6c]), [3]);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'usage' } });
});

test('ett avhugget tecken i slutet är inte heller UTF-8', async () => {
  const answers = await linesOf(Uint8Array.from([0x61, 0x0a, 0xc3]), [3]);
  expect(answers).toEqual(['a', expect.objectContaining({ ok: false })]);
});
