// Finds the central directory of a zip archive, which is named at the end of the file, in either of two forms.
import * as zip from './zip-entry.ts';

/** Where the directory stands, how many entries it says it has, and where the archive's comment is. */
export interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly commentStart: number;
  readonly commentEnd: number;
}

/** Looks from the end for the end record; a comment of up to 64 kB may follow it. */
export function findDirectory(view: DataView): DirectoryPlace | null {
  const last = view.byteLength - zip.END_LENGTH;
  for (let at = last; at >= Math.max(0, last - zip.FULL16); at--) {
    if (view.getUint32(at, true) !== zip.END_SIGNATURE) continue;
    const place = directoryAt(view, at);
    if (place !== null) return place;
  }
  return null;
}

function directoryAt(view: DataView, at: number): DirectoryPlace | null {
  const commentStart = at + zip.END_LENGTH;
  const commentEnd = commentStart + view.getUint16(at + 20, true);
  if (commentEnd > view.byteLength) return null;
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  if (count === zip.FULL16 || size === zip.FULL32 || start === zip.FULL32) {
    const wide = directory64At(view, at);
    if (wide !== null) ({ count, size, start } = wide);
  }
  if (start + size > at) return null;
  return { count, start, end: start + size, commentStart, commentEnd };
}

function directory64At(view: DataView, at: number): { count: number; size: number; start: number } | null {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip.LOCATOR64_SIGNATURE) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > locator || view.getUint32(record, true) !== zip.END64_SIGNATURE) return null;
  const wide = (offset: number): number => Number(view.getBigUint64(record + offset, true));
  return { count: wide(32), size: wide(40), start: wide(48) };
}
