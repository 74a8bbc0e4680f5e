// Packs the contents of one entry as they are made, and notes what the archive says of them.
import type { Deflater, Packing } from './packing.ts';

/** The packed contents of one entry. */
export interface PackedContent {
  readonly pieces: readonly Uint8Array[];
  readonly crc: number;
  /** Number of bytes before packing. */
  readonly size: number;
}

export class ContentPacker {
  readonly #packing: Packing;
  readonly #deflater: Deflater;
  #crc = 0;
  #size = 0;
  /** That the chunk given last has been packed. */
  #last: Promise<void> = Promise.resolve();

  constructor(packing: Packing) {
    this.#packing = packing;
    this.#deflater = packing.createDeflater();
  }

  /**
   * Packs what comes next. Done when the chunk before the last has been packed: while one is packed, the next is made. So a chunk
   * has to stand only until the second after it is asked for.
   */
  async add(chunks: Iterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    for (const chunk of chunks) {
      this.#crc = this.#packing.crc32(chunk, this.#crc);
      this.#size += chunk.length;
      const before = this.#last;
      this.#last = this.#deflater.write(chunk);
      // A fault comes to whoever next adds or finishes, though that is not yet waited for.
      this.#last.catch(() => undefined);
      await before;
    }
  }

  /** The whole, packed. */
  async finish(): Promise<PackedContent> {
    await this.#last;
    const pieces = await this.#deflater.finish();
    return { pieces, crc: this.#crc, size: this.#size };
  }
}
