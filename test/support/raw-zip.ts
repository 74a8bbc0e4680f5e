// Zip archives written byte by byte, with every freedom the format gives and every lie it can tell.
import { deflateSync } from 'fflate';
import { crc32 } from '../../src/xlsx/zip/crc32.ts';

export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  readonly time?: number;
  readonly date?: number;
  /** Flags besides the one for a data descriptor. */
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** Sizes in a descriptor after the data, with its signature or without. */
  readonly descriptor?: 'signed' | 'bare';
  /** Sizes and place in the zip64 extra field. */
  readonly zip64?: boolean;
  /** What to claim instead of the truth. */
  readonly claim?: {
    readonly size?: number;
    readonly crc?: number;
    readonly compressedSize?: number;
    readonly offset?: number;
    readonly localName?: string;
    readonly method?: number;
  };
}

export interface RawOptions {
  readonly comment?: string;
  /** A zip64 end record with locator, and a full ordinary one. */
  readonly zip64?: boolean;
}

const FULL = 0xffffffff;

/** The archive. */
export function rawZip(entries: readonly RawEntry[], options: RawOptions = {}): Uint8Array {
  const out = new ByteList();
  const central = new ByteList();
  for (const entry of entries) writeEntry(entry, out, central);
  const start = out.length;
  const size = central.length;
  out.add(central.bytes);
  if (options.zip64 === true) writeEnd64(out, entries.length, size, start);
  const wide = options.zip64 === true;
  out.u32(0x06054b50, 0);
  out.u16(wide ? 0xffff : entries.length, wide ? 0xffff : entries.length);
  out.u32(wide ? FULL : size, wide ? FULL : start);
  const comment = new TextEncoder().encode(options.comment ?? '');
  out.u16(comment.length);
  out.add(comment);
  return out.bytes;
}

function writeEntry(entry: RawEntry, out: ByteList, central: ByteList): void {
  const content = typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : entry.content;
  const packed = entry.stored === true ? content : deflateSync(content);
  const claim = entry.claim ?? {};
  const crc = claim.crc ?? crc32(content);
  const size = claim.size ?? content.length;
  const compressed = claim.compressedSize ?? packed.length;
  const offset = claim.offset ?? out.length;
  const flags = (entry.flags ?? 0) | (entry.descriptor === undefined ? 0 : 8);
  const method = claim.method ?? (entry.stored === true ? 0 : 8);
  const common = (list: ByteList): void => {
    list.u16(20, flags, method, entry.time ?? 0x6c32, entry.date ?? 0x5021);
  };
  const name = new TextEncoder().encode(entry.name);
  const localName = new TextEncoder().encode(claim.localName ?? entry.name);
  const extra = entry.extra ?? new Uint8Array();
  const wide = entry.zip64 === true;

  const localExtra = wide ? concat(extra64([size, compressed]), extra) : extra;
  out.u32(0x04034b50);
  common(out);
  if (entry.descriptor !== undefined) out.u32(0, 0, 0);
  else out.u32(crc, wide ? FULL : compressed, wide ? FULL : size);
  out.u16(localName.length, localExtra.length);
  out.add(localName, localExtra, packed);
  if (entry.descriptor === 'signed') out.u32(0x08074b50);
  if (entry.descriptor !== undefined) out.u32(crc, compressed, size);

  const comment = new TextEncoder().encode(entry.comment ?? '');
  const centralExtra = wide ? concat(extra64([size, compressed, offset]), extra) : extra;
  central.u32(0x02014b50);
  central.u16(20);
  common(central);
  central.u32(crc, wide ? FULL : compressed, wide ? FULL : size);
  central.u16(name.length, centralExtra.length, comment.length, 0, 1);
  central.u32(0x20, wide ? FULL : offset);
  central.add(name, centralExtra, comment);
}

function extra64(values: readonly number[]): Uint8Array {
  const list = new ByteList();
  list.u16(1, 8 * values.length);
  for (const value of values) list.u32(value, 0);
  return list.bytes;
}

function writeEnd64(out: ByteList, count: number, size: number, start: number): void {
  const at = out.length;
  out.u32(0x06064b50, 44, 0);
  out.u16(45, 45);
  out.u32(0, 0, count, 0, count, 0, size, 0, start, 0);
  out.u32(0x07064b50, 0, at, 0, 1);
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const list = new ByteList();
  list.add(a, b);
  return list.bytes;
}

class ByteList {
  readonly #bytes: number[] = [];

  u16(...values: readonly number[]): void {
    for (const value of values) this.#bytes.push(value & 255, (value >>> 8) & 255);
  }

  u32(...values: readonly number[]): void {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
  }

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) for (const byte of piece) this.#bytes.push(byte);
  }

  get length(): number {
    return this.#bytes.length;
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
