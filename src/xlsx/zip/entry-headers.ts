// The two headers that a zip archive has of every entry, local and central: moved, changed or made new.
import { joinBytes, viewOf } from './join-bytes.ts';
import { extraFields, localOffset64 } from './zip64.ts';
import * as zip from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

export interface Headers {
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

/** The old headers without zip64 field and data descriptor, which say nothing about the new contents. */
export function changedHeaders(bytes: Uint8Array, entry: ZipEntry): Headers {
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
  const without = joinBytes([header.subarray(0, wide.start), header.subarray(wide.end)]);
  viewOf(without).setUint16(lengthsAt + 2, extraEnd - extraStart - (wide.end - wide.start), true);
  return without;
}

const VERSION = 20;
/** 1980-01-01, the first day that a zip archive can hold: the same input gives the same bytes whenever it is written. */
const FIRST_DAY = 0x21;

/** Headers of a new entry; sizes and place are still to be set. */
export function newHeaders(name: string): Headers {
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

/** Sets checksum and sizes, which stand in this order in both headers. */
export function setSizes(
  header: Uint8Array,
  at: number,
  sizes: { crc: number; packed: number; size: number },
): void {
  const view = viewOf(header);
  view.setUint32(at, sizes.crc, true);
  view.setUint32(at + 4, sizes.packed, true);
  view.setUint32(at + 8, sizes.size, true);
}

/** Sets the place of the local header in a central record, in whichever field holds it. */
export function moveLocalStart(record: Uint8Array, localStart: number): void {
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
