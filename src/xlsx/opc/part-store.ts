// The parts of a package as texts: unpacks, decodes and checks each once, and holds what has been changed.
import type { Result } from '../../app/port.ts';
import { accept, refuse, refuseBroken, refuseTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { isSameText, piecesOf, textLength, wholeText } from '../xml/text-pieces.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { checkXml } from '../xml/well-formed.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { LIMITS } from '../zip/limits.ts';
import { readDirectory } from '../zip/read-directory.ts';
import type { ZipDirectory } from '../zip/read-directory.ts';
import { writeArchive } from '../zip/write-archive.ts';
import type { EntryToWrite } from '../zip/write-archive.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { decodeXml } from './decode-xml.ts';
import { encodeXml } from './encode-xml.ts';
import { partKey, partNameOfEntry } from './part-name.ts';

interface Part {
  readonly name: string;
  /** Absent for a part that has been added. */
  readonly entry?: ZipEntry;
}

export class PartStore {
  readonly #bytes: Uint8Array;
  readonly #directory: ZipDirectory;
  readonly #parts: Map<string, Part>;
  /** Texts as they were when the file was opened, of parts that have been read and not changed. */
  readonly #originals = new Map<string, string>();
  /** Length of every original text that has been read. */
  readonly #lengths = new Map<string, number>();
  readonly #unpacked = new Set<ZipEntry>();
  /** Parts known to be well-formed. */
  readonly #checked = new Set<string>();
  /** A large part stays in pieces until it is read again. */
  readonly #changed = new Map<string, string | TextPieces>();
  #removed = false;
  #readBytes = 0;

  private constructor(bytes: Uint8Array, directory: ZipDirectory, parts: Map<string, Part>) {
    this.#bytes = bytes;
    this.#directory = directory;
    this.#parts = parts;
  }

  /** Opens an archive; a refusal when its directory is wrong or two parts bear the same name. */
  static open(bytes: Uint8Array): Result<PartStore> {
    const directory = readDirectory(bytes);
    if (!directory.ok) return directory;
    const parts = new Map<string, Part>();
    for (const entry of directory.value.entries) {
      if (/[\\/]$/.test(entry.name)) continue;
      const name = partNameOfEntry(entry.name);
      if (parts.has(partKey(name))) return refuseBroken(`Den innehåller två delar med namnet «${name}».`);
      parts.set(partKey(name), { name, entry });
    }
    return accept(new PartStore(bytes, directory.value, parts));
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
      const whole = wholeText(changed);
      this.#changed.set(key, whole);
      return accept(whole);
    }
    const entry = this.#parts.get(key)?.entry;
    return entry === undefined ? refuseBroken(`Delen «${part}» saknas.`) : this.#original(key, entry);
  }

  /** The text that the part had when the file was opened. */
  #original(key: string, entry: ZipEntry): Result<string> {
    const known = this.#originals.get(key);
    if (known !== undefined) return accept(known);
    const text = this.#unpackText(entry);
    if (!text.ok) return text;
    this.#originals.set(key, text.value);
    this.#lengths.set(key, text.value.length);
    return text;
  }

  /** The text of a part that has been changed, in pieces; undefined for any other. */
  changedPieces(part: string): Iterable<string> | undefined {
    const changed = this.#changed.get(partKey(part));
    return changed === undefined ? undefined : piecesOf(changed);
  }

  /** Checks that a part can be unpacked, whatever it holds; why not, or null. */
  verify(part: string): Refusal | null {
    const entry = this.#parts.get(partKey(part))?.entry;
    const unpacked = entry === undefined ? null : this.#unpack(entry);
    return unpacked === null || unpacked.ok ? null : unpacked;
  }

  #unpackText(entry: ZipEntry): Result<string> {
    const unpacked = this.#unpack(entry);
    if (!unpacked.ok) return unpacked;
    const text = decodeXml(unpacked.value);
    return text === null ? refuseBroken(`Delen «${entry.name}» går inte att läsa som text.`) : accept(text);
  }

  #unpack(entry: ZipEntry): Result<Uint8Array> {
    if (!this.#unpacked.has(entry)) this.#readBytes += entry.size;
    this.#unpacked.add(entry);
    if (this.#readBytes > LIMITS.readBytes) return refuseTooLarge('Bladen är tillsammans för stora.');
    return inflateEntry(this.#bytes, entry);
  }

  set(part: string, text: string | TextPieces): void {
    const key = partKey(part);
    const old = this.#parts.get(key);
    if (old === undefined) this.#parts.set(key, { name: part });
    if (old?.entry !== undefined && this.#isOriginal(key, old.entry, text)) {
      this.#changed.delete(key);
      return;
    }
    this.#changed.set(key, text);
    // A large sheet need not be kept twice; should anyone want to know what it was, it can be unpacked again.
    this.#originals.delete(key);
  }

  #isOriginal(key: string, entry: ZipEntry, text: string | TextPieces): boolean {
    const length = this.#lengths.get(key);
    if (length !== undefined && length !== textLength(text)) return false;
    const original = this.#original(key, entry);
    return original.ok && isSameText(text, original.value);
  }

  remove(part: string): void {
    const key = partKey(part);
    this.#removed ||= this.#parts.get(key)?.entry !== undefined;
    this.#parts.delete(key);
    this.#changed.delete(key);
    this.#originals.delete(key);
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
      return [text === undefined ? { kept: entry } : { changed: entry, content: encodeXml(piecesOf(text)) }];
    });
  }

  #newEntries(): EntryToWrite[] {
    return [...this.#parts].flatMap(([key, { name, entry }]) =>
      entry === undefined
        ? [{ name: name.slice(1), content: encodeXml(piecesOf(this.#changed.get(key) ?? '')) }]
        : [],
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
