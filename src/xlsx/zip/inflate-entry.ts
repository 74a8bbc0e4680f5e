// Unpacks one entry with bounded memory: what the archive declares is never trusted, only checked.
import { accept, refuse, type Result } from '../../app/result.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { isBomb, LIMITS } from './limits.ts';
import type { Packing } from './packing.ts';
import { DEFLATED, STORED } from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

/** The unpacked bytes of an entry; a refusal when they are not what the archive says, or too many. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, packing: Packing): Result<Uint8Array> {
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
  const unpacked = entry.method === STORED ? packed : packing.inflate(packed, entry.size);
  if (unpacked?.length !== entry.size || packing.crc32(unpacked) !== entry.crc) {
    return isBomb(unpacked?.length ?? 0, packed.length)
      ? refuseTooLarge(`Delen «${entry.name}» är packad mycket hårdare än en riktig arbetsbok.`)
      : refuseBroken(`Delen «${entry.name}» kan inte packas upp.`);
  }
  return accept(unpacked);
}
