// The shape of what packs, unpacks and checks the bytes of an archive, so that a host can bring a faster way than the one
// that every host has. All ways give the same answers; only the packed bytes may differ between platforms.

export interface Packing {
  /** Exactly `size` bytes out of raw deflated ones; null when these are damaged or hold more or less. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | null;
  /** Begins to deflate something, without any header. */
  readonly createDeflater: () => Deflater;
  /** CRC-32 of some bytes, continuing from the CRC of what came before them. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Deflates bytes that come chunk by chunk; the same bytes give the same answer, however they are divided. */
export interface Deflater {
  /** Takes the next chunk, which has to stand until it has been packed; then it is done. More may be given before that. */
  readonly write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** All of it, packed, in pieces. */
  readonly finish: () => Promise<readonly Uint8Array[]>;
}
