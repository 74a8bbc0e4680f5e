// Styles are only ever added, a person's own look is kept, and the status colours can be told apart by everyone.
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../lib/model/assessment.ts';
import type { CellLook } from '../../../lib/model/write-plan.ts';
import { STATUS_LOOKS } from '../../../src/app/looks.ts';
import { buildXlsx, PLAIN_STYLES, workbookParts, zipParts } from '../../support/build-xlsx.ts';
import { partText, touchedParts } from '../../support/compare-packages.ts';
import { cell, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';
import type { XmlNode } from '../../support/xml-tree.ts';

const LOOKS: readonly CellLook[] = [
  'plain',
  'heading',
  'title',
  'subtitle',
  'wrapped',
  'status',
  'integer',
  'keep',
];

/** The style record of a cell, with its font, fill and border looked up. */
function styleOf(bytes: Uint8Array, address: string): Record<'xf' | 'font' | 'fill' | 'border', XmlNode> {
  const sheet = parseXml(partText(bytes, 'xl/worksheets/sheet1.xml'));
  const found = allNamed(sheet, 'c').find((one) => one.attributes['r'] === address);
  const styles = parseXml(partText(bytes, 'xl/styles.xml'));
  const at = (list: string, index: string | undefined): XmlNode => {
    const item = firstNamed(styles, list).children[Number(index ?? 0)];
    if (item === undefined) throw new Error(`No item ${String(index)} in ${list}`);
    return item;
  };
  const xf = at('cellXfs', found?.attributes['s']);
  const { fontId, fillId, borderId } = xf.attributes;
  return { xf, font: at('fonts', fontId), fill: at('fills', fillId), border: at('borders', borderId) };
}

const empty = buildXlsx({ sheets: [{ name: 'Mål' }] });

describe('utseenden', () => {
  test('rubrik: fet, ljus bakgrund, linje under, radbrytning', async () => {
    const { bytes } = await writeXlsx(empty, { cells: [cell('A1', 'Status', 'heading')] });
    const { xf, font, fill, border } = styleOf(bytes, 'A1');
    expect(font.children.map((child) => child.name)).toEqual(['b', 'sz', 'name', 'family']);
    expect(firstNamed(fill, 'fgColor').attributes['rgb']).toMatch(/^FFE/);
    expect(firstNamed(border, 'bottom').attributes['style']).toBe('thin');
    expect(firstNamed(xf, 'alignment').attributes['wrapText']).toBe('1');
  });

  test('titel: större och fet, med arbetsbokens eget typsnitt', async () => {
    const { bytes } = await writeXlsx(empty, { cells: [cell('A1', 'Måluppfyllelse', 'title')] });
    const { font } = styleOf(bytes, 'A1');
    expect(firstNamed(font, 'sz').attributes['val']).toBe('16');
    expect(firstNamed(font, 'name').attributes['val']).toBe('Calibri');
  });

  test.each([
    ['wrapped', { vertical: 'top', wrapText: '1' }],
    ['status', { horizontal: 'center', vertical: 'top' }],
    ['integer', { horizontal: 'right', vertical: 'top', indent: '1' }],
  ] as const)('%s ställer in cellen så', async (look, alignment) => {
    const { bytes } = await writeXlsx(empty, { cells: [cell('A1', 1, look)] });
    expect(firstNamed(styleOf(bytes, 'A1').xf, 'alignment').attributes).toEqual(alignment);
  });

  test('en ny cell utan utseende är som arbetsbokens vanliga celler', async () => {
    const { sheet, bytes } = await writeXlsx(empty, { cells: [cell('A1', 1, 'plain')] });
    expect(sheet).toContain('<c r="A1"><v>1</v></c>');
    expect(touchedParts(empty, bytes)).not.toContain('xl/styles.xml');
  });

  test('en persons ram, bakgrund och låsning finns kvar under vårt utseende', async () => {
    const styles = PLAIN_STYLES.replace(
      '<borders count="1">',
      '<borders count="2"><border><left style="thick"/><right/><top/><bottom/><diagonal/></border>',
    )
      .replace(
        '</cellXfs>',
        '<xf numFmtId="9" fontId="0" fillId="1" borderId="0" xfId="0"><alignment horizontal="right" indent="2"/><protection locked="0"/><extLst><ext uri="x"/></extLst></xf></cellXfs>',
      )
      .replace('cellXfs count="3"', 'cellXfs count="4"');
    const content = '<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>';
    const before = buildXlsx({ sheets: [{ name: 'Mål', content }], styles });
    const { bytes } = await writeXlsx(before, { cells: [cell('A1', 'Grön', 'status')] });
    const { xf } = styleOf(bytes, 'A1');
    expect(xf.attributes).toMatchObject({ numFmtId: '9', fillId: '1', borderId: '0' });
    expect(xf.children.map((child) => child.name)).toEqual(['alignment', 'protection', 'extLst']);
    expect(firstNamed(xf, 'alignment').attributes).toEqual({
      horizontal: 'center',
      indent: '2',
      vertical: 'top',
    });
  });

  test('en cell som Målljus har gett ett utseende kan få ett annat', async () => {
    const first = await writeXlsx(empty, { cells: [cell('A1', 'Mål', 'heading'), cell('B1', 'x', 'title')] });
    const second = await writeXlsx(first.bytes, {
      cells: [cell('A1', 'x', 'plain'), cell('B1', 'x', 'wrapped')],
    });
    expect(second.sheet).toMatch(/<c r="A1" t="s">/);
    expect(styleOf(second.bytes, 'B1').font).toEqual(styleOf(first.bytes, 'C1').font);
  });

  test('samma utseenden en gång till lägger inte till något', async () => {
    const cells = LOOKS.map((look, index) => cell(`A${String(index + 1)}`, 'text', look));
    const once = await writeXlsx(empty, { cells });
    expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, { cells })).bytes)).toEqual([]);
  });

  test('styleOf tar en annan cells stil, radens eller kolumnens', async () => {
    const content =
      '<cols><col min="3" max="4" style="1"/></cols><sheetData><row r="1"><c r="A1" s="2"/></row><row r="2" s="2" customFormat="1"/></sheetData>';
    const before = buildXlsx({ sheets: [{ name: 'Mål', content }] });
    const copies = [
      { ...cell('F1', 'a'), styleOf: { row: 0, column: 0 } },
      { ...cell('F2', 'b'), styleOf: { row: 1, column: 8 } },
      { ...cell('F3', 'c'), styleOf: { row: 6, column: 3 } },
      { ...cell('F4', 'd'), styleOf: { row: 6, column: 0 } },
    ];
    const { sheet } = await writeXlsx(before, { cells: copies });
    expect([...sheet.matchAll(/<c r="F\d"(?: s="(\d)")?/g)].map((match) => match[1])).toEqual([
      '2',
      '2',
      '1',
      undefined,
    ]);
  });

  describe('bredvid en tabells cell', () => {
    const withStyles = (alignment: string): Uint8Array => {
      const styles = PLAIN_STYLES.replace(
        /<fonts[\s\S]*?<\/fonts>/,
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><i/><sz val="9"/><color rgb="FFFF0000"/><name val="Georgia"/></font></fonts>',
      )
        .replace(
          /<borders[\s\S]*?<\/borders>/,
          '<borders count="2"><border/><border><bottom style="thin"/></border></borders>',
        )
        .replace(
          /<fills[\s\S]*?<\/fills>/,
          '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"/></fill></fills>',
        )
        .replace(
          /<cellXfs[\s\S]*?<\/cellXfs>/,
          `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="1" fillId="2" borderId="1" xfId="0">${alignment}</xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0"/></cellXfs>`,
        );
      const content =
        '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="B2" s="2"/></row></sheetData>';
      return buildXlsx({ sheets: [{ name: 'Mål', content }], styles });
    };
    const beside = { row: 0, column: 0 };
    const both = [
      { ...cell('B1', 'Gul', 'status'), beside },
      { ...cell('C1', 'Gul: förklaring', 'wrapped'), beside },
    ];

    test.each([
      ['längst ned som ingen sagt något om', '', {}],
      ['mitt i', '<alignment horizontal="right" vertical="center" indent="2"/>', { vertical: 'center' }],
      ['upptill', '<alignment vertical="top" textRotation="90"></alignment>', { vertical: 'top' }],
    ])('står texten %s, i samma typsnitt och med samma linjer', async (_, alignment, vertical) => {
      const { bytes } = await writeXlsx(withStyles(alignment), { cells: both });
      const status = styleOf(bytes, 'B1');
      const explanation = styleOf(bytes, 'C1');
      expect(firstNamed(status.xf, 'alignment').attributes).toEqual({ ...vertical, horizontal: 'center' });
      expect(firstNamed(explanation.xf, 'alignment').attributes).toEqual({ ...vertical, wrapText: '1' });
      for (const { xf, font, border } of [status, explanation]) {
        expect(font.children.map(({ name, attributes }) => [name, attributes['val']])).toEqual([
          ['sz', '9'],
          ['name', 'Georgia'],
        ]);
        expect(firstNamed(border, 'bottom').attributes['style']).toBe('thin');
        expect([xf.attributes['fillId'], xf.attributes['numFmtId']]).toEqual(['0', '0']);
      }
    });

    test('en cell som en person gett stil behåller den; en gång till lägger inte till något', async () => {
      const before = withStyles('');
      const cells = [...both, { ...cell('B2', 'Gul: förklaring', 'wrapped'), beside }];
      const once = await writeXlsx(before, { cells });
      const { xf } = styleOf(once.bytes, 'B2');
      expect([xf.attributes['fillId'], xf.attributes['fontId']]).toEqual(['2', '1']);
      expect(firstNamed(xf, 'alignment').attributes).toEqual({ wrapText: '1' });
      expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, { cells })).bytes)).toEqual([]);
    });

    test('svart text får behålla sitt typsnitt som det är', async () => {
      const { bytes } = await writeXlsx(empty, { cells: both });
      expect(styleOf(bytes, 'C1').font).toEqual(styleOf(bytes, 'A9').font);
    });
  });

  test('keep ärver radens, annars kolumnens stil i en ny cell; andra utseenden gör det inte', async () => {
    const content =
      '<cols><col min="1" max="2" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData>';
    const before = buildXlsx({ sheets: [{ name: 'Mål', content }] });
    const { sheet } = await writeXlsx(before, {
      cells: [cell('A1', 1), cell('A2', 1), cell('B2', 1, 'plain')],
    });
    expect(sheet).toContain('<c r="A1" s="2">');
    expect(sheet).toContain('<c r="A2" s="1">');
    expect(sheet).toContain('<c r="B2"><v>');
  });
});

describe('stilmallen', () => {
  test.each([
    ['saknas', null],
    ['är tom', '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" />'],
    [
      'har tomma listor',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="0"/><cellXfs count="0"/><dxfs count="0"/></styleSheet>',
    ],
  ])('%s', async (_, styles) => {
    const before = buildXlsx({ sheets: [{ name: 'Mål' }], styles });
    const written = await writeXlsx(before, {
      cells: LOOKS.map((look, index) => cell(`A${String(index + 1)}`, 'text', look)),
      statusFormats: [{ sheet: 'Mål', area: { top: 0, left: 0, bottom: 5, right: 0 }, replaces: [] }],
    });
    const sheet = parseXml(written.part('xl/styles.xml'));
    expect(sheet.children.map((child) => child.name)).toEqual([
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'dxfs',
    ]);
    for (const list of sheet.children) expect(list.attributes['count']).toBe(String(list.children.length));
    expect(styleOf(written.bytes, 'A2').font.children.map((child) => child.name)).toContain('b');
  });

  test('en tom stilmall i en arbetsbok utan typ för den', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Mål' }], styles: null });
    const { bytes } = await writeXlsx(zipParts(parts), { cells: [cell('A1', 1, 'title')] });
    expect(partText(bytes, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).toContain('Target="styles.xml"');
  });
});

describe('statusfärgerna', () => {
  const channel = (value: number): number =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
      channel(parseInt(colour.slice(at, at + 2), 16) / 255),
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const lightness = (colour: string): number => 116 * Math.cbrt(luminance(colour)) - 16;

  test('alla fyra har ett utseende', () => {
    expect(STATUS_LOOKS.map(({ status }) => status)).toEqual(STATUSES);
  });

  test.each(STATUS_LOOKS)('$status: texten syns mot bakgrunden (minst 4,5:1)', ({ fill, text }) => {
    const [low = 0, high = 0] = [luminance(fill), luminance(text)].sort((a, b) => a - b);
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('bakgrunderna skiljer sig åt även i svartvitt', () => {
    const steps = STATUS_LOOKS.map(({ fill }) => lightness(fill)).sort((a, b) => a - b);
    steps.slice(1).forEach((step, index) => {
      expect(step - (steps[index] ?? 0)).toBeGreaterThan(10);
    });
  });
});
