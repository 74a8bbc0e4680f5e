// Parts, relationships and content types: found whatever their spelling, changed without disturbing the rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationshipsPartOf, relativeTarget, resolveTarget } from '../../../src/xlsx/opc/part-name.ts';
import { workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { openPackage } from '../../support/read-xlsx.ts';
import { parseXml } from '../../support/xml-tree.ts';

const PARTS = workbookParts({ sheets: [{ name: 'Mål' }] });
const open = (changed: Readonly<Record<string, string>> = {}): ReturnType<typeof openPackage> =>
  openPackage(zipParts({ ...PARTS, ...changed }));

describe('delar', () => {
  test('hittas oavsett stora bokstäver och procentkodning', () => {
    const pkg = open({ 'xl/Mitt blad.xml': '<a/>' });
    expect(pkg.has('/XL/WORKBOOK.XML')).toBe(true);
    expect(pkg.text('/xl/mitt%20blad.xml')).toBe('<a/>');
    expect(pkg.text('/xl/saknas.xml')).toBeUndefined();
    expect(pkg.workbookPart).toBe('/xl/workbook.xml');
    expect(pkg.partNames).toContain('/xl/worksheets/sheet1.xml');
  });

  test('fritt namn är det första numret som ingen har', () => {
    const pkg = open();
    expect(pkg.freeName('/xl/worksheets/sheet', '.xml')).toBe('/xl/worksheets/sheet2.xml');
    pkg.setText('/xl/worksheets/Sheet2.xml', '<a/>');
    expect(pkg.freeName('/xl/worksheets/sheet', '.xml')).toBe('/xl/worksheets/sheet3.xml');
  });

  test('sist satta text gäller, och en borttagen del är borta tills den görs på nytt', async () => {
    const pkg = open();
    pkg.setText('/xl/styles.xml', '<a/>');
    expect(pkg.text('/xl/styles.xml')).toBe('<a/>');
    pkg.remove('/xl/styles.xml');
    expect(pkg.text('/xl/styles.xml')).toBeUndefined();
    pkg.setText('/xl/styles.xml', PARTS['xl/styles.xml'] ?? '');
    expect(openPackage(await pkg.save()).text('/xl/styles.xml')).toBe(PARTS['xl/styles.xml']);
  });

  test('en text i bitar är samma text, och sparas', async () => {
    const pkg = open();
    pkg.setText('/xl/styles.xml', { pieces: () => ['<a>', 'å', '</a>'] });
    expect([...pkg.pieces('/xl/styles.xml')]).toEqual(['<a>', 'å', '</a>']);
    expect(openPackage(await pkg.save()).text('/xl/styles.xml')).toBe('<a>å</a>');
    expect(pkg.text('/xl/styles.xml')).toBe('<a>å</a>');
    expect(openPackage(await pkg.save()).text('/xl/styles.xml')).toBe('<a>å</a>');
  });

  test('en del som får tillbaka sin första text är oändrad, också i bitar', async () => {
    const bytes = zipParts(PARTS);
    const pkg = openPackage(bytes);
    const first = PARTS['xl/styles.xml'] ?? '';
    pkg.setText('/xl/styles.xml', `${first}<!-- -->`);
    pkg.setText('/xl/styles.xml', `${first.slice(0, -1)} `);
    expect(await pkg.save()).not.toEqual(bytes);
    pkg.setText('/xl/styles.xml', { pieces: () => [first.slice(0, 9), first.slice(9)] });
    expect(await pkg.save()).toEqual(bytes);
  });

  test('en del som sparas blir UTF-8 och säger det', async () => {
    const pkg = open();
    pkg.setText('/xl/styles.xml', '<?xml version="1.0" encoding="UTF-16"?><styleSheet a="å"/>');
    expect(openPackage(await pkg.save()).text('/xl/styles.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><styleSheet a="å"/>',
    );
  });
});

describe('relationer', () => {
  test('läses med målet som delnamn', () => {
    const [sheet] = open().relationships('/xl/workbook.xml');
    expect(sheet).toMatchObject({
      id: 'rId1',
      type: 'worksheet',
      target: '/xl/worksheets/sheet1.xml',
      external: false,
    });
  });

  test.each([
    ['/xl/worksheets/sheet1.xml', 'comments', '/xl/comments1.xml', '../comments1.xml'],
    ['/xl/workbook.xml', 'worksheet', '/xl/worksheets/sheet2.xml', 'worksheets/sheet2.xml'],
    ['/', 'custom-properties', '/docProps/custom.xml', 'docProps/custom.xml'],
  ])('från %s läggs till med relativt mål', (source, type, target, written) => {
    const pkg = open();
    const before = pkg.relationships(source);
    const id = pkg.addRelationship(source, type, target);
    expect(pkg.relationships(source)).toEqual([...before, expect.objectContaining({ id, type, target })]);
    expect(new Set(pkg.relationships(source).map((each) => each.id)).size).toBe(before.length + 1);
    const xml = pkg.text(relationshipsPartOf(source)) ?? '';
    expect(xml).toContain(`Target="${written}"`);
    expect(() => parseXml(xml)).not.toThrow();
    pkg.removeRelationship(source, id);
    expect(pkg.relationships(source)).toEqual(before);
  });

  test('läggs till också när elementet är tomt, har prefix eller typen är en hel adress', () => {
    const pkg = open({
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    });
    pkg.addRelationship('/xl/worksheets/sheet1.xml', 'http://exempel.se/typer/egen', '/xl/egen.xml');
    expect(pkg.relationships('/xl/worksheets/sheet1.xml')).toMatchObject([
      { id: 'rId1', type: 'egen', fullType: 'http://exempel.se/typer/egen', target: '/xl/egen.xml' },
    ]);
  });

  test.each([
    ['/xl/workbook.xml', '/xl/a.xml', '/xl/a.xml'],
    ['/xl/worksheets/s.xml', '../a b.xml', '/xl/a b.xml'],
    ['/', './xl/a.xml#del', '/xl/a.xml'],
    ['/xl/workbook.xml', '..\\a.xml', '/a.xml'],
    ['/xl/workbook.xml', '../../a.xml', '/../a.xml'],
    ['/xl/workbook.xml', '../../../x/../a.xml', '/../../a.xml'],
  ])('från %s till %s', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  test('ett mål som skrivs leder tillbaka', () => {
    const name = fc.array(fc.constantFrom('xl', 'a', 'b', 'å b', 'c%20d'), { minLength: 1, maxLength: 4 });
    const part = name.map((segments) => `/${segments.join('/')}.xml`);
    fc.assert(
      fc.property(part, part, (source, target) => {
        expect(decodeURI(resolveTarget(source, relativeTarget(source, target)))).toBe(decodeURI(target));
      }),
    );
  });
});

describe('innehållstyper', () => {
  test('egen typ läggs till, byts och tas bort', () => {
    const pkg = open();
    pkg.setContentType('/xl/ny.bin', 'a/b');
    expect(pkg.contentType('/XL/ny.bin')).toBe('a/b');
    pkg.setContentType('/xl/NY.bin', 'c/d');
    expect(pkg.contentType('/xl/ny.bin')).toBe('c/d');
    expect(pkg.text('/[Content_Types].xml')?.match(/ny\.bin/gi)).toHaveLength(1);
    pkg.removeContentType('/xl/ny.bin');
    expect(pkg.text('/[Content_Types].xml')).toBe(PARTS['[Content_Types].xml']);
  });

  test('typ för en ändelse läggs till, men den som finns står kvar', () => {
    const pkg = open();
    pkg.setDefaultContentType('vml', 'a/vml');
    pkg.setDefaultContentType('VML', 'annat/vml');
    expect(pkg.contentType('/xl/drawings/vmlDrawing1.vml')).toBe('a/vml');
    expect(pkg.contentType('/xl/okänd.bin')).toBeUndefined();
    expect(() => parseXml(pkg.text('/[Content_Types].xml') ?? '')).not.toThrow();
  });
});
