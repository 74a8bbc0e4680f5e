// The checksum that a zip archive keeps of every entry.

const TABLES = crcTables();

/** Four tables, so that four bytes are taken at a time. */
function crcTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const [first, second, third, fourth] = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    first[byte] = crc;
  }
  const step = (crc: number): number => ((first[crc & 255] ?? 0) ^ (crc >>> 8)) >>> 0;
  for (let byte = 0; byte < 256; byte++) {
    second[byte] = step(first[byte] ?? 0);
    third[byte] = step(second[byte] ?? 0);
    fourth[byte] = step(third[byte] ?? 0);
  }
  return [first, second, third, fourth];
}

/** CRC-32 of some bytes, continuing from the CRC of what came before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [first, second, third, fourth] = TABLES;
  let crc = ~before;
  let at = 0;
  // Typed arrays give a number for every index in range, so the casts only quiet the type checker in this hot loop.
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (fourth[crc & 255] as number) ^
      (third[(crc >>> 8) & 255] as number) ^
      (second[(crc >>> 16) & 255] as number) ^
      (first[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    crc = (first[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
