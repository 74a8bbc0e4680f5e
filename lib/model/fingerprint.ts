// A short fingerprint of a text, so that the workbook can remember what Målljus wrote without storing it twice.

// FNV-1a, 64 bits: offset basis 0xcbf29ce484222325, prime 2^40 + 0x1b3. The number is kept as two halves of 32 bits,
// since bigints are some twenty times slower and a workbook may hold several hundred thousand texts.
const BASIS_HIGH = 0xcbf29ce4 | 0;
const BASIS_LOW = 0x84222325 | 0;
const PRIME_LOW = 0x1b3;

/** A fingerprint that grows text by text. */
export interface GrowingFingerprint {
  readonly add: (text: string) => void;
  /** The fingerprint of all that has been added, as of one text. */
  readonly value: () => string;
}

/**
 * FNV-1a (64 bits) over the text in UTF-8, as 14 characters: each half in base 36, padded to seven. The same text
 * always gives the same fingerprint, in every run and host.
 */
export function fingerprint(text: string): string {
  const growing = growFingerprint();
  growing.add(text);
  return growing.value();
}

/** The fingerprint of several texts put together, without putting them together: no character may be divided between two. */
export function growFingerprint(): GrowingFingerprint {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  return {
    add: (text) => {
      let [upper, lower] = [high, low];
      for (let index = 0; index < text.length; index++) {
        let bytes = text.charCodeAt(index);
        if (bytes >= 0x80) {
          const code = text.codePointAt(index) ?? 0;
          if (code > 0xffff) index++;
          bytes = utf8Bytes(code);
        }
        // No byte of UTF-8 after the first is 0, so what is left is 0 when all are counted.
        do {
          lower ^= bytes & 0xff;
          // Times the prime in halves of 16 bits, which a 32-bit processor word holds without rounding.
          const small = (lower & 0xffff) * PRIME_LOW;
          const large = (lower >>> 16) * PRIME_LOW + (small >>> 16);
          upper = (Math.imul(upper, PRIME_LOW) + (large >>> 16) + (lower << 8)) | 0;
          lower = (large << 16) | (small & 0xffff);
          bytes >>>= 8;
        } while (bytes !== 0);
      }
      [high, low] = [upper, lower];
    },
    value: () => half(high >>> 0) + half(low >>> 0),
  };
}

/** The same of several texts in any order: each text counts, where it comes does not. */
export function growUnorderedFingerprint(): GrowingFingerprint {
  let high = 0;
  let low = 0;
  return {
    add: (text) => {
      const mark = fingerprint(text);
      high = (high + parseInt(mark.slice(0, HALF), 36)) % WORD;
      low = (low + parseInt(mark.slice(HALF), 36)) % WORD;
    },
    value: () => half(high) + half(low),
  };
}

const HALF = 7;
const WORD = 2 ** 32;

/** The bytes of a character outside ASCII, the first one lowest. */
function utf8Bytes(code: number): number {
  const last = 0x80 | (code & 0x3f);
  const middle = 0x80 | ((code >> 6) & 0x3f);
  if (code < 0x800) return 0xc0 | (code >> 6) | (last << 8);
  if (code < 0x10000) return 0xe0 | (code >> 12) | (middle << 8) | (last << 16);
  return (0xf0 | (code >> 18) | ((0x80 | ((code >> 12) & 0x3f)) << 8) | (middle << 16) | (last << 24)) >>> 0;
}

/** One half in base 36, always seven characters (36^7 > 2^32). By hand: `toString` is slow for more than 31 bits. */
function half(number: number): string {
  const upper = Math.floor(number / 36 ** 4);
  const lower = number - upper * 36 ** 4;
  return String.fromCharCode(
    digit(upper / 36 ** 2),
    digit(upper / 36),
    digit(upper),
    digit(lower / 36 ** 3),
    digit(lower / 36 ** 2),
    digit(lower / 36),
    digit(lower),
  );
}

/** The code of the last digit of a number in base 36. */
function digit(number: number): number {
  const value = Math.floor(number) % 36;
  return value < 10 ? 0x30 + value : 0x57 + value;
}
