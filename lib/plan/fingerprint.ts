// A short fingerprint of a text, so that the workbook can remember what Målljus wrote without storing it twice.

// FNV-1a, 64 bits: offset basis 0xcbf29ce484222325, prime 2^40 + 0x1b3. The number is kept as two halves of 32 bits,
// since bigints are some twenty times slower and a workbook may hold several hundred thousand texts.
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const HALF = 0x1_0000_0000;

/**
 * FNV-1a (64 bits) over the text in UTF-8, as 14 characters: each half in base 36, padded to seven. The same text
 * always gives the same fingerprint, in every run and host.
 */
export function fingerprint(text: string): string {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  const add = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    high = (high * PRIME_LOW + Math.floor(product / HALF) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    if (code < 0x80) {
      add(code);
      continue;
    }
    if (code < 0x800) add(0xc0 | (code >> 6));
    else if (code < 0x10000) add(0xe0 | (code >> 12));
    else {
      add(0xf0 | (code >> 18));
      add(0x80 | ((code >> 12) & 0x3f));
    }
    if (code >= 0x800) add(0x80 | ((code >> 6) & 0x3f));
    add(0x80 | (code & 0x3f));
  }
  return half(high) + half(low);
}

/** One half in base 36, always seven characters (36^7 > 2^32). */
function half(number: number): string {
  return number.toString(36).padStart(7, '0');
}
