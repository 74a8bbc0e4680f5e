// Packs a part's text, also while it is still being made: saving then need not wait for a large sheet. And back again.
import type { TextPieces } from '../xml/text-pieces.ts';
import { ContentPacker } from '../zip/content-packer.ts';
import type { PackedContent } from '../zip/content-packer.ts';
import { joinBytes } from '../zip/join-bytes.ts';
import type { Packing } from '../zip/packing.ts';
import { decodeXml } from './decode-xml.ts';
import { XmlEncoder } from './xml-encoder.ts';

export class PartPacker {
  readonly #packer: ContentPacker;
  readonly #encoder = new XmlEncoder();

  constructor(packing: Packing) {
    this.#packer = new ContentPacker(packing);
  }

  /** Packs what comes next in the part; done when there is room for more. */
  async add(pieces: Iterable<string>): Promise<void> {
    await this.#packer.add(this.#encoder.encode(pieces));
  }

  /** The packed part, when `last` has come too. */
  async finish(last: Iterable<string>): Promise<PackedContent> {
    await this.add(last);
    return this.#packer.finish();
  }
}

/** Whether a part's content is packed. */
export function isPacked(content: string | TextPieces | PackedContent): content is PackedContent {
  return typeof content !== 'string' && 'crc' in content;
}

/** The text that was packed. */
export function unpackText({ pieces, size }: PackedContent, packing: Packing): string {
  const bytes = packing.inflate(joinBytes(pieces), size);
  const text = bytes === null ? null : decodeXml(bytes);
  if (text === null) throw new Error('What was packed here cannot be unpacked');
  return text;
}
