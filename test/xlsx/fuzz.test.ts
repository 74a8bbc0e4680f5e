// No bytes make opening or reading throw, hang or take unbounded memory: damaged archives and damaged parts in sound
// archives, from seeded mutations, so that a failure can be repeated.
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OpcPackage } from '../../src/xlsx/opc/package.ts';
import { readSnapshot } from '../../src/xlsx/read/read-snapshot.ts';
import { richWorkbook } from '../support/rich-workbook.ts';

const ROUNDS = 400;

describe('skadade filer vägras eller läses, men inget kastas', () => {
  test.each([1, 2, 3])('slumpade byte i arkivet, frö %i', (seed) => {
    const random = randomNumbers(seed);
    const original = richWorkbook();
    let refused = 0;
    for (let round = 0; round < ROUNDS; round++)
      refused += openAndRead(mutateBytes(original, random)) ? 0 : 1;
    // Were nothing refused, the mutations would not reach the checks.
    expect(refused).toBeGreaterThan(ROUNDS / 4);
  });

  test.each([4, 5, 6])('slumpade tecken i en del, frö %i', (seed) => {
    const random = randomNumbers(seed);
    const parts = unzipSync(richWorkbook());
    const names = Object.keys(parts);
    let read = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const changed = mutateText(parts[name] ?? new Uint8Array(), random);
      read += openAndRead(zipSync({ ...parts, [name]: changed }, { level: 0 })) ? 1 : 0;
    }
    // Were nothing read, only the check of well-formedness would be tried and not the readers behind it.
    expect(read).toBeGreaterThan(ROUNDS / 8);
  });

  test('filen kapad på varje ställe', () => {
    const original = richWorkbook();
    for (let length = 0; length < original.length; length += 7) {
      expect(openAndRead(original.slice(0, length))).toBe(false);
    }
  });
});

/** Whether the bytes could be opened and read; throws only if the code under test does. */
function openAndRead(bytes: Uint8Array): boolean {
  const pkg = OpcPackage.open(bytes);
  const read = pkg.ok ? readSnapshot(pkg.value, 'f.xlsx') : pkg;
  if (!read.ok) expect(read.failure.text).toMatch(/\.$/);
  return read.ok;
}

/** The mulberry32 generator: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mutateBytes(original: Uint8Array, random: () => number): Uint8Array {
  const bytes = original.slice();
  // Half of the hits go to the directory at the end, where the offsets and sizes stand.
  for (let hits = 1 + Math.floor(random() * 6); hits > 0; hits--) {
    const from = random() < 0.5 ? bytes.length * 0.75 : 0;
    bytes[Math.floor(from + random() * (bytes.length - from))] = Math.floor(random() * 256);
  }
  return random() < 0.1 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes;
}

const SNIPPETS = [
  '<',
  '>',
  '"',
  '/',
  '&',
  '&amp;',
  '-1',
  '99999999999',
  'A1',
  'XFD1048576',
  ':',
  '',
  'é',
  '<!--x-->',
  '1.5',
  's',
];

function mutateText(original: Uint8Array, random: () => number): Uint8Array {
  let text = new TextDecoder().decode(original);
  for (let hits = 1 + Math.floor(random() * 2); hits > 0; hits--) {
    const at = mutationPlace(text, random);
    const snippet = SNIPPETS[Math.floor(random() * SNIPPETS.length)] ?? '';
    text = text.slice(0, at) + snippet + text.slice(at + Math.floor(random() * 3));
  }
  return new TextEncoder().encode(text);
}

/** Mostly inside an attribute's value, where a change keeps the part well-formed and so reaches the readers. */
function mutationPlace(text: string, random: () => number): number {
  const at = Math.floor(random() * text.length);
  const value = text.indexOf('="', at);
  return random() < 0.6 && value >= 0 ? value + 2 : at;
}
