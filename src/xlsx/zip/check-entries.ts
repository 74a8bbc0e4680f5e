// Refuses an archive for what its directory says of all entries together, before any of them is unpacked.
import { type Refusal, refuse } from '../../app/result.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { isBomb, LIMITS } from './limits.ts';
import * as zip from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Why the entries cannot be trusted, or null. */
export function checkEntries(entries: readonly ZipEntry[], fileSize: number): Refusal | null {
  if (entries.some((entry) => entry.flags & zip.FLAG_ENCRYPTED)) {
    return refuse(
      'encrypted',
      'Filen är lösenordsskyddad. Öppna den, ta bort lösenordet, spara och försök igen.',
    );
  }
  const byPlace = [...entries].sort((a, b) => a.localStart - b.localStart);
  const overlapping = byPlace.some((entry, index) => entry.localStart < (byPlace[index - 1]?.localEnd ?? 0));
  if (overlapping) return refuseBroken('Flera delar ligger på samma plats i filen.');
  if (entries.some((entry) => isBomb(entry.size, entry.compressedSize))) {
    return refuseTooLarge('En del av den är packad mycket hårdare än en riktig arbetsbok.');
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.totalRatioFrom && total > LIMITS.totalRatio * fileSize) {
    return refuseTooLarge('Den är packad mycket hårdare än en riktig arbetsbok.');
  }
  return null;
}
