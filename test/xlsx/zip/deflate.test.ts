// Packing gives back the same bytes when unpacked, with the platform's deflate and without it.
import { inflateSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deflate } from '../../../src/xlsx/zip/deflate.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CHUNKS = Array.from({ length: 40 }, (_, index) =>
  new TextEncoder().encode(`${String(index)} Mål och utfall `.repeat(3000)),
);

async function unpacked(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<Buffer> {
  return Buffer.from(inflateSync(Buffer.concat(await deflate(chunks))));
}

describe.each(['med plattformens packning', 'utan'])('%s', (how) => {
  test.each([
    ['många bitar', CHUNKS],
    ['en tom bit', [new Uint8Array(0)]],
    ['inga bitar', []],
  ])('%s', async (_, chunks) => {
    if (how === 'utan') vi.stubGlobal('CompressionStream', undefined);
    expect((await unpacked(chunks)).equals(Buffer.concat(chunks))).toBe(true);
  });
});

test('ett fel under vägen kommer fram', async () => {
  const failing = function* (): Generator<Uint8Array<ArrayBuffer>> {
    yield new Uint8Array(10);
    throw new Error('slut');
  };
  await expect(deflate(failing())).rejects.toThrow('slut');
}, 5000);
