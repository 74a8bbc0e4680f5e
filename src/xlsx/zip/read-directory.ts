// Reads a zip archive's central directory and checks every offset and size in it against the file, so that nobody
// after this needs to.
import { accept, type Result } from '../../app/result.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { LIMITS } from './limits.ts';
import { checkEntries } from './check-entries.ts';
import { findDirectory } from './find-directory.ts';
import type { DirectoryPlace } from './find-directory.ts';
import { readExtra64 } from './zip64.ts';
import * as zip from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Start of the archive's comment, and its end. */
  readonly commentStart: number;
  readonly commentEnd: number;
}

const TRUNCATED = 'Slutet på filen saknas; den är troligen inte hämtad eller sparad i sin helhet.';
const OFFSETS = 'Innehållsförteckningen i filen stämmer inte med innehållet.';

/** The entries of an archive in directory order; a refusal when anything in the directory is wrong. */
export function readDirectory(bytes: Uint8Array): Result<ZipDirectory> {
  if (bytes.length > LIMITS.fileBytes) return refuseTooLarge('Filen är större än 1 GB.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place === null) return refuseBroken(TRUNCATED);
  if (place.count > LIMITS.entries) {
    return refuseTooLarge('Den innehåller fler än 20 000 delar.');
  }
  const entries = readEntries(bytes, view, place);
  if (entries === null) return refuseBroken(OFFSETS);
  return checkEntries(entries, bytes.length) ?? accept({ entries, ...commentOf(place) });
}

function commentOf(place: DirectoryPlace): { commentStart: number; commentEnd: number } {
  return { commentStart: place.commentStart, commentEnd: place.commentEnd };
}

function readEntries(bytes: Uint8Array, view: DataView, place: DirectoryPlace): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = place.start, index = 0; index < place.count; index++) {
    const entry = readEntry(bytes, view, at, place);
    if (entry === null) return null;
    entries.push(entry);
    at = entry.centralEnd;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, place: DirectoryPlace): ZipEntry | null {
  if (at + zip.CENTRAL_LENGTH > place.end || view.getUint32(at, true) !== zip.CENTRAL_SIGNATURE) return null;
  const nameEnd = at + zip.CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const centralEnd = extraEnd + view.getUint16(at + 32, true);
  if (centralEnd > place.end) return null;
  const sizes = readExtra64(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    localStart: view.getUint32(at + 42, true),
  });
  if (sizes === null) return null;
  const nameBytes = bytes.subarray(at + zip.CENTRAL_LENGTH, nameEnd);
  const local = localPlace(bytes, view, nameBytes, sizes.localStart, sizes.compressedSize, place.start);
  if (local === null) return null;
  const flags = view.getUint16(at + 8, true);
  const descriptor = flags & zip.FLAG_DESCRIPTOR ? descriptorLength(view, local.dataEnd, sizes) : 0;
  const localEnd = local.dataEnd + descriptor;
  if (localEnd > place.start) return null;
  return {
    name: decodeName(nameBytes),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    ...local,
    localEnd,
    centralStart: at,
    centralEnd,
  };
}

/** Where an entry's bytes stand, from its local header, which must bear the same name as the directory says. */
function localPlace(
  bytes: Uint8Array,
  view: DataView,
  nameBytes: Uint8Array,
  start: number,
  compressedSize: number,
  limit: number,
): { dataStart: number; dataEnd: number } | null {
  const nameStart = start + zip.LOCAL_LENGTH;
  if (nameStart > limit || view.getUint32(start, true) !== zip.LOCAL_SIGNATURE) return null;
  const nameLength = view.getUint16(start + 26, true);
  const dataStart = nameStart + nameLength + view.getUint16(start + 28, true);
  const dataEnd = dataStart + compressedSize;
  if (dataEnd > limit || nameLength !== nameBytes.length) return null;
  for (let at = 0; at < nameLength; at++) if (bytes[nameStart + at] !== nameBytes[at]) return null;
  return { dataStart, dataEnd };
}

/** A data descriptor may begin with a signature and hold sizes of 32 or 64 bits; which, only its contents tell. */
function descriptorLength(
  view: DataView,
  at: number,
  sizes: { readonly compressedSize: number; readonly size: number },
): number {
  for (const length of [16, 24, 12, 20]) {
    if (at + length > view.byteLength) continue;
    const signed = length === 16 || length === 24;
    if (signed && view.getUint32(at, true) !== zip.DESCRIPTOR_SIGNATURE) continue;
    const first = at + (signed ? 8 : 4);
    const wide = length === 24 || length === 20;
    const read = (offset: number): number =>
      wide ? Number(view.getBigUint64(offset, true)) : view.getUint32(offset, true);
    if (read(first) === sizes.compressedSize && read(first + (wide ? 8 : 4)) === sizes.size) return length;
  }
  return 0;
}

function decodeName(bytes: Uint8Array): string {
  // Names of parts are ASCII; other bytes only need to keep names apart, and are never written anew.
  return new TextDecoder('utf-8').decode(bytes);
}
