// Writes a zip archive anew from an old one: kept entries are copied byte for byte, changed and new ones are packed.
import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';
import type { ZipDirectory } from './read-directory.ts';
import { extraFields, localOffset64 } from './zip64.ts';
import * as zip from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

/** An entry of the new archive: one kept as it is, an old one with new contents, or a new one. */
export type EntryToWrite =
  | { readonly kept: ZipEntry }
  | { readonly changed: ZipEntry; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly content: Uint8Array<ArrayBuffer> };

interface Written {
  readonly local: Uint8Array;
  /** The central record for a given place of the local header. */
  readonly central: (localStart: number) => Uint8Array;
}

/** The new archive. Times, names, flags and extra fields of old entries are kept; new entries are dated 1980-01-01. */
export async function writeArchive(
  bytes: Uint8Array,
  directory: ZipDirectory,
  entries: readonly EntryToWrite[],
): Promise<Uint8Array> {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const written = await writeEntry(bytes, entry);
    centrals.push(written.central(at));
    locals.push(written.local);
    at += written.local.length;
  }
  const comment = bytes.subarray(directory.commentStart, directory.commentEnd);
  return join([...locals, ...centrals, endRecord(entries.length, lengthOf(centrals), at, comment)]);
}

async function writeEntry(bytes: Uint8Array, entry: EntryToWrite): Promise<Written> {
  if ('kept' in entry) return keptEntry(bytes, entry.kept);
  const packed = await deflate(entry.content);
  const sizes = { crc: crc32(entry.content), packed: packed.length, size: entry.content.length };
  const headers = 'changed' in entry ? changedHeaders(bytes, entry.changed) : newHeaders(entry.name);
  setSizes(headers.local, 14, sizes);
  setSizes(headers.central, 16, sizes);
  return {
    local: join([headers.local, packed]),
    central: (localStart) => {
      viewOf(headers.central).setUint32(42, localStart, true);
      return headers.central;
    },
  };
}

function keptEntry(bytes: Uint8Array, entry: ZipEntry): Written {
  return {
    local: bytes.subarray(entry.localStart, entry.localEnd),
    central: (localStart) => {
      const record = bytes.slice(entry.centralStart, entry.centralEnd);
      moveLocalStart(record, localStart);
      return record;
    },
  };
}

function moveLocalStart(record: Uint8Array, localStart: number): void {
  const view = viewOf(record);
  const extraStart = zip.CENTRAL_LENGTH + view.getUint16(28, true);
  const wide = localOffset64(view, extraStart, extraStart + view.getUint16(30, true), {
    size: view.getUint32(24, true),
    compressedSize: view.getUint32(20, true),
    localStart: view.getUint32(42, true),
  });
  if (wide === null) view.setUint32(42, localStart, true);
  else view.setBigUint64(wide, BigInt(localStart), true);
}

interface Headers {
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

/** The old headers without zip64 field and data descriptor, which say nothing about the new contents. */
function changedHeaders(bytes: Uint8Array, entry: ZipEntry): Headers {
  const local = bytes.slice(entry.localStart, entry.dataStart);
  const central = bytes.slice(entry.centralStart, entry.centralEnd);
  return {
    local: asDeflated(withoutZip64(local, 26, zip.LOCAL_LENGTH), 6),
    central: asDeflated(withoutZip64(central, 28, zip.CENTRAL_LENGTH), 8),
  };
}

function asDeflated(header: Uint8Array, flagsAt: number): Uint8Array {
  const view = viewOf(header);
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~zip.FLAG_DESCRIPTOR, true);
  view.setUint16(flagsAt + 2, zip.DEFLATED, true);
  return header;
}

/** `lengthsAt` is where the lengths of name and extra field stand; the name begins at `nameStart`. */
function withoutZip64(header: Uint8Array, lengthsAt: number, nameStart: number): Uint8Array {
  const view = viewOf(header);
  const extraStart = nameStart + view.getUint16(lengthsAt, true);
  const extraEnd = extraStart + view.getUint16(lengthsAt + 2, true);
  const wide = extraFields(view, extraStart, extraEnd).find(({ id }) => id === zip.ZIP64_EXTRA);
  if (wide === undefined) return header;
  const without = join([header.subarray(0, wide.start), header.subarray(wide.end)]);
  viewOf(without).setUint16(lengthsAt + 2, extraEnd - extraStart - (wide.end - wide.start), true);
  return without;
}

const VERSION = 20;
/** 1980-01-01, the first day that a zip archive can hold: the same input gives the same bytes whenever it is written. */
const FIRST_DAY = 0x21;

function newHeaders(name: string): Headers {
  const nameBytes = new TextEncoder().encode(name);
  const flags = nameBytes.length === name.length ? 0 : zip.FLAG_UTF8;
  const local = new Uint8Array(zip.LOCAL_LENGTH + nameBytes.length);
  const central = new Uint8Array(zip.CENTRAL_LENGTH + nameBytes.length);
  local.set(nameBytes, zip.LOCAL_LENGTH);
  central.set(nameBytes, zip.CENTRAL_LENGTH);
  viewOf(local).setUint32(0, zip.LOCAL_SIGNATURE, true);
  viewOf(central).setUint32(0, zip.CENTRAL_SIGNATURE, true);
  viewOf(central).setUint16(4, VERSION, true);
  setCommon(local, 4, flags);
  setCommon(central, 6, flags);
  viewOf(local).setUint16(26, nameBytes.length, true);
  viewOf(central).setUint16(28, nameBytes.length, true);
  return { local, central };
}

/** The fields that both headers have in the same order: version needed, flags, method, time, date. */
function setCommon(header: Uint8Array, at: number, flags: number): void {
  const view = viewOf(header);
  [VERSION, flags, zip.DEFLATED, 0, FIRST_DAY].forEach((value, index) => {
    view.setUint16(at + 2 * index, value, true);
  });
}

function setSizes(
  header: Uint8Array,
  at: number,
  sizes: { crc: number; packed: number; size: number },
): void {
  const view = viewOf(header);
  view.setUint32(at, sizes.crc, true);
  view.setUint32(at + 4, sizes.packed, true);
  view.setUint32(at + 8, sizes.size, true);
}

function endRecord(count: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(zip.END_LENGTH + comment.length);
  const view = viewOf(record);
  view.setUint32(0, zip.END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, zip.END_LENGTH);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
