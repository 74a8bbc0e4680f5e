// What zip archives of other programs look like, and that changing one part leaves the rest of the bytes alone.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/xlsx/zip/crc32.ts';
import { workbookParts } from '../../support/build-xlsx.ts';
import { rawZip } from '../../support/raw-zip.ts';
import type { RawEntry, RawOptions } from '../../support/raw-zip.ts';
import { openPackage } from '../../support/read-xlsx.ts';

const PARTS = Object.entries(workbookParts({ sheets: [{ name: 'Mål' }] }));
const LOOSE: RawEntry = {
  name: 'xl/media/bild.png',
  content: 'inte att röra',
  stored: true,
  time: 1,
  date: 0x4a21,
};

/** The smallest workbook with one loose part, every entry with some of the format's freedoms. */
function archive(freedoms: Partial<RawEntry>, options: RawOptions = {}): Uint8Array {
  const entries = PARTS.map(([name, content]) => ({ name, content, ...freedoms }));
  return rawZip([LOOSE, ...entries, { name: 'tom/', content: '', stored: true }], options);
}

const FREEDOMS: readonly (readonly [string, Partial<RawEntry>, RawOptions?])[] = [
  ['vanligt', {}],
  ['lagrat utan packning', { stored: true }],
  ['storlekar efter innehållet, med märke', { descriptor: 'signed' }],
  ['storlekar efter innehållet, utan märke', { descriptor: 'bare' }],
  ['zip64-fält i varje post', { zip64: true }],
  ['zip64-slutpost', {}, { zip64: true }],
  ['zip64 överallt och storlekar efteråt', { zip64: true, descriptor: 'signed' }, { zip64: true }],
  [
    'främmande extrafält och kommentarer',
    { extra: Uint8Array.of(0x20, 0xa2, 2, 0, 7, 7), comment: 'hej' },
    { comment: 'arkivets' },
  ],
];

describe.each(FREEDOMS.map(([what, freedoms, options]) => ({ what, bytes: archive(freedoms, options) })))(
  'arkiv: $what',
  ({ bytes }) => {
    test('öppnas, och sparas oförändrat byte för byte', async () => {
      const pkg = openPackage(bytes);
      expect(pkg.text('/XL/Workbook.xml')).toContain('<sheets>');
      expect(await pkg.save()).toEqual(bytes);
      pkg.setText('/xl/workbook.xml', pkg.text('/xl/workbook.xml') ?? '');
      expect(await pkg.save()).toEqual(bytes);
    });

    test('en ändrad del: alla andra poster är samma byte i samma ordning', async () => {
      const pkg = openPackage(bytes);
      const changed = `${pkg.text('/xl/styles.xml') ?? ''}<!-- Målljus -->`;
      pkg.setText('/xl/styles.xml', changed);
      pkg.setText('/xl/ny.xml', '<å/>');
      const saved = await pkg.save();
      const parts = unzipSync(saved);
      expect(Object.keys(parts)).toEqual([...Object.keys(unzipSync(bytes)), 'xl/ny.xml']);
      expect(new TextDecoder().decode(parts['xl/styles.xml'])).toBe(changed);
      expect(new TextDecoder().decode(parts['xl/ny.xml'])).toBe('<å/>');
      const old = entryBytes(bytes);
      for (const [name, entry] of entryBytes(saved)) {
        if (name !== 'xl/styles.xml' && name !== 'xl/ny.xml') expect(entry).toEqual(old.get(name));
      }
      expect(openPackage(saved).text('/xl/ny.xml')).toBe('<å/>');
    });

    test('samma ändring ger samma byte varje gång', async () => {
      const save = async (): Promise<Uint8Array> => {
        const pkg = openPackage(bytes);
        pkg.setText('/xl/ny.xml', '<a/>');
        pkg.remove('/xl/styles.xml');
        return pkg.save();
      };
      expect(await save()).toEqual(await save());
      expect(Object.keys(unzipSync(await save()))).not.toContain('xl/styles.xml');
    });
  },
);

/** Each entry's compressed bytes, time and central record without its offset, read by the plainest means. */
function entryBytes(bytes: Uint8Array): Map<string, unknown> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, unknown>();
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    const record = [...bytes.subarray(at + 4, at + 42)];
    const extraAt = at + 46 + view.getUint16(at + 28, true);
    const wide = view.getUint32(at + 42, true) === 0xffffffff;
    const size = wide ? view.getUint32(extraAt + 12, true) : view.getUint32(at + 20, true);
    const local = wide ? view.getUint32(extraAt + 20, true) : view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    found.set(name, { record, local: [...bytes.subarray(local, data + size)] });
  }
  return found;
}

describe('kontrollsumman', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['Målljus', 0x90a83c2a],
  ])('av «%s»', (text, expected) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(expected);
  });

  test('i två bitar är den densamma', () => {
    const bytes = new TextEncoder().encode('Kommunfullmäktiges mål');
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(crc32(bytes));
  });
});
