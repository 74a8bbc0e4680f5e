// The styles of a new workbook: neutral, readable in print and in greyscale, no colour that could be taken for a status.

/** The number of each style among the cell formats. */
export const STYLE = { plain: 0, title: 1, about: 2, heading: 3, body: 4, day: 5, text: 6 } as const;

const font = (extra: string, size = 10): string =>
  `<font>${extra}<sz val="${String(size)}"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>`;

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const LINE_BELOW =
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF595959"/></bottom><diagonal/></border>';

const format = (attributes: string, alignment: string): string =>
  `<xf ${attributes} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;

const TOP = '<alignment vertical="top" wrapText="1"/>';

/** The part. */
export const STYLES_XML =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  `<fonts count="3">${font('')}${font('<b/>', 16)}${font('<b/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EAEE"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2">${NO_BORDER}${LINE_BELOW}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  format('numFmtId="0" fontId="1" fillId="0" borderId="0"', '<alignment vertical="center"/>') +
  format('numFmtId="0" fontId="0" fillId="0" borderId="0"', '<alignment vertical="top"/>') +
  format('numFmtId="0" fontId="2" fillId="2" borderId="1"', '<alignment vertical="center" wrapText="1"/>') +
  format('numFmtId="0" fontId="0" fillId="0" borderId="0"', TOP) +
  // days to the left, as the texts in place of days that people write there too
  format(
    'numFmtId="164" fontId="0" fillId="0" borderId="0"',
    '<alignment horizontal="left" vertical="top" wrapText="1"/>',
  ) +
  // 49 is text
  format('numFmtId="49" fontId="0" fillId="0" borderId="0"', TOP) +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>' +
  '</styleSheet>';
