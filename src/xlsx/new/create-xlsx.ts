// Makes the bytes of a workbook that does not exist yet: titles, real tables, lists and explanations, ready to print. Nothing is locked.
import { zipSync } from 'fflate';
import type { NewWorkbook } from '../../app/template/new-workbook.ts';
import { encodeXstring, escapeAttribute, escapeText } from '../xml/escape.ts';
import { headingRow, newTableXml, tableArea } from './table-part.ts';
import { filledSheetXml } from './sheet-part.ts';
import { STYLES_XML } from './styles-part.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same description gives the same bytes each time: no clock is asked. */
export function createXlsx(workbook: NewWorkbook): Uint8Array {
  const strings = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const sheets = workbook.sheets.flatMap((sheet, index): readonly (readonly [string, string])[] => {
    const number = String(index + 1);
    return [
      [`xl/worksheets/sheet${number}.xml`, HEAD + filledSheetXml(sheet, index === 0, indexOf)],
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relationships([['rId1', `${OFFICE}/table`, `../tables/table${number}.xml`]]),
      ],
      [`xl/tables/table${number}.xml`, HEAD + newTableXml(sheet, index + 1)],
    ];
  });
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(workbook)],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', coreProperties(workbook)],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="${EXTENDED}"><Application>Målljus</Application></Properties>`,
    ],
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(workbook)],
    ['xl/styles.xml', HEAD + STYLES_XML],
    ['xl/sharedStrings.xml', stringsXml([...strings.keys()])],
    ...sheets,
  ];
  const encoder = new TextEncoder();
  // the first day that a zip file can tell
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, encoder.encode(text)])), { mtime });
}

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

function contentTypes({ sheets }: NewWorkbook): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const numbers = sheets.map((_, index) => String(index + 1));
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`) +
    override('/xl/styles.xml', `${TYPE}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`)).join('') +
    numbers.map((number) => override(`/xl/tables/table${number}.xml`, `${TYPE}.table+xml`)).join('') +
    '</Types>'
  );
}

type Relation = readonly [id: string, type: string, target: string];

function relationships(list: readonly Relation[]): string {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function workbookRelationships({ sheets }: NewWorkbook): string {
  const own = sheets.map((_, index): Relation => {
    const number = String(index + 1);
    return [`rId${number}`, `${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`];
  });
  const id = (after: number): string => `rId${String(sheets.length + after)}`;
  return relationships([
    ...own,
    [id(1), `${OFFICE}/styles`, 'styles.xml'],
    [id(2), `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function workbookXml({ sheets }: NewWorkbook): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const titles = sheets.map((sheet, index) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    const row = String(headingRow(sheet) + 1);
    const columns = sheet.frozenColumns === 0 ? '' : `${quoted}!$A:$${columnOf(sheet.frozenColumns)},`;
    const name = `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">`;
    return `${name}${escapeText(`${columns}${quoted}!$${row}:$${row}`)}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t>${escapeText(encodeXstring(text))}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${String(texts.length)}">${items.join('')}</sst>`;
}

/** Letters of the last of so many columns. */
function columnOf(count: number): string {
  return tableArea({ columns: count, firstRow: 0, rows: 1 }).replace(/^A1:|\d+$/gu, '');
}

function coreProperties({ title }: NewWorkbook): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>Målljus</dc:creator><dc:language>sv-SE</dc:language>` +
    '</cp:coreProperties>'
  );
}
