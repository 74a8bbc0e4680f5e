// Writes a zip archive anew from an old one: kept entries are copied byte for byte, changed and new ones are packed.
import { changedHeaders, moveLocalStart, newHeaders, setSizes } from './entry-headers.ts';
import { joinBytes, lengthOf, viewOf } from './join-bytes.ts';
import type { PackedContent } from './content-packer.ts';
import type { ZipDirectory } from './read-directory.ts';
import * as zip from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

/** An entry of the new archive: one kept as it is, an old one with new contents, or a new one. */
export type EntryToWrite =
  | { readonly kept: ZipEntry }
  | { readonly changed: ZipEntry; readonly packed: Promise<PackedContent> }
  | { readonly name: string; readonly packed: Promise<PackedContent> };

interface Written {
  /** The local header and the packed bytes, in pieces. */
  readonly local: readonly Uint8Array[];
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
  // All at once: while one is packed by the platform, the next can be made ready here.
  for (const written of await Promise.all(entries.map((entry) => writeEntry(bytes, entry)))) {
    centrals.push(written.central(at));
    locals.push(...written.local);
    at += lengthOf(written.local);
  }
  const comment = bytes.subarray(directory.commentStart, directory.commentEnd);
  return joinBytes([...locals, ...centrals, endRecord(entries.length, lengthOf(centrals), at, comment)]);
}

async function writeEntry(bytes: Uint8Array, entry: EntryToWrite): Promise<Written> {
  if ('kept' in entry) return keptEntry(bytes, entry.kept);
  const { pieces, crc, size } = await entry.packed;
  const sizes = { crc, packed: lengthOf(pieces), size };
  const headers = 'changed' in entry ? changedHeaders(bytes, entry.changed) : newHeaders(entry.name);
  setSizes(headers.local, 14, sizes);
  setSizes(headers.central, 16, sizes);
  return {
    local: [headers.local, ...pieces],
    central: (localStart) => {
      viewOf(headers.central).setUint32(42, localStart, true);
      return headers.central;
    },
  };
}

function keptEntry(bytes: Uint8Array, entry: ZipEntry): Written {
  return {
    local: [bytes.subarray(entry.localStart, entry.localEnd)],
    central: (localStart) => {
      const record = bytes.slice(entry.centralStart, entry.centralEnd);
      moveLocalStart(record, localStart);
      return record;
    },
  };
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
