// Files that are refused: each with its own code and a Swedish text that says what to do.
import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../src/app/failure.ts';
import { OpcPackage } from '../../src/xlsx/opc/package.ts';
import { readSnapshot } from '../../src/xlsx/read/read-snapshot.ts';
import { workbookParts, zipParts } from '../support/build-xlsx.ts';
import type { WorkbookSource } from '../support/build-xlsx.ts';
import { rawZip } from '../support/raw-zip.ts';
import type { RawEntry } from '../support/raw-zip.ts';

const ONE_SHEET: WorkbookSource = { sheets: [{ name: 'Mål' }], strings: ['a'] };
const PARTS = workbookParts(ONE_SHEET);
const ENTRIES: readonly RawEntry[] = Object.entries(PARTS).map(([name, content]) => ({ name, content }));
const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with one entry's zip fields changed. */
function withEntry(name: string, change: Partial<RawEntry>): Uint8Array {
  return rawZip(ENTRIES.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

/** The workbook with text replaced in one part. */
function withText(name: string, from: string | RegExp, to: string): Uint8Array {
  const text = PARTS[name] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return zipParts({ ...PARTS, [name]: changed });
}

/** An OLE container whose directory has these entries. */
function ole(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 1024 + 128 * index;
    for (let place = 0; place < name.length; place++) bytes[at + 2 * place] = name.charCodeAt(place);
    bytes[at + 64] = 2 * name.length + 2;
  });
  return bytes;
}

function refusal(bytes: Uint8Array): { code: FailureCode; text: string } | null {
  const pkg = OpcPackage.open(bytes);
  const read = pkg.ok ? readSnapshot(pkg.value, 'mål.xlsx') : pkg;
  return read.ok ? null : read.failure;
}

const contentTypes = (kind: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${kind}"/></Types>`;

type Case = readonly [what: string, bytes: () => Uint8Array, code: FailureCode, says: RegExp];

const OTHER_FILES: readonly Case[] = [
  ['tom fil', () => new Uint8Array(), 'not-a-workbook', /tom/],
  ['text', () => new TextEncoder().encode('Mål;Utfall\n1;2'), 'not-a-workbook', /\.xlsx/],
  [
    'lösenordsskyddad',
    () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    'encrypted',
    /lösenord/,
  ],
  ['gammal .xls', () => ole('Root Entry', 'Workbook'), 'old-xls', /Spara som/],
  ['äldre .xls', () => ole('Root Entry', 'Book'), 'old-xls', /Spara som/],
  ['gammal .doc', () => ole('Root Entry', 'WordDocument'), 'not-a-workbook', /\.xlsx/],
  ['mycket gammal .xls', () => Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), 'old-xls', /Spara som/],
  ['vanlig zip', () => zipParts({ 'läs.txt': 'hej' }), 'not-a-workbook', /\.xlsx/],
  [
    '.ods',
    () => zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'not-a-workbook',
    /\.ods/,
  ],
  [
    '.docx',
    () =>
      zipParts({
        ...PARTS,
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
    'not-a-workbook',
    /Word/,
  ],
  [
    '.xlsb',
    () =>
      zipParts({
        ...PARTS,
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
    'unsupported',
    /\.xlsb/,
  ],
  ['fel rot', () => withText('xl/workbook.xml', /workbook/g, 'dokument'), 'not-a-workbook', /\.xlsx/],
  [
    'fel namnrymd',
    () => withText('xl/workbook.xml', 'spreadsheetml/2006/main', 'annat'),
    'not-a-workbook',
    /\.xlsx/,
  ],
  ['lösenord på zip-posterna', () => withEntry(SHEET, { flags: 1 }), 'encrypted', /lösenord/],
  [
    'signerad',
    () => zipParts({ ...PARTS, '_xmlsignatures/sig1.xml': '<Signature/>' }),
    'signed',
    /signaturen skulle brytas/,
  ],
];

const DAMAGED: readonly Case[] = [
  ['fel kontrollsumma', () => withEntry(SHEET, { claim: { crc: 1 } }), 'broken-zip', /sheet1/],
  ['större än den säger', () => withEntry(SHEET, { claim: { size: 10 } }), 'broken-zip', /sheet1/],
  ['mindre än den säger', () => withEntry(SHEET, { claim: { size: 9999 } }), 'broken-zip', /sheet1/],
  ['fel packad storlek', () => withEntry(SHEET, { claim: { compressedSize: 5 } }), 'broken-zip', /sheet1/],
  [
    'packad storlek förbi slutet',
    () => withEntry(SHEET, { claim: { compressedSize: 1e6 } }),
    'broken-zip',
    /Innehållsförteckningen/,
  ],
  [
    'plats utanför filen',
    () => withEntry(SHEET, { claim: { offset: 1e8 } }),
    'broken-zip',
    /Innehållsförteckningen/,
  ],
  [
    'plats mitt i en annan',
    () => withEntry(SHEET, { claim: { offset: 3 } }),
    'broken-zip',
    /Innehållsförteckningen/,
  ],
  [
    'samma plats som en annan',
    () =>
      rawZip([
        ...ENTRIES,
        { name: '[Content_Types].xml', content: PARTS['[Content_Types].xml'] ?? '', claim: { offset: 0 } },
      ]),
    'broken-zip',
    /samma plats/,
  ],
  [
    'ett namn i förteckningen, ett annat i posten',
    () => withEntry(SHEET, { claim: { localName: 'xl/worksheets/sheet2.xml' } }),
    'broken-zip',
    /Innehållsförteckningen/,
  ],
  ['okänd packning', () => withEntry(SHEET, { claim: { method: 12 } }), 'unsupported', /packad på ett sätt/],
  [
    'två delar med samma namn',
    () => rawZip([...ENTRIES, { name: 'XL/Workbook.xml', content: '<a/>' }]),
    'broken-zip',
    /två delar/,
  ],
  ['kapad', () => zipParts(PARTS).slice(0, -30), 'broken-zip', /Slutet på filen saknas/],
];

const BOMBS: readonly Case[] = [
  [
    'ett blad av nollor',
    () => withEntry(SHEET, { content: new Uint8Array(20_000_000) }),
    'too-large',
    /packad/,
  ],
  [
    'ett orört innehåll av nollor',
    () => rawZip([...ENTRIES, { name: 'xl/media/a.bin', content: new Uint8Array(20_000_000) }]),
    'too-large',
    /packad/,
  ],
  [
    'säger sig vara liten',
    () => withEntry(SHEET, { content: new Uint8Array(20_000_000), claim: { size: 1000 } }),
    'broken-zip',
    /sheet1/,
  ],
  ['säger sig vara jättestor', () => withEntry(SHEET, { claim: { size: 4e9 } }), 'too-large', /packad/],
  [
    'celler längst ut på många rader',
    () =>
      zipParts(
        workbookParts({ sheets: [{ name: 'Mål', content: `<sheetData>${farCells(3000)}</sheetData>` }] }),
      ),
    'too-large',
    /rader och kolumner/,
  ],
];

function farCells(rows: number): string {
  return Array.from(
    { length: rows },
    (_, row) => `<row r="${String(row * 300 + 1)}"><c r="XFD${String(row * 300 + 1)}"><v>1</v></c></row>`,
  ).join('');
}

const UNSAFE: readonly Case[] = [
  'xl/workbook.xml',
  SHEET,
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  '[Content_Types].xml',
  '_rels/.rels',
].map((name): Case => [
  `dokumenttyp i ${name}`,
  () => withText(name, /(<\w)/, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>$1'),
  'unsafe-xml',
  /säkerhetsskäl/,
]);

const ILL_FORMED: readonly Case[] = [
  ['bladet är ingen XML', () => withText(SHEET, '</worksheet>', ''), 'broken-zip', /giltig XML/],
  ['bladet är fel XML', () => withText(SHEET, /(<\/?)worksheet/g, '$1annat'), 'broken-zip', /Mål/],
  [
    'bladet är inte UTF-8',
    () => withEntry(SHEET, { content: Uint8Array.of(60, 97, 62, 255, 60, 47, 97, 62) }),
    'broken-zip',
    /text/,
  ],
  [
    'bladet saknas',
    () => zipParts(Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== SHEET))),
    'broken-zip',
    /saknas/,
  ],
  [
    'bladet ligger utanför filen',
    () => withText('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../../sheet1.xml'),
    'broken-zip',
    /utanför/,
  ],
  [
    'bladet ligger på nätet',
    () =>
      withText(
        'xl/_rels/workbook.xml.rels',
        'Target="worksheets/sheet1.xml"',
        'Target="https://exempel.se/sheet1.xml" TargetMode="External"',
      ),
    'broken-zip',
    /utanför/,
  ],
  [
    'arbetsboken saknas',
    () => withText('_rels/.rels', 'xl/workbook.xml', 'xl/annan.xml'),
    'broken-zip',
    /annan\.xml/,
  ],
  ['inget blad', () => withText('xl/workbook.xml', /<sheet .*?\/>/, ''), 'broken-zip', /inga blad/],
  [
    'blad utan relation',
    () => withText('xl/workbook.xml', 'r:id="rId1"', 'r:id="rId9"'),
    'broken-zip',
    /Mål/,
  ],
  [
    'två blad med samma namn',
    () => zipParts(workbookParts({ sheets: [{ name: 'Mål' }, { name: 'MÅL' }] })),
    'broken-zip',
    /Två blad heter «MÅL»/,
  ],
  [
    'två blad med samma innehåll',
    () => withText('xl/workbook.xml', '</sheets>', '<sheet name="Kopia" sheetId="2" r:id="rId1"/></sheets>'),
    'broken-zip',
    /Kopia/,
  ],
  [
    'text som saknas',
    () => withText(SHEET, '<sheetData/>', '<sheetData><row><c t="s"><v>5</v></c></row></sheetData>'),
    'broken-zip',
    /A1/,
  ],
  [
    'adress som inte finns',
    () => withText(SHEET, '<sheetData/>', '<sheetData><row r="1"><c r="ZZZ1"/></row></sheetData>'),
    'broken-zip',
    /adress/,
  ],
  [
    'rad som inte finns',
    () => withText(SHEET, '<sheetData/>', '<sheetData><row r="1048577"/></sheetData>'),
    'broken-zip',
    /rad/,
  ],
];

describe.each([
  ['annat än en arbetsbok', OTHER_FILES],
  ['skadat arkiv', DAMAGED],
  ['zip-bomber', BOMBS],
  ['farlig XML', UNSAFE],
  ['trasigt innehåll', ILL_FORMED],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_what, bytes, code, says) => {
    const failure = refusal(bytes());
    expect(failure?.code).toBe(code);
    expect(failure?.text).toMatch(says);
    expect(failure?.text).toMatch(/^[A-ZÅÄÖ].*[a-zåäö]+\.$/s);
  });
});

test('en del som först lästs som något annat än XML granskas ändå som XML', () => {
  const bytes = zipParts(
    workbookParts({
      sheets: [
        {
          name: 'Mål',
          relationships: [
            ['rId1', 'vmlDrawing', '../tables/table1.xml'],
            ['rId2', 'table', '../tables/table1.xml'],
          ],
        },
      ],
      parts: [['xl/tables/table1.xml', '<!DOCTYPE x><table/>']],
    }),
  );
  expect(refusal(bytes)?.code).toBe('unsafe-xml');
});

test('arbetsboken som fallen utgår från vägras inte', () => {
  expect(refusal(zipParts(PARTS))).toBeNull();
  expect(refusal(rawZip(ENTRIES))).toBeNull();
});
