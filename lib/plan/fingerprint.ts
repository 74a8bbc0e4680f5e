// A short fingerprint of a text, so that the workbook can remember what Målljus wrote without storing it twice.

// FNV-1a, 64 bits: offset basis 0xcbf29ce484222325, prime 2^40 + 0x1b3. The number is kept as two halves of 32 bits,
// since bigints are some twenty times slower and a workbook may hold several hundred thousand texts.
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const HALF = 0x1_0000_0000;

/**
 * FNV-1a (64 bits) over the UTF-16 code units of the text, low byte first, as 14 characters in base 36.
 * The same text always gives the same fingerprint: `fingerprint('Gul')` is the same in every run and host.
 */
export function fingerprint(text: string): string {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  for (let index = 0; index < text.length * 2; index++) {
    const unit = text.charCodeAt(index >> 1);
    low = (low ^ ((index & 1) === 0 ? unit & 0xff : unit >> 8)) >>> 0;
    const product = low * PRIME_LOW;
    high = (high * PRIME_LOW + Math.floor(product / HALF) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return half(high) + half(low);
}

/** One half in base 36, always seven characters (36^7 > 2^32). */
function half(number: number): string {
  return number.toString(36).padStart(7, '0');
}
