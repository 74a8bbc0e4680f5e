// The parts of a package as texts: checks each once, and holds what has been changed.
import { accept, type Refusal, refuse, type Result } from '../../app/result.ts';
import { refuseBroken } from '../refusal.ts';
import { piecesOf, wholeText } from '../xml/text-pieces.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { checkXml } from '../xml/well-formed.ts';
import type { PackedContent } from '../zip/content-packer.ts';
import type { Packing } from '../zip/packing.ts';
import { readDirectory } from '../zip/read-directory.ts';
import type { ZipDirectory } from '../zip/read-directory.ts';
import { writeArchive } from '../zip/write-archive.ts';
import type { EntryToWrite } from '../zip/write-archive.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { OriginalTexts } from './original-texts.ts';
import { partKey, partNameOfEntry } from './part-name.ts';
import { isPacked, PartPacker, unpackText } from './part-packer.ts';

interface Part {
  readonly name: string;
  /** Absent for a part that has been added. */
  readonly entry?: ZipEntry;
}

export class PartStore {
  readonly #bytes: Uint8Array;
  readonly #directory: ZipDirectory;
  readonly #packing: Packing;
  readonly #parts: Map<string, Part>;
  readonly #originals: OriginalTexts;
  /** Parts known to be well-formed. */
  readonly #checked = new Set<string>();
  /** A large part stays in pieces until it is read again; one that was packed while it was made stays so. */
  readonly #changed = new Map<string, string | TextPieces | PackedContent>();
  #removed = false;

  private constructor(
    bytes: Uint8Array,
    directory: ZipDirectory,
    parts: Map<string, Part>,
    packing: Packing,
  ) {
    this.#bytes = bytes;
    this.#directory = directory;
    this.#originals = new OriginalTexts(bytes, packing);
    this.#packing = packing;
    this.#parts = parts;
  }

  /** Opens an archive; a refusal when its directory is wrong or two parts bear the same name. */
  static open(bytes: Uint8Array, packing: Packing): Result<PartStore> {
    const directory = readDirectory(bytes);
    if (!directory.ok) return directory;
    const parts = new Map<string, Part>();
    for (const entry of directory.value.entries) {
      if (/[\\/]$/.test(entry.name)) continue;
      const name = partNameOfEntry(entry.name);
      if (parts.has(partKey(name))) return refuseBroken(`Den innehåller två delar med namnet «${name}».`);
      parts.set(partKey(name), { name, entry });
    }
    return accept(new PartStore(bytes, directory.value, parts, packing));
  }

  get names(): readonly string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.#parts.has(partKey(part));
  }

  /** The part's name as it is stored. */
  storedName(part: string): string {
    return this.#parts.get(partKey(part))?.name ?? part;
  }

  /** The part's text, or why it cannot be read. `xml`: refuse what is not well-formed, or has a document type. */
  load(part: string, kind: 'xml' | 'text'): Result<string> {
    const text = this.#loadText(part);
    const key = partKey(part);
    if (!text.ok || kind === 'text' || this.#checked.has(key)) return text;
    const refusal = refuseXml(part, text.value);
    if (refusal !== null) return refusal;
    this.#checked.add(key);
    return text;
  }

  #loadText(part: string): Result<string> {
    const key = partKey(part);
    const changed = this.#changed.get(key);
    if (changed !== undefined) {
      if (isPacked(changed)) return accept(unpackText(changed, this.#packing));
      const whole = wholeText(changed);
      this.#changed.set(key, whole);
      return accept(whole);
    }
    const entry = this.#parts.get(key)?.entry;
    return entry === undefined ? refuseBroken(`Delen «${part}» saknas.`) : this.#originals.read(entry);
  }

  /** The text of a part that has been changed and is held in pieces; undefined for any other. */
  changedPieces(part: string): Iterable<string> | undefined {
    const changed = this.#changed.get(partKey(part));
    return changed === undefined || isPacked(changed) ? undefined : piecesOf(changed);
  }

  /** Checks that a part can be unpacked, whatever it holds; why not, or null. */
  verify(part: string): Refusal | null {
    const entry = this.#parts.get(partKey(part))?.entry;
    return entry === undefined ? null : this.#originals.verify(entry);
  }

  /** Gives a part a new text, packed already, or adds it. */
  setPacked(part: string, packed: PackedContent): void {
    const key = partKey(part);
    const old = this.#parts.get(key);
    if (old === undefined) this.#parts.set(key, { name: part });
    this.#changed.set(key, packed);
    if (old?.entry !== undefined) this.#originals.letGo(old.entry);
  }

  /** Gives a part a new text, or adds it; a part that gets its first text back counts as unchanged. */
  set(part: string, text: string | TextPieces): void {
    const key = partKey(part);
    const old = this.#parts.get(key);
    if (old === undefined) this.#parts.set(key, { name: part });
    if (old?.entry !== undefined && this.#originals.isSame(old.entry, text)) {
      this.#changed.delete(key);
      return;
    }
    this.#changed.set(key, text);
    if (old?.entry !== undefined) this.#originals.letGo(old.entry);
  }

  remove(part: string): void {
    const key = partKey(part);
    const entry = this.#parts.get(key)?.entry;
    if (entry !== undefined) this.#originals.letGo(entry);
    this.#removed ||= entry !== undefined;
    this.#parts.delete(key);
    this.#changed.delete(key);
  }

  /** The archive; the very bytes that were opened when nothing has changed. */
  async save(): Promise<Uint8Array> {
    if (!this.#removed && this.#changed.size === 0) return this.#bytes;
    return writeArchive(this.#bytes, this.#directory, [...this.#oldEntries(), ...this.#newEntries()]);
  }

  #oldEntries(): EntryToWrite[] {
    return this.#directory.entries.flatMap((entry): EntryToWrite[] => {
      if (/[\\/]$/.test(entry.name)) return [{ kept: entry }];
      const key = partKey(partNameOfEntry(entry.name));
      // A part that was removed and then made anew has no entry any more.
      if (this.#parts.get(key)?.entry === undefined) return [];
      const text = this.#changed.get(key);
      return [text === undefined ? { kept: entry } : { changed: entry, packed: this.#pack(text) }];
    });
  }

  /** All begin at once: while one is packed by the platform, the next can be made ready here. */
  #pack(content: string | TextPieces | PackedContent): Promise<PackedContent> {
    return isPacked(content)
      ? Promise.resolve(content)
      : new PartPacker(this.#packing).finish(piecesOf(content));
  }

  #newEntries(): EntryToWrite[] {
    return [...this.#parts].flatMap(([key, { name, entry }]) =>
      entry === undefined ? [{ name: name.slice(1), packed: this.#pack(this.#changed.get(key) ?? '') }] : [],
    );
  }
}

function refuseXml(part: string, xml: string): Refusal | null {
  const fault = checkXml(xml);
  if (fault === null) return null;
  if (fault === 'malformed') return refuseBroken(`Delen «${part}» är inte giltig XML.`);
  return refuse(
    'unsafe-xml',
    `Filen öppnas inte av säkerhetsskäl: delen «${part}» innehåller en dokumenttypsdeklaration, som kan hämta främmande innehåll. Öppna filen i Excel, spara den som en ny arbetsbok och försök igen.`,
  );
}
