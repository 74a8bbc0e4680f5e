// One entry of a zip archive as its central directory describes it, with the places of its bytes in the file.

export interface ZipEntry {
  /** Name as stored, decoded. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated; anything else cannot be read here. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** As declared; not to be trusted before the entry is unpacked. */
  readonly size: number;
  /** Start of the local header. */
  readonly localStart: number;
  /** Start and end of the compressed bytes. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** End of the entry with its data descriptor, if it has one. */
  readonly localEnd: number;
  /** Start and end of its record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

export const FLAG_ENCRYPTED = 1;
export const FLAG_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;

export const STORED = 0;
export const DEFLATED = 8;

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const END64_SIGNATURE = 0x06064b50;
export const LOCATOR64_SIGNATURE = 0x07064b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;
export const ZIP64_EXTRA = 1;

export const LOCAL_LENGTH = 30;
export const CENTRAL_LENGTH = 46;
export const END_LENGTH = 22;

/** A field of 32 or 16 bits that is full says that the value stands in the zip64 extra field. */
export const FULL32 = 0xffffffff;
export const FULL16 = 0xffff;
