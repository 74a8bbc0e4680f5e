// Unpacks deflated bytes at once, in any host, with memory bounded by what the caller expects.
import { Inflate } from 'fflate';

/** Packed bytes given to the inflater at a time: with deflate's greatest ratio, 1032, it can grow by 33 MB before it is stopped. */
const CHUNK = 32 * 1024;

/** Inflates into exactly `size` bytes; null when the data is damaged or holds more or less. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
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
