// The zip64 extra field: sizes and offsets of 64 bits for entries whose ordinary fields are full.
import { FULL32, ZIP64_EXTRA } from './zip-entry.ts';

interface WideFields {
  readonly size: number;
  readonly compressedSize: number;
  readonly localStart: number;
}

interface ExtraField {
  readonly id: number;
  /** Start of the field with its four bytes of heading, and its end. */
  readonly start: number;
  readonly end: number;
}

/** The extra fields between two places; what does not add up is left out. */
export function extraFields(view: DataView, start: number, end: number): ExtraField[] {
  const fields: ExtraField[] = [];
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > end) break;
    fields.push({ id: view.getUint16(at, true), start: at, end: next });
    at = next;
  }
  return fields;
}

/** Fields with full 32-bit values replaced by those of the zip64 field; null when one is full and has no wide value. */
export function readExtra64(
  view: DataView,
  start: number,
  end: number,
  narrow: WideFields,
): WideFields | null {
  const values = [narrow.size, narrow.compressedSize, narrow.localStart];
  if (!values.includes(FULL32)) return narrow;
  const field = extraFields(view, start, end).find(({ id }) => id === ZIP64_EXTRA);
  if (field === undefined) return null;
  let at = field.start + 4;
  const wide: number[] = [];
  for (const value of values) {
    if (value === FULL32 && at + 8 > field.end) return null;
    wide.push(value === FULL32 ? Number(view.getBigUint64(at, true)) : value);
    if (value === FULL32) at += 8;
  }
  const [size = 0, compressedSize = 0, localStart = 0] = wide;
  return { size, compressedSize, localStart };
}

/** Where the 64-bit offset of the local header stands in a central record's extra field, or null when it has none. */
export function localOffset64(view: DataView, start: number, end: number, narrow: WideFields): number | null {
  if (narrow.localStart !== FULL32) return null;
  const field = extraFields(view, start, end).find(({ id }) => id === ZIP64_EXTRA);
  if (field === undefined) return null;
  const before = [narrow.size, narrow.compressedSize].filter((value) => value === FULL32).length;
  return field.start + 4 + 8 * before;
}
