// How much a workbook may take: bounds on files, parts and compression that no real goal workbook comes near.

const MIB = 1024 * 1024;

export const LIMITS = {
  /** Size of the file itself. Also keeps every offset that is written under the 4 GiB where zip64 would be needed. */
  fileBytes: 1024 * MIB,
  entries: 20_000,
  /** Unpacked size of one part that is read. Text of twice this is as much as a JavaScript string holds. */
  partBytes: 256 * MIB,
  /** Unpacked size of all parts that are read. */
  readBytes: 640 * MIB,
  /** A part that unpacks to more than `ratioFrom` may be at most `ratio` times its packed size. */
  ratioFrom: 16 * MIB,
  ratio: 200,
  /** All parts together, read or not: above `totalRatioFrom` at most `totalRatio` times the file. */
  totalRatioFrom: 256 * MIB,
  totalRatio: 100,
} as const;

/** Whether an unpacked size is out of proportion to the packed one. */
export function isBomb(size: number, compressedSize: number): boolean {
  return size > LIMITS.ratioFrom && size > LIMITS.ratio * compressedSize;
}
