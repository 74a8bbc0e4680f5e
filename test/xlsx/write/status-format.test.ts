// The colour rules are added once, in their place, and never disturb rules that a person has made.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../lib/model/snapshot.ts';
import { buildXlsx, PLAIN_STYLES, zipParts } from '../../support/build-xlsx.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { areaOf, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';

function format(
  area: string,
  ...replaces: readonly string[]
): { sheet: string; area: Area; replaces: Area[] } {
  return { sheet: 'Mål', area: areaOf(area), replaces: replaces.map(areaOf) };
}

const PERSON =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="7" operator="equal"><formula>"Grön"</formula></cfRule></conditionalFormatting>';
const STYLES = PLAIN_STYLES.replace(
  '</styleSheet>',
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>',
);

function book(content = '<sheetData/>'): Uint8Array {
  return buildXlsx({ sheets: [{ name: 'Mål', content }], styles: STYLES });
}

function areas(sheet: string): (string | undefined)[] {
  return allNamed(parseXml(sheet), 'conditionalFormatting').map((one) => one.attributes['sqref']);
}

describe('reglerna för statusorden', () => {
  test('fyra regler som ser på sin egen cell, med form, färg och eget nummer', async () => {
    const written = await writeXlsx(book(), { statusFormats: [format('E2:E9')] });
    const rules = allNamed(parseXml(written.sheet), 'cfRule');
    expect(rules.map((rule) => [rule.attributes['operator'], firstNamed(rule, 'formula').text])).toEqual([
      ['equal', '"Grön"'],
      ['equal', '"Gul"'],
      ['equal', '"Röd"'],
      ['equal', '"Ej bedömd"'],
    ]);
    expect(rules.map((rule) => rule.attributes['priority'])).toEqual(['1', '2', '3', '4']);
    const styles = firstNamed(parseXml(written.part('xl/styles.xml')), 'dxfs').children;
    const used = rules.map((rule) => styles[Number(rule.attributes['dxfId'])]);
    expect(used.map((dxf) => dxf && firstNamed(dxf, 'numFmt').attributes['formatCode'])).toEqual([
      '"● "@',
      '"▲ "@',
      '"■ "@',
      '"– "@',
    ]);
    expect(used[0]?.children.map((child) => child.name)).toEqual(['font', 'numFmt', 'fill']);
  });

  test('står på schemats plats, efter personens regler, och får nästa lediga ordningsnummer', async () => {
    const content = `<sheetData/><mergeCells count="1"><mergeCell ref="G1:H1"/></mergeCells>${PERSON}<dataValidations count="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst><ext><x14:cfRule xmlns:x14="urn:x14" priority="12"/></ext></extLst>`;
    const { sheet } = await writeXlsx(book(content), { statusFormats: [format('E2:E9')] });
    expect(parseXml(sheet).children.map((child) => child.name)).toEqual([
      'sheetData',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'extLst',
    ]);
    expect(areas(sheet)).toEqual(['A1:A9', 'E2:E9']);
    expect(sheet).toContain(PERSON);
    expect(sheet).toContain('priority="13"');
  });

  test('en gång till ändrar ingenting', async () => {
    const plan = { statusFormats: [format('E2:E9'), format('G2:G4')] };
    const once = await writeXlsx(book(`<sheetData/>${PERSON}`), plan);
    expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, plan)).bytes)).toEqual([]);
  });

  test.each([
    ['tabellen har vuxit nedåt', ['E2:E9'], format('E2:E20', 'E2:E9'), ['A1:A9', 'E2:E20']],
    ['tabellen har flyttat', ['E2:E9'], format('F2:F9', 'E2:E9'), ['A1:A9', 'F2:F9']],
    [
      'en annan tabells regler står kvar',
      ['E2:E9', 'E20:E29'],
      format('E2:E12', 'E2:E9'),
      ['A1:A9', 'E20:E29', 'E2:E12'],
    ],
    ['det som inte tas över blir kvar', ['E2:F9'], format('E2:E9', 'E2:E9'), ['A1:A9', 'F2:F9', 'E2:E9']],
    ['personens regler rörs inte fast de ligger i vägen', [], format('A1:A9', 'A1:A9'), ['A1:A9', 'A1:A9']],
  ])('%s', async (_, earlier, later, expected) => {
    const first = await writeXlsx(book(`<sheetData/>${PERSON}`), {
      statusFormats: earlier.map((area) => format(area)),
    });
    const second = await writeXlsx(first.bytes, { statusFormats: [later] });
    expect(areas(second.sheet)).toEqual(expected);
    expect(second.sheet).toContain(PERSON);
    const priorities = allNamed(parseXml(second.sheet), 'cfRule').map((rule) => rule.attributes['priority']);
    expect(new Set(priorities).size).toBe(priorities.length);
  });

  test('stilarna läggs till en gång för hela arbetsboken, och personens finns kvar', async () => {
    const first = await writeXlsx(book(), { statusFormats: [format('E2:E9')] });
    const second = await writeXlsx(first.bytes, { statusFormats: [format('G2:G9')] });
    const dxfs = firstNamed(parseXml(second.part('xl/styles.xml')), 'dxfs');
    expect(dxfs.attributes['count']).toBe('5');
    expect(dxfs.children).toHaveLength(5);
    const numbers = allNamed(dxfs, 'numFmt').map((one) => one.attributes['numFmtId']);
    expect(new Set(numbers).size).toBe(4);
  });

  test('Excel skriver om stilarna när den sparar; reglerna känns igen ändå', async () => {
    const first = await writeXlsx(book(), { statusFormats: [format('E2:E9')] });
    const parts = Object.fromEntries(
      Object.entries(unzipSync(first.bytes)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '')
      .replace(/<fill><patternFill patternType="solid"><fgColor rgb="FF7CC08A"\/>/g, '<fill><patternFill>')
      .replace(/<dxf><font>/g, '<dxf><font><b val="0"/><condense val="0"/>');
    const saved = zipParts(parts);
    const same = await writeXlsx(saved, { statusFormats: [format('E2:E9')] });
    expect(touchedParts(saved, same.bytes)).toEqual([]);
    expect(areas((await writeXlsx(saved, { statusFormats: [format('E2:E20', 'E2:E9')] })).sheet)).toEqual([
      'E2:E20',
    ]);
  });

  test('när Excel har lagt en persons regel i samma block tas bara våra ut', async () => {
    const first = await writeXlsx(book(), { statusFormats: [format('E2:E9')] });
    const own = '<cfRule type="duplicateValues" priority="9"/>';
    const parts = Object.fromEntries(
      Object.entries(unzipSync(first.bytes)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    parts['xl/worksheets/sheet1.xml'] = first.sheet.replace(
      '</conditionalFormatting>',
      `${own}</conditionalFormatting>`,
    );
    const mixed = zipParts(parts);
    expect(touchedParts(mixed, (await writeXlsx(mixed, { statusFormats: [format('E2:E9')] })).bytes)).toEqual(
      [],
    );
    const moved = await writeXlsx(mixed, { statusFormats: [format('F2:F9', 'E2:E8')] });
    expect(areas(moved.sheet)).toEqual(['E2:E9', 'E9', 'F2:F9']);
    expect(moved.sheet).toContain(`<conditionalFormatting sqref="E2:E9">${own}</conditionalFormatting>`);
  });
});
