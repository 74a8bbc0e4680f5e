// How a cell looks that nobody has given a look: Excel's own standard.
import type { CellStyle } from './document.ts';

/** The look of cells that the document leaves out. */
export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fill: null,
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: '#000000',
  },
  alignment: { horizontal: 'General', vertical: 'Bottom', wrapText: false, indentLevel: 0 },
  borders: { top: null, bottom: null, left: null, right: null },
  locked: true,
};
