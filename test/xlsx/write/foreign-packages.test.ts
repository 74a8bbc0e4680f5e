// Packages put together otherwise than Excel's: types for whole extensions, lists that are there but empty, parts that
// are named and missing. What is added must fit in all the same.
import { describe, expect, test } from 'vitest';
import { buildXlsx, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { cell, note, writeXlsx } from '../../support/write-xlsx.ts';
import { openPackage } from '../../support/read-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';

const TYPES = '[Content_Types].xml';
const STATE = '<malljus xmlns="urn:malljus:1"/>';

/** A small workbook whose list of content types has been changed. */
function withTypes(change: (types: string) => string): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: 'Mål' }] });
  return zipParts({ ...parts, [TYPES]: change(parts[TYPES] ?? '') });
}

describe('innehållstyper', () => {
  test('där .xml betyder arbetsbok (Open XML SDK) får vår egen del sin egen typ', async () => {
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const before = withTypes((types) =>
      types.replace(/<Default Extension="xml"[^>]*>/, `<Default Extension="xml" ContentType="${main}"/>`),
    );
    expect(openPackage(before).contentType('/vad/som/helst.xml')).toBe(main);
    const after = openPackage((await writeXlsx(before, { state: STATE })).bytes);
    expect(after.contentType('/customXml/item1.xml')).toBe('application/xml');
    expect(after.contentType('/xl/workbook.xml')).toBe(main);
  });

  test('där varje relationsdel räknas upp får de nya också en typ', async () => {
    const rels = 'application/vnd.openxmlformats-package.relationships+xml';
    const before = withTypes((types) =>
      types
        .replace(/<Default Extension="rels"[^>]*>/, '')
        .replace('</Types>', `<Override PartName="/_rels/.rels" ContentType="${rels}"/></Types>`),
    );
    const after = openPackage((await writeXlsx(before, { state: STATE, notes: [note('A1', 'Gul')] })).bytes);
    const added = after.partNames.filter((part) => part.endsWith('.rels'));
    expect(added).toContain('/xl/worksheets/_rels/sheet1.xml.rels');
    expect(added.map((part) => after.contentType(part))).toEqual(added.map(() => rels));
  });

  test('där .vml betyder något annat får vår teckning sin egen typ', async () => {
    const before = withTypes((types) =>
      types.replace('</Types>', '<Default Extension="vml" ContentType="text/plain"/></Types>'),
    );
    const after = openPackage((await writeXlsx(before, { notes: [note('A1', 'Gul')] })).bytes);
    expect(after.contentType('/xl/drawings/vmlDrawing1.vml')).toContain('vmlDrawing');
  });
});

test('en tom kolumnlista får sina bredder inuti', async () => {
  const before = buildXlsx({ sheets: [{ name: 'Mål', content: '<cols/><sheetData/>' }] });
  const plan = { cells: [cell('B2', 'Grön')], columnWidths: [{ sheet: 'Mål', column: 1, width: 14 }] };
  const once = await writeXlsx(before, plan);
  const cols = firstNamed(parseXml(once.sheet), 'cols');
  expect(allNamed(parseXml(once.sheet), 'col')).toHaveLength(1);
  expect(cols.children.map((col) => col.attributes)).toEqual([
    { min: '2', max: '2', width: '14', customWidth: '1' },
  ]);
  expect((await writeXlsx(once.bytes, plan)).bytes).toEqual(once.bytes);
});

test('en teckning som bladet hänvisar till men som saknas görs, med innehållstyp', async () => {
  const before = buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content: '<sheetData/><legacyDrawing r:id="rId1"/>',
        relationships: [['rId1', 'vmlDrawing', '../drawings/saknas.vml']],
      },
    ],
  });
  const written = await writeXlsx(before, { notes: [note('A1', 'Gul')] });
  expect(allNamed(parseXml(written.part('xl/drawings/saknas.vml')), 'shape')).toHaveLength(1);
  expect(openPackage(written.bytes).contentType('/xl/drawings/saknas.vml')).toContain('vmlDrawing');
  expect((await written.read()).sheets[0]?.notes).toHaveLength(1);
});
