// Small workbooks for tests, written part by part, so that a test can say exactly what a file holds.
import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetSource {
  readonly name: string;
  /** Everything inside `<worksheet>`; a sheet without rows when left out. */
  readonly content?: string;
  /** Relationships of the sheet: id, type (last segment), target. */
  readonly relationships?: readonly (readonly [string, string, string])[];
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** What follows `<sheets>` in the workbook part. */
  readonly afterSheets?: string;
  readonly beforeSheets?: string;
  /** Shared strings; the part is left out when there are none. */
  readonly strings?: readonly string[];
  /** The styles part; a plain one by default, none when null. */
  readonly styles?: string | null;
  /** More relationships of the workbook. */
  readonly relationships?: readonly (readonly [string, string, string])[];
  /** More parts: name without the first slash, text, content type (or none). */
  readonly parts?: readonly (readonly [string, string, string?])[];
}

export const PLAIN_STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The bytes of a workbook. */
export function buildXlsx(source: WorkbookSource): Uint8Array {
  return zipParts(workbookParts(source));
}

/** The parts of a workbook by entry name, for tests that change one before it is packed. */
export function workbookParts(source: WorkbookSource): Record<string, string> {
  const styles = source.styles === undefined ? PLAIN_STYLES : source.styles;
  const extra = source.parts ?? [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(source, styles !== null),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(source),
    'xl/_rels/workbook.xml.rels': relationships(workbookRelationships(source, styles !== null)),
  };
  if (styles !== null) parts['xl/styles.xml'] = styles;
  if (source.strings !== undefined) parts['xl/sharedStrings.xml'] = stringsXml(source.strings);
  source.sheets.forEach((sheet, index) => {
    const name = `sheet${String(index + 1)}.xml`;
    parts[`xl/worksheets/${name}`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${sheet.content ?? '<sheetData/>'}</worksheet>`;
    if (sheet.relationships !== undefined)
      parts[`xl/worksheets/_rels/${name}.rels`] = relationships(sheet.relationships);
  });
  for (const [name, text] of extra) parts[name] = text;
  return parts;
}

/** A zip file of the parts. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2020, 0, 1) });
}

function workbookXml(source: WorkbookSource): string {
  const sheets = source.sheets.map(
    ({ name }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${source.beforeSheets ?? ''}<sheets>${sheets.join('')}</sheets>${source.afterSheets ?? ''}</workbook>`;
}

function workbookRelationships(
  source: WorkbookSource,
  styles: boolean,
): readonly (readonly [string, string, string])[] {
  const sheets = source.sheets.map((_, index) => {
    const number = String(index + 1);
    return [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const;
  });
  const more: (readonly [string, string, string])[] = [];
  if (styles) more.push(['rIdStyles', 'styles', 'styles.xml']);
  if (source.strings !== undefined) more.push(['rIdStrings', 'sharedStrings', 'sharedStrings.xml']);
  return [...sheets, ...more, ...(source.relationships ?? [])];
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(source: WorkbookSource, styles: boolean): string {
  const kind = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const overrides: (readonly [string, string])[] = [['/xl/workbook.xml', kind('sheet.main')]];
  source.sheets.forEach((_, index) =>
    overrides.push([`/xl/worksheets/sheet${String(index + 1)}.xml`, kind('worksheet')]),
  );
  if (styles) overrides.push(['/xl/styles.xml', kind('styles')]);
  if (source.strings !== undefined) overrides.push(['/xl/sharedStrings.xml', kind('sharedStrings')]);
  for (const [name, , type] of source.parts ?? []) if (type !== undefined) overrides.push([`/${name}`, type]);
  const items = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`
  );
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  const count = String(strings.length);
  return `${HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">${items}</sst>`;
}
