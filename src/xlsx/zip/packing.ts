// How the bytes of an archive are packed, unpacked and checked: the way that every host can do it, and the shape for a
// host that knows a faster one. All ways give the same answers; only the packed bytes may differ between platforms.
import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';
import { inflate } from './inflate.ts';

export interface Packing {
  /** Exactly `size` bytes out of raw deflated ones; null when these are damaged or hold more or less. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | null;
  /** The bytes of all chunks deflated, without any header, in pieces. A chunk is asked for when there is room for it. */
  readonly deflate: (chunks: Iterable<Uint8Array<ArrayBuffer>>) => Promise<readonly Uint8Array[]>;
  /** CRC-32 of some bytes, continuing from the CRC of what came before them. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Packing for any host, browsers too. */
export const PORTABLE_PACKING: Packing = { inflate, deflate, crc32 };
