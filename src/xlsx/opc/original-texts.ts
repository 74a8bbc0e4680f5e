// The texts that parts had when the file was opened: unpacked and decoded once they are asked for, within a bound on
// memory, and let go when a part has been changed, since a large sheet need not be kept twice.
import { accept, type Refusal, type Result } from '../../app/result.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { isSameText, textLength } from '../xml/text-pieces.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { LIMITS } from '../zip/limits.ts';
import type { Packing } from '../zip/packing.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { decodeXml } from './decode-xml.ts';

export class OriginalTexts {
  readonly #bytes: Uint8Array;
  readonly #packing: Packing;
  readonly #texts = new Map<ZipEntry, string>();
  /** Of every text that has been read, also when it has been let go. */
  readonly #lengths = new Map<ZipEntry, number>();
  readonly #counted = new Set<ZipEntry>();
  #readBytes = 0;

  constructor(bytes: Uint8Array, packing: Packing) {
    this.#bytes = bytes;
    this.#packing = packing;
  }

  /** The text, or why it cannot be read. */
  read(entry: ZipEntry): Result<string> {
    const known = this.#texts.get(entry);
    if (known !== undefined) return accept(known);
    const unpacked = this.#unpack(entry);
    if (!unpacked.ok) return unpacked;
    const text = decodeXml(unpacked.value);
    if (text === null) return refuseBroken(`Delen «${entry.name}» går inte att läsa som text.`);
    this.#texts.set(entry, text);
    this.#lengths.set(entry, text.length);
    return accept(text);
  }

  /** Why the part cannot be unpacked, or null when it can. */
  verify(entry: ZipEntry): Refusal | null {
    const unpacked = this.#unpack(entry);
    return unpacked.ok ? null : unpacked;
  }

  /** Whether this is the text that the part had. */
  isSame(entry: ZipEntry, text: string | TextPieces): boolean {
    const known = this.#texts.get(entry);
    if (known !== undefined) return isSameText(text, known);
    // It is not unpacked again only to be found longer or shorter.
    const length = this.#lengths.get(entry);
    if (length !== undefined && length !== textLength(text)) return false;
    const original = this.read(entry);
    return original.ok && isSameText(text, original.value);
  }

  /** Frees the memory; the text can still be read, at the cost of unpacking it again. */
  letGo(entry: ZipEntry): void {
    this.#texts.delete(entry);
  }

  #unpack(entry: ZipEntry): Result<Uint8Array> {
    if (!this.#counted.has(entry)) this.#readBytes += entry.size;
    this.#counted.add(entry);
    if (this.#readBytes > LIMITS.readBytes) return refuseTooLarge('Bladen är tillsammans för stora.');
    return inflateEntry(this.#bytes, entry, this.#packing);
  }
}
