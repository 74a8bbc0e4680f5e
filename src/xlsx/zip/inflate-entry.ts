// Unpacks one entry with bounded memory: what the archive declares is never trusted, only checked.
import { accept, refuse, type Result } from '../../app/result.ts';
import { Inflate } from 'fflate';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import { isBomb, LIMITS } from './limits.ts';
import { DEFLATED, STORED } from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Packed bytes given to the inflater at a time: with deflate's greatest ratio, 1032, it can grow by 33 MB before it is stopped. */
const CHUNK = 32 * 1024;

/** The unpacked bytes of an entry; a refusal when they are not what the archive says, or too many. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const packed = bytes.subarray(entry.dataStart, entry.dataEnd);
  if (entry.size > LIMITS.partBytes) {
    return refuseTooLarge(`Delen «${entry.name}» är större än 256 MB.`);
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return refuse(
      'unsupported',
      `Delen «${entry.name}» är packad på ett sätt som Excel inte använder. Öppna filen i Excel, spara den som .xlsx och försök igen.`,
    );
  }
  const unpacked = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.crc) {
    return isBomb(unpacked?.length ?? 0, packed.length)
      ? refuseTooLarge(`Delen «${entry.name}» är packad mycket hårdare än en riktig arbetsbok.`)
      : refuseBroken(`Delen «${entry.name}» kan inte packas upp.`);
  }
  return accept(unpacked);
}

/** Inflates into exactly `size` bytes; null when the data is damaged or holds more or less. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    // fflate throws on damaged data only; the caller says which part it was.
    return null;
  }
  return length === size ? unpacked : null;
}
