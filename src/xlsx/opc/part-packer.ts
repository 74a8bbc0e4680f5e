// Packs a part's text, also while it is still being made: saving then need not wait for a large sheet.
import { ContentPacker } from '../zip/content-packer.ts';
import type { PackedContent } from '../zip/content-packer.ts';
import type { Packing } from '../zip/packing.ts';
import { encodeXml } from './encode-xml.ts';

export class PartPacker {
  readonly #packer: ContentPacker;
  #isStart = true;

  constructor(packing: Packing) {
    this.#packer = new ContentPacker(packing);
  }

  /** Packs what comes next in the part; done when there is room for more. */
  async add(pieces: Iterable<string>): Promise<void> {
    const isStart = this.#isStart;
    this.#isStart = false;
    await this.#packer.add(encodeXml(pieces, isStart));
  }

  /** The packed part, when `last` has come too. */
  async finish(last: Iterable<string>): Promise<PackedContent> {
    await this.add(last);
    return this.#packer.finish();
  }
}
