// Notes beside those that other programs have drawn: openpyxl declares its prefixes on every element instead of on the
// root and gives all drawings the same numbers; a person may have given a box another form than a rectangle.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { ShapeBlocks } from '../../../src/xlsx/write/shape-blocks.ts';
import { VmlDrawing } from '../../../src/xlsx/write/vml-drawing.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { note, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, parseXml } from '../../support/xml-tree.ts';

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';

const LAYOUT = `<ns0:shapelayout xmlns:ns0="${OFFICE}" xmlns:ns1="${VML}" ns1:ext="edit"><ns0:idmap ns1:ext="edit" data="1"/></ns0:shapelayout>`;
const TYPE = `<ns2:shapetype xmlns:ns2="${VML}" xmlns:ns3="${OFFICE}" id="_x0000_t202" coordsize="21600,21600" ns3:spt="202" path="m,l,21600r21600,l21600,xe"/>`;
const BOX = `<ns0:shape xmlns:ns0="${VML}" xmlns:ns1="${OFFICE}" type="#_x0000_t202" style="width:144px;height:79px;visibility:hidden" ns1:insetmode="auto" id="_x0000_s1026"><ns2:ClientData xmlns:ns2="${EXCEL}" ObjectType="Note"><ns2:Row>1</ns2:Row><ns2:Column>1</ns2:Column></ns2:ClientData></ns0:shape>`;
/** A drawing by openpyxl with one note, in B2. */
const BY_OPENPYXL = `<xml>${LAYOUT}${TYPE}${BOX}</xml>`;

const LONG = 'Gul: 88 % mot minst 90 %. '.repeat(8);

function box(row: number, column: number, text = LONG): Parameters<VmlDrawing['set']>[0] {
  return { row, column, text, anchor: '1, 2, 3, 4, 5, 6, 7, 8' };
}

function drawn(vml: string, others: readonly string[] = []): string {
  const drawing = new VmlDrawing(vml, new ShapeBlocks([vml, ...others]));
  drawing.set(box(4, 4));
  return drawing.toString();
}

function idsOf(vml: string): (string | undefined)[] {
  return allNamed(parseXml(vml), 'shape').map((shape) => shape.attributes['id']);
}

describe('prefix som bara gäller på sitt eget element (openpyxl)', () => {
  test('det nya deklarerar sina egna, och rutans typ finns bara en gång', () => {
    const vml = drawn(BY_OPENPYXL);
    expect(vml).toContain(BOX);
    expect(idsOf(vml)).toEqual(['_x0000_s1026', '_x0000_s1025']);
    expect(allNamed(parseXml(vml), 'shapetype')).toHaveLength(1);
  });

  test('utan typ och nummerserie får båda komma till, välformade', () => {
    const vml = parseXml(drawn(`<xml>${BOX}</xml>`));
    expect(vml.children.map(({ name }) => name)).toEqual(['shapelayout', 'shape', 'shapetype', 'shape']);
    expect(allNamed(vml, 'idmap')[0]?.attributes['data']).toBe('1');
  });

  test('ett prefix som på roten står för något annat används inte', () => {
    const vml = drawn(`<xml xmlns:v="${OFFICE}" xmlns:o="${EXCEL}">${LAYOUT}${TYPE}${BOX}</xml>`);
    expect(vml).toContain(`<v:shape xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"`);
    expect(idsOf(vml)).toHaveLength(2);
  });

  test('en känd ruta får ny storlek och ingen ny bredvid', () => {
    const drawing = new VmlDrawing(BY_OPENPYXL, new ShapeBlocks([BY_OPENPYXL]));
    drawing.set(box(1, 1));
    expect(idsOf(drawing.toString())).toEqual(['_x0000_s1026']);
    expect(drawing.toString()).toContain('width:225pt;');
    drawing.remove(1, 1);
    expect(drawing.empty).toBe(true);
  });

  test('en nummerserie som flera teckningar delar lämnas, och en egen tas', () => {
    const vml = drawn(BY_OPENPYXL, [BY_OPENPYXL]);
    expect(vml).toContain('data="1,2"');
    expect(idsOf(vml)).toEqual(['_x0000_s1026', '_x0000_s2049']);
  });
});

describe('ovanliga teckningar', () => {
  test.each(['oval', 'roundrect', 'rect'])('en anteckning i formen %s är en anteckning', (form) => {
    const vml = BY_OPENPYXL.replaceAll('ns0:shape ', `ns0:${form} `).replaceAll(
      '</ns0:shape>',
      `</ns0:${form}>`,
    );
    const drawing = new VmlDrawing(vml, new ShapeBlocks([vml]));
    expect(drawing.empty).toBe(false);
    drawing.remove(1, 1);
    expect(drawing.empty).toBe(true);
  });

  test('en tom rot öppnas', () => {
    expect(idsOf(drawn('<xml/>'))).toEqual(['_x0000_s1025']);
  });

  test('en orimlig nummerserie hindrar inte', () => {
    expect(idsOf(drawn(BY_OPENPYXL.replace('data="1"', 'data="1,99999999999999999999,-4,x"')))).toHaveLength(
      2,
    );
  });

  test('en form utan innehåll tar inte nästa forms slut', () => {
    const line = `<v:shape xmlns:v="${VML}" id="_x0000_s1030"/>`;
    const vml = `<xml>${LAYOUT}${line}${BOX}</xml>`;
    const drawing = new VmlDrawing(vml, new ShapeBlocks([vml]));
    drawing.remove(1, 1);
    expect(drawing.toString()).toBe(`<xml>${LAYOUT}${line}</xml>`);
    expect(drawing.empty).toBe(false);
  });
});

const work = mkdtempSync(join(tmpdir(), 'malljus-anteckningar-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});
const PYTHON = '/usr/bin/python3';

function works(program: string, ...parameters: string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function python(script: string, ...parameters: string[]): string {
  return execFileSync(PYTHON, ['-W', 'ignore', '-c', script, ...parameters], { encoding: 'utf8' });
}

const WRITE = `
import sys, openpyxl
from openpyxl.comments import Comment
book = openpyxl.Workbook()
for name in ('Mål', 'Andra'):
    sheet = book.create_sheet(name)
    sheet['A1'] = 'Mätvärde'
    sheet['B2'].comment = Comment('Min egen på ' + name, 'Anna')
del book['Sheet']
book.save(sys.argv[1])
`;
const READ = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment: print(sheet.title, cell.coordinate, cell.comment.author, cell.comment.text, sep='|')
`;

describe.skipIf(!works(PYTHON, '-c', 'import openpyxl'))('en arbetsbok som openpyxl har skrivit', () => {
  const plan = {
    notes: [note('B1', 'Grön'), note('D6', 'Gul & röd'), { ...note('C3', 'Röd'), sheet: 'Andra' }],
  };
  const expected = [
    'Mål|B1|Målljus|Grön',
    'Mål|B2|Anna|Min egen på Mål',
    'Mål|D6|Målljus|Gul & röd',
    'Andra|B2|Anna|Min egen på Andra',
    'Andra|C3|Målljus|Röd',
  ];

  async function written(): Promise<Uint8Array> {
    const path = join(work, 'openpyxl.xlsx');
    if (!existsSync(path)) python(WRITE, path);
    return (await writeXlsx(new Uint8Array(readFileSync(path)), plan)).bytes;
  }

  test('alla teckningar är välformade, utan samma nummer två gånger på ett blad', async () => {
    const drawings = Object.entries(unzipSync(await written())).filter(([name]) => name.endsWith('.vml'));
    expect(drawings).toHaveLength(2);
    for (const [, bytes] of drawings) {
      const vml = new TextDecoder().decode(bytes);
      expect(new Set(idsOf(vml)).size).toBe(idsOf(vml).length);
      expect(allNamed(parseXml(vml), 'shapetype')).toHaveLength(1);
    }
  });

  test('openpyxl läser gamla och nya på sina platser', async () => {
    const path = join(work, 'efter.xlsx');
    writeFileSync(path, await written());
    expect(python(READ, path).trim().split('\n')).toEqual(expected);
  });

  test('en andra gång ändrar ingenting', async () => {
    const once = await written();
    expect(touchedParts(once, (await writeXlsx(once, plan)).bytes)).toEqual([]);
  });

  test.skipIf(!works('soffice', '--version'))(
    'LibreOffice visar gamla och nya på sina platser',
    async () => {
      const path = join(work, 'lo.xlsx');
      writeFileSync(path, await written());
      const profile = `-env:UserInstallation=file://${join(work, 'profil')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', work, path], {
        stdio: 'ignore',
      });
      const content = unzipSync(new Uint8Array(readFileSync(join(work, 'lo.ods'))))['content.xml'];
      const notes = allNamed(parseXml(new TextDecoder().decode(content)), 'annotation').map((annotation) =>
        allNamed(annotation, 'p')
          .map((paragraph) => [paragraph, ...allNamed(paragraph, 'span')].map(({ text }) => text).join(''))
          .join('\n'),
      );
      expect(notes.sort()).toEqual(expected.map((line) => line.split('|')[3] ?? '').sort());
    },
    180_000,
  );
});
