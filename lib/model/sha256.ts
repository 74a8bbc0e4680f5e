// SHA-256 of a text that grows piece by piece: a fingerprint that nobody can find another text for, which FNV is not made to be.
import type { GrowingFingerprint } from './fingerprint.ts';

// FIPS 180-4, section 4.2.2 and 5.3.3: the first 32 bits of the fractions of the cube roots and the square roots of the first primes.
const PRIMES = firstPrimes(64);
const ROUND = Uint32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));
const BLOCK = 64;
/** Where the length stands in the last block. */
const LENGTH_AT = 56;

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++)
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/** The fingerprint of several texts put together, in UTF-8, as 64 hexadecimal figures; no character may be divided between two. */
export function growSha256(): GrowingFingerprint {
  const state = Uint32Array.from(START);
  const block = new Uint8Array(BLOCK);
  const words = new Uint32Array(BLOCK);
  let length = 0;
  let used = 0;
  const put = (byte: number): void => {
    block[used++] = byte;
    if (used < BLOCK) return;
    mix(state, block, words);
    length += BLOCK;
    used = 0;
  };
  return {
    add: (text) => {
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (unit < 0x80) {
          put(unit);
          continue;
        }
        const code = text.codePointAt(index) ?? 0;
        if (code > 0xffff) index++;
        putCharacter(code, put);
      }
    },
    value: () => {
      const last = { state: Uint32Array.from(state), block: Uint8Array.from(block) };
      return finished(last.state, last.block, length + used, words);
    },
  };
}

/** A character beyond ASCII in UTF-8. */
function putCharacter(code: number, put: (byte: number) => void): void {
  if (code < 0x800) put(0xc0 | (code >> 6));
  else if (code < 0x10000) put(0xe0 | (code >> 12));
  else put(0xf0 | (code >> 18));
  if (code >= 0x10000) put(0x80 | ((code >> 12) & 0x3f));
  if (code >= 0x800) put(0x80 | ((code >> 6) & 0x3f));
  put(0x80 | (code & 0x3f));
}

/** The value with the padding and the length in bits at the end, as the standard has it. */
function finished(state: Uint32Array, block: Uint8Array, length: number, words: Uint32Array): string {
  const used = length % BLOCK;
  block[used] = 0x80;
  block.fill(0, used + 1);
  if (used >= LENGTH_AT) {
    mix(state, block, words);
    block.fill(0);
  }
  const view = new DataView(block.buffer);
  view.setUint32(LENGTH_AT, Math.floor(length / 2 ** 29));
  view.setUint32(LENGTH_AT + 4, (length * 8) >>> 0);
  mix(state, block, words);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Mixes one block into the state (FIPS 180-4, section 6.2.2). */
function mix(state: Uint32Array, block: Uint8Array, words: Uint32Array): void {
  schedule(block, words);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < BLOCK; index++) {
    const big = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + big + chosen + (ROUND[index] ?? 0) + (words[index] ?? 0)) | 0;
    const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    // One by one: moving them as a list takes twice the time.
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + small + most) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function schedule(block: Uint8Array, words: Uint32Array): void {
  for (let index = 0; index < 16; index++) {
    const at = index * 4;
    words[index] =
      ((block[at] ?? 0) << 24) |
      ((block[at + 1] ?? 0) << 16) |
      ((block[at + 2] ?? 0) << 8) |
      (block[at + 3] ?? 0);
  }
  for (let index = 16; index < BLOCK; index++) {
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + large;
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
