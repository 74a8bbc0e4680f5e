// Whether anything in a workbook, a formula above all, names a sheet or a column.
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { escapeText } from '../../../src/xlsx/xml/escape.ts';

// Texts in cells, notes and lists of titles name nothing.
const MERE_TEXT = /\/(?:sharedStrings\d*|comments?\d*|threadedComment\d*|app|item(?:Props)?\d*)\.xml$/i;

/** Whether a text stands in any part that may hold formulas. */
export function mentions(pkg: OpcPackage, text: string): boolean {
  const wanted = escapeText(text);
  return pkg.partNames.some(
    (part) => /\.xml$/i.test(part) && !MERE_TEXT.test(part) && pkg.text(part)?.includes(wanted) === true,
  );
}

/** Whether anything but its own entry names a sheet: `Mål!A1`, `'Mål 2020'!A1` or a source of a pivot table. */
export function mentionsSheet(pkg: OpcPackage, name: string): boolean {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const plain = new RegExp(`(?<![\\p{L}\\p{N}_.'])${escapeForPattern(escapeText(name))}!`, 'u');
  if (mentions(pkg, quoted) || mentions(pkg, ` sheet="${name}"`)) return true;
  return pkg.partNames.some(
    (part) => /\.xml$/i.test(part) && !MERE_TEXT.test(part) && plain.test(pkg.text(part) ?? ''),
  );
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
