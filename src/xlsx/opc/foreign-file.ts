// Names the files that are no .xlsx package at all, so that the officer is told what to do with each kind.
import { type Refusal, refuse } from '../../app/result.ts';
import { refuseNotWorkbook } from '../refusal.ts';

/** A refusal when the bytes are not a zip archive, else null. */
export function refuseForeignFile(bytes: Uint8Array): Refusal | null {
  if (startsWith(bytes, [0x50, 0x4b])) return null;
  if (bytes.length === 0) return refuseNotWorkbook('Filen är tom.');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refuseOle(bytes);
  // The oldest .xls files are a bare stream of records that begins with a BOF record.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return refuseOldXls();
  return refuseNotWorkbook();
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuseOle(bytes: Uint8Array): Refusal {
  const names = oleEntryNames(bytes);
  if (names.has('EncryptedPackage')) {
    return refuse(
      'encrypted',
      'Arbetsboken är lösenordsskyddad och kan inte läsas. Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord), spara och försök igen.',
    );
  }
  return names.has('Workbook') || names.has('Book') ? refuseOldXls() : refuseNotWorkbook();
}

function refuseOldXls(): Refusal {
  return refuse(
    'old-xls',
    'Arbetsboken är sparad i det gamla formatet .xls. Öppna den i Excel, välj Spara som och Excel-arbetsbok (.xlsx), och försök igen.',
  );
}

/**
 * Names in the directory of an OLE container. Its entries are 128 bytes long and lie on multiples of 128; each holds
 * its name in UTF-16 and, at 64, the length of the name in bytes with the closing zero.
 */
function oleEntryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const utf16 = new TextDecoder('utf-16le');
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}
