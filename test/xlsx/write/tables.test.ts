// An Excel table grows to the right with everything that Excel checks when it opens the file.
import { describe, expect, test } from 'vitest';
import type { TableGrowth } from '../../../lib/model/write-plan.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { cell, refusalOf, writeXlsx } from '../../support/write-xlsx.ts';
import { allNamed, firstNamed, parseXml } from '../../support/xml-tree.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const QUERY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml';
const HEADINGS = ['Beräknad status', 'Förklaring'] as const;

interface Source {
  readonly attributes?: string;
  readonly filter?: string;
  readonly columns?: string;
  readonly content?: string;
  readonly query?: string;
  readonly afterTable?: string;
}

function book(source: Source = {}): Uint8Array {
  const columns =
    source.columns ?? '<tableColumn id="1" name="Mål"/><tableColumn id="4" name="Utfall" dataDxfId="0"/>';
  const table = `<table xmlns="${MAIN}" id="1" name="Tabell1" displayName="Tabell1" ref="A1:B5" ${source.attributes ?? ''}>${source.filter ?? '<autoFilter ref="A1:B5"/>'}<tableColumns count="2">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;
  const query: (readonly [string, string, string?])[] =
    source.query === undefined
      ? []
      : [
          ['xl/queryTables/queryTable1.xml', source.query, QUERY_TYPE],
          [
            'xl/tables/_rels/table1.xml.rels',
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>',
          ],
        ];
  return buildXlsx({
    sheets: [
      {
        name: 'Mål',
        content: `<sheetData>${source.content ?? ''}</sheetData>${source.afterTable ?? ''}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        relationships: [['rId1', 'table', '../tables/table1.xml']],
      },
    ],
    parts: [['xl/tables/table1.xml', table, TYPE], ...query],
  });
}

function growth(headings: readonly string[] = HEADINGS, table = 'Tabell1'): TableGrowth {
  return { sheet: 'Mål', table, headings };
}

const headingCells = [cell('C1', HEADINGS[0]), cell('D1', HEADINGS[1])];

describe('en tabell växer åt höger', () => {
  test('område, filter, kolumner och nummer', async () => {
    const written = await writeXlsx(book(), { cells: headingCells, tables: [growth()] });
    const table = parseXml(written.part('xl/tables/table1.xml'));
    expect(table.attributes['ref']).toBe('A1:D5');
    expect(firstNamed(table, 'autoFilter').attributes['ref']).toBe('A1:D5');
    expect(firstNamed(table, 'tableColumns').attributes['count']).toBe('4');
    expect(
      allNamed(table, 'tableColumn').map((one) => [one.attributes['id'], one.attributes['name']]),
    ).toEqual([
      ['1', 'Mål'],
      ['4', 'Utfall'],
      ['5', 'Beräknad status'],
      ['6', 'Förklaring'],
    ]);
    expect((await written.read()).sheets[0]?.tables[0]?.area.right).toBe(3);
  });

  test('en summarad följer med i området men inte i filtret', async () => {
    const before = book({ attributes: 'totalsRowCount="1"', filter: '<autoFilter ref="A1:B4"/>' });
    const written = await writeXlsx(before, { cells: headingCells, tables: [growth()] });
    expect(written.part('xl/tables/table1.xml')).toContain('ref="A1:D5"');
    expect(written.part('xl/tables/table1.xml')).toContain('<autoFilter ref="A1:D4"/>');
  });

  test('kolumnnamnet är rubrikcellens text, med radbrytning och tecken skrivna som Excel gör', async () => {
    const name = 'Status\n"2020" & <_x000D_>';
    const written = await writeXlsx(book(), { cells: [cell('C1', name)], tables: [growth([name])] });
    expect(written.part('xl/tables/table1.xml')).toContain(
      'name="Status_x000a_&quot;2020&quot; &amp; &lt;_x005F_x000D_&gt;"',
    );
    expect((await written.read()).sheets[0]?.values[0]?.[2]).toBe(name);
  });

  test('utan rubrikrad och utan filter', async () => {
    const written = await writeXlsx(book({ attributes: 'headerRowCount="0"', filter: '' }), {
      tables: [growth()],
    });
    expect(written.part('xl/tables/table1.xml')).toContain('ref="A1:D5"');
  });

  test('en tabell som en fråga fyller får fält som frågan inte fyller', async () => {
    const query = `<queryTable xmlns="${MAIN}" name="Q" connectionId="1"><queryTableRefresh nextId="9"><queryTableFields count="2"><queryTableField id="1" name="Mål" tableColumnId="1"/><queryTableField id="2" name="Utfall" tableColumnId="4"/></queryTableFields></queryTableRefresh></queryTable>`;
    const written = await writeXlsx(book({ query, attributes: 'tableType="queryTable"' }), {
      cells: headingCells,
      tables: [growth()],
    });
    const part = parseXml(written.part('xl/queryTables/queryTable1.xml'));
    expect(firstNamed(part, 'queryTableRefresh').attributes).toEqual({
      nextId: '11',
      unboundColumnsRight: '2',
    });
    expect(firstNamed(part, 'queryTableFields').attributes['count']).toBe('4');
    expect(allNamed(part, 'queryTableField').at(-1)?.attributes).toEqual({
      id: '10',
      dataBound: '0',
      tableColumnId: '6',
    });
    expect(written.part('xl/tables/table1.xml')).toContain(
      '<tableColumn id="6" uniqueName="6" name="Förklaring" queryTableFieldId="10"/>',
    );
  });

  test('en tabell som redan slutar med kolumnerna växer inte igen', async () => {
    const plan = { cells: headingCells, tables: [growth()] };
    const once = await writeXlsx(book(), plan);
    expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, plan)).bytes)).toEqual([]);
  });
});

describe('det som står i vägen', () => {
  test.each([
    [
      'en persons innehåll till höger',
      { content: '<row r="3"><c r="D3"><v>1</v></c></row>' },
      'är cell D3 i vägen',
    ],
    ['en formel till höger', { content: '<row r="5"><c r="C5"><f>A1</f></c></row>' }, 'är cell C5 i vägen'],
    [
      'en sammanfogning till höger',
      { afterTable: '<mergeCells count="1"><mergeCell ref="D2:F3"/></mergeCells>' },
      'är cell D2 i vägen',
    ],
    [
      'en kolumn med samma namn',
      { columns: '<tableColumn id="1" name="Mål"/><tableColumn id="4" name="FÖRKLARING"/>' },
      'har redan en kolumn som heter «Förklaring»',
    ],
  ])('%s', async (_, source, words) => {
    expect(await refusalOf(book(source), { cells: headingCells, tables: [growth()] })).toContain(words);
  });

  test('formaterade tomma celler och celler under tabellen är inte i vägen', async () => {
    const content = '<row r="3"><c r="D3" s="1"/></row><row r="6"><c r="D6"><v>1</v></c></row>';
    const written = await writeXlsx(book({ content }), { cells: headingCells, tables: [growth()] });
    expect(written.part('xl/tables/table1.xml')).toContain('ref="A1:D5"');
  });

  test('en tabell som inte finns', async () => {
    expect(await refusalOf(book(), { tables: [growth(HEADINGS, 'Tabell9')] })).toContain(
      'Tabellen «Tabell9» finns inte',
    );
  });

  test('rubrikcell och kolumnnamn som skiljer sig är vårt eget fel', async () => {
    await expect(
      writeXlsx(book(), { cells: [cell('C1', 'Annat')], tables: [growth(['Status'])] }),
    ).rejects.toThrow(/differ/);
  });
});
