// Notes of our own are added, reworded and removed; a person's notes, threads and form controls are left alone.
import { describe, expect, test } from 'vitest';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { note, refusalOf, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const PERSON_COMMENT = '<comment ref="B2" authorId="0"><text><t>Min egen anteckning</t></text></comment>';
const PERSON_SHAPE =
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
/** A form control whose text holds an unclosed <br>, as Excel writes it. */
const BUTTON =
  '<v:shape id="_x0000_s1026" type="#_x0000_t201"><v:textbox><div>Rad<br>rad</div></v:textbox><x:ClientData ObjectType="Button"/></v:shape>';

interface Source {
  readonly authors?: readonly string[];
  readonly comments?: string;
  readonly shapes?: string;
  readonly idmap?: string;
  readonly extraSheet?: boolean;
}

/** A workbook whose first sheet has notes and controls, with a drawing for its header besides. */
function book({
  authors = ['Anna'],
  comments = PERSON_COMMENT,
  shapes = PERSON_SHAPE + BUTTON,
  idmap = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
}: Source = {}): Uint8Array {
  const authorList = authors.map((author) => `<author>${author}</author>`).join('');
  const vml = (content: string): string => `<xml ${NAMESPACES}>${content}</xml>`;
  return buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content: '<sheetData/><legacyDrawing r:id="rId1"/><legacyDrawingHF r:id="rId3"/>',
        relationships: [
          ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId2', 'comments', '../comments1.xml'],
          ['rId3', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
        ],
      },
      { name: 'Andra' },
    ],
    parts: [
      [
        'xl/comments1.xml',
        `<comments xmlns="${MAIN}"><authors>${authorList}</authors><commentList>${comments}</commentList></comments>`,
        COMMENTS_TYPE,
      ],
      [
        'xl/drawings/vmlDrawing1.vml',
        vml(idmap + shapes),
        'application/vnd.openxmlformats-officedocument.vmlDrawing',
      ],
      [
        'xl/drawings/vmlDrawing2.vml',
        vml('<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>'),
        'application/vnd.openxmlformats-officedocument.vmlDrawing',
      ],
    ],
  });
}

const empty = buildXlsx({ sheets: [{ name: 'Mål' }, { name: 'Andra' }] });

function refs(comments: string): (string | undefined)[] {
  return allNamed(parseXml(comments), 'comment').map((one) => one.attributes['ref']);
}

function shapeIds(vml: string): number[] {
  return [...vml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
}

describe('nya anteckningar', () => {
  test('på ett blad utan: alla delar och hänvisningar kommer till', async () => {
    const written = await writeXlsx(empty, {
      notes: [note('C4', 'Gul: 88 %'), note('B4', 'Grön'), note('A2', 'å & <ä>')],
    });
    expect(refs(written.part('xl/comments1.xml'))).toEqual(['A2', 'B4', 'C4']);
    expect(firstNamed(parseXml(written.part('xl/comments1.xml')), 'author').text).toBe('Målljus');
    expect(written.part('[Content_Types].xml')).toContain('Extension="vml"');
    expect(written.sheet).toContain('<legacyDrawing r:id=');
    expect(parseXml(written.part('xl/drawings/vmlDrawing1.vml')).children).toHaveLength(5);
    const { sheets } = await written.read();
    expect(sheets[0]?.notes).toContainEqual({ row: 1, column: 0, text: 'å & <ä>', threaded: false });
  });

  test('bredvid en persons anteckning och en knapp: båda är oförändrade', async () => {
    const written = await writeXlsx(book(), { notes: [note('A1', 'Grön'), note('H9', 'Röd')] });
    const vml = written.part('xl/drawings/vmlDrawing1.vml');
    expect(written.part('xl/comments1.xml')).toContain(PERSON_COMMENT);
    expect(refs(written.part('xl/comments1.xml'))).toEqual(['A1', 'B2', 'H9']);
    expect(vml).toContain(PERSON_SHAPE);
    expect(vml).toContain(BUTTON);
    expect(shapeIds(vml)).toEqual([1025, 1026, 1027, 1028]);
    expect(written.part('xl/drawings/vmlDrawing2.vml')).not.toContain('shape id');
  });

  test('en teckning utan nummerserier (LibreOffice) får egna som ingen annan har', async () => {
    const before = book({ idmap: '', shapes: PERSON_SHAPE.replace('_x0000_s1025', 'shape_0') });
    const vml = (await writeXlsx(before, { notes: [note('A1', 'Grön')] })).part(
      'xl/drawings/vmlDrawing1.vml',
    );
    expect(vml).toContain('<o:idmap v:ext="edit" data="4"/>');
    expect(shapeIds(vml)).toEqual([4097]);
  });

  test('två blad i samma plan delar inga nummerserier', async () => {
    const written = await writeXlsx(empty, {
      notes: [note('A1', 'a'), { ...note('A1', 'b'), sheet: 'Andra' }],
    });
    const drawings = ['xl/drawings/vmlDrawing1.vml', 'xl/drawings/vmlDrawing2.vml'].map((name) =>
      written.part(name),
    );
    expect(new Set(drawings.flatMap(shapeIds)).size).toBe(2);
    expect(new Set(drawings.map((vml) => /data="([\d,]+)"/.exec(vml)?.[1])).size).toBe(2);
  });

  test('2 000 på en gång: alla nummer är olika och hör till en anmäld serie', async () => {
    const notes = Array.from({ length: 2000 }, (_, index) =>
      note(`E${String(index + 2)}`, `Rad ${String(index)}`),
    );
    const written = await writeXlsx(book(), { notes });
    const vml = written.part('xl/drawings/vmlDrawing1.vml');
    const blocks = new Set((/idmap[^>]*data="([\d,]+)"/.exec(vml)?.[1] ?? '').split(',').map(Number));
    const ids = shapeIds(vml);
    expect(new Set(ids).size).toBe(2002);
    expect(ids.every((id) => blocks.has(Math.floor(id / 1024)) && id % 1024 !== 0)).toBe(true);
    expect(blocks.has(3)).toBe(false);
    expect(refs(written.part('xl/comments1.xml'))).toHaveLength(2001);
  });

  test('rutan blir så hög att hela texten syns', async () => {
    const height = async (text: string): Promise<number> => {
      const vml = (await writeXlsx(empty, { notes: [note('B9', text)] })).part('xl/drawings/vmlDrawing1.vml');
      const [, , top = 0, topOffset = 0, , , bottom = 0, bottomOffset = 0] = (
        /<x:Anchor>([^<]*)/.exec(vml)?.[1] ?? ''
      )
        .split(',')
        .map(Number);
      return (bottom - top) * 20 + bottomOffset - topOffset;
    };
    expect(await height('Grön')).toBeGreaterThanOrEqual(45);
    expect(await height('ord '.repeat(100))).toBeGreaterThanOrEqual(150);
    expect(await height('rad\n'.repeat(20))).toBeGreaterThanOrEqual(300);
  });
});

describe('egna anteckningar som ändras', () => {
  const OURS = `<comment ref="C3" authorId="1" shapeId="0"><text><r><rPr><sz val="9"/></rPr><t>Gul</t></r></text></comment>`;
  const SHAPE = PERSON_SHAPE.replace('1025', '1027')
    .replace('<x:Row>1', '<x:Row>2')
    .replace('<x:Column>1', '<x:Column>2');
  const both = {
    authors: ['Anna', 'Målljus'],
    comments: PERSON_COMMENT + OURS,
    shapes: PERSON_SHAPE + BUTTON + SHAPE,
  };

  test('ny text ersätter den gamla, utan ny ruta', async () => {
    const written = await writeXlsx(book(both), { notes: [note('C3', 'Grön: 95 %')] });
    const comments = parseXml(written.part('xl/comments1.xml'));
    expect(allNamed(comments, 'author').map((author) => author.text)).toEqual(['Anna', 'Målljus']);
    expect(allNamed(comments, 't').map((text) => text.text)).toEqual(['Min egen anteckning', 'Grön: 95 %']);
    expect(shapeIds(written.part('xl/drawings/vmlDrawing1.vml'))).toEqual([1025, 1026, 1027]);
  });

  test('samma text ändrar ingenting', async () => {
    const once = await writeXlsx(empty, { notes: [note('A1', 'Gul\nrad 2')] });
    const twice = await writeXlsx(once.bytes, { notes: [note('A1', 'Gul\nrad 2')] });
    expect(touchedParts(once.bytes, twice.bytes)).toEqual([]);
  });

  test('borttagen: anteckning och ruta försvinner, resten är kvar', async () => {
    const written = await writeXlsx(book(both), { notes: [note('C3', null), note('F7', null)] });
    expect(refs(written.part('xl/comments1.xml'))).toEqual(['B2']);
    const vml = written.part('xl/drawings/vmlDrawing1.vml');
    expect(shapeIds(vml)).toEqual([1025, 1026]);
    expect(vml).toContain(BUTTON);
  });

  test('den sista som tas bort lämnar inga tomma delar efter sig', async () => {
    const once = await writeXlsx(empty, { notes: [note('A1', 'Gul')] });
    const none = await writeXlsx(once.bytes, { notes: [note('A1', null)] });
    expect(none.sheet).not.toContain('legacyDrawing');
    expect(() => none.part('xl/comments1.xml')).toThrow();
    expect(() => none.part('xl/drawings/vmlDrawing1.vml')).toThrow();
    expect(none.part('[Content_Types].xml')).not.toContain('comments1');
    expect((await none.read()).sheets[0]?.notes).toEqual([]);
  });

  test('knappar på bladet behåller sin teckning när sista anteckningen tas bort', async () => {
    const source = {
      authors: ['Målljus'],
      comments: OURS.replace('authorId="1"', 'authorId="0"'),
      shapes: BUTTON + SHAPE,
    };
    const written = await writeXlsx(book(source), { notes: [note('C3', null)] });
    expect(written.part('xl/drawings/vmlDrawing1.vml')).toContain(BUTTON);
    expect(written.sheet).toContain('<legacyDrawing r:id="rId1"/>');
    expect(() => written.part('xl/comments1.xml')).toThrow();
  });
});

describe('anteckningar utan upphovsman', () => {
  test('LibreOffice sparar alla så; planen vet vilken som är vår, och den får vårt namn igen', async () => {
    const source = { authors: [' '], comments: PERSON_COMMENT + PERSON_COMMENT.replace('B2', 'B3') };
    const written = await writeXlsx(book(source), { notes: [note('B2', 'Gul: 88 %')] });
    const comments = parseXml(written.part('xl/comments1.xml'));
    expect(allNamed(comments, 'author').map((author) => author.text)).toEqual([' ', 'Målljus']);
    expect(allNamed(comments, 'comment').map((one) => one.attributes['authorId'])).toEqual(['1', '0']);
    expect(
      refs((await writeXlsx(book(source), { notes: [note('B3', null)] })).part('xl/comments1.xml')),
    ).toEqual(['B2']);
  });
});

describe('anteckningar skrivna i Excel', () => {
  const OURS = PERSON_COMMENT.replace('Min egen anteckning', 'Målljus: Gul: 88 %');

  test('har användaren som upphov men vår inledning; planen vet vilken som är vår', async () => {
    const source = { authors: ['Anna'], comments: OURS + PERSON_COMMENT.replace('B2', 'B3') };
    const written = await writeXlsx(book(source), { notes: [note('B2', 'Målljus: Grön: 92 %')] });
    const comments = parseXml(written.part('xl/comments1.xml'));
    expect(allNamed(comments, 'author').map((author) => author.text)).toEqual(['Anna', 'Målljus']);
    expect(allNamed(comments, 'comment').map((one) => one.attributes['authorId'])).toEqual(['1', '0']);
    const removed = await writeXlsx(book(source), { notes: [note('B2', null)] });
    expect(refs(removed.part('xl/comments1.xml'))).toEqual(['B3']);
    expect(await refusalOf(book(source), { notes: [note('B3', 'Gul')] })).toContain('cell B3');
  });

  test('är texten densamma skrivs inget', async () => {
    const before = book({ authors: ['Anna'], comments: OURS });
    const written = await writeXlsx(before, { notes: [note('B2', 'Målljus: Gul: 88 %')] });
    expect(written.part('xl/comments1.xml')).toContain('<authors><author>Anna</author></authors>');
  });
});

describe('andras anteckningar', () => {
  test.each([
    ['en persons anteckning', ['Anna']],
    ['en kommentarstråd', ['tc={0A1B2C3D-0000-0000-0000-000000000001}']],
  ])('%s skrivs inte över', async (_, authors) => {
    const before = book({ authors });
    expect(await refusalOf(before, { notes: [note('B2', 'Gul')] })).toBe(
      'På bladet «Mål» har cell B2 redan en anteckning eller kommentar av någon annan; Målljus ändrar den inte. Inget har skrivits.',
    );
    expect(await refusalOf(before, { notes: [note('B2', null)] })).toContain('cell B2');
  });
});
