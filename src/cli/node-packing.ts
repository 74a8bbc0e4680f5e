// Packing and unpacking with Node's own zlib, several times as fast as what every host can do.
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';
import type { Packing } from '../xlsx/xlsx-workbook.ts';

/** Bytes in a piece of what comes out: Node comes back to JavaScript once for each. */
const PIECE = 256 * 1024;

/** For `openXlsx`. The bytes that come of it are the same as with the streams that Node shares with browsers. */
export const NODE_PACKING: Packing = { inflate, createDeflater, crc32 };

/** The smallest piece that Node takes. */
const LEAST_PIECE = 64;

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  // One byte more than expected, so that all of it comes in one piece and too much is noticed.
  const room = size + 1;
  try {
    const unpacked = inflateRawSync(packed, {
      chunkSize: Math.max(room, LEAST_PIECE),
      maxOutputLength: room,
    });
    return unpacked.length === size ? unpacked : null;
  } catch {
    // Damaged data, or more than there was room for; the caller says which part it was.
    return null;
  }
}

function createDeflater(): ReturnType<Packing['createDeflater']> {
  const stream = createDeflateRaw({ chunkSize: PIECE });
  const pieces: Uint8Array[] = [];
  stream.on('data', (piece: Uint8Array) => pieces.push(piece));
  return {
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    finish: async () => {
      stream.end();
      await finished(stream);
      return pieces;
    },
  };
}
