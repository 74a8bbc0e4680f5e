// Packs bytes with the platform's own deflate where there is one (twice as fast on a large sheet), else with fflate.
import { Deflate } from 'fflate';

/** The bytes of all chunks deflated, without any header, in pieces. The same bytes give the same answer every time on one platform. */
export async function deflate(chunks: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array[]> {
  const compressor = createCompressor();
  if (compressor === null) return deflateHere(chunks);
  const [packed] = await Promise.all([collect(compressor.readable), feed(chunks, compressor.writable)]);
  return packed;
}

/** By hand, a chunk when the one before has been taken: `pipeThrough` keeps every chunk until the end in Node. */
async function feed(
  chunks: Iterable<Uint8Array<ArrayBuffer>>,
  stream: WritableStream<BufferSource>,
): Promise<void> {
  const writer = stream.getWriter();
  let before: Promise<void> = Promise.resolve();
  for (const chunk of chunks) {
    const now = writer.write(chunk);
    await before;
    before = now;
  }
  await before;
  await writer.close();
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return pieces;
}

function deflateHere(chunks: Iterable<Uint8Array<ArrayBuffer>>): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const deflater = new Deflate((piece) => packed.push(piece));
  for (const chunk of chunks) deflater.push(chunk);
  deflater.push(new Uint8Array(0), true);
  return packed;
}

function createCompressor(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    // Older browsers lack the class or this format; fflate does the same.
    return null;
  }
}
