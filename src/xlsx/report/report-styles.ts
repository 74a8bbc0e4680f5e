// How each kind of cell in the report sheet looks, as styles of the workbook: neutral, readable in print and in greyscale. The font is the
// workbook's own.
import type { SheetCell, SheetLook } from '../../../lib/index.ts';
import { STATUS_LOOKS } from '../../app/looks.ts';
import type { StylePatch } from '../write/style-patch.ts';
import type { StyleSheet } from '../write/style-sheet.ts';

const DARK_GREY = '#595959';
const PALE_GREY = '#E7EAEE';
const LINE = '#BFBFBF';

/** In points; printed at four fifths of it or more. */
const BODY = 10;

interface DrawnLook {
  readonly patch: StylePatch;
  /** Height of a line, in points. */
  readonly line: number;
  /** What a row has besides its lines. */
  readonly padding: number;
  /** How many characters a unit of the column's width holds, less the inset; null for a text that is not wrapped. */
  readonly perWidth: number | null;
}

const top = { vertical: 'top', wrapText: '1' };
/** Away from the coloured cell beside it. */
const inset = { horizontal: 'left', indent: '1' };
const below = { bottom: { style: 'thin', colour: LINE } };
const body = (font: StylePatch['font'], alignment: Record<string, string> = {}): StylePatch => ({
  font: { bold: false, size: BODY, colour: '#000000', ...font },
  fill: null,
  borders: below,
  alignment: { ...top, ...alignment },
});
const running = (font: StylePatch['font'], vertical: string): StylePatch => ({
  font: { bold: false, colour: '#000000', ...font },
  fill: null,
  alignment: { vertical, wrapText: null },
});
const heading = (alignment: Record<string, string>): StylePatch => ({
  font: { bold: true, size: BODY, colour: '#000000' },
  fill: PALE_GREY,
  borders: { bottom: { style: 'thin', colour: DARK_GREY } },
  alignment: { vertical: 'center', wrapText: '1', ...alignment },
});

const CELLS: Readonly<Record<SheetLook, DrawnLook>> = {
  title: { patch: running({ bold: true, size: 20 }, 'center'), line: 29, padding: 0, perWidth: null },
  subtitle: { patch: running({ size: 13 }, 'center'), line: 21, padding: 0, perWidth: null },
  lead: { patch: running({ bold: true, size: 11 }, 'center'), line: 16.5, padding: 0, perWidth: null },
  section: { patch: running({ bold: true, size: 14 }, 'center'), line: 23, padding: 0, perWidth: null },
  line: { patch: running({ size: BODY }, 'top'), line: 14.25, padding: 0, perWidth: null },
  aside: { patch: running({ size: 9, colour: DARK_GREY }, 'top'), line: 13.5, padding: 0, perWidth: null },
  heading: { patch: heading(inset), line: 12.75, padding: 6, perWidth: 1 },
  centredHeading: { patch: heading({ horizontal: 'center' }), line: 12.75, padding: 6, perWidth: 1 },
  name: { patch: body({ bold: true }, inset), line: 12.75, padding: 5, perWidth: 1.09 },
  wrapped: { patch: body({}, inset), line: 12.75, padding: 5, perWidth: 1.18 },
  status: { patch: body({ bold: true }, { horizontal: 'center' }), line: 12.75, padding: 5, perWidth: 1.09 },
  count: {
    patch: { ...body({}, { horizontal: 'center' }), formatCode: '#,##0' },
    line: 12.75,
    padding: 5,
    perWidth: null,
  },
};

/** How a look is drawn. */
export function drawn(look: SheetLook): DrawnLook {
  return CELLS[look];
}

/** Number of the style that a cell has. */
export function styleOf({ look, status }: SheetCell, styles: StyleSheet): number {
  const { patch } = CELLS[look];
  const coloured = STATUS_LOOKS.find((one) => one.status === status);
  if (coloured === undefined) return styles.styleWith(patch, 0);
  const font = { ...patch.font, colour: coloured.text };
  return styles.styleWith({ ...patch, font, fill: coloured.fill }, 0);
}
