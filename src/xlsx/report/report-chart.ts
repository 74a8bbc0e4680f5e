// The chart of the report sheet and the drawing that holds it: stacked bars that are told apart without colour, by pattern, lightness and the
// shape before each number.
import { cellAddress, STATUS_SHAPE, type SheetChart, type Status } from '../../../lib/index.ts';
import { STATUS_LOOKS } from '../../app/looks.ts';
import { encodeXstring, escapeAttribute, escapeText } from '../xml/escape.ts';

/** The namespaces of drawings, in the workbook's own dialect. */
interface DrawingNamespaces {
  readonly chart: string;
  readonly main: string;
  readonly sheet: string;
  readonly relationships: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

function namespacesOf(strict: boolean): DrawingNamespaces {
  const year = strict ? '' : '2006/';
  const drawing = `${strict ? STRICT : TRANSITIONAL}/drawingml/${year}`;
  return {
    chart: `${drawing}chart`,
    main: `${drawing}main`,
    sheet: `${drawing}spreadsheetDrawing`,
    relationships: strict
      ? `${STRICT}/officeDocument/relationships`
      : `${TRANSITIONAL}/officeDocument/2006/relationships`,
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Text that is read aloud in place of the chart; more than this no program takes in. */
const MOST_IN_ALT_TEXT = 2000;

/** The drawing part, over as many columns as the sheet has; `id` of the relationship to the chart. */
export function drawingXml(chart: SheetChart, columns: number, id: string, strict: boolean): string {
  const { sheet, main, chart: charts, relationships } = namespacesOf(strict);
  const place = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const spoken =
    chart.altText.length <= MOST_IN_ALT_TEXT
      ? chart.altText
      : `${chart.altText.slice(0, MOST_IN_ALT_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${main}"><xdr:twoCellAnchor editAs="oneCell">` +
    place('from', 0, chart.top) +
    place('to', columns, chart.bottom + 1) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="2" name="Diagram" descr="${escapeAttribute(spoken)}" title="${escapeAttribute(chart.title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${charts}"><c:chart xmlns:c="${charts}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

const INK = '1B1B1B';
const LINE = '595959';
const GRID = 'D9D9D9';

/** The chart part; it reads its figures from the sheet that is called so, and holds them as they are now. */
export function chartXml(chart: SheetChart, sheetName: string, strict: boolean): string {
  const { chart: charts, main, relationships } = namespacesOf(strict);
  const percent = strict ? '%' : '';
  const series = chart.series.map((_, index) => seriesXml(chart, index, sheetName));
  return (
    `${HEAD}<c:chartSpace xmlns:c="${charts}" xmlns:a="${main}" xmlns:r="${relationships}">` +
    '<c:lang val="sv-SE"/><c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(chart.title, 1300, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:gapWidth val="40${percent}"/><c:overlap val="100${percent}"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    `${categoryAxis()}${valueAxis(chart)}</c:plotArea>` +
    `<c:legend><c:legendPos val="r"/><c:overlay val="0"/>${textXml(1100)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    '</c:chartSpace>'
  );
}

function titleXml(text: string, size: number, isBold: boolean): string {
  const font = `sz="${String(size)}" b="${isBold ? '1' : '0'}"`;
  const ink = `<a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${font}>${ink}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="sv-SE" ${font}>${ink}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textXml(size: number, colour = INK, isBold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="${isBold ? '1' : '0'}">` +
    `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`
  );
}

function categoryAxis(): string {
  return (
    // The first goal stands uppermost, as in the table.
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr>${textXml(1000)}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

/** With so few measures each of them has its own line; above that the program chooses. */
const FEW = 12;

function valueAxis({ axisTitle, series, names }: SheetChart): string {
  const totals = names.map((_, bar) => series.reduce((sum, { values }) => sum + (values[bar] ?? 0), 0));
  const most = Math.max(...totals);
  const isFew = most <= FEW;
  const unit = isFew ? '<c:majorUnit val="1"/>' : '';
  const end = isFew ? `<c:max val="${String(most)}"/>` : '';
  return (
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>' +
    `${end}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${titleXml(axisTitle, 1000, false)}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000)}` +
    `<c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/>${unit}</c:valAx>`
  );
}

function seriesXml({ series, figures, names }: SheetChart, index: number, sheetName: string): string {
  const one = series[index];
  if (one === undefined) throw new Error('A series that is not there');
  const { status, column, headingRow, heading, values } = one;
  const rows = (at: number): string => reference(sheetName, at, figures.top, figures.bottom);
  const points = (texts: readonly (string | number)[]): string =>
    `<c:ptCount val="${String(texts.length)}"/>${texts.map((text, at) => `<c:pt idx="${String(at)}"><c:v>${escapeText(encodeXstring(String(text)))}</c:v></c:pt>`).join('')}`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:strRef><c:f>${reference(sheetName, column, headingRow, headingRow)}</c:f><c:strCache>${points([heading])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${fillXml(status)}<a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    labelsXml(status) +
    `<c:cat><c:strRef><c:f>${rows(0)}</c:f><c:strCache>${points(names)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${rows(column)}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** `'Måluppfyllelse'!$A$9:$A$12`, as text between tags. */
function reference(sheetName: string, column: number, top: number, bottom: number): string {
  const fixed = (row: number): string => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const area = top === bottom ? fixed(top) : `${fixed(top)}:${fixed(bottom)}`;
  return escapeText(`'${sheetName.replaceAll("'", "''")}'!${area}`);
}

/** Yellow and unrated are hatched, so that a copy in black and white tells all four apart. */
const HATCHING: Readonly<Partial<Record<Status, { readonly pattern: string; readonly colour: string }>>> = {
  yellow: { pattern: 'wdUpDiag', colour: 'D9A300' },
  unrated: { pattern: 'ltDnDiag', colour: '8A8A8A' },
};

function coloursOf(status: Status): { readonly fill: string; readonly text: string } {
  const look = STATUS_LOOKS.find((one) => one.status === status);
  if (look === undefined) throw new Error('A status without a look');
  return { fill: look.fill.slice(1), text: look.text.slice(1) };
}

function fillXml(status: Status): string {
  const { fill } = coloursOf(status);
  const hatching = HATCHING[status];
  if (hatching === undefined) return `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const { pattern, colour } = hatching;
  return `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${fill}"/></a:bgClr></a:pattFill>`;
}

/** The shape and the number in the bar, on a plain ground; nothing for 0. */
function labelsXml(status: Status): string {
  const { fill, text } = coloursOf(status);
  const format = escapeAttribute(`"${STATUS_SHAPE[status]} "#,##0;;;`);
  return (
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000, text, true)}<c:dLblPos val="ctr"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}
