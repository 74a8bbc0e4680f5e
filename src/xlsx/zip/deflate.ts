// Packs bytes with the platform's own deflate where there is one (twice as fast on a large sheet), else with fflate.
import { deflateSync } from 'fflate';

/** The bytes deflated, without any header. The same bytes give the same answer every time on one platform. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const compressor = createCompressor();
  if (compressor === null) return deflateSync(bytes);
  const packed = new Blob([bytes]).stream().pipeThrough(compressor);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function createCompressor(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    // Older browsers lack the class or this format; fflate does the same.
    return null;
  }
}
