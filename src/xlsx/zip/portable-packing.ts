// Packing for any host, browsers too.
import { crc32 } from './crc32.ts';
import { createDeflater } from './create-deflater.ts';
import { inflate } from './inflate.ts';
import type { Packing } from './packing.ts';

export const PORTABLE_PACKING: Packing = { inflate, createDeflater, crc32 };
