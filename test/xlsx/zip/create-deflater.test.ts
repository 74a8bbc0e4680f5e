// Packing gives back the same bytes when unpacked: with the platform's deflate, without it, and with Node's own zlib.
import { inflateSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NODE_PACKING } from '../../../src/cli/node-packing.ts';
import { ContentPacker } from '../../../src/xlsx/zip/content-packer.ts';
import type { Packing } from '../../../src/xlsx/zip/packing.ts';
import { PORTABLE_PACKING } from '../../../src/xlsx/zip/portable-packing.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CHUNKS = Array.from({ length: 40 }, (_, index) =>
  new TextEncoder().encode(`${String(index)} Mål och utfall `.repeat(3000)),
);
const WHOLE = Buffer.concat(CHUNKS);

async function packed(chunks: Iterable<Uint8Array<ArrayBuffer>>, packing: Packing): Promise<Buffer> {
  const packer = new ContentPacker(packing);
  await packer.add(chunks);
  const { pieces, crc, size } = await packer.finish();
  const bytes = Buffer.concat([...chunks]);
  expect({ crc, size }).toEqual({ crc: PORTABLE_PACKING.crc32(bytes), size: bytes.length });
  return Buffer.concat(pieces);
}

describe.each([
  { how: 'med plattformens packning', packing: PORTABLE_PACKING },
  { how: 'utan den', packing: PORTABLE_PACKING },
  { how: 'med Nodes egen', packing: NODE_PACKING },
])('$how', ({ how, packing }) => {
  test.each([
    ['många bitar', CHUNKS],
    ['en tom bit', [new Uint8Array(0)]],
    ['inga bitar', []],
  ])('%s', async (_, chunks) => {
    if (how === 'utan den') vi.stubGlobal('CompressionStream', undefined);
    const bytes = await packed(chunks, packing);
    expect(Buffer.from(inflateSync(bytes)).equals(Buffer.concat(chunks))).toBe(true);
  });

  test('samma byte hur de än delas', async () => {
    expect((await packed(CHUNKS, packing)).equals(await packed([Buffer.from(WHOLE)], packing))).toBe(true);
  });

  test('ett fel under vägen kommer fram', async () => {
    const failing = function* (): Generator<Uint8Array<ArrayBuffer>> {
      yield new Uint8Array(10);
      throw new Error('slut');
    };
    await expect(new ContentPacker(packing).add(failing())).rejects.toThrow('slut');
  });
});

test('ett fel i packningen kommer fram till den som lägger till eller avslutar', async () => {
  const broken: Packing = {
    ...PORTABLE_PACKING,
    createDeflater: () => ({
      write: () => Promise.reject(new Error('trasig')),
      finish: () => Promise.resolve([]),
    }),
  };
  await expect(new ContentPacker(broken).add(CHUNKS)).rejects.toThrow('trasig');
  const packer = new ContentPacker(broken);
  await packer.add(CHUNKS.slice(0, 1));
  await expect(packer.finish()).rejects.toThrow('trasig');
});

test('Nodes packning ger samma byte som den som delas med webbläsare', async () => {
  expect((await packed(CHUNKS, NODE_PACKING)).equals(await packed(CHUNKS, PORTABLE_PACKING))).toBe(true);
});

describe.each([
  { how: 'överallt', packing: PORTABLE_PACKING },
  { how: 'i Node', packing: NODE_PACKING },
])('uppackning $how', ({ packing: { inflate } }) => {
  const { length } = WHOLE;

  test('precis så många byte som väntas', async () => {
    const bytes = await packed(CHUNKS, NODE_PACKING);
    expect(Buffer.from(inflate(bytes, length) ?? []).equals(WHOLE)).toBe(true);
    expect(inflate(await packed([], NODE_PACKING), 0)).toHaveLength(0);
  });

  test('fler, färre eller skadade byte ger inget', async () => {
    const bytes = await packed(CHUNKS, NODE_PACKING);
    expect(inflate(bytes, length - 1)).toBeNull();
    expect(inflate(bytes, length + 1)).toBeNull();
    expect(inflate(bytes, 0)).toBeNull();
    expect(inflate(bytes.subarray(0, bytes.length - 9), length)).toBeNull();
    expect(inflate(Buffer.alloc(40, 255), length)).toBeNull();
  });
});
